//! The word lists of `data/`, folded once and looked up word by word.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use unicode_normalization::UnicodeNormalization;

/// Lower case, without accents, vowel signs, stretching and shape variants, so that only the
/// letters decide.
pub(crate) fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_mark(*c) && *c != '\u{640}')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect()
}

pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

/// The folded words of a text, without punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Phrases, found by their first word.
pub(crate) struct Phrases(HashMap<String, Vec<Vec<String>>>);

impl Phrases {
    fn parse(file: &'static str) -> Self {
        Self::of(rows(file))
    }

    pub(crate) fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let mut by_first: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for phrase in phrases {
            let phrase = words(phrase);
            if let Some(first) = phrase.first() {
                by_first.entry(first.clone()).or_default().push(phrase);
            }
        }
        Self(by_first)
    }

    /// Position of the last phrase in the words.
    pub(crate) fn find_last(&self, words: &[String]) -> Option<usize> {
        (0..words.len()).rev().find(|at| self.begins(&words[*at..]))
    }

    /// Whether the words begin with one of the phrases.
    pub(crate) fn begins(&self, words: &[String]) -> bool {
        let Some(first) = words.first() else { return false };
        // Arabic glues its "and" to the word.
        let bare = first.strip_prefix('و').filter(|rest| rest.chars().count() >= 3);
        [Some(first.as_str()), bare].into_iter().flatten().any(|first| {
            self.0.get(first).is_some_and(|phrases| {
                phrases.iter().any(|phrase| {
                    words.len() >= phrase.len() && words[1..phrase.len()] == phrase[1..]
                })
            })
        })
    }
}

fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(|line| line.split_once("# ").map_or(line, |(before, _)| before).trim())
        .filter(|line| !line.is_empty())
}

pub(crate) fn tagged(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(file).filter_map(|line| line.split_once(':')).map(|(tag, rest)| (tag.trim(), rest.trim()))
}

/// The lines of a table as they stand, for words that are compared without folding.
pub(crate) fn lines(file: &'static str) -> HashSet<&'static str> {
    rows(file).collect()
}

/// Introduces the list of signatories.
pub(crate) static ANCHORS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::parse(include_str!("../data/anchors.txt")));
/// Introduces points of the text.
pub(crate) static DEMANDS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::parse(include_str!("../data/demands.txt")));
/// Stands after a list.
pub(crate) static AFTER: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::parse(include_str!("../data/after.txt")));

/// A line that ends with one of these goes on in the next.
pub(crate) static JOINERS: LazyLock<HashSet<String>> =
    LazyLock::new(|| rows(include_str!("../data/joiners.txt")).flat_map(words).collect());
