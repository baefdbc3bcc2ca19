//! `DDI Alliance` and `Data Documentation Initiative Alliance`: a leftover word in capitals here, a
//! run of words there.

use crate::{
    alignment::{Alignment, Match, bits},
    comparison::Likeness,
    prepared::{FUNCTION, Prepared},
    token::{Class, Token},
};

/// Matches the acronyms of `a` with words of `b`. `swapped`: `a` is the right name of the
/// alignment.
pub(crate) fn acronyms(a: &Prepared, b: &Prepared, found: &mut Alignment, swapped: bool) {
    let ours = if swapped { found.right_over } else { found.left_over };
    for i in bits(ours) {
        let word = &a.tokens[i];
        if !(2..=8).contains(&word.len) || word.class != Class::Plain || !word.capitals {
            continue;
        }
        if let Some(run) = run_of_initials(a.letters_of(word), b) {
            let free = if swapped { found.left_over } else { found.right_over };
            if run & !free != 0 {
                continue;
            }
            let closeness = if word.len >= 3 { 0.9 } else { 0.6 };
            let (left, right) = if swapped { (run, 1 << i) } else { (1 << i, run) };
            found.add(Match { left, right, closeness, how: Likeness::Acronym });
        }
    }
}

/// Words of `b`, next to each other but for function words, whose initials are `letters`.
fn run_of_initials(letters: &[u16], b: &Prepared) -> Option<u32> {
    run_among(letters, &b.beginnings, b).or_else(|| {
        let mut telling: [(u16, u8); 32] = [(0, 0); 32];
        let mut count = 0;
        for beginning in b.beginnings.iter().filter(|(_, at)| at & FUNCTION == 0).take(32) {
            telling[count] = *beginning;
            count += 1;
        }
        (count < b.beginnings.len()).then(|| run_among(letters, &telling[..count], b)).flatten()
    })
}

fn run_among(letters: &[u16], beginnings: &[(u16, u8)], b: &Prepared) -> Option<u32> {
    if beginnings.len() < letters.len() {
        return None;
    }
    beginnings.windows(letters.len()).find_map(|run| {
        let fits = run.iter().zip(letters).all(|((first, _), letter)| first == letter);
        let mask = fits.then(|| {
            let within = |t: &Token| run.iter().any(|(_, position)| *position == t.position);
            let words = b.tokens.iter().enumerate().filter(|(_, t)| within(t));
            words.fold(0u32, |mask, (at, _)| mask | 1 << at)
        });
        // Initials of function words alone ("of the") stand for nothing.
        mask.filter(|mask| mask.count_ones() >= 2)
    })
}
