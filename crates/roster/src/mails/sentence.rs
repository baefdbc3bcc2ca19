//! Whom a line of a mail names as the one who signs.

use crate::{source::Span, words};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// What a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// These columns name who signs.
    Named(Span),
    /// The next line does.
    Below,
    /// Whoever wrote the mail signs.
    Sender,
}

/// Words of a name at most.
const LONGEST: usize = 16;

struct Phrases {
    before: Vec<Vec<String>>,
    after: Vec<Vec<String>>,
    by_self: Vec<Vec<String>>,
    tail: Vec<Vec<String>>,
    skip: HashSet<String>,
    person: HashSet<String>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut lists: HashMap<&str, Vec<Vec<String>>> = HashMap::new();
    for (tag, rest) in words::tagged(include_str!("../../data/sign-ons.txt")) {
        lists.entry(tag).or_default().extend(rest.split(',').map(words::words));
    }
    let mut all = |tag| {
        let mut phrases = lists.remove(tag).unwrap_or_default();
        // The longest that fits counts.
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        phrases
    };
    Phrases {
        before: all("before"),
        after: all("after"),
        by_self: all("self"),
        tail: all("tail"),
        skip: all("skip").into_iter().flatten().collect(),
        person: all("person").into_iter().flatten().collect(),
    }
});

/// A word of the line: its folded form and its columns.
struct Word {
    folded: String,
    span: Span,
    /// A sentence or a clause ends behind it.
    ends: Option<char>,
}

fn split(line: &[char]) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        if !line[at].is_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        while at < line.len() && line[at].is_alphanumeric() {
            at += 1;
        }
        let text: String = line[start..at].iter().collect();
        let folded = words::words(&text).concat();
        let sign = line[at..].iter().find(|c| !matches!(c, ')' | '"' | '”' | '»' | '\''));
        let next = line.get(at + 1).is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '"'));
        let ends = sign.copied().filter(|c| {
            matches!(c, '!' | '?' | ';' | ':' | '؟' | '。')
                || (matches!(c, '.' | ',' | '،') && next)
        });
        found.push(Word { folded, span: Span { start, end: at }, ends });
    }
    found
}

/// What a line says about who signs.
pub(super) fn said(line: &[char]) -> Option<Said> {
    let words = split(line);
    if words.iter().any(|word| matches!(word.ends, Some('?' | '؟'))) {
        return None;
    }
    let begins = |at: usize, phrase: &Vec<String>| {
        words.len() >= at + phrase.len()
            && phrase.iter().zip(&words[at..]).all(|(a, b)| *a == b.folded)
    };
    let find = |phrases: &[Vec<String>]| {
        (0..words.len())
            .find_map(|at| phrases.iter().find(|phrase| begins(at, phrase)).map(|p| (at, p.len())))
    };
    if let Some((at, length)) = find(&PHRASES.before) {
        match named_behind(line, &words, at + length) {
            Some(said) => return Some(said),
            None if find(&PHRASES.by_self).is_none() => return Some(Said::Sender),
            None => {}
        }
    }
    if find(&PHRASES.by_self).is_some() {
        return Some(Said::Sender);
    }
    let (at, _) = find(&PHRASES.after)?;
    named_before(line, &words, at).map(Said::Named)
}

/// Whether a line speaks of one person: "please add my name".
pub(super) fn of_person(line: &[char]) -> bool {
    split(line).iter().any(|word| PHRASES.person.contains(&word.folded))
}

/// The name behind a phrase, to the end of the sentence or to what no longer belongs to it.
fn named_behind(line: &[char], words: &[Word], mut from: usize) -> Option<Said> {
    let last = |at: usize| words.get(at.checked_sub(1)?).and_then(|word| word.ends);
    while words.get(from).is_some_and(|word| {
        PHRASES.skip.contains(&word.folded) && !line[word.span.start].is_uppercase()
    }) {
        from += 1;
    }
    if from >= words.len() {
        return (last(words.len()) == Some(':')).then_some(Said::Below);
    }
    let mut to = from;
    while to < words.len() && to - from < LONGEST {
        if to > from
            && PHRASES.tail.iter().any(|phrase| {
                phrase.iter().zip(&words[to..]).all(|(a, b)| *a == b.folded)
                    && words.len() >= to + phrase.len()
                    && line[words[to].span.start].is_lowercase()
            })
        {
            break;
        }
        to += 1;
        if matches!(words[to - 1].ends, Some('.' | '!' | ';' | ':' | '。')) {
            break;
        }
    }
    span(line, words, from, to).map(Said::Named)
}

/// The name before a verb: the clause in front of it, without greeting and article.
fn named_before(line: &[char], words: &[Word], verb: usize) -> Option<Span> {
    let stop = |word: &Word| matches!(word.ends, Some('.' | '!' | ';' | ':'));
    let mut from = words[..verb].iter().rposition(stop).map_or(0, |at| at + 1);
    // "Bonjour, …", "Dear all, …"
    let greeting = words[from..verb].iter().take(3).position(|word| word.ends.is_some());
    if let Some(at) = greeting.filter(|at| from + at + 1 < verb) {
        let rest = from + at + 1;
        if rest < verb {
            from = rest;
        }
    }
    while from < verb && line[words[from].span.start].is_lowercase() {
        from += 1;
    }
    span(line, words, from, verb)
}

/// The columns of these words, with the brackets and quotes that belong to them.
fn span(line: &[char], words: &[Word], from: usize, to: usize) -> Option<Span> {
    let (first, last) = (words.get(from)?, words.get(to.checked_sub(1)?)?);
    if to <= from || to - from > LONGEST {
        return None;
    }
    let named = line[first.span.start];
    // A name begins with a capital, where the script has capitals.
    if named.is_lowercase() {
        return None;
    }
    let start = first.span.start;
    let mut end = last.span.end;
    let open = |end: usize| {
        let count = |sign| line[start..end].iter().filter(|c| **c == sign).count();
        count('(') > count(')')
    };
    while end < line.len() && open(end) {
        end += 1;
    }
    Some(Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::{Said, said};

    fn name(line: &str) -> Option<String> {
        let chars: Vec<char> = line.chars().collect();
        match said(&chars)? {
            Said::Named(span) => Some(chars[span.start..span.end].iter().collect()),
            Said::Below => Some("(below)".into()),
            Said::Sender => Some("(sender)".into()),
        }
    }

    #[test]
    fn sentences_in_which_somebody_signs() {
        for (line, expected) in [
            (
                "Dear all, please add Lake Watch Association (LWA), Kenya. In solidarity, Amina",
                "Lake Watch Association (LWA), Kenya",
            ),
            (
                "Bonjour, le Réseau des Rivières Libres (RRL) signe. Merci.",
                "Réseau des Rivières Libres (RRL)",
            ),
            ("Please add my name: Sol Marea, Dune Institute.", "Sol Marea, Dune Institute"),
            ("Hallo, das Bündnis Freie Ufer unterzeichnet den Aufruf.", "Bündnis Freie Ufer"),
            (
                "Hola, la Red de Pozos Abiertos se adhiere a la declaración.",
                "Red de Pozos Abiertos",
            ),
            ("We would like to sign on. Please list us as:", "(below)"),
            ("Please add us!", "(sender)"),
            ("Please add Harbour Library to the list of signatories", "Harbour Library"),
            ("I am writing on behalf of the Ink Union.", "Ink Union"),
            ("يرجى إضافة جمعية حماة النهر", "جمعية حماة النهر"),
        ] {
            assert_eq!(name(line).as_deref(), Some(expected), "{line}");
        }
        for line in [
            "Is there a deadline? We have to ask our board first.",
            "Thank you for your work.",
            "Best wishes",
        ] {
            assert_eq!(name(line), None, "{line}");
        }
    }
}
