//! The table `record_key`: one wrapped key per record. Destroying the row closes the record's
//! contact data for ever.

use crate::crypt::RecordKey;
use crate::new_row::NewRow;
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
    let row = NewRow {
        into: "INSERT INTO record_key (record_id, wrapped)",
        values: "($1, $2)",
        unless: "",
    };
    tx.add(&row, &values![record, wrapped]).map(|_| ())
}

/// The key of a record; `None` when it was destroyed.
pub fn get(tx: &mut Tx<'_>, record: &[u8]) -> Result<Option<RecordKey>, Error> {
    let row = tx.row("SELECT wrapped FROM record_key WHERE record_id = $1", &values![record])?;
    let Some(row) = row else { return Ok(None) };
    tx.keys()
        .unwrap(record, row.bytes("wrapped")?)
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

/// The same without wiping the files soon: that takes long on some databases, and must not tell
/// strangers what their form met.
pub(crate) fn remove(tx: &mut Tx<'_>, record: &[u8]) -> Result<bool, Error> {
    let sql = "DELETE FROM record_key WHERE record_id = $1";
    Ok(tx.execute(sql, &values![record])? > 0)
}
