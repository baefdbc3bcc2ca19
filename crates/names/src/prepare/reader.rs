//! Turns the words of a name into tokens.

use crate::{
    latin,
    lexicon::{self, Entry},
    numbers,
    places::place_at,
    prepared::FUNCTION,
    roles, tables,
    token::{Class, Mark, Token},
    words::Words,
};
use std::{cell::RefCell, sync::LazyLock};

/// Words beyond this are not compared; real names stay far below.
const MOST_WORDS: usize = 32;
/// Number of names that the background table was counted on; only ratios matter.
const BACKGROUND: f32 = 10_306.0;
/// Share of its rarity that an organisation word keeps as evidence.
const TYPE_SHARE: f32 = 0.35;

/// Legal forms that are glued to Chinese, Japanese and Korean names.
static LEGAL_FORMS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::words(include_str!("../../data/unspaced-legal-forms.txt")).collect());

/// Words of Han, kana, Hangul, Khmer, Lao or Thai signs.
fn unspaced(word: &str) -> bool {
    let sign = |c: char| {
        matches!(c as u32,
            0x0E00..=0x0EFF | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF
            | 0xAC00..=0xD7AF | 0x20000..=0x323AF)
    };
    word.chars().any(sign)
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
    static BUFFERS: RefCell<Buffers> = RefCell::default();
}

/// Collects the tokens of a name.
pub(super) struct Reader<'a> {
    list_words: &'a dyn Fn(&str) -> u32,
    pub(super) tokens: Vec<Token>,
    pub(super) letters: Vec<u16>,
    pub(super) initials: Vec<(u16, u8)>,
    pub(super) capitals: Vec<u32>,
    language_votes: [u8; 16],
    pub(super) chapter: bool,
    /// A legal form was read.
    body: bool,
}

/// First UTF-16 unit of a word.
fn first_unit(word: &str) -> u16 {
    word.encode_utf16().next().unwrap_or(0)
}

impl<'a> Reader<'a> {
    pub(super) fn new(list_words: &'a dyn Fn(&str) -> u32) -> Self {
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

    /// Reads the name of a body.
    pub(super) fn read(&mut self, words: &Words) {
        let count = words.len().min(MOST_WORDS);
        let mut at = 0;
        while at < count {
            let Some(word) = words.get(at) else { return };
            let entry = lexicon::entry_fuzzy(word);
            let first = first_unit(word);
            if let Some((place, taken)) = place_at(words, at, &entry) {
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

    /// Names of persons: every word is a name except titles, particles and small words; initials
    /// stay.
    pub(super) fn read_person(&mut self, words: &Words) {
        let mut at = 0;
        for word in words.iter().take(MOST_WORDS) {
            let initial = word.chars().count() == 1 && !matches!(word, "y" | "e" | "i" | "и" | "و");
            let small = lexicon::is_function_word(word)
                || roles::is_folded_particle(word)
                || roles::is_folded_title(word);
            if small && !initial {
                continue;
            }
            let weight = if initial {
                1.0
            } else {
                self.weight(word, u32::from(lexicon::entry(word).count))
            };
            self.initials.push((first_unit(word), at as u8));
            self.push(
                word,
                numbers::of32(word) | 0x8000_0000,
                Class::Plain,
                Mark::None,
                weight,
                at,
            );
            at += 1;
        }
    }

    /// Whether something that was read says of what sort the body is.
    pub(super) fn has_sort(&self) -> bool {
        self.body || self.tokens.iter().any(|t| matches!(t.class, Class::Type | Class::Topic))
    }

    /// Gives the buffers back for the next name.
    pub(super) fn release(self) {
        let Self { tokens, letters, initials, .. } = self;
        BUFFERS.set(Buffers { tokens, letters, initials });
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
                numbers::of32(word) | 0x8000_0000,
                Class::Number,
                Mark::None,
                8.0,
                at,
            );
        }
        if entry.type_class > 0 {
            self.chapter |= lexicon::is_chapter(entry);
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
        self.push(word, numbers::of32(word) | 0x8000_0000, Class::Plain, Mark::None, weight, at);
    }

    /// Scripts written without spaces: pairs of neighbouring signs stand in for words.
    fn unspaced_run(&mut self, word: &str, at: usize) {
        let bare = LEGAL_FORMS
            .iter()
            .find_map(|form| word.strip_prefix(form).or_else(|| word.strip_suffix(form)));
        let signs: Vec<char> =
            bare.filter(|rest| !rest.is_empty()).unwrap_or(word).chars().collect();
        if signs.len() < 3 {
            let whole: String = signs.iter().collect();
            return self.push(
                &whole,
                numbers::of32(&whole) | 0x8000_0000,
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
                numbers::of32(&pair) | 0x8000_0000,
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
        let surface = numbers::of32(word);
        self.tokens.push(Token {
            id,
            surface,
            skeleton: if class == Class::Plain { latin::skeleton(word) } else { 0 },
            bag: run.iter().fold(0, |bag, &u| bag | 1 << (u.wrapping_mul(0x9E35) >> 11)),
            weight,
            start: start as u16,
            first: run.first().copied().unwrap_or(0),
            len: run.len() as u8,
            position: at as u8,
            class,
            mark,
            capitals: self.capitals.contains(&surface),
            digits: run.iter().any(|unit| (u16::from(b'0')..=u16::from(b'9')).contains(unit)),
        });
    }

    /// The languages that the most function words speak for, as bits.
    pub(super) fn languages(&self) -> u16 {
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
