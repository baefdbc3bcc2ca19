//! Is a name that of an organisation or of a person?

mod evidence;
#[cfg(test)]
mod tests;

use crate::{
    acronym::is_acronym,
    lexicon, places, roles,
    split::{Parts, split},
    tables, text,
    words::Words,
};
use std::sync::LazyLock;

/// Ends of German, Dutch and Nordic compounds.
static COMPOUND_ENDINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| tables::words(include_str!("../data/compound-endings.txt")).collect());

/// What a name seems to stand for. A suggestion: the convenor decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An organisation word, a topic, a place or an acronym speaks for a body.
    Organisation,
    /// A title, a given name or a name particle speaks for a person, and nothing for a body.
    Individual,
    /// Nothing speaks either way: ask.
    Unknown,
}

/// Suggests whether a printed name is an organisation's or a person's, in the languages of the word
/// tables.
///
/// An organisation word beats title and given name (`Dr. Ana Faro Library` is a library).
pub fn kind(name: &str) -> Kind {
    split_and_kind(name).1
}

/// A name taken apart, as by [`split`], and its [`kind`]: in half the time of both.
pub fn split_and_kind(name: &str) -> (Parts, Kind) {
    let parts = split(name);
    let kind = read(name, &Words::of(name), parts.short.as_deref());
    (parts, kind)
}

/// Whether a printed word says what sort a body is: `association`, `Stiftung`, `مركز`.
pub fn is_body_word(word: &str) -> bool {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return lexicon::is_type_word(word);
    }
    lexicon::is_type_word(&text::key(word))
}

/// As [`kind`], for a name whose words and short name are known.
pub(crate) fn read(name: &str, words: &Words, short: Option<&str>) -> Kind {
    if words.is_empty() {
        return Kind::Unknown;
    }
    if with_affiliation(name) || with_honours(name) || with_office(name) {
        return Kind::Individual;
    }
    if has_organisation_word(words.iter()) || is_unspaced_body(name) {
        return Kind::Organisation;
    }
    let person = evidence::person(name, words);
    if short.is_some_and(is_acronym) && person < 2 {
        return Kind::Organisation;
    }
    if person == 0 && evidence::body(name, words) {
        return Kind::Organisation;
    }
    if person >= 2 { Kind::Individual } else { Kind::Unknown }
}

/// A person, and after a comma, dash or bracket where he or she works or what he or she is: `Dr.
/// Ana Faro, Tidal University`,
/// `Ana Faro (librarian)`. Bodies are named after people too, so a dash needs a title before it.
fn with_affiliation(name: &str) -> bool {
    let Some(at) = name.char_indices().find_map(|(at, c)| {
        let dash = matches!(c, '-' | '–' | '—')
            && name[..at].ends_with(' ')
            && name[at + c.len_utf8()..].starts_with(' ');
        (matches!(c, ',' | '،' | '(') || dash).then_some(at)
    }) else {
        return false;
    };
    let (head, tail) = (name[..at].trim(), &name[at..]);
    let words = Words::of(head);
    let rest = Words::of(tail);
    let named = roles::without_titles(&words);
    if rest.is_empty()
        || !(2..=6).contains(&words.len())
        || named.clone().count() == 0
        || has_organisation_word(named.clone())
    {
        return false;
    }
    let titled = words.get(0).is_some_and(|word| roles::is_folded_title(word) && word.len() > 1);
    let dashed = tail.starts_with(['-', '–', '—']);
    if dashed && !titled {
        return false;
    }
    // "Ana Faro, MD, MPH"
    if rest.iter().all(roles::is_postnominal)
        && tail.chars().filter(|c| c.is_uppercase()).count() >= 2
    {
        return evidence::person(head, &words) >= 1 || bare_person(head, &words);
    }
    let employed = rest.iter().any(is_organisation_word);
    // What somebody is begins small where the script has capitals: "librarian".
    let tail = tail.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is = tail.starts_with(char::is_lowercase) && !employed && rest.len() <= 6;
    let evidence = evidence::person(head, &words);
    let seat = tail.rsplit([',', '،', '(']).next().unwrap_or_default().trim_end_matches(')').trim();
    let lives = places::place_code(seat).is_some() || places::town_country(seat).is_some();
    if employed || (lives && !is) {
        evidence >= 2
    } else {
        is && (evidence >= 2 || (titled || bare_person(head, &words)))
    }
}

/// `Ana Faro AO`, `Rev. Ana Faro PhD, OAM`: a person's name, and honours in capitals behind it.
fn with_honours(name: &str) -> bool {
    let mut rest = name.trim_end();
    loop {
        let start = rest.rfind([' ', ',']).map_or(0, |at| at + 1);
        let last = &rest[start..];
        let honour = last.chars().filter(|c| c.is_uppercase()).count() >= 2
            && roles::is_postnominal(&text::key(last));
        if !honour || start == 0 {
            break;
        }
        rest = rest[..start].trim_end_matches([' ', ',']);
    }
    rest.len() < name.trim_end().len() && is_plain_person(rest)
}

/// `Ana Faro, Professor of Tides`, `Ana Faro – editor`, `Deputy Ana Faro - ABC/RJ`: a person, and
/// the office behind the name, or one before it.
fn with_office(name: &str) -> bool {
    let parting = name.char_indices().find_map(|(at, c)| {
        let dash = matches!(c, '-' | '–' | '—' | '|')
            && name[..at].ends_with(' ')
            && name[at + c.len_utf8()..].starts_with(' ');
        (matches!(c, ',' | '،' | '(' | ';') || dash).then_some((at, c))
    });
    let Some((at, sign)) = parting else { return false };
    let head = name[..at].trim();
    let words = Words::of(head);
    let titled = words.get(0).is_some_and(|word| {
        roles::is_folded_title(word) && word.chars().count() > 2 && words.len() >= 3
    });
    let tail = Words::of(&name[at + sign.len_utf8()..]);
    let office = tail.iter().take(3).any(roles::is_folded_office);
    // "Gil Faro, presidenta do ABC": the office is all that is needed behind a comma.
    let named = words.iter().all(|word| !roles::is_joiner(word) && !lexicon::is_type_word(word))
        && (2..=4).contains(&words.len())
        && sign == ','
        && places::place_code(head).is_none()
        && head.split_whitespace().all(|word| {
            word.chars().next().is_some_and(char::is_uppercase) || roles::is_name_particle(word)
        });
    let first = tail.iter().take(2).any(roles::is_folded_office);
    (office || titled) && (is_plain_person(head) || with_honours(head)) || (first && named)
}

/// A name that a person may have, and nothing in it that only bodies have.
fn is_plain_person(name: &str) -> bool {
    let words = Words::of(name);
    let named = || roles::without_titles(&words);
    let core = named().count();
    (1..=5).contains(&core)
        && words.len() >= 2
        && !has_organisation_word(named())
        && (evidence::person(name, &words) >= 1 || bare_person(name, &words))
}

/// Whether a name could be a person's with what he or she does behind it, though an organisation
/// word stands there: in a list of persons `Oleandra Faro, Chamber of Deputies, Chile` is one.
pub fn may_be_person(name: &str) -> bool {
    let parted = name
        .split_once([',', '،', '('])
        .or_else(|| [" – ", " - ", " — ", " | "].iter().find_map(|sign| name.split_once(sign)));
    let Some((head, tail)) = parted else { return false };
    let words = Words::of(head);
    let named = || roles::without_titles(&words);
    let plain =
        (2..=5).contains(&words.len()) && named().count() > 0 && !has_organisation_word(named());
    plain
        && !tail.trim().is_empty()
        && (evidence::person(head.trim(), &words) >= 1 || bare_person(head.trim(), &words))
}

/// Two to four words with capitals that no table knows as anything else.
fn bare_person(name: &str, words: &Words) -> bool {
    let capitals = name.split_whitespace().all(|word| {
        word.chars().next().is_some_and(char::is_uppercase) || roles::is_name_particle(word)
    });
    let known = |word: &str| {
        let entry = lexicon::entry(word);
        entry.concept > 0
            || entry.count >= 3
            || entry.place > 0
            || lexicon::is_function_word(word) && !roles::is_folded_particle(word)
    };
    capitals
        && (2..=4).contains(&words.len())
        && !name.split_whitespace().any(is_acronym)
        && !words.iter().any(known)
}

/// "João de Sá" is no company, though "S.A." is one.
fn has_organisation_word<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let mut before = "";
    for word in words {
        if is_organisation_word(word) && !(word.len() <= 2 && roles::is_folded_particle(before)) {
            return true;
        }
        before = word;
    }
    false
}

/// Chinese, Japanese and Korean names of bodies end with what they are, or begin with their legal
/// form.
fn is_unspaced_body(name: &str) -> bool {
    static ENDS: LazyLock<Vec<&str>> =
        LazyLock::new(|| tables::words(include_str!("../data/unspaced-types.txt")).collect());
    static FORMS: LazyLock<Vec<&str>> =
        LazyLock::new(|| tables::words(include_str!("../data/unspaced-legal-forms.txt")).collect());
    let unspaced = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    if !name.chars().any(unspaced) {
        return false;
    }
    let bare = name.trim().trim_end_matches([')', '）', '」', '』']);
    let before = name.split(['(', '（']).next().unwrap_or_default().trim();
    FORMS.iter().any(|form| name.contains(form))
        || ["(社)", "（社）", "(株)", "（株）", "(財)", "（財）", "NPO"]
            .iter()
            .any(|form| name.starts_with(form))
        || ENDS.iter().any(|end| {
            [bare, before].iter().any(|text| text.ends_with(end) && text.len() > end.len())
        })
}

/// An organisation word, also as the end of a German or Nordic compound (`Heimatverein`,
/// `Naturschutzbund`).
fn is_organisation_word(word: &str) -> bool {
    if lexicon::is_function_word(word) || roles::is_folded_particle(word) {
        return false;
    }
    let bare = word
        .strip_prefix("ال")
        .or_else(|| word.strip_prefix("لل"))
        .or_else(|| word.strip_prefix("وال"))
        .unwrap_or(word);
    if lexicon::is_type_word(bare) || (bare.len() < word.len() && lexicon::is_type_word(word)) {
        return !lexicon::entry(word).given;
    }
    COMPOUND_ENDINGS.iter().any(|end| {
        let long = end.len() >= 5 || lexicon::entry(word).count > 0;
        word.len() >= end.len() + 4 && word.ends_with(end) && long
    })
}
