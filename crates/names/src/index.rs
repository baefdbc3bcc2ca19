//! Finds the few names worth comparing among very many.

use crate::{
    keys::{FREQUENT, Keys, MOST_CANDIDATES, best},
    numbers::FastMap,
    prepared::Prepared,
};
use std::collections::hash_map::Entry;

/// Most names remembered under one key; bounds memory and time whatever the list.
const FULL: usize = 2_000;

/// The ids under one key.
#[derive(Debug, Clone)]
enum Bucket {
    One(u32),
    More(Vec<u32>),
}

impl Bucket {
    fn ids(&self) -> &[u32] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::More(ids) => ids,
        }
    }
}

/// An index of prepared names by id, kept in memory and rebuilt from rows.
#[derive(Debug, Clone, Default)]
pub struct Index {
    buckets: FastMap<u32, Bucket>,
    names: u32,
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a name. An id may be given to several names of one body (declared names).
    pub fn insert(&mut self, id: u32, name: &Prepared) {
        for key in Keys::of(name).iter() {
            match self.buckets.entry(key) {
                Entry::Vacant(slot) => {
                    slot.insert(Bucket::One(id));
                }
                Entry::Occupied(mut slot) => match slot.get_mut() {
                    Bucket::One(first) if *first != id => {
                        let both = vec![*first, id];
                        slot.insert(Bucket::More(both));
                    }
                    Bucket::More(ids) if ids.len() < FULL && !ids.ends_with(&[id]) => ids.push(id),
                    _ => {}
                },
            }
        }
        self.names += 1;
    }

    /// Forgets a name. An id that was given to several names is removed with each of them.
    pub fn remove(&mut self, id: u32, name: &Prepared) {
        for key in Keys::of(name).iter() {
            let Entry::Occupied(mut slot) = self.buckets.entry(key) else { continue };
            let left = match slot.get_mut() {
                Bucket::One(only) => usize::from(*only != id),
                Bucket::More(ids) => {
                    ids.retain(|other| *other != id);
                    ids.len()
                }
            };
            if left == 0 {
                slot.remove();
            }
        }
        self.names = self.names.saturating_sub(1);
    }

    /// The names most worth comparing with `name`, best first, at most 75, with the evidence of
    /// their shared keys: higher is better, and only the order means anything. The name itself is
    /// among them if it was inserted.
    pub fn candidates(&self, name: &Prepared) -> Vec<(u32, f32)> {
        let mut found: Vec<(u32, f32)> = Vec::with_capacity(256);
        let total = self.names.max(2) as f32;
        for key in Keys::of(name).iter() {
            let Some(bucket) = self.buckets.get(&key) else {
                continue;
            };
            let ids = bucket.ids();
            if ids.len() > FREQUENT {
                continue;
            }
            let weight = (1.0 + total / ids.len() as f32).ln();
            found.extend(ids.iter().map(|&id| (id, weight)));
        }
        best(found, MOST_CANDIDATES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepare;

    #[test]
    fn a_name_that_was_removed_is_not_found() {
        let (farmers, library) = (prepare("Network of Island Farmers"), prepare("Island Library"));
        let mut index = Index::new();
        index.insert(0, &farmers);
        index.insert(1, &farmers);
        index.insert(2, &library);
        index.remove(0, &farmers);
        let near = |index: &Index| -> Vec<u32> {
            index.candidates(&farmers).into_iter().map(|(id, _)| id).collect()
        };
        assert!(near(&index).contains(&1) && !near(&index).contains(&0));
        index.remove(1, &farmers);
        index.remove(2, &library);
        assert!(near(&index).is_empty());
        assert!(index.buckets.is_empty(), "nothing is kept of a name that is gone");
    }

    #[test]
    fn a_name_is_found_again() {
        let list = [
            "Network of Island Farmers – NIF",
            "Harbour Library",
            "Netwrok of Island Farmers",
            "NIF",
            "Oleander Choir",
        ];
        let mut index = Index::new();
        for (id, name) in list.iter().enumerate() {
            index.insert(id as u32, &prepare(name));
        }
        let near = |name: &str| {
            index.candidates(&prepare(name)).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert!(near("network of island FARMERS").contains(&2));
        assert!(near("network of island FARMERS").contains(&0));
        assert!(near("Island Farmers (NIF)").contains(&3));
        assert!(!near("network of island FARMERS").contains(&4));
    }
}
