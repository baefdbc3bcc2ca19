//! Counters per transaction name, for the metrics page and for tests.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What happened to the transactions of one name since the store was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counter {
    /// Finished, well or not.
    pub count: u64,
    /// Finished with an error, the closure's own included.
    pub failed: u64,
    /// Run again after a collision or a lost connection.
    pub retries: u64,
    /// Time spent in the closures, without waiting and committing.
    pub busy: Duration,
    /// Time from being asked for to being answered.
    pub total: Duration,
}

#[derive(Default)]
pub(crate) struct Metrics(Mutex<BTreeMap<&'static str, Counter>>);

impl Metrics {
    pub(crate) fn add(&self, name: &'static str, change: impl FnOnce(&mut Counter)) {
        change(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(name).or_default());
    }

    pub(crate) fn all(&self) -> Vec<(&'static str, Counter)> {
        let counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counters.iter().map(|(name, counter)| (*name, *counter)).collect()
    }
}
