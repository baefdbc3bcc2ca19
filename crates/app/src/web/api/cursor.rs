//! Where somebody stopped reading a list.

use data_encoding::HEXLOWER;
use domain::statement::Slug;
use sha2::{Digest, Sha256};

/// Bytes that tell a cursor of one statement from one of another, or from a mistyped one.
const CHECK: usize = 4;

/// The cursor after the signature at this index of the log.
pub fn after(slug: &Slug, leaf: u64) -> String {
    let mut bytes = leaf.to_be_bytes().to_vec();
    bytes.extend(check(slug, leaf));
    HEXLOWER.encode(&bytes)
}

/// The index after which a cursor of this statement goes on; `None`: it is not one.
pub fn read(slug: &Slug, cursor: &str) -> Option<u64> {
    let bytes = HEXLOWER.decode(cursor.as_bytes()).ok()?;
    let (leaf, given) = bytes.split_first_chunk::<8>()?;
    let leaf = u64::from_be_bytes(*leaf);
    (given == check(slug, leaf)).then_some(leaf)
}

/// Whether a text is written as a cursor is.
pub fn is_one(text: &str) -> bool {
    text.len() == 2 * (8 + CHECK) && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn check(slug: &Slug, leaf: u64) -> [u8; CHECK] {
    let hash =
        Sha256::new().chain_update(leaf.to_be_bytes()).chain_update(slug.as_str()).finalize();
    std::array::from_fn(|at| hash[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_goes_on_in_its_own_list_only() {
        let (water, light): (Slug, Slug) = ("water".parse().unwrap(), "light".parse().unwrap());
        for leaf in [0, 1, 1 << 40, u64::MAX] {
            let cursor = after(&water, leaf);
            assert!(is_one(&cursor));
            assert_eq!(read(&water, &cursor), Some(leaf));
            assert_eq!(read(&light, &cursor), None);
            assert_eq!(read(&water, &cursor[1..]), None);
        }
        for wrong in ["", "12", "====", "00000000000000000000000", &"0".repeat(300)] {
            assert_eq!(read(&water, wrong), None, "{wrong}");
        }
    }
}
