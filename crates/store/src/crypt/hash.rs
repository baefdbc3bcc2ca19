//! Hashes over parts that cannot run into each other.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::Secret;

/// The form in which a token (confirm, own page, session) is kept: SHA-256 of its bytes.
#[must_use]
pub fn token_hash(token: &[u8]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// HMAC-SHA-256 over the parts, each preceded by its length in eight bytes, so that ("ab", "c") is
/// not ("a", "bc").
pub(super) fn keyed<'a>(key: &Secret, parts: impl IntoIterator<Item = &'a [u8]>) -> [u8; 32] {
    // HMAC takes keys of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).expect("a key of 32 bytes");
    mac.update(&joined(parts));
    mac.finalize().into_bytes().into()
}

/// The parts, each preceded by its length (eight bytes, big-endian).
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
        let key = Secret::from_slice(&[7; 32]).unwrap();
        let hash = |parts: &[&[u8]]| keyed(&key, parts.iter().copied());
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]));
        assert_ne!(hash(&[b"ab"]), hash(&[b"ab", b""]));
        assert_eq!(hash(&[b"ab", b"c"]), hash(&[b"ab", b"c"]));
    }

    #[test]
    fn token_hash_is_plain_sha_256() {
        // The example of FIPS 180-2.
        assert_eq!(token_hash(b"abc")[..8], [0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea]);
    }
}
