//! Learning what has changed about organisations, and gathering anew what it concerns.

use super::{Directory, Gathered, MOST_PAIRED, Rank, rows::Dirty};
use crate::site::suspects::{elsewhere::MOST_NAMES, keeping_up::difference};
use domain::{
    duplicate::{NameKey, PairVerdict, Verdicts},
    id::OrganisationId,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::{Tx, sign_on, verdict};

impl Directory {
    /// Reads at most about `most` changes. `true`: nothing is left.
    pub fn keep_up(&mut self, tx: &mut Tx<'_>, most: u32) -> Result<bool, store::Error> {
        self.read_verdicts(tx)?;
        let mut read = self.changes;
        let rows = &self.rows;
        let is_known = |id, changed| rows.is_at(id, changed);
        for change in sign_on::member_changes(tx, &mut read, most, &is_known)? {
            self.rows.take(change, &mut self.dirty);
        }
        // Only now: what broke off is read again, and what was taken is still to be gathered.
        self.changes = read;
        self.gather();
        self.shrink();
        Ok(read.is_complete())
    }

    /// People decide seldom: all their verdicts are read when one was given or taken back, and the
    /// organisations of its names gathered anew.
    fn read_verdicts(&mut self, tx: &mut Tx<'_>) -> Result<(), store::Error> {
        let stamp = verdict::stamp(tx)?;
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let now = Verdicts::new(verdict::all(tx)?);
        if self.rows.len() > 0 {
            let changed = difference(self.verdicts.all(), now.all());
            let sides: Vec<_> = changed.flat_map(|given| [given.first, given.second]).collect();
            let keys = sides.iter().map(|side| side.key);
            let mut names = closed(keys.clone(), &self.verdicts);
            names.extend(closed(keys, &now));
            self.dirty.keys.extend(names);
            for side in sides {
                self.compare_again(side.key, self.rows.of(side.sign_on).map(|(of, _)| of));
            }
        }
        let mut partners: HashMap<_, Vec<_>> = HashMap::new();
        for PairVerdict { first, second, .. } in now.all() {
            partners.entry(first.sign_on).or_default().push(second.sign_on);
            partners.entry(second.sign_on).or_default().push(first.sign_on);
        }
        self.partners = partners;
        self.contradictions = now.contradictions().len();
        self.verdicts = now;
        self.stamp = Some(stamp);
        Ok(())
    }

    /// What was found of these is not kept: something else is known of them now.
    fn compare_again(&mut self, key: NameKey, of: Option<OrganisationId>) {
        if self.groups.len() > MOST_PAIRED {
            return;
        }
        self.dirty.rows.extend(self.rows.named(key).map(|(_, id)| id));
        if let Some((id, row)) = of.and_then(|id| Some((id, self.rows.row(id)?))) {
            self.dirty.rows.insert(id);
            self.dirty.keys.insert(row.key);
        }
    }

    /// Makes the groups of everything that is dirty as they are made from nothing.
    fn gather(&mut self) {
        if self.dirty.is_empty() {
            return;
        }
        let Dirty { keys, rows, groups: mut stale } = std::mem::take(&mut self.dirty);
        let mut fresh = BTreeMap::new();
        let mut seen = HashSet::new();
        for key in keys {
            if seen.contains(&key) {
                continue;
            }
            let same = self.verdicts.same_as(key);
            for (rank, ids) in self.wanted(&same) {
                let group_of = |id: &OrganisationId| self.rows.row(*id).and_then(|row| row.group);
                let is_same = self.groups.get(&rank).is_some_and(|group| *group.rows == *ids);
                let is_dirty = |id| rows.contains(id) || group_of(id) != Some(rank);
                if !is_same || ids.iter().any(is_dirty) {
                    stale.extend(ids.iter().filter_map(group_of));
                    fresh.insert(rank, ids);
                }
            }
            seen.extend(same);
        }
        // A group may be left whose first row went, and whose place another takes.
        stale.extend(fresh.keys());
        self.replace(&stale, fresh);
    }

    fn replace(&mut self, stale: &BTreeSet<Rank>, fresh: BTreeMap<Rank, Vec<OrganisationId>>) {
        for rank in stale {
            self.forget(*rank);
        }
        for (rank, ids) in fresh {
            self.put(rank, ids);
        }
        self.pairs = None;
        let (at, small) = (&self.at, self.groups.len() <= MOST_PAIRED);
        let holds = |place: &u32| at.contains_key(place);
        self.compared.retain(|(one, two), _| small && holds(one) && holds(two));
    }

    /// The groups of organisations whose names are all the same by decision: the oldest of each name
    /// together, and every other by itself.
    fn wanted(&self, keys: &HashSet<NameKey>) -> Vec<(Rank, Vec<OrganisationId>)> {
        let (mut firsts, mut groups) = (Vec::new(), Vec::new());
        for key in keys {
            let mut named = self.rows.named(*key);
            firsts.extend(named.next());
            groups.extend(named.map(|twin| (twin, vec![twin.1])));
        }
        firsts.sort_unstable();
        if let Some(first) = firsts.first() {
            groups.push((*first, firsts.iter().map(|(_, id)| *id).collect()));
        }
        groups
    }

    fn put(&mut self, rank: Rank, ids: Vec<OrganisationId>) {
        for id in &ids {
            if let Some(row) = self.rows.row_mut(*id) {
                row.group = Some(rank);
            }
        }
        let (place, names) = (self.next, self.rows.names(&ids));
        self.next += 1;
        let prepared: Box<[_]> =
            names.iter().take(MOST_NAMES).map(|name| names::prepare(name)).collect();
        for name in &prepared {
            self.index.insert(place, name);
        }
        let ones = self.rows.ones(&ids);
        let places = ones.iter().filter_map(|one| one.place.as_deref());
        let keys: Vec<String> = names.iter().copied().chain(places).map(names::key).collect();
        // Nothing that is searched for holds the end of a line.
        let search = super::super::groups::unique(keys.into_iter()).join("\n").into();
        self.at.insert(place, rank);
        self.groups.insert(rank, Gathered { rows: ids.into(), search, prepared, place });
    }

    fn forget(&mut self, rank: Rank) {
        let Some(group) = self.groups.remove(&rank) else { return };
        for name in &group.prepared {
            self.index.remove(group.place, name);
        }
        self.at.remove(&group.place);
    }

    /// Lets go of the oldest where there are too many.
    fn shrink(&mut self) {
        while self.rows.len() > self.most_held && self.groups.len() > 1 {
            let Some(oldest) = self.groups.values().next().map(|group| group.rows.clone()) else {
                return;
            };
            for id in oldest {
                self.rows.let_go(id, &mut self.dirty);
            }
            self.gather();
            self.is_cut = true;
        }
    }
}

/// These names and all that are the same by decision.
fn closed(keys: impl Iterator<Item = NameKey>, verdicts: &Verdicts) -> HashSet<NameKey> {
    let mut found = HashSet::new();
    for key in keys {
        if !found.contains(&key) {
            found.extend(verdicts.same_as(key));
        }
    }
    found
}
