//! Reading tiles from wherever they are, and the bytes of tiles of hashes:
//! [tlog-tiles](https://c2sp.org/tlog-tiles).

use crate::{error::Error, hash::Hash, tile::Tile};

/// Where tiles and bundles come from: a directory, a database, the answers to HTTP requests.
/// Closures implement it.
pub trait TileReader {
    /// The bytes of a tile or bundle; `None` if there is no such tile. An error, usually
    /// [`Error::Storage`], means that reading failed.
    fn read(&mut self, tile: Tile) -> Result<Option<Vec<u8>>, Error>;
}

impl<F: FnMut(Tile) -> Result<Option<Vec<u8>>, Error>> TileReader for F {
    fn read(&mut self, tile: Tile) -> Result<Option<Vec<u8>>, Error> {
        self(tile)
    }
}

/// Reads a tile. Where a partial one is missing, it reads the full one at its place, which begins
/// with the same hashes or entries. Returns which of the two was read, and its bytes.
pub(crate) fn read(reader: &mut impl TileReader, tile: Tile) -> Result<(Tile, Vec<u8>), Error> {
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
pub(crate) fn read_hashes(reader: &mut impl TileReader, tile: Tile) -> Result<Vec<Hash>, Error> {
    let (found, bytes) = read(reader, tile)?;
    let mut hashes = decode(&bytes, found.width()).map_err(|error| error.within(found.path()))?;
    hashes.truncate(tile.width().into());
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
