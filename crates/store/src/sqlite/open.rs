//! Connections with the settings on which durability and erasure rest.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

/// How long a statement waits for another process (the command line beside a running server).
const BUSY: Duration = Duration::from_secs(10);
/// Between two tries where SQLite does not wait by itself.
const PAUSE: Duration = Duration::from_millis(10);
/// Prepared statements kept per connection; more than there are queries.
const STATEMENTS: usize = 256;

/// Creates the file, readable by its owner only, unless it exists.
pub(crate) fn prepare_file(path: &Path) -> std::io::Result<()> {
    OpenOptions::new().create(true).append(true).mode(0o600).open(path).map(|_| ())
}

/// The one connection that writes.
pub(crate) fn connect_writer(path: &Path) -> rusqlite::Result<Connection> {
    let db = connect(path)?;
    let mode = write_ahead_log(&db)?;
    if mode != "wal" {
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN),
            Some(format!(
                "this file system does not support the write-ahead log (journal mode stays {mode})"
            )),
        ));
    }
    // FULL: an fsync before every commit is answered; NORMAL loses acknowledged sign-ons at power
    // loss.
    db.pragma_update(None, "synchronous", "full")?;
    // Deleted content is overwritten, not only forgotten.
    db.pragma_update(None, "secure_delete", "on")?;
    db.pragma_update(None, "foreign_keys", "on")?;
    // Writer and mover checkpoint: SQLite's own automatic checkpoint ignores a failed fsync.
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    db.pragma_update(None, "journal_size_limit", 64 << 20)?;
    db.pragma_update(None, "cache_size", -8_000)?;
    Ok(db)
}

/// Switches a new file to the write-ahead log; returns the mode it is in. SQLite does not wait for
/// another process that does the same at this moment, so we do.
fn write_ahead_log(db: &Connection) -> rusqlite::Result<String> {
    let mut left = BUSY.as_millis() / PAUSE.as_millis();
    loop {
        match db.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)) {
            Err(error)
                if left > 0 && error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) =>
            {
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
        left -= 1;
    }
}

/// The connection that moves the write-ahead log into the database file.
pub(crate) fn connect_mover(path: &Path) -> rusqlite::Result<Connection> {
    let db = connect(path)?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(db)
}

/// A connection that can only read.
pub(crate) fn connect_reader(path: &Path) -> rusqlite::Result<Connection> {
    let db = connect(path)?;
    db.pragma_update(None, "query_only", "on")?;
    db.pragma_update(None, "cache_size", -2_000)?;
    // Only writer and mover move the log into the database, where a failed fsync is noticed.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(db)
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    // Each connection belongs to one thread, so SQLite's own locks are not needed.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(BUSY)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    // A prepared statement stays prepared. Without this SQLite plans a join or a LIMIT anew
    // whenever a value is bound to it, which cost the writer more than a third of its time; our
    // queries want one plan for all values.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.pragma_update(None, "trusted_schema", "off")?;
    // Temporary files would be copies of contact data outside the database.
    db.pragma_update(None, "temp_store", "memory")?;
    Ok(db)
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_prepared_statement_is_not_prepared_anew_for_each_value() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data.db");
        prepare_file(&file).unwrap();
        let writer = connect_writer(&file).unwrap();
        let schema = include_str!("../../../../migrations/sqlite/0001_start.sql");
        writer.execute_batch(schema).unwrap();
        for db in [writer, connect_reader(&file).unwrap()] {
            for sql in [
                "SELECT k.wrapped FROM sign_on s LEFT JOIN record_key k ON k.record_id = s.id WHERE s.id = $1 LIMIT $2",
                "SELECT id FROM mail_job WHERE failed = 0 AND due_at <= $1 ORDER BY due_at, id LIMIT $2",
            ] {
                for value in 1_i64..5 {
                    let mut statement = db.prepare_cached(sql).unwrap();
                    assert!(statement.query([value, value]).unwrap().next().unwrap().is_none());
                }
                let statement = db.prepare_cached(sql).unwrap();
                assert_eq!(statement.get_status(StatementStatus::RePrepare), 0, "{sql}");
            }
        }
    }
}
