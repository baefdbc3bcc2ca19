//! A log in memory, and the tree of RFC 6962, for the tests.

use crate::{Error, Hash, Tile, TileReader, TileSink, Writer};
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

    pub fn reader(&self) -> impl TileReader {
        |tile: Tile| Ok(self.0.get(&tile).cloned())
    }
}

impl TileSink for Memory {
    fn write(&mut self, tile: Tile, bytes: &[u8]) -> Result<(), Error> {
        self.0.insert(tile, bytes.to_vec());
        Ok(())
    }
}

/// RFC 6962, section 2.1, word for word.
pub fn naive(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::empty(),
        [one] => *one,
        many => {
            let mut k = 1;
            while k * 2 < many.len() {
                k *= 2;
            }
            Hash::node(&naive(&many[..k]), &naive(&many[k..]))
        }
    }
}

pub fn leaves(n: u64) -> Vec<Hash> {
    (0..n).map(|i| Hash::leaf(&i.to_be_bytes())).collect()
}
