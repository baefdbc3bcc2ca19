//! Suspected duplicates among the sign-ons of a statement, with the reasons and with what people
//! decided before. The desk sees them; no visitor can learn from any answer that somebody has
//! signed already.
//!
//! Names that are not published are sealed in the database, so the index lives in memory. It is
//! begun when a desk page asks for it, in pieces of bounded size, and learns from then on what has
//! changed and nothing else.

mod compared;
mod directory;
mod doubts;
mod elsewhere;
mod groups;
mod keeping_up;
mod kept;
mod lately;
mod places;
mod reviews;
mod roll;
mod website;

pub use compared::{Findings, Resemblance, Suspect};
pub use directory::{Directory, DirectoryPart, KeptDirectory, Likeness, Listed, Rank};
pub use doubts::{KeptDoubts, ListDoubts};
pub use groups::{Group, prepared, whole};
pub use reviews::{KeptReview, KeptReviews, ReviewPart};
pub use roll::{Chosen, Counts, Cut, From, Search};
pub use website::host;

use compared::Comparisons;
use domain::{
    id::{ImportId, SignOnId, StatementId},
    instant::Instant,
    roll::Part,
};
use lately::Lately;
use roll::Roll;
use std::collections::HashSet;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use std::time::Duration;
use store::{Store, Tx};

/// Name and version of the comparison, kept with every decision.
pub const MATCHER: &str = concat!("names ", env!("CARGO_PKG_VERSION"));

/// Statements whose names are held open in memory at the same time.
const MOST_STATEMENTS: usize = 8;

/// Opened names of a statement that nobody looks at are let go after this.
const IDLE: Duration = Duration::from_mins(30);

/// Changes that are read before a page is answered; when there are more, the page says so, and the
/// rest is read without it. A piece takes less than a tenth of a second.
const PIECE: u32 = 1_000;

/// The findings about sign-ons of one statement, from the database as it is now.
pub fn findings(
    tx: &mut Tx<'_>,
    statement: StatementId,
    ids: &[SignOnId],
) -> Result<Vec<Findings>, store::Error> {
    let mut compared = Comparisons::new(statement);
    while !compared.keep_up(tx, PIECE)? {}
    Ok(ids.iter().map(|id| compared.findings(*id)).collect())
}

/// Of what waits, so many are compared at a time to count those that look like another.
const TWICE_PIECE: usize = 20;

/// So many pieces of that are compared before a page is answered that says how many show no mark.
const CLEAR_PIECES: usize = 20;

/// What a page shows beside its entries.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// In the order in which they were asked for.
    pub findings: Vec<Findings>,
    /// Of each, whether one of its name was declined before.
    pub declined_before: Vec<bool>,
    /// How many there are of each part; `None` while they are being read.
    pub counts: Option<Counts>,
    /// The names are still being read: how many are held, and how many there are. What was found is
    /// not all there is.
    pub comparing: Option<(u64, u64)>,
}

/// The names of one statement that are held open.
struct Held {
    compared: Mutex<Comparisons>,
    roll: Mutex<Roll>,
    doubts: Arc<KeptDoubts>,
    statement: StatementId,
    names: AtomicUsize,
    /// Somebody reads on, piece by piece.
    is_read: AtomicBool,
}

impl Held {
    fn new(statement: StatementId, doubts: Arc<KeptDoubts>) -> Self {
        Self {
            compared: Mutex::new(Comparisons::new(statement)),
            roll: Mutex::default(),
            doubts,
            statement,
            names: AtomicUsize::new(0),
            is_read: AtomicBool::new(false),
        }
    }

    /// Reads a piece of what has changed; `true`: nothing is left.
    fn keep_up(&self, tx: &mut Tx<'_>) -> Result<bool, store::Error> {
        let mut compared = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        let complete = compared.keep_up(tx, PIECE);
        self.names.store(compared.kept.len(), Ordering::Relaxed);
        let touched = std::mem::take(&mut compared.touched);
        drop(compared);
        let mut roll = self.roll();
        for id in touched {
            roll.resembles(id, None);
        }
        let complete = complete?;
        Ok(roll.keep_up(tx, (self.statement, &self.doubts), PIECE)? && complete)
    }

    /// Compares a piece of what waits and was not compared yet; `true`: nothing is left.
    fn count_twice(&self, tx: &mut Tx<'_>) -> Result<bool, store::Error> {
        let unknown = self.roll().unknown(TWICE_PIECE);
        let compared = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = Vec::with_capacity(unknown.len());
        for id in unknown {
            tx.awaited()?;
            known.push((id, compared.findings(id).resemblance()));
        }
        drop(compared);
        let mut roll = self.roll();
        let left = known.len() == TWICE_PIECE;
        for (id, resemblance) in known {
            roll.resembles(id, Some(resemblance));
        }
        Ok(!left)
    }

    fn roll(&self) -> std::sync::MutexGuard<'_, Roll> {
        self.roll.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn findings(&self, tx: &mut Tx<'_>, ids: &[SignOnId]) -> Result<Vec<Findings>, store::Error> {
        let compared = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        let found = ids.iter().map(|id| {
            tx.awaited()?;
            Ok(compared.findings(*id))
        });
        found.collect()
    }

    fn names(&self) -> usize {
        self.names.load(Ordering::Relaxed)
    }
}

/// Indexes of the statements looked at lately. They hold names that are sealed in the database, so
/// they do not outlive their use.
pub struct Suspects {
    held: Mutex<Lately<StatementId, Arc<Held>>>,
    /// Of all statements.
    pub directory: Arc<KeptDirectory>,
    /// Of imported lists.
    pub doubts: Arc<KeptDoubts>,
    pub reviews: Arc<KeptReviews>,
}

impl Default for Suspects {
    fn default() -> Self {
        Self {
            held: Mutex::new(Lately::new(MOST_STATEMENTS, IDLE)),
            directory: Arc::default(),
            doubts: Arc::default(),
            reviews: Arc::default(),
        }
    }
}

impl Suspects {
    /// Lets go of the names that nobody looked at in a while, and of those that were erased or
    /// withdrawn since somebody looked.
    pub async fn tidy(&self, store: &Store, now: Instant) -> Result<(), store::Error> {
        let held = {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            held.tidy(now);
            held.all()
        };
        for (_, held) in held {
            while !read_on(store, &held).await? {}
        }
        loop {
            let directory = Arc::clone(&self.directory);
            let tidy = move |tx: &mut Tx<'_>| directory.tidy(tx, now);
            if store.desk().read("tidy organisations", tidy).await? {
                break;
            }
        }
        let (doubts, reviews) = (Arc::clone(&self.doubts), Arc::clone(&self.reviews));
        let tidy = move |tx: &mut Tx<'_>| {
            doubts.tidy(tx)?;
            reviews.tidy(tx)
        };
        store.at(now).read("tidy lists", tidy).await
    }

    /// Whether the names of organisations are held open.
    pub fn holds_directory(&self) -> bool {
        self.directory.is_held()
    }

    /// How many sign-ons of organisations are held open.
    pub fn organisations(&self) -> usize {
        self.directory.held()
    }

    /// Of how many imported lists the lines are held open.
    pub fn lists(&self) -> usize {
        self.reviews.len()
    }

    /// Of how many statements names are held open.
    pub fn held(&self) -> usize {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// How many names are held open, of all statements.
    pub fn names(&self) -> usize {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).all();
        held.iter().map(|(_, held)| held.names()).sum()
    }

    /// The suspects of each of `ids`, once everything was read.
    pub async fn of_many(
        &self,
        store: &Store,
        statement: StatementId,
        ids: &[SignOnId],
        now: Instant,
    ) -> Result<Vec<Findings>, store::Error> {
        let (held, ids) = (self.of(statement, now), ids.to_vec());
        loop {
            let (held, ids) = (Arc::clone(&held), ids.clone());
            let read = store.desk().read("compare names", move |tx| {
                let complete = held.keep_up(tx)?;
                Ok::<_, store::Error>(if complete { Some(held.findings(tx, &ids)?) } else { None })
            });
            if let Some(found) = read.await? {
                return Ok(found);
            }
        }
    }

    /// What a page shows beside these entries; it does not wait for more than a piece.
    pub async fn of_page(
        &self,
        store: &Store,
        statement: StatementId,
        ids: &[SignOnId],
        now: Instant,
    ) -> Result<Looked, store::Error> {
        let nobody = HashSet::new();
        self.look(store, statement, (ids, nobody), now).await
    }

    /// The same, with what waits for answers to somebody's questions counted.
    pub async fn look(
        &self,
        store: &Store,
        statement: StatementId,
        (ids, mine): (&[SignOnId], HashSet<SignOnId>),
        now: Instant,
    ) -> Result<Looked, store::Error> {
        let (held, ids) = (self.of(statement, now), ids.to_vec());
        let reading = Arc::clone(&held);
        // On a thread of the desk: reading a long list takes a while, and other pages must not wait
        // for it.
        let read = store.desk().read("compare names", move |tx| {
            let complete = reading.keep_up(tx)?;
            let counted = complete && reading.count_twice(tx)?;
            let comparing = if complete {
                None
            } else {
                let all = store::sign_on::comparable_len(tx, statement)?;
                Some((reading.names() as u64, u64::from(all)))
            };
            let findings = reading.findings(tx, &ids)?;
            let roll = reading.roll();
            let declined_before = ids.iter().map(|id| roll.was_declined(*id)).collect();
            let counts = complete.then(|| roll.counts(&mine));
            Ok::<_, store::Error>((
                Looked { findings, declined_before, counts, comparing },
                counted,
            ))
        });
        let (looked, counted) = read.await?;
        if !counted {
            read_in_background(store, &held);
        }
        Ok(looked)
    }

    /// A page of what was chosen among all sign-ons of a statement, and whether all were read.
    pub async fn select(
        &self,
        store: &Store,
        statement: StatementId,
        (chosen, from, limit): (Chosen, From, usize),
        now: Instant,
    ) -> Result<(Cut, bool), store::Error> {
        let held = self.of(statement, now);
        let reading = Arc::clone(&held);
        let read = store.desk().read("choose sign-ons", move |tx| {
            let complete = reading.keep_up(tx)?;
            let counted = complete && reading.count_twice(tx)?;
            let mut roll = reading.roll();
            if matches!(chosen.part, Part::All | Part::Unconfirmed) {
                roll.read_unconfirmed(tx, statement)?;
            }
            Ok::<_, store::Error>((roll.select(&chosen, from, limit), complete, counted))
        });
        let (cut, complete, counted) = read.await?;
        if !counted {
            read_in_background(store, &held);
        }
        Ok((cut, complete))
    }

    /// How many entries of a list wait without a mark; `None` while that is being counted.
    pub async fn clear_of(
        &self,
        store: &Store,
        (statement, list): (StatementId, ImportId),
        now: Instant,
    ) -> Result<Option<u64>, store::Error> {
        let held = self.of(statement, now);
        let reading = Arc::clone(&held);
        let read = store.desk().read("count of a list", move |tx| {
            let complete = reading.keep_up(tx)?;
            let mut counted = false;
            for _ in 0..CLEAR_PIECES {
                counted = complete && reading.count_twice(tx)?;
                if counted || !complete {
                    break;
                }
            }
            let chosen = Chosen { list: Some(list), ..Chosen::of(Part::Clear) };
            let count = || reading.roll().select(&chosen, From::Start, 1).total;
            Ok::<_, store::Error>(counted.then(count))
        });
        let count = read.await?;
        if count.is_none() {
            read_in_background(store, &held);
        }
        Ok(count)
    }

    fn of(&self, statement: StatementId, now: Instant) -> Arc<Held> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = held
            .get_or(statement, now, || Arc::new(Held::new(statement, Arc::clone(&self.doubts))));
        held.shrink(statement, kept::MOST_HELD, |held| held.names());
        asked
    }
}

/// Reads what is left without anybody waiting; a page that asks again begins it anew, if it fails.
fn read_in_background(store: &Store, held: &Arc<Held>) {
    if held.is_read.swap(true, Ordering::Relaxed) {
        return;
    }
    let (store, held) = (store.clone(), Arc::clone(held));
    tokio::spawn(async move {
        while matches!(read_on(&store, &held).await, Ok(false)) {}
        let count =
            |held: Arc<Held>| store.desk().read("count suspects", move |tx| held.count_twice(tx));
        while matches!(count(Arc::clone(&held)).await, Ok(false)) {}
        held.is_read.store(false, Ordering::Relaxed);
    });
}

async fn read_on(store: &Store, held: &Arc<Held>) -> Result<bool, store::Error> {
    let held = Arc::clone(held);
    store.desk().read("compare names", move |tx| held.keep_up(tx)).await
}
