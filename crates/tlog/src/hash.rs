//! Hashes of the tree: RFC 6962, section
//! [2.1](https://www.rfc-editor.org/rfc/rfc6962.html#section-2.1), with SHA-256.

use crate::text;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 hash. Its text form is standard base64, 44 characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The root of a tree without entries: the hash of nothing.
    pub fn empty() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash of an entry: `SHA-256(0x00 || entry)`.
    pub fn leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
    }

    /// The hash of two neighbours: `SHA-256(0x01 || left || right)`.
    pub fn node(left: &Self, right: &Self) -> Self {
        let mut block = [1; 65];
        block[1..33].copy_from_slice(&left.0);
        block[33..].copy_from_slice(&right.0);
        Self(Sha256::digest(block).into())
    }

    /// Reads the text form; any other spelling of the same bytes is refused.
    pub fn from_base64(text: &str) -> Option<Self> {
        if text.len() != 44 {
            return None;
        }
        text::decode(text)?.try_into().ok().map(Self)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::encode(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The root over a complete subtree. The number of `hashes` is a power of two, at most 256.
pub(crate) fn complete(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => Hash::empty(),
        [one] => *one,
        [left, right] => Hash::node(left, right),
        many => {
            let (left, right) = many.split_at(many.len() / 2);
            Hash::node(&complete(left), &complete(right))
        }
    }
}

/// The root over complete subtrees of decreasing size, left to right.
pub(crate) fn fold(subtrees: &[Hash]) -> Hash {
    let mut right_to_left = subtrees.iter().rev();
    let Some(last) = right_to_left.next() else { return Hash::empty() };
    right_to_left.fold(*last, |right, left| Hash::node(left, &right))
}

#[cfg(test)]
mod tests;
