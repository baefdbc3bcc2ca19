//! All likely pairs of a list.

use crate::{
    compare::compare,
    comparison::Band,
    keys::{FREQUENT, Keys, MOST_CANDIDATES, best},
    numbers::FastMap,
    prepared::Prepared,
};

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
