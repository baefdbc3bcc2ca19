//! Inner nodes of the tree, read from tiles.

use crate::{
    error::Error,
    hash::{Hash, complete, fold},
    reader::{self, TileReader},
    tile::{FULL, Kind, Tile},
};
use std::collections::HashMap;

/// Reads each tile once.
pub(crate) struct Nodes<'r, R> {
    reader: &'r mut R,
    size: u64,
    tiles: HashMap<Tile, Vec<Hash>>,
}

impl<'r, R: TileReader> Nodes<'r, R> {
    pub fn new(reader: &'r mut R, size: u64) -> Self {
        Self { reader, size, tiles: HashMap::new() }
    }

    /// The root over the leaves `low..high`, a range as RFC 6962 splits trees: `low` is a multiple
    /// of the size of the range's largest complete subtree.
    pub fn range(&mut self, low: u64, high: u64) -> Result<Hash, Error> {
        let mut subtrees = Vec::new();
        let mut at = low;
        while at < high {
            let height = (high - at).ilog2();
            subtrees.push(self.node(height, at >> height)?);
            at += 1 << height;
        }
        Ok(fold(&subtrees))
    }

    /// The root of the complete subtree `index` of this height.
    fn node(&mut self, height: u32, index: u64) -> Result<Hash, Error> {
        let (level, inside) = ((height / 8) as u8, height % 8);
        let position = index << inside;
        let Some(tile) = Tile::at(Kind::Hashes(level), position, self.size) else {
            return Err(Error::OutOfRange {
                what: "node",
                value: position,
                end: self.size >> (8 * level),
            });
        };
        let hashes = match self.tiles.get(&tile) {
            Some(hashes) => hashes,
            None => self.tiles.entry(tile).or_insert(reader::read_hashes(self.reader, tile)?),
        };
        let start = (position % u64::from(FULL)) as usize;
        let wanted = hashes
            .get(start..start + (1 << inside))
            .ok_or_else(|| Error::Missing { path: tile.path() })?;
        Ok(complete(wanted))
    }
}
