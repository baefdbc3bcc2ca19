//! The tiles of the log.

use super::{ExportProblem, moment::Moment, writing::Writing};
use crate::site::public_log;
use std::collections::HashSet;
use store::Store;
use tlog::Tile;

/// Writes the tiles that the checkpoint implies. One that is there is never written again.
pub fn write(moment: &Moment, store: &Store, writing: &Writing<'_>) -> Result<(), ExportProblem> {
    let due: HashSet<Tile> = Tile::of(moment.head.published_size).collect();
    for tile in &due {
        let (tile, path) = (*tile, path(*tile));
        if writing.keeps_for_ever(&path) {
            continue;
        }
        let bytes = store.read_blocking("tile", move |tx| public_log::served(tx, tile))?;
        let missing = || ExportProblem::Log(tlog::Error::Missing { path: tile.path() }.into());
        writing.file(&path, &bytes.ok_or_else(missing)?, None)?;
    }
    // Somebody may be reading the log by an earlier checkpoint: its unfinished tiles stay until
    // the finished ones are there.
    for path in writing.earlier() {
        let Some(tile) = path.strip_prefix("log/").and_then(|path| Tile::parse(path).ok()) else {
            continue;
        };
        if tile.is_partial() && !due.contains(&tile.full()) {
            writing.keeps_for_ever(path);
        }
    }
    Ok(())
}

fn path(tile: Tile) -> String {
    format!("log/{}", tile.path())
}
