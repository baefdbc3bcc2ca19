//! The right edge of a tree: all that appending needs, in memory that grows with the logarithm of
//! the size.

use crate::{
    hash::{self, Hash},
    text::MAX_SIZE,
};

/// The complete subtrees of a tree, largest first: also called a compact range that begins at 0.
///
/// ```
/// use tlog::{Edge, Hash};
/// let mut edge = Edge::new();
/// edge.push(Hash::leaf(b"first"));
/// edge.push(Hash::leaf(b"second"));
/// assert_eq!(edge.root(), Hash::node(&Hash::leaf(b"first"), &Hash::leaf(b"second")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    subtrees: Vec<Hash>,
}

impl Edge {
    /// The edge of the empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a leaf hash. A tree has at most 2^63 - 1 leaves; nothing is appended to a full one.
    pub fn push(&mut self, leaf: Hash) {
        if self.size == MAX_SIZE {
            return;
        }
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.subtrees.pop() {
                hash = Hash::node(&left, &hash);
            }
        }
        self.subtrees.push(hash);
        self.size += 1;
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root.
    pub fn root(&self) -> Hash {
        hash::fold(&self.subtrees)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests_support::{leaves, naive};

    #[test]
    fn the_root_is_that_of_the_rfc_for_every_size() {
        let leaves = leaves(600);
        let mut edge = Edge::new();
        for n in 0..600 {
            assert_eq!((edge.size(), edge.root()), (n as u64, naive(&leaves[..n])));
            assert!(edge.subtrees.len() <= 10);
            edge.push(leaves[n]);
        }
    }

    #[test]
    fn a_full_tree_stays_as_it_is() {
        let mut edge = Edge { size: MAX_SIZE, subtrees: leaves(63) };
        edge.push(Hash::empty());
        assert_eq!(edge.size(), MAX_SIZE);
    }
}
