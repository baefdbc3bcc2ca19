//! Tiles and entry bundles, their paths and their bytes: [tlog-tiles](https://c2sp.org/tlog-tiles).

use crate::{Error, Hash, hash::complete, text, text::MAX_SIZE};
use std::fmt;

/// Hashes in a full tile, entries in a full bundle.
pub const FULL: u16 = 256;
/// The levels that a tree of at most 2^63 - 1 entries has.
const LEVELS: u8 = 8;
/// The highest level a path may name.
const MAX_LEVEL: u8 = 63;
const PATH: &str = "tile path";

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Hashes of a level: those of level 0 are leaf hashes, each level above covers 256 times as many entries.
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
            return Err(Error::OutOfRange { what: "tile level", value: level.into(), end: u64::from(MAX_LEVEL) + 1 });
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

    /// How many hashes or entries it holds, 1 to 256.
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

    /// The path below the log's prefix.
    pub fn path(self) -> String {
        self.to_string()
    }

    /// Reads a path; every tile has exactly one.
    pub fn parse(path: &str) -> Result<Self, Error> {
        let rest = path.strip_prefix("tile/").ok_or(Error::whole(PATH, "does not begin with `tile/`"))?;
        let (kind, rest) = rest.split_once('/').ok_or(Error::whole(PATH, "has no index"))?;
        let kind = match kind {
            "entries" => Kind::Entries,
            level => match text::decimal(level) {
                Some(level) if level <= u64::from(MAX_LEVEL) => Kind::Hashes(level as u8),
                _ => return Err(Error::whole(PATH, "the level is `entries` or 0 to 63 without leading zeros")),
            },
        };
        let (index, width) = match rest.split_once(".p/") {
            None => (rest, FULL),
            Some((index, width)) => match text::decimal(width) {
                Some(width @ 1..=255) => (index, width as u16),
                _ => return Err(Error::whole(PATH, "the width of a partial tile is 1 to 255 without leading zeros")),
            },
        };
        Self::new(kind, parse_index(index)?, width)
    }

    /// The tiles and bundles that a tree of `size` entries consists of: bundles first, then level by level, left to right.
    pub fn of(size: u64) -> impl Iterator<Item = Self> {
        [Kind::Entries].into_iter().chain((0..LEVELS).map(Kind::Hashes)).flat_map(move |kind| Self::row(kind, size))
    }

    /// The tiles of one kind that a tree of `size` entries consists of.
    pub fn row(kind: Kind, size: u64) -> impl Iterator<Item = Self> {
        let count = count(kind, size);
        let (full, rest) = (count / u64::from(FULL), (count % u64::from(FULL)) as u16);
        let tile = move |index, width| Self { kind, index, width };
        (0..full).map(move |index| tile(index, FULL)).chain((rest > 0).then(|| tile(full, rest)))
    }

    /// The tile that holds hash or entry `position` of its row in a tree of `size` entries, if the tree has it.
    pub(crate) fn at(kind: Kind, position: u64, size: u64) -> Option<Self> {
        let index = position / u64::from(FULL);
        let left = count(kind, size).checked_sub(index * u64::from(FULL)).filter(|_| position < count(kind, size))?;
        Some(Self { kind, index, width: left.min(FULL.into()) as u16 })
    }

    /// The first and last entry below hash `position` of this tile.
    pub(crate) fn entries_below(self, position: usize) -> (u64, u64) {
        let first = self.index.saturating_mul(FULL.into()).saturating_add(position as u64);
        match self.kind {
            Kind::Hashes(level @ 1..LEVELS) => (first << (8 * level), ((first + 1) << (8 * level)) - 1),
            _ => (first, first),
        }
    }
}

/// How many hashes or entries the row of a kind has in a tree of `size` entries.
fn count(kind: Kind, size: u64) -> u64 {
    match kind {
        Kind::Entries => size,
        Kind::Hashes(level) => size.checked_shr(8 * u32::from(level)).unwrap_or(0),
    }
}

/// The index of the last tile of a kind in the largest tree. Levels above the eighth never exist; their paths are well-formed for 0 only.
fn last_index(kind: Kind) -> u64 {
    count(kind, MAX_SIZE) / u64::from(FULL)
}

/// Groups of three digits, all but the last with `x` before them; no leading group of zeros.
fn parse_index(text: &str) -> Result<u64, Error> {
    let bad = Error::whole(PATH, "the index is groups of three digits, all but the last after an `x`, without leading zeros");
    let mut groups = text.rsplit('/');
    let last = groups.next().unwrap_or_default();
    let mut digits = vec![last];
    for group in groups {
        digits.push(group.strip_prefix('x').ok_or(bad.clone())?);
    }
    let first = digits.last().copied().unwrap_or_default();
    let well_formed = digits.iter().all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    if !well_formed || (digits.len() > 1 && first == "000") {
        return Err(bad);
    }
    let index = digits.iter().rev().try_fold(0u64, |sum, group| sum.checked_mul(1000)?.checked_add(group.parse().ok()?));
    index.filter(|index| *index <= MAX_SIZE).ok_or(Error::whole(PATH, "the index is larger than any log"))
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Hashes(level) => write!(f, "tile/{level}/")?,
            Kind::Entries => f.write_str("tile/entries/")?,
        }
        let digits = self.index.to_string();
        let padded = format!("{}{digits}", "0".repeat((3 - digits.len() % 3) % 3));
        let last = padded.len() - 3;
        for start in (0..last).step_by(3) {
            write!(f, "x{}/", &padded[start..start + 3])?;
        }
        f.write_str(&padded[last..])?;
        if self.is_partial() { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

/// Where tiles and bundles come from: a directory, a database, the answers to HTTP requests.
///
/// `Ok(None)` means that there is no such tile; [`Error::Storage`] is for reading that failed. Closures implement it.
pub trait TileReader {
    /// The bytes of a tile or bundle.
    fn read(&self, tile: Tile) -> Result<Option<Vec<u8>>, Error>;
}

impl<F: Fn(Tile) -> Result<Option<Vec<u8>>, Error>> TileReader for F {
    fn read(&self, tile: Tile) -> Result<Option<Vec<u8>>, Error> {
        self(tile)
    }
}

/// Reads a tile; where a partial one is missing, the full one at its place, which begins with the same hashes or entries.
/// Returns what was read.
pub(crate) fn read(reader: &impl TileReader, tile: Tile) -> Result<(Tile, Vec<u8>), Error> {
    if let Some(bytes) = reader.read(tile)? {
        return Ok((tile, bytes));
    }
    if tile.is_partial()
        && let Some(bytes) = reader.read(tile.full())?
    {
        return Ok((tile.full(), bytes));
    }
    Err(Error::Missing { path: tile.path() })
}

/// Reads the hashes of a tile.
pub(crate) fn read_hashes(reader: &impl TileReader, tile: Tile) -> Result<Vec<Hash>, Error> {
    let (found, bytes) = read(reader, tile)?;
    let mut hashes = decode(&bytes, found.width()).map_err(|error| error.within(found.path()))?;
    hashes.truncate(tile.width.into());
    Ok(hashes)
}

/// The bytes of a tile of hashes: the hashes one after the other.
pub fn encode(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// The hashes in a tile of `width` hashes.
pub fn decode(bytes: &[u8], width: u16) -> Result<Vec<Hash>, Error> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if hashes.len() != usize::from(width) || !rest.is_empty() {
        return Err(Error::whole("tile", "its length is not 32 bytes for each hash"));
    }
    Ok(hashes.iter().copied().map(Hash).collect())
}

/// The hash of the tile one level up that stands for this full tile.
pub(crate) fn parent(hashes: &[Hash]) -> Hash {
    complete(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(kind: Kind, size: u64) -> (usize, Option<u16>) {
        let tiles: Vec<Tile> = Tile::row(kind, size).collect();
        let partial = tiles.last().copied().filter(|tile| tile.is_partial());
        (tiles.len() - usize::from(partial.is_some()), partial.map(Tile::width))
    }

    #[test]
    fn the_worked_examples() {
        assert_eq!(row(Kind::Hashes(0), 70_000), (273, Some(112)));
        assert_eq!(row(Kind::Hashes(1), 70_000), (1, Some(17)));
        assert_eq!(row(Kind::Hashes(2), 70_000), (0, Some(1)));
        assert_eq!(row(Kind::Hashes(3), 70_000), (0, None));
        assert_eq!(row(Kind::Entries, 70_000), (273, Some(112)));
        let paths = |size| Tile::of(size).map(Tile::path).collect::<Vec<_>>();
        assert_eq!(paths(256), ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
        assert_eq!(paths(1), ["tile/entries/000.p/1", "tile/0/000.p/1"]);
        assert!(paths(0).is_empty());
        assert_eq!(Tile::of(70_000).count(), 274 + 274 + 2 + 1);
        assert_eq!(row(Kind::Hashes(7), MAX_SIZE), (0, Some(127)));
        assert_eq!(row(Kind::Hashes(63), MAX_SIZE), (0, None));
    }

    #[test]
    fn paths() {
        for (tile, path) in [
            (Tile::hashes(0, 0, 256), "tile/0/000"),
            (Tile::hashes(0, 1_234_067, 256), "tile/0/x001/x234/067"),
            (Tile::hashes(1, 1000, 255), "tile/1/x001/000.p/255"),
            (Tile::entries(999, 1), "tile/entries/999.p/1"),
            (Tile::entries(12_345, 256), "tile/entries/x012/345"),
        ] {
            assert_eq!(tile.as_ref().unwrap().path(), path);
            assert_eq!(Tile::parse(path), tile);
        }
    }

    #[test]
    fn malformed_paths_are_refused() {
        for bad in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/00",
            "tile/0/0000",
            "tile/0/x000/000",
            "tile/0/x000/x001/000",
            "tile/0/001/000",
            "tile/0/x001",
            "tile/0/x001/x000",
            "tile/00/000",
            "tile/01/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p/",
            "tile/0/000.p",
            "tile/0/000.p/1/",
            "tile/0/000/",
            "tile/0/000.p/1.p/1",
            "tile/8/0/000",
            "tile/data/000",
            "tile/0/x001/000 ",
            "/tile/0/000",
            "tile/0/٠٠٠",
            "tile/0/+00",
            "tile/entries",
            "tile/entries/",
            "tile/entries/0",
            "tile/entries/x1/000",
            "tile/entries/X001/000",
            "Tile/0/000",
            "tile/0/x999/x999/x999/x999/x999/x999/999",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
            "tile/0/x036/x028/x797/x018/x963/968",
            "tile/7/001",
            "tile/8/001",
            "checkpoint",
            "tile/0/../000",
        ] {
            assert!(Tile::parse(bad).is_err(), "{bad}");
        }
        assert!(Tile::parse("tile/0/x036/x028/x797/x018/x963/967").is_ok(), "the last tile of the largest log");
        assert!(Tile::parse("tile/63/000").is_ok());
    }

    #[test]
    fn impossible_tiles_are_refused() {
        assert!(Tile::hashes(64, 0, 1).is_err());
        assert!(Tile::hashes(0, u64::MAX, 1).is_err());
        assert!(Tile::hashes(0, 0, 0).is_err());
        assert!(Tile::entries(0, 257).is_err());
    }

    #[test]
    fn bytes_of_another_length_are_no_tile() {
        for bytes in [0, 31, 33, 64] {
            assert!(decode(&vec![0; bytes], 1).is_err(), "{bytes}");
        }
    }

    proptest! {
        #[test]
        fn a_path_leads_back(level in 0u8..3, index in 0u64..=(MAX_SIZE >> 24), width in 1u16..=256) {
            for tile in [Tile::hashes(level, index, width).unwrap(), Tile::entries(index, width).unwrap()] {
                prop_assert_eq!(Tile::parse(&tile.path()), Ok(tile));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(path in "(tile/)?(entries|[0-9]{1,3})?/?(x?[0-9]{3}/){0,7}[0-9]{0,3}(\\.p/[0-9]{0,4})?|\\PC*") {
            if let Ok(tile) = Tile::parse(&path) {
                prop_assert_eq!(tile.path(), path);
            }
        }

        #[test]
        fn every_position_has_its_tile(size in 1u64..MAX_SIZE, level in 0u8..8, at in any::<u64>()) {
            let kind = Kind::Hashes(level);
            let count = count(kind, size);
            prop_assert_eq!(Tile::at(kind, count, size), None);
            if let Some(position) = at.checked_rem(count) {
                let tile = Tile::at(kind, position, size).unwrap();
                prop_assert!(position >= tile.index * 256 && position - tile.index * 256 < u64::from(tile.width));
                let (first, last) = tile.entries_below((position % 256) as usize);
                prop_assert!(first <= last && last < size);
            }
        }
    }
}
