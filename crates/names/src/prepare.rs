//! Reads a name once, so that comparing is cheap.

mod reader;

use crate::{
    fold::fold,
    kind::{self, Kind},
    numbers, person,
    prepared::{FUNCTION, Prepared},
    short_name,
    split::{may_have_short_name, split},
    text,
    token::Token,
    words::Words,
};
use reader::Reader;

/// Prepares a name: short name and place apart, words folded, classed and weighed.
pub fn prepare(name: &str) -> Prepared {
    prepare_with(name, &|_| 0)
}

/// As [`prepare`], with the words of the list that the names come from: `list_words` says how many
/// of its names hold a folded word. Words that the list repeats tell less.
pub fn prepare_with(name: &str, list_words: &dyn Fn(&str) -> u32) -> Prepared {
    prepare_as(name, None, list_words)
}

/// As [`prepare_with`], for what is known to be a person: only the [name](crate::person_name) is
/// compared, not what he or she is or where.
pub fn prepare_person(name: &str, list_words: &dyn Fn(&str) -> u32) -> Prepared {
    prepare_as(person::name(name), Some(Kind::Individual), list_words)
}

fn prepare_as(name: &str, told: Option<Kind>, list_words: &dyn Fn(&str) -> u32) -> Prepared {
    let parts = (told.is_none() && may_have_short_name(name)).then(|| split(name));
    let (core, short) = match &parts {
        Some(parts) => (parts.display.as_str(), parts.short.as_deref()),
        None => (name, None),
    };
    let words = Words::of(core);
    // The words of the whole name, where something was taken off it.
    let whole = (core.len() != name.len()).then(|| Words::of(name));
    let all_words = whole.as_ref().unwrap_or(&words);
    let mut reader = Reader::new(list_words);
    reader.capitals = acronyms(core);
    reader.read(&words);
    let short_letters: Vec<u16> = short.map(short_letters).unwrap_or_default();
    let kind = match told {
        Some(kind) => kind,
        None if reader.has_sort() => Kind::Organisation,
        None => kind::read(name, all_words, short),
    };
    if kind == Kind::Individual || (kind == Kind::Unknown && has_initial(core)) {
        reader = Reader::new(list_words);
        reader.read_person(&words);
    }
    let short_start = reader.letters.len().min(usize::from(u16::MAX)) as u16;
    reader.letters.extend_from_slice(&short_letters);
    let languages = reader.languages();
    reader.tokens.sort_unstable_by_key(|t| (t.id, t.surface, t.position));
    let (first, last) = ends(&reader.tokens);
    let all = reader.initials.iter();
    let initials = all.clone().filter(|(_, at)| at & FUNCTION == 0);
    let mut prepared = Prepared {
        key: numbers::of(all_words.key()),
        first,
        last,
        short: numbers::of_initials(short_letters.iter().copied()),
        short_start,
        initials: numbers::of_initials(initials.map(|(letter, _)| *letter)),
        all_initials: numbers::of_initials(all.map(|(letter, _)| *letter)),
        beginnings: reader.initials.as_slice().into(),
        languages,
        kind,
        chapter: reader.chapter,
        tokens: reader.tokens.as_slice().into(),
        letters: reader.letters.as_slice().into(),
        short_own: false,
    };
    reader.release();
    prepared.short_own = short_name::explained(&prepared, &prepared) > 0.0;
    prepared
}

/// The first and the last telling word, as bits by token index.
fn ends(tokens: &[Token]) -> (u32, u32) {
    let telling = || tokens.iter().enumerate().filter(|(_, token)| token.tells());
    let bit = |end: Option<(usize, &Token)>| {
        end.and_then(|(at, _)| 1_u32.checked_shl(at as u32)).unwrap_or(0)
    };
    let (first, last) =
        (telling().min_by_key(|(_, t)| t.position), telling().max_by_key(|(_, t)| t.position));
    (bit(first), bit(last))
}

/// A letter that stands for a word, as in `D. Oleander`; the elided `d’` of French stands for none.
fn has_initial(core: &str) -> bool {
    core.split(|c: char| c.is_whitespace() || c == '.').any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    })
}

/// Folded words that are printed in capitals (`ABC`, `A.B.C.`), where the name as a whole is not.
fn acronyms(core: &str) -> Vec<u32> {
    let bytes = core.as_bytes();
    let two_capitals = bytes
        .windows(2)
        .any(|w| w[0].is_ascii_uppercase() && (w[1].is_ascii_uppercase() || w[1] == b'.'));
    let some_lower = core.bytes().any(|b| b.is_ascii_lowercase());
    let ascii = core.is_ascii();
    let may_be =
        two_capitals || (!ascii && core.chars().any(|c| !c.is_ascii() && c.is_uppercase()));
    if !may_be || (ascii && !some_lower) {
        return Vec::new();
    }
    core.split(|c: char| {
        !(c.is_ascii_alphanumeric() || c == '.' || (!c.is_ascii() && c.is_alphanumeric()))
    })
    .filter(|w| {
        let mut chars = w.chars().filter(|c| *c != '.');
        chars.next().is_some_and(char::is_uppercase)
            && chars.next().is_some_and(char::is_uppercase)
            && !chars.any(char::is_lowercase)
    })
    .map(|w| numbers::of32(&text::key(w)))
    .collect()
}

fn short_letters(short: &str) -> Vec<u16> {
    fold(short)
        .encode_utf16()
        .filter(|&u| char::from_u32(u32::from(u)).is_none_or(char::is_alphanumeric))
        .take(24)
        .collect()
}
