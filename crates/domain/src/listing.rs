//! The list: grouped, sorted, numbered by the program.

use crate::{
    draft::{Category, Order},
    entry::{Entry, Kind},
    id::SignOnId,
    lang::Lang,
    log::Leaf,
};
use icu_collator::{Collator, options::CollatorOptions};
use icu_locale_core::Locale;

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
    pub signatory: Signatory,
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

/// Builds the list: first the categories in the convenor's order, then organisations, then
/// individuals; within a group by name under the collation of `lang` (CLDR), ties by id so that the
/// order is total; empty groups are left out.
pub fn build(
    signatories: Vec<Signatory>,
    categories: &[Category],
    order: Order,
    lang: &Lang,
) -> Listing {
    let mut groups: Vec<(Heading, Vec<Signatory>)> = categories
        .iter()
        .map(|category| (Heading::Category(category.key.clone()), Vec::new()))
        .collect();
    groups.push((Heading::Organisations, Vec::new()));
    groups.push((Heading::Individuals, Vec::new()));
    let last = groups.len() - 1;
    for signatory in signatories {
        let by_category = signatory
            .entry
            .category
            .as_ref()
            .and_then(|key| categories.iter().position(|c| &c.key == key));
        let at = by_category.unwrap_or(if signatory.entry.kind == Kind::Organisation {
            last - 1
        } else {
            last
        });
        groups[at].1.push(signatory);
    }
    let mut number = 0;
    let mut listing = Listing::default();
    for (heading, mut signatories) in groups {
        sort(&mut signatories, order, lang);
        let rows: Vec<Row> = signatories
            .into_iter()
            .map(|signatory| {
                number += 1;
                Row { number, signatory }
            })
            .collect();
        if !rows.is_empty() {
            listing.groups.push(Group { heading, rows });
        }
    }
    listing
}

fn sort(signatories: &mut [Signatory], order: Order, lang: &Lang) {
    match order {
        Order::Time => signatories.sort_by_key(|s| (s.leaf.index, s.id)),
        Order::Name => {
            let key = sort_key(lang);
            signatories.sort_by_cached_key(|s| (key(&s.entry.name), s.id));
        }
    }
}

/// Bytes that sort as the language sorts its words; where the language is unknown, as the root
/// collation does.
fn sort_key(lang: &Lang) -> impl Fn(&str) -> Vec<u8> + use<> {
    let locale: Locale = lang.as_str().parse().unwrap_or(Locale::UNKNOWN);
    let collator = Collator::try_new(locale.into(), CollatorOptions::default())
        .or_else(|_| Collator::try_new(Locale::UNKNOWN.into(), CollatorOptions::default()))
        .expect("the root collation is compiled in");
    move |text| {
        let mut key = Vec::with_capacity(2 * text.len());
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn signatory(id: u8, name: &str, kind: Kind, category: Option<&str>) -> Signatory {
        let entry = Entry { category: category.map(str::to_owned), ..Entry::new(kind, name) };
        let leaf =
            Leaf { index: id.into(), record: id.into(), opening: crate::log::Opening([id; 32]) };
        Signatory { id: SignOnId([id; 16]), entry, reported: false, version: 1, leaf }
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
