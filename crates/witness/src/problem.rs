//! What can go wrong between a log and one of its witnesses.

use fetch::HttpError;

/// Why a witness did not cosign, or its word cannot be used. `Display` names the witness and says
/// what, where it helps also what to do.
#[derive(Debug, thiserror::Error)]
pub enum WitnessProblem {
    /// The policy gives no address, or one that cannot be used.
    #[error("the witness {witness} cannot be asked: {why}")]
    Address { witness: String, why: String },
    /// It cannot be reached, or is too slow.
    #[error("the witness {witness} does not answer: {error}")]
    Unreachable { witness: String, error: HttpError },
    /// What it answers has not the form of the protocol.
    #[error("the witness {witness} does not keep to the protocol: {why}")]
    Malformed { witness: String, why: String },
    /// It refuses.
    #[error("the witness {witness} refuses ({status}): {why}")]
    Refused { witness: String, status: u16, why: String },
    /// It has cosigned a larger tree of this log: ours was restored from an old backup, or its key
    /// is in use elsewhere.
    #[error(
        "the witness {witness} has cosigned size {witnessed} of this log, which has only {size} \
         here: it was restored from an old backup, or its key is in use elsewhere"
    )]
    RolledBack { witness: String, size: u64, witnessed: u64 },
    /// It vouches for something with a signature that is missing or false.
    #[error("what the witness {witness} vouches for does not hold: {error}")]
    Lying { witness: String, error: tlog::Error },
    /// Our own log could not be read.
    #[error("our own log cannot be read: {error}")]
    Log { error: tlog::Error },
}

impl WitnessProblem {
    /// Sorts what the HTTP client says.
    pub(super) fn of_http(witness: String, error: HttpError) -> Self {
        match error {
            HttpError::Address { why, .. } => Self::Address { witness, why: why.to_owned() },
            HttpError::Inner { .. } | HttpError::Unreachable { .. } | HttpError::Slow { .. } => {
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
