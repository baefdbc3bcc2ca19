//! Reads a name once, so that comparing is cheap.

use crate::hash;
use crate::kind::{self, Kind};
use crate::latin;
use crate::lexicon::{self, Entry};
use crate::split;
use crate::text;
use crate::token::{Class, Mark, Token};
use crate::words::Words;

/// Words beyond this are not compared; real names stay far below.
const MOST_WORDS: usize = 32;
/// Marks the beginning of a function word, which has no token.
pub(crate) const FUNCTION: u8 = 0x80;
/// Names the background table was counted on; only ratios matter.
const BACKGROUND: f32 = 10_306.0;
/// Share of its rarity that an organisation word keeps as evidence.
const TYPE_SHARE: f32 = 0.35;

/// A name made ready for [`crate::compare`]. Takes a few hundred bytes and holds no reference to
/// the printed name.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Sorted by id, then surface.
    pub(crate) tokens: Box<[Token]>,
    /// Letters of the words, in printed order; after them the letters of the short name.
    pub(crate) letters: Box<[u16]>,
    /// Number of [`text::key`] of the whole name.
    pub(crate) key: u64,
    /// Number of the short name without spaces and dots, 0: none.
    pub(crate) short: u32,
    /// Where the letters of the short name begin in `letters`.
    pub(crate) short_start: u16,
    /// First letters of all words, each with the position of its token; function words carry
    /// [`FUNCTION`].
    pub(crate) beginnings: Box<[(u16, u8)]>,
    /// Number of the letters of `beginnings`.
    pub(crate) initials: u32,
    /// The short name is made of the initials of the name itself.
    pub(crate) short_own: bool,
    /// Number of the initials of all words.
    pub(crate) all_initials: u32,
    /// Languages its function words speak for, as bits; 0: no telling.
    pub(crate) languages: u16,
    /// The first and the last telling word, as a bit by token index; 0: none.
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// Body or person.
    pub(crate) kind: Kind,
    /// A mark of a chapter or section is among the words.
    pub(crate) chapter: bool,
}

/// Prepares a name: short name and place apart, words folded, classed and weighed.
#[must_use]
pub fn prepare(name: &str) -> Prepared {
    prepare_with(name, &|_| 0)
}

/// As [`prepare`], with the words of the list the names come from: `list_words` says how many of
/// its names hold a folded word. Words that the list repeats tell less.
#[must_use]
pub fn prepare_with(name: &str, list_words: &dyn Fn(&str) -> u32) -> Prepared {
    let parts = split::may_have_short_name(name).then(|| split::split(name));
    let (core, short) = match &parts {
        Some(parts) => (parts.display.as_str(), parts.short.as_deref()),
        None => (name, None),
    };
    let words = Words::of(core);
    let key = if core.len() == name.len() {
        hash::of(words.key())
    } else {
        hash::of(Words::of(name).key())
    };
    let mut reader = Reader::new(list_words);
    reader.capitals = acronyms(core);
    reader.read(&words);
    let short_letters: Vec<u16> = short.map(short_letters).unwrap_or_default();
    let has_type =
        reader.body || reader.tokens.iter().any(|t| matches!(t.class, Class::Type | Class::Topic));
    let kind = if has_type {
        Kind::Organisation
    } else if core.len() == name.len() {
        kind::read(name, &words, short)
    } else {
        kind::read(name, &Words::of(name), short)
    };
    if kind == Kind::Individual || (kind == Kind::Unknown && has_initial(core)) {
        reader = Reader::new(list_words);
        reader.read_person(&words);
    }
    let short_start = reader.letters.len().min(usize::from(u16::MAX)) as u16;
    reader.letters.extend_from_slice(&short_letters);
    let languages = reader.languages();
    reader.tokens.sort_unstable_by_key(|t| (t.id, t.surface, t.position));
    let telling = || reader.tokens.iter().enumerate().filter(|(_, t)| t.tells());
    let bit = |end: Option<(usize, &Token)>| {
        end.map_or(0, |(at, _)| 1_u32.checked_shl(at as u32).unwrap_or(0))
    };
    let (first, last) = (
        bit(telling().min_by_key(|(_, t)| t.position)),
        bit(telling().max_by_key(|(_, t)| t.position)),
    );
    let mut prepared = Prepared {
        key,
        first,
        last,
        short: letters_number(&short_letters),
        short_start,
        initials: units_number(
            reader.initials.iter().filter(|(_, at)| at & FUNCTION == 0).map(|(letter, _)| *letter),
        ),
        all_initials: units_number(reader.initials.iter().map(|(letter, _)| *letter)),
        beginnings: reader.initials.as_slice().into(),
        languages,
        kind,
        chapter: reader.chapter,
        tokens: reader.tokens.as_slice().into(),
        letters: reader.letters.as_slice().into(),
        short_own: false,
    };
    BUFFERS.set(Buffers {
        tokens: reader.tokens,
        letters: reader.letters,
        initials: reader.initials,
    });
    prepared.short_own = crate::align::short_explained(&prepared, &prepared) > 0.0;
    prepared
}

/// A letter that stands for a word, as in `D. Oleander`; the elided `d’` of French stands for none.
fn has_initial(core: &str) -> bool {
    core.split(|c: char| c.is_whitespace() || c == '.').any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    })
}

/// Folded words that are printed in capitals (`ABC`, `A.B.C.`), where the name as a whole is not.
fn acronyms(core: &str) -> Vec<u32> {
    let bytes = core.as_bytes();
    let two_capitals = bytes
        .windows(2)
        .any(|w| w[0].is_ascii_uppercase() && (w[1].is_ascii_uppercase() || w[1] == b'.'));
    let some_lower = core.bytes().any(|b| b.is_ascii_lowercase());
    if core.is_ascii() && !(two_capitals && some_lower) {
        return Vec::new();
    }
    core.split(|c: char| {
        !(c.is_ascii_alphanumeric() || c == '.' || (!c.is_ascii() && c.is_alphanumeric()))
    })
    .filter(|w| {
        let mut chars = w.chars().filter(|c| *c != '.');
        chars.next().is_some_and(char::is_uppercase)
            && chars.next().is_some_and(char::is_uppercase)
            && !chars.any(char::is_lowercase)
    })
    .map(|w| hash::of32(&text::key(w)))
    .collect()
}

fn short_letters(short: &str) -> Vec<u16> {
    crate::fold::fold(short)
        .encode_utf16()
        .filter(|&u| char::from_u32(u32::from(u)).is_none_or(char::is_alphanumeric))
        .take(24)
        .collect()
}

/// Number of a run of letters; 0 for fewer than two.
pub(crate) fn letters_number(letters: &[u16]) -> u32 {
    units_number(letters.iter().copied())
}

fn units_number(units: impl Iterator<Item = u16>) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    let mut count = 0;
    for u in units {
        hash = (hash ^ u32::from(u)).wrapping_mul(0x0100_0193);
        count += 1;
    }
    if count < 2 { 0 } else { hash.max(1) }
}

/// Legal forms that are glued to Chinese, Japanese and Korean names.
const UNSPACED_FORMS: [&str; 16] = [
    "公益財団法人",
    "一般財団法人",
    "公益社団法人",
    "一般社団法人",
    "特定非営利活動法人",
    "国立研究開発法人",
    "独立行政法人",
    "社会福祉法人",
    "認定特定非営利活動法人",
    "財団法人",
    "社団法人",
    "学校法人",
    "재단법인",
    "사단법인",
    "有限公司",
    "株式会社",
];

/// Words of Han, kana, Hangul or Thai signs.
fn unspaced(word: &str) -> bool {
    word.chars().any(
        |c| matches!(c as u32, 0x0E00..=0x0EFF | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0x20000..=0x323AF),
    )
}

/// Buffers kept from name to name, so that a prepared name costs three allocations of the right
/// size.
#[derive(Default)]
struct Buffers {
    tokens: Vec<Token>,
    letters: Vec<u16>,
    initials: Vec<(u16, u8)>,
}

thread_local! {
    static BUFFERS: std::cell::RefCell<Buffers> = std::cell::RefCell::default();
}

struct Reader<'a> {
    list_words: &'a dyn Fn(&str) -> u32,
    tokens: Vec<Token>,
    letters: Vec<u16>,
    initials: Vec<(u16, u8)>,
    capitals: Vec<u32>,
    language_votes: [u8; 16],
    chapter: bool,
    /// A legal form was read.
    body: bool,
}

/// First UTF-16 unit of a word.
fn first_unit(word: &str) -> u16 {
    word.encode_utf16().next().unwrap_or(0)
}

impl<'a> Reader<'a> {
    fn new(list_words: &'a dyn Fn(&str) -> u32) -> Self {
        let mut buffers = BUFFERS.take();
        buffers.tokens.clear();
        buffers.letters.clear();
        buffers.initials.clear();
        Self {
            list_words,
            tokens: buffers.tokens,
            letters: buffers.letters,
            initials: buffers.initials,
            capitals: Vec::new(),
            language_votes: [0; 16],
            chapter: false,
            body: false,
        }
    }

    fn read(&mut self, words: &Words) {
        let count = words.len().min(MOST_WORDS);
        let mut at = 0;
        while at < count {
            let Some(word) = words.get(at) else { return };
            let entry = lexicon::entry_fuzzy(word);
            let first = first_unit(word);
            if let Some((place, taken)) = lexicon::place_at(words, at, &entry) {
                self.initials.push((first, at as u8));
                for more in (at + 1..at + taken).filter_map(|n| words.get(n)) {
                    self.initials.push((first_unit(more), at as u8));
                }
                self.place(place, words.phrase(at, taken).unwrap_or(word), &entry, at);
                at += taken;
                continue;
            }
            at += 1;
            if lexicon::is_legal_form(&entry) && words.len() > 1 {
                self.body = true;
                continue;
            }
            if entry.function > 0 && words.len() > 1 {
                self.initials.push((first, FUNCTION));
                for (language, votes) in self.language_votes.iter_mut().enumerate() {
                    *votes += u8::from(entry.function & (1 << language) != 0);
                }
                continue;
            }
            self.initials.push((first, (at - 1) as u8));
            self.word(word, &entry, at - 1);
        }
    }

    /// Names of persons: every word is a name but for titles, particles and small words; initials
    /// stay.
    fn read_person(&mut self, words: &Words) {
        let mut at = 0;
        for word in words.iter().take(MOST_WORDS) {
            let initial = word.chars().count() == 1 && !matches!(word, "y" | "e" | "i" | "и" | "و");
            let small = lexicon::is_function_word(word)
                || kind::is_particle(word)
                || kind::is_folded_title(word);
            if small && !initial {
                continue;
            }
            let weight = if initial {
                1.0
            } else {
                self.weight(word, u32::from(lexicon::entry(word).count))
            };
            self.initials.push((first_unit(word), at as u8));
            self.push(word, hash::of32(word) | 0x8000_0000, Class::Plain, Mark::None, weight, at);
            at += 1;
        }
    }

    fn place(&mut self, place: u16, word: &str, entry: &Entry, at: usize) {
        let code = lexicon::place_by_id(place);
        let class = if code == "x-world" { Class::Scope } else { Class::Place };
        let weight = self.weight(word, u32::from(entry.count).max(30));
        let mark = if class == Class::Scope { Mark::Wide } else { Mark::None };
        self.push(word, 0x2000_0000 | u32::from(place), class, mark, weight, at);
    }

    fn word(&mut self, word: &str, entry: &Entry, at: usize) {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            return self.push(
                word,
                hash::of32(word) | 0x8000_0000,
                Class::Number,
                Mark::None,
                8.0,
                at,
            );
        }
        if entry.type_class > 0 {
            self.chapter |= lexicon::type_name(entry.type_class) == "chapter";
            let weight = TYPE_SHARE * self.weight(word, u32::from(entry.count).max(60));
            return self.push(
                word,
                u32::from(entry.type_class),
                Class::Type,
                entry.mark,
                weight,
                at,
            );
        }
        if entry.concept > 0 {
            let weight = self.weight(word, lexicon::concept_count(entry.concept).max(20));
            return self.push(
                word,
                0x1000_0000 | u32::from(entry.concept),
                Class::Topic,
                entry.mark,
                weight,
                at,
            );
        }
        if unspaced(word) {
            return self.unspaced_run(word, at);
        }
        let weight = self.weight(word, u32::from(entry.count));
        self.push(word, hash::of32(word) | 0x8000_0000, Class::Plain, Mark::None, weight, at);
    }

    /// Scripts written without spaces: pairs of neighbouring signs stand in for words.
    fn unspaced_run(&mut self, word: &str, at: usize) {
        let bare = UNSPACED_FORMS
            .iter()
            .find_map(|form| word.strip_prefix(form).or_else(|| word.strip_suffix(form)));
        let signs: Vec<char> =
            bare.filter(|rest| !rest.is_empty()).unwrap_or(word).chars().collect();
        if signs.len() < 3 {
            let whole: String = signs.iter().collect();
            return self.push(
                &whole,
                hash::of32(&whole) | 0x8000_0000,
                Class::Plain,
                Mark::None,
                6.0,
                at,
            );
        }
        for (n, pair) in signs.windows(2).enumerate() {
            if self.tokens.len() >= MOST_WORDS {
                return;
            }
            let pair: String = pair.iter().collect();
            self.push(
                &pair,
                hash::of32(&pair) | 0x8000_0000,
                Class::Plain,
                Mark::None,
                2.5,
                at + n,
            );
        }
    }

    /// ln(1 + N / (1 + n)), n counted in the background table and, four times over, in this list.
    fn weight(&self, word: &str, background: u32) -> f32 {
        let here = (self.list_words)(word).saturating_sub(1) * 4;
        (1.0 + BACKGROUND / (1.0 + (background + here) as f32)).ln()
    }

    fn push(&mut self, word: &str, id: u32, class: Class, mark: Mark, weight: f32, at: usize) {
        // One word of an unspaced script gives many tokens, and each has a bit of a mask.
        if self.tokens.len() >= MOST_WORDS {
            return;
        }
        let start = self.letters.len();
        self.letters.extend(word.encode_utf16().take(40));
        let run = &self.letters[start..];
        let surface = hash::of32(word);
        self.tokens.push(Token {
            id,
            surface,
            skeleton: if class == Class::Plain { latin::skeleton(word) } else { 0 },
            bag: run.iter().fold(0, |bag, &u| bag | 1 << (u.wrapping_mul(0x9E35) >> 11)),
            weight,
            start: start as u16,
            len: run.len() as u8,
            position: at as u8,
            class,
            mark,
            capitals: self.capitals.contains(&surface),
        });
    }

    fn languages(&self) -> u16 {
        let most = self.language_votes.iter().copied().max().unwrap_or(0);
        if most == 0 {
            return 0;
        }
        self.language_votes
            .iter()
            .enumerate()
            .filter(|(_, votes)| **votes == most)
            .fold(0, |bits, (language, _)| bits | 1 << language)
    }
}

impl Prepared {
    pub(crate) fn letters_of(&self, token: &Token) -> &[u16] {
        &self.letters[usize::from(token.start)..usize::from(token.start) + usize::from(token.len)]
    }

    pub(crate) fn short_letters(&self) -> &[u16] {
        &self.letters[usize::from(self.short_start)..]
    }

    /// What the name stands for, as [`crate::kind`] has it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }
}
