use super::*;
use crate::tests_support::{leaves, naive};

fn hex(hash: Hash) -> String {
    hash.0.iter().map(|b| format!("{b:02x}")).collect()
}

/// The inputs and roots of the reference implementation of Certificate Transparency
/// (merkle_tree_test).
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
    for bad in [&text[..43], &format!("{text}="), &format!("{text}\n"), &text.replace('=', "A"), ""]
    {
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
