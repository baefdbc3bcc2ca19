//! A thread that runs read closures, each on one snapshot.

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::Connection;

use super::{connect_reader, error};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::ticket::Stop;
use crate::tx::Connection as Seam;
use crate::work::{Job, Work};
use crate::{Error, Tx};

pub(crate) struct Reader {
    pub(crate) path: PathBuf,
    pub(crate) queue: Arc<Queue<Job>>,
    pub(crate) shared: Arc<Shared>,
}

impl Reader {
    pub(crate) fn run(self) {
        let mut db = None;
        while let Some(jobs) = self.queue.take(1) {
            for job in jobs {
                match job {
                    Job::Work(work) => self.work(&mut db, work),
                    Job::Upkeep(_, reply) => {
                        reply(Err(Error::NotHere { query: "upkeep", database: "a reader" }));
                    }
                }
            }
        }
    }

    fn work(&self, db: &mut Option<Connection>, mut work: Box<dyn Work>) {
        let verdict = self.snapshot(db, &mut *work);
        if verdict.is_err() {
            // Out of file handles, a vanished disk: a new connection may work when the cause is
            // gone.
            *db = None;
        }
        work.answer(verdict, &self.shared);
    }

    fn snapshot(&self, db: &mut Option<Connection>, work: &mut dyn Work) -> Result<(), Error> {
        let query = work.query();
        let sql = |e: rusqlite::Error| match error(query, &e) {
            Error::Broken { detail } => Error::Unavailable { detail },
            other => other,
        };
        let db = match db {
            Some(db) => db,
            None => db.insert(connect_reader(&self.path).map_err(sql)?),
        };
        let ticket = work.ticket().cloned();
        if ticket.as_ref().is_some_and(|it| !it.begin(Stop::Sqlite(db.get_interrupt_handle()))) {
            return Ok(());
        }
        let mut tx = Tx::new(query, work.stamp(), Seam::SqliteReader(db), &self.shared);
        tx.watch(ticket.clone());
        let begun = db.execute_batch("BEGIN").map_err(sql);
        if begun.is_ok() {
            work.attempt(&mut tx);
        }
        if let Some(ticket) = ticket {
            ticket.end();
        }
        begun?;
        // A failed read may already have ended the transaction; there is nothing to lose in either
        // case.
        if !db.is_autocommit() {
            db.execute_batch("ROLLBACK").map_err(sql)?;
        }
        Ok(())
    }
}
