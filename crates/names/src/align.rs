//! Aligns two names: which word of the one answers to which word of the other.

use crate::{
    acronym_run::acronyms,
    alignment::{Alignment, Match, bits},
    comparison::Likeness,
    distance,
    prepared::Prepared,
    token::{Class, Token},
};
use std::cmp::Ordering;

/// Aligns two names. The caller orders them, so that the result does not depend on which came
/// first.
pub(crate) fn align(a: &Prepared, b: &Prepared) -> Alignment {
    let mut found = Alignment::new(a.tokens.len(), b.tokens.len());
    same_words(a, b, &mut found);
    same_meanings(a, b, &mut found);
    if found.left_over != 0 && found.right_over != 0 {
        acronyms(a, b, &mut found, false);
        acronyms(b, a, &mut found, true);
        close_words(a, b, &mut found);
        joined_words(a, b, &mut found, false);
        joined_words(b, a, &mut found, true);
    }
    found
}

/// Both lists are sorted by id and surface: one pass.
fn same_words(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let (mut i, mut j) = (0, 0);
    while i < a.tokens.len() && j < b.tokens.len() {
        let (ours, theirs) = (&a.tokens[i], &b.tokens[j]);
        match (ours.id, ours.surface).cmp(&(theirs.id, theirs.surface)) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                let (left, right) = (1 << i, 1 << j);
                found.add(Match { left, right, closeness: 1.0, how: Likeness::Same });
                i += 1;
                j += 1;
            }
        }
    }
}

fn same_meanings(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let foreign = a.languages & b.languages == 0 && (a.languages != 0 || b.languages != 0);
    for i in bits(found.left_over) {
        let ours = &a.tokens[i];
        if ours.class == Class::Plain {
            continue;
        }
        let Some(j) = bits(found.right_over).find(|&j| b.tokens[j].id == ours.id) else {
            continue;
        };
        let closeness = match ours.class {
            Class::Place | Class::Scope => 1.0,
            _ if shared_start(a.letters_of(ours), b.letters_of(&b.tokens[j])) >= 4 => 0.95,
            _ if foreign => 0.9,
            _ => 0.6,
        };
        found.add(Match { left: 1 << i, right: 1 << j, closeness, how: Likeness::Meaning });
    }
}

fn shared_start(one: &[u16], other: &[u16]) -> usize {
    one.iter().zip(other).take_while(|(p, q)| p == q).count()
}

/// Pairs of leftover words that are spelled or sound alike, the closest first.
fn close_words(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let mut close: [(f32, u8, u8, Likeness); 24] = [(0.0, 0, 0, Likeness::Same); 24];
    let mut count = 0;
    for i in bits(found.left_over) {
        for j in bits(found.right_over) {
            if let Some((closeness, how)) = likeness(a, &a.tokens[i], b, &b.tokens[j])
                && count < close.len()
            {
                close[count] = (closeness, i as u8, j as u8, how);
                count += 1;
            }
        }
    }
    let close = &mut close[..count];
    close.sort_by(|p, q| q.0.total_cmp(&p.0));
    for &(closeness, i, j, how) in &*close {
        let (left, right) = (1 << i, 1 << j);
        if found.left_over & left != 0 && found.right_over & right != 0 {
            found.add(Match { left, right, closeness, how });
        }
    }
}

/// How close two different words are, if they are close at all.
fn likeness(a: &Prepared, x: &Token, b: &Prepared, y: &Token) -> Option<(f32, Likeness)> {
    let worded = |t: &Token| matches!(t.class, Class::Plain | Class::Topic | Class::Type);
    let one_is_type = (x.class == Class::Type) != (y.class == Class::Type);
    if !worded(x) || !worded(y) || one_is_type || x.id == y.id {
        return None;
    }
    if x.class == Class::Topic && y.class == Class::Topic {
        return None;
    }
    if x.skeleton != 0 && x.skeleton == y.skeleton {
        let closeness = if x.len.min(y.len) >= 5 { 0.88 } else { 0.75 };
        return Some((closeness, Likeness::Sound));
    }
    // "1" is not the beginning of "11", nor is 2024 a slip for 2025.
    if x.digits || y.digits {
        return None;
    }
    let (shorter, longer) = (x.len.min(y.len), x.len.max(y.len));
    let letters_apart = (x.bag ^ y.bag).count_ones();
    let may_be_slip = shorter >= 4 && longer - shorter <= 2 && letters_apart <= 4;
    // Most words of two names are far apart, and their letters lie far away in memory.
    if !may_be_slip && x.first != y.first {
        return None;
    }
    let (ours, theirs) = (a.letters_of(x), b.letters_of(y));
    if may_be_slip {
        let most = if shorter >= 8 { 2 } else { 1 };
        match distance::edits_of_units(ours, theirs, most) {
            Some(1) if shorter >= 5 => return Some((0.92, Likeness::Spelling)),
            Some(1) => return Some((0.7, Likeness::Spelling)),
            Some(2) => return Some((0.84, Likeness::Spelling)),
            _ => {}
        }
    }
    let shared = shared_start(ours, theirs);
    let (shorter, longer) = (usize::from(shorter), usize::from(longer));
    if shared >= 5 && shared * 10 >= longer * 6 {
        return Some((0.8, Likeness::Stem));
    }
    let both_plain = x.class == Class::Plain && y.class == Class::Plain;
    let begins = shared == shorter && longer > shorter;
    if begins && (shorter == 1 || (shorter >= 3 && both_plain)) {
        let closeness = if shorter == 1 { 0.4 } else { 0.6 };
        return Some((closeness, Likeness::Abbreviation));
    }
    None
}

/// `wild life` and `wildlife`. `swapped`: `a` is the right name of the alignment.
fn joined_words(a: &Prepared, b: &Prepared, found: &mut Alignment, swapped: bool) {
    let (mut ours, mut theirs) = (found.left_over, found.right_over);
    if swapped {
        (ours, theirs) = (theirs, ours);
    }
    for i in bits(ours) {
        let first = &a.tokens[i];
        let Some(k) = bits(ours).find(|&k| a.tokens[k].position == first.position + 1) else {
            continue;
        };
        let second = &a.tokens[k];
        let joined = |y: &Token| {
            y.len == first.len + second.len && {
                let (head, tail) = b.letters_of(y).split_at(usize::from(first.len));
                head == a.letters_of(first) && tail == a.letters_of(second)
            }
        };
        if let Some(j) = bits(theirs).find(|&j| joined(&b.tokens[j])) {
            let (mut left, mut right) = (1 << i | 1 << k, 1 << j);
            if swapped {
                (left, right) = (right, left);
            }
            found.add(Match { left, right, closeness: 0.95, how: Likeness::Joined });
            return;
        }
    }
}
