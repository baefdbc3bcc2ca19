//! The imported lists that are being reviewed: read once, and which of their entries are settled kept
//! up to date entry by entry.

use super::{IDLE, lately::Lately};
use crate::site::review::{ImportLines, is_open};
use domain::id::{ImportId, SignOnId, StatementId};
use std::sync::{Arc, Mutex, PoisonError};
use store::{
    Tx,
    import::Head,
    sign_on::{ChangesRead, state_changes},
};

/// Lists kept at the same time, and of how many lines together.
const MOST_LISTS: usize = 8;
const MOST_LINES: usize = 200_000;

/// Changes of states that are read together; nothing is opened for them.
const PIECE: u32 = 10_000;

/// A list as long as its report does not change.
pub struct KeptReview {
    head: Head,
    pub lines: ImportLines,
    states: Mutex<States>,
}

struct States {
    read: ChangesRead,
    /// Whether each entry is still to be settled; `None`: there is no such sign-on.
    open: Vec<Option<bool>>,
}

/// One page of the entries of a list.
pub struct ReviewPart {
    /// Counted from 1.
    pub number: usize,
    pub shown: Vec<SignOnId>,
    /// How many there are on all pages.
    pub wanted: usize,
    /// How many entries the list has, and how many are settled.
    pub total: usize,
    pub settled: usize,
}

impl KeptReview {
    fn read(tx: &mut Tx<'_>, id: ImportId, head: Head) -> Result<Option<Self>, store::Error> {
        let Some(report) = store::import::report(tx, id)? else { return Ok(None) };
        let lines = ImportLines::of(report);
        // What is written meanwhile is a change.
        let read = ChangesRead::until_now(tx)?;
        let states = store::import::states(tx, id)?;
        let open = lines.entries().map(|(id, _)| states.get(&id).map(is_open)).collect();
        Ok(Some(Self { head, lines, states: Mutex::new(States { read, open }) }))
    }

    /// Into which statement it was taken.
    pub fn statement(&self) -> StatementId {
        self.head.statement
    }

    /// The page `number`, counted from 1, of so many entries; a page past the end is the last.
    pub fn part(
        &self,
        tx: &mut Tx<'_>,
        only_open: bool,
        (number, size): (usize, usize),
    ) -> Result<ReviewPart, store::Error> {
        let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        states.keep_up(tx, self)?;
        let total = states.open.iter().flatten().count();
        let open = states.open.iter().filter(|open| **open == Some(true)).count();
        let wanted = if only_open { open } else { total };
        let number = number.clamp(1, wanted.div_ceil(size).max(1));
        let all = self.lines.entries().zip(&states.open);
        let all = all.filter(|(_, open)| open.is_some_and(|open| open || !only_open));
        let shown = all.map(|((id, _), _)| id).skip((number - 1) * size).take(size).collect();
        Ok(ReviewPart { number, shown, wanted, total, settled: total - open })
    }
}

impl KeptReview {
    /// On which page of so many entries one of them stands, counted from 1.
    pub fn page_of(
        &self,
        tx: &mut Tx<'_>,
        id: SignOnId,
        (only_open, size): (bool, usize),
    ) -> Result<usize, store::Error> {
        let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        states.keep_up(tx, self)?;
        let before = states.open.iter().take(self.lines.place(id).unwrap_or_default());
        let shown = before.flatten().filter(|open| **open || !only_open).count();
        Ok(shown / size + 1)
    }
}

impl States {
    fn keep_up(&mut self, tx: &mut Tx<'_>, list: &KeptReview) -> Result<(), store::Error> {
        loop {
            let mut read = self.read;
            for (id, state) in state_changes(tx, list.statement(), &mut read, PIECE)? {
                if let Some(place) = list.lines.place(id) {
                    self.open[place] = Some(is_open(&state));
                }
            }
            self.read = read;
            if read.is_complete() {
                return Ok(());
            }
        }
    }
}

pub struct KeptReviews(Mutex<Lately<ImportId, Arc<KeptReview>>>);

impl Default for KeptReviews {
    fn default() -> Self {
        Self(Mutex::new(Lately::new(MOST_LISTS, IDLE)))
    }
}

impl KeptReviews {
    /// A list as it is now; `None`: there is none.
    pub fn get(
        &self,
        tx: &mut Tx<'_>,
        id: ImportId,
    ) -> Result<Option<Arc<KeptReview>>, store::Error> {
        let Some(head) = store::import::head(tx, id)? else { return Ok(None) };
        let (now, lock) = (tx.now(), || self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(kept) = lock().get(id, now).filter(|kept| kept.head == head) {
            return Ok(Some(kept));
        }
        lock().forget(id);
        let Some(read) = KeptReview::read(tx, id, head)? else { return Ok(None) };
        let read = Arc::new(read);
        let mut kept = lock();
        kept.put(id, now, Arc::clone(&read));
        kept.shrink(id, MOST_LINES, |kept| kept.lines.report.lines.len());
        Ok(Some(read))
    }

    /// Lets go of the lists that nobody looked at in a while, and of those that have changed.
    pub(super) fn tidy(&self, tx: &mut Tx<'_>) -> Result<(), store::Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.tidy(tx.now());
        for (id, list) in kept.all() {
            if store::import::head(tx, id)? != Some(list.head) {
                kept.forget(id);
            }
        }
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}
