//! How long `undersigned verify` takes for a log of N signatures in files, and how much memory:
//! `verify_speed [ENTRIES]`.

use check::{Folder, Outcome, Request, verify};
use domain::{
    entry::Display,
    id::StatementId,
    log::{Commit, DatedEvent, Event, LogKind, Status},
    version::TextHash,
};
use std::{env, error::Error, fs, path::Path, time::Instant};
use tlog::{Checkpoint, KeyType, SignedCheckpoint, SigningKey, Tile, Writer};

const ORIGIN: &str = "log.example/speed";

fn main() -> Result<(), Box<dyn Error>> {
    let count: u64 = env::args().nth(1).map_or(Ok(1_000_000), |count| count.parse())?;
    let dir = tempfile::tempdir()?;
    write(dir.path(), count)?;
    let before = memory("VmRSS:");
    let folder = Folder::open(dir.path())?.ok_or("nothing was written")?;
    let start = Instant::now();
    let report = verify(&folder, &Request::default());
    let seconds = start.elapsed().as_secs_f64();
    print!("{report}");
    if report.outcome() != Outcome::Ok
        || !report.to_string().contains(&format!("{} entries", count + 1))
    {
        return Err("it was not the whole log that was verified".into());
    }
    println!(
        "verified {count} signatures in {seconds:.2} s on one core; peak memory {}, {before} before",
        memory("VmHWM:")
    );
    Ok(())
}

/// A statement and so many signatures, as `publish` would write their log.
fn write(dir: &Path, count: u64) -> Result<(), Box<dyn Error>> {
    let keep = |path: &str, bytes: &[u8]| {
        let path = dir.join("log").join(path);
        fs::create_dir_all(path.parent().unwrap_or(dir)).and_then(|()| fs::write(path, bytes))
    };
    let mut tile = |tile: Tile, bytes: &[u8]| {
        keep(&tile.path(), bytes)
            .map_err(|error| tlog::Error::Storage { path: tile.path(), why: error.to_string() })
    };
    let (statement, text, day) =
        (StatementId([1; 16]), TextHash([2; 32]), jiff::civil::date(2026, 11, 26));
    let mut writer = Writer::new();
    let opened: Event = Event::Statement { statement, version: 1, text, prev: None };
    writer.push(&DatedEvent { event: opened, day }.to_bytes(), &mut tile)?;
    for index in 0..count {
        let mut commit = [0; 32];
        commit[..8].copy_from_slice(&index.to_be_bytes());
        let (kind, status) = (LogKind::Organisation, Status::Confirmed);
        let (display, submit, commit) = (Some(Display::Public), None, Commit(commit));
        let signed: Event = Event::Sign { statement, text, kind, status, display, submit, commit };
        writer.push(&DatedEvent { event: signed, day }.to_bytes(), &mut tile)?;
    }
    writer.flush(&mut tile)?;
    let key = SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[7; 32])?;
    let note =
        SignedCheckpoint::sign(&Checkpoint::new(ORIGIN, writer.size(), writer.root())?, &key)?;
    keep("vkey", format!("{}\n", key.verifier()).as_bytes())?;
    keep("checkpoint", note.to_string().as_bytes())?;
    Ok(())
}

/// A line of this process's status, where the system tells it.
fn memory(which: &str) -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(which));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
