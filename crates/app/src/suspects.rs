//! Suspected duplicates among the sign-ons of a statement, with the reason in words. A moderator sees them; no visitor can
//! learn from any answer that somebody has signed already.
//!
//! Names that are not published are sealed in the database, so the index lives in memory and is built from opened rows
//! when a desk page asks for it, and again when the sign-ons have changed.

use crate::web::{AppState, answer::Refusal};
use domain::{
    entry::Entry,
    id::{SignOnId, StatementId},
    instant::{Instant, MINUTE},
    publication::Counts,
    signon::{Moderation, State},
};
use names::{Band, Index, Prepared};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::Tx;

/// Another sign-on that may be the same signatory.
#[derive(Debug, Clone)]
pub struct Suspect {
    pub id: SignOnId,
    pub name: String,
    pub band: Band,
    pub why: String,
}

/// What tells whether the sign-ons are still those that were compared.
#[derive(Debug, Clone, PartialEq)]
struct Stamp {
    at: Instant,
    waiting: (u32, Option<Instant>),
    counts: Counts,
    revision: i64,
}

impl Stamp {
    fn read(tx: &mut Tx<'_>, statement: StatementId, now: Instant) -> Result<Self, store::Error> {
        Ok(Self {
            at: now,
            waiting: store::sign_on::queue_len(tx, statement)?,
            counts: store::statement::counts(tx, statement)?,
            revision: store::statement::by_id(tx, statement)?.map_or(0, |statement| statement.revision),
        })
    }

    /// An exchange of one waiting sign-on for another within a minute is noticed at the end of that minute.
    fn still_holds(&self, now: &Self) -> bool {
        let same = (self.waiting, self.counts, self.revision) == (now.waiting, now.counts, now.revision);
        same && now.at.since(self.at) < MINUTE
    }
}

/// The live sign-ons of one statement, ready to be compared.
struct Compared {
    stamp: Stamp,
    ids: Vec<SignOnId>,
    names: Vec<String>,
    prepared: Vec<Prepared>,
    places: HashMap<SignOnId, usize>,
    index: Index,
}

/// Indexes of the statements looked at lately.
#[derive(Default)]
pub struct Suspects {
    built: Mutex<HashMap<StatementId, Arc<Compared>>>,
}

/// A moderator reads five; more would be noise.
const MOST: usize = 5;

impl Suspects {
    /// The suspects of each of `ids`, best first.
    pub async fn of_many(&self, state: &AppState, statement: StatementId, ids: &[SignOnId]) -> Result<Vec<Vec<Suspect>>, Refusal> {
        let built = self.built(state, statement).await?;
        Ok(ids.iter().map(|id| built.suspects(*id)).collect())
    }

    async fn built(&self, state: &AppState, statement: StatementId) -> Result<Arc<Compared>, Refusal> {
        let kept = self.built.lock().unwrap_or_else(PoisonError::into_inner).get(&statement).cloned();
        let now = state.now();
        let stamp = state.store.read("sign-ons stamp", move |tx| Stamp::read(tx, statement, now)).await?;
        if let Some(kept) = kept.filter(|kept| kept.stamp.still_holds(&stamp)) {
            return Ok(kept);
        }
        let built = state
            .store
            .read("sign-ons to compare", move |tx| {
                let entries = store::sign_on::all_entries(tx, statement)?;
                Ok::<_, store::Error>(Arc::new(Compared::new(stamp.clone(), entries)))
            })
            .await?;
        self.built.lock().unwrap_or_else(PoisonError::into_inner).insert(statement, built.clone());
        Ok(built)
    }
}

impl Compared {
    fn new(stamp: Stamp, entries: Vec<(SignOnId, State, Entry)>) -> Self {
        let mut built =
            Self { stamp, ids: Vec::new(), names: Vec::new(), prepared: Vec::new(), places: HashMap::new(), index: Index::new() };
        let standing = entries.into_iter().filter(|(_, state, _)| !matches!(state.moderation, Moderation::Declined { .. }));
        for (at, (id, _, entry)) in standing.enumerate() {
            let whole = match &entry.short {
                Some(short) => format!("{} ({short})", entry.name),
                None => entry.name.clone(),
            };
            let prepared = names::prepare(&whole);
            built.index.insert(at as u32, &prepared);
            built.places.insert(id, at);
            built.ids.push(id);
            built.names.push(entry.one_line());
            built.prepared.push(prepared);
        }
        built
    }

    fn suspects(&self, id: SignOnId) -> Vec<Suspect> {
        let Some(&own) = self.places.get(&id) else { return Vec::new() };
        let candidates = self.index.candidates(&self.prepared[own]);
        let mut found: Vec<(f32, Suspect)> = candidates
            .into_iter()
            .map(|(id, _)| id as usize)
            .filter(|at| *at != own)
            .filter_map(|at| {
                let comparison = names::compare(&self.prepared[own], &self.prepared[at]);
                let suspect = || Suspect { id: self.ids[at], name: self.names[at].clone(), band: comparison.band, why: comparison.why() };
                (comparison.band != Band::Different).then(|| (comparison.score, suspect()))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.into_iter().map(|(_, suspect)| suspect).take(MOST).collect()
    }
}
