//! The folded words of a name.

use crate::{
    fold::{fold, is_kept_mark},
    tables,
};
use std::sync::LazyLock;

/// Folded words, in order, in one buffer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    /// The words with one space between.
    text: String,
    spans: Vec<(u32, u32)>,
}

impl Words {
    /// Reads the words of a printed name.
    pub(crate) fn of(name: &str) -> Self {
        if name.is_ascii() {
            return Self::read(
                name.len(),
                name.bytes().map(|b| char::from(b.to_ascii_lowercase())),
            );
        }
        let folded = fold(name);
        Self::read(folded.len(), folded.chars())
    }

    /// Reads folded characters.
    fn read(length: usize, folded: impl Iterator<Item = char>) -> Self {
        let mut words =
            Self { text: String::with_capacity(length + 8), spans: Vec::with_capacity(8) };
        let mut start = 0;
        let mut on_letter = false;
        let mut dotted = false;
        for c in folded {
            // A mark on a sign goes with the sign: kept, it would sit on the letter before, in
            // whatever order.
            if !c.is_ascii() && is_kept_mark(c) && !on_letter {
                continue;
            }
            on_letter = is_letter(c);
            if on_letter {
                words.text.push(c);
            } else if c == ' ' {
                words.end(&mut start, &mut dotted);
            } else if is_apostrophe(c) {
                if is_elision(&words.text[start..]) {
                    words.end(&mut start, &mut dotted);
                }
            } else if c == '.' && ends_dotted_letter(&words.text[start..]) {
                // U.S.A. and e.V. stay one word: a dot after a single letter is part of an
                // abbreviation.
                words.text.push('.');
                dotted = true;
            } else {
                words.end(&mut start, &mut dotted);
                if c == '&' {
                    words.text.push_str("and");
                    words.end(&mut start, &mut dotted);
                }
            }
        }
        words.end(&mut start, &mut dotted);
        words.text.truncate(words.text.trim_end_matches(' ').len());
        words
    }

    /// Ends the word that begins at `start`; `dotted`: dots are in it.
    fn end(&mut self, start: &mut usize, dotted: &mut bool) {
        if self.text.len() == *start {
            return;
        }
        if std::mem::take(dotted) {
            let dotted = self.text.split_off(*start);
            for part in undotted(&dotted) {
                self.text.push_str(&part);
                self.close(start);
            }
        } else {
            self.close(start);
        }
    }

    fn close(&mut self, start: &mut usize) {
        self.spans.push((*start as u32, self.text.len() as u32));
        self.text.push(' ');
        *start = self.text.len();
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &str> + Clone {
        self.spans.iter().map(|&(from, to)| &self.text[from as usize..to as usize])
    }

    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&str> {
        self.spans.get(at).map(|&(from, to)| &self.text[from as usize..to as usize])
    }

    /// `count` words from `at` on, with single spaces between.
    pub(crate) fn phrase(&self, at: usize, count: usize) -> Option<&str> {
        let (first, last) = (self.spans.get(at)?, self.spans.get(at + count.checked_sub(1)?)?);
        Some(&self.text[first.0 as usize..last.1 as usize])
    }

    /// All words with single spaces between: the key of the name.
    pub(crate) fn key(&self) -> &str {
        &self.text
    }

    pub(crate) fn into_key(self) -> String {
        self.text
    }
}

/// The folded words of a printed list, in order.
pub(crate) fn folded_words(list: &str) -> impl Iterator<Item = String> + '_ {
    list.split_whitespace()
        .flat_map(|word| Words::of(word).iter().map(str::to_owned).collect::<Vec<_>>())
}

/// Letters, digits and the vowel signs that stay.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // Folded Cyrillic and Arabic letters: no need to ask the tables.
        'а'..='я' | 'ا'..='غ' | 'ف'..='ي' => true,
        _ => c.is_alphanumeric() || is_kept_mark(c),
    }
}

/// `j.smith` and `no.5` are two words, `u.s.` is one.
fn undotted(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut run = String::new();
    for part in word.split('.').filter(|part| !part.is_empty()) {
        if part.chars().count() == 1 {
            run.push_str(part);
            continue;
        }
        if !run.is_empty() {
            out.push(std::mem::take(&mut run));
        }
        out.push(part.to_owned());
    }
    if !run.is_empty() {
        out.push(run);
    }
    out
}

/// True when `word` is one letter, or letters each followed by a dot and one more letter (`u`,
/// `u.s`).
fn ends_dotted_letter(word: &str) -> bool {
    let mut chars = word.chars().rev();
    let last_is_letter = chars.next().is_some_and(char::is_alphabetic);
    last_is_letter && chars.next().is_none_or(|c| c == '.')
}

fn is_elision(word: &str) -> bool {
    static ELISIONS: LazyLock<Vec<&str>> =
        LazyLock::new(|| tables::words(include_str!("../data/elisions.txt")).collect());
    ELISIONS.contains(&word)
}

/// Apostrophes, primes and the signs used for ayn and hamza in transliteration: they join words and
/// do not part them.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2018}'
            | '\u{2019}'
            | '\u{201B}'
            | '\u{02BC}'
            | '\u{02BB}'
            | '\u{02BE}'
            | '\u{02BF}'
            | '\u{02B9}'
            | '\u{2032}'
            | '`'
            | '\u{00B4}'
            | '\u{FF07}'
            | '\u{05F3}'
            | '\u{02B0}'
    )
}

/// Hyphens, dashes and the minus sign.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}
