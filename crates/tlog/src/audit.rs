//! Auditing a whole log: entries, tiles and checkpoint must agree.

use crate::{
    bundle,
    checkpoint::Checkpoint,
    error::Error,
    frontier::Frontier,
    hash::{Hash, complete},
    reader::{self, TileReader},
    tile::{FULL, Kind, Tile},
};

/// An entry that the audit has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditedEntry<'b> {
    /// Its index in the log.
    pub index: u64,
    /// Its bytes.
    pub bytes: &'b [u8],
    /// The bundle it was read from: the full one where a partial one is missing.
    pub bundle: Tile,
}

/// Reads every entry of the log in order, computes every tile and the root from them, and compares.
///
/// Memory grows with the logarithm of the size. The first difference ends the audit; the error
/// names the file and the entry. `each` sees every entry before the end is known: believe nothing
/// of it until the audit returns `Ok`. Verify the signatures of the checkpoint before the audit,
/// and its consistency with the last one you kept after it.
pub fn audit(
    reader: &mut impl TileReader,
    checkpoint: &Checkpoint,
    mut each: impl FnMut(AuditedEntry<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let size = checkpoint.size();
    let mut frontier = Frontier::default();
    for wanted in Tile::row(Kind::Entries, size) {
        let (found, bytes) = reader::read(reader, wanted)?;
        let entries =
            bundle::decode(&bytes, found.width()).map_err(|error| error.within(found.path()))?;
        for bytes in entries.into_iter().take(wanted.width().into()) {
            each(AuditedEntry { index: frontier.size(), bytes, bundle: found })?;
            frontier.push(Hash::leaf(bytes), |tile, hashes| compare(reader, size, tile, hashes))?;
        }
    }
    let root = frontier.root();
    for (tile, hashes) in frontier.partial() {
        let published = reader::read_hashes(reader, tile)?;
        let bundle_is_right = || {
            root == checkpoint.root() || frontier.root_with(Some(&published)) != checkpoint.root()
        };
        differs(tile, hashes, &published, bundle_is_right)?;
    }
    if root != checkpoint.root() {
        return Err(Error::Root { size, expected: checkpoint.root(), found: root });
    }
    Ok(())
}

/// Compares a full tile with the hashes made from the entries. Where a leaf hash differs, the tile
/// above says which file is wrong.
fn compare(
    reader: &mut impl TileReader,
    size: u64,
    tile: Tile,
    hashes: &[Hash],
) -> Result<(), Error> {
    let published = reader::read_hashes(reader, tile)?;
    let bundle_is_right = || {
        let above = Tile::at(Kind::Hashes(1), tile.index(), size)
            .and_then(|above| reader::read_hashes(reader, above).ok());
        let inside = (tile.index() % u64::from(FULL)) as usize;
        above.and_then(|above| above.get(inside).copied()) != Some(complete(&published))
    };
    differs(tile, hashes, &published, bundle_is_right)
}

fn differs(
    tile: Tile,
    hashes: &[Hash],
    published: &[Hash],
    bundle_is_right: impl FnOnce() -> bool,
) -> Result<(), Error> {
    let position = hashes.iter().zip(published).position(|(ours, theirs)| ours != theirs);
    let Some(position) = position else { return Ok(()) };
    let (first, last) = tile.entries_below(position);
    let (tile, why) = if tile.kind() == Kind::Hashes(0) && !bundle_is_right() {
        let bundle = Tile::entries(tile.index(), tile.width())?;
        (bundle, "the entry is not the one whose hash the tiles hold")
    } else {
        (tile, "the hash is not that of the entries")
    };
    Err(Error::Differs { path: tile.path(), first, last, why })
}

#[cfg(test)]
mod tests;
