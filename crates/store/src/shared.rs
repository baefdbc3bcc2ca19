//! What all threads of one store have in common.

use std::sync::atomic::AtomicU64;
use std::sync::{Arc, OnceLock};

use crate::Error;
use crate::crypt::Keys;
use crate::metrics::Metrics;

/// Fills the slice with bytes from the operating system's generator.
///
/// The store has no randomness of its own: the application passes its one source when it opens the store, and each
/// run of a closure (a retry included) draws fresh bytes through [`crate::Tx::random`].
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

pub(crate) struct Shared {
    pub(crate) keys: Keys,
    pub(crate) random: Random,
    pub(crate) metrics: Metrics,
    /// Grows after the commit of anything that a public page shows.
    pub(crate) public_generation: AtomicU64,
    /// Keeps ids of the same millisecond in the order in which they were drawn.
    pub(crate) ids: AtomicU64,
    /// Set once, when a commit could not be made durable.
    pub(crate) broken: OnceLock<String>,
}

impl Shared {
    pub(crate) fn new(keys: Keys, random: Random) -> Self {
        Self {
            keys,
            random,
            metrics: Metrics::default(),
            public_generation: AtomicU64::new(0),
            ids: AtomicU64::new(0),
            broken: OnceLock::new(),
        }
    }

    pub(crate) fn broken(&self) -> Option<Error> {
        self.broken.get().map(|detail| Error::Broken { detail: detail.clone() })
    }
}
