//! A list that stays in order while names come and go: one more costs no more than itself.

use super::{Group, Heading, Listing, Row, Signatory};
use crate::{
    draft::{Category, Order},
    entry::Kind,
    id::SignOnId,
    lang::Lang,
};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;
use std::{collections::BTreeMap, sync::Arc};

/// Where a name stands: in which group, by its name or place in the log, ties by id so that the
/// order is total.
type Position = (usize, Box<[u8]>, SignOnId);

/// The names of a list in its order.
pub struct OrderedList {
    /// The keys of the categories in the convenor's order; organisations and individuals follow.
    categories: Vec<String>,
    order: Order,
    collator: CollatorBorrowed<'static>,
    rows: BTreeMap<Position, Arc<Signatory>>,
}

impl std::fmt::Debug for OrderedList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OrderedList").field("names", &self.rows.len()).finish_non_exhaustive()
    }
}

impl OrderedList {
    /// An empty list: first the categories in the convenor's order, then organisations, then
    /// individuals; within a group as `order` says, names under the collation of `lang` (CLDR), or
    /// the root collation where that is not known.
    pub fn new(categories: &[Category], order: Order, lang: &Lang) -> Self {
        let locale: Locale = lang.as_str().parse().unwrap_or(Locale::UNKNOWN);
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .or_else(|_| Collator::try_new(Locale::UNKNOWN.into(), CollatorOptions::default()))
            .expect("the root collation is compiled in");
        let categories = categories.iter().map(|category| category.key.clone()).collect();
        Self { categories, order, collator, rows: BTreeMap::new() }
    }

    /// Adds many at once, which is faster than one by one.
    pub fn extend(&mut self, signatories: impl Iterator<Item = Arc<Signatory>>) {
        let mut rows: BTreeMap<_, _> = signatories.map(|one| (self.position(&one), one)).collect();
        self.rows.append(&mut rows);
    }

    pub fn insert(&mut self, signatory: Arc<Signatory>) {
        self.rows.insert(self.position(&signatory), signatory);
    }

    pub fn remove(&mut self, signatory: &Signatory) {
        self.rows.remove(&self.position(signatory));
    }

    /// The list with its numbers; empty groups are left out.
    pub fn listing(&self) -> Listing {
        let mut listing = Listing::default();
        let mut last = None;
        for (((group, ..), signatory), number) in self.rows.iter().zip(1..) {
            if last != Some(group) {
                last = Some(group);
                listing.groups.push(Group { heading: self.heading(*group), rows: Vec::new() });
            }
            if let Some(open) = listing.groups.last_mut() {
                open.rows.push(Row { number, signatory: signatory.clone() });
            }
        }
        listing
    }

    fn position(&self, signatory: &Signatory) -> Position {
        let key = match self.order {
            Order::Time => signatory.leaf.index.to_be_bytes().into(),
            Order::Name => {
                let mut key = Vec::with_capacity(2 * signatory.entry.name.len());
                let Ok(()) = self.collator.write_sort_key_to(&signatory.entry.name, &mut key);
                // Each language keeps a hundred thousand of them.
                key.into()
            }
        };
        (self.group(signatory), key, signatory.id)
    }

    fn group(&self, signatory: &Signatory) -> usize {
        let entry = &signatory.entry;
        let category = entry.category.as_ref();
        category
            .and_then(|key| self.categories.iter().position(|one| one == key))
            .unwrap_or(self.categories.len() + usize::from(entry.kind != Kind::Organisation))
    }

    fn heading(&self, group: usize) -> Heading {
        match self.categories.get(group) {
            Some(key) => Heading::Category(key.clone()),
            None if group == self.categories.len() => Heading::Organisations,
            None => Heading::Individuals,
        }
    }
}
