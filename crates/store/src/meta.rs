//! The table `meta`: what the database remembers about itself.

use std::collections::BTreeMap;

use crate::crypt::{KeyError, Keys};
use crate::{Error, Tx, values};

/// Names of key check values begin so.
const KEY: &str = "key ";

/// The value kept under a name.
pub fn get(tx: &mut Tx<'_>, name: &str) -> Result<Option<Vec<u8>>, Error> {
    let row = tx.row("SELECT value FROM meta WHERE name = $1", &values![name])?;
    row.map(|row| row.bytes("value").map(<[u8]>::to_vec)).transpose()
}

/// Keeps a value under a name, replacing an earlier one.
pub fn set(tx: &mut Tx<'_>, name: &str, value: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    tx.execute(sql, &values![name, value]).map(|_| ())
}

/// Compares the keys with those the database was made with, and remembers new ones.
///
/// A database that was never opened takes any keys; afterwards the look-up key must stay, and every
/// master key that may still wrap a record must be in the file.
pub(crate) fn check_keys(tx: &mut Tx<'_>, keys: &Keys) -> Result<Result<(), KeyError>, Error> {
    let mut remembered = BTreeMap::new();
    for row in tx.rows("SELECT name, value FROM meta WHERE name LIKE 'key %'", &[])? {
        remembered.insert(row.text("name")?.to_owned(), row.bytes("value")?.to_vec());
    }
    for (name, check) in keys.checks() {
        match remembered.remove(&format!("{KEY}{name}")) {
            Some(known) if known == check => {}
            Some(_) => return Ok(Err(KeyError::Wrong(name))),
            None => set(tx, &format!("{KEY}{name}"), &check)?,
        }
    }
    match remembered.pop_first() {
        Some((name, _)) => Ok(Err(KeyError::Needed(name[KEY.len()..].to_owned()))),
        None => Ok(Ok(())),
    }
}
