//! The list: grouped, sorted, numbered by the program.

mod ordered;
mod parts;
mod search;

pub use ordered::OrderedList;
pub use parts::{Label, MOST_NAMES, Part};
pub use search::{Choices, SearchWords, Signers, Wanted};

use crate::{
    draft::{Category, Order},
    entry::Entry,
    id::SignOnId,
    lang::Lang,
    log::Leaf,
};
use std::sync::Arc;

/// One who is listed by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    pub id: SignOnId,
    pub entry: Entry,
    /// From a list the convenor brought; not confirmed by the signatory.
    pub reported: bool,
    /// Version of the text that was signed.
    pub version: u32,
    /// Where the public log holds it. Its index is the order of [`Order::Time`]: nobody can change
    /// that unseen.
    pub leaf: Leaf,
    /// Folded from the entry, for [`Self::search_words`].
    words: SearchWords,
}

impl Signatory {
    pub fn new(id: SignOnId, entry: Entry, reported: bool, version: u32, leaf: Leaf) -> Self {
        Self { id, entry, reported, version, leaf, words: SearchWords::default() }
    }
}

/// What a group of the list has in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// A category defined by the convenor, by its key.
    Category(String),
    Organisations,
    Individuals,
}

/// A group of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub heading: Heading,
    pub rows: Vec<Row>,
}

/// A numbered signatory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// 1, 2, 3, ... over all groups: no gap, no restart.
    pub number: u32,
    pub signatory: Arc<Signatory>,
}

/// The numbered list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    pub groups: Vec<Group>,
}

impl Listing {
    pub fn rows(&self) -> impl Iterator<Item = (&Group, &Row)> {
        self.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)))
    }

    pub fn len(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The list with what its forms print around it: headings of the groups, and nothing of the text.
#[derive(Debug, Clone, Copy)]
pub struct ListView<'p> {
    pub listing: &'p Listing,
    /// The categories of the statement, with their headings.
    pub categories: &'p [Category],
    /// The language of the list's order and headings.
    pub lang: &'p Lang,
    /// Headings are in this language where they are not in `lang`.
    pub authentic: &'p Lang,
}

impl<'p> ListView<'p> {
    /// The heading of a category; its key where it has none.
    pub fn heading(&self, key: &'p str) -> &'p str {
        self.category(key).map_or(key, |category| category.heading(self.lang, self.authentic))
    }

    /// The category of this key; `None` where the statement has none.
    pub fn category(&self, key: &str) -> Option<&'p Category> {
        self.categories.iter().find(|category| category.key == key)
    }
}

/// Builds the list: the [`OrderedList`] of these names.
pub fn build(
    signatories: Vec<Signatory>,
    categories: &[Category],
    order: Order,
    lang: &Lang,
) -> Listing {
    let mut list = OrderedList::new(categories, order, lang);
    list.extend(signatories.into_iter().map(Arc::new));
    list.listing()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Kind;
    use proptest::prelude::*;

    fn signatory(id: u8, name: &str, kind: Kind, category: Option<&str>) -> Signatory {
        let entry = Entry { category: category.map(str::to_owned), ..Entry::new(kind, name) };
        let leaf =
            Leaf { index: id.into(), record: id.into(), opening: crate::log::Opening([id; 32]) };
        Signatory::new(SignOnId([id; 16]), entry, false, 1, leaf)
    }

    fn names(listing: &Listing) -> Vec<&str> {
        listing.rows().map(|(_, row)| row.signatory.entry.name.as_str()).collect()
    }

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn each_language_sorts_its_own_way() {
        let list = |names: &[&str]| {
            names
                .iter()
                .zip(1..)
                .map(|(n, id)| signatory(id, n, Kind::Organisation, None))
                .collect::<Vec<_>>()
        };
        let words = ["Öland", "Zora", "Oland", "éa", "eb"];
        assert_eq!(
            names(&build(list(&words), &[], Order::Name, &lang("en"))),
            ["éa", "eb", "Oland", "Öland", "Zora"]
        );
        assert_eq!(
            names(&build(list(&words), &[], Order::Name, &lang("sv"))),
            ["éa", "eb", "Oland", "Zora", "Öland"]
        );
        let spanish = ["ñandú", "oso", "nube"];
        assert_eq!(
            names(&build(list(&spanish), &[], Order::Name, &lang("es"))),
            ["nube", "ñandú", "oso"]
        );
        let arabic = ["نهر", "بحر", "جبل"];
        assert_eq!(
            names(&build(list(&arabic), &[], Order::Name, &lang("ar"))),
            ["بحر", "جبل", "نهر"]
        );
    }

    #[test]
    fn groups_follow_each_other_without_restart() {
        let category = Category {
            key: "islands".into(),
            headings: [(lang("en"), "Islands".to_owned())].into(),
        };
        let all = vec![
            signatory(1, "Ana Example", Kind::Individual, None),
            signatory(2, "Zeta Fishers", Kind::Organisation, Some("islands")),
            signatory(3, "Alpha Farmers", Kind::Organisation, None),
            signatory(4, "Beta", Kind::Organisation, Some("gone")),
        ];
        let listing = build(all, &[category], Order::Name, &lang("en"));
        let headings: Vec<_> = listing.groups.iter().map(|g| g.heading.clone()).collect();
        assert_eq!(
            headings,
            [Heading::Category("islands".into()), Heading::Organisations, Heading::Individuals]
        );
        assert_eq!(names(&listing), ["Zeta Fishers", "Alpha Farmers", "Beta", "Ana Example"]);
    }

    proptest! {
        #[test]
        fn numbers_have_no_gap_no_restart_and_nobody_is_lost(
            people in prop::collection::vec(("[a-zA-Zء-ي ]{1,12}", 0u8..3, prop::option::of(0u8..3)), 0..60),
            by_time: bool,
        ) {
            let categories: Vec<Category> = (0..2).map(|n| Category { key: n.to_string(), headings: [].into() }).collect();
            let all: Vec<Signatory> = people.iter().zip(0..).map(|((name, kind, category), id)| {
                signatory(id, name, Kind::ALL[*kind as usize], category.map(|c| c.to_string()).as_deref())
            }).collect();
            let order = if by_time { Order::Time } else { Order::Name };
            let listing = build(all.clone(), &categories, order, &lang("en"));
            let numbers: Vec<u32> = listing.rows().map(|(_, row)| row.number).collect();
            prop_assert_eq!(numbers, (1..=all.len() as u32).collect::<Vec<_>>());
            let mut ids: Vec<SignOnId> = listing.rows().map(|(_, row)| row.signatory.id).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, all.iter().map(|s| s.id).collect::<Vec<_>>());
            let mut shuffled = all;
            shuffled.reverse();
            prop_assert_eq!(build(shuffled, &categories, order, &lang("en")), listing);
        }
    }
}
