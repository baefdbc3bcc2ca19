//! One entry of the published log.

use super::tiles;
use domain::log;
use jiff::civil::Date;
use store::Tx;
use tlog::Tile;

fn broken(detail: &'static str) -> store::Error {
    store::Error::Value { query: "entry of the log", detail }
}

/// The bytes of the entry at `index`, of a log that is published up to `size`, which is more.
pub fn entry(tx: &mut Tx<'_>, size: u64, index: u64) -> Result<Vec<u8>, store::Error> {
    let width = (size - index / 256 * 256).min(256) as u16;
    let bundle =
        Tile::entries(index / 256, width).and_then(|tile| tiles::read(tx, tile)).ok().flatten();
    let bundle = bundle.ok_or_else(|| broken("a bundle of the log that cannot be read"))?;
    let entries = tlog::decode_entries(&bundle, width)
        .map_err(|_| broken("a bundle of the log that cannot be read"))?;
    let entry = entries.get((index % 256) as usize);
    Ok(entry.ok_or_else(|| broken("a bundle of the log that is too short"))?.to_vec())
}

/// The day on which the entry at `index` came into the log.
pub fn day(tx: &mut Tx<'_>, size: u64, index: u64) -> Result<Date, store::Error> {
    let entry = entry(tx, size, index)?;
    log::parse(&entry).map(|event| event.day).map_err(|_| broken("an entry that cannot be read"))
}
