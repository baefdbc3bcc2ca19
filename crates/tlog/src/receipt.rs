//! Receipts, which anyone can verify offline: [tlog-proof](https://c2sp.org/tlog-proof). Their
//! files end in `.tlog-proof`.

use crate::{
    checkpoint::SignedCheckpoint,
    error::{Error, Place},
    hash::Hash,
    key::VerifierKey,
    note::MAX_NOTE,
    policy::{Policy, Verdict},
    proof,
    reader::TileReader,
    text,
};
use std::fmt;

const FORM: &str = "receipt";
const FIRST: &str = "c2sp.org/tlog-proof@v1";
/// The most bytes that are accepted: an entry in `extra`, a proof, a checkpoint.
pub const MAX_RECEIPT: usize = MAX_NOTE + (1 << 18);

/// An entry's index, its inclusion proof, and the checkpoint that the proof leads to. `Display` is
/// the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    extra: Option<Vec<u8>>,
    index: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl Receipt {
    /// Makes the receipt of entry `index` from the tiles of a log. The tiles are trusted.
    pub fn make(
        reader: &mut impl TileReader,
        index: u64,
        checkpoint: SignedCheckpoint,
    ) -> Result<Self, Error> {
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
        let utf8 = |error: std::str::Utf8Error| Error::Malformed {
            what: FORM,
            at: Place::Byte(error.valid_up_to()),
            why: "is not UTF-8",
        };
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
                let extra = text::decode(base64).ok_or(Error::line(
                    FORM,
                    2,
                    "the extra data is not standard base64",
                ))?;
                (Some(extra), 3, after_second)
            }
        };
        let (index, rest) = text::line(rest).ok_or(missing(number))?;
        let index = index.strip_prefix("index ").and_then(text::decimal);
        let index = index.ok_or(Error::line(
            FORM,
            number,
            "is not `index` and a decimal without leading zeros below 2^63",
        ))?;
        let (proof, checkpoint) = proof::parse_hashes(FORM, rest, number + 1)?;
        Ok(Self {
            extra,
            index,
            proof,
            checkpoint: SignedCheckpoint::parse(checkpoint.as_bytes())?,
        })
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

    /// Verifies that a log of the policy holds the entry at the index, and that the quorum of
    /// witnesses has seen it.
    pub fn verify<'p>(&self, entry: &[u8], policy: &'p Policy) -> Result<Verdict<'p>, Error> {
        let verdict = policy.check(&self.checkpoint)?;
        self.verify_path(entry)?;
        Ok(verdict)
    }

    /// Verifies that the log with this key holds the entry at the index. No witness is required, so
    /// the log may be showing other people another tree.
    pub fn verify_log(&self, entry: &[u8], log: &VerifierKey) -> Result<(), Error> {
        self.checkpoint.verify(log)?;
        self.verify_path(entry)
    }

    fn verify_path(&self, entry: &[u8]) -> Result<(), Error> {
        let head = self.checkpoint.checkpoint();
        proof::verify_inclusion(
            &self.proof,
            &Hash::leaf(entry),
            self.index,
            head.size(),
            &head.root(),
        )
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

#[cfg(test)]
mod tests;
