//! How long writing and auditing a log of N entries take, and how much memory: `audit N [DIR]`. The
//! files stay in DIR if it is given.

use std::{env, error::Error, fs, path::Path, time::Instant};
use tlog::{Checkpoint, Tile, Writer, audit};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (count, kept) = match arguments.as_slice() {
        [count] => (count.parse::<u64>()?, None),
        [count, dir] => (count.parse()?, Some(dir)),
        _ => return Err("usage: audit N [DIR]".into()),
    };
    let temporary = env::temp_dir().join(format!("tlog-audit-{}", std::process::id()));
    let dir = kept.map_or(temporary.as_path(), Path::new);
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

    let start = Instant::now();
    let mut writer = Writer::new();
    for index in 0..count {
        writer.push(format!("{index:<200}").as_bytes(), &mut write)?;
    }
    writer.flush(&mut write)?;
    println!(
        "wrote {count} entries of 200 bytes in {:.2} s, without fsync",
        start.elapsed().as_secs_f64()
    );

    let checkpoint = Checkpoint::new("log.example/audit", writer.size(), writer.root())?;
    let start = Instant::now();
    let mut bytes = 0;
    audit(&mut read, &checkpoint, |entry| {
        bytes += entry.bytes.len();
        Ok(())
    })?;
    println!(
        "audited {count} entries, {bytes} bytes, in {:.2} s on one core; peak memory {}",
        start.elapsed().as_secs_f64(),
        peak()
    );
    if kept.is_none() {
        fs::remove_dir_all(dir)?;
    }
    Ok(())
}

/// The high-water mark of this process's memory, where the system tells it.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
