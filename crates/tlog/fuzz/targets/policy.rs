//! A policy: read and written back, or refused; and asked about a checkpoint.
#![no_main]

use tlog::{Checkpoint, Hash, KeyType, Policy, SignedCheckpoint, SigningKey};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(policy) = Policy::parse(bytes) {
        assert_eq!(Policy::parse(&policy.to_bytes()).as_ref(), Ok(&policy));
        let key = SigningKey::from_seed("log.example/write_log", KeyType::Ed25519, &[1; 32]).unwrap();
        let checkpoint = Checkpoint::new("log.example/write_log", 1, Hash::leaf(b"x")).unwrap();
        let signed = SignedCheckpoint::sign(&checkpoint, &key).unwrap();
        let accepted = policy.check(&signed).is_ok();
        assert!(!accepted || policy.quorum() == b"none", "nobody cosigned");
        assert!(!accepted || policy.logs().iter().any(|log| log.key == *key.verifier()), "no log of the policy signed");
    }
});
