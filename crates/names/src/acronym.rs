//! Words in capitals: which of them are acronyms.

use crate::{
    lexicon, tables, text,
    words::{is_apostrophe, is_dash},
};
use std::sync::LazyLock;

/// One word in capitals that is not an ordinary word, legal form or place. It may have digits and
/// `& - . / + '`, and a lower-case letter or two as in `IoE`.
pub(crate) fn is_acronym(word: &str) -> bool {
    let word = word.trim();
    let sign =
        |c: char| matches!(c, '&' | '-' | '.' | '/' | '+' | '@') || is_apostrophe(c) || is_dash(c);
    let (mut upper, mut lower) = (0, 0);
    for (at, c) in word.chars().enumerate() {
        if at >= 14 || !(c.is_alphanumeric() || sign(c)) {
            return false;
        }
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    if upper < 2 || lower > upper / 2 || (lower > 0 && upper + lower > 6) {
        return false;
    }
    !is_never_short(word) && !is_ordinary(word)
}

/// Words of the trade, and cries, that stand in many names.
fn is_never_short(word: &str) -> bool {
    static NEVER_SHORT: LazyLock<Vec<&str>> =
        LazyLock::new(|| tables::words(include_str!("../data/never-short.txt")).collect());
    NEVER_SHORT.contains(&word)
}

fn is_ordinary(word: &str) -> bool {
    let folded = text::key(word);
    let spaced = folded.contains(' ');
    let known = lexicon::entry(&if spaced { folded.replace(' ', "") } else { folded });
    let mideast = known.place > 0 && lexicon::place_by_id(known.place) == "x-mideast";
    known.type_class > 0 || known.count >= 3 || (known.place > 0 && !mideast)
}

/// True when a text of several words is printed in capitals throughout, so that capitals say
/// nothing.
pub(crate) fn shouts(text: &str) -> bool {
    let cased: Vec<char> = text.chars().filter(|c| c.is_lowercase() || c.is_uppercase()).collect();
    cased.len() >= 4 && cased.iter().all(|c| c.is_uppercase())
}
