//! The yardstick for the store: the rows of a sign-on into a bare SQLite file, without threads,
//! keys or sealing.
//!
//! `cargo run --release -p store --example bare -- 20000 [FOLDER]` prints sign-ons and rows per
//! second, one transaction each and 64 per transaction, with the settings and the schema of the
//! store and contents of the usual size.

use std::path::Path;
use std::time::Instant;

use rusqlite::{Connection, params};

const SCHEMA: &str = include_str!("../../migrations/sqlite/0001_start.sql");
/// sign_on, record_key, token, mail_job; indexes are not counted.
const ROWS: u32 = 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u32 = arguments.next().map_or(Ok(20_000), |text| text.parse())?;
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    println!("sign-ons per transaction\tsign-ons/s\trows/s");
    for together in [1, 64] {
        let file = Path::new(&folder).join(format!("bare-{}-{together}.db", std::process::id()));
        let seconds = run(&file, count, together);
        for suffix in ["", "-wal", "-shm"] {
            // Absent when the run failed early.
            let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
        }
        let rate = f64::from(count) / seconds?;
        println!("{together}\t{rate:.0}\t{:.0}", rate * f64::from(ROWS));
    }
    Ok(())
}

fn run(file: &Path, count: u32, together: u32) -> rusqlite::Result<f64> {
    let db = Connection::open(file)?;
    db.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA secure_delete = on; PRAGMA foreign_keys = on;
         PRAGMA cache_size = -8000;",
    )?;
    db.execute_batch(SCHEMA)?;
    let mut look = db.prepare(
        "SELECT id, entry_key, confirmation, standing, mails FROM sign_on WHERE email_key = ?1",
    )?;
    let mut sign_on = db.prepare(
        "INSERT INTO sign_on (id, statement_id, version, kind, display, page_lang, confirmation, moderation, standing, queued,
         counted, entry_sealed, contact_sealed, email_key, entry_key, code_key, code_tries, mails, reminders, created_at,
         expires_at, revision) VALUES (?1, ?2, 1, 'organisation', 'public', 'en', 'unconfirmed', 'waiting', 'live', 0, 0, ?3,
         ?4, ?5, ?5, ?5, 0, 1, 0, ?6, ?6, 1)",
    )?;
    let mut key = db.prepare("INSERT INTO record_key (record_id, wrapped) VALUES (?1, ?2)")?;
    let mut token =
        db.prepare("INSERT INTO token (hash, purpose, record_id, created_at, expires_at) VALUES (?1, 'confirm', ?2, ?3, ?3)")?;
    let mut mail = db.prepare(
        "INSERT INTO mail_job (id, record_id, kind, payload_sealed, attempts, due_at, created_at, failed)
         VALUES (?1, ?2, 'confirm', ?3, 0, ?4, ?4, 0)",
    )?;
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let start = Instant::now();
    for at in 0..count {
        if at % together == 0 {
            db.execute_batch("BEGIN IMMEDIATE")?;
        }
        let (id, email): ([u8; 16], [u8; 16]) = (random.draw(), random.draw());
        let mut found = look.query(params![email])?;
        while found.next()?.is_some() {}
        drop(found);
        sign_on.execute(params![id, [1_u8; 16], [2_u8; 140], [3_u8; 130], email, at])?;
        key.execute(params![id, [4_u8; 82]])?;
        token.execute(params![random.draw::<32>(), id, at])?;
        let mut mail_id = id;
        mail_id[..4].copy_from_slice(&at.to_be_bytes());
        mail.execute(params![mail_id, id, [5_u8; 130], at])?;
        if at % together == together - 1 || at == count - 1 {
            db.execute_batch("COMMIT")?;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    for table in ["sign_on", "record_key", "token", "mail_job"] {
        let rows: u32 =
            db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        assert_eq!(rows, count, "rows in {table}");
    }
    Ok(seconds)
}

/// Bytes without a pattern (xorshift); nothing here is secret.
struct Random(u64);

impl Random {
    fn draw<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 >> 32) as u8
        })
    }
}
