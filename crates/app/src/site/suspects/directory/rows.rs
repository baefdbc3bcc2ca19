//! The sign-ons of organisations that are held, each added, changed and forgotten by itself.

use super::Rank;
use crate::site::suspects::groups::{unique, whole};
use domain::{
    duplicate::NameKey,
    id::{OrganisationId, SignOnId, StatementId},
    instant::Instant,
    organisation::Organisation,
};
use std::collections::{BTreeSet, HashMap, HashSet, hash_map::Entry};
use store::organisation::{Member, MemberChange};

/// What has to be gathered anew.
#[derive(Default)]
pub(super) struct Dirty {
    pub(super) keys: HashSet<NameKey>,
    pub(super) rows: HashSet<OrganisationId>,
    /// Groups that lost a row which is not there any more.
    pub(super) groups: BTreeSet<Rank>,
}

impl Dirty {
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.rows.is_empty() && self.groups.is_empty()
    }
}

/// One sign-on, as little of it as the list of organisations needs.
pub(super) struct One {
    pub(super) sign_on: SignOnId,
    pub(super) statement: StatementId,
    created_at: Instant,
    name: Box<str>,
    other_name: Option<Box<str>>,
    pub(super) place: Option<Box<str>>,
}

impl One {
    fn of(member: Member) -> Self {
        let entry = member.entry;
        Self {
            sign_on: member.sign_on,
            statement: member.statement,
            created_at: member.created_at,
            name: whole(&entry).into(),
            other_name: entry.other_name.map(Into::into),
            place: entry.place.map(Into::into),
        }
    }

    fn order(&self) -> (Instant, SignOnId) {
        (self.created_at, self.sign_on)
    }
}

/// An organisation under one name.
pub(super) struct Row {
    pub(super) key: NameKey,
    created_at: Instant,
    /// What the desk added.
    names: Box<[Box<str>]>,
    place: Option<Box<str>>,
    /// Oldest first.
    ones: Vec<One>,
    /// The group it stands in, once it was gathered.
    pub(super) group: Option<Rank>,
}

/// Where a sign-on is held, and as it was after which change.
struct Held {
    organisation: OrganisationId,
    created_at: Instant,
    changed: i64,
}

#[derive(Default)]
pub(super) struct Rows {
    rows: HashMap<OrganisationId, Row>,
    by_key: BTreeSet<(NameKey, Instant, OrganisationId)>,
    held: HashMap<SignOnId, Held>,
}

impl Rows {
    /// How many sign-ons are held.
    pub(super) fn len(&self) -> usize {
        self.held.len()
    }

    pub(super) fn row(&self, id: OrganisationId) -> Option<&Row> {
        self.rows.get(&id)
    }

    pub(super) fn row_mut(&mut self, id: OrganisationId) -> Option<&mut Row> {
        self.rows.get_mut(&id)
    }

    /// Whether a sign-on is held as it was after this change.
    pub(super) fn is_at(&self, id: SignOnId, changed: i64) -> bool {
        self.held.get(&id).is_some_and(|held| held.changed == changed)
    }

    /// The organisation of a sign-on, and when that came.
    pub(super) fn of(&self, id: SignOnId) -> Option<(OrganisationId, Instant)> {
        self.held.get(&id).map(|held| (held.organisation, held.created_at))
    }

    /// The organisations of this name, oldest first.
    pub(super) fn named(&self, key: NameKey) -> impl Iterator<Item = Rank> {
        let start = (key, Instant(i64::MIN), OrganisationId([0; 16]));
        let from = self.by_key.range(start..);
        from.take_while(move |(other, ..)| *other == key).map(|(_, created, id)| (*created, *id))
    }

    /// Holds a sign-on as it is now, or nothing of it any more.
    pub(super) fn take(&mut self, change: MemberChange, dirty: &mut Dirty) {
        let now = change.of.as_ref().map(|(organisation, _)| organisation.id);
        if let Some((before, created_at)) = self.of(change.sign_on)
            && Some(before) != now
        {
            self.forget(before, (created_at, change.sign_on), dirty);
        }
        if let Some((organisation, member)) = change.of {
            self.put(organisation, member, change.changed, dirty);
        }
    }

    fn put(&mut self, organisation: Organisation, member: Member, changed: i64, dirty: &mut Dirty) {
        let Organisation { id, key, profile, created_at } = organisation;
        dirty.keys.insert(key);
        dirty.rows.insert(id);
        let held = Held { organisation: id, created_at: member.created_at, changed };
        self.held.insert(member.sign_on, held);
        let row = match self.rows.entry(id) {
            Entry::Occupied(slot) => slot.into_mut(),
            Entry::Vacant(slot) => {
                self.by_key.insert((key, created_at, id));
                let (names, ones) = (Box::default(), Vec::with_capacity(1));
                slot.insert(Row { key, created_at, names, place: None, ones, group: None })
            }
        };
        row.names = profile.names.into_iter().map(|further| further.name.into()).collect();
        row.place = profile.place.map(Into::into);
        let one = One::of(member);
        match row.ones.binary_search_by_key(&one.order(), One::order) {
            Ok(at) => row.ones[at] = one,
            Err(at) => row.ones.insert(at, one),
        }
    }

    fn forget(
        &mut self,
        organisation: OrganisationId,
        order: (Instant, SignOnId),
        dirty: &mut Dirty,
    ) {
        self.held.remove(&order.1);
        let Some(row) = self.rows.get_mut(&organisation) else { return };
        dirty.keys.insert(row.key);
        dirty.rows.insert(organisation);
        if let Ok(at) = row.ones.binary_search_by_key(&order, One::order) {
            row.ones.remove(at);
        }
        if row.ones.is_empty() {
            self.let_go(organisation, dirty);
        }
    }

    /// Holds nothing of an organisation any more.
    pub(super) fn let_go(&mut self, id: OrganisationId, dirty: &mut Dirty) {
        let Some(row) = self.rows.remove(&id) else { return };
        self.by_key.remove(&(row.key, row.created_at, id));
        for one in &row.ones {
            self.held.remove(&one.sign_on);
        }
        dirty.keys.insert(row.key);
        dirty.groups.extend(row.group);
    }

    /// The sign-ons of these together, oldest first.
    pub(super) fn ones(&self, ids: &[OrganisationId]) -> Vec<&One> {
        let mut ones: Vec<&One> = self.rows(ids).flat_map(|row| &row.ones).collect();
        if ids.len() > 1 {
            ones.sort_by_key(|one| one.order());
        }
        ones
    }

    /// Every name these were ever given, each once: as printed in a sign-on, in another language, or
    /// added by the desk.
    pub(super) fn names(&self, ids: &[OrganisationId]) -> Vec<&str> {
        let ones = self.ones(ids);
        let printed = ones.iter().flat_map(|one| [Some(&one.name), one.other_name.as_ref()]);
        let further = self.rows(ids).flat_map(|row| row.names.iter());
        unique(printed.flatten().chain(further).map(|name| &**name))
    }

    /// The first place these name, what the desk says first.
    pub(super) fn place(&self, ids: &[OrganisationId]) -> Option<String> {
        let own = self.rows(ids).find_map(|row| row.place.as_deref());
        let place = own.or_else(|| self.ones(ids).into_iter().find_map(|one| one.place.as_deref()));
        place.map(str::to_owned)
    }

    fn rows(&self, ids: &[OrganisationId]) -> impl Iterator<Item = &Row> {
        ids.iter().filter_map(|id| self.rows.get(id))
    }
}
