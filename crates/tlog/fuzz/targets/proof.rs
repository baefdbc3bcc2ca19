//! A receipt: read and written back the same, or refused; and its proof run against any leaf, index
//! and size.
#![no_main]

use tlog::{Hash, KeyType, Receipt, SigningKey, verify_consistency, verify_inclusion};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(receipt) = Receipt::parse(bytes) {
        assert_eq!(receipt.to_string().as_bytes(), bytes);
        let key = SigningKey::from_seed("log.example/write_log", KeyType::Ed25519, &[1; 32]).unwrap();
        let _ = receipt.verify_log(b"entry", key.verifier());
    }
    // Two numbers, then hashes.
    let Some((numbers, hashes)) = bytes.split_first_chunk::<16>() else { return };
    let number = |at: usize| u64::from_be_bytes(numbers[at..at + 8].try_into().unwrap());
    let hashes: Vec<Hash> = hashes.as_chunks::<32>().0.iter().copied().map(Hash).collect();
    for shift in [0, 32, 56, 60] {
        let (index, size) = (number(0) >> shift, number(8) >> shift);
        let _ = verify_inclusion(&hashes, &Hash::leaf(b"x"), index, size, &Hash::empty());
        let _ = verify_consistency(&hashes, index, &Hash::leaf(b"x"), size, &Hash::empty());
    }
});
