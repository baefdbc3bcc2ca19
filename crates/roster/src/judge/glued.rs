//! What a person is, behind the name without a sign between them: `Ana Faro Director, Harbour
//! Watch`, `Ana FaroDirector`.

use crate::{table::facts, words};
use std::{collections::HashSet, sync::LazyLock};

/// A name and what stood behind it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Apart {
    pub name: String,
    pub role: String,
    pub affiliation: Option<String>,
}

/// Words of a name before its office.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// The office apart from the name, where the name is surely a person's and ends before it.
pub(super) fn apart(text: &str) -> Option<Apart> {
    let signs = text.find(SIGNS).into_iter().chain(dash(text)).chain(text.find(" at "));
    let end = signs.min().unwrap_or(text.len());
    let head = &text[..end];
    // A word that says what a body is ends the names of bodies: "Ana Faro Teacher Training
    // College".
    if head.split_whitespace().last().is_some_and(names::is_body_word) {
        return None;
    }
    let at = inside_a_word(head).or_else(|| before_a_word(head, end < text.len()))?;
    let (name, rest) = (text[..at].trim_end(), text[at..].trim_start());
    let (role, affiliation) = parted(rest);
    Some(Apart { name: name.to_owned(), role, affiliation })
}

const SIGNS: [char; 8] = [',', '،', '(', '[', '|', ';', ':', '@'];

fn dash(text: &str) -> Option<usize> {
    [" – ", " - ", " — "].iter().filter_map(|dash| text.find(dash)).min()
}

/// "Ana FaroDirector": a small letter before a capital one, and an office from there.
fn inside_a_word(head: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in head.char_indices() {
        let rest = &head[at..];
        let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        if before.is_lowercase()
            && c.is_uppercase()
            && word.chars().count() >= 4
            && (names::is_office(&word) || is_before_office(&word))
            && facts::person_shaped(head[..at].trim())
        {
            return Some(at);
        }
        before = c;
    }
    None
}

/// "Ana Faro director of tides": where the word begins that says what she is.
/// `more`: something follows behind a sign.
fn before_a_word(head: &str, more: bool) -> Option<usize> {
    let words: Vec<&str> = head.split_whitespace().collect();
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let titles = words.iter().take_while(|word| names::is_title(word)).count();
    let mut at = (titles + 2..words.len()).find(|at| names::is_office(&plain(words[*at])))?;
    while at > titles + 2 && is_before_office(&plain(words[at - 1])) {
        at -= 1;
    }
    let name = words[titles..at].join(" ");
    // One word with a capital alone may be a family name: "Mary Ann Reader".
    let given = at > titles + 1 && names::is_given_name(words[at - 1]);
    let more = at + 1 < words.len() || words[at].starts_with(char::is_lowercase) || more && !given;
    let sure = names::kind(&name) == names::Kind::Individual;
    if !NAME.contains(&(at - titles)) || !more || !sure || !facts::person_shaped(&name) {
        return None;
    }
    Some(words[at].as_ptr() as usize - head.as_ptr() as usize)
}

/// "Senior", "Associate", "stellvertretende": begins an office.
fn is_before_office(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        words::lines(include_str!("../../data/before-offices.txt"))
            .into_iter()
            .map(words::fold)
            .collect()
    });
    WORDS.contains(&words::fold(word))
}

/// "Director, Harbour Watch", "Reader of Tides at the Tidal College": the office, and where.
fn parted(rest: &str) -> (String, Option<String>) {
    const WHERE: [&str; 6] = [", ", " at ", " – ", " - ", " | ", " @ "];
    let cut = WHERE.iter().filter_map(|sign| Some((rest.find(sign)?, sign.len()))).min();
    match cut {
        Some((at, len)) if !rest[at + len..].trim().is_empty() => {
            (rest[..at].trim().to_owned(), Some(rest[at + len..].trim().to_owned()))
        }
        _ => (rest.trim().to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<[String; 3]> {
        let apart = apart(text)?;
        Some([apart.name, apart.role, apart.affiliation.unwrap_or_default()])
    }

    #[test]
    fn an_office_behind_a_name() {
        for (text, parts) in [
            ("Ana Faro Director, Harbour Watch", ["Ana Faro", "Director", "Harbour Watch"]),
            ("Ana FaroDirector, Harbour Watch", ["Ana Faro", "Director", "Harbour Watch"]),
            (
                "Dr. Ana Faro Senior Lecturer in Tides at the Tidal College",
                ["Dr. Ana Faro", "Senior Lecturer in Tides", "the Tidal College"],
            ),
            ("Maria Marea periodista", ["Maria Marea", "periodista", ""]),
        ] {
            assert_eq!(read(text), Some(parts.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn a_name_that_only_sounds_like_an_office() {
        for name in [
            "Ana Reader",
            "Maria Ana Reader",
            "Ana Faro, director of tides",
            "Ana Faro (editor)",
            "Ana Faro Teacher Training College",
            "Ana McFaro",
            "Harbour Library Director",
            "Society of Young Engineers of the Coast",
        ] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
