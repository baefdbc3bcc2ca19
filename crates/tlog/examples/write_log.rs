//! Writes a log of N entries as static files, which any web server can serve: `write_log N DIR`.
//!
//! `checkpoint`, `tile/…`, `tile/entries/…` are the log; `vkey` is its verifier key;
//! `receipt.tlog-proof` is for entry N/3.

use std::{env, error::Error, fs, path::Path};
use tlog::{CHECKPOINT, Checkpoint, KeyType, Receipt, SignedCheckpoint, SigningKey, Tile, Writer};

const ORIGIN: &str = "log.example/write_log";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, dir] = arguments.as_slice() else { return Err("usage: write_log N DIR".into()) };
    let (count, dir): (u64, &Path) = (count.parse()?, Path::new(dir));
    let storage = |tile: Tile, error: std::io::Error| tlog::Error::Storage {
        path: tile.path(),
        why: error.to_string(),
    };
    let mut write = |tile: Tile, bytes: &[u8]| {
        let path = dir.join(tile.path());
        fs::create_dir_all(path.parent().unwrap_or(dir))
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| storage(tile, error))
    };
    let mut read = |tile: Tile| match fs::read(dir.join(tile.path())) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some).map_err(|error| storage(tile, error)),
    };

    fs::create_dir_all(dir)?;
    let key = SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[1; 32])?; // an example: a real key is random and kept
    let mut writer = Writer::new();
    for index in 0..count {
        writer.push(entry(index).as_bytes(), &mut write)?;
    }
    writer.flush(&mut write)?;
    let checkpoint = Checkpoint::new(ORIGIN, writer.size(), writer.root())?;
    let signed = SignedCheckpoint::sign(&checkpoint, &key)?;
    fs::write(dir.join(CHECKPOINT), signed.to_string())?; // the checkpoint last: all it promises is there
    fs::write(dir.join("vkey"), format!("{}\n", key.verifier()))?;
    if count > 0 {
        let receipt = Receipt::make(&mut read, count / 3, signed)?;
        receipt.verify_log(entry(count / 3).as_bytes(), key.verifier())?;
        fs::write(dir.join("receipt.tlog-proof"), receipt.to_string())?;
    }
    Ok(())
}

/// About 200 bytes, as long as a sign-on's record; every 100th is empty and some are long.
fn entry(index: u64) -> String {
    match index % 100 {
        99 => String::new(),
        50 => format!("entry {index}\n").repeat(100),
        _ => format!("entry {index}\n{}\n", "x".repeat(180)),
    }
}
