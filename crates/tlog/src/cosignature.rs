//! Cosignatures v1 of witnesses: [tlog-cosignature](https://c2sp.org/tlog-cosignature).
//!
//! A cosignature says: the largest consistent tree of this log that I have seen by this time has this root.

use crate::{Error, KeyType, checkpoint::SignedCheckpoint, key::SigningKey, note::Signature, text::MAX_SIZE};

/// What a witness signs: two lines, then the text of the checkpoint.
pub(crate) fn message(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// The time and the Ed25519 signature in the 72 bytes of a cosignature.
pub(crate) fn split(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (time, signature) = bytes.split_first_chunk::<8>()?;
    let time = u64::from_be_bytes(*time);
    (signature.len() == 64 && time <= MAX_SIZE).then_some((time, signature))
}

/// Cosigns a checkpoint at `time`, in seconds since 1970. Only after checking that it is consistent with all that were cosigned before:
/// [`Witness`](crate::Witness) does.
pub fn cosign(checkpoint: &SignedCheckpoint, key: &SigningKey, time: u64) -> Result<Signature, Error> {
    if time > MAX_SIZE {
        return Err(Error::OutOfRange { what: "time", value: time, end: MAX_SIZE + 1 });
    }
    key.sign_timed(checkpoint.note().text(), time)
}

/// The time that a cosignature by a key of type [`KeyType::CosignatureV1`] states; nothing is verified.
pub fn stated_time(signature: &Signature, kind: KeyType) -> Option<u64> {
    split(signature.bytes()).filter(|_| kind == KeyType::CosignatureV1).map(|(time, _)| time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Checkpoint, Hash, VerifierKey};

    fn key(name: &str, kind: KeyType, seed: u8) -> SigningKey {
        SigningKey::from_seed(name, kind, &[seed; 32]).unwrap()
    }

    fn signed() -> SignedCheckpoint {
        let checkpoint = Checkpoint::new("log.example/a", 1, Hash::leaf(b"x")).unwrap();
        SignedCheckpoint::sign(&checkpoint, &key("log.example/a", KeyType::Ed25519, 1)).unwrap()
    }

    #[test]
    fn the_message_is_that_of_the_specification() {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assert_eq!(
            message(text, 1_679_315_147),
            "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        );
    }

    #[test]
    fn the_example_of_the_specification_states_its_time() {
        let line = "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";
        let signature = Signature::parse(line).unwrap();
        assert_eq!(stated_time(&signature, KeyType::CosignatureV1), Some(1_679_315_147));
        assert_eq!(stated_time(&signature, KeyType::Ed25519), None);
    }

    #[test]
    fn a_cosignature_verifies_with_its_time_only() {
        let (signed, witness) = (signed(), key("witness.example", KeyType::CosignatureV1, 2));
        let cosignature = cosign(&signed, &witness, 1_700_000_000).unwrap();
        assert_eq!(cosignature.bytes().len(), 72);
        let verify = |key: &VerifierKey, s: &Signature| key.verify(signed.note().text(), s);
        assert_eq!(verify(witness.verifier(), &cosignature), Ok(Some(1_700_000_000)));
        for at in 0..72 {
            let mut bytes = cosignature.bytes().to_vec();
            bytes[at] ^= 1;
            assert!(verify(witness.verifier(), &Signature::made_by(witness.verifier(), bytes)).is_err(), "byte {at}");
        }
        for length in [0, 8, 64, 71, 73] {
            assert!(verify(witness.verifier(), &Signature::made_by(witness.verifier(), vec![0; length])).is_err());
        }
    }

    #[test]
    fn times_end_before_2_to_the_63() {
        let (signed, witness) = (signed(), key("witness.example", KeyType::CosignatureV1, 2));
        assert!(cosign(&signed, &witness, MAX_SIZE).is_ok());
        assert!(cosign(&signed, &witness, MAX_SIZE + 1).is_err());
        let late = witness.sign_timed(signed.note().text(), MAX_SIZE + 1).unwrap();
        assert!(witness.verifier().verify(signed.note().text(), &late).is_err());
    }
}
