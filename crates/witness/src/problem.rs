//! What can go wrong between a log and one of its witnesses.

use fetch::HttpError;
use std::fmt;

/// Why a witness did not cosign, or its word cannot be used. `Display` names the witness and says
/// what, where it helps also what to do.
#[derive(Debug)]
pub enum WitnessProblem {
    /// The policy gives no address, or one that cannot be used.
    Address { witness: String, why: String },
    /// It cannot be reached, or is too slow.
    Unreachable { witness: String, error: HttpError },
    /// What it answers has not the form of the protocol.
    Malformed { witness: String, why: String },
    /// It refuses.
    Refused { witness: String, status: u16, why: String },
    /// It has cosigned a larger tree of this log: ours was restored from an old backup, or its key
    /// is in use elsewhere.
    RolledBack { witness: String, size: u64, witnessed: u64 },
    /// It vouches for something with a signature that is missing or false.
    Lying { witness: String, error: tlog::Error },
    /// Our own log could not be read.
    Log { error: tlog::Error },
}

impl WitnessProblem {
    /// Sorts what the HTTP client says.
    pub(super) fn of_http(witness: String, error: HttpError) -> Self {
        match error {
            HttpError::Address { why, .. } => Self::Address { witness, why: why.to_owned() },
            HttpError::Unreachable { .. } | HttpError::Slow { .. } => {
                Self::Unreachable { witness, error }
            }
            HttpError::Status { status, .. } => {
                Self::Refused { witness, status, why: error.to_string() }
            }
            HttpError::Garbled { .. }
            | HttpError::TooLarge { .. }
            | HttpError::Elsewhere { .. } => Self::Malformed { witness, why: error.to_string() },
        }
    }

    /// Sorts what `tlog` says of an answer.
    pub(super) fn of_answer(witness: String, error: tlog::Error) -> Self {
        match error {
            tlog::Error::RolledBack { size, witnessed } => {
                Self::RolledBack { witness, size, witnessed }
            }
            tlog::Error::Refused { status, why } => {
                Self::Refused { witness, status, why: why.to_owned() }
            }
            tlog::Error::Unsigned { .. } | tlog::Error::BadSignature { .. } => {
                Self::Lying { witness, error }
            }
            error => Self::Malformed { witness, why: error.to_string() },
        }
    }
}

impl fmt::Display for WitnessProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address { witness, why } => {
                write!(f, "the witness {witness} cannot be asked: {why}")
            }
            Self::Unreachable { witness, error } => {
                write!(f, "the witness {witness} does not answer: {error}")
            }
            Self::Malformed { witness, why } => {
                write!(f, "the witness {witness} does not keep to the protocol: {why}")
            }
            Self::Refused { witness, status, why } => {
                write!(f, "the witness {witness} refuses ({status}): {why}")
            }
            Self::RolledBack { witness, size, witnessed } => write!(
                f,
                "the witness {witness} has cosigned size {witnessed} of this log, which has only {size} here: it was restored from an old \
                 backup, or its key is in use elsewhere"
            ),
            Self::Lying { witness, error } => {
                write!(f, "what the witness {witness} vouches for does not hold: {error}")
            }
            Self::Log { error } => write!(f, "our own log cannot be read: {error}"),
        }
    }
}

impl std::error::Error for WitnessProblem {}
