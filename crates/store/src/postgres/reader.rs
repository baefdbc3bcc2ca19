//! A thread of the pool that reads: one closure, one snapshot.

use std::sync::Arc;

use tokio_postgres::Config;

use super::error::Trouble;
use super::line::Line;
use super::tries::Tries;
use super::{Cancel, Session, Use};
use crate::group::Ties;
use crate::queue::Queue;
use crate::shared::Shared;
use crate::ticket::Stop;
use crate::tx::Connection as Seam;
use crate::work::{Job, Wish, Work, left};
use crate::{Error, Tx};

/// A snapshot never fails to serialise and is consistent in itself.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

pub(crate) struct Reader {
    pub(crate) config: Config,
    pub(crate) queue: Arc<Queue<Job>>,
    pub(crate) shared: Arc<Shared>,
}

impl Reader {
    pub(crate) fn run(self) {
        let mut line = Line::new(self.config.clone(), Use::Read);
        while let Some(jobs) = self.queue.take(1) {
            for job in jobs {
                match job {
                    Job::Work(mut work) => {
                        let verdict = self.work(&mut line, &mut *work);
                        work.answer(verdict, &self.shared);
                    }
                    Job::Upkeep(_, reply) => {
                        reply(Err(Error::NotHere { query: "upkeep", database: "a reader" }));
                    }
                }
            }
        }
    }

    fn work(&self, line: &mut Line, work: &mut dyn Work) -> Result<(), Error> {
        let mut tries = Tries::default();
        loop {
            let session = line.session()?;
            let ticket = work.ticket().cloned();
            let stop = || Stop::Postgres(Cancel::new(&self.config, session.cancel_token()));
            if ticket.as_ref().is_some_and(|it| !it.begin(stop())) {
                return Err(left());
            }
            let result = self.snapshot(session, work);
            let trouble = session.trouble();
            if ticket.is_some_and(|it| it.end()) {
                // The server may hear of it late, and would stop what comes next.
                line.hang_up();
                return result;
            }
            if trouble == Some(Trouble::Lost) {
                line.hang_up();
            }
            if let Some(result) = tries.judge(trouble, result) {
                return result;
            }
        }
    }

    fn snapshot(&self, session: &mut Session, work: &mut dyn Work) -> Result<(), Error> {
        session.begin(BEGIN, Ties::Apart)?;
        let mut tx = Tx::new(work.query(), work.stamp(), Seam::Postgres(session), &self.shared);
        tx.watch(work.ticket().cloned());
        let wish = work.attempt(&mut tx);
        if session.trouble() == Some(Trouble::Lost) {
            return Err(Error::Unavailable { detail: "the connection broke".to_owned() });
        }
        if wish == Wish::Undo || session.trouble().is_some() {
            return session.rollback();
        }
        session.batch("commit", "COMMIT")
    }
}
