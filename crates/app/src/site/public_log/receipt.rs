//! Receipts: proof for a signer that the signature is in the log.

use super::{entry, tiles};
use domain::log::Opening;
use store::{Tx, log};
use tlog::{Receipt, SignedCheckpoint, Tile};

/// How much of whose entry it is a receipt shows.
#[derive(Debug, Clone, Copy)]
pub enum Shows<'r> {
    /// That there is such an entry.
    Entry,
    /// With the list at hand, whose it is.
    Opening(&'r Opening),
    /// By itself, whose it is. The record must be the one that the entry commits to.
    Record(&'r Opening, &'r str),
}

/// The receipt of the entry at `index` under the published checkpoint. `None`: that checkpoint does
/// not cover the entry.
///
/// `extra` is the entry with its length in two bytes, then the opening, then the record: see
/// `docs/log-format.md`.
pub fn receipt(
    tx: &mut Tx<'_>,
    index: u64,
    shows: Shows<'_>,
) -> Result<Option<String>, store::Error> {
    let broken = |detail| store::Error::Value { query: "receipt", detail };
    let Some(head) = log::head(tx)?.filter(|head| index < head.published_size) else {
        return Ok(None);
    };
    let checkpoint = SignedCheckpoint::parse(head.published_note.as_bytes())
        .map_err(|_| broken("a checkpoint that cannot be read"))?;
    let entry = entry(tx, head.published_size, index)?;
    let mut extra = (entry.len() as u16).to_be_bytes().to_vec();
    extra.extend_from_slice(&entry);
    if let Shows::Opening(opening) | Shows::Record(opening, _) = shows {
        extra.extend(opening.0);
    }
    if let Shows::Record(_, record) = shows {
        extra.extend(record.as_bytes());
    }
    let mut reader = |tile: Tile| tiles::read(tx, tile);
    let made = Receipt::make(&mut reader, index, checkpoint)
        .map_err(|_| broken("tiles of the log that cannot be read"))?;
    Ok(Some(made.with_extra(extra).to_string()))
}
