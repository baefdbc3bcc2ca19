//! Which words of two names answer to each other, and which are left over.

use crate::comparison::Likeness;

/// Words `left` of the one name and `right` of the other (bits by token index) that answer to each
/// other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// How close they are, 0 to 1.
    pub(crate) closeness: f32,
    pub(crate) how: Likeness,
}

/// All matches between two names, and the words left over (bits by token index).
#[derive(Debug, Clone)]
pub(crate) struct Alignment {
    matches: [Match; 32],
    count: usize,
    pub(crate) left_over: u32,
    pub(crate) right_over: u32,
}

impl Alignment {
    /// Of two names with so many tokens, before any word is matched.
    pub(crate) fn new(left: usize, right: usize) -> Self {
        let none = Match { left: 0, right: 0, closeness: 0.0, how: Likeness::Same };
        Self { matches: [none; 32], count: 0, left_over: all(left), right_over: all(right) }
    }

    pub(crate) fn matches(&self) -> &[Match] {
        &self.matches[..self.count]
    }

    pub(crate) fn add(&mut self, found: Match) {
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
