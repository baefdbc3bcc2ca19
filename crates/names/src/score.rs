//! From evidence to one number.
//!
//! A sum of signed parts, turned into 0 to 1 by the logistic function. The parts and their signs
//! are chosen by hand; their sizes are fitted on pairs of ROR names (`bench/fit.py`) with
//! every sign held: more shared evidence never lowers a score, more left-over evidence never raises
//! it.

use crate::{
    align::align,
    features::{Features, Places, features},
    prepared::{Prepared, ordered},
};

/// Number of parts.
const PARTS: usize = 32;

/// Name and fitted size of each part. A part whose name begins with `-` may only lower the score.
const SIZES: [(&str, f32); PARTS] = [
    ("some_evidence", 3.24),
    ("evidence_ln", 0.33),
    ("rare_word_shared", 0.55),
    ("nothing_left_on_one_side", 1.61),
    ("nothing_left_on_either_side", 0.31),
    ("every_word_answered", 2.41),
    ("last_word_shared", 0.29),
    ("short_names_equal", 0.30),
    ("short_name_explained", 2.26),
    ("short_name_explained_by_the_other_only", 0.29),
    ("short_name_is_word", 0.37),
    ("short_name_is_whole", 2.52),
    ("left_over_but_other_language", 1.96),
    ("initials_of_a_run", 1.07),
    ("-left_on_both_sides", 0.66),
    ("-sorts_conflict", 0.92),
    ("-sort_hardly_changed", 0.29),
    ("-sort_hardly_changed_and_left_on_both", 0.56),
    ("-foundation_on_one_side", 0.00),
    ("-subunit_of_other_sort", 2.67),
    ("-sort_here_words_there", 1.79),
    ("-place_on_one_side", 0.04),
    ("-places_conflict", 2.54),
    ("-levels_differ", 1.65),
    ("-worldwide_on_one_side", 1.02),
    ("-chapter_on_one_side", 0.25),
    ("-more_words_before", 0.56),
    ("-initials_and_little_else", 2.89),
    ("-initials_and_more_words", 1.06),
    ("-initials_and_other_sort", 1.10),
    ("-unit_and_more_words", 0.90),
    ("-unit_within", 0.26),
];
/// The sizes with their signs, in the same order.
const SIGNED: [f32; PARTS] = {
    let mut signed = [0.0; PARTS];
    let mut at = 0;
    while at < PARTS {
        let (name, size) = SIZES[at];
        signed[at] = if name.as_bytes()[0] == b'-' { -size } else { size };
        at += 1;
    }
    signed
};
/// Fitted with the sizes.
const START: f32 = -4.57;
/// Set by hand: the data has too few numbers to fit.
const NUMBER_ON_ONE_SIDE: f32 = 1.0;

/// The parts of the evidence, in the order of [`SIZES`], all 0 or more.
fn parts(f: &Features) -> [f32; PARTS] {
    let is = |b: bool| f32::from(u8::from(b));
    let some = f.matched > 0.1
        || f.types_shared
        || f.short_explained > 0.0
        || f.short_is_word
        || f.complete;
    let (left_less, left_more) = (f.count_less > 0.5, f.count_more > 0.5);
    [
        is(some),
        f.matched.ln_1p(),
        is(f.plain_matched > 3.0),
        is(!left_less),
        is(!left_more),
        is(f.complete),
        is(f.last_matched),
        is(f.short_same),
        f.short_explained,
        f.short_explained * is(!f.short_own),
        is(f.short_is_word),
        is(f.short_is_word && f.matched < 1.0),
        is(f.foreign && left_less && f.matched > 5.0 && f.matched > f.less),
        is(f.acronym_run),
        f.count_less.min(3.0) / 3.0,
        is(f.types_conflict),
        is(f.strong_type),
        is(f.strong_type && left_less),
        is(f.foundation_one_sided),
        is(f.types_conflict && !left_less && left_more && f.first_matched),
        is(f.crossed),
        is(f.places == Places::OneSided),
        is(f.places == Places::Conflict),
        is(f.levels_differ),
        is(f.scope_one_sided),
        is(f.chapter_one_sided),
        is(!left_less && left_more && !f.first_matched),
        is(f.acronym_run && f.matched < 12.0),
        is(f.acronym_run && left_more),
        is(f.acronym_run && (f.types_one_sided || f.types_conflict)),
        is(f.unit && left_more),
        is(f.unit_within),
    ]
}

/// The logarithm of the odds that two names are one body's.
pub(crate) fn log_odds(f: &Features) -> f32 {
    let sum = SIGNED.iter().zip(parts(f)).fold(START, |sum, (size, value)| sum + size * value);
    sum - NUMBER_ON_ONE_SIDE * f32::from(u8::from(f.numbers_one_sided))
}

pub(crate) fn chance(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Names and values of the parts of the score of two names, for fitting their sizes
/// (`bench/fit.py`).
#[doc(hidden)]
pub fn evidence_table(a: &Prepared, b: &Prepared) -> Vec<(&'static str, f32)> {
    let (a, b) = ordered(a, b);
    let parts = parts(&features(a, b, &align(a, b)));
    SIZES.iter().map(|(name, _)| *name).zip(parts).collect()
}
