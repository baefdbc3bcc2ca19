//! The commitments that rows of lists refer to: kept as they go by, in one pass.

use domain::log::Commit;
use std::collections::BTreeSet;

/// Sorted indexes, each with its commitment once the pass has come there: 41 bytes a row.
pub struct Commitments {
    indexes: Vec<u64>,
    commits: Vec<Option<Commit>>,
    /// The next index to be met.
    next: usize,
}

impl Commitments {
    pub fn new(indexes: BTreeSet<u64>) -> Self {
        let indexes: Vec<u64> = indexes.into_iter().collect();
        Self { commits: Vec::with_capacity(indexes.len()), indexes, next: 0 }
    }

    /// The entry at `index` has this commitment. Indexes come in rising order.
    pub fn pass(&mut self, index: u64, commit: Commit) {
        while let Some(due) = self.indexes.get(self.next).filter(|due| **due <= index) {
            self.commits.push((*due == index).then_some(commit));
            self.next += 1;
        }
    }

    /// The commitment at `index`, if it was asked for and its entry has one.
    pub fn get(&self, index: u64) -> Option<Commit> {
        let at = self.indexes.binary_search(&index).ok()?;
        self.commits.get(at).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_is_kept() {
        let mut wanted = Commitments::new([3, 5, 9].into());
        for index in [0, 3, 4, 6, 9, 10] {
            wanted.pass(index, Commit([index as u8; 32]));
        }
        assert_eq!(wanted.get(3), Some(Commit([3; 32])));
        assert_eq!((wanted.get(5), wanted.get(6), wanted.get(100)), (None, None, None));
        assert_eq!(wanted.get(9), Some(Commit([9; 32])));
    }
}
