//! Writing a log: entries in, tiles and bundles out: [tlog-tiles](https://c2sp.org/tlog-tiles).

use crate::{
    Error, Hash, bundle,
    frontier::Frontier,
    reader::{self, TileReader},
    tile::{FULL, Kind, Tile},
};

/// Where tiles and bundles go. Closures implement it.
pub trait TileSink {
    /// Keeps the bytes of a tile or bundle. The same tile always comes with the same bytes.
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error>;
}

impl<F: FnMut(Tile, &[u8]) -> Result<(), Error>> TileSink for F {
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error> {
        self(tile, bytes)
    }
}

/// Turns entries into tiles. It keeps the partial tiles and the entries of the last bundle, and nothing else.
///
/// Full tiles are written as they fill; [`Writer::flush`] writes the partial ones, and comes before every checkpoint.
/// After an error nothing more is accepted: go on with [`Writer::resume`] from the last checkpoint.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    frontier: Frontier,
    bundle: Vec<u8>,
    failed: bool,
}

impl Writer {
    /// A log without entries.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A log of `size` entries whose tiles exist. Compare [`Writer::root`] with the checkpoint before going on.
    pub fn resume(reader: &impl TileReader, size: u64) -> Result<Self, Error> {
        let frontier = Frontier::read(reader, size)?;
        let mut writer = Self { frontier, ..Self::default() };
        if let Some(tile) = size.checked_sub(1).and_then(|last| Tile::at(Kind::Entries, last, size)).filter(|tile| tile.is_partial()) {
            let (found, bytes) = reader::read(reader, tile)?;
            let entries = bundle::decode(&bytes, found.width()).map_err(|error| error.within(found.path()))?;
            for entry in entries.iter().take(tile.width().into()) {
                bundle::append(&mut writer.bundle, entry)?;
            }
        }
        Ok(writer)
    }

    /// Appends an entry and returns its index. An entry that is too long is refused, and the log stays as it is.
    pub fn push(&mut self, entry: &[u8], sink: &mut impl TileSink) -> Result<u64, Error> {
        self.check()?;
        bundle::append(&mut self.bundle, entry)?;
        self.failed = true; // until everything is written
        let index = self.frontier.size();
        self.frontier.push(Hash::leaf(entry), |tile, hashes| sink.write(tile, &reader::encode(hashes)))?;
        if (index + 1).is_multiple_of(FULL.into()) {
            sink.write(Tile::entries(index / u64::from(FULL), FULL)?, &self.bundle)?;
            self.bundle.clear();
        }
        self.failed = false;
        Ok(index)
    }

    /// Writes the partial tiles and the partial bundle. Publish the checkpoint after it, never before.
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
mod tests {
    use super::*;
    use crate::{Edge, tests_support::Memory};

    #[test]
    fn the_tiles_are_those_the_size_implies() {
        for size in [0u64, 1, 2, 255, 256, 257, 511, 512, 1000, 70_000] {
            let log = Memory::of(size);
            let mut edge = Edge::new();
            (0..size).for_each(|i| edge.push(Hash::leaf(&i.to_be_bytes())));
            let mut implied: Vec<Tile> = Tile::of(size).collect();
            implied.sort();
            assert_eq!(log.0.keys().copied().collect::<Vec<_>>(), implied, "{size}");
            assert_eq!(Writer::resume(&log, size).unwrap().root(), edge.root(), "{size}");
        }
    }

    #[test]
    fn a_resumed_writer_writes_the_same() {
        for (first, size) in [(0u64, 300u64), (1, 300), (255, 300), (256, 300), (257, 600), (70_000, 70_300)] {
            let mut log = Memory::of(first);
            let mut writer = Writer::resume(&log, first).unwrap();
            for i in first..size {
                assert_eq!(writer.push(&i.to_be_bytes(), &mut log), Ok(i));
            }
            writer.flush(&mut log).unwrap();
            log.0.retain(|tile, _| Tile::of(size).any(|t| t == *tile));
            assert_eq!(log.0, Memory::of(size).0, "{first} to {size}");
        }
    }

    #[test]
    fn after_a_failed_write_nothing_is_accepted() {
        let mut broken = |tile: Tile, _: &[u8]| Err(Error::Storage { path: tile.path(), why: "disk full".to_owned() });
        let mut writer = Writer::new();
        assert!(writer.push(&vec![0; 70_000], &mut broken).is_err());
        for _ in 0..255 {
            writer.push(b"x", &mut broken).unwrap();
        }
        assert!(writer.push(b"x", &mut broken).is_err());
        assert!(writer.push(b"x", &mut Memory::default()).is_err());
        assert!(writer.flush(&mut Memory::default()).is_err());
    }
}
