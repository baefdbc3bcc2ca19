//! A signed note, and keys as text: read and written back the same, or refused.
#![no_main]

use tlog::{KeyType, Note, SigningKey, VerifierKey};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(note) = Note::parse(bytes) {
        assert_eq!(note.to_string().as_bytes(), bytes);
        let key = SigningKey::from_seed("log.example/write_log", KeyType::Ed25519, &[1; 32]).unwrap();
        let _ = note.verify([key.verifier()]);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(key) = VerifierKey::parse(text) {
            assert_eq!(key.to_string(), text);
        }
        if let Ok(key) = SigningKey::parse(text) {
            assert_eq!(key.to_secret_text(), text);
        }
    }
});
