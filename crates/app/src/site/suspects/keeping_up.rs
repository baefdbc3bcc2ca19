//! Learning what has changed since the names were read last, and nothing else.

use super::{compared::Comparisons, elsewhere::Elsewhere};
use domain::{
    duplicate::{NameKey, PairVerdict, Verdicts},
    id::{OrganisationId, SignOnId},
};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::{
    Tx,
    sign_on::{self, Change, ChangesRead, Comparable},
    verdict,
};

/// How far the database was read.
#[derive(Default)]
pub(super) struct ReadUntil {
    changes: ChangesRead,
    /// The names of organisations in all statements; `None`: not begun.
    organisations: Option<ChangesRead>,
    verdicts: Option<verdict::Stamp>,
    /// Everything was read once: what changes from now on touches what is like it.
    complete: bool,
}

impl Comparisons {
    /// Reads at most about `most` changes. `true`: nothing is left.
    pub(super) fn keep_up(&mut self, tx: &mut Tx<'_>, most: u32) -> Result<bool, store::Error> {
        self.read_verdicts(tx)?;
        let organisations = self.read_organisations(tx, most)?;
        let mut read = self.read.changes;
        let kept = &self.kept;
        let is_known = |id, changed| kept.is_at(id, changed);
        let changes = sign_on::changes(tx, self.statement, &mut read, most, &is_known)?;
        for change in changes {
            tx.awaited()?;
            self.take(tx, change)?;
        }
        // Only now: what broke off is read again.
        self.read.changes = read;
        self.read.complete |= read.is_complete();
        Ok(organisations && read.is_complete())
    }

    fn take(&mut self, tx: &mut Tx<'_>, change: Change) -> Result<(), store::Error> {
        let (id, touches) = (change.id(), self.read.complete);
        if touches {
            self.touch(id);
        }
        match change {
            Change::Gone(id) => self.kept.forget(id),
            Change::Stands(comparable) => {
                let elsewhere = self.elsewhere(tx, &comparable)?;
                self.kept.put(&comparable, &elsewhere);
            }
        }
        if touches {
            self.touch(id);
        }
        Ok(())
    }

    fn elsewhere(
        &self,
        tx: &mut Tx<'_>,
        comparable: &Comparable,
    ) -> Result<Elsewhere, store::Error> {
        if comparable.entry.kind.is_person() {
            return Ok(Elsewhere::default());
        }
        let of = (comparable.side.key, comparable.organisation);
        Elsewhere::read(tx, self.statement, of, &self.verdicts)
    }

    /// People decide seldom: all their verdicts are read when one was given or taken back.
    fn read_verdicts(&mut self, tx: &mut Tx<'_>) -> Result<(), store::Error> {
        let stamp = verdict::stamp(tx)?;
        if self.read.verdicts == Some(stamp) {
            return Ok(());
        }
        let now = Verdicts::new(verdict::all(tx)?);
        let mut names = HashSet::new();
        let given: Vec<PairVerdict> = difference(self.verdicts.all(), now.all()).cloned().collect();
        for given in &given {
            if self.read.complete {
                self.touch(given.first.sign_on);
                self.touch(given.second.sign_on);
            }
            for key in [given.first.key, given.second.key] {
                names.extend(self.verdicts.same_as(key));
                names.extend(now.same_as(key));
            }
        }
        self.verdicts = now;
        self.renamed(tx, names)?;
        self.read.verdicts = Some(stamp);
        Ok(())
    }

    /// An organisation may get a name, or lose one, in any statement. `true`: nothing is left.
    fn read_organisations(&mut self, tx: &mut Tx<'_>, most: u32) -> Result<bool, store::Error> {
        let Some(mut read) = self.read.organisations else {
            self.read.organisations = Some(ChangesRead::until_now(tx)?);
            return Ok(true);
        };
        let found = sign_on::renamed_organisations(tx, &mut read, most)?;
        let names = found.iter().flat_map(|(_, key)| self.verdicts.same_as(*key)).collect();
        self.renamed(tx, names)?;
        self.read.organisations = Some(read);
        Ok(read.is_complete())
    }

    /// Organisations of these names may be called otherwise, too.
    fn renamed(&mut self, tx: &mut Tx<'_>, names: HashSet<NameKey>) -> Result<(), store::Error> {
        // Thousands may bear one name: what it leads to is read once.
        let mut known: HashMap<Option<OrganisationId>, Elsewhere> = HashMap::new();
        for name in BTreeSet::from_iter(names) {
            known.clear();
            let mut stale: Vec<SignOnId> = Vec::new();
            for (id, linked) in self.kept.named(name) {
                let elsewhere = match known.entry(linked) {
                    std::collections::hash_map::Entry::Occupied(slot) => slot.into_mut(),
                    std::collections::hash_map::Entry::Vacant(slot) => slot.insert(
                        Elsewhere::read(tx, self.statement, (name, linked), &self.verdicts)?,
                    ),
                };
                if !self.kept.noted(id, elsewhere) {
                    stale.push(id);
                }
            }
            for id in stale {
                let change = sign_on::comparable_one(tx, id)?;
                self.take(tx, change)?;
            }
        }
        Ok(())
    }
}

/// What stands in one of the two only.
pub(super) fn difference<'a>(
    before: &'a [PairVerdict],
    now: &'a [PairVerdict],
) -> impl Iterator<Item = &'a PairVerdict> {
    let ids = |all: &[PairVerdict]| all.iter().map(|given| given.id).collect::<HashSet<_>>();
    let (earlier, later) = (ids(before), ids(now));
    let gone = before.iter().filter(move |given| !later.contains(&given.id));
    gone.chain(now.iter().filter(move |given| !earlier.contains(&given.id)))
}
