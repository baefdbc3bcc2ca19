//! Closures that share a transaction and its commit: what the writers of both databases have in
//! common. One fsync serves many sign-ons, and no answer precedes the fsync that covers it.

use crate::queue::Queue;
use crate::shared::Shared;
use crate::work::{Job, Upkeep, Wish, Work};
use crate::{Error, drill};

/// Closures per commit. Measured: throughput stops growing between 64 and 256.
const MOST: usize = 128;

/// The one thread that writes.
pub(crate) trait Writer {
    /// Runs all closures and commits. `Err`: nothing of it was kept, or it is
    /// [`Error::Uncertain`].
    fn commit(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Error>;
    /// Does what cannot stand in a transaction.
    fn upkeep(&mut self, task: Upkeep) -> Result<Vec<String>, Error>;
}

/// Takes what waits, has it committed together, and only then answers; `false` when the store is
/// closed.
pub(crate) fn serve(queue: &Queue<Job>, shared: &Shared, writer: &mut impl Writer) -> bool {
    let Some(jobs) = queue.take(MOST) else { return false };
    let mut together = Vec::with_capacity(jobs.len());
    for job in jobs {
        match job {
            Job::Work(work) => together.push(work),
            Job::Upkeep(task, reply) => {
                commit(std::mem::take(&mut together), shared, writer);
                reply(writer.upkeep(task));
            }
        }
    }
    commit(together, shared, writer);
    true
}

fn commit(mut works: Vec<Box<dyn Work>>, shared: &Shared, writer: &mut impl Writer) {
    if works.is_empty() {
        return;
    }
    let verdict = writer.commit(&mut works);
    for work in works {
        work.answer(verdict.clone(), shared);
    }
}

/// How the closures of a transaction stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ties {
    /// What one of them undoes can only be undone for all.
    Together,
    /// Each has a savepoint.
    Apart,
}

/// What a closure left in the transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// What it wants kept, or nothing.
    Good,
    /// What it wants undone.
    Undone,
}

/// A transaction that closures share.
pub(crate) trait Transaction {
    fn begin(&mut self, ties: Ties) -> Result<(), Error>;
    /// `SAVEPOINT`, `COMMIT`: whatever has neither values nor rows.
    fn sql(&mut self, sql: &'static str) -> Result<(), Error>;
    /// Runs a closure. `Err` only when the whole transaction is lost.
    fn attempt(&mut self, work: &mut dyn Work) -> Result<(Wish, Left), Error>;
    /// Waits until every statement is done. [`Left::Undone`]: one failed that nobody waited for.
    fn settle(&mut self) -> Result<Left, Error>;
}

/// Begins, runs each closure and commits. What one of them undoes, it undoes alone.
///
/// A savepoint costs SQLite a copy of every page that its closure changes, and PostgreSQL two
/// answers to wait for; and hardly any closure undoes what it changed. So they run without, and
/// once more, with savepoints, if one did.
///
/// `Err`: nothing was committed, except where the commit itself failed. The transaction may still
/// be open then.
pub(crate) fn run(
    transaction: &mut impl Transaction,
    works: &mut [Box<dyn Work>],
) -> Result<(), Error> {
    transaction.begin(Ties::Together)?;
    if each(transaction, works)? == Left::Undone {
        transaction.sql("ROLLBACK")?;
        transaction.begin(Ties::Apart)?;
        works.iter_mut().try_for_each(|work| apart(transaction, &mut **work))?;
    }
    drill::each("before commit of", works.iter().map(|work| work.query()));
    let committed = transaction.sql("COMMIT");
    drill::each("after commit of", works.iter().map(|work| work.query()));
    committed
}

fn each(transaction: &mut impl Transaction, works: &mut [Box<dyn Work>]) -> Result<Left, Error> {
    for work in works.iter_mut() {
        if transaction.attempt(&mut **work)?.1 == Left::Undone {
            return Ok(Left::Undone);
        }
    }
    transaction.settle()
}

fn apart(transaction: &mut impl Transaction, work: &mut dyn Work) -> Result<(), Error> {
    transaction.sql("SAVEPOINT closure")?;
    if transaction.attempt(work)?.0 == Wish::Undo {
        transaction.sql("ROLLBACK TO closure")?;
    }
    transaction.sql("RELEASE closure")
}
