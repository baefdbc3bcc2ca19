//! Receipts: proof for a signer that the signature is in the log.

use super::tiles;
use domain::log::Opening;
use std::cell::RefCell;
use store::{Tx, log};
use tlog::{Receipt, SignedCheckpoint, Tile};

/// The receipt of the entry at `index` under the published checkpoint; with `opening`, it shows whose the entry is. `None`: that
/// checkpoint does not cover the entry.
///
/// `extra` is the entry with its length in two bytes, then the opening: see `docs/log-format.md`.
pub fn receipt(tx: &mut Tx<'_>, index: u64, opening: Option<&Opening>) -> Result<Option<String>, store::Error> {
    let broken = |detail| store::Error::Value { query: "receipt", detail };
    let Some(head) = log::head(tx)?.filter(|head| index < head.published_size) else { return Ok(None) };
    let checkpoint = SignedCheckpoint::parse(head.published_note.as_bytes()).map_err(|_| broken("a checkpoint that cannot be read"))?;
    let width = (head.published_size - index / 256 * 256).min(256) as u16;
    let bundle = Tile::entries(index / 256, width).and_then(|tile| tiles::read(tx, tile)).ok().flatten();
    let bundle = bundle.ok_or_else(|| broken("a bundle of the log that cannot be read"))?;
    let entries = tlog::decode_entries(&bundle, width).map_err(|_| broken("a bundle of the log that cannot be read"))?;
    let entry = entries.get((index % 256) as usize).ok_or_else(|| broken("a bundle of the log that is too short"))?;
    let mut extra = (entry.len() as u16).to_be_bytes().to_vec();
    extra.extend_from_slice(entry);
    extra.extend(opening.iter().flat_map(|opening| opening.0));
    let tx = RefCell::new(tx);
    let made = Receipt::make(&tiles::in_tx(&tx), index, checkpoint).map_err(|_| broken("tiles of the log that cannot be read"))?;
    Ok(Some(made.with_extra(extra).to_string()))
}
