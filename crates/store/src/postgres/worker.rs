//! A thread of the pool: one closure, one transaction, again when it collided, reconnecting when
//! the network broke.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use postgres::Config;

use super::error::{Trouble, describe};
use super::{Cancel, Session, connect};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::ticket::Stop;
use crate::tx::Connection as Seam;
use crate::work::{Job, Upkeep, Wish, Work, left};
use crate::{Error, Tx, drill};

/// Runs of one closure before the caller is told to come back later.
const ATTEMPTS: u32 = 12;
/// Runs of one closure over broken connections.
const CONNECTIONS: u32 = 2;
/// Between attempts to reach a server that is down; callers are refused at once meanwhile.
const RECONNECT: Duration = Duration::from_millis(500);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

pub(crate) struct Worker {
    pub(crate) config: Config,
    pub(crate) mode: Mode,
    /// Spreads the waiting times of the threads, so that two that collided do not collide again.
    pub(crate) number: u32,
    pub(crate) queue: Arc<Queue<Job>>,
    pub(crate) shared: Arc<Shared>,
}

/// The connection, or when and why it could not be made.
#[derive(Default)]
struct Line {
    session: Option<Session>,
    down: Option<(Instant, String)>,
}

impl Worker {
    pub(crate) fn run(self) {
        let mut line = Line::default();
        while let Some(jobs) = self.queue.take(1) {
            for job in jobs {
                match job {
                    Job::Work(mut work) => {
                        let verdict = self.work(&mut line, &mut *work);
                        work.answer(verdict, &self.shared);
                    }
                    Job::Upkeep(task, reply) => reply(self.upkeep(&mut line, &task)),
                }
            }
        }
    }

    fn work(&self, line: &mut Line, work: &mut dyn Work) -> Result<(), Error> {
        let (mut collisions, mut losses) = (0, 0);
        loop {
            let session = self.session(line)?;
            let ticket = work.ticket().cloned();
            let stop = || Stop::Postgres(Cancel::new(&self.config, session.cancel_token()));
            if ticket.as_ref().is_some_and(|it| !it.begin(stop())) {
                return Err(left());
            }
            let result = self.transaction(session, work);
            if ticket.is_some_and(|it| it.end()) {
                // The server may hear of it late, and would stop what comes next.
                line.session = None;
                return result;
            }
            let Some(session) = &mut line.session else { return result };
            match session.trouble() {
                None => return result,
                Some(Trouble::Lost) => {
                    line.session = None;
                    losses += 1;
                    if losses >= CONNECTIONS || result == Err(Error::Uncertain) {
                        return result;
                    }
                }
                Some(Trouble::Collision) => {
                    collisions += 1;
                    if collisions >= ATTEMPTS {
                        return Err(Error::Busy);
                    }
                    thread::sleep(self.pause(collisions));
                }
            }
        }
    }

    fn transaction(&self, session: &mut Session, work: &mut dyn Work) -> Result<(), Error> {
        session.begin(match self.mode {
            // A snapshot never fails to serialise and is consistent in itself.
            Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
            Mode::Write => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        })?;
        let mut tx = Tx::new(work.query(), work.stamp(), Seam::Postgres(session), &self.shared);
        tx.watch(work.ticket().cloned());
        let wish = work.attempt(&mut tx);
        if session.trouble() == Some(Trouble::Lost) {
            return Err(Error::Unavailable { detail: "the connection broke".to_owned() });
        }
        if wish == Wish::Undo || session.trouble().is_some() {
            return session.batch("rollback", "ROLLBACK");
        }
        drill::each("before commit of", std::iter::once(work.query()));
        let committed = session.batch("commit", "COMMIT");
        drill::each("after commit of", std::iter::once(work.query()));
        match session.trouble() {
            Some(Trouble::Lost) => Err(Error::Uncertain),
            _ => committed,
        }
    }

    fn session<'line>(&self, line: &'line mut Line) -> Result<&'line mut Session, Error> {
        if line.session.is_none() {
            if let Some((when, detail)) = &line.down
                && when.elapsed() < RECONNECT
            {
                return Err(Error::Unavailable { detail: detail.clone() });
            }
            match connect(&self.config) {
                Ok(session) => {
                    line.down = None;
                    line.session = Some(session);
                }
                Err(error) => line.down = Some((Instant::now(), describe(&error))),
            }
        }
        let detail = || line.down.as_ref().map(|(_, detail)| detail.clone()).unwrap_or_default();
        match &mut line.session {
            Some(session) => Ok(session),
            None => Err(Error::Unavailable { detail: detail() }),
        }
    }

    /// 1, 2, 4 … 64 ms, each thread at another point of the interval.
    fn pause(&self, collisions: u32) -> Duration {
        let most = 1_u64 << collisions.min(6);
        Duration::from_micros(
            most * 500 + u64::from(self.number.wrapping_mul(7) + collisions * 3) % 8 * most * 60,
        )
    }

    fn upkeep(&self, line: &mut Line, task: &Upkeep) -> Result<Vec<String>, Error> {
        let session = self.session(line)?;
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
