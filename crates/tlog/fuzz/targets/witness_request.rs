//! A request to a witness: read and written back the same, or refused; and answered.
#![no_main]

use tlog::{
    Error, KeyType, SignedCheckpoint, SigningKey, Witness,
    witness::{AddCheckpoint, Answer, TreeHead, WitnessState},
};

struct State(TreeHead);

impl WitnessState for State {
    fn last(&self, _: &str) -> Result<TreeHead, Error> {
        Ok(self.0)
    }

    fn advance(&mut self, _: &str, from: TreeHead, checkpoint: &SignedCheckpoint) -> Result<bool, Error> {
        assert_eq!(from, self.0);
        self.0 = TreeHead::of(checkpoint.checkpoint());
        Ok(true)
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let request = AddCheckpoint::parse(bytes);
    if let Ok(request) = &request {
        assert_eq!(request.to_string().as_bytes(), bytes);
    }
    let log = SigningKey::from_seed("log.example/write_log", KeyType::Ed25519, &[1; 32]).unwrap();
    let key = SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
    let witness = Witness::new(key, vec![log.verifier().clone()]).unwrap();
    let mut state = State(TreeHead::empty());
    let answer = witness.add_checkpoint(bytes, 1, &mut state).unwrap();
    assert_eq!(answer == Answer::Malformed, request.is_err());
    assert!(matches!(answer, Answer::Cosigned(_)) || state.0 == TreeHead::empty());
});
