//! Suspected duplicates among the sign-ons of a statement, with the reasons and with what people
//! decided before. The desk sees them; no visitor can learn from any answer that somebody has
//! signed already.
//!
//! Names that are not published are sealed in the database, so the index lives in memory, is built
//! from opened rows when a desk page asks for it, and is brought up to date when something has
//! changed.

mod compared;
mod directory;
mod groups;
mod lately;

pub use compared::{Findings, Suspect};
pub use directory::{Directory, Likeness};
pub use groups::{Group, groups, whole};

use compared::Comparisons;
use domain::{
    duplicate::Verdicts,
    id::{SignOnId, StatementId},
    instant::{Instant, MINUTE},
    moderation::Queue,
    publication::Counts,
};
use lately::Lately;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::{Store, Tx, verdict};

/// Name and version of the comparison, kept with every decision.
pub const MATCHER: &str = concat!("names ", env!("CARGO_PKG_VERSION"));

/// What tells whether the sign-ons are still those that were compared.
#[derive(Debug, Clone, PartialEq)]
struct Stamp {
    at: Instant,
    waiting: [(u32, Option<Instant>); 2],
    counts: Counts,
    revision: i64,
    verdicts: (i64, Option<Instant>, Option<Instant>),
}

impl Stamp {
    fn read(tx: &mut Tx<'_>, statement: StatementId, now: Instant) -> Result<Self, store::Error> {
        Ok(Self {
            at: now,
            waiting: [
                store::sign_on::queue_len(tx, statement, Queue::Waiting)?,
                store::sign_on::queue_len(tx, statement, Queue::SetApart)?,
            ],
            counts: store::statement::counts(tx, statement)?,
            revision: store::statement::by_id(tx, statement)?
                .map_or(0, |statement| statement.revision),
            verdicts: verdict::stamp(tx)?,
        })
    }

    /// An exchange of one waiting sign-on for another within a minute is noticed at the end of that
    /// minute.
    fn still_holds(&self, now: &Self) -> bool {
        let same = |stamp: &Self| (stamp.waiting, stamp.counts, stamp.revision, stamp.verdicts);
        same(self) == same(now) && now.at.since(self.at) < MINUTE
    }
}

/// One statement's sign-ons, compared, and the state of the database they were read from.
struct StatementSuspects {
    stamp: Option<Stamp>,
    compared: Comparisons,
}

/// The findings about sign-ons of one statement, from the database as it is now.
pub fn findings(
    tx: &mut Tx<'_>,
    statement: StatementId,
    ids: &[SignOnId],
) -> Result<Vec<Findings>, store::Error> {
    let mut compared = Comparisons::default();
    compared.read(tx, statement)?;
    Ok(ids.iter().map(|id| compared.findings(*id)).collect())
}

impl Comparisons {
    fn read(&mut self, tx: &mut Tx<'_>, statement: StatementId) -> Result<(), store::Error> {
        let verdicts = Verdicts::new(verdict::all(tx)?);
        let groups = groups(store::organisation::all(tx)?, &verdicts);
        self.refresh(statement, store::sign_on::comparable(tx, statement)?, verdicts, &groups);
        Ok(())
    }
}

/// Statements whose names are held open in memory at the same time.
const MOST_STATEMENTS: usize = 8;

/// Opened names of a statement that nobody looks at are let go after this.
const IDLE: Duration = Duration::from_mins(30);

/// Indexes of the statements looked at lately. They hold names that are sealed in the database, so
/// they do not outlive their use.
pub struct Suspects {
    kept: Mutex<Lately<StatementId, Arc<Mutex<StatementSuspects>>>>,
}

impl Default for Suspects {
    fn default() -> Self {
        Self { kept: Mutex::new(Lately::new(MOST_STATEMENTS, IDLE)) }
    }
}

impl Suspects {
    /// Lets go of the names that nobody looked at in a while.
    pub fn tidy(&self, now: Instant) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).tidy(now);
    }

    /// Of how many statements names are held open.
    pub fn held(&self) -> usize {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// The suspects of each of `ids`.
    pub async fn of_many(
        &self,
        store: &Store,
        statement: StatementId,
        ids: &[SignOnId],
        now: Instant,
    ) -> Result<Vec<Findings>, store::Error> {
        let ids = ids.to_vec();
        self.ask(store, (statement, now), move |compared| {
            ids.iter().map(|id| compared.findings(*id)).collect()
        })
        .await
    }

    async fn ask<T: Send + 'static>(
        &self,
        store: &Store,
        (statement, now): (StatementId, Instant),
        question: impl Fn(&mut Comparisons) -> T + Send + Sync + 'static,
    ) -> Result<T, store::Error> {
        let fresh = || {
            Arc::new(Mutex::new(StatementSuspects {
                stamp: None,
                compared: Comparisons::default(),
            }))
        };
        let kept =
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).get_or(statement, now, fresh);
        // On a reader's thread: comparing a long queue takes a while, and other pages must not wait
        // for it.
        let answer = store.read("compare names", move |tx| {
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let stamp = Stamp::read(tx, statement, now)?;
            if !kept.stamp.as_ref().is_some_and(|earlier| earlier.still_holds(&stamp)) {
                kept.compared.read(tx, statement)?;
                kept.stamp = Some(stamp);
            }
            Ok::<_, store::Error>(question(&mut kept.compared))
        });
        answer.await
    }
}
