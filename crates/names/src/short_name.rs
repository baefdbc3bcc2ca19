//! How the short name of one prepared name stands to the words of another.

use crate::{initials, numbers, prepared::Prepared, token::Token};

/// How well the short name of `a` is explained by the words of `b`: 1 if it is their initials, 0.9
/// if function words count too, less if it is so in part.
pub(crate) fn explained(a: &Prepared, b: &Prepared) -> f32 {
    if a.short == 0 {
        return 0.0;
    }
    if a.short == b.initials {
        return 1.0;
    }
    if a.short == b.all_initials {
        return 0.9;
    }
    let letters = a.short_letters();
    if letters.len() < 3 || b.tokens.len() < 2 {
        return 0.0;
    }
    let mut order: Vec<&Token> = b.tokens.iter().collect();
    order.sort_unstable_by_key(|t| t.position);
    let words: Vec<&[u16]> = order.iter().map(|t| b.letters_of(t)).collect();
    if initials::loosely(letters, &words) { 0.6 } else { 0.0 }
}

/// True when the short name of `a` is one of the words of `b`.
pub(crate) fn is_word(a: &Prepared, b: &Prepared) -> bool {
    let length = a.short_letters().len();
    let is_short = |t: &Token| {
        usize::from(t.len) == length
            && numbers::of_initials(b.letters_of(t).iter().copied()) == a.short
    };
    a.short != 0 && b.tokens.iter().any(is_short)
}
