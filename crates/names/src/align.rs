//! Which word of one name answers to which word of the other.

use crate::prepare::{FUNCTION, Prepared, letters_number};
use crate::token::{Class, Token};

/// How two words answer to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// The same word.
    Same,
    /// Two words of one meaning: translations, inflections, country and demonym.
    Meaning,
    /// One or two letters differ.
    Spelling,
    /// One stem.
    Stem,
    /// One consonant skeleton: transliterations.
    Sound,
    /// An initial or a beginning of the other word.
    Abbreviation,
    /// Two words here are one word there.
    Joined,
    /// An acronym here, its words there.
    Acronym,
}

/// Words `left` of the one name and `right` of the other (bits by token index) that answer to each
/// other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// 0 to 1.
    pub(crate) likeness: f32,
    pub(crate) how: How,
}

/// All answers between two names, and the words left over (bits by token index).
#[derive(Debug, Clone)]
pub(crate) struct Alignment {
    matches: [Match; 32],
    count: usize,
    pub(crate) left_over: u32,
    pub(crate) right_over: u32,
}

impl Alignment {
    pub(crate) fn matches(&self) -> &[Match] {
        &self.matches[..self.count]
    }

    fn add(&mut self, found: Match) {
        self.left_over &= !found.left;
        self.right_over &= !found.right;
        if self.count < self.matches.len() {
            self.matches[self.count] = found;
            self.count += 1;
        }
    }
}

/// The set bits of a mask, lowest first.
pub(crate) fn bits(mut mask: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (mask != 0).then(|| {
            let bit = mask.trailing_zeros() as usize;
            mask &= mask - 1;
            bit
        })
    })
}

fn all(count: usize) -> u32 {
    if count >= 32 { u32::MAX } else { (1 << count) - 1 }
}

/// Aligns two names. The caller orders them, so that the result does not depend on which came
/// first.
pub(crate) fn align(a: &Prepared, b: &Prepared) -> Alignment {
    let nothing = Match { left: 0, right: 0, likeness: 0.0, how: How::Same };
    let mut found = Alignment {
        matches: [nothing; 32],
        count: 0,
        left_over: all(a.tokens.len()),
        right_over: all(b.tokens.len()),
    };
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
#[expect(clippy::many_single_char_names, reason = "i, j: positions; x, y: words of a and b")]
fn same_words(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let (mut i, mut j) = (0, 0);
    while i < a.tokens.len() && j < b.tokens.len() {
        let (x, y) = (&a.tokens[i], &b.tokens[j]);
        match (x.id, x.surface).cmp(&(y.id, y.surface)) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                found.add(Match { left: 1 << i, right: 1 << j, likeness: 1.0, how: How::Same });
                i += 1;
                j += 1;
            }
        }
    }
}

#[expect(clippy::many_single_char_names, reason = "i, j: positions; x, y: words of a and b")]
fn same_meanings(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let foreign = a.languages & b.languages == 0 && (a.languages != 0 || b.languages != 0);
    for i in bits(found.left_over) {
        let x = &a.tokens[i];
        if x.class == Class::Plain {
            continue;
        }
        let Some(j) = bits(found.right_over).find(|&j| b.tokens[j].id == x.id) else {
            continue;
        };
        let y = &b.tokens[j];
        let likeness = match x.class {
            Class::Place | Class::Scope => 1.0,
            _ if shared_start(a.letters_of(x), b.letters_of(y)) >= 4 => 0.95,
            _ if foreign => 0.9,
            _ => 0.6,
        };
        found.add(Match { left: 1 << i, right: 1 << j, likeness, how: How::Meaning });
    }
}

fn shared_start(x: &[u16], y: &[u16]) -> usize {
    x.iter().zip(y).take_while(|(p, q)| p == q).count()
}

/// Pairs of leftover words that are spelled or sound alike, the closest first.
fn close_words(a: &Prepared, b: &Prepared, found: &mut Alignment) {
    let mut close: [(f32, u8, u8, How); 24] = [(0.0, 0, 0, How::Same); 24];
    let mut count = 0;
    for i in bits(found.left_over) {
        let x = &a.tokens[i];
        for j in bits(found.right_over) {
            let y = &b.tokens[j];
            if let Some((likeness, how)) = likeness(a, x, b, y)
                && count < close.len()
            {
                close[count] = (likeness, i as u8, j as u8, how);
                count += 1;
            }
        }
    }
    let close = &mut close[..count];
    close.sort_by(|p, q| q.0.total_cmp(&p.0));
    for &(likeness, i, j, how) in &*close {
        let (left, right) = (1 << i, 1 << j);
        if found.left_over & left != 0 && found.right_over & right != 0 {
            found.add(Match { left, right, likeness, how });
        }
    }
}

/// How alike two different words are, if at all.
fn likeness(a: &Prepared, x: &Token, b: &Prepared, y: &Token) -> Option<(f32, How)> {
    let worded = |t: &Token| matches!(t.class, Class::Plain | Class::Topic | Class::Type);
    if !worded(x)
        || !worded(y)
        || (x.class == Class::Type) != (y.class == Class::Type)
        || x.id == y.id
    {
        return None;
    }
    if x.class == Class::Topic && y.class == Class::Topic {
        return None;
    }
    if x.skeleton != 0 && x.skeleton == y.skeleton {
        let likeness = if x.len.min(y.len) >= 5 { 0.88 } else { 0.75 };
        return Some((likeness, How::Sound));
    }
    let (shorter, longer) = (x.len.min(y.len), x.len.max(y.len));
    let apart = (x.bag ^ y.bag).count_ones();
    if shorter >= 4 && longer - shorter <= 2 && apart <= 4 {
        let most = if shorter >= 8 { 2 } else { 1 };
        match crate::distance::osa_units(a.letters_of(x), b.letters_of(y), most) {
            Some(1) if shorter >= 5 => return Some((0.92, How::Spelling)),
            Some(1) => return Some((0.7, How::Spelling)),
            Some(2) => return Some((0.84, How::Spelling)),
            _ => {}
        }
    }
    let shared = shared_start(a.letters_of(x), b.letters_of(y));
    let (shorter, longer) = (usize::from(shorter), usize::from(longer));
    if shared >= 5 && shared * 10 >= longer * 6 {
        return Some((0.8, How::Stem));
    }
    if shared == shorter
        && longer > shorter
        && (shorter == 1 || (shorter >= 3 && x.class == Class::Plain && y.class == Class::Plain))
    {
        let likeness = if shorter == 1 { 0.4 } else { 0.6 };
        return Some((likeness, How::Abbreviation));
    }
    None
}

/// `wild life` and `wildlife`.
fn joined_words(a: &Prepared, b: &Prepared, found: &mut Alignment, swapped: bool) {
    let (ours, theirs) = if swapped {
        (found.right_over, found.left_over)
    } else {
        (found.left_over, found.right_over)
    };
    for i in bits(ours) {
        let first = &a.tokens[i];
        let Some(k) = bits(ours).find(|&k| a.tokens[k].position == first.position + 1) else {
            continue;
        };
        let second = &a.tokens[k];
        let length = first.len + second.len;
        for j in bits(theirs) {
            let y = &b.tokens[j];
            if y.len != length {
                continue;
            }
            let letters = b.letters_of(y);
            let (head, tail) = letters.split_at(usize::from(first.len));
            if head == a.letters_of(first) && tail == a.letters_of(second) {
                let (left, right) = (1 << i | 1 << k, 1 << j);
                let (left, right) = if swapped { (right, left) } else { (left, right) };
                found.add(Match { left, right, likeness: 0.95, how: How::Joined });
                return;
            }
        }
    }
}

/// `DDI Alliance` and `Data Documentation Initiative Alliance`: a leftover word in capitals here, a
/// run of words there.
fn acronyms(a: &Prepared, b: &Prepared, found: &mut Alignment, swapped: bool) {
    let ours = if swapped { found.right_over } else { found.left_over };
    for i in bits(ours) {
        let x = &a.tokens[i];
        if !(2..=8).contains(&x.len) || x.class != Class::Plain || !x.capitals {
            continue;
        }
        if let Some(run) = run_of_initials(a.letters_of(x), b) {
            let free = if swapped { found.left_over } else { found.right_over };
            if run & !free != 0 {
                continue;
            }
            let likeness = if x.len >= 3 { 0.9 } else { 0.6 };
            let (left, right) = if swapped { (run, 1 << i) } else { (1 << i, run) };
            found.add(Match { left, right, likeness, how: How::Acronym });
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
            b.tokens
                .iter()
                .enumerate()
                .filter(|(_, t)| within(t))
                .fold(0u32, |mask, (at, _)| mask | 1 << at)
        });
        // Initials of function words alone ("of the") stand for nothing.
        mask.filter(|mask| mask.count_ones() >= 2)
    })
}

/// How well the short name of `a` is explained by the words of `b`: 1 all initials, 0.9 function
/// words counted, less for a part.
pub(crate) fn short_explained(a: &Prepared, b: &Prepared) -> f32 {
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
    if crate::initials::loosely(letters, &words) { 0.6 } else { 0.0 }
}

/// True when the short name of `a` is one of the words of `b`.
pub(crate) fn short_is_word(a: &Prepared, b: &Prepared) -> bool {
    a.short != 0
        && b.tokens.iter().any(|t| {
            usize::from(t.len) == a.short_letters().len()
                && letters_number(b.letters_of(t)) == a.short
        })
}
