//! Work on many entries, on all cores: each entry by itself, the order kept.

use std::{num::NonZero, panic, thread};

/// Fewer are done sooner than threads start.
const WORTH_THREADS: usize = 2_000;

/// How many threads are worth starting for so many entries.
pub(crate) fn threads(entries: usize) -> usize {
    if entries < WORTH_THREADS {
        1
    } else {
        thread::available_parallelism().map_or(1, NonZero::get).min(8)
    }
}

/// What `work` makes of each, in order.
pub(crate) fn map<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = threads(all.len());
    if threads == 1 {
        return all.iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> = all
            .chunks(all.len().div_ceil(threads))
            .map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<R>>()))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|cause| panic::resume_unwind(cause)))
            .collect()
    })
}
