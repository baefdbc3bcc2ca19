//! The short name in a name.

use super::signs::{BRACKETS, separators};
use crate::{
    acronym::{is_acronym, shouts},
    initials, lexicon, places,
    words::Words,
};

const QUOTES: [(char, char); 8] = [
    ('“', '”'),
    ('"', '"'),
    ('«', '»'),
    ('„', '“'),
    ('„', '”'),
    ('”', '”'),
    ('‘', '’'),
    ('‹', '›'),
];

/// A short name found in a name.
pub(super) struct ShortName {
    pub(super) short: String,
    /// The name without it.
    pub(super) rest: String,
    /// The short name came first.
    pub(super) leading: bool,
    /// A sign parts it from the rest, or its letters are the initials.
    pub(super) sure: bool,
}

impl ShortName {
    fn after(rest: &str, short: &str) -> Self {
        Self {
            short: short.trim().to_owned(),
            rest: rest.trim().to_owned(),
            leading: false,
            sure: true,
        }
    }

    fn before(short: &str, rest: &str) -> Self {
        Self {
            short: short.trim().to_owned(),
            rest: rest.trim().to_owned(),
            leading: true,
            sure: true,
        }
    }
}

/// The short name in a name, in whatever style it is printed.
pub(super) fn find(name: &str) -> Option<ShortName> {
    bracketed(name)
        .or_else(|| quoted(name))
        .or_else(|| dashed(name))
        .or_else(|| slashed(name))
        .or_else(|| announced(name))
        .or_else(|| trailing_capitals(name))
        .or_else(|| leading_capitals(name))
}

/// `X (ABC)`, also before a legal form or a second part: `X (ABC) e.V.`
fn bracketed(name: &str) -> Option<ShortName> {
    for (open, close) in BRACKETS {
        let Some(start) = name.rfind(open) else {
            continue;
        };
        let after_open = start + open.len_utf8();
        let Some(len) = name[after_open..].find(close) else {
            continue;
        };
        let inner = name[after_open..after_open + len].trim();
        let tail = name[after_open + len + close.len_utf8()..].trim();
        let before = name[..start].trim();
        let full = Words::of(before);
        if full.is_empty() {
            continue;
        }
        let place = places::is_code(inner) && initials::explained(inner, &full) < 0.85;
        let fits = !place
            && if tail.is_empty() { could_be_short(inner, &full) } else { is_acronym(inner) };
        if fits {
            let glue = if tail.is_empty() || tail.starts_with([',', '.', '،']) { "" } else { " " };
            return Some(ShortName::after(&format!("{before}{glue}{tail}"), inner));
        }
    }
    None
}

/// `X “Abc”`; a quoted name in front counts only when it is an acronym, since bodies are named
/// after people too.
fn quoted(name: &str) -> Option<ShortName> {
    for (open, close) in QUOTES {
        if let Some(body) = name.strip_suffix(close)
            && let Some(start) = body.rfind(open)
        {
            let inner = &body[start + open.len_utf8()..];
            let before = &name[..start];
            let full = Words::of(before);
            if full.len() > 1
                && could_be_short(inner, &full)
                && (!names_in_quotes(inner) || is_acronym(inner))
            {
                return Some(ShortName::after(before, inner));
            }
        }
        if let Some(body) = name.strip_prefix(open)
            && let Some(end) = body.find(close)
        {
            let (inner, after) = (&body[..end], &body[end + close.len_utf8()..]);
            if is_acronym(inner) && !after.trim().is_empty() {
                return Some(ShortName::before(inner, after));
            }
        }
    }
    None
}

/// Where Cyrillic is written, the words before the quotes only say what sort of body it is: `Фонд
/// «Маяк»` is called Маяк and has no shorter name.
fn names_in_quotes(inner: &str) -> bool {
    inner.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'))
}

/// A short name on either side of a spaced dash or slash.
fn dashed(name: &str) -> Option<ShortName> {
    let seps = separators(name);
    let (&(first, first_len), &(last, last_len)) = (seps.first()?, seps.last()?);
    let (left, after_first) = (name[..first].trim(), name[first + first_len..].trim());
    let (before_last, right) = (name[..last].trim(), name[last + last_len..].trim());
    let before_words = Words::of(before_last);
    let after_words = Words::of(after_first);
    if places::is_code(right) && initials::explained(right, &before_words) < 0.85 {
        return None;
    }
    if is_acronym(right) && (before_words.len() > 1 || !is_acronym(before_last)) {
        return Some(ShortName::after(before_last, right));
    }
    if is_acronym(left) {
        return Some(ShortName::before(left, after_first));
    }
    if could_be_short(right, &before_words)
        && before_words.len() >= 3
        && Words::of(right).len() == 1
    {
        return Some(ShortName::after(before_last, right));
    }
    let named = after_words.iter().any(lexicon::is_type_word);
    if Words::of(left).len() == 1
        && after_words.len() >= 3
        && named
        && could_be_short(left, &after_words)
    {
        return Some(ShortName::before(left, after_first));
    }
    None
}

/// `ABC: Human Rights Centre`, `ABC, the Human Rights Centre`
fn announced(name: &str) -> Option<ShortName> {
    if !name.contains(':') && !name.contains(',') {
        return None;
    }
    let (first, after) = name.split_once(": ").or_else(|| name.split_once(", "))?;
    let words = Words::of(after);
    let listed = !name.contains(": ")
        && (words.len() < 3 || !words.iter().any(lexicon::is_type_word) || after.contains(", and"));
    (is_acronym(first) && words.len() >= 2 && !listed).then(|| ShortName::before(first, after))
}

/// `Human Rights Centre/ABC`: a slash without spaces parts nothing else, and this only where
/// capitals stand behind several words.
fn slashed(name: &str) -> Option<ShortName> {
    let (before, last) = name.trim_end().rsplit_once(['/', '⁄'])?;
    let full = Words::of(before);
    let parted = before.ends_with(char::is_whitespace) || last.starts_with(char::is_whitespace);
    if parted || full.len() < 2 || before.contains('/') {
        return None;
    }
    let spelled =
        initials::explained(last, &full) > 0.8 && last.chars().count() >= 2 && !last.contains(' ');
    if places::is_code(last) && initials::explained(last, &full) < 0.85 {
        return None;
    }
    let fits =
        (is_acronym(last) && !shouts(before)) || (spelled && !last.chars().any(char::is_lowercase));
    fits.then(|| ShortName::after(before, last))
}

/// `Human Rights Centre ABC`
fn trailing_capitals(name: &str) -> Option<ShortName> {
    let (before, last) = name.trim_end().rsplit_once(char::is_whitespace)?;
    if !is_acronym(last) || shouts(before) {
        return None;
    }
    let full = Words::of(before);
    let dangling = full.iter().next_back().is_some_and(lexicon::is_function_word);
    if full.len() < 2 || dangling {
        return None;
    }
    let enough = letters(last) >= 3 || initials::explained(last, &full) > 0.8;
    (enough && !is_roman(last)).then(|| ShortName::after(before, last))
}

/// `ABC Centre for Human Rights`
fn leading_capitals(name: &str) -> Option<ShortName> {
    let (first, after) = name.split_once(char::is_whitespace)?;
    if !is_acronym(first) || shouts(after) {
        return None;
    }
    let full = Words::of(after);
    if full.is_empty() {
        return None;
    }
    let sure = initials::explained(first, &full) > 0.8;
    let enough = letters(first) >= 3 || sure;
    enough.then(|| ShortName { sure, ..ShortName::before(first, after) })
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Could `short`, printed in brackets or quotes or after a dash, be a short name of `full`?
fn could_be_short(short: &str, full: &Words) -> bool {
    let short = short.trim();
    if is_acronym(short) {
        return true;
    }
    let words = Words::of(short);
    if words.is_empty() || words.len() > 3 || short.chars().count() > 32 {
        return false;
    }
    if initials::explained(short, full) > 0.5 {
        return true;
    }
    let has_digit_only = words.iter().any(|w| w.chars().all(|c| c.is_ascii_digit()));
    let begins_lower = short.chars().next().is_some_and(char::is_lowercase);
    let ordinary = words.iter().any(|w| {
        lexicon::is_type_word(w) || lexicon::is_function_word(w) || lexicon::entry(w).count >= 8
    });
    let place = places::place_code(short).is_some();
    full.len() >= 2 && !has_digit_only && !begins_lower && !ordinary && !place
}
