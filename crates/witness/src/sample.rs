//! A log in memory, and a witness that knows it, for the tests.

use super::{key, logs};
use std::{collections::HashMap, path::Path};
use tlog::{
    Checkpoint, Hash, KeyType, SignedCheckpoint, SigningKey, Tile, TileReader, Writer, witness::ask,
};

pub const ORIGIN: &str = "log.example/a";

/// A log whose entries are their indexes.
#[derive(Default)]
pub struct Log(HashMap<Tile, Vec<u8>>);

impl Log {
    pub fn of(size: u64) -> Self {
        let (mut log, mut writer) = (Self::default(), Writer::new());
        let mut keep = |tile: Tile, bytes: &[u8]| {
            log.0.insert(tile, bytes.to_vec());
            Ok(())
        };
        for index in 0..size {
            writer.push(&index.to_be_bytes(), &mut keep).unwrap();
            // Every size has been one: all partial tiles are there.
            writer.flush(&mut keep).unwrap();
        }
        log
    }

    pub fn head(&self, size: u64) -> SignedCheckpoint {
        signed(size, Writer::resume(&mut self.reader(), size).unwrap().root(), 1)
    }

    /// The body of a request.
    pub fn request(&self, old: u64, size: u64) -> String {
        ask(&mut self.reader(), old, &self.head(size)).unwrap().to_string()
    }

    pub fn reader(&self) -> impl TileReader {
        |tile: Tile| Ok(self.0.get(&tile).cloned())
    }
}

pub fn log_key(seed: u8) -> SigningKey {
    SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[seed; 32]).unwrap()
}

/// A checkpoint signed by the log's key with this seed.
pub fn signed(size: u64, root: Hash, seed: u8) -> SignedCheckpoint {
    SignedCheckpoint::sign(&Checkpoint::new(ORIGIN, size, root).unwrap(), &log_key(seed)).unwrap()
}

/// Makes the folder of a witness that knows the log.
pub fn witness(dir: &Path) -> SigningKey {
    let key = key::load_or_make(dir, "w.example/1", &seed(dir)).unwrap();
    logs::add(dir, &log_key(1).verifier().to_string()).unwrap();
    key
}

/// Another folder is another witness.
fn seed(dir: &Path) -> [u8; 32] {
    let mut seed = [6; 32];
    for (to, from) in seed.iter_mut().zip(dir.as_os_str().as_encoded_bytes().iter().rev()) {
        *to ^= *from;
    }
    seed
}
