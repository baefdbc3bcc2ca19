//! All signatures of a statement that its log covers, kept from one publication to the next.

use crate::{
    draft::{Category, Order},
    entry::Kind,
    id::SignOnId,
    lang::Lang,
    listing::{Listing, OrderedList, Signatory},
    publication::Counts,
};
use std::{collections::HashMap, sync::Arc};

/// A signature that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub kind: Kind,
    /// From a list the convenor brought; not confirmed by the signatory.
    pub reported: bool,
    /// Where the public log holds it.
    pub position: u64,
    /// As the list shows it; `None`: counted without a name.
    pub named: Option<Arc<Signatory>>,
}

/// Kind, reported, named: what the counts tell apart.
type Share = (Kind, bool, bool);

/// Signatures by id, with their counts and their lists in the languages that were asked for.
#[derive(Debug)]
pub struct Signatures {
    categories: Vec<Category>,
    order: Order,
    by_id: HashMap<SignOnId, Signature>,
    shares: HashMap<Share, u32>,
    /// The language asked for last stands last.
    lists: Vec<(Lang, OrderedList)>,
}

/// In so many languages a list is kept in order; of more, those asked for last.
const MOST_LISTS: usize = 6;

impl Signatures {
    /// None yet, of a statement with these categories and this order.
    pub fn new(categories: Vec<Category>, order: Order) -> Self {
        Self { categories, order, by_id: HashMap::new(), shares: HashMap::new(), lists: Vec::new() }
    }

    /// `id` signs so from now on; `None`: it does not.
    pub fn set(&mut self, id: SignOnId, signature: Option<Signature>) {
        let before = match signature.clone() {
            Some(signature) => self.by_id.insert(id, signature),
            None => self.by_id.remove(&id),
        };
        if let Some(before) = before {
            *self.shares.entry(before.share()).or_default() -= 1;
            if let Some(named) = before.named {
                self.lists.iter_mut().for_each(|(_, list)| list.remove(&named));
            }
        }
        if let Some(now) = signature {
            *self.shares.entry(now.share()).or_default() += 1;
            if let Some(named) = now.named {
                self.lists.iter_mut().for_each(|(_, list)| list.insert(named.clone()));
            }
        }
    }

    /// Whether they are kept for a list of these categories in this order.
    pub fn is_of(&self, categories: &[Category], order: Order) -> bool {
        self.categories == categories && self.order == order
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (&(kind, reported, named), &number) in &self.shares {
            counts.add_many(kind, reported, named, number);
        }
        counts
    }

    /// Where the public log holds them, in its order.
    pub fn positions(&self) -> Vec<u64> {
        let mut positions: Vec<u64> = self.by_id.values().map(|one| one.position).collect();
        positions.sort_unstable();
        positions
    }

    /// The list in the order of a language.
    pub fn listing(&mut self, lang: &Lang) -> Listing {
        let kept = self.lists.iter().position(|(one, _)| one == lang);
        let list = match kept {
            Some(at) => self.lists.remove(at).1,
            None => self.ordered(lang),
        };
        let listing = list.listing();
        if self.lists.len() == MOST_LISTS {
            self.lists.remove(0);
        }
        self.lists.push((lang.clone(), list));
        listing
    }

    fn ordered(&self, lang: &Lang) -> OrderedList {
        let mut list = OrderedList::new(&self.categories, self.order, lang);
        list.extend(self.by_id.values().filter_map(|one| one.named.clone()));
        list
    }
}

impl Signature {
    fn share(&self) -> Share {
        (self.kind, self.reported, self.named.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entry::Entry,
        listing::build,
        log::{Leaf, Opening},
    };
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn signature(id: u8, name: &str, kind: Kind, named: bool) -> Signature {
        let leaf = Leaf { index: id.into(), record: id.into(), opening: Opening([id; 32]) };
        let entry = Entry::new(kind, name);
        let signatory = Signatory::new(SignOnId([id; 16]), entry, id.is_multiple_of(3), 1, leaf);
        let (reported, position) = (signatory.reported, leaf.index);
        Signature { kind, reported, position, named: named.then(|| signatory.into()) }
    }

    proptest! {
        /// Whatever comes, changes and goes: list and counts are those of the signatures that
        /// stand, as if they had been made at once.
        #[test]
        fn kept_lists_are_those_made_anew(
            changes in prop::collection::vec(
                (0u8..12, prop::option::of(("[a-dÀ-Üא-ת]{1,4}", any::<bool>(), any::<bool>()))), 0..40),
            time in any::<bool>(),
        ) {
            let order = if time { Order::Time } else { Order::Name };
            let langs: Vec<Lang> = ["en", "sv", "he"].map(|tag| tag.parse().unwrap()).into();
            let mut kept = Signatures::new(Vec::new(), order);
            let mut standing = BTreeMap::new();
            for (id, change) in changes {
                let now = change.map(|(name, person, named)| {
                    let kind = if person { Kind::Individual } else { Kind::Organisation };
                    signature(id, &name, kind, named)
                });
                kept.set(SignOnId([id; 16]), now.clone());
                match now {
                    Some(now) => standing.insert(id, now),
                    None => standing.remove(&id),
                };
                let mut counts = Counts::default();
                for one in standing.values() {
                    counts.add(one.kind, one.reported, one.named.is_some());
                }
                prop_assert_eq!(kept.counts(), counts);
                let positions: Vec<u64> = standing.keys().copied().map(u64::from).collect();
                prop_assert_eq!(kept.positions(), positions);
                for lang in &langs {
                    let names = standing.values().filter_map(|one| one.named.as_deref().cloned());
                    let anew = build(names.collect(), &[], order, lang);
                    prop_assert_eq!(kept.listing(lang), anew);
                }
            }
        }
    }
}
