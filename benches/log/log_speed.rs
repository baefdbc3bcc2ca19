//! How fast accepted names come into the public log, on SQLite: `log_speed [ENTRIES] [SECONDS]`.
//!
//! In one run on one machine: bare SQLite inserting rows of an entry and its unique key, 256 a
//! commit, against the sequencer bringing the same number of entries that wait into the log
//! (entries, tiles, checkpoint, durable), and against accepting them as well. Then accepting 1,000
//! a second for SECONDS, and how long each name takes from the answer to being covered by a
//! checkpoint. Last, what the tables of the log hold.

use domain::{
    entry::Kind,
    front_matter,
    id::{SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    moderation::Actor,
};
use rusqlite::{Connection, params};
use std::{
    error::Error,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use store::{Store, import, log, sign_on, statement};
use undersigned::{
    cli::serve,
    clock::{self, Clock},
    config::{Config, Given},
    jobs::{Stopping, sequencer},
    reader::Reader,
    site::public_log,
    web::AppState,
    worker,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TEXT: &str = "+++\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, usual| arguments.get(at).map_or(Ok(usual), |text| text.parse::<usize>());
    let (entries, seconds) = (number(0, 100_000)?, number(1, 10)?);
    let folder = std::env::temp_dir().join(format!("undersigned-log-speed-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let bare = bare(&folder.join("bare.sqlite"), entries)?;
    println!(
        "bare SQLite, {entries} rows of an entry and its unique key, 256 a commit: {bare:.0} a second"
    );

    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let state = state(&folder)?;
    let waiting = seconds * 1_000;
    let ids = take_in(&state.store, entries + waiting)?;
    let measured = ids[..entries].to_vec();
    runtime.block_on(state.integrate()).map_err(|fault| fault.to_string())?;

    let began = Instant::now();
    for chunk in measured.chunks(256) {
        let chunk = chunk.to_vec();
        state
            .store
            .by(Actor::Operator)
            .write_blocking("accept", move |tx| sign_on::accept_all(tx, STATEMENT, &chunk))?;
    }
    let accepting = began.elapsed();
    let began = Instant::now();
    let added = runtime.block_on(state.integrate()).map_err(|fault| fault.to_string())?;
    let integrating = began.elapsed();
    if added as usize != entries {
        return Err(format!("{added} entries came into the log, not {entries}").into());
    }
    let rate = added as f64 / integrating.as_secs_f64();
    println!(
        "sequencer, {added} entries that wait: {rate:.0} a second, {:.2} of bare SQLite",
        rate / bare
    );
    println!(
        "accepting and sequencer, {added} entries: {:.0} a second",
        added as f64 / (accepting + integrating).as_secs_f64()
    );

    let latencies = runtime.block_on(offered(&state, ids[entries..].to_vec()))?;
    let at = |share: f64| {
        latencies[((latencies.len() - 1) as f64 * share) as usize].as_secs_f64() * 1_000.0
    };
    println!(
        "accepted to covered, {} at 1,000 a second: median {:.1} ms, p99 {:.1} ms, longest {:.1} ms",
        latencies.len(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
    storage(&state, &folder)?;
    drop(state);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

const STATEMENT: StatementId = StatementId([3; 16]);

/// The same rows without anything of ours: what the disk and SQLite allow.
fn bare(path: &Path, entries: usize) -> Result<f64> {
    let mut db = Connection::open(path)?;
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "full")?;
    db.execute_batch("CREATE TABLE entry (position INTEGER PRIMARY KEY, key BLOB NOT NULL, bytes BLOB NOT NULL); CREATE UNIQUE INDEX entry_key ON entry (key)")?;
    let rows: Vec<([u8; 16], Vec<u8>)> =
        (0..entries).map(|_| (clock::random(), vec![b'x'; 230])).collect();
    let began = Instant::now();
    let mut position = 0_i64;
    for chunk in rows.chunks(256) {
        let tx = db.transaction()?;
        {
            let mut insert =
                tx.prepare_cached("INSERT INTO entry (position, key, bytes) VALUES (?1, ?2, ?3)")?;
            for (key, bytes) in chunk {
                insert.execute(params![position, key, bytes])?;
                position += 1;
            }
        }
        tx.commit()?;
    }
    Ok(entries as f64 / began.elapsed().as_secs_f64())
}

fn state(folder: &Path) -> Result<AppState> {
    let data = folder.join("data");
    let config = Config::load(&Given::default().flag(
        "data.dir",
        "--data",
        Some(data.display().to_string()),
    ))?;
    std::fs::create_dir_all(&data)?;
    let keys = store::Keys::generate(&clock::fill);
    let store = Store::open(store::Config::new(
        store::Database::Sqlite(config.sqlite_file()),
        keys,
        Arc::new(clock::fill),
        Arc::new(clock::now),
    ))?;
    let clock = Clock::default();
    let log =
        public_log::open(&config, &store, clock.now()).map_err(|problem| problem.to_string())?;
    let reader = Reader::new(&config.limits, worker::own_program());
    Ok(serve::state(&config, store, log, clock, reader, true))
}

/// An open statement with so many entries that wait for the desk.
fn take_in(store: &Store, count: usize) -> Result<Vec<SignOnId>> {
    let file = front_matter::parse(TEXT).map_err(|problem| problem.to_string())?;
    let window = file.window;
    let new = statement::NewStatement { id: STATEMENT, slug: file.slug, window, draft: file.draft };
    store
        .by(Actor::Operator)
        .write_blocking("create", move |tx| store::statement::create(tx, &new))?;
    store
        .by(Actor::Operator)
        .write_blocking("open", move |tx| store::statement::open(tx, STATEMENT, Some("Office")))
        .map_err(|problem| problem.to_string())?;
    let mut ids = Vec::new();
    for (part, first) in (0..count).step_by(5_000).enumerate() {
        let numbers: Vec<usize> = (first..count.min(first + 5_000)).collect();
        let line = |n: &usize| Line {
            line: *n as u32 + 1,
            text: format!("Circle {n}"),
            outcome: Outcome::Entry,
            start: 0,
            end: 1,
            seq: 1,
            sign_on: None,
            number: None,
            list: String::new(),
            doubts: Vec::new(),
            spare: None,
            made: None,
        };
        let reading = |n: &usize| Reading {
            name: format!("Circle of the Wells {n}"),
            short: None,
            kind: Kind::Organisation,
            place: None,
            role: None,
            affiliation: None,
            contact: None,
        };
        let report =
            Report { file: "list.txt".to_owned(), lines: numbers.iter().map(line).collect() };
        let readings = numbers.iter().enumerate().map(|(at, n)| (at, reading(n))).collect();
        let file_hash = [part as u8; 32];
        let new = import::NewImport { statement: STATEMENT, file_hash, report, readings };
        let created = store
            .by(Actor::Operator)
            .write_blocking("import", move |tx| import::create(tx, &new))
            .map_err(|e| e.to_string())?;
        let taken = store
            .read_blocking("import", move |tx| import::by_id(tx, created.id))?
            .ok_or("the import is there")?;
        ids.extend(taken.sign_ons.into_keys());
    }
    Ok(ids)
}

/// Accepts 1,000 a second while the sequencer runs; returns the time of each from its answer to
/// being covered, in order.
async fn offered(state: &AppState, ids: Vec<SignOnId>) -> Result<Vec<Duration>> {
    let (stop, stopping) = Stopping::new();
    let job = tokio::spawn(sequencer::run(state.site.clone(), stopping));
    // Size of the shown log, and when that was first seen.
    let (sizes, done) =
        (Arc::new(Mutex::new(Vec::<(u64, Instant)>::new())), Arc::new(AtomicBool::new(false)));
    let (shown, ended, store) = (sizes.clone(), done.clone(), state.store.clone());
    let watching = tokio::spawn(async move {
        let mut last = 0;
        while !ended.load(Ordering::Relaxed) {
            if let Ok(Some(head)) = store.read("head", log::head).await
                && head.published_size > last
            {
                last = head.published_size;
                shown.lock().expect("nobody panicked").push((last, Instant::now()));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
    let (began, mut accepting) = (Instant::now(), Vec::new());
    for (at, id) in ids.iter().copied().enumerate() {
        tokio::time::sleep_until((began + Duration::from_millis(at as u64)).into()).await;
        let store = state.store.clone();
        accepting.push(tokio::spawn(async move {
            let accepted = store
                .by(Actor::Operator)
                .write("accept", move |tx| sign_on::accept_all(tx, STATEMENT, &[id]))
                .await;
            accepted.map(|_| (id, Instant::now()))
        }));
    }
    let mut answered = Vec::new();
    for one in accepting {
        answered.push(one.await??);
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    done.store(true, Ordering::Relaxed);
    watching.await?;
    let _ = stop.send(true);
    job.await?;
    let sizes = sizes.lock().expect("nobody panicked").clone();
    let mut latencies = Vec::new();
    for (id, at) in answered {
        let log::Placed::At(leaf) =
            state.store.read("leaf", move |tx| log::leaf_of(tx, id)).await?
        else {
            return Err("an accepted name is not in the log".into());
        };
        let covered = sizes
            .iter()
            .find(|(size, _)| *size > leaf.index)
            .ok_or("the checkpoint was not seen")?
            .1;
        latencies.push(covered.saturating_duration_since(at));
    }
    latencies.sort();
    Ok(latencies)
}

/// Bytes of the log's own table in the database, and as files.
fn storage(state: &AppState, folder: &Path) -> Result<()> {
    let head = state.store.read_blocking("head", log::head)?.ok_or("there is a log")?;
    let (mut entries, mut files) = (0_u64, 0_u64);
    let mut reader = public_log::read_tile(&state.store);
    for tile in tlog::Tile::of(head.size) {
        let bytes = tlog::TileReader::read(&mut reader, tile)?.ok_or("a tile is there")?;
        files += bytes.len() as u64;
        if tile.kind() == tlog::Kind::Entries {
            entries += bytes.len() as u64 - 2 * u64::from(tile.width());
        }
    }
    let db = Connection::open(folder.join("data/undersigned.sqlite"))?;
    let (pages, page): (u64, u64) = (
        db.query_row("SELECT count(*) FROM dbstat WHERE name = 'log_tile'", [], |row| {
            row.get::<_, i64>(0)
        })
        .unwrap_or(0) as u64,
        db.query_row("PRAGMA page_size", [], |row| row.get::<_, i64>(0))? as u64,
    );
    let each = |bytes: u64| bytes as f64 / head.size as f64;
    println!(
        "{} entries of {:.1} bytes; as files {:.1} bytes more an entry",
        head.size,
        each(entries),
        each(files - entries)
    );
    if pages > 0 {
        println!(
            "in the database {:.1} bytes more an entry",
            each((pages * page).saturating_sub(entries))
        );
    }
    Ok(())
}
