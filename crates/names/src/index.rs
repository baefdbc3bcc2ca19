//! Finds the few names worth comparing among very many.

use crate::{
    keys::{FREQUENT, Keys, MOST_CANDIDATES, best},
    numbers::FastMap,
    prepared::Prepared,
};
use std::collections::hash_map::Entry;

/// Most names remembered under one key; bounds memory and time whatever the list.
const FULL: usize = 2_000;

/// Marks a bucket of several ids; else a bucket is its only id. Most keys of a long list lead to one
/// name, and anything bigger than a number for each would cost more than the names.
const SEVERAL: u32 = 1 << 31;

/// An index of prepared names by id, kept in memory and rebuilt from rows. Ids are below 2^31.
#[derive(Debug, Clone, Default)]
pub struct Index {
    buckets: FastMap<u32, u32>,
    /// The ids of the buckets of several.
    several: Vec<Vec<u32>>,
    /// Those of `several` that no bucket has any more.
    free: Vec<u32>,
    names: u32,
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a name. An id may be given to several names of one body (declared names).
    pub fn insert(&mut self, id: u32, name: &Prepared) {
        debug_assert!(id < SEVERAL, "an id below 2^31");
        for key in Keys::of(name).iter() {
            match self.buckets.entry(key) {
                Entry::Vacant(slot) => {
                    slot.insert(id);
                }
                Entry::Occupied(slot) if *slot.get() & SEVERAL != 0 => {
                    let ids = &mut self.several[(*slot.get() & !SEVERAL) as usize];
                    if ids.len() < FULL && !ids.ends_with(&[id]) {
                        ids.push(id);
                    }
                }
                Entry::Occupied(mut slot) if *slot.get() != id => {
                    let both = vec![*slot.get(), id];
                    let place = self.free.pop().unwrap_or(self.several.len() as u32);
                    if place as usize == self.several.len() {
                        self.several.push(both);
                    } else {
                        self.several[place as usize] = both;
                    }
                    slot.insert(place | SEVERAL);
                }
                Entry::Occupied(_) => {}
            }
        }
        self.names += 1;
    }

    /// Forgets a name. An id that was given to several names is removed with each of them.
    pub fn remove(&mut self, id: u32, name: &Prepared) {
        for key in Keys::of(name).iter() {
            let Entry::Occupied(mut slot) = self.buckets.entry(key) else { continue };
            let bucket = *slot.get();
            if bucket & SEVERAL == 0 {
                if bucket == id {
                    slot.remove();
                }
                continue;
            }
            let place = bucket & !SEVERAL;
            let ids = &mut self.several[place as usize];
            ids.retain(|other| *other != id);
            if let [] | [_] = ids[..] {
                match std::mem::take(ids).pop() {
                    Some(only) => slot.insert(only),
                    None => slot.remove(),
                };
                self.free.push(place);
            }
        }
        self.names = self.names.saturating_sub(1);
    }

    fn ids<'a>(&'a self, bucket: &'a u32) -> &'a [u32] {
        if bucket & SEVERAL == 0 {
            std::slice::from_ref(bucket)
        } else {
            &self.several[(bucket & !SEVERAL) as usize]
        }
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
            let ids = self.ids(bucket);
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
        assert!(index.several.iter().all(Vec::is_empty));
        let buckets = index.several.len();
        index.insert(3, &farmers);
        index.insert(4, &farmers);
        assert_eq!(near(&index), [3, 4]);
        assert_eq!(index.several.len(), buckets, "room that was freed is used again");
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
