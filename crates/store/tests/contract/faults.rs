//! Kills, failed syncs and full disks, seen from another process that only believes what was
//! answered.
//!
//! The writer is this test binary itself, started again with `UNDERSIGNED_FAULT_FILE` set. Faults
//! of the system are injected with `strace`; where that is missing or not allowed, those tests say
//! so and check nothing.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use store::{Config, Database, Error, Keys, Store, values};

use crate::common;

const FILE: &str = "UNDERSIGNED_FAULT_FILE";
const THREADS: &str = "UNDERSIGNED_FAULT_THREADS";
const ROWS: i64 = 400;

/// The writer. Says `acked N`, `full N` or `broken N` for each row, after the answer.
#[test]
fn writer() {
    let Ok(file) = std::env::var(FILE) else { return };
    let threads: i64 = std::env::var(THREADS).unwrap().parse().unwrap();
    let store = open(Path::new(&file));
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let store = &store;
            scope.spawn(move || (0..ROWS).for_each(|row| write(store, thread * ROWS + row)));
        }
    });
    if store.is_broken() {
        println!("stopped 0");
    }
}

fn write(store: &Store, row: i64) {
    let written = store.write_blocking("row", move |tx| {
        // More than a page, so that the log grows and is moved into the database from time to time.
        tx.execute("INSERT INTO kept (n, filler) VALUES ($1, $2)", &values![row, vec![7_u8; 3000]])
    });
    match written {
        Ok(_) => println!("acked {row}"),
        Err(Error::Full) => println!("full {row}"),
        Err(Error::Broken { .. }) => println!("broken {row}"),
        Err(error) => panic!("{error}"),
    }
}

fn open(file: &Path) -> Store {
    let keys = Keys::load(&file.with_extension("keys")).unwrap();
    Store::open(Config::new(
        Database::Sqlite(file.to_owned()),
        keys,
        common::random(),
        common::clock(),
    ))
    .unwrap()
}

struct Place {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.db");
    common::keys().create_file(&file.with_extension("keys")).unwrap();
    let store = open(&file);
    let table = "CREATE TABLE kept (n INTEGER NOT NULL PRIMARY KEY, filler BLOB NOT NULL)";
    store.write_blocking("table", |tx| tx.execute(table, &[])).unwrap();
    Place { file, _folder: folder }
}

fn start(place: &Place, threads: u32, strace: &[&str]) -> Child {
    let own = std::env::current_exe().unwrap();
    let mut command = if strace.is_empty() {
        Command::new(own)
    } else {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq"]).args(strace).arg("--").arg(own);
        command
    };
    command.args(["--exact", "faults::writer", "--nocapture", "--test-threads=1"]);
    command
        .env(FILE, &place.file)
        .env(THREADS, threads.to_string())
        .env_remove("UNDERSIGNED_TEST_POSTGRES");
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// What was said, up to `enough` lines, after which the writer is killed.
fn listen(mut child: Child, enough: usize) -> Said {
    let mut said = Said::default();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    for line in lines {
        // The test runner's own words may stand before ours on a line.
        let words: Vec<&str> = line.split(' ').rev().take(2).collect();
        let [number, word] = words[..] else { continue };
        let Ok(number) = number.parse::<i64>() else { continue };
        match word {
            "acked" => said.acked.insert(number),
            "full" => said.full.insert(number),
            "broken" => said.broken.insert(number),
            "stopped" => {
                said.stopped = true;
                true
            }
            _ => continue,
        };
        if said.acked.len() == enough {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    said
}

#[derive(Debug, Default)]
struct Said {
    acked: BTreeSet<i64>,
    full: BTreeSet<i64>,
    broken: BTreeSet<i64>,
    stopped: bool,
}

fn kept(place: &Place) -> BTreeSet<i64> {
    let store = open(&place.file);
    assert_eq!(store.check_blocking(), Ok(Vec::new()));
    let rows = store.read_blocking("kept", |tx| tx.rows("SELECT n FROM kept", &[])).unwrap();
    rows.iter().map(|row| row.int("n").unwrap()).collect()
}

fn can_inject() -> bool {
    let tried = Command::new("strace")
        .args(["-qq", "-e", "inject=fdatasync:error=EIO:when=1..2", "true"])
        .output();
    let can = tried.is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("strace cannot inject faults here: not tested");
    }
    can
}

#[test]
fn whatever_was_answered_survives_a_kill() {
    for round in 1..=12 {
        let place = place();
        let said = listen(start(&place, 8, &[]), round * 40);
        let kept = kept(&place);
        assert!(said.acked.len() >= round * 40);
        assert!(
            said.acked.is_subset(&kept),
            "round {round}: lost {:?}",
            said.acked.difference(&kept)
        );
    }
}

#[test]
fn every_answer_follows_a_sync() {
    if !can_inject() {
        return;
    }
    let place = place();
    let trace = place.file.with_extension("trace");
    let trace_to = trace.to_str().unwrap();
    let said = listen(start(&place, 1, &["-e", "trace=fdatasync,fsync,write", "-o", trace_to]), 60);
    assert!(said.acked.len() >= 60);
    let (mut synced, mut answers) = (false, 0);
    for line in std::fs::read_to_string(&trace).unwrap().lines() {
        if line.contains("sync") && line.ends_with("= 0") {
            synced = true;
        } else if line.contains("write(1, \"acked ") {
            assert!(synced, "answered before a sync: {line}");
            (synced, answers) = (false, answers + 1);
        }
    }
    assert!(answers >= 60, "{answers}");
}

#[test]
fn after_a_failed_sync_nothing_is_answered_as_kept() {
    if !can_inject() {
        return;
    }
    let place = place();
    let said =
        listen(start(&place, 4, &["-e", "inject=fdatasync,fsync:error=EIO:when=40+"]), usize::MAX);
    assert!(said.stopped, "the store knows that it is broken");
    assert!(!said.acked.is_empty() && !said.broken.is_empty());
    assert_eq!(said.acked.len() + said.broken.len(), 4 * usize::try_from(ROWS).unwrap());
    let kept = kept(&place);
    assert!(said.acked.is_subset(&kept), "lost {:?}", said.acked.difference(&kept));
}

#[test]
fn one_failed_sync_stops_the_store_for_good() {
    if !can_inject() {
        return;
    }
    let place = place();
    let said =
        listen(start(&place, 4, &["-e", "inject=fdatasync,fsync:error=EIO:when=40"]), usize::MAX);
    assert!(said.stopped && !said.broken.is_empty(), "a second try would succeed and lie");
    assert!(said.acked.is_subset(&kept(&place)));
}

#[test]
fn a_full_disk_refuses_and_recovers() {
    if !can_inject() {
        return;
    }
    let place = place();
    let said =
        listen(start(&place, 4, &["-e", "inject=pwrite64:error=ENOSPC:when=300..420"]), usize::MAX);
    assert!(!said.stopped && said.broken.is_empty(), "{:?}", said.broken);
    assert!(!said.full.is_empty(), "the disk was full for a while");
    let last_full = said.full.iter().max().unwrap() % ROWS;
    assert!(said.acked.iter().any(|row| row % ROWS > last_full), "and took rows again afterwards");
    let kept = kept(&place);
    assert_eq!(kept, said.acked, "what was answered is there, what was refused is not");
}
