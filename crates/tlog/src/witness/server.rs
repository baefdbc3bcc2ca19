//! The witness's side.

use super::{answer::Answer, request::AddCheckpoint};
use crate::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature,
    error::Error,
    hash::Hash,
    key::{KeyType, SigningKey, VerifierKey},
    proof,
};

/// A tree of a log that a witness has cosigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// Its size.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

impl TreeHead {
    /// The head of the empty tree: of a log whose first checkpoint is still to come.
    pub fn empty() -> Self {
        Self { size: 0, root: Hash::empty() }
    }

    /// The head that a checkpoint states.
    pub fn of(checkpoint: &Checkpoint) -> Self {
        Self { size: checkpoint.size(), root: checkpoint.root() }
    }
}

/// What a witness must never lose: one row per log.
pub trait WitnessState {
    /// The last cosigned tree of the log with this origin; [`TreeHead::empty`] for none.
    fn last(&self, origin: &str) -> Result<TreeHead, Error>;

    /// In one atomic step: if the last tree is still `from`, stores the checkpoint as the new last
    /// one and returns true; otherwise changes nothing and returns false. The checkpoint must be on
    /// disk when this returns: the cosignature goes out next, and must never be forgotten.
    fn advance(
        &mut self,
        origin: &str,
        from: TreeHead,
        checkpoint: &SignedCheckpoint,
    ) -> Result<bool, Error>;
}

/// A witness: its key and the logs it knows.
#[derive(Clone, Debug)]
pub struct Witness {
    key: SigningKey,
    logs: Vec<VerifierKey>,
}

impl Witness {
    /// A witness with a key of type [`KeyType::CosignatureV1`], for the logs with these keys. A
    /// key's name is the log's origin; several keys may have the same name.
    pub fn new(key: SigningKey, logs: Vec<VerifierKey>) -> Result<Self, Error> {
        let wrong = |name: &str, why| Error::WrongKey { name: name.to_owned(), why };
        if key.verifier().kind() != KeyType::CosignatureV1 {
            return Err(wrong(key.verifier().name(), "does not cosign: it is not a witness key"));
        }
        if let Some(log) = logs.iter().find(|log| log.kind() != KeyType::Ed25519) {
            return Err(wrong(log.name(), "is not the key of a log"));
        }
        Ok(Self { key, logs })
    }

    /// The public key.
    pub fn verifier(&self) -> &VerifierKey {
        self.key.verifier()
    }

    /// Answers a request at `now`, in seconds since 1970. An error means that the state failed:
    /// answer 500 and cosign nothing.
    pub fn add_checkpoint(
        &self,
        body: &[u8],
        now: u64,
        state: &mut impl WitnessState,
    ) -> Result<Answer, Error> {
        let Ok(request) = AddCheckpoint::parse(body) else { return Ok(Answer::Malformed) };
        let checkpoint = request.checkpoint.checkpoint();
        let origin = checkpoint.origin();
        let mut keys = self.logs.iter().filter(|log| log.name() == origin).peekable();
        if keys.peek().is_none() {
            return Ok(Answer::UnknownLog);
        }
        if request.checkpoint.note().verify(keys).is_err() {
            return Ok(Answer::Untrusted);
        }
        let last = state.last(origin)?;
        if request.old != last.size {
            return Ok(Answer::Conflict { size: last.size });
        }
        let (size, root) = (checkpoint.size(), checkpoint.root());
        if proof::verify_consistency(&request.proof, last.size, &last.root, size, &root).is_err() {
            return Ok(Answer::Inconsistent);
        }
        let cosignature = cosignature::cosign(&request.checkpoint, &self.key, now)?;
        // On disk first: if we crashed after sending a cosignature and before storing it, the log
        // could be rolled back behind it.
        if !state.advance(origin, last, &request.checkpoint)? {
            let now = state.last(origin)?;
            return Ok(Answer::Conflict { size: now.size });
        }
        Ok(Answer::Cosigned(vec![cosignature]))
    }
}
