//! The one thread that writes: see [`group`] for how, and here for what becomes of the write-ahead
//! log.

use std::cell::Cell;
use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, PoisonError};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::mover::{MoveLock, Mover, move_log};
use super::{error, prepare_file, statement};
use crate::group::{self, Left, Ties, Transaction};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::tx::Connection as Seam;
use crate::work::{Job, Upkeep, Wish, Work};
use crate::{Error, OpenError, Tx};

/// Pages in the write-ahead log after which it is moved into the database file (4 KiB each), by
/// [`Mover`] while the writer goes on.
const CHECKPOINT: i32 = 1_000;
/// Pages after which the writer moves itself what is left: while it goes on, the log never is
/// complete, and would grow for ever.
const LONGEST: i32 = 8_000;

pub(crate) struct Writer {
    db: Connection,
    queue: Arc<Queue<Job>>,
    shared: Arc<Shared>,
    /// Pages in the write-ahead log after the last commit.
    log: Arc<AtomicI32>,
    mover: Mover,
    move_lock: MoveLock,
    /// Pages there were when the mover was woken last.
    asked: Cell<i32>,
}

impl Writer {
    pub(crate) fn new(
        mut db: Connection,
        path: &Path,
        queue: Arc<Queue<Job>>,
        shared: Arc<Shared>,
    ) -> Result<Self, OpenError> {
        let file = |detail: String| OpenError::File { path: path.to_owned(), detail };
        let log = Arc::new(AtomicI32::new(0));
        let seen = Arc::clone(&log);
        db.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
            seen.store(pages, Ordering::Relaxed);
            Ok(())
        }))
        .map_err(|e| file(e.to_string()))?;
        let move_lock = MoveLock::default();
        let mover = Mover::start(path.to_owned(), Arc::clone(&move_lock), Arc::clone(&shared))
            .map_err(|e| file(e.to_string()))?;
        Ok(Self { db, queue, shared, log, mover, move_lock, asked: Cell::new(0) })
    }

    pub(crate) fn run(mut self) {
        let (queue, shared) = (Arc::clone(&self.queue), Arc::clone(&self.shared));
        while group::serve(&queue, &shared, &mut self) {
            self.checkpoint();
        }
        let Self { db, mover, .. } = self;
        drop(mover);
        if shared.broken().is_some() {
            leave_log(&db);
        }
    }

    /// Runs all closures and commits. `Err`: nothing of the batch was kept.
    fn transaction(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Error> {
        let result = group::run(self, works);
        if result.is_err() && !self.db.is_autocommit() {
            self.run_sql("ROLLBACK")?;
        }
        result
    }

    fn run_sql(&self, sql: &str) -> Result<(), Error> {
        let run = self.db.prepare_cached(sql).and_then(|mut statement| statement.raw_execute());
        run.map(|_| ()).map_err(|e| error("commit", &e))
    }

    fn checkpoint(&self) {
        let pages = self.log.load(Ordering::Relaxed);
        if pages < self.asked.get() {
            // It was complete, and the log begins anew.
            self.asked.set(0);
        }
        if self.shared.broken().is_some() || pages < self.asked.get() + CHECKPOINT {
            return;
        }
        self.asked.set(pages);
        if pages < LONGEST {
            self.mover.wake();
        // Readers may keep part of the log in use and the disk may be full; both pass, a later
        // commit tries again.
        } else if let Err(Error::Broken { detail }) = self.move_log("PASSIVE") {
            self.poison(&detail);
        }
    }

    fn move_log(&self, mode: &str) -> Result<(), Error> {
        let _held = self.move_lock.lock().unwrap_or_else(PoisonError::into_inner);
        move_log(&self.db, mode)
    }

    fn copy(&self, path: &Path) -> Result<(), Error> {
        // Trouble with the copy's file says nothing about ours.
        let elsewhere = |error| match error {
            Error::Broken { detail } => Error::Unavailable { detail },
            other => other,
        };
        if path.exists() {
            return Err(Error::Unavailable {
                detail: format!("{} exists already", path.display()),
            });
        }
        let unwritable =
            |e: std::io::Error| Error::Unavailable { detail: format!("{}: {e}", path.display()) };
        // VACUUM INTO takes an empty file; made here, it is readable by its owner only from the
        // start.
        prepare_file(path).map_err(unwritable)?;
        let copied = self
            .db
            .execute("VACUUM INTO $1", [path.to_string_lossy()])
            .map_err(|e| error("copy", &e));
        let synced = copied
            .map_err(elsewhere)
            .and_then(|_| File::open(path).and_then(|file| file.sync_all()).map_err(unwritable));
        if synced.is_err() {
            // Half a copy is no copy; if it cannot be removed, the error already says that the
            // place is bad.
            let _ = std::fs::remove_file(path);
        }
        synced
    }

    fn check(&self) -> Result<Vec<String>, Error> {
        let rows = statement::rows(&self.db, "check", "PRAGMA integrity_check", &[])?;
        let mut found: Vec<String> = rows
            .iter()
            .filter_map(|row| row.text("integrity_check").ok())
            .map(str::to_owned)
            .collect();
        found.retain(|line| line != "ok");
        let loose = statement::rows(&self.db, "check", "PRAGMA foreign_key_check", &[])?;
        if !loose.is_empty() {
            found.push(format!("{} rows refer to rows that do not exist", loose.len()));
        }
        Ok(found)
    }

    /// After a failed fsync the system may have dropped the changed pages, so a second try would
    /// succeed and lie.
    fn poison(&self, detail: &str) {
        // Only the first cause is of interest; a second one is not an error.
        let _ = self.shared.broken.set(detail.to_owned());
        leave_log(&self.db);
    }
}

impl group::Writer for Writer {
    fn commit(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Error> {
        if let Some(error) = self.shared.broken() {
            return Err(error);
        }
        let result = self.transaction(works);
        if let Err(Error::Broken { detail }) = &result {
            self.poison(detail);
        }
        result
    }

    fn upkeep(&mut self, task: Upkeep) -> Result<Vec<String>, Error> {
        if let Some(error) = self.shared.broken() {
            return Err(error);
        }
        let result = match task {
            Upkeep::Wipe => self.move_log("TRUNCATE").map(|()| Vec::new()),
            Upkeep::Copy(path) => self.copy(&path).map(|()| Vec::new()),
            Upkeep::Check => self.check(),
        };
        if let Err(Error::Broken { detail }) = &result {
            self.poison(detail);
        }
        result
    }
}

impl Transaction for Writer {
    fn begin(&mut self, _: Ties) -> Result<(), Error> {
        self.run_sql("BEGIN IMMEDIATE")
    }

    fn sql(&mut self, sql: &'static str) -> Result<(), Error> {
        self.run_sql(sql)
    }

    fn attempt(&mut self, work: &mut dyn Work) -> Result<(Wish, Left), Error> {
        let before = self.db.total_changes();
        let mut tx =
            Tx::new(work.query(), work.stamp(), Seam::SqliteWriter(&self.db), &self.shared);
        let wish = work.attempt(&mut tx);
        match tx.failure() {
            Some(error @ Error::Broken { .. }) => Err(error.clone()),
            // SQLite may end the whole transaction by itself, for one when the disk is full.
            Some(error) if self.db.is_autocommit() => Err(error.clone()),
            _ if wish == Wish::Undo && self.db.total_changes() != before => {
                Ok((wish, Left::Undone))
            }
            _ => Ok((wish, Left::Good)),
        }
    }

    fn settle(&mut self) -> Result<Left, Error> {
        Ok(Left::Good)
    }
}

/// Closing must not move the log into the database either. If this fails, closing fails the same
/// way.
fn leave_log(db: &Connection) {
    let _ = db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
}
