//! Who shares something: places by key, in the order in which they came.

use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};

/// Most keys have one place, and a set for each would cost more than the names.
enum Places {
    One(u32),
    More(BTreeSet<u32>),
}

pub(super) struct PlacesByKey<K>(HashMap<K, Places>);

impl<K> Default for PlacesByKey<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Hash + Eq> PlacesByKey<K> {
    pub(super) fn insert(&mut self, key: Option<K>, place: u32) {
        let Some(key) = key else { return };
        let places = self.0.entry(key).or_insert(Places::One(place));
        match places {
            Places::One(only) if *only != place => {
                *places = Places::More(BTreeSet::from([*only, place]));
            }
            Places::One(_) => {}
            Places::More(all) => {
                all.insert(place);
            }
        }
    }

    pub(super) fn remove(&mut self, key: Option<K>, place: u32) {
        let Some(key) = key else { return };
        let is_empty = match self.0.get_mut(&key) {
            Some(Places::One(only)) => *only == place,
            Some(Places::More(all)) => {
                all.remove(&place);
                all.is_empty()
            }
            None => false,
        };
        if is_empty {
            self.0.remove(&key);
        }
    }

    /// The latest first.
    pub(super) fn of(&self, key: Option<&K>) -> impl Iterator<Item = u32> {
        let (one, more) = match key.and_then(|key| self.0.get(key)) {
            Some(Places::One(only)) => (Some(*only), None),
            Some(Places::More(all)) => (None, Some(all)),
            None => (None, None),
        };
        one.into_iter().chain(more.into_iter().flat_map(|all| all.iter().rev().copied()))
    }

    pub(super) fn count(&self, key: Option<&K>) -> usize {
        match key.and_then(|key| self.0.get(key)) {
            Some(Places::One(_)) => 1,
            Some(Places::More(all)) => all.len(),
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_come_first_and_nothing_is_kept_of_those_that_left() {
        let mut places = PlacesByKey::default();
        for place in 1..=3 {
            places.insert(Some("reef.example"), place);
        }
        places.insert(None, 4);
        assert_eq!(places.of(Some(&"reef.example")).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!((places.count(Some(&"reef.example")), places.count(None)), (3, 0));
        for place in 1..=3 {
            places.remove(Some("reef.example"), place);
        }
        assert_eq!(places.of(Some(&"reef.example")).count(), 0);
        assert!(places.0.is_empty());
    }
}
