//! Inclusion and consistency proofs: RFC 6962, sections
//! [2.1.1](https://www.rfc-editor.org/rfc/rfc6962.html#section-2.1.1) and 2.1.2.
//! They are made from tiles, and verified as RFC 9162 says in its sections
//! [2.1.3.2](https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1.3.2) and 2.1.4.2.

use crate::{
    error::Error,
    hash::Hash,
    nodes::Nodes,
    reader::TileReader,
    text::{self, MAX_SIZE},
};

const INCLUSION: &str = "inclusion proof";
const CONSISTENCY: &str = "consistency proof";
/// The longest proof in a tree of at most 2^63 - 1 leaves.
pub const MAX_PROOF: usize = 63;

/// The proof that leaf `index` is in the tree of `size`: the leaf's sibling first, the root's child
/// last.
///
/// The tiles are trusted: verify the proof if they come from somebody else.
pub fn prove_inclusion(
    reader: &mut impl TileReader,
    index: u64,
    size: u64,
) -> Result<Vec<Hash>, Error> {
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

/// The proof that the tree of `size` begins with the tree of `old`: empty where `old` is 0 or
/// `size`.
///
/// The tiles are trusted: verify the proof if they come from somebody else.
pub fn prove_consistency(
    reader: &mut impl TileReader,
    old: u64,
    size: u64,
) -> Result<Vec<Hash>, Error> {
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

/// Checks that the entry with this leaf hash is at `index` in the tree of `size` with this root.
pub fn verify_inclusion(
    proof: &[Hash],
    leaf: &Hash,
    index: u64,
    size: u64,
    root: &Hash,
) -> Result<(), Error> {
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
pub fn verify_consistency(
    proof: &[Hash],
    old: u64,
    old_root: &Hash,
    size: u64,
    root: &Hash,
) -> Result<(), Error> {
    in_range("size", size, MAX_SIZE + 1)?;
    in_range("old size", old, size + 1)?;
    if old == 0 || old == size {
        let roots = if old == size { old_root == root } else { *old_root == Hash::empty() };
        return match (proof, roots) {
            ([], true) => Ok(()),
            ([], false) => {
                Err(Error::Proof { what: CONSISTENCY, why: "two roots for the same size" })
            }
            _ => Err(Error::Proof { what: CONSISTENCY, why: "has hashes where none are needed" }),
        };
    }
    let (mut node, mut last) = (old - 1, size - 1);
    let strip = node.trailing_ones();
    node >>= strip;
    last >>= strip;
    // An old tree that is a subtree of the new one is the proof's first hash, and left out of it.
    let (first, rest) = if old.is_power_of_two() {
        (Some(old_root), proof)
    } else {
        (proof.first(), proof.get(1..).unwrap_or_default())
    };
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

/// The largest power of two below `n`, for an `n` of 2 or more.
fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

/// The hashes of these ranges, in reverse order: they are collected from the root down, and a proof
/// goes up.
fn subtree_hashes(
    reader: &mut impl TileReader,
    size: u64,
    ranges: &[(u64, u64)],
) -> Result<Vec<Hash>, Error> {
    let mut nodes = Nodes::new(reader, size);
    ranges.iter().rev().map(|(low, high)| nodes.range(*low, *high)).collect()
}

/// Reads hashes, one per line, up to an empty line. Returns them and what follows. `first` is the
/// number of the first line.
pub(crate) fn parse_hashes<'t>(
    what: &'static str,
    text: &'t str,
    first: usize,
) -> Result<(Vec<Hash>, &'t str), Error> {
    let (mut hashes, mut rest) = (Vec::new(), text);
    loop {
        let number = first + hashes.len();
        let (line, after) =
            text::line(rest).ok_or(Error::line(what, number, "ends before an empty line"))?;
        rest = after;
        if line.is_empty() {
            return Ok((hashes, rest));
        }
        if hashes.len() == MAX_PROOF {
            return Err(Error::TooLarge { what: "hashes of a proof", limit: MAX_PROOF });
        }
        hashes.push(Hash::from_base64(line).ok_or(Error::line(
            what,
            number,
            "is not the standard base64 of 32 bytes",
        ))?);
    }
}

#[cfg(test)]
mod tests;
