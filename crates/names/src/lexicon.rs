//! The word tables of this crate, read once: organisation words, function words, given names, places.
//!
//! The tables are plain text under `data/` and can be edited without knowing Rust.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text;

static TYPES: LazyLock<TypeWords> =
    LazyLock::new(|| TypeWords::read(include_str!("../data/types.tsv")));
static FUNCTION: LazyLock<HashMap<String, ()>> = LazyLock::new(|| {
    columns(include_str!("../data/function.tsv"))
        .flat_map(|(_, words)| words.split_whitespace().flat_map(text::words))
        .map(|w| (w, ()))
        .collect()
});
static GIVEN: LazyLock<HashMap<String, ()>> = LazyLock::new(|| {
    columns(include_str!("../data/given.tsv"))
        .flat_map(|(_, words)| words.split_whitespace().flat_map(text::words))
        .map(|w| (w, ()))
        .collect()
});
static PLACES: LazyLock<Places> =
    LazyLock::new(|| Places::read(include_str!("../data/places.tsv")));

/// Rows of a two-column table; lines that begin with `#` are remarks.
pub(crate) fn columns(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

struct TypeWords {
    exact: HashMap<String, &'static str>,
    /// Spellings with one letter left out, for words of six letters or more.
    deletions: HashMap<String, &'static str>,
}

impl TypeWords {
    fn read(table: &'static str) -> Self {
        let mut exact = HashMap::new();
        let mut deletions = HashMap::new();
        for (class, words) in columns(table) {
            for word in words.split_whitespace().flat_map(text::words) {
                if word.chars().count() >= 6 {
                    for shorter in one_letter_less(&word) {
                        deletions.entry(shorter).or_insert(class);
                    }
                }
                exact.entry(word).or_insert(class);
            }
        }
        Self { exact, deletions }
    }
}

/// All spellings of `word` with one letter left out.
pub(crate) fn one_letter_less(word: &str) -> impl Iterator<Item = String> + '_ {
    word.char_indices().map(|(at, c)| {
        let mut shorter = String::with_capacity(word.len());
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + c.len_utf8()..]);
        shorter
    })
}

/// Class of a folded organisation word (`center`, `association` …), spelled as in the table.
pub(crate) fn type_word(word: &str) -> Option<&'static str> {
    TYPES.exact.get(word).copied()
}

/// Class of a folded organisation word that may be misspelled by one letter.
pub(crate) fn type_word_fuzzy(word: &str) -> Option<&'static str> {
    if let Some(class) = type_word(word) {
        return Some(class);
    }
    if word.chars().count() < 6 {
        return None;
    }
    // One letter too few in `word`, or one too many, or one wrong: deletions of both meet.
    TYPES.deletions.get(word).copied().or_else(|| {
        one_letter_less(word).find_map(|shorter| {
            let class = TYPES
                .exact
                .get(&shorter)
                .or_else(|| TYPES.deletions.get(&shorter));
            class.filter(|_| shorter.chars().count() >= 5).copied()
        })
    })
}

/// True for articles, prepositions and conjunctions of the languages we know (folded word).
pub(crate) fn is_function_word(word: &str) -> bool {
    FUNCTION.contains_key(word)
}

/// True for very common given names (folded word).
pub(crate) fn is_given_name(word: &str) -> bool {
    GIVEN.contains_key(word)
}

/// Names of places by their folded words.
struct Places {
    /// Folded name, words joined by one space, to code.
    by_name: HashMap<String, &'static str>,
    /// Longest name in words.
    longest: usize,
}

impl Places {
    fn read(table: &'static str) -> Self {
        let mut by_name = HashMap::new();
        let mut longest = 1;
        for (code, names) in columns(table) {
            for name in names.split('|') {
                let words = text::words(name);
                longest = longest.max(words.len());
                by_name.entry(words.join(" ")).or_insert(code);
            }
        }
        Self { by_name, longest }
    }
}

/// Code of a place by its name in one of several languages: `PS`, `x-europe`, `FR/lyon` (see `data/places.tsv`).
#[must_use]
pub fn place_code(name: &str) -> Option<&'static str> {
    PLACES.by_name.get(&text::key(name)).copied()
}

/// The longest place name that begins at `words[0]`: its code and how many words it takes.
pub(crate) fn place_at(words: &[String]) -> Option<(&'static str, usize)> {
    let most = PLACES.longest.min(words.len());
    (1..=most).rev().find_map(|n| {
        if n == 1 {
            return PLACES.by_name.get(&words[0]).map(|code| (*code, 1));
        }
        PLACES
            .by_name
            .get(&words[..n].join(" "))
            .map(|code| (*code, n))
    })
}

/// The country of a place code: `PS/nablus` is in `PS`; regions across borders have none.
#[must_use]
pub fn country_of(code: &str) -> Option<&str> {
    let country = code.split('/').next()?;
    (country.len() == 2).then_some(country)
}
