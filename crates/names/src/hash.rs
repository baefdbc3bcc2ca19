//! A fast, fixed hash for short words: the same word has the same number in every run and on every
//! machine.

use std::hash::{BuildHasherDefault, Hasher};

/// Map with the fast hash; its keys come from our own tables, so nobody can choose them to collide.
pub(crate) type FastMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<FastHasher>>;

const K: u64 = 0x9E37_79B9_7F4A_7C15;

/// Multiply-and-rotate hash over eight bytes at a time.
#[derive(Default, Clone, Copy)]
pub(crate) struct FastHasher(u64);

impl FastHasher {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(23) ^ value).wrapping_mul(K);
    }
}

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(K);
        mixed ^ (mixed >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut eight = [0; 8];
            eight.copy_from_slice(chunk);
            self.add(u64::from_le_bytes(eight));
        }
        let mut last = [0; 8];
        let rest = chunks.remainder();
        last[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(last) ^ ((bytes.len() as u64) << 56));
    }
    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }
    fn write_u32(&mut self, value: u32) {
        self.add(u64::from(value));
    }
    fn write_u64(&mut self, value: u64) {
        self.add(value);
    }
}

/// 64-bit number of a text.
pub(crate) fn of(text: &str) -> u64 {
    let mut hasher = FastHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Numbers of a word and of each spelling of it with one letter left out, by a hash that needs no
/// second reading. Words over 48 bytes have none.
pub(crate) fn spellings(word: &str, mut see: impl FnMut(u64) -> bool) {
    const BASE: u64 = 0x0100_0000_01B3;
    let bytes = word.as_bytes();
    if bytes.len() > 48 {
        return;
    }
    let add = |hash: u64, byte: u8| hash.wrapping_mul(BASE).wrapping_add(u64::from(byte) + 1);
    let mut before = [0u64; 49];
    let mut powers = [1u64; 49];
    for (at, &byte) in bytes.iter().enumerate() {
        before[at + 1] = add(before[at], byte);
        powers[at + 1] = powers[at].wrapping_mul(BASE);
    }
    let whole = before[bytes.len()];
    if see(whole) {
        return;
    }
    for (at, c) in word.char_indices() {
        let after = at + c.len_utf8();
        let rest = powers[bytes.len() - after];
        // What the letters after the gap add: the whole less what comes before them.
        let tail = whole.wrapping_sub(before[after].wrapping_mul(rest));
        if see(before[at].wrapping_mul(rest).wrapping_add(tail)) {
            return;
        }
    }
}

/// 32-bit number of a text.
pub(crate) fn of32(text: &str) -> u32 {
    (of(text) >> 32) as u32
}
