//! Contents as JSON, sealed under a record's key.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::{Error, Place, RecordKey, SealedProblem, Tx};

/// Seals a content for one column of the row `row`.
pub(crate) fn seal<T: Serialize>(tx: &Tx<'_>, key: &RecordKey, place: Place, row: &[u8], content: &T) -> Result<Vec<u8>, Error> {
    let json = Zeroizing::new(serde_json::to_vec(content).map_err(|_| unfit(tx))?);
    Ok(key.seal(place, row, &json, &|bytes| tx.random(bytes)))
}

/// Opens what [`seal`] made.
pub(crate) fn unseal<T: DeserializeOwned>(key: &RecordKey, place: Place, row: &[u8], sealed: &[u8]) -> Result<T, Error> {
    let json = key.open(place, row, sealed)?;
    serde_json::from_slice(&json).map_err(|_| place.error(SealedProblem::Format))
}

/// JSON for a column in clear.
pub(crate) fn json<T: Serialize>(tx: &Tx<'_>, content: &T) -> Result<String, Error> {
    serde_json::to_string(content).map_err(|_| unfit(tx))
}

fn unfit(tx: &Tx<'_>) -> Error {
    Error::Value { query: tx.query(), detail: "a content that JSON cannot hold" }
}
