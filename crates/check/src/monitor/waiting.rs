//! Who is pending, or left out, in one look after the other.

use super::{Report, StatementSeen, StatementState};
use crate::lag::Known;
use domain::instant::Instant;
use std::collections::{BTreeMap, HashMap};

/// A signature that a list calls pending.
pub struct Waiting {
    /// Index of its `sign` entry.
    pub entry: u64,
    /// By which it is known again.
    pub words: Vec<String>,
    pub since: Instant,
}

/// Who is pending, and since when: a signature that stands at another index than before is known by
/// its commitment, and where the operator ended one that was pending, a new one that is pending
/// takes over how long that was.
pub fn pending(
    known: Option<&StatementState>,
    seen: &StatementSeen,
    report: &Report,
    now: Instant,
) -> Vec<Waiting> {
    let empty = BTreeMap::new();
    let before = known.map_or(&empty, |known| &known.pending);
    let ended = seen.ended.operator.iter().filter_map(|index| before.get(index)).min().copied();
    let lags = report.lags.iter().filter(|lag| lag.file == seen.file);
    let absent: HashMap<u64, &Known> =
        lags.flat_map(|lag| &lag.absent).map(|one| (one.entry, one)).collect();
    let waiting = |entry: &u64| {
        let words = absent.get(entry).map_or_else(Vec::new, |one| one.words.clone());
        let known_by = |word| known.and_then(|known| known.pending_words.get(word));
        let same = before.get(entry).or_else(|| words.iter().filter_map(known_by).min());
        let since = same.copied().or(ended).unwrap_or(now);
        Waiting { entry: *entry, words, since }
    };
    seen.pending.iter().map(waiting).collect()
}

/// Who was left out of a list in this look, and whose newest entry should excuse it. Where the log
/// only waits for its witnesses there is none.
pub fn answered<'r>(report: &'r Report, file: &str) -> Vec<&'r Known> {
    let waits = |entry: u64| {
        let mut told = report.unanswered.iter().chain(&report.unanswered_before);
        told.any(|one| one.file == file && one.entries.contains(&entry))
    };
    let lags = report.lags.iter().filter(|lag| lag.file == file);
    lags.flat_map(|lag| &lag.absent).filter(|known| !waits(known.entry)).collect()
}
