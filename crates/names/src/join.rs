//! All likely pairs of a list.

use crate::{
    compare::compare_at_least,
    comparison::Band,
    keys::{FREQUENT, Keys, MOST_CANDIDATES, most_weight},
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
                    let mut weights = Weights { of: vec![0.0; names.len()], touched: Vec::new() };
                    (worker..names.len())
                        .step_by(threads)
                        .flat_map(|at| buckets.pairs_of(names, at, least, &mut weights))
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
    fn pairs_of(
        &self,
        names: &[Prepared],
        at: usize,
        least: Band,
        weights: &mut Weights,
    ) -> Vec<Pair> {
        let name = &names[at];
        for key in Keys::of(name).iter() {
            let Some(&(start, count)) = self.runs.get(&key) else {
                continue;
            };
            let run = &self.ids[start as usize..(start + count) as usize];
            let weight = (1.0 + names.len() as f32 / count as f32).ln();
            let later = run.partition_point(|&id| id as usize <= at);
            run[later..].iter().for_each(|&id| weights.add(id, weight));
        }
        // One key that two hundred names share tells nothing that another key would not tell too.
        let enough = (1.0 + names.len() as f32 / FREQUENT as f32).ln() * 1.15;
        let most = if names.len() > 20_000 { MOST_CANDIDATES / 3 } else { MOST_CANDIDATES };
        let found = most_weight(weights.take(enough), most);
        read_ahead(names, &found);
        found
            .into_iter()
            .filter_map(|(id, _)| {
                let (score, band) = compare_at_least(name, &names[id as usize], least)?;
                Some(Pair { first: at as u32, second: id, score, band })
            })
            .collect()
    }
}

/// The evidence of the shared keys by name: a place for each, of which most stay empty.
struct Weights {
    of: Vec<f32>,
    /// Those that are not empty.
    touched: Vec<u32>,
}

impl Weights {
    fn add(&mut self, id: u32, weight: f32) {
        let sum = &mut self.of[id as usize];
        if *sum == 0.0 {
            self.touched.push(id);
        }
        *sum += weight;
    }

    /// The names with enough of it; nothing is left behind.
    fn take(&mut self, enough: f32) -> Vec<(u32, f32)> {
        let Self { of, touched } = self;
        let all = touched.drain(..).map(|id| (id, std::mem::take(&mut of[id as usize])));
        all.filter(|(_, weight)| *weight >= enough).collect()
    }
}

/// Touches the words of the names that come next. They lie all over the memory: one by one each
/// would be waited for, together they arrive in the time of a few.
fn read_ahead(names: &[Prepared], next: &[(u32, f32)]) {
    let ends = next.iter().map(|(id, _)| match &*names[*id as usize].tokens {
        [] => 0,
        [only] => only.id,
        [first, .., last] => first.id ^ last.id,
    });
    std::hint::black_box(ends.fold(0, |all, id| all ^ id));
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
