//! Contents as JSON, sealed under a record's key.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::shared::Shared;
use crate::{Error, Place, RecordKey, SealedProblem, Tx};

/// Seals a content for one column of the row `row`.
pub(crate) fn seal<T: Serialize>(
    tx: &Tx<'_>,
    key: &RecordKey,
    place: Place,
    row: &[u8],
    content: &T,
) -> Result<Vec<u8>, Error> {
    seal_ahead(tx.shared(), tx.query(), key, (place, row), content)
}

/// The same outside of a transaction, so that the writer's thread need not do it.
pub(crate) fn seal_ahead<T: Serialize>(
    shared: &Shared,
    query: &'static str,
    key: &RecordKey,
    (place, row): (Place, &[u8]),
    content: &T,
) -> Result<Vec<u8>, Error> {
    let json = Zeroizing::new(serde_json::to_vec(content).map_err(|_| unfit(query))?);
    Ok(key.seal(place, row, &json, &|bytes| (shared.random)(bytes)))
}

/// Opens what [`seal`] made.
pub(crate) fn unseal<T: DeserializeOwned>(
    key: &RecordKey,
    place: Place,
    row: &[u8],
    sealed: &[u8],
) -> Result<T, Error> {
    let json = key.open(place, row, sealed)?;
    serde_json::from_slice(&json).map_err(|_| place.error(SealedProblem::Format))
}

/// JSON for a column in clear.
pub(crate) fn json<T: Serialize>(tx: &Tx<'_>, content: &T) -> Result<String, Error> {
    serde_json::to_string(content).map_err(|_| unfit(tx.query()))
}

fn unfit(query: &'static str) -> Error {
    Error::Value { query, detail: "a content that JSON cannot hold" }
}
