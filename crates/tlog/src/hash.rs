//! Hashes of the tree: [RFC 6962, section 2.1](https://www.rfc-editor.org/rfc/rfc6962.html#section-2.1) with SHA-256.

use crate::text;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 hash. Its text form is standard base64, 44 characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The root of a tree without entries: the hash of nothing.
    #[must_use]
    pub fn empty() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash of an entry: `SHA-256(0x00 || entry)`.
    #[must_use]
    pub fn leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
    }

    /// The hash of two neighbours: `SHA-256(0x01 || left || right)`.
    #[must_use]
    pub fn node(left: &Self, right: &Self) -> Self {
        let mut block = [1; 65];
        block[1..33].copy_from_slice(&left.0);
        block[33..].copy_from_slice(&right.0);
        Self(Sha256::digest(block).into())
    }

    /// Reads the text form; any other spelling of the same bytes is refused.
    #[must_use]
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

/// The root over a complete subtree; `hashes` holds a power of two of them, 256 at most.
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

/// The root over complete subtrees of falling size, left to right.
pub(crate) fn fold(subtrees: &[Hash]) -> Hash {
    let mut right_to_left = subtrees.iter().rev();
    let Some(last) = right_to_left.next() else { return Hash::empty() };
    right_to_left.fold(*last, |right, left| Hash::node(left, &right))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// RFC 6962, section 2.1, word for word.
    pub fn naive(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Hash::empty(),
            [one] => *one,
            many => {
                let mut k = 1;
                while k * 2 < many.len() {
                    k *= 2;
                }
                Hash::node(&naive(&many[..k]), &naive(&many[k..]))
            }
        }
    }

    pub fn leaves(n: u64) -> Vec<Hash> {
        (0..n).map(|i| Hash::leaf(&i.to_be_bytes())).collect()
    }

    fn hex(hash: Hash) -> String {
        hash.0.iter().map(|b| format!("{b:02x}")).collect()
    }

    /// The inputs and roots of the reference implementation of Certificate Transparency (merkle_tree_test).
    const INPUTS: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    #[test]
    fn the_known_roots() {
        let leaves: Vec<Hash> = INPUTS.iter().map(|entry| Hash::leaf(entry)).collect();
        for (n, root) in ROOTS.iter().enumerate() {
            assert_eq!(hex(naive(&leaves[..n])), *root, "{n} entries");
            let mut edge = crate::Edge::new();
            leaves[..n].iter().for_each(|leaf| edge.push(*leaf));
            assert_eq!(hex(edge.root()), *root, "{n} entries");
        }
    }

    #[test]
    fn the_text_form_has_one_spelling() {
        let hash = Hash::leaf(b"x");
        let text = hash.to_string();
        assert_eq!(Hash::from_base64(&text), Some(hash));
        for bad in [&text[..43], &format!("{text}="), &format!("{text}\n"), &text.replace('=', "A"), ""] {
            assert_eq!(Hash::from_base64(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn complete_subtrees_agree_with_the_rfc() {
        for height in 0..9 {
            let leaves = leaves(1 << height);
            assert_eq!(complete(&leaves), naive(&leaves));
        }
    }
}
