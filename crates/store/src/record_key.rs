//! The table `record_key`: one wrapped key per record. Destroying the row closes the record's
//! contact data for ever.

use crate::crypt::RecordKey;
use crate::{Error, Place, Tx, values};

/// Draws a key for a new record and keeps it.
pub fn create(tx: &mut Tx<'_>, record: &[u8]) -> Result<RecordKey, Error> {
    let key = RecordKey::generate(&|bytes| tx.random(bytes));
    keep(tx, record, &key)?;
    Ok(key)
}

/// Keeps a key that was drawn before its record was sure to be stored.
pub(crate) fn keep(tx: &mut Tx<'_>, record: &[u8], key: &RecordKey) -> Result<(), Error> {
    let wrapped = tx.keys().wrap(record, key, &|bytes| tx.random(bytes));
    keep_wrapped(tx, record, &wrapped)
}

/// Keeps a key that was wrapped already.
pub(crate) fn keep_wrapped(tx: &mut Tx<'_>, record: &[u8], wrapped: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO record_key (record_id, wrapped) VALUES ($1, $2)";
    tx.execute(sql, &values![record, wrapped]).map(|_| ())
}

/// The key of a record; `None` when it was destroyed.
pub fn get(tx: &mut Tx<'_>, record: &[u8]) -> Result<Option<RecordKey>, Error> {
    let row = tx.row("SELECT wrapped FROM record_key WHERE record_id = $1", &values![record])?;
    let Some(row) = row else { return Ok(None) };
    tx.keys()
        .unwrap(record, row.bytes(0)?)
        .map(Some)
        .map_err(|problem| Place::WRAPPED.error(problem))
}

/// Destroys the key of a record; `false` when there was none.
pub fn destroy(tx: &mut Tx<'_>, record: &[u8]) -> Result<bool, Error> {
    let destroyed = remove(tx, record)?;
    if destroyed {
        tx.mark_wipe()?;
    }
    Ok(destroyed)
}

/// Takes away a key that was kept in this transaction, and under which nothing stays: there is
/// nothing to wipe.
pub(crate) fn remove(tx: &mut Tx<'_>, record: &[u8]) -> Result<bool, Error> {
    Ok(tx.execute("DELETE FROM record_key WHERE record_id = $1", &values![record])? > 0)
}

/// Where wrapping anew stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rewrapped {
    /// Keys wrapped by the primary master key in this step.
    pub changed: usize,
    /// How many of this step were left alone since they were wrapped by it already.
    pub kept: usize,
}

/// Wraps up to `most` record keys with the primary master key, those after the record `after` in
/// order of their ids (`&[]` for the first step). Gives the last id seen, to go on from, or `None`
/// when all are done; then the older master keys are no longer needed and may leave the key file.
pub fn rewrap(
    tx: &mut Tx<'_>,
    after: &[u8],
    most: u32,
) -> Result<(Rewrapped, Option<Vec<u8>>), Error> {
    let sql = "SELECT record_id, wrapped FROM record_key WHERE record_id > $1 ORDER BY record_id LIMIT $2";
    let rows = tx.rows(sql, &values![after, most])?;
    let mut done = Rewrapped { changed: 0, kept: 0 };
    for row in &rows {
        let (record, wrapped) = (row.bytes(0)?, row.bytes(1)?);
        if tx.keys().is_current(wrapped) {
            done.kept += 1;
            continue;
        }
        let key =
            tx.keys().unwrap(record, wrapped).map_err(|problem| Place::WRAPPED.error(problem))?;
        let anew = tx.keys().wrap(record, &key, &|bytes| tx.random(bytes));
        tx.execute(
            "UPDATE record_key SET wrapped = $2 WHERE record_id = $1",
            &values![record, anew],
        )?;
        done.changed += 1;
    }
    let last = rows.last().map(|row| row.bytes(0).map(<[u8]>::to_vec)).transpose()?;
    if last.is_none() {
        crate::meta::forget_old_keys(tx)?;
    }
    Ok((done, last))
}
