//! Takes a printed name apart: name, short name, place.

use crate::initials;
use crate::lexicon;
use crate::text;
use crate::words::Words;

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
#[must_use]
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
    let Some(found) = bracketed(rest)
        .or_else(|| quoted(rest))
        .or_else(|| dashed(rest))
        .or_else(|| slashed(rest))
        .or_else(|| announced(rest))
        .or_else(|| trailing_capitals(rest))
        .or_else(|| leading_capitals(rest))
    else {
        if parts.place.is_some() && is_acronym(rest) {
            parts.short = Some(rest.to_owned());
        } else {
            parts.short = brand(rest);
        }
        return parts;
    };
    if parts.place.is_none()
        && let Some((before, place)) = trailing_place(&found.display)
    {
        parts.place = Some(place.to_owned());
        if is_acronym(before) {
            parts.short = Some(found.short);
            return parts;
        }
    }
    if stands_alone(&found.display, found.leading) {
        // The place keeps its position after the name: "X – ABC – Ghana" shows as "X – Ghana".
        let tail = if noted { "" } else { &whole[rest.len()..] };
        parts.display = format!("{}{tail}", found.display);
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
    let ordinary = [
        "s", "ty", "ing", "ion", "ment", "ness", "ism", "ice", "nce", "ure", "ship", "hood", "dom",
        "cy", "age", "ead", "ist",
    ];
    let own = first.chars().next().is_some_and(char::is_uppercase)
        && folded.chars().count() >= 5
        && !ordinary.iter().any(|end| folded.ends_with(end));
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
        } else if matches!(c, '.' | '&' | '+') || crate::words::is_apostrophe(c) {
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

struct Found {
    short: String,
    display: String,
    /// The short name came first.
    leading: bool,
}

impl Found {
    fn after(display: &str, short: &str) -> Self {
        Self { short: short.trim().to_owned(), display: display.trim().to_owned(), leading: false }
    }
    fn before(short: &str, display: &str) -> Self {
        Self { short: short.trim().to_owned(), display: display.trim().to_owned(), leading: true }
    }
}

const BRACKETS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('（', '）'), ('﴾', '﴿')];
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

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// `X – Country`, `X (Country)`, `X, Country`: the text before and the place as printed.
fn trailing_place(name: &str) -> Option<(&str, &str)> {
    let closed = BRACKETS.iter().find_map(|&(open, close)| {
        let inner_end = name.strip_suffix(close)?;
        let at = inner_end.rfind(open)?;
        Some((&name[..at], &inner_end[at + open.len_utf8()..]))
    });
    let candidate = closed.or_else(|| {
        let (at, len) = separators(name).pop()?;
        Some((&name[..at], &name[at + len..]))
    });
    let by_comma = || {
        name.rfind([',', '،', '，']).map(|at| {
            let sep = name[at..].chars().next().map_or(1, char::len_utf8);
            (&name[..at], &name[at + sep..])
        })
    };
    [candidate, by_comma()].into_iter().flatten().find_map(|(before, place)| {
        let (before, place) = (before.trim(), place.trim());
        let known = lexicon::place_code(place)
            .is_some_and(|code| code != "x-world" && code != "x-arab")
            || (!is_acronym(place)
                && lexicon::town_country(place).is_some()
                && Words::of(before).len() >= 2);
        (known && !before.is_empty()).then_some((before, place))
    })
}

/// Dashes, slashes and bars with a space on at least one side: byte position and length, spaces
/// included.
fn separators(name: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i].1;
        if !(is_dash(c) || matches!(c, '/' | '|' | '⁄' | '／')) {
            i += 1;
            continue;
        }
        let mut start = i;
        let mut end = i + 1;
        while end < chars.len() && is_dash(chars[end].1) && is_dash(c) {
            end += 1;
        }
        let run_end = end;
        while start > 0 && chars[start - 1].1.is_whitespace() {
            start -= 1;
        }
        while end < chars.len() && chars[end].1.is_whitespace() {
            end += 1;
        }
        let spaced = start < i || end > run_end;
        if spaced && start > 0 && end < chars.len() {
            found.push((chars[start].0, chars[end].0 - chars[start].0));
        }
        i = end.max(i + 1);
    }
    found
}

/// `X (ABC)`, also before a legal form or a second part: `X (ABC) e.V.`
fn bracketed(name: &str) -> Option<Found> {
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
        let fits = if tail.is_empty() { could_be_short(inner, &full) } else { is_acronym(inner) };
        if fits {
            let glue = if tail.is_empty() || tail.starts_with([',', '.', '،']) { "" } else { " " };
            return Some(Found::after(&format!("{before}{glue}{tail}"), inner));
        }
    }
    None
}

/// `X “Abc”`; a quoted name in front counts only when it is an acronym, since bodies are named
/// after people too.
fn quoted(name: &str) -> Option<Found> {
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
                return Some(Found::after(before, inner));
            }
        }
        if let Some(body) = name.strip_prefix(open)
            && let Some(end) = body.find(close)
        {
            let (inner, after) = (&body[..end], &body[end + close.len_utf8()..]);
            if is_acronym(inner) && !after.trim().is_empty() {
                return Some(Found::before(inner, after));
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
fn dashed(name: &str) -> Option<Found> {
    let seps = separators(name);
    let (&(first, first_len), &(last, last_len)) = (seps.first()?, seps.last()?);
    let (left, after_first) = (name[..first].trim(), name[first + first_len..].trim());
    let (before_last, right) = (name[..last].trim(), name[last + last_len..].trim());
    let before_words = Words::of(before_last);
    let after_words = Words::of(after_first);
    if is_acronym(right) && (before_words.len() > 1 || !is_acronym(before_last)) {
        return Some(Found::after(before_last, right));
    }
    if is_acronym(left) {
        return Some(Found::before(left, after_first));
    }
    if could_be_short(right, &before_words)
        && before_words.len() >= 3
        && Words::of(right).len() == 1
    {
        return Some(Found::after(before_last, right));
    }
    let named = after_words.iter().any(lexicon::is_type_word);
    if Words::of(left).len() == 1
        && after_words.len() >= 3
        && named
        && could_be_short(left, &after_words)
    {
        return Some(Found::before(left, after_first));
    }
    None
}

/// `ABC: Human Rights Centre`, `ABC, the Human Rights Centre`
fn announced(name: &str) -> Option<Found> {
    let (first, after) = name.split_once(": ").or_else(|| name.split_once(", "))?;
    let words = Words::of(after);
    let listed = !name.contains(": ")
        && (words.len() < 3 || !words.iter().any(lexicon::is_type_word) || after.contains(", and"));
    (is_acronym(first) && words.len() >= 2 && !listed).then(|| Found::before(first, after))
}

/// `Human Rights Centre/ABC`: a slash without spaces parts nothing else, and this only where
/// capitals stand behind several words.
fn slashed(name: &str) -> Option<Found> {
    let (before, last) = name.trim_end().rsplit_once(['/', '⁄'])?;
    let full = Words::of(before);
    let parted = before.ends_with(char::is_whitespace) || last.starts_with(char::is_whitespace);
    if parted || full.len() < 2 || before.contains('/') {
        return None;
    }
    let spelled =
        initials::explained(last, &full) > 0.8 && last.chars().count() >= 2 && !last.contains(' ');
    let fits =
        (is_acronym(last) && !shouts(before)) || (spelled && !last.chars().any(char::is_lowercase));
    fits.then(|| Found::after(before, last))
}

/// `Human Rights Centre ABC`
fn trailing_capitals(name: &str) -> Option<Found> {
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
    (enough && !is_roman(last)).then(|| Found::after(before, last))
}

/// `ABC Centre for Human Rights`
fn leading_capitals(name: &str) -> Option<Found> {
    let (first, after) = name.split_once(char::is_whitespace)?;
    if !is_acronym(first) || shouts(after) {
        return None;
    }
    let full = Words::of(after);
    if full.is_empty() {
        return None;
    }
    let enough = letters(first) >= 3 || initials::explained(first, &full) > 0.8;
    enough.then(|| Found::before(first, after))
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

/// True when a text of several words is printed in capitals throughout, so that capitals say
/// nothing.
fn shouts(text: &str) -> bool {
    let cased: Vec<char> = text.chars().filter(|c| c.is_lowercase() || c.is_uppercase()).collect();
    cased.len() >= 4 && cased.iter().all(|c| c.is_uppercase())
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// One word in capitals (digits and `& - . / + '` allowed, a lower-case letter or two as in `IoE`
/// too) that is no ordinary word, legal form or place.
pub(crate) fn is_acronym(word: &str) -> bool {
    let word = word.trim();
    if word.is_empty() || word.contains(char::is_whitespace) || word.chars().count() > 14 {
        return false;
    }
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let lower = word.chars().filter(|c| c.is_lowercase()).count();
    let only_known = word.chars().all(|c| {
        c.is_alphanumeric()
            || matches!(c, '&' | '-' | '.' | '/' | '+' | '@')
            || crate::words::is_apostrophe(c)
            || is_dash(c)
    });
    if !only_known || upper < 2 || lower > upper / 2 || (lower > 0 && upper + lower > 6) {
        return false;
    }
    // Words of the trade and cries that stand in many names.
    if matches!(word, "SOS" | "ONG" | "ONGD" | "OSC" | "NGO" | "NGOs" | "CSO" | "CSOs") {
        return false;
    }
    let folded = text::key(word);
    let spaced = folded.contains(' ');
    let known = lexicon::entry(&if spaced { folded.replace(' ', "") } else { folded });
    let mideast = known.place > 0 && lexicon::place_by_id(known.place) == "x-mideast";
    let ordinary = known.type_class > 0 || known.count >= 3 || (known.place > 0 && !mideast);
    !ordinary
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
    let place = lexicon::place_code(short).is_some();
    full.len() >= 2 && !has_digit_only && !begins_lower && !ordinary && !place
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
        lexicon::place_code(display).is_none()
            && !begins_small
            && (words.len() >= 4 || (has_type && telling >= 2))
    } else {
        !words.is_empty()
    }
}

#[cfg(test)]
mod tests;
