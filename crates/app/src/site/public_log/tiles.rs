//! Tiles between the crate `tlog` and the store.

use store::{
    Store, Tx,
    log::{self, ENTRIES},
};
use tlog::{Error, Kind, Tile, TileReader};

fn level(tile: Tile) -> u8 {
    match tile.kind() {
        Kind::Entries => ENTRIES,
        Kind::Hashes(level) => level + 1,
    }
}

fn storage(tile: Tile, error: &store::Error) -> Error {
    Error::Storage { path: tile.path(), why: error.to_string() }
}

/// A tile, cut from the widest at its place.
pub fn read(tx: &mut Tx<'_>, tile: Tile) -> Result<Option<Vec<u8>>, Error> {
    let found = log::tile(tx, level(tile), tile.index()).map_err(|error| storage(tile, &error))?;
    let Some((width, bytes)) = found.filter(|(width, _)| *width >= tile.width()) else {
        return Ok(None);
    };
    if width == tile.width() { Ok(Some(bytes)) } else { cut(tile, width, bytes).map(Some) }
}

fn cut(tile: Tile, width: u16, mut bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let end = match tile.kind() {
        Kind::Hashes(_) => usize::from(tile.width()) * 32,
        Kind::Entries => {
            let entries = tlog::decode_entries(&bytes, width)?;
            entries.iter().take(tile.width().into()).map(|entry| entry.len() + 2).sum()
        }
    };
    bytes.truncate(end);
    Ok(bytes)
}

pub fn put(tx: &mut Tx<'_>, tile: Tile, bytes: &[u8]) -> Result<(), Error> {
    log::put_tile(tx, level(tile), tile.index(), tile.width(), bytes)
        .map_err(|error| storage(tile, &error))
}

/// The bytes of a tile that the published checkpoint implies, or that an earlier one did; `None`
/// for all others.
pub fn served(tx: &mut Tx<'_>, tile: Tile) -> Result<Option<Vec<u8>>, store::Error> {
    let Some(head) = log::head(tx)? else { return Ok(None) };
    let row = match tile.kind() {
        Kind::Entries => head.published_size,
        Kind::Hashes(level) if level < 8 => head.published_size >> (8 * u32::from(level)),
        Kind::Hashes(_) => 0,
    };
    let end = u128::from(tile.index()) * 256 + u128::from(tile.width());
    if end > u128::from(row) {
        return Ok(None);
    }
    read(tx, tile).map_err(|_| store::Error::Value {
        query: tx.query(),
        detail: "a tile of the log that cannot be read",
    })
}

/// Reads tiles from a store, each in a transaction of its own. Blocks.
pub fn read_tile(store: &Store) -> impl TileReader + use<> {
    let store = store.clone();
    move |tile: Tile| {
        let found = store.read_blocking("tile", move |tx| Ok::<_, store::Error>(read(tx, tile)));
        found.map_err(|error| storage(tile, &error))?
    }
}
