//! A closure on its way through a database thread: run (perhaps more than once), then answered
//! exactly once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use crate::shared::{Marks, Shared};
use crate::ticket::Ticket;
use crate::tx::Stamp;
use crate::{Error, Tx};

/// What waits in a queue.
pub(crate) enum Job {
    /// A closure in a transaction.
    Work(Box<dyn Work>),
    /// Something that cannot stand in a transaction.
    Upkeep(Upkeep, Box<dyn FnOnce(Result<Vec<String>, Error>) + Send>),
}

/// Tasks that databases refuse inside a transaction.
pub(crate) enum Upkeep {
    /// Make deleted content unreadable in the database's own files.
    Wipe,
    /// Write a consistent copy of the database to a new file.
    Copy(PathBuf),
    /// Look for damage; the answer names what was found.
    Check,
}

/// What the closure wants done with its changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    Keep,
    Undo,
}

pub(crate) trait Work: Send {
    fn query(&self) -> &'static str;
    fn stamp(&self) -> Stamp;
    /// Tells whether the caller still waits; `None`: the work is done whoever waits.
    fn ticket(&self) -> Option<&Arc<Ticket>>;
    /// Runs the closure. A panic inside counts as an error of the closure.
    fn attempt(&mut self, tx: &mut Tx<'_>) -> Wish;
    /// Gives the caller the outcome, or `verdict` where the database had the last word.
    fn answer(self: Box<Self>, verdict: Result<(), Error>, shared: &Shared);
}

pub(crate) struct Closure<F, T, E, R> {
    query: &'static str,
    stamp: Stamp,
    run: F,
    reply: R,
    ticket: Option<Arc<Ticket>>,
    outcome: Option<Result<T, E>>,
    marks: Marks,
}

impl<F, T, E, R> Closure<F, T, E, R> {
    pub(crate) fn new(query: &'static str, stamp: Stamp, run: F, reply: R) -> Self {
        Self { query, stamp, run, reply, ticket: None, outcome: None, marks: Marks::default() }
    }

    pub(crate) fn with(self, ticket: Option<Arc<Ticket>>) -> Self {
        Self { ticket, ..self }
    }
}

impl<F, T, E, R> Work for Closure<F, T, E, R>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync,
    T: Send,
    E: From<Error> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    fn query(&self) -> &'static str {
        self.query
    }

    fn stamp(&self) -> Stamp {
        self.stamp
    }

    fn ticket(&self) -> Option<&Arc<Ticket>> {
        self.ticket.as_ref()
    }

    fn attempt(&mut self, tx: &mut Tx<'_>) -> Wish {
        let caught = catch_unwind(AssertUnwindSafe(|| (self.run)(tx)));
        let outcome = match (caught, tx.failure()) {
            (Err(_), _) => Err(E::from(Error::Panicked { query: self.query })),
            // PostgreSQL ends a transaction at its first failed statement and turns COMMIT into
            // ROLLBACK without an error, so a closure that swallowed the error must not be answered
            // as if its changes were kept.
            (Ok(Ok(_)), Some(error)) => Err(E::from(error.clone())),
            (Ok(outcome), _) => outcome,
        };
        self.marks = if outcome.is_ok() { tx.marks() } else { Marks::default() };
        let wish = if outcome.is_ok() { Wish::Keep } else { Wish::Undo };
        self.outcome = Some(outcome);
        wish
    }

    fn answer(self: Box<Self>, verdict: Result<(), Error>, shared: &Shared) {
        // An uncertain commit may have been kept: the public may see the change, the mail may wait.
        if matches!(verdict, Ok(()) | Err(Error::Uncertain)) {
            shared.signal(self.marks);
        }
        let outcome = match (self.outcome, verdict) {
            // What it undid itself was not kept, whatever became of the others.
            (Some(Err(own)), Ok(()) | Err(Error::Uncertain)) => Err(own),
            (Some(outcome), Ok(())) => outcome,
            (None, Ok(())) => Err(E::from(stopped())),
            (_, Err(error)) => Err(E::from(error)),
        };
        (self.reply)(outcome);
    }
}

/// The answer that nobody hears: whoever asked has left.
pub(crate) fn left() -> Error {
    Error::Unavailable { detail: "nobody waits for the answer".to_owned() }
}

/// The answer when the store was closed before the work was done.
pub(crate) fn stopped() -> Error {
    Error::Unavailable { detail: "the store is closed".to_owned() }
}
