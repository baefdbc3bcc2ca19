//! The tiles that are not full yet, level by level: what writing and auditing a log keep in
//! memory.

use crate::{
    error::Error,
    hash::{Hash, complete, fold},
    reader::{self, TileReader},
    text::MAX_SIZE,
    tile::{FULL, Kind, Tile},
};

/// At most 255 hashes for each of eight levels.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frontier {
    size: u64,
    levels: Vec<Vec<Hash>>,
}

impl Frontier {
    /// The frontier of a tree whose tiles exist.
    pub fn read(reader: &mut impl TileReader, size: u64) -> Result<Self, Error> {
        if size > MAX_SIZE {
            return Err(Error::OutOfRange { what: "size", value: size, end: MAX_SIZE + 1 });
        }
        let mut levels = Vec::new();
        for level in 0..8 {
            let count = size >> (8 * level);
            let partial = count
                .checked_sub(1)
                .and_then(|last| Tile::at(Kind::Hashes(level), last, size))
                .filter(|t| t.is_partial());
            levels.push(partial.map_or(Ok(Vec::new()), |tile| reader::read_hashes(reader, tile))?);
        }
        Ok(Self { size, levels })
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf hash; `full` is given every tile that it fills, lowest level first.
    pub fn push(
        &mut self,
        leaf: Hash,
        mut full: impl FnMut(Tile, &[Hash]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if self.size >= MAX_SIZE {
            return Err(Error::OutOfRange { what: "index", value: self.size, end: MAX_SIZE });
        }
        self.size += 1;
        let mut hash = leaf;
        for level in 0..8u8 {
            if self.levels.len() == usize::from(level) {
                self.levels.push(Vec::with_capacity(FULL.into()));
            }
            let Some(hashes) = self.levels.get_mut(usize::from(level)) else { break };
            hashes.push(hash);
            if hashes.len() < usize::from(FULL) {
                break;
            }
            full(
                Tile::hashes(level, (self.size >> (8 * level)) / u64::from(FULL) - 1, FULL)?,
                hashes,
            )?;
            hash = complete(hashes);
            hashes.clear();
        }
        Ok(())
    }

    /// The partial tiles, lowest level first.
    pub fn partial(&self) -> impl Iterator<Item = (Tile, &[Hash])> {
        self.levels.iter().enumerate().filter_map(|(level, hashes)| {
            let index = (self.size >> (8 * level)) / u64::from(FULL);
            Some((Tile::hashes(level as u8, index, hashes.len() as u16).ok()?, hashes.as_slice()))
        })
    }

    pub fn root(&self) -> Hash {
        self.root_with(None)
    }

    /// The root if the lowest level held these hashes.
    pub fn root_with(&self, lowest: Option<&[Hash]>) -> Hash {
        let mut subtrees = Vec::new();
        for (level, hashes) in self.levels.iter().enumerate().rev() {
            let mut rest = lowest.filter(|_| level == 0).unwrap_or(hashes);
            while let Some(height) = rest.len().checked_ilog2() {
                let (subtree, after) = rest.split_at(1 << height);
                subtrees.push(complete(subtree));
                rest = after;
            }
        }
        fold(&subtrees)
    }
}
