//! What was deleted must not stay readable in the files of the database: SQLite's write-ahead log
//! keeps old pages, PostgreSQL dead rows.
//!
//! Wiping is slow (PostgreSQL rewrites whole tables), so it follows the transactions that ask for
//! it. Each of them leaves a row that says so. If we crash before the files are wiped, or if
//! another process did the deleting, the row is still there; if we crash after that and before the
//! row is deleted, the files are wiped once more.

use crate::work::Upkeep;
use crate::{Error, Store, Tx, values};

impl Tx<'_> {
    /// Notes that something left the list, or that a secret was deleted: once this transaction is
    /// committed, the files hold what they must not.
    pub(crate) fn mark_wipe(&mut self) -> Result<(), Error> {
        if self.marks().wipe {
            return Ok(());
        }
        let id: [u8; 16] = self.draw();
        self.put("INSERT INTO wipe_due (id) VALUES ($1)", &values![id])?;
        self.marks_mut().wipe = true;
        Ok(())
    }
}

impl Store {
    /// Makes deleted content unreadable in the database's own files, if that is due: SQLite empties
    /// its write-ahead log (deleted pages are overwritten anyway), PostgreSQL rewrites the tables
    /// that hold names, keys and openings. Blocks. `false`: nothing was due.
    ///
    /// # Errors
    /// [`Error::Busy`] when readers kept SQLite from it: it stays due, try again later.
    pub fn wipe_blocking(&self) -> Result<bool, Error> {
        let due = self.read_blocking("wipe due", due)?;
        if due.is_empty() {
            return Ok(false);
        }
        self.upkeep(Upkeep::Wipe)?;
        self.write_blocking("wiped", move |tx| done(tx, &due))?;
        Ok(true)
    }

    /// Done when a transaction of this process asked for wiping; perhaps once too often.
    pub async fn wipe_waiting(&self) {
        self.signals().wipe.notified().await;
    }
}

fn due(tx: &mut Tx<'_>) -> Result<Vec<[u8; 16]>, Error> {
    tx.rows("SELECT id FROM wipe_due", &[])?.iter().map(|row| row.array("id")).collect()
}

/// Only those that were there before the wiping: others may have come since.
fn done(tx: &mut Tx<'_>, due: &[[u8; 16]]) -> Result<(), Error> {
    for id in due {
        tx.put("DELETE FROM wipe_due WHERE id = $1", &values![*id])?;
    }
    Ok(())
}
