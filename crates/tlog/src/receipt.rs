//! Receipts, which anyone can verify offline: [tlog-proof](https://c2sp.org/tlog-proof). Files end in `.tlog-proof`.

use crate::{
    Error, Hash, Place,
    checkpoint::SignedCheckpoint,
    key::VerifierKey,
    note::MAX_NOTE,
    policy::{Policy, Verdict},
    proof::{self, MAX_PROOF},
    text,
    tile::TileReader,
};
use std::fmt;

const FORM: &str = "receipt";
const FIRST: &str = "c2sp.org/tlog-proof@v1";
/// The most bytes that are accepted: an entry in `extra`, a proof, a checkpoint.
pub const MAX_RECEIPT: usize = MAX_NOTE + (1 << 18);

/// An entry's index, its inclusion proof, and the checkpoint that the proof leads to. `Display` is the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    extra: Option<Vec<u8>>,
    index: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl Receipt {
    /// Makes the receipt of entry `index` from the tiles of a log. The tiles are believed.
    pub fn make(reader: &impl TileReader, index: u64, checkpoint: SignedCheckpoint) -> Result<Self, Error> {
        let proof = proof::prove_inclusion(reader, index, checkpoint.checkpoint().size())?;
        Ok(Self { extra: None, index, proof, checkpoint })
    }

    /// The same receipt with bytes of the application's own. Nothing authenticates them.
    #[must_use]
    pub fn with_extra(self, extra: Vec<u8>) -> Self {
        Self { extra: Some(extra), ..self }
    }

    /// Reads a receipt. Nothing is verified.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > MAX_RECEIPT {
            return Err(Error::TooLarge { what: "bytes of a receipt", limit: MAX_RECEIPT });
        }
        let utf8 = |error: std::str::Utf8Error| Error::Malformed { what: FORM, at: Place::Byte(error.valid_up_to()), why: "is not UTF-8" };
        let text = std::str::from_utf8(bytes).map_err(utf8)?;
        let missing = |n| Error::line(FORM, n, "ends before an `index` line");
        let (first, rest) = text::line(text).ok_or(missing(1))?;
        if first != FIRST {
            return Err(Error::line(FORM, 1, "is not `c2sp.org/tlog-proof@v1`"));
        }
        let (second, after_second) = text::line(rest).ok_or(missing(2))?;
        let (extra, number, rest) = match second.strip_prefix("extra ") {
            None => (None, 2, rest),
            Some(base64) => {
                let extra = text::decode(base64).ok_or(Error::line(FORM, 2, "the extra data is not standard base64"))?;
                (Some(extra), 3, after_second)
            }
        };
        let (index, rest) = text::line(rest).ok_or(missing(number))?;
        let index = index.strip_prefix("index ").and_then(text::decimal);
        let index = index.ok_or(Error::line(FORM, number, "is not `index` and a decimal without leading zeros below 2^63"))?;
        let (proof, checkpoint) = parse_hashes(FORM, rest, number + 1)?;
        Ok(Self { extra, index, proof, checkpoint: SignedCheckpoint::parse(checkpoint.as_bytes())? })
    }

    /// Bytes of the application's own. Nothing authenticates them.
    pub fn extra(&self) -> Option<&[u8]> {
        self.extra.as_deref()
    }

    /// The index of the entry.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The inclusion proof: the leaf's sibling first.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The checkpoint, with its cosignatures.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    /// Verifies that a log of the policy holds the entry at the index, and that the quorum of witnesses has seen it.
    pub fn verify<'p>(&self, entry: &[u8], policy: &'p Policy) -> Result<Verdict<'p>, Error> {
        let verdict = policy.check(&self.checkpoint)?;
        self.verify_path(entry)?;
        Ok(verdict)
    }

    /// Verifies that the log with this key holds the entry at the index. Witnesses are not asked for: a log may show two faces.
    pub fn verify_log(&self, entry: &[u8], log: &VerifierKey) -> Result<(), Error> {
        self.checkpoint.verify(log)?;
        self.verify_path(entry)
    }

    fn verify_path(&self, entry: &[u8]) -> Result<(), Error> {
        let head = self.checkpoint.checkpoint();
        proof::verify_inclusion(&self.proof, &Hash::leaf(entry), self.index, head.size(), &head.root())
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", text::encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

/// Reads hashes, one a line, up to an empty line, and what follows. `first` is the number of the first line.
pub(crate) fn parse_hashes<'t>(what: &'static str, text: &'t str, first: usize) -> Result<(Vec<Hash>, &'t str), Error> {
    let (mut hashes, mut rest) = (Vec::new(), text);
    loop {
        let number = first + hashes.len();
        let (line, after) = text::line(rest).ok_or(Error::line(what, number, "ends before an empty line"))?;
        rest = after;
        if line.is_empty() {
            return Ok((hashes, rest));
        }
        if hashes.len() == MAX_PROOF {
            return Err(Error::TooLarge { what: "hashes of a proof", limit: MAX_PROOF });
        }
        hashes.push(Hash::from_base64(line).ok_or(Error::line(what, number, "is not the standard base64 of 32 bytes"))?);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Checkpoint, KeyType, SigningKey, Writer, cosignature::cosign, tests_support::Memory};
    use proptest::{collection::vec, prelude::*};

    fn log_key() -> SigningKey {
        SigningKey::from_seed("log.example/a", KeyType::Ed25519, &[1; 32]).unwrap()
    }

    fn receipt(index: u64, size: u64) -> Receipt {
        let log = Memory::of(size);
        let checkpoint = Checkpoint::new("log.example/a", size, Writer::resume(&log, size).unwrap().root()).unwrap();
        Receipt::make(&log, index, SignedCheckpoint::sign(&checkpoint, &log_key()).unwrap()).unwrap()
    }

    #[test]
    fn a_receipt_is_read_and_verified() {
        let receipt = receipt(23_333, 70_000).with_extra(b"x".to_vec());
        assert_eq!(receipt.proof().len(), 17);
        let read = Receipt::parse(receipt.to_string().as_bytes()).unwrap();
        assert_eq!(read, receipt);
        let entry = 23_333u64.to_be_bytes();
        read.verify_log(&entry, log_key().verifier()).unwrap();
        assert!(matches!(read.verify_log(b"other", log_key().verifier()), Err(Error::Proof { .. })));
        let vkey = log_key().verifier().to_string();
        let policy = Policy::parse(format!("log {vkey}\nquorum none\n").as_bytes()).unwrap();
        assert_eq!(read.verify(&entry, &policy).unwrap().log.key.name(), "log.example/a");
    }

    #[test]
    fn the_size_is_that_of_the_design() {
        let mut checkpoint = receipt(23_333, 70_000);
        let witness = SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
        let cosignature = cosign(&checkpoint.checkpoint, &witness, 1_700_000_000).unwrap();
        checkpoint.checkpoint.add(cosignature).unwrap();
        assert!((1_000..1_300).contains(&checkpoint.to_string().len()));
    }

    #[test]
    fn the_only_entry_needs_no_hashes() {
        let text = receipt(0, 1).to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/a\n1\n"), "{text}");
        Receipt::parse(text.as_bytes()).unwrap().verify_log(&0u64.to_be_bytes(), log_key().verifier()).unwrap();
    }

    #[test]
    fn malformed_receipts_are_refused() {
        let good = receipt(2, 5).with_extra(vec![1, 2, 3]).to_string();
        Receipt::parse(good.as_bytes()).unwrap();
        let hash = Hash::empty().to_string();
        for bad in [
            String::new(),
            "c2sp.org/tlog-proof@v1\n".to_owned(),
            good.replace("@v1", "@v2"),
            format!("\n{good}"),
            good.replace("extra AQID", "extra AQI"),
            good.replace("extra AQID", "extra  AQID"),
            good.replace("extra AQID", "Extra AQID"),
            good.replace("extra AQID\n", "extra AQID\nextra AQID\n"),
            good.replace("index 2", "index 02"),
            good.replace("index 2", "index  2"),
            good.replace("index 2", "index 2 "),
            good.replace("index 2", "index -2"),
            good.replace("index 2", "index"),
            good.replace("index 2", "index 9223372036854775808"),
            good.replace("index 2\n", ""),
            good.replace("index 2\n", "index 2\nindex 2\n"),
            good.replace("index 2\n", "index 2\nAAAA\n"),
            good.replace("index 2\n", &format!("index 2\n{hash} \n")),
            good.replace("index 2\n", &format!("index 2\n{}\n", hash.replace('=', ""))),
            good.replace("index 2\n", &format!("index 2\n{}", format!("{hash}\n").repeat(64))),
            good.replace("\n\n", "\n"),
            good.replace('\n', "\r\n"),
            format!("{good}\n"),
            format!("{good}x"),
            good.trim_end().to_owned(),
        ] {
            assert!(Receipt::parse(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert!(Receipt::parse(b"c2sp.org/tlog-proof@v1\nextra \xff\n").is_err());
        assert!(Receipt::parse(&vec![b'a'; MAX_RECEIPT + 1]).is_err());
        let sixty_three = good.replace("index 2\n", &format!("index 2\n{}", format!("{hash}\n").repeat(60)));
        let long = Receipt::parse(sixty_three.as_bytes()).unwrap();
        assert!(long.verify_log(&2u64.to_be_bytes(), log_key().verifier()).is_err(), "well-formed, and wrong");
    }

    #[test]
    fn every_changed_byte_is_refused_or_changes_what_is_read() {
        let good = receipt(2, 5).with_extra(vec![1, 2]).to_string();
        let key = log_key();
        for at in 0..good.len() {
            for flip in 1..=255u8 {
                let mut bad = good.clone().into_bytes();
                bad[at] ^= flip;
                let Ok(read) = Receipt::parse(&bad) else { continue };
                assert_eq!(read.to_string().as_bytes(), bad, "byte {at}");
                let verified = flip != 1 || read.extra() != Some(&[1, 2]) || read.verify_log(&2u64.to_be_bytes(), key.verifier()).is_err();
                assert!(verified, "byte {at}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200), prefix in 0usize..3) {
            let bytes = [["", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex 1\n\n"][prefix].as_bytes(), &bytes].concat();
            if let Ok(receipt) = Receipt::parse(&bytes) {
                prop_assert_eq!(receipt.to_string().into_bytes(), bytes);
            }
        }
    }
}
