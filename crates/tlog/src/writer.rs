//! Writing a log: entries in, tiles and bundles out: [tlog-tiles](https://c2sp.org/tlog-tiles).

use crate::{
    bundle,
    error::Error,
    frontier::Frontier,
    hash::Hash,
    reader::{self, TileReader},
    tile::{FULL, Kind, Tile},
};

/// Where tiles and bundles go. Closures implement it.
pub trait TileSink {
    /// Stores the bytes of a tile or bundle. The same tile always comes with the same bytes.
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error>;
}

impl<F: FnMut(Tile, &[u8]) -> Result<(), Error>> TileSink for F {
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error> {
        self(tile, bytes)
    }
}

/// Turns entries into tiles. It keeps the partial tiles and the entries of the last bundle in
/// memory, and nothing else.
///
/// Full tiles are written as they fill. [`Writer::flush`] writes the partial ones; call it before
/// every checkpoint. After an error nothing more is accepted: continue with [`Writer::resume`] from
/// the last checkpoint.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    frontier: Frontier,
    bundle: Vec<u8>,
    failed: bool,
}

impl Writer {
    /// A log without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// A log of `size` entries whose tiles exist. Compare [`Writer::root`] with the checkpoint
    /// before you continue.
    pub fn resume(reader: &mut impl TileReader, size: u64) -> Result<Self, Error> {
        let frontier = Frontier::read(reader, size)?;
        let mut writer = Self { frontier, ..Self::default() };
        if let Some(tile) = size
            .checked_sub(1)
            .and_then(|last| Tile::at(Kind::Entries, last, size))
            .filter(|tile| tile.is_partial())
        {
            let (found, bytes) = reader::read(reader, tile)?;
            let entries = bundle::decode(&bytes, found.width())
                .map_err(|error| error.within(found.path()))?;
            for entry in entries.iter().take(tile.width().into()) {
                bundle::append(&mut writer.bundle, entry)?;
            }
        }
        Ok(writer)
    }

    /// Appends an entry and returns its index. An entry that is too long is refused, and the log
    /// stays as it is.
    pub fn push(&mut self, entry: &[u8], sink: &mut impl TileSink) -> Result<u64, Error> {
        self.check()?;
        bundle::append(&mut self.bundle, entry)?;
        self.failed = true; // until everything is written
        let index = self.frontier.size();
        self.frontier
            .push(Hash::leaf(entry), |tile, hashes| sink.write(tile, &reader::encode(hashes)))?;
        if (index + 1).is_multiple_of(FULL.into()) {
            sink.write(Tile::entries(index / u64::from(FULL), FULL)?, &self.bundle)?;
            self.bundle.clear();
        }
        self.failed = false;
        Ok(index)
    }

    /// Writes the partial tiles and the partial bundle. Publish the checkpoint after this, never
    /// before.
    pub fn flush(&mut self, sink: &mut impl TileSink) -> Result<(), Error> {
        self.check()?;
        self.failed = true;
        for (tile, hashes) in self.frontier.partial() {
            sink.write(tile, &reader::encode(hashes))?;
        }
        let width = (self.size() % u64::from(FULL)) as u16;
        if width > 0 {
            sink.write(Tile::entries(self.size() / u64::from(FULL), width)?, &self.bundle)?;
        }
        self.failed = false;
        Ok(())
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// The root, for the next checkpoint.
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    fn check(&self) -> Result<(), Error> {
        if self.failed {
            return Err(Error::Storage {
                path: "writer".to_owned(),
                why: "an earlier write failed; resume from the last checkpoint".to_owned(),
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
