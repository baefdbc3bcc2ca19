//! Cheap hints about an entry that waits: what somebody who looks through many should stop at. They
//! are looked for by simple rules, and wrong now and then; they refuse nothing.

mod words;

use crate::{entry::Entry, named::named, statement::Statement};
use names::{Band, Prepared};
use std::collections::BTreeSet;
use words::{ADVERTISING, KEYBOARDS, OFFICES, PLACEHOLDERS, RUDE, SELLING};

named!(
    /// Why somebody should look at an entry before it is accepted.
    Warning {
        /// It is called like somebody to whom the statement is addressed.
        Addressee = "addressee",
        /// It looks like advertising.
        Advertising = "advertising",
        /// It holds an insult.
        Rude = "rude",
        /// It looks like something that was typed to try the form.
        Placeholder = "placeholder",
        /// One of this name was declined before.
        DeclinedBefore = "declined_before",
        /// A word that cannot be spoken.
        NoVowel = "no_vowel",
        /// Fewer than four letters.
        TooShort = "too_short",
        /// Nothing but capitals.
        Capitals = "capitals",
        /// An organisation that writes from where anybody can get an address.
        FreeMail = "free_mail",
    }
);

/// What is known of an entry beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// To whom its statement is addressed.
    pub addressees: Option<&'a Addressees>,
    /// Its mail address is one that anybody can get.
    pub free_mail: bool,
    /// One of this name was declined in the same statement.
    pub declined_before: bool,
}

/// What somebody should look at, the weightiest first.
pub fn warnings(entry: &Entry, beside: Beside<'_>) -> Vec<Warning> {
    let key = names::key(&entry.name);
    let holds = |warning: &Warning| match warning {
        Warning::Addressee => beside.addressees.is_some_and(|all| all.are_called(&entry.name)),
        Warning::Advertising => texts(entry).any(is_advertising),
        Warning::Rude => texts(entry).any(|text| has_word(&names::key(text), RUDE)),
        Warning::Placeholder => is_placeholder(&key),
        Warning::DeclinedBefore => beside.declined_before,
        Warning::NoVowel => key.split(' ').any(cannot_be_spoken),
        Warning::TooShort => is_short(&entry.name),
        Warning::Capitals => is_all_capitals(&entry.name),
        Warning::FreeMail => beside.free_mail && !entry.kind.is_person(),
    };
    Warning::ALL.iter().copied().filter(|warning| holds(warning)).collect()
}

/// All that would be printed.
fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let rest = [&entry.short, &entry.other_name, &entry.role, &entry.affiliation, &entry.place];
    std::iter::once(entry.name.as_str()).chain(rest.into_iter().flatten().map(String::as_str))
}

fn has_word(key: &str, words: &[&str]) -> bool {
    key.split(' ').any(|word| words.contains(&word))
}

/// To whom a statement is addressed.
#[derive(Debug, Default)]
pub struct Addressees(Vec<(BTreeSet<String>, Prepared)>);

impl Addressees {
    /// Those of a statement, in all its languages.
    pub fn of(statement: &Statement) -> Self {
        let demands = statement.draft.texts.iter().flat_map(|text| &text.demands);
        Self::new(demands.flat_map(|demand| &demand.addressees).map(String::as_str))
    }

    /// Those of these names.
    pub fn new<'a>(all: impl Iterator<Item = &'a str>) -> Self {
        let words = all.map(|name| (without_offices(name), names::prepare(name)));
        Self(words.filter(|(words, _)| !words.is_empty()).collect())
    }

    fn are_called(&self, name: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let (words, prepared) = (without_offices(name), names::prepare(name));
        self.0.iter().any(|(own, addressee)| {
            *own == words || names::compare(addressee, &prepared).band == Band::Same
        })
    }
}

/// The words that tell one office from another.
fn without_offices(name: &str) -> BTreeSet<String> {
    let key = names::key(name);
    let telling = key.split(' ').filter(|word| !word.is_empty() && !OFFICES.contains(word));
    // "المياه" and "مياه" are one word.
    telling.map(|word| word.strip_prefix("ال").unwrap_or(word).to_owned()).collect()
}

fn is_advertising(text: &str) -> bool {
    let lower = text.to_lowercase();
    if lower.contains("http:") || lower.contains("https:") || lower.contains("www.") {
        return true;
    }
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    // As many digits as a telephone number has.
    let telephone = digits >= 9;
    let address = lower.split_whitespace().any(|word| {
        word.split_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
    });
    let key = names::key(text);
    let selling: BTreeSet<&str> = key.split(' ').filter(|word| SELLING.contains(word)).collect();
    telephone || address || has_word(&key, ADVERTISING) || selling.len() >= 2
}

fn is_placeholder(key: &str) -> bool {
    let letters = key.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    PLACEHOLDERS.contains(&letters)
        || (!key.is_empty() && letters.is_empty())
        || key.split(' ').any(|word| is_typed_at_random(word) || repeats_itself(word))
}

/// Keys beside each other.
fn is_typed_at_random(word: &str) -> bool {
    let backwards: String = word.chars().rev().collect();
    KEYBOARDS.iter().any(|(row, least)| {
        word.chars().count() >= *least && (row.contains(word) || row.contains(&backwards))
    })
}

/// `aaaa`, `hahaha`, and "no no no" as one word: a piece of at most three letters again and again.
fn repeats_itself(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    if letters.iter().any(|c| !c.is_alphabetic()) {
        return false;
    }
    let repeats = |piece: usize, least: usize| {
        letters.len() >= piece * least
            && letters.len().is_multiple_of(piece)
            && letters.chunks(piece).all(|chunk| chunk == &letters[..piece])
    };
    repeats(1, 3) || repeats(2, 3) || repeats(3, 3)
}

const LATIN: &str = "aeiouyæœøıə";
const CYRILLIC: &str = "аеёиоуыэюяіїєўөүұәў";
const GREEK: &str = "αεηιουω";

/// A word of five letters or more without a vowel, in a script that writes its vowels.
fn cannot_be_spoken(word: &str) -> bool {
    let length = word.chars().count();
    // "Zrnovnica" has vowels, "Krk" and "čtvrt" have none: there r and l stand for one.
    let spoken: (&str, &str) = if word.chars().all(is_latin) {
        (LATIN, "rlw")
    } else if word.chars().all(|c| ('\u{400}'..='\u{52f}').contains(&c)) {
        (CYRILLIC, "рл")
    } else if word.chars().all(|c| ('\u{370}'..='\u{3ff}').contains(&c)) {
        (GREEK, "")
    } else {
        return false;
    };
    let (vowels, nearly) = spoken;
    let none = |of: &str| !word.chars().any(|c| of.contains(c));
    none(vowels) && ((length >= 5 && none(nearly)) || length >= 7)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&c))
}

/// Fewer than four letters, in a script that needs more for a name.
fn is_short(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let dense = |c: &char| matches!(*c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    letters.len() < 4 && !letters.iter().any(dense)
}

/// Two words of three letters or more, or one of ten, in nothing but capitals: shorter ones are
/// short names.
fn is_all_capitals(name: &str) -> bool {
    if name.chars().any(char::is_lowercase) {
        return false;
    }
    let words = name.split(|c: char| !c.is_alphabetic());
    let capitals = words.map(|word| word.chars().filter(|c| c.is_uppercase()).count());
    let long: Vec<usize> = capitals.filter(|count| *count >= 3).collect();
    long.len() >= 2 || long.first().is_some_and(|count| *count >= 10)
}

#[cfg(test)]
mod tests;
