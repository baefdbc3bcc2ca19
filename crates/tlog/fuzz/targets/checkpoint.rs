//! A signed checkpoint, and the text of one: read and written back the same, or refused.
#![no_main]

use tlog::{Checkpoint, KeyType, SignedCheckpoint, SigningKey};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(signed) = SignedCheckpoint::parse(bytes) {
        assert_eq!(signed.to_string().as_bytes(), bytes);
        let key = SigningKey::from_seed("log.example/write_log", KeyType::Ed25519, &[1; 32]).unwrap();
        let witness = SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
        let _ = (signed.verify(key.verifier()), signed.cosignatures([witness.verifier()]));
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(checkpoint) = Checkpoint::parse(text)
    {
        assert_eq!(checkpoint.to_string(), text);
        assert_eq!(Checkpoint::parse(&checkpoint.to_string()), Ok(checkpoint));
    }
});
