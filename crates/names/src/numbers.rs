//! Numbers that stand for words, and the maps and sets that hold them.
//!
//! The numbers decide the order of the words of a prepared name, and with it a few ties. That is
//! why they are computed here and not by a hasher whose next version may give others.

pub(crate) use foldhash::{HashMap as FastMap, HashSet as FastSet};

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

fn add(sum: u64, value: u64) -> u64 {
    (sum.rotate_left(23) ^ value).wrapping_mul(MULTIPLIER)
}

fn finish(sum: u64) -> u64 {
    let mixed = mixed(sum);
    mixed ^ (mixed >> 29)
}

/// 64-bit number of a text, eight bytes at a time: the same in every run and on every machine.
pub(crate) fn of(text: &str) -> u64 {
    let (chunks, rest) = text.as_bytes().as_chunks::<8>();
    let sum = chunks.iter().fold(0, |sum, chunk| add(sum, u64::from_le_bytes(*chunk)));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    finish(add(sum, u64::from_le_bytes(last) ^ ((text.len() as u64) << 56)))
}

/// A number whose highest bits all bits of the given one have a part in.
pub(crate) fn mixed(number: u64) -> u64 {
    (number ^ (number >> 32)).wrapping_mul(MULTIPLIER)
}

/// 32-bit number of a text.
pub(crate) fn of32(text: &str) -> u32 {
    (of(text) >> 32) as u32
}

/// 32-bit number of a pair of numbers.
pub(crate) fn of_pair(first: u64, second: u64) -> u32 {
    (finish(add(add(0, first), second)) >> 32) as u32
}

/// Number of a run of letters (FNV-1a), never 0.
pub(crate) fn of_letters(letters: impl Iterator<Item = u16>) -> u32 {
    let add = |hash: u32, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193);
    letters.fold(0x811C_9DC5, add).max(1)
}

/// Number of a run of letters; 0 for fewer than two.
pub(crate) fn of_initials(letters: impl Iterator<Item = u16> + Clone) -> u32 {
    if letters.clone().nth(1).is_none() { 0 } else { of_letters(letters) }
}

/// Calls `see` with the number of a word and then of each spelling of it with one letter left out,
/// until `see` returns true. The word is read only once. Words over 48 bytes have no such numbers.
pub(crate) fn of_spellings(word: &str, mut see: impl FnMut(u64) -> bool) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Other numbers would put words into another order, and some scores would change.
    #[test]
    fn the_numbers_stay_as_they_are() {
        assert_eq!(of("harbour"), 0x65FA_1B4D_E596_3F0F);
        assert_eq!(of("oleandra keepers"), 0x4481_D9CF_5E04_92B1);
        assert_eq!(of32("harbour"), 0x65FA_1B4D);
        assert_eq!(of_pair(1, 2), 0x3C13_E248);
        assert_eq!(of_initials([110, 105, 102].into_iter()), 0x17A4_08AA);
        assert_eq!(of_initials([110].into_iter()), 0);
    }

    #[test]
    fn spellings_with_one_letter_less_meet() {
        let numbers = |word: &str| {
            let mut all = Vec::new();
            of_spellings(word, |number| {
                all.push(number);
                false
            });
            all
        };
        let whole = |word: &str| numbers(word)[0];
        assert_eq!(numbers("маяк")[1..], ["аяк", "мяк", "мак", "мая"].map(whole));
        assert!(numbers(&"a".repeat(49)).is_empty());
    }
}
