//! Tiles and bundles. Of each place there is one row, the widest so far: a partial tile is the
//! beginning of every wider one at its place.

use crate::{Error, Tx, values};

/// The level of bundles in [`tile`] and [`put_tile`]; tiles of hashes are at their own level + 1.
pub const ENTRIES: u8 = 0;

/// The widest bytes at a place, and how many hashes or entries they hold.
pub fn tile(tx: &mut Tx<'_>, level: u8, position: u64) -> Result<Option<(u16, Vec<u8>)>, Error> {
    let row =
        tx.row("SELECT width, bytes FROM log_tile WHERE id = $1", &values![id(level, position)])?;
    row.map(|row| Ok((row.number("width")?, row.bytes("bytes")?.to_vec()))).transpose()
}

/// Keeps the bytes at a place, in the place of narrower ones.
pub fn put_tile(
    tx: &mut Tx<'_>,
    level: u8,
    position: u64,
    width: u16,
    bytes: &[u8],
) -> Result<(), Error> {
    let sql = "INSERT INTO log_tile (id, width, bytes) VALUES ($1, $2, $3)
               ON CONFLICT (id) DO UPDATE SET width = excluded.width, bytes = excluded.bytes";
    tx.execute(sql, &values![id(level, position), width, bytes]).map(|_| ())
}

fn id(level: u8, position: u64) -> i64 {
    (i64::from(level) << 48) | (position as i64 & ((1 << 48) - 1))
}
