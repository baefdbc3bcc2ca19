//! Inclusion and consistency proofs: [RFC 6962, sections 2.1.1 and 2.1.2](https://www.rfc-editor.org/rfc/rfc6962.html#section-2.1.1).
//! They are made from tiles, and verified as [RFC 9162, sections 2.1.3.2 and 2.1.4.2](https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1.3.2) say.

use crate::{Error, Hash, nodes::Nodes, text::MAX_SIZE, tile::TileReader};

const INCLUSION: &str = "inclusion proof";
const CONSISTENCY: &str = "consistency proof";
/// The longest proof in a tree of at most 2^63 - 1 leaves.
pub const MAX_PROOF: usize = 63;

/// The proof that leaf `index` is in the tree of `size`: the leaf's sibling first, the root's child last.
///
/// The tiles are believed: verify the proof where they come from somebody else.
pub fn prove_inclusion(reader: &impl TileReader, index: u64, size: u64) -> Result<Vec<Hash>, Error> {
    in_range("size", size, MAX_SIZE + 1)?;
    in_range("index", index, size)?;
    let mut siblings = Vec::new();
    let (mut low, mut high) = (0, size);
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            siblings.push((middle, high));
            high = middle;
        } else {
            siblings.push((low, middle));
            low = middle;
        }
    }
    subtree_hashes(reader, size, &siblings)
}

/// The proof that the tree of `size` begins with the tree of `old`: empty where `old` is 0 or `size`.
///
/// The tiles are believed: verify the proof where they come from somebody else.
pub fn prove_consistency(reader: &impl TileReader, old: u64, size: u64) -> Result<Vec<Hash>, Error> {
    in_range("size", size, MAX_SIZE + 1)?;
    in_range("old size", old, size + 1)?;
    if old == 0 || old == size {
        return Ok(Vec::new());
    }
    let mut siblings = Vec::new();
    let (mut low, mut high) = (0, size);
    while high != old {
        let middle = low + split(high - low);
        if old <= middle {
            siblings.push((middle, high));
            high = middle;
        } else {
            siblings.push((low, middle));
            low = middle;
        }
    }
    if low > 0 {
        siblings.push((low, high)); // the old tree is not itself a subtree of the new one
    }
    subtree_hashes(reader, size, &siblings)
}

/// Checks that the entry with this leaf hash stands at `index` in the tree of `size` with this root.
pub fn verify_inclusion(proof: &[Hash], leaf: &Hash, index: u64, size: u64, root: &Hash) -> Result<(), Error> {
    in_range("size", size, MAX_SIZE + 1)?;
    in_range("index", index, size)?;
    let (mut node, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return Err(Error::Proof { what: INCLUSION, why: "has too many hashes" });
        }
        if node & 1 == 1 || node == last {
            hash = Hash::node(sibling, &hash);
            climb(&mut node, &mut last);
        } else {
            hash = Hash::node(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    arrived(INCLUSION, last, hash == *root)
}

/// Checks that the tree of `size` with `root` begins with the tree of `old` with `old_root`.
pub fn verify_consistency(proof: &[Hash], old: u64, old_root: &Hash, size: u64, root: &Hash) -> Result<(), Error> {
    in_range("size", size, MAX_SIZE + 1)?;
    in_range("old size", old, size + 1)?;
    if old == 0 || old == size {
        let roots = if old == size { old_root == root } else { *old_root == Hash::empty() };
        return match (proof, roots) {
            ([], true) => Ok(()),
            ([], false) => Err(Error::Proof { what: CONSISTENCY, why: "two roots for the same size" }),
            _ => Err(Error::Proof { what: CONSISTENCY, why: "has hashes where none are needed" }),
        };
    }
    let (mut node, mut last) = (old - 1, size - 1);
    let strip = node.trailing_ones();
    node >>= strip;
    last >>= strip;
    // An old tree that is a subtree of the new one is the proof's first hash, and left out of it.
    let (first, rest) = if old.is_power_of_two() { (Some(old_root), proof) } else { (proof.first(), proof.get(1..).unwrap_or_default()) };
    let first = first.ok_or(Error::Proof { what: CONSISTENCY, why: "has too few hashes" })?;
    let (mut old_hash, mut hash) = (*first, *first);
    for sibling in rest {
        if last == 0 {
            return Err(Error::Proof { what: CONSISTENCY, why: "has too many hashes" });
        }
        if node & 1 == 1 || node == last {
            old_hash = Hash::node(sibling, &old_hash);
            hash = Hash::node(sibling, &hash);
            climb(&mut node, &mut last);
        } else {
            hash = Hash::node(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    arrived(CONSISTENCY, last, hash == *root && old_hash == *old_root)
}

/// A rightmost node without a right neighbour stands for itself some levels up.
fn climb(node: &mut u64, last: &mut u64) {
    while *node & 1 == 0 && *node != 0 {
        *node >>= 1;
        *last >>= 1;
    }
}

fn arrived(what: &'static str, last: u64, roots: bool) -> Result<(), Error> {
    match (last, roots) {
        (0, true) => Ok(()),
        (0, false) => Err(Error::Proof { what, why: "does not lead to the root" }),
        _ => Err(Error::Proof { what, why: "has too few hashes" }),
    }
}

fn in_range(what: &'static str, value: u64, end: u64) -> Result<(), Error> {
    if value < end { Ok(()) } else { Err(Error::OutOfRange { what, value, end }) }
}

/// The largest power of two below `n`, for `n` of at least 2.
fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

/// The hashes of these ranges, in reverse order: collected from the root down, a proof goes up.
fn subtree_hashes(reader: &impl TileReader, size: u64, ranges: &[(u64, u64)]) -> Result<Vec<Hash>, Error> {
    let mut nodes = Nodes::new(reader, size);
    ranges.iter().rev().map(|(low, high)| nodes.range(*low, *high)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Tile, hash,
        hash::tests::{leaves, naive},
        tests_support::Memory,
    };

    /// PATH of RFC 6962, section 2.1.1, word for word.
    fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
        if leaves.len() == 1 {
            return vec![];
        }
        let k = split(leaves.len() as u64) as usize;
        let (left, right) = leaves.split_at(k);
        let (mut proof, sibling) = if m < k { (path(m, left), naive(right)) } else { (path(m - k, right), naive(left)) };
        proof.push(sibling);
        proof
    }

    /// SUBPROOF of RFC 6962, section 2.1.2, word for word.
    fn subproof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
        if m == leaves.len() {
            return if whole { vec![] } else { vec![naive(leaves)] };
        }
        let k = split(leaves.len() as u64) as usize;
        let (left, right) = leaves.split_at(k);
        let (mut proof, sibling) =
            if m <= k { (subproof(m, left, whole), naive(right)) } else { (subproof(m - k, right, false), naive(left)) };
        proof.push(sibling);
        proof
    }

    fn sample(size: u64) -> impl Iterator<Item = u64> {
        let step = if size <= 40 { 1 } else { 37 };
        (0..size).filter(move |i| i % step == 0 || *i + 3 > size || i.is_power_of_two() || *i == 255 || *i == 257)
    }

    #[test]
    fn proofs_of_every_size_are_those_of_the_rfc() {
        let leaves = leaves(600);
        for size in (0..=66).chain([127, 128, 129, 255, 256, 257, 300, 511, 512, 513, 599, 600]) {
            let tree = &leaves[..size as usize];
            let (log, root) = (Memory::of(size), naive(tree));
            for index in sample(size) {
                let proof = prove_inclusion(&log, index, size).unwrap();
                assert_eq!(proof, path(index as usize, tree), "{index} of {size}");
                verify_inclusion(&proof, &tree[index as usize], index, size, &root).unwrap();
                for other in [index.wrapping_sub(1), index + 1, index ^ 2] {
                    assert!(verify_inclusion(&proof, &tree[index as usize], other, size, &root).is_err(), "{index} as {other} of {size}");
                }
                spoiled(&proof, |bad| verify_inclusion(bad, &tree[index as usize], index, size, &root));
            }
            for old in sample(size + 1) {
                let proof = prove_consistency(&log, old, size).unwrap();
                let expected = if old == 0 { vec![] } else { subproof(old as usize, tree, true) };
                assert_eq!(proof, expected, "{old} to {size}");
                let old_root = naive(&tree[..old as usize]);
                verify_consistency(&proof, old, &old_root, size, &root).unwrap();
                assert!(verify_consistency(&proof, old, &Hash([7; 32]), size, &root).is_err());
                assert!(old == 0 || verify_consistency(&proof, old, &old_root, size, &Hash([7; 32])).is_err());
                spoiled(&proof, |bad| verify_consistency(bad, old, &old_root, size, &root));
            }
        }
    }

    /// A hash more, less or other than it was: never accepted.
    fn spoiled(proof: &[Hash], verify: impl Fn(&[Hash]) -> Result<(), Error>) {
        let longer = [proof, &[Hash::empty()]].concat();
        assert!(verify(&longer).is_err());
        for at in 0..proof.len() {
            let mut bad = proof.to_vec();
            bad[at].0[at % 32] ^= 1;
            assert!(verify(&bad).is_err());
            bad.remove(at);
            assert!(verify(&bad).is_err());
        }
    }

    #[test]
    fn another_author_agrees() {
        let mut other = ct_merkle::mem_backed_tree::MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
        for size in 1..=300u64 {
            other.push((size - 1).to_be_bytes().to_vec());
            let root = other.root();
            assert_eq!(root.as_bytes().as_slice(), naive(&leaves(size)).0);
            if size % 23 != 0 && size != 300 {
                continue;
            }
            let log = Memory::of(size);
            for index in sample(size) {
                let ours = hash_bytes(&prove_inclusion(&log, index, size).unwrap());
                assert_eq!(other.prove_inclusion(index as usize).as_bytes(), ours, "{index} of {size}");
            }
            for old in sample(size).filter(|old| *old > 0) {
                let ours = hash_bytes(&prove_consistency(&log, old, size).unwrap());
                assert_eq!(other.prove_consistency((size - old) as usize).as_bytes(), ours, "{old} to {size}");
            }
        }
    }

    fn hash_bytes(hashes: &[Hash]) -> Vec<u8> {
        crate::tile::encode(hashes)
    }

    #[test]
    fn what_is_outside_the_tree_is_refused() {
        let log = Memory::of(3);
        assert!(prove_inclusion(&log, 3, 3).is_err());
        assert!(prove_inclusion(&log, 0, 0).is_err());
        assert!(prove_inclusion(&log, 0, u64::MAX).is_err());
        assert!(prove_consistency(&log, 4, 3).is_err());
        assert!(verify_inclusion(&[], &Hash::empty(), 0, 0, &Hash::empty()).is_err());
        assert!(verify_inclusion(&[], &Hash::empty(), u64::MAX, u64::MAX, &Hash::empty()).is_err());
        assert!(verify_consistency(&[], u64::MAX, &Hash::empty(), u64::MAX, &Hash::empty()).is_err());
        assert!(verify_consistency(&[], 3, &Hash::empty(), 5, &Hash::empty()).is_err());
        assert!(matches!(prove_inclusion(&log, 4, 1000), Err(Error::Missing { .. })), "a tree the tiles do not hold");
    }

    #[test]
    fn a_full_tile_stands_in_for_a_deleted_partial_one() {
        let log = Memory::of(256);
        let root = naive(&leaves(100));
        assert!(log.0.contains_key(&Tile::hashes(0, 0, 256).unwrap()) && log.0.len() == 3);
        let proof = prove_inclusion(&log, 42, 100).unwrap();
        verify_inclusion(&proof, &leaves(43)[42], 42, 100, &root).unwrap();
        assert_eq!(hash::fold(&[]), Hash::empty());
    }
}
