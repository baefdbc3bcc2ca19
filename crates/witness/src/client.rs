//! The log's side: asking one witness. Blocks, for as long as the client lets it.

pub use super::problem::WitnessProblem;

use fetch::Client;
use tlog::{
    MAX_NOTE, SignedCheckpoint, TileReader, VerifierKey,
    policy::Witness,
    witness::{ADD_CHECKPOINT, Answer, Next, ask, monitoring_path, receive},
};

#[cfg(test)]
mod tests;

/// How often a witness may name another size before we give up: somebody else may be asking it at
/// the same time.
const QUESTIONS: usize = 4;

/// Asks a witness to cosign a checkpoint of our log; `old` is the size that it cosigned last, as
/// far as we know, else 0.
///
/// Returns the checkpoint with its cosignature, and the time it states, in seconds since 1970.
pub fn cosign(
    client: &Client,
    witness: &Witness,
    reader: &mut impl TileReader,
    checkpoint: &SignedCheckpoint,
    old: u64,
) -> Result<(SignedCheckpoint, u64), WitnessProblem> {
    let url = address(witness, ADD_CHECKPOINT)?;
    let size = checkpoint.checkpoint().size();
    if old > size {
        return Err(WitnessProblem::RolledBack { witness: name(witness), size, witnessed: old });
    }
    let (mut old, mut signed) = (old, checkpoint.clone());
    for _ in 0..QUESTIONS {
        let request =
            ask(reader, old, checkpoint).map_err(|error| WitnessProblem::Log { error })?;
        let (status, kind, body) = client
            .post(&url, "text/plain; charset=utf-8", request.to_string().as_bytes(), MAX_NOTE)
            .map_err(|error| WitnessProblem::of_http(name(witness), error))?;
        let answer = Answer::parse(status, &kind, &body);
        match answer.and_then(|answer| receive(&request, &answer, &witness.key, &mut signed)) {
            Ok(Next::Done { time }) => return Ok((signed, time)),
            Ok(Next::Again { old: known }) => old = known,
            Err(error) => return Err(WitnessProblem::of_answer(name(witness), error)),
        }
    }
    Err(WitnessProblem::Refused {
        witness: name(witness),
        status: 409,
        why: "it names another size each time it is asked".to_owned(),
    })
}

/// The last checkpoint of the log with this origin that a witness has cosigned, as it shows it to
/// everybody; `None` if it shows none.
///
/// The signature of the log and that of the witness are verified.
pub fn known_checkpoint(
    client: &Client,
    witness: &Witness,
    origin: &str,
    log_key: &VerifierKey,
) -> Result<Option<SignedCheckpoint>, WitnessProblem> {
    let url = address(witness, &monitoring_path(origin))?;
    let found = client
        .get(&url, MAX_NOTE)
        .map_err(|error| WitnessProblem::of_http(name(witness), error))?;
    let Some(bytes) = found else { return Ok(None) };
    let signed = SignedCheckpoint::parse(&bytes)
        .map_err(|error| WitnessProblem::of_answer(name(witness), error))?;
    let said = signed.checkpoint().origin();
    if said != origin {
        return Err(WitnessProblem::Malformed {
            witness: name(witness),
            why: format!("asked about {origin}, it shows {said}"),
        });
    }
    let lying = |error| WitnessProblem::Lying { witness: name(witness), error };
    signed.verify(log_key).map_err(lying)?;
    let cosigned = signed.cosignatures([&witness.key]).map_err(lying)?;
    if cosigned.is_empty() {
        return Err(lying(tlog::Error::Unsigned { by: witness.key.name().to_owned() }));
    }
    Ok(Some(signed))
}

/// The address of a path below the prefix that the policy gives.
fn address(witness: &Witness, path: &str) -> Result<String, WitnessProblem> {
    let wrong = |why: &str| WitnessProblem::Address { witness: name(witness), why: why.to_owned() };
    let prefix =
        witness.url.as_deref().ok_or_else(|| wrong("the policy gives no address for it"))?;
    let prefix =
        std::str::from_utf8(prefix).map_err(|_| wrong("its address in the policy is not UTF-8"))?;
    Ok(format!("{}/{path}", prefix.trim_end_matches('/')))
}

fn name(witness: &Witness) -> String {
    String::from_utf8_lossy(&witness.name).into_owned()
}
