//! The signatories of a publication in the order of the log, for whoever reads a list piece by
//! piece: an entry keeps its place in the log for good, so that names which come, go or are
//! corrected in between make nobody read one twice or miss one.

use domain::{
    country::Country,
    entry::Kind,
    lang::Lang,
    listing::{Group, Row},
    publication::Publication,
    statement::Slug,
};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Of so many publications the order is kept.
const MOST: usize = 8;

/// A publication with its signatories in the order of the log.
#[derive(Debug)]
pub struct ByLeaf {
    pub publication: Arc<Publication>,
    /// In which group and row each of them stands.
    places: Vec<Place>,
    /// What is searched of each, in the same order; made with the first search.
    keys: OnceLock<Vec<Arc<str>>>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    leaf: u64,
    group: u32,
    row: u32,
}

/// Which of the signatories are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub kind: Option<Kind>,
    pub country: Option<Country>,
    /// Folded words, each of which stands in what is printed; `Some` and empty: nothing readable
    /// was asked for, so nobody is found.
    pub words: Option<Vec<String>>,
}

impl Wanted {
    /// The words of a search as somebody types it.
    pub fn words_of(text: &str) -> Vec<String> {
        names::key(text).split_whitespace().map(str::to_owned).collect()
    }

    fn takes(&self, row: &Row, key: impl Fn() -> Option<Arc<str>>) -> bool {
        let entry = &row.signatory.entry;
        self.kind.is_none_or(|kind| entry.kind == kind)
            && self.country.is_none_or(|country| entry.country == Some(country))
            && self.words.as_ref().is_none_or(|words| {
                !words.is_empty()
                    && key().is_some_and(|key| words.iter().all(|word| key.contains(word.as_str())))
            })
    }
}

impl ByLeaf {
    fn of(publication: Arc<Publication>, earlier: Option<&Self>) -> Self {
        let mut places = Vec::with_capacity(publication.listing.len());
        for (group, at) in publication.listing.groups.iter().zip(0..) {
            places.extend(group.rows.iter().zip(0..).map(|(row, number)| Place {
                leaf: row.signatory.leaf.index,
                group: at,
                row: number,
            }));
        }
        places.sort_unstable_by_key(|place| place.leaf);
        let new = Self { publication, places, keys: OnceLock::new() };
        // Who searched once searches again: then only the names that came cost a key.
        if let Some(earlier) = earlier.filter(|earlier| earlier.keys.get().is_some()) {
            new.keys_after(earlier);
        }
        new
    }

    /// The signatories after an index of the log, or all of them, that are wanted.
    pub fn after<'a>(
        &'a self,
        leaf: Option<u64>,
        wanted: &'a Wanted,
    ) -> impl Iterator<Item = (&'a Group, &'a Row)> {
        let start = leaf.map_or(0, |leaf| self.places.partition_point(|place| place.leaf <= leaf));
        let rows = self.places[start..].iter().zip(start..);
        rows.filter_map(move |(place, at)| {
            let (group, row) = self.row(*place)?;
            wanted.takes(row, || self.keys().get(at).cloned()).then_some((group, row))
        })
    }

    /// The signatory whose signature stands at this index of the log, if it is listed.
    pub fn at(&self, leaf: u64) -> Option<(&Group, &Row)> {
        let at = self.places.binary_search_by_key(&leaf, |place| place.leaf).ok()?;
        self.row(self.places[at])
    }

    fn row(&self, place: Place) -> Option<(&Group, &Row)> {
        let group = self.publication.listing.groups.get(place.group as usize)?;
        Some((group, group.rows.get(place.row as usize)?))
    }

    fn keys(&self) -> &[Arc<str>] {
        self.keys.get_or_init(|| self.places.iter().map(|place| self.key(*place)).collect())
    }

    fn key(&self, place: Place) -> Arc<str> {
        self.row(place)
            .map_or_else(|| "".into(), |(_, row)| row.signatory.entry.search_key().into())
    }

    fn keys_after(&self, earlier: &Self) {
        let mut known = earlier.places.iter().zip(earlier.keys()).peekable();
        let keys = self.places.iter().map(|place| {
            while known.next_if(|(one, _)| one.leaf < place.leaf).is_some() {}
            let same = known.next_if(|(one, _)| one.leaf == place.leaf).filter(|(one, _)| {
                let (now, then) = (self.row(*place), earlier.row(**one));
                now.zip(then).is_some_and(|((_, now), (_, then))| {
                    Arc::ptr_eq(&now.signatory, &then.signatory)
                })
            });
            same.map_or_else(|| self.key(*place), |(_, key)| key.clone())
        });
        let _ = self.keys.set(keys.collect());
    }
}

/// Those that were asked for last.
#[derive(Default)]
pub(super) struct KeptByLeaf(Mutex<Vec<(Slug, Lang, Arc<ByLeaf>)>>);

impl KeptByLeaf {
    /// The order of a publication; made once, and again when the publication is another.
    pub(super) fn of(&self, publication: &Arc<Publication>) -> Arc<ByLeaf> {
        let (slug, lang) = (&publication.slug, &publication.lang);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = kept
            .iter()
            .position(|(one, in_lang, _)| one == slug && in_lang == lang)
            .map(|at| kept.remove(at).2);
        let now = match earlier {
            Some(same) if Arc::ptr_eq(&same.publication, publication) => same,
            earlier => Arc::new(ByLeaf::of(publication.clone(), earlier.as_deref())),
        };
        if kept.len() >= MOST {
            kept.remove(0);
        }
        kept.push((slug.clone(), lang.clone(), now.clone()));
        now
    }
}
