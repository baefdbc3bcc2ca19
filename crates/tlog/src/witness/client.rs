//! The log's side.

use super::{answer::Answer, request::AddCheckpoint};
use crate::{
    checkpoint::SignedCheckpoint, error::Error, key::VerifierKey, proof, reader::TileReader,
};

/// What to do after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The checkpoint now carries the witness's cosignature, of this time.
    Done {
        /// The time the witness states, in seconds since 1970.
        time: u64,
    },
    /// Ask again with this old size: it is what the witness has cosigned.
    Again {
        /// The old size.
        old: u64,
    },
}

/// The request to cosign a checkpoint, to a witness that has last cosigned size `old` as far as we
/// know: 0 if nothing is known.
pub fn ask(
    reader: &mut impl TileReader,
    old: u64,
    checkpoint: &SignedCheckpoint,
) -> Result<AddCheckpoint, Error> {
    let proof = proof::prove_consistency(reader, old, checkpoint.checkpoint().size())?;
    Ok(AddCheckpoint { old, proof, checkpoint: checkpoint.clone() })
}

/// Takes a witness's answer: adds its cosignature to the checkpoint, or says what to do next.
///
/// Lines by keys other than the witness's are ignored. A witness that has cosigned a larger tree
/// than ours is [`Error::RolledBack`]: sign nothing more, the log was restored from an old backup
/// or its key is used twice.
pub fn receive(
    request: &AddCheckpoint,
    answer: &Answer,
    witness: &VerifierKey,
    checkpoint: &mut SignedCheckpoint,
) -> Result<Next, Error> {
    let refused = |why| Error::Refused { status: answer.status(), why };
    let size = request.checkpoint.checkpoint().size();
    match answer {
        Answer::Cosigned(signatures) => {
            let mut latest = None;
            for signature in signatures.iter().filter(|signature| witness.is_named_by(signature)) {
                let time = witness
                    .verify(request.checkpoint.note().text(), signature)?
                    .unwrap_or_default();
                if latest.is_none_or(|(other, _)| time > other) {
                    latest = Some((time, signature));
                }
            }
            let (time, signature) =
                latest.ok_or_else(|| Error::Unsigned { by: witness.name().to_owned() })?;
            if checkpoint.note().text() != request.checkpoint.note().text() {
                return Err(refused(
                    "the cosignature is of the checkpoint that was sent, not of this one",
                ));
            }
            checkpoint.add(signature.clone())?;
            Ok(Next::Done { time })
        }
        Answer::Conflict { size: witnessed } if *witnessed > size => {
            Err(Error::RolledBack { size, witnessed: *witnessed })
        }
        Answer::Conflict { size: witnessed } if *witnessed == request.old => {
            Err(refused("it asks for the size that was sent"))
        }
        Answer::Conflict { size: witnessed } => Ok(Next::Again { old: *witnessed }),
        Answer::Malformed => Err(refused("it finds the request malformed")),
        Answer::Untrusted => Err(refused("it does not trust the log's key")),
        Answer::UnknownLog => Err(refused("it does not know the log")),
        Answer::Inconsistent => Err(refused(
            "the checkpoint is not consistent with one it has cosigned: the log shows two faces",
        )),
    }
}
