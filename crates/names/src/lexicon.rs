//! The word tables of this crate, read once: organisation words, topics, function words, given
//! names, places, frequencies.
//!
//! The tables are plain text under `data/` and can be edited without knowing Rust.

use std::sync::LazyLock;

use crate::hash::{self, FastMap};
use crate::token::Mark;
use crate::words::Words;

/// What the tables say about one folded word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Entry {
    /// Class of organisation word, from 1; 0: none.
    pub(crate) type_class: u16,
    /// Topic, from 1; 0: none.
    pub(crate) concept: u16,
    /// What else the organisation word or topic says.
    pub(crate) mark: Mark,
    /// Place of that one-word name, from 1; 0: none.
    pub(crate) place: u16,
    /// Some place name of several words begins with this word.
    pub(crate) begins_place: bool,
    /// Very common given name.
    pub(crate) given: bool,
    /// Languages (bits, in the order of `data/function.tsv`) in which it is a function word.
    pub(crate) function: u16,
    /// Names of the background table the word occurs in, printed other than in capitals.
    pub(crate) count: u16,
}

struct Lexicon {
    words: FastMap<Box<str>, Entry>,
    /// Organisation words and topics of six letters or more, by the numbers of their spelling and
    /// of every spelling with one letter left out.
    spellings: FastMap<u64, Box<str>>,
    type_names: Vec<&'static str>,
    concept_counts: Vec<u32>,
    place_codes: Vec<&'static str>,
    long_places: FastMap<Box<str>, u16>,
    longest_place: usize,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// Rows of a two-column table; lines that begin with `#` are remarks.
fn columns(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

fn folded_words(list: &str) -> impl Iterator<Item = String> + '_ {
    list.split_whitespace()
        .flat_map(|word| Words::of(word).iter().map(str::to_owned).collect::<Vec<_>>())
}

impl Lexicon {
    fn read() -> Self {
        let mut lexicon = Self {
            words: FastMap::default(),
            spellings: FastMap::default(),
            type_names: vec![""],
            concept_counts: vec![0],
            place_codes: vec![""],
            long_places: FastMap::default(),
            longest_place: 1,
        };
        for (word, count) in columns(include_str!("../data/words.tsv")) {
            lexicon.entry(word.to_owned()).count = count.parse().unwrap_or(u16::MAX);
        }
        for (language, (_, list)) in columns(include_str!("../data/function.tsv")).enumerate() {
            for word in folded_words(list) {
                lexicon.entry(word).function |= 1 << language.min(15);
            }
        }
        for word in
            columns(include_str!("../data/given.tsv")).flat_map(|(_, list)| folded_words(list))
        {
            lexicon.entry(word).given = true;
        }
        lexicon.read_types();
        lexicon.read_concepts();
        lexicon.read_places();
        lexicon
    }

    fn entry(&mut self, word: String) -> &mut Entry {
        self.words.entry(word.into_boxed_str()).or_default()
    }

    fn read_types(&mut self) {
        for (class, list) in columns(include_str!("../data/types.tsv")) {
            let id = self.type_names.len() as u16;
            self.type_names.push(class);
            for word in folded_words(list) {
                self.remember_spellings(&word);
                let entry = self.entry(word);
                if entry.type_class == 0 {
                    entry.type_class = id;
                    entry.mark = Mark::of_type(class);
                }
            }
        }
    }

    fn read_concepts(&mut self) {
        for (concept, list) in columns(include_str!("../data/concepts.tsv")) {
            let id = self.concept_counts.len() as u16;
            let mut count = 0;
            for word in folded_words(list) {
                self.remember_spellings(&word);
                let entry = self.entry(word);
                if entry.concept == 0 && entry.type_class == 0 {
                    entry.concept = id;
                    entry.mark = Mark::of_concept(concept);
                    count += u32::from(entry.count);
                }
            }
            self.concept_counts.push(count);
        }
    }

    fn read_places(&mut self) {
        for (code, names) in columns(include_str!("../data/places.tsv")) {
            let id = self.place_codes.len() as u16;
            self.place_codes.push(code);
            for name in names.split('|') {
                let words = Words::of(name);
                let Some(first) = words.get(0) else { continue };
                if words.len() == 1 {
                    let entry = self.entry(first.to_owned());
                    if entry.place == 0 {
                        entry.place = id;
                    }
                } else {
                    self.entry(first.to_owned()).begins_place = true;
                    self.longest_place = self.longest_place.max(words.len());
                    self.long_places.entry(words.key().into()).or_insert(id);
                }
            }
        }
    }

    fn remember_spellings(&mut self, word: &str) {
        if word.chars().count() < 6 {
            return;
        }
        let mut own = true;
        hash::spellings(word, |number| {
            if std::mem::take(&mut own) {
                self.spellings.insert(number, word.into());
            } else {
                self.spellings.entry(number).or_insert_with(|| word.into());
            }
            false
        });
    }
}

/// Calls `see` with every spelling of `word` with one letter left out, until it returns something.
pub(crate) fn one_letter_less<T>(word: &str, mut see: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let mut shorter = String::with_capacity(word.len());
    word.char_indices().find_map(|(at, c)| {
        shorter.clear();
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + c.len_utf8()..]);
        see(&shorter)
    })
}

/// What is known of a folded word.
pub(crate) fn entry(word: &str) -> Entry {
    LEXICON.words.get(word).copied().unwrap_or_default()
}

/// The organisation word or topic that an unknown folded word of six letters or more misspells by
/// one letter.
pub(crate) fn misspelled(word: &str) -> Option<&'static str> {
    if word.len() < 6 || word.chars().count() < 6 || word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    // One letter too few, one too many, one wrong or two swapped: spellings with a letter left out
    // meet.
    let mut found = None;
    hash::spellings(word, |number| {
        let known = LEXICON.spellings.get(&number).map(|known| &**known);
        found = known.filter(|known| crate::distance::osa(word, known, 1) == Some(1));
        found.is_some()
    });
    found
}

/// What is known of a folded word, or of the organisation word or topic it misspells.
pub(crate) fn entry_fuzzy(word: &str) -> Entry {
    match LEXICON.words.get(word) {
        Some(entry) => *entry,
        None => misspelled(word).map_or_else(Entry::default, entry),
    }
}

/// True for organisation words (`centre`, `association` …), misspelled by a letter or not.
pub(crate) fn is_type_word(word: &str) -> bool {
    entry_fuzzy(word).type_class > 0
}

/// True for `Ltd`, `e.V.`, `ООО` and the like: they say that it is a body, not which.
pub(crate) fn is_legal_form(entry: &Entry) -> bool {
    entry.type_class > 0 && type_name(entry.type_class) == "legal"
}

/// True for articles, prepositions and conjunctions of the languages we know.
pub(crate) fn is_function_word(word: &str) -> bool {
    entry(word).function > 0
}

/// Name of a class of organisation words, as in `data/types.tsv`.
pub(crate) fn type_name(class: u16) -> &'static str {
    LEXICON.type_names.get(usize::from(class)).copied().unwrap_or("")
}

/// Names of the background table that hold any word of a topic.
pub(crate) fn concept_count(concept: u16) -> u32 {
    LEXICON.concept_counts.get(usize::from(concept)).copied().unwrap_or(0)
}

/// Words in at least `count` names of the background table, sorted.
pub(crate) fn words_in_at_least(count: u16) -> Vec<&'static str> {
    let mut words: Vec<&str> = LEXICON
        .words
        .iter()
        .filter(|(_, entry)| entry.count >= count)
        .map(|(word, _)| &**word)
        .collect();
    words.sort_unstable();
    words
}

/// Code of a place by its number.
pub(crate) fn place_by_id(id: u16) -> &'static str {
    LEXICON.place_codes.get(usize::from(id)).copied().unwrap_or("")
}

/// The longest place name that begins at word `at`, whose entry is known: its number and how many
/// words it takes.
pub(crate) fn place_at(words: &Words, at: usize, first: &Entry) -> Option<(u16, usize)> {
    if first.begins_place {
        let most = LEXICON.longest_place.min(words.len() - at);
        let long = (2..=most).rev().find_map(|n| {
            let id = LEXICON.long_places.get(words.phrase(at, n)?)?;
            Some((*id, n))
        });
        if long.is_some() {
            return long;
        }
    }
    (first.place > 0).then_some((first.place, 1))
}

/// Code of a place by its name in one of several languages: `PS`, `x-europe`, `FR/lyon` (see
/// `data/places.tsv`).
#[must_use]
pub fn place_code(name: &str) -> Option<&'static str> {
    let words = Words::of(name);
    let (id, taken) = place_at(&words, 0, &entry(words.get(0)?))?;
    (taken == words.len()).then(|| place_by_id(id))
}

/// The country of a town by its name: two letters. Only towns of 30,000 people and more
/// (`data/cities.tsv`), and meant for names that stand by themselves: many a town is called like an
/// ordinary word.
#[must_use]
pub fn town_country(name: &str) -> Option<&'static str> {
    static TOWNS: LazyLock<FastMap<u64, &'static str>> = LazyLock::new(|| {
        let rows = columns(include_str!("../data/cities.tsv"));
        rows.flat_map(|(country, names)| {
            names.split('|').map(move |name| (hash::of(Words::of(name).key()), country))
        })
        .collect()
    });
    // "Olinda/PE", "Manaus - AM": the letters are the state.
    let bare = match name.trim().rsplit_once(['/', '-', '–', ',']) {
        Some((town, state))
            if state.trim().len() == 2 && state.trim().bytes().all(|b| b.is_ascii_uppercase()) =>
        {
            town
        }
        _ => name,
    };
    TOWNS.get(&hash::of(Words::of(bare).key())).copied()
}

/// The country of a place code: `FR/lyon` is in `FR`; regions across borders have none.
#[must_use]
pub fn country_of(code: &str) -> Option<&str> {
    code.split('/').next().filter(|country| country.len() == 2)
}
