//! The sign-ons of one statement that are held open, each added, changed and forgotten by itself.

use super::{elsewhere::Elsewhere, groups::prepared_as, places::PlacesByKey, website::host};
use domain::{
    country::Country,
    duplicate::{NameKey, Side},
    id::{OrganisationId, SignOnId},
    signon::Standing,
};
use names::{Index, Prepared};
use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasher, Hash, RandomState},
};
use store::sign_on::Comparable;

/// So many are held open; of more the latest.
pub(super) const MOST_HELD: usize = 200_000;

/// One of them. Numbers stand for the texts of which only equality is asked.
pub(super) struct One {
    pub(super) side: Side,
    /// The entry in one line, without its country.
    pub(super) line: Box<str>,
    pub(super) country: Option<Country>,
    /// The name as printed, then what else the organisation is called.
    pub(super) names: Box<[Prepared]>,
    pub(super) mailbox: Option<[u8; 16]>,
    pub(super) untagged: Option<[u8; 16]>,
    pub(super) domain: Option<[u8; 16]>,
    pub(super) host: Option<u64>,
    /// Equal for names that look alike, whatever letters they are written with.
    pub(super) look: u64,
    /// Its organisation, and how many other statements that has signed.
    pub(super) organisation: Option<(OrganisationId, u64)>,
    pub(super) is_merged: bool,
    pub(super) is_reported: bool,
    is_organisation: bool,
    linked: Option<OrganisationId>,
    /// Stands for the further names it is held under.
    further: u64,
    changed: i64,
}

#[derive(Default)]
pub(super) struct Kept {
    /// By place; the later, the greater.
    ones: BTreeMap<u32, One>,
    next: u32,
    at: HashMap<SignOnId, u32>,
    pub(super) index: Index,
    pub(super) by_mailbox: PlacesByKey<[u8; 16]>,
    pub(super) by_untagged: PlacesByKey<[u8; 16]>,
    pub(super) by_domain: PlacesByKey<[u8; 16]>,
    pub(super) by_host: PlacesByKey<u64>,
    pub(super) by_look: PlacesByKey<u64>,
    /// Organisations by their names.
    by_name: PlacesByKey<NameKey>,
    numbers: RandomState,
}

impl Kept {
    pub(super) fn len(&self) -> usize {
        self.ones.len()
    }

    pub(super) fn place(&self, id: SignOnId) -> Option<u32> {
        self.at.get(&id).copied()
    }

    pub(super) fn one(&self, place: u32) -> Option<&One> {
        self.ones.get(&place)
    }

    /// Whether a sign-on is held as it was after this change.
    pub(super) fn is_at(&self, id: SignOnId, changed: i64) -> bool {
        self.place(id).and_then(|place| self.one(place)).is_some_and(|one| one.changed == changed)
    }

    /// Holds a sign-on as it is now.
    pub(super) fn put(&mut self, comparable: &Comparable, elsewhere: &Elsewhere) {
        self.forget(comparable.side.sign_on);
        let place = self.next;
        self.next += 1;
        let entry = &comparable.entry;
        let is_organisation = !entry.kind.is_person();
        let one = One {
            side: comparable.side,
            line: entry.line_without_country().into(),
            country: entry.country,
            names: elsewhere
                .texts(entry)
                .iter()
                .map(|text| prepared_as(text, entry.kind))
                .collect(),
            mailbox: comparable.mailbox,
            untagged: comparable.untagged,
            domain: comparable.domain,
            host: entry.website.as_deref().and_then(host).map(|host| self.number(&host)),
            look: self.number(&names::skeleton(&entry.name)),
            organisation: elsewhere.organisation,
            is_merged: matches!(comparable.state.standing, Standing::Merged { .. }),
            is_reported: comparable.state.confirmation.is_reported(),
            is_organisation,
            linked: comparable.organisation,
            further: self.number(&elsewhere.names),
            changed: comparable.changed,
        };
        for name in &one.names {
            self.index.insert(place, name);
        }
        self.by_mailbox.insert(one.mailbox, place);
        self.by_untagged.insert(one.untagged, place);
        self.by_domain.insert(one.domain, place);
        self.by_host.insert(one.host, place);
        self.by_look.insert(Some(one.look), place);
        self.by_name.insert(is_organisation.then_some(one.side.key), place);
        self.at.insert(one.side.sign_on, place);
        self.ones.insert(place, one);
        if self.ones.len() > MOST_HELD
            && let Some(oldest) = self.ones.values().next().map(|one| one.side.sign_on)
        {
            self.forget(oldest);
        }
    }

    /// Holds nothing of it any more.
    pub(super) fn forget(&mut self, id: SignOnId) {
        let Some(place) = self.at.remove(&id) else { return };
        let Some(one) = self.ones.remove(&place) else { return };
        for name in &one.names {
            self.index.remove(place, name);
        }
        self.by_mailbox.remove(one.mailbox, place);
        self.by_untagged.remove(one.untagged, place);
        self.by_domain.remove(one.domain, place);
        self.by_host.remove(one.host, place);
        self.by_look.remove(Some(one.look), place);
        self.by_name.remove(one.is_organisation.then_some(one.side.key), place);
    }

    /// The organisations of this name: each with the row it is linked with.
    pub(super) fn named(&self, key: NameKey) -> Vec<(SignOnId, Option<OrganisationId>)> {
        let ones = self.by_name.of(Some(&key)).filter_map(|place| self.one(place));
        ones.map(|one| (one.side.sign_on, one.linked)).collect()
    }

    /// Notes where else an organisation has signed. `false`: it is called otherwise now, and has to
    /// be [put](Self::put) again.
    pub(super) fn noted(&mut self, id: SignOnId, elsewhere: &Elsewhere) -> bool {
        let further = self.number(&elsewhere.names);
        let Some(one) = self.at.get(&id).and_then(|place| self.ones.get_mut(place)) else {
            return true;
        };
        one.organisation = elsewhere.organisation;
        one.further == further
    }

    fn number<T: Hash + ?Sized>(&self, of: &T) -> u64 {
        self.numbers.hash_one(of)
    }
}
