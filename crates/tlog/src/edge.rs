//! The right edge of a tree: all that is needed to append, in memory that grows with the logarithm of the size.

use crate::{
    Error, Hash,
    hash::{self},
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
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The edge of a tree of `size` from its subtrees, largest first: one for each binary digit 1 of the size.
    pub fn from_subtrees(size: u64, subtrees: Vec<Hash>) -> Result<Self, Error> {
        if size > MAX_SIZE {
            return Err(Error::OutOfRange { what: "size", value: size, end: MAX_SIZE + 1 });
        }
        if subtrees.len() != size.count_ones() as usize {
            return Err(Error::whole("right edge", "a size has as many subtrees as binary digits 1"));
        }
        Ok(Self { size, subtrees })
    }

    /// Appends a leaf hash. A tree ends at 2^63 - 1 leaves; nothing is appended to a full one.
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

    /// The subtrees, largest first: what to store to go on later.
    pub fn subtrees(&self) -> &[Hash] {
        &self.subtrees
    }

    /// The root.
    pub fn root(&self) -> Hash {
        hash::fold(&self.subtrees)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::tests::{leaves, naive};

    #[test]
    fn the_root_is_that_of_the_rfc_for_every_size() {
        let leaves = leaves(600);
        let mut edge = Edge::new();
        for n in 0..600 {
            assert_eq!((edge.size(), edge.root()), (n as u64, naive(&leaves[..n])));
            assert!(edge.subtrees().len() <= 10);
            assert_eq!(Edge::from_subtrees(n as u64, edge.subtrees().to_vec()), Ok(edge.clone()));
            edge.push(leaves[n]);
        }
    }

    #[test]
    fn a_wrong_number_of_subtrees_is_refused() {
        assert!(Edge::from_subtrees(3, leaves(1)).is_err());
        assert!(Edge::from_subtrees(0, leaves(1)).is_err());
        assert!(Edge::from_subtrees(1 << 63, leaves(1)).is_err());
    }

    #[test]
    fn a_full_tree_stays_as_it_is() {
        let mut edge = Edge::from_subtrees(MAX_SIZE, leaves(63)).unwrap();
        edge.push(Hash::empty());
        assert_eq!(edge.size(), MAX_SIZE);
    }
}
