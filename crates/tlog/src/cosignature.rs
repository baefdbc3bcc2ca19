//! Cosignatures v1 of witnesses: [tlog-cosignature](https://c2sp.org/tlog-cosignature).
//!
//! A cosignature says: the largest consistent tree of this log that I have seen by this time has
//! this root.

use crate::{
    checkpoint::SignedCheckpoint, error::Error, key::SigningKey, signature::Signature,
    text::MAX_SIZE,
};

/// Cosigns a checkpoint at `time`, in seconds since 1970.
///
/// Check first that it is consistent with every checkpoint cosigned before, as
/// [`Witness`](crate::Witness) does.
pub fn cosign(
    checkpoint: &SignedCheckpoint,
    key: &SigningKey,
    time: u64,
) -> Result<Signature, Error> {
    if time > MAX_SIZE {
        return Err(Error::OutOfRange { what: "time", value: time, end: MAX_SIZE + 1 });
    }
    key.sign_timed(checkpoint.note().text(), time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Checkpoint, Hash, KeyType, VerifierKey};

    fn key(name: &str, kind: KeyType, seed: u8) -> SigningKey {
        SigningKey::from_seed(name, kind, &[seed; 32]).unwrap()
    }

    fn signed() -> SignedCheckpoint {
        let checkpoint = Checkpoint::new("log.example/a", 1, Hash::leaf(b"x")).unwrap();
        SignedCheckpoint::sign(&checkpoint, &key("log.example/a", KeyType::Ed25519, 1)).unwrap()
    }

    #[test]
    fn a_cosignature_verifies_with_its_time_only() {
        let (signed, witness) = (signed(), key("witness.example", KeyType::CosignatureV1, 2));
        let cosignature = cosign(&signed, &witness, 1_700_000_000).unwrap();
        assert_eq!(cosignature.bytes().len(), 72);
        let verify = |key: &VerifierKey, s: &Signature| key.verify(signed.note().text(), s);
        assert_eq!(verify(witness.verifier(), &cosignature), Ok(Some(1_700_000_000)));
        let with = |bytes| Signature::new(cosignature.name(), cosignature.id(), bytes);
        for at in 0..72 {
            let mut bytes = cosignature.bytes().to_vec();
            bytes[at] ^= 1;
            assert!(verify(witness.verifier(), &with(bytes)).is_err(), "byte {at}");
        }
        for length in [0, 8, 64, 71, 73] {
            assert!(verify(witness.verifier(), &with(vec![0; length])).is_err());
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
