//! The lexicon, and how it is read from the tables.

use crate::{
    numbers::{self, FastMap},
    tables::columns,
    token::Mark,
    words::{Words, folded_words},
};

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
    /// Number of names of the background table in which the word occurs, not counting those that
    /// print it in capitals.
    pub(crate) count: u16,
}

pub(super) struct Lexicon {
    pub(super) words: FastMap<Box<str>, Entry>,
    /// Organisation words and topics of six letters or more, by the numbers of their spelling and
    /// of every spelling with one letter left out.
    pub(super) spellings: FastMap<u64, Box<str>>,
    /// A bit for each of them, by the highest bits of its number: most words misspell nothing, and
    /// these bits are sooner asked than the map.
    spelled: Box<[u64]>,
    /// Classes of organisation words, as in `data/types.tsv`, from 1.
    types: u16,
    /// The class of legal forms, and that of the marks of a chapter.
    pub(super) legal: u16,
    pub(super) chapter: u16,
    pub(super) concept_counts: Vec<u32>,
    pub(super) place_codes: Vec<&'static str>,
    pub(super) long_places: FastMap<Box<str>, u16>,
    pub(super) longest_place: usize,
}

/// Bits of [`Lexicon::spelled`]: several for each spelling, and yet few enough to stay near.
const SPELLED: usize = 1 << 20;

fn spelled_bit(number: u64) -> usize {
    (numbers::mixed(number) >> 44) as usize
}

impl Lexicon {
    /// False only where no organisation word or topic has a spelling of this number.
    pub(super) fn may_be_spelling(&self, number: u64) -> bool {
        let bit = spelled_bit(number);
        self.spelled[bit / 64] & 1 << (bit % 64) != 0
    }

    pub(super) fn read() -> Self {
        let mut lexicon = Self {
            words: FastMap::default(),
            spellings: FastMap::default(),
            spelled: vec![0; SPELLED / 64].into(),
            types: 0,
            legal: 0,
            chapter: 0,
            concept_counts: vec![0],
            place_codes: vec![""],
            long_places: FastMap::default(),
            longest_place: 1,
        };
        for (word, count) in columns(include_str!("../../data/words.tsv")) {
            lexicon.entry(word.to_owned()).count = count.parse().unwrap_or(u16::MAX);
        }
        for (language, (_, list)) in columns(include_str!("../../data/function.tsv")).enumerate() {
            for word in folded_words(list) {
                lexicon.entry(word).function |= 1 << language.min(15);
            }
        }
        for word in
            columns(include_str!("../../data/given.tsv")).flat_map(|(_, list)| folded_words(list))
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
        for (class, list) in columns(include_str!("../../data/types.tsv")) {
            self.types += 1;
            let id = self.types;
            match class {
                "legal" => self.legal = id,
                "chapter" => self.chapter = id,
                _ => {}
            }
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
        for (concept, list) in columns(include_str!("../../data/concepts.tsv")) {
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
        for (code, names) in columns(include_str!("../../data/places.tsv")) {
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

    /// Keeps the numbers of the spellings of a word. A word's own spelling wins over another's with
    /// a letter left out.
    fn remember_spellings(&mut self, word: &str) {
        if word.chars().count() < 6 {
            return;
        }
        let mut own = true;
        numbers::of_spellings(word, |number| {
            let bit = spelled_bit(number);
            self.spelled[bit / 64] |= 1 << (bit % 64);
            if std::mem::take(&mut own) {
                self.spellings.insert(number, word.into());
            } else {
                self.spellings.entry(number).or_insert_with(|| word.into());
            }
            false
        });
    }
}
