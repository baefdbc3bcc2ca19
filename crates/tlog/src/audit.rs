//! Checking a whole log: entries, tiles and checkpoint must say the same.

use crate::{
    Checkpoint, Error, Hash, bundle,
    frontier::Frontier,
    hash::complete,
    reader::{self, TileReader},
    tile::{FULL, Kind, Tile},
};

/// Reads every entry of the log in order, recomputes every tile and the root from them, and compares.
///
/// Memory grows with the logarithm of the size. The first difference ends the audit; the error names the file and the entry.
/// `each` sees every entry with its index before the end is known: believe nothing of it until the audit returns `Ok`.
/// Verify the signatures of the checkpoint before, and its consistency with the last one you kept after.
pub fn audit(
    reader: &impl TileReader,
    checkpoint: &Checkpoint,
    mut each: impl FnMut(u64, &[u8]) -> Result<(), Error>,
) -> Result<(), Error> {
    let size = checkpoint.size();
    let mut frontier = Frontier::default();
    for wanted in Tile::row(Kind::Entries, size) {
        let (found, bytes) = reader::read(reader, wanted)?;
        let entries = bundle::decode(&bytes, found.width()).map_err(|error| error.within(found.path()))?;
        for entry in entries.iter().take(wanted.width().into()) {
            each(frontier.size(), entry)?;
            frontier.push(Hash::leaf(entry), |tile, hashes| compare(reader, size, tile, hashes))?;
        }
    }
    let root = frontier.root();
    for (tile, hashes) in frontier.partial() {
        let published = reader::read_hashes(reader, tile)?;
        let bundle_is_right = || root == checkpoint.root() || frontier.root_with(Some(&published)) != checkpoint.root();
        differs(tile, hashes, &published, bundle_is_right)?;
    }
    if root != checkpoint.root() {
        return Err(Error::Root { size, expected: checkpoint.root(), found: root });
    }
    Ok(())
}

/// Compares a full tile with the hashes made from the entries. Where a leaf hash differs, the tile above says which file is wrong.
fn compare(reader: &impl TileReader, size: u64, tile: Tile, hashes: &[Hash]) -> Result<(), Error> {
    let published = reader::read_hashes(reader, tile)?;
    let bundle_is_right = || {
        let above = Tile::at(Kind::Hashes(1), tile.index(), size).and_then(|above| reader::read_hashes(reader, above).ok());
        let parent = above.and_then(|above| above.get((tile.index() % u64::from(FULL)) as usize).copied());
        parent != Some(complete(&published))
    };
    differs(tile, hashes, &published, bundle_is_right)
}

fn differs(tile: Tile, hashes: &[Hash], published: &[Hash], bundle_is_right: impl Fn() -> bool) -> Result<(), Error> {
    let Some(position) = hashes.iter().zip(published).position(|(ours, theirs)| ours != theirs) else { return Ok(()) };
    let (first, last) = tile.entries_below(position);
    if tile.kind() == Kind::Hashes(0) && !bundle_is_right() {
        let path = Tile::entries(tile.index(), tile.width())?.path();
        return Err(Error::Differs { path, first, last, why: "the entry is not the one whose hash the tiles hold" });
    }
    Err(Error::Differs { path: tile.path(), first, last, why: "the hash is not that of the entries" })
}

#[cfg(test)]
mod tests;
