//! Names of persons: order, particles, initials and transliteration do not matter, and equal names
//! prove nothing.

use crate::{
    alignment::{Alignment, bits},
    comparison::Likeness,
    prepared::Prepared,
};

/// How far two names of persons agree, 0 to 0.89: never certainty, since two people may share a
/// name.
pub(crate) fn likeness(a: &Prepared, b: &Prepared, found: &Alignment) -> f32 {
    let (m, n) = (a.tokens.len(), b.tokens.len());
    if m.min(n) == 0 {
        return 0.0;
    }
    let mut sum = 0.0;
    let mut whole = 0;
    for matched in found.matches() {
        sum += match matched.how {
            Likeness::Same => 1.0,
            Likeness::Abbreviation => 0.75,
            _ => matched.closeness,
        };
        whole += usize::from(matched.how != Likeness::Abbreviation);
    }
    let left = bits(found.left_over).count();
    let right = bits(found.right_over).count();
    let shorter = m.min(n) as f32;
    let agreed = sum / shorter;
    if left.min(right) > 0 || whole == 0 || m.min(n) < 2 {
        // A word on each side has no counterpart, or all that is shared is an initial or a single
        // name.
        return 0.4 * agreed.min(1.0) * if left.min(right) > 0 { 0.6 } else { 1.0 };
    }
    let more = left.max(right) as f32;
    (0.89 * agreed.min(1.0) - 0.06 * more).max(0.0)
}
