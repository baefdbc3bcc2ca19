//! The commitments that rows of lists refer to: kept as they go by, in one pass.

use domain::log::Commit;
use std::collections::{BTreeSet, HashMap};

/// Sorted indexes, each with its commitment once the pass has come there: 41 bytes a row. Of the
/// end of the log, which no list covers yet, all are kept.
pub struct Commitments {
    indexes: Vec<u64>,
    commits: Vec<Option<Commit>>,
    /// The next index to be met.
    next: usize,
    /// Where that end begins.
    end: u64,
    late: HashMap<u64, Commit>,
}

impl Commitments {
    /// Keeps those of `indexes`, and all from `end` on.
    pub fn new(indexes: BTreeSet<u64>, end: u64) -> Self {
        let indexes: Vec<u64> = indexes.into_iter().collect();
        let commits = Vec::with_capacity(indexes.len());
        Self { commits, indexes, next: 0, end, late: HashMap::new() }
    }

    /// The entry at `index` has this commitment. Indexes come in rising order.
    pub fn pass(&mut self, index: u64, commit: Commit) {
        while let Some(due) = self.indexes.get(self.next).filter(|due| **due <= index) {
            self.commits.push((*due == index).then_some(commit));
            self.next += 1;
        }
        if index >= self.end {
            self.late.insert(index, commit);
        }
    }

    /// The commitment at `index`, if it was asked for and its entry has one.
    pub fn get(&self, index: u64) -> Option<Commit> {
        let Ok(at) = self.indexes.binary_search(&index) else {
            return self.late.get(&index).copied();
        };
        self.commits.get(at).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_is_kept() {
        let mut wanted = Commitments::new([3, 5, 9].into(), 8);
        for index in [0, 3, 4, 6, 9, 10] {
            wanted.pass(index, Commit([index as u8; 32]));
        }
        assert_eq!(wanted.get(3), Some(Commit([3; 32])));
        assert_eq!((wanted.get(5), wanted.get(6), wanted.get(100)), (None, None, None));
        assert_eq!((wanted.get(6), wanted.get(10)), (None, Some(Commit([10; 32]))));
        assert_eq!(wanted.get(9), Some(Commit([9; 32])));
    }
}
