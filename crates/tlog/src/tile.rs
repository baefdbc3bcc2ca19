//! Tiles and entry bundles, and which of them a size implies:
//! [tlog-tiles](https://c2sp.org/tlog-tiles).

mod path;

use crate::{error::Error, text::MAX_SIZE};

/// Hashes in a full tile, entries in a full bundle.
pub const FULL: u16 = 256;
/// The number of levels in a tree of at most 2^63 - 1 entries.
const LEVELS: u8 = 8;
/// The highest level a path may name.
const MAX_LEVEL: u8 = 63;

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Hashes of a level. Those of level 0 are leaf hashes; each hash of a level above covers 256
    /// times as many entries.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The name of a tile or entry bundle: its kind, its place, its width.
///
/// ```
/// use tlog::Tile;
/// assert_eq!(Tile::hashes(0, 1_234_067, 256)?.path(), "tile/0/x001/x234/067");
/// assert_eq!(Tile::parse("tile/entries/273.p/112")?, Tile::entries(273, 112)?);
/// # Ok::<(), tlog::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    kind: Kind,
    index: u64,
    width: u16,
}

impl Tile {
    /// The tile `index` of a level, with `width` hashes, 1 to 256.
    pub fn hashes(level: u8, index: u64, width: u16) -> Result<Self, Error> {
        if level > MAX_LEVEL {
            return Err(Error::OutOfRange {
                what: "tile level",
                value: level.into(),
                end: u64::from(MAX_LEVEL) + 1,
            });
        }
        Self::new(Kind::Hashes(level), index, width)
    }

    /// The entry bundle `index`, with `width` entries, 1 to 256.
    pub fn entries(index: u64, width: u16) -> Result<Self, Error> {
        Self::new(Kind::Entries, index, width)
    }

    fn new(kind: Kind, index: u64, width: u16) -> Result<Self, Error> {
        let end = last_index(kind) + 1;
        if index >= end {
            return Err(Error::OutOfRange { what: "tile index", value: index, end });
        }
        if width == 0 || width > FULL {
            return Err(Error::OutOfRange { what: "tile width", value: width.into(), end: 257 });
        }
        Ok(Self { kind, index, width })
    }

    /// What the tile holds.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its place among the tiles of its level, from 0.
    pub fn index(self) -> u64 {
        self.index
    }

    /// The number of hashes or entries it holds, 1 to 256.
    pub fn width(self) -> u16 {
        self.width
    }

    /// Whether it holds fewer than 256.
    pub fn is_partial(self) -> bool {
        self.width < FULL
    }

    /// The full tile at the same place, which may stand in for a partial one that was deleted.
    #[must_use]
    pub fn full(self) -> Self {
        Self { width: FULL, ..self }
    }

    /// The tiles and bundles that a tree of `size` entries consists of: bundles first, then level
    /// by level, left to right.
    pub fn of(size: u64) -> impl Iterator<Item = Self> {
        [Kind::Entries]
            .into_iter()
            .chain((0..LEVELS).map(Kind::Hashes))
            .flat_map(move |kind| Self::row(kind, size))
    }

    /// The tiles of one kind that a tree of `size` entries consists of.
    pub fn row(kind: Kind, size: u64) -> impl Iterator<Item = Self> {
        let count = count(kind, size);
        let (full, rest) = (count / u64::from(FULL), (count % u64::from(FULL)) as u16);
        let tile = move |index, width| Self { kind, index, width };
        (0..full).map(move |index| tile(index, FULL)).chain((rest > 0).then(|| tile(full, rest)))
    }

    /// The tile that holds hash or entry `position` of its row in a tree of `size` entries, if the
    /// tree has it.
    pub(crate) fn at(kind: Kind, position: u64, size: u64) -> Option<Self> {
        let index = position / u64::from(FULL);
        let left = count(kind, size)
            .checked_sub(index * u64::from(FULL))
            .filter(|_| position < count(kind, size))?;
        Some(Self { kind, index, width: left.min(FULL.into()) as u16 })
    }

    /// The first and last entry below hash `position` of this tile.
    pub(crate) fn entries_below(self, position: usize) -> (u64, u64) {
        let first = self.index.saturating_mul(FULL.into()).saturating_add(position as u64);
        match self.kind {
            Kind::Hashes(level @ 1..LEVELS) => {
                (first << (8 * level), ((first + 1) << (8 * level)).wrapping_sub(1))
            }
            _ => (first, first),
        }
    }
}

/// The number of hashes or entries in the row of a kind, in a tree of `size` entries.
fn count(kind: Kind, size: u64) -> u64 {
    match kind {
        Kind::Entries => size,
        Kind::Hashes(level) => size.checked_shr(8 * u32::from(level)).unwrap_or(0),
    }
}

/// The index of the last tile of a kind in the largest tree. Levels above the eighth never exist;
/// only index 0 makes a well-formed path there.
fn last_index(kind: Kind) -> u64 {
    count(kind, MAX_SIZE) / u64::from(FULL)
}

#[cfg(test)]
mod tests;
