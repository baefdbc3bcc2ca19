//! Every sign-on of one statement, held open as the desk searches them. Names are sealed in the
//! database, so nothing there can be searched; here a page costs one pass over small rows.

mod row;
mod select;

pub use select::{Chosen, Counts, Cut, From, Search};

use super::{
    compared::Resemblance,
    doubts::{KeptDoubts, ListDoubts},
};
use domain::{
    id::{ImportId, SignOnId, StatementId},
    roll::Part,
    signon::Confirmation,
    warning::Addressees,
};
use row::Row;
use std::{
    collections::{BTreeSet, HashMap, HashSet, hash_map::Entry},
    sync::Arc,
};
use store::{
    Tx,
    sign_on::{self, ChangesRead, RollChange, Rolled},
};

/// Of those whose mailbox has not answered, the latest so many are held; they go by themselves.
const MOST_UNCONFIRMED: u32 = 5_000;

#[derive(Default)]
pub(super) struct Roll {
    rows: HashMap<SignOnId, Row>,
    unconfirmed: HashMap<SignOnId, Row>,
    /// The keys of the names of what was declined, and how often.
    declined: HashMap<Box<str>, u32>,
    /// Read once: what can be signed does not change.
    addressees: Option<Addressees>,
    /// Each domain once.
    domains: HashSet<Arc<str>>,
    /// Those that wait and of which nobody knows whether they look like another.
    unknown: BTreeSet<SignOnId>,
    read: ChangesRead,
}

impl Roll {
    /// Reads at most about `most` changes. `true`: nothing is left.
    pub(super) fn keep_up(
        &mut self,
        tx: &mut Tx<'_>,
        (statement, doubts): (StatementId, &KeptDoubts),
        most: u32,
    ) -> Result<bool, store::Error> {
        if self.addressees.is_none() {
            let found = store::statement::by_id(tx, statement)?;
            self.addressees = Some(found.as_ref().map(Addressees::of).unwrap_or_default());
        }
        let mut read = self.read;
        let rows = &self.rows;
        let is_known = |id, changed| rows.get(&id).is_some_and(|row| row.changed == changed);
        let changes = sign_on::roll(tx, statement, &mut read, most, &is_known)?;
        let mut lists: HashMap<ImportId, Arc<ListDoubts>> = HashMap::new();
        for change in changes {
            tx.awaited()?;
            match change {
                RollChange::Gone(id) => self.forget(id),
                RollChange::Stands(rolled) => {
                    let doubted = match rolled.state.confirmation {
                        Confirmation::Reported { import, .. } => {
                            if let Entry::Vacant(list) = lists.entry(import) {
                                list.insert(doubts.get(tx, import)?);
                            }
                            lists[&import].of.contains_key(&rolled.id)
                        }
                        Confirmation::Unconfirmed | Confirmation::Confirmed { .. } => false,
                    };
                    self.put(&rolled, doubted);
                }
            }
        }
        // Only now: what broke off is read again.
        self.read = read;
        Ok(read.is_complete())
    }

    /// Reads what nobody has confirmed yet.
    pub(super) fn read_unconfirmed(
        &mut self,
        tx: &mut Tx<'_>,
        statement: StatementId,
    ) -> Result<(), store::Error> {
        let held = &self.unconfirmed;
        let is_known = |id, revision| held.get(&id).is_some_and(|row| row.revision == revision);
        let found = sign_on::unconfirmed(tx, statement, MOST_UNCONFIRMED, &is_known)?;
        let mut now = HashMap::with_capacity(found.len());
        for (id, change) in found {
            let row = match change {
                None => self.unconfirmed.remove(&id),
                Some(RollChange::Stands(rolled)) => Some(self.row(&rolled, false)),
                Some(RollChange::Gone(_)) => None,
            };
            now.extend(row.map(|row| (id, row)));
        }
        self.unconfirmed = now;
        Ok(())
    }

    /// Holds one as it is now.
    fn put(&mut self, rolled: &Rolled, doubted: bool) {
        self.forget(rolled.id);
        let row = self.row(rolled, doubted);
        if row.part == Part::Declined {
            *self.declined.entry(row.name.clone()).or_default() += 1;
        }
        if row.is_queued() {
            self.unknown.insert(row.id);
        }
        self.rows.insert(row.id, row);
    }

    fn row(&mut self, rolled: &Rolled, doubted: bool) -> Row {
        let domain = rolled.mail.as_ref().map(|mail| {
            let known = self.domains.get(mail.domain.as_str());
            known.map_or_else(|| Arc::from(mail.domain.as_str()), Arc::clone)
        });
        if let Some(domain) = &domain {
            self.domains.insert(Arc::clone(domain));
        }
        Row::new(rolled, (domain, doubted), self.addressees.as_ref())
    }

    fn forget(&mut self, id: SignOnId) {
        self.unknown.remove(&id);
        let Some(row) = self.rows.remove(&id) else { return };
        if row.part == Part::Declined
            && let Some(times) = self.declined.get_mut(&row.name)
        {
            *times -= 1;
            if *times == 0 {
                self.declined.remove(&row.name);
            }
        }
    }

    /// Whether one of this name was declined.
    pub(super) fn was_declined(&self, id: SignOnId) -> bool {
        self.rows.get(&id).is_some_and(|row| self.declined.contains_key(&row.name))
    }

    /// Some of which nobody knows whether they look like another.
    pub(super) fn unknown(&self, most: usize) -> Vec<SignOnId> {
        self.unknown.iter().take(most).copied().collect()
    }

    /// What it looks like; `None`: that has to be found out anew.
    pub(super) fn resembles(&mut self, id: SignOnId, resemblance: Option<Resemblance>) {
        let Some(row) = self.rows.get_mut(&id).filter(|row| row.is_queued()) else { return };
        row.resemblance = resemblance;
        match resemblance {
            Some(_) => self.unknown.remove(&id),
            None => self.unknown.insert(id),
        };
    }
}
