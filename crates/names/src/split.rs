//! Takes a printed name apart: name, short name, place.

mod place;
mod short;
mod signs;
#[cfg(test)]
mod tests;

use crate::{
    acronym::is_acronym,
    lexicon, places, tables, text,
    words::{Words, is_apostrophe, is_dash},
};
use place::trailing_place;
use std::sync::LazyLock;

/// Ends of ordinary English words that the tables do not happen to know.
static ORDINARY_ENDINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::words(include_str!("../data/ordinary-endings.txt")).collect());

/// The parts of a printed name. Nothing is corrected: every part is a piece of what was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The name as printed without its short name. Where nothing that can stand alone would be left
    /// (`ABC – Ecuador`, `ABC for Clean Rivers`) the short name stays in.
    pub display: String,
    /// Acronym or other short name, as printed, without its bracket, quotes or dash.
    pub short: Option<String>,
    /// A place written after a dash, in brackets at the end, or after a comma at the end.
    pub place: Option<String>,
}

/// Finds short name and place in a printed name.
///
/// Styles: `X – ABC`, `X - ABC`, `X -- ABC`, `X/ ABC`, `X | ABC`, `X (ABC)`, `X "Abc"`, `X ABC`,
/// `ABC X`, `ABC- The X`, `ABC – Country`.
pub fn split(name: &str) -> Parts {
    let whole = name.trim();
    let mut parts = Parts { display: whole.to_owned(), short: None, place: None };
    // The mark of a footnote belongs to no part.
    let mut rest = whole.trim_end_matches(['*', '†', '‡', '¹', '²', '³']);
    let noted = rest.len() < whole.len();
    if let Some((before, place)) = trailing_place(rest) {
        parts.place = Some(place.to_owned());
        rest = before;
    }
    let Some(found) = short::find(rest) else {
        if parts.place.is_some() && is_acronym(rest) {
            parts.short = Some(rest.to_owned());
        } else {
            parts.short = brand(rest);
        }
        return parts;
    };
    if parts.place.is_none()
        && let Some((before, place)) = trailing_place(&found.rest)
    {
        parts.place = Some(place.to_owned());
        if is_acronym(before) {
            parts.short = Some(found.short);
            return parts;
        }
    }
    if found.sure && stands_alone(&found.rest, found.leading) {
        // The place keeps its position after the name: "X – ABC – Ghana" shows as "X – Ghana".
        let tail = if noted { "" } else { &whole[rest.len()..] };
        parts.display = format!("{}{tail}", found.rest);
    }
    parts.short = Some(found.short);
    parts
}

/// `Oleandra for Clean Rivers`: an own word that is followed by what the body is for. It stays in
/// the name.
fn brand(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    let next = rest.split(' ').next()?;
    let purpose = next == "for";
    let folded = text::key(first);
    let entry = lexicon::entry(&folded);
    let unknown = entry.count == 0
        && entry.type_class == 0
        && entry.concept == 0
        && entry.place == 0
        && !entry.given
        && entry.function == 0;
    // "Grandmothers for …", "Mobility for …" are ordinary words that the tables do not happen to
    // know.
    let own = first.chars().next().is_some_and(char::is_uppercase)
        && folded.chars().count() >= 5
        && !ORDINARY_ENDINGS.iter().any(|end| folded.ends_with(end));
    (purpose
        && unknown
        && own
        && folded.chars().all(char::is_alphabetic)
        && Words::of(rest).len() >= 3)
        .then(|| first.to_owned())
}

/// Cheap test: false only for names in which [`split`] finds no short name but one that stays in
/// the name.
pub(crate) fn may_have_short_name(name: &str) -> bool {
    let mut before = ' ';
    let mut dash_or_slash = false;
    for c in name.chars() {
        if c.is_ascii_lowercase() || c == ' ' {
            if dash_or_slash && c == ' ' {
                return true;
            }
            dash_or_slash = false;
        } else if is_upper(c) {
            // "AB", "A.B." and "D'EF" may be acronyms.
            if is_upper(before) {
                return true;
            }
            dash_or_slash = false;
        } else if matches!(c, '.' | '&' | '+') || is_apostrophe(c) {
            continue;
        } else if is_dash(c) || matches!(c, '/' | '|' | '⁄' | '／') {
            if before == ' ' || matches!(c, '/' | '⁄') {
                return true;
            }
            dash_or_slash = true;
        } else if matches!(c, '(' | '[' | '"' | '“' | '«' | '„' | '”' | '‘' | '‹' | '（' | '﴾')
        {
            return true;
        } else {
            dash_or_slash = dash_or_slash && c.is_whitespace();
            if dash_or_slash {
                return true;
            }
        }
        before = c;
    }
    false
}

fn is_upper(c: char) -> bool {
    c.is_ascii_uppercase() || (!c.is_ascii() && c.is_uppercase())
}

/// Would what is left be a name by itself? `Development Center` and `for Clean Rivers` would not.
fn stands_alone(display: &str, leading: bool) -> bool {
    let words = Words::of(display);
    let telling =
        words.iter().filter(|w| !lexicon::is_function_word(w) && !lexicon::is_type_word(w)).count();
    let has_type = words.iter().any(lexicon::is_type_word);
    let begins_small = words.get(0).is_some_and(|w| {
        lexicon::is_function_word(w)
            && !matches!(
                w,
                "the"
                    | "el"
                    | "la"
                    | "los"
                    | "las"
                    | "le"
                    | "les"
                    | "die"
                    | "der"
                    | "das"
                    | "il"
                    | "o"
                    | "os"
                    | "as"
            )
    });
    if leading {
        places::place_code(display).is_none()
            && !begins_small
            && (words.len() >= 4 || (has_type && telling >= 2))
    } else {
        !words.is_empty()
    }
}
