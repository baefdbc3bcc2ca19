//! Finds the few names worth comparing among very many.

use std::hash::Hasher;

use crate::compare::{Band, compare};
use crate::hash::{FastHasher, FastMap};
use crate::prepare::{Prepared, letters_number};
use crate::token::{Class, Token};

/// Names returned by [`Index::candidates`] at most.
pub const MOST_CANDIDATES: usize = 75;
/// Keys shared by more names than this tell too little to be followed.
const FREQUENT: usize = 200;
/// Names remembered under one key at most; bounds memory and time whatever the list.
const FULL: usize = 2_000;

/// Keys of one name: at most 24.
struct Keys {
    list: [u32; 24],
    count: usize,
}

impl Keys {
    /// Rare words, pairs of words, consonant skeletons, beginnings, short name and initials, the
    /// whole name.
    fn of(name: &Prepared) -> Self {
        let mut keys = Self { list: [0; 24], count: 0 };
        keys.add(0, name.key, 0);
        let mut telling: Vec<&Token> = name
            .tokens
            .iter()
            .filter(|t| matches!(t.class, Class::Topic | Class::Plain | Class::Place))
            .collect();
        telling.sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then(x.id.cmp(&y.id)));
        telling.dedup_by_key(|t| t.id);
        for token in telling.iter().take(3) {
            keys.add(1, u64::from(token.id), 0);
            if token.skeleton != 0 {
                keys.add(3, u64::from(token.skeleton), 0);
            }
        }
        for token in telling.iter().take(2).filter(|t| t.class == Class::Plain && t.len >= 6) {
            let start =
                name.letters_of(token)[..5].iter().fold(0, |all, &u| all << 12 ^ u64::from(u));
            keys.add(5, start, 0);
        }
        let top = &telling[..telling.len().min(4)];
        for (at, first) in top.iter().enumerate() {
            for second in &top[at + 1..] {
                keys.add(2, u64::from(first.id.min(second.id)), u64::from(first.id.max(second.id)));
            }
        }
        if let [only] = telling.as_slice() {
            // "Water Union", "Water Forum": one common word needs its word of sort beside it.
            for token in name.tokens.iter().filter(|t| t.class == Class::Type).take(2) {
                keys.add(2, u64::from(token.id), u64::from(only.id));
            }
        }
        for token in
            name.tokens.iter().filter(|t| t.len <= 8 && (t.capitals || name.tokens.len() == 1))
        {
            keys.add(4, u64::from(letters_number(name.letters_of(token))), 0);
        }
        for letters in [name.short, name.initials, name.all_initials] {
            if letters != 0 && (letters == name.short || name.beginnings.len() >= 3) {
                keys.add(4, u64::from(letters), 0);
            }
        }
        keys
    }

    fn add(&mut self, sort: u64, first: u64, second: u64) {
        let mut hasher = FastHasher::default();
        hasher.write_u64(sort << 60 ^ first);
        hasher.write_u64(second);
        let key = (hasher.finish() >> 32) as u32;
        if self.count < self.list.len() && !self.list[..self.count].contains(&key) {
            self.list[self.count] = key;
            self.count += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.list[..self.count].iter().copied()
    }
}

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
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of names inserted and not removed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names as usize
    }

    /// True when no name is in the index.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names == 0
    }

    /// Adds a name. An id may be given to several names of one body (declared names).
    pub fn insert(&mut self, id: u32, name: &Prepared) {
        for key in Keys::of(name).iter() {
            match self.buckets.entry(key) {
                std::collections::hash_map::Entry::Vacant(slot) => {
                    slot.insert(Bucket::One(id));
                }
                std::collections::hash_map::Entry::Occupied(mut slot) => match slot.get_mut() {
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

    /// Takes a name out again; `name` must be prepared from the same text as at [`Index::insert`].
    pub fn remove(&mut self, id: u32, name: &Prepared) {
        for key in Keys::of(name).iter() {
            let emptied = match self.buckets.get_mut(&key) {
                Some(Bucket::One(only)) => *only == id,
                Some(Bucket::More(ids)) => {
                    ids.retain(|&other| other != id);
                    ids.is_empty()
                }
                None => false,
            };
            if emptied {
                self.buckets.remove(&key);
            }
        }
        self.names = self.names.saturating_sub(1);
    }

    /// The names most worth comparing with `name`, best first, [`MOST_CANDIDATES`] at most, with
    /// the evidence of their shared keys (higher is better; only the order means anything). The
    /// name itself is among them if it was inserted.
    #[must_use]
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

/// Sums the evidence by id and keeps the best.
fn best(mut found: Vec<(u32, f32)>, most: usize) -> Vec<(u32, f32)> {
    found.sort_unstable_by_key(|(id, _)| *id);
    found.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
        }
        same
    });
    if found.len() > most {
        found.select_nth_unstable_by(most - 1, |p, q| q.1.total_cmp(&p.1).then(p.0.cmp(&q.0)));
        found.truncate(most);
    }
    found.sort_unstable_by(|p, q| q.1.total_cmp(&p.1).then(p.0.cmp(&q.0)));
    found
}

/// Two names of a list that may be one body's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Position of the earlier name.
    pub first: u32,
    /// Position of the later name.
    pub second: u32,
    /// As in [`crate::Comparison`].
    pub score: f32,
    /// As in [`crate::Comparison`].
    pub band: Band,
}

/// All pairs of a list whose band is `least` or better, best first. Compares each name with its
/// candidates only, on `threads` threads; the result does not depend on their number.
#[must_use]
pub fn self_join(names: &[Prepared], least: Band, threads: usize) -> Vec<Pair> {
    let buckets = Buckets::build(names);
    let threads = threads.clamp(1, 64);
    let mut pairs: Vec<Pair> = std::thread::scope(|scope| {
        let buckets = &buckets;
        let workers: Vec<_> = (0..threads)
            .map(|worker| {
                scope.spawn(move || {
                    (worker..names.len())
                        .step_by(threads)
                        .flat_map(|at| buckets.pairs_of(names, at, least))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    pairs.sort_unstable_by(|p, q| {
        q.score.total_cmp(&p.score).then((p.first, p.second).cmp(&(q.first, q.second)))
    });
    pairs
}

/// Keys that at least two names share, each with a run of ids.
struct Buckets {
    ids: Vec<u32>,
    runs: FastMap<u32, (u32, u32)>,
}

impl Buckets {
    fn build(names: &[Prepared]) -> Self {
        let mut rows: Vec<u64> = Vec::with_capacity(names.len() * 12);
        for (id, name) in names.iter().enumerate() {
            rows.extend(Keys::of(name).iter().map(|key| u64::from(key) << 32 | id as u64));
        }
        rows.sort_unstable();
        let mut buckets = Self { ids: Vec::new(), runs: FastMap::default() };
        for run in rows.chunk_by(|p, q| p >> 32 == q >> 32) {
            if (2..=FREQUENT).contains(&run.len()) {
                let start = buckets.ids.len() as u32;
                buckets.ids.extend(run.iter().map(|row| *row as u32));
                buckets.runs.insert((run[0] >> 32) as u32, (start, run.len() as u32));
            }
        }
        buckets
    }

    /// Pairs of the name at `at` with later names.
    fn pairs_of(&self, names: &[Prepared], at: usize, least: Band) -> Vec<Pair> {
        let name = &names[at];
        let mut found: Vec<(u32, f32)> = Vec::new();
        for key in Keys::of(name).iter() {
            let Some(&(start, count)) = self.runs.get(&key) else {
                continue;
            };
            let run = &self.ids[start as usize..(start + count) as usize];
            let weight = (1.0 + names.len() as f32 / count as f32).ln();
            let later = run.partition_point(|&id| id as usize <= at);
            found.extend(run[later..].iter().map(|&id| (id, weight)));
        }
        // One key that two hundred names share tells nothing that another key would not tell too.
        let enough = (1.0 + names.len() as f32 / FREQUENT as f32).ln() * 1.15;
        let most = if names.len() > 20_000 { MOST_CANDIDATES / 3 } else { MOST_CANDIDATES };
        best(found, most)
            .into_iter()
            .filter(|(_, weight)| *weight >= enough)
            .filter_map(|(id, _)| {
                let outcome = compare(name, &names[id as usize]);
                (outcome.band >= least).then_some(Pair {
                    first: at as u32,
                    second: id,
                    score: outcome.score,
                    band: outcome.band,
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepare;

    #[test]
    fn a_name_is_found_again_and_forgotten() {
        let list = [
            "Network of Island Farmers – NIF",
            "Harbour Library",
            "Netwrok of Island Farmers",
            "NIF",
            "Oleander Choir",
        ];
        let names: Vec<Prepared> = list.iter().map(|n| prepare(n)).collect();
        let mut index = Index::new();
        for (id, name) in names.iter().enumerate() {
            index.insert(id as u32, name);
        }
        let near = |index: &Index, name: &str| {
            index.candidates(&prepare(name)).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert!(near(&index, "network of island FARMERS").contains(&2));
        assert!(near(&index, "network of island FARMERS").contains(&0));
        assert!(near(&index, "Island Farmers (NIF)").contains(&3));
        assert!(!near(&index, "network of island FARMERS").contains(&4));
        index.remove(2, &names[2]);
        assert_eq!(index.len(), 4);
        assert!(!near(&index, "network of island FARMERS").contains(&2));
    }

    #[test]
    fn the_join_finds_pairs_once_whatever_the_threads() {
        let list = [
            "Harbour Library",
            "Oleander Choir of Azul",
            "The Harbour Library",
            "Oleander Choir of Azul e.V.",
            "Tidal Bank",
        ];
        let names: Vec<Prepared> = list.iter().map(|n| prepare(n)).collect();
        let one = self_join(&names, Band::Review, 1);
        assert_eq!(one, self_join(&names, Band::Review, 3));
        let mut found: Vec<(u32, u32)> = one.iter().map(|p| (p.first, p.second)).collect();
        found.sort_unstable();
        assert_eq!(found, [(0, 2), (1, 3)]);
    }
}
