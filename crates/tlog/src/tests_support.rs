//! A log in memory for the tests.

use crate::{Error, Tile, TileReader, TileSink, Writer};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(pub BTreeMap<Tile, Vec<u8>>);

impl Memory {
    /// A log whose entries are their indexes, eight bytes each.
    pub fn of(size: u64) -> Self {
        let (mut log, mut writer) = (Self::default(), Writer::new());
        for i in 0..size {
            writer.push(&i.to_be_bytes(), &mut log).unwrap();
        }
        writer.flush(&mut log).unwrap();
        log
    }
}

impl TileReader for Memory {
    fn read(&self, tile: Tile) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.0.get(&tile).cloned())
    }
}

impl TileSink for Memory {
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error> {
        self.0.insert(tile, bytes.to_vec());
        Ok(())
    }
}
