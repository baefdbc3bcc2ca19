//! The one connection of a server that writes: see [`group`] for how closures share a transaction.
//!
//! Servers on one database write one after the other, too: each transaction begins by waiting for a
//! lock of the database, and holds it until it is over. PostgreSQL lets go of it after the commit
//! can be seen by others. So under READ COMMITTED, where each statement sees what was committed
//! before it began, each statement of a transaction sees everything that any writer did before, and
//! nothing is changed by others while the transaction goes on: it is as if there were no others.
//! SERIALIZABLE would promise the same and keep it by refusing whoever collided; its snapshot is
//! taken before the lock is had. Nothing is tracked, nothing is refused, and what waits is in line.

use std::sync::Arc;

use tokio_postgres::Config;

use super::error::Trouble;
use super::line::Line;
use super::tries::Tries;
use super::{Session, Use};
use crate::group::{self, Left, Ties, Transaction};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::tx::Connection as Seam;
use crate::work::{Job, Upkeep, Wish, Work};
use crate::{Error, Tx};

/// The number is ours; the table tells schemas of one database apart, and locks of two databases
/// are two anyway.
const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED;
     SELECT pg_advisory_xact_lock(1431192659, 'schema_version'::regclass::oid::int4)";

pub(crate) struct Writer {
    line: Line,
    queue: Arc<Queue<Job>>,
    shared: Arc<Shared>,
}

impl Writer {
    pub(crate) fn new(config: Config, queue: Arc<Queue<Job>>, shared: Arc<Shared>) -> Self {
        Self { line: Line::new(config, Use::Write), queue, shared }
    }

    pub(crate) fn run(mut self) {
        let (queue, shared) = (Arc::clone(&self.queue), Arc::clone(&self.shared));
        while group::serve(&queue, &shared, &mut self) {}
    }
}

impl group::Writer for Writer {
    fn commit(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Error> {
        let mut tries = Tries::default();
        loop {
            let session = self.line.session()?;
            let mut open = Open { session, shared: &self.shared, committing: false };
            let result = open.run(works);
            let trouble = open.session.trouble();
            if trouble == Some(Trouble::Lost) {
                self.line.hang_up();
            }
            if let Some(result) = tries.judge(trouble, result) {
                return result;
            }
        }
    }

    fn upkeep(&mut self, task: Upkeep) -> Result<Vec<String>, Error> {
        let session = self.line.session()?;
        match task {
            // Full rewrites: the old files of these tables are removed, and with them destroyed
            // keys, openings and names.
            Upkeep::Wipe => {
                for sql in
                    ["VACUUM (FULL) record_key", "VACUUM (FULL) log_leaf", "VACUUM (FULL) sign_on"]
                {
                    session.batch("wipe", sql)?;
                }
                Ok(Vec::new())
            }
            // The server checks its own pages; `amcheck` and `pg_checksums` are its administrator's
            // tools.
            Upkeep::Check => Ok(Vec::new()),
            Upkeep::Copy(_) => Err(Error::NotHere { query: "copy", database: "PostgreSQL" }),
        }
    }
}

/// The transaction of a group.
struct Open<'a> {
    session: &'a mut Session,
    shared: &'a Shared,
    committing: bool,
}

impl Open<'_> {
    fn run(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Error> {
        let result = group::run(self, works);
        match (&result, self.session.trouble()) {
            (_, Some(Trouble::Lost)) if self.committing => Err(Error::Uncertain),
            (_, Some(Trouble::Lost)) => {
                Err(Error::Unavailable { detail: "the connection broke".to_owned() })
            }
            (Err(_), _) => {
                // The next transaction of this connection must not find it open; if it cannot be
                // ended, the connection is given up.
                self.session.rollback()?;
                result
            }
            (Ok(()), _) => result,
        }
    }

    /// What ends the whole transaction, and not one closure.
    fn lost(&self) -> Result<(), Error> {
        match (self.session.not_begun(), self.session.trouble()) {
            (Some(error), _) => Err(error.clone()),
            (None, Some(_)) => Err(Error::Busy),
            (None, None) => Ok(()),
        }
    }
}

impl Transaction for Open<'_> {
    fn begin(&mut self, ties: Ties) -> Result<(), Error> {
        self.session.begin(BEGIN, ties)
    }

    fn sql(&mut self, sql: &'static str) -> Result<(), Error> {
        self.committing = sql == "COMMIT";
        if sql == "ROLLBACK" { self.session.rollback() } else { self.session.batch("commit", sql) }
    }

    fn attempt(&mut self, work: &mut dyn Work) -> Result<(Wish, Left), Error> {
        let before = self.session.changes();
        let mut tx = Tx::new(work.query(), work.stamp(), Seam::Postgres(self.session), self.shared);
        let wish = work.attempt(&mut tx);
        // A statement that failed has ended the transaction for all, until a savepoint.
        let failed = tx.failure().is_some();
        self.lost()?;
        let undone = wish == Wish::Undo && (failed || self.session.changes() != before);
        Ok((wish, if undone { Left::Undone } else { Left::Good }))
    }

    fn settle(&mut self) -> Result<Left, Error> {
        let settled = self.session.settle();
        self.lost()?;
        Ok(if settled.is_ok() { Left::Good } else { Left::Undone })
    }
}
