//! What the word tables say of a word: organisation words, topics, function words, given names,
//! places, frequencies. The tables are read once, when the first word is looked up.

mod read;

pub(crate) use read::Entry;

use crate::{distance, numbers};
use read::Lexicon;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// What is known of a folded word.
pub(crate) fn entry(word: &str) -> Entry {
    LEXICON.words.get(word).copied().unwrap_or_default()
}

/// The organisation word or topic that an unknown folded word of six letters or more misspells by
/// one letter.
fn misspelled(word: &str) -> Option<&'static str> {
    let short = word.len() < 6 || word.chars().count() < 6;
    if short || word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    // One letter too few, one too many, one wrong or two swapped: spellings with a letter left out
    // meet.
    let mut found = None;
    numbers::of_spellings(word, |number| {
        if !LEXICON.may_be_spelling(number) {
            return false;
        }
        let known = LEXICON.spellings.get(&number).map(|known| &**known);
        found = known.filter(|known| distance::edits(word, known, 1) == Some(1));
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
    entry.type_class > 0 && entry.type_class == LEXICON.legal
}

/// True for words such as `branch` and `filial`: they say that it is a part of a body.
pub(crate) fn is_chapter(entry: &Entry) -> bool {
    entry.type_class > 0 && entry.type_class == LEXICON.chapter
}

/// True for articles, prepositions and conjunctions of the languages we know.
pub(crate) fn is_function_word(word: &str) -> bool {
    entry(word).function > 0
}

/// Number of names of the background table that hold any word of a topic.
pub(crate) fn concept_count(concept: u16) -> u32 {
    LEXICON.concept_counts.get(usize::from(concept)).copied().unwrap_or(0)
}

/// Words in at least `count` names of the background table, sorted.
pub(crate) fn words_in_at_least(count: u16) -> Vec<&'static str> {
    let frequent = LEXICON.words.iter().filter(|(_, entry)| entry.count >= count);
    let mut words: Vec<&str> = frequent.map(|(word, _)| &**word).collect();
    words.sort_unstable();
    words
}

/// Code of a place by its number.
pub(crate) fn place_by_id(id: u16) -> &'static str {
    LEXICON.place_codes.get(usize::from(id)).copied().unwrap_or("")
}

/// Number of the place with this folded name of several words.
pub(crate) fn long_place(phrase: &str) -> Option<u16> {
    LEXICON.long_places.get(phrase).copied()
}

/// The number of words in the longest place name.
pub(crate) fn longest_place() -> usize {
    LEXICON.longest_place
}
