//! A thread that moves the write-ahead log into the database file while the writer goes on: the
//! writer would stand still for the two fsyncs of it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;

use super::{connect_mover, error};
use crate::Error;
use crate::shared::Shared;

/// Held while the log is moved: SQLite refuses a second one who would.
pub(crate) type MoveLock = Arc<Mutex<()>>;

/// The thread, as the writer knows it.
pub(crate) struct Mover {
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Mover {
    pub(crate) fn start(
        path: PathBuf,
        lock: MoveLock,
        shared: Arc<Shared>,
    ) -> std::io::Result<Self> {
        let (wake, woken) = sync_channel(1);
        let run = move || {
            let mut db = None;
            while woken.recv().is_ok() {
                let moved = run_once(&mut db, &path, &lock);
                if let Err(Error::Broken { detail }) = moved {
                    // The writer sees it before it commits again.
                    let _ = shared.broken.set(detail);
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("store log".to_owned()).spawn(run)?;
        Ok(Self { wake: Some(wake), thread: Some(thread) })
    }

    /// Asks for the log to be moved; does not wait.
    pub(crate) fn wake(&self) {
        if let Some(wake) = &self.wake {
            // Refused: it is at it, or it ended because the store is broken, which the writer finds.
            let _ = wake.try_send(());
        }
    }
}

impl Drop for Mover {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to say.
            let _ = thread.join();
        }
    }
}

fn run_once(db: &mut Option<Connection>, path: &Path, lock: &MoveLock) -> Result<(), Error> {
    let opened = match db {
        Some(opened) => opened,
        None => db.insert(connect_mover(path).map_err(|e| error("checkpoint", &e))?),
    };
    let _held = lock.lock().unwrap_or_else(PoisonError::into_inner);
    move_log(opened, "PASSIVE")
}

/// Moves the write-ahead log into the database file; [`Error::Busy`] when others kept it from being
/// complete.
pub(crate) fn move_log(db: &Connection, mode: &str) -> Result<(), Error> {
    let sql = format!("PRAGMA wal_checkpoint({mode})");
    let busy: i64 =
        db.query_row(&sql, [], |row| row.get(0)).map_err(|e| error("checkpoint", &e))?;
    if busy == 0 { Ok(()) } else { Err(Error::Busy) }
}
