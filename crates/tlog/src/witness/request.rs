//! The body of a request.

use crate::{
    checkpoint::SignedCheckpoint,
    error::{Error, Place},
    hash::Hash,
    note::MAX_NOTE,
    proof::parse_hashes,
    text,
};
use std::fmt;

const FORM: &str = "add-checkpoint request";
/// The most bytes of a request that are accepted: a checkpoint, 63 hashes, a size.
pub const MAX_REQUEST: usize = MAX_NOTE + 4096;

/// A log's request to a witness to cosign a checkpoint. `Display` is the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size that the witness last cosigned, as far as the log knows.
    pub old: u64,
    /// The consistency proof from that size to the checkpoint's.
    pub proof: Vec<Hash>,
    /// The checkpoint.
    pub checkpoint: SignedCheckpoint,
}

impl AddCheckpoint {
    /// Reads a body. Nothing is verified, but an old size above the new one and a proof from size 0
    /// are refused as malformed.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > MAX_REQUEST {
            return Err(Error::TooLarge { what: "bytes of a request", limit: MAX_REQUEST });
        }
        let utf8 = |error: std::str::Utf8Error| Error::Malformed {
            what: FORM,
            at: Place::Byte(error.valid_up_to()),
            why: "is not UTF-8",
        };
        let body = std::str::from_utf8(bytes).map_err(utf8)?;
        let old = text::line(body)
            .and_then(|(line, rest)| Some((text::decimal(line.strip_prefix("old ")?)?, rest)));
        let (old, rest) = old.ok_or(Error::line(
            FORM,
            1,
            "is not `old` and a decimal without leading zeros below 2^63",
        ))?;
        let (proof, checkpoint) = parse_hashes(FORM, rest, 2)?;
        if old == 0 && !proof.is_empty() {
            return Err(Error::line(FORM, 2, "a proof from size 0 has no hashes"));
        }
        let checkpoint = SignedCheckpoint::parse(checkpoint.as_bytes())?;
        if old > checkpoint.checkpoint().size() {
            return Err(Error::line(FORM, 1, "the old size is above the checkpoint's"));
        }
        Ok(Self { old, proof, checkpoint })
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
