//! What all threads of one store have in common.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use domain::instant::Instant;
use tokio::sync::Notify;

use crate::Error;
use crate::crypt::Keys;

/// Fills the slice with bytes from the operating system's generator.
///
/// The store has no randomness of its own: the application passes its one source when it opens the
/// store, and each run of a closure (a retry included) draws fresh bytes through
/// [`crate::Tx::random`].
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Tells the present.
///
/// The store has no clock of its own: the application passes its one clock when it opens the store,
/// and it is read once for each transaction.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Wakes whoever goes on with what a transaction left, after its commit.
#[derive(Default)]
pub(crate) struct Signals {
    /// An entry waits for the sequencer.
    pub(crate) log: Notify,
    /// A mail waits to be sent.
    pub(crate) mail: Notify,
    /// The files are to be wiped.
    pub(crate) wipe: Notify,
}

/// What others must learn of a transaction once it is committed.
#[expect(clippy::struct_excessive_bools, reason = "four independent marks")]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marks {
    /// A public page looks different.
    pub(crate) public: bool,
    /// An entry of the public log waits.
    pub(crate) log: bool,
    /// A mail waits.
    pub(crate) mail: bool,
    /// The files of the database hold something that was deleted.
    pub(crate) wipe: bool,
}

pub(crate) struct Shared {
    pub(crate) keys: Keys,
    pub(crate) random: Random,
    pub(crate) clock: Clock,
    /// Grows after the commit of anything that a public page shows.
    pub(crate) public_generation: AtomicU64,
    pub(crate) signals: Signals,
    /// Keeps ids of the same millisecond in the order in which they were drawn.
    pub(crate) ids: AtomicU64,
    /// Set once, when a commit could not be made durable.
    pub(crate) broken: OnceLock<String>,
}

impl Shared {
    pub(crate) fn new(keys: Keys, random: Random, clock: Clock) -> Self {
        Self {
            keys,
            random,
            clock,
            public_generation: AtomicU64::new(0),
            signals: Signals::default(),
            ids: AtomicU64::new(0),
            broken: OnceLock::new(),
        }
    }

    pub(crate) fn now(&self) -> Instant {
        (self.clock)()
    }

    /// See [`crate::Tx::time_id`].
    pub(crate) fn time_id(&self, now: Instant) -> [u8; 16] {
        let count = self.ids.fetch_add(1, Ordering::Relaxed) & 0xffff;
        let time = (now.0.max(0).cast_unsigned() << 16) | count;
        let mut id = [0; 16];
        id[..8].copy_from_slice(&time.to_be_bytes());
        (self.random)(&mut id[8..]);
        id
    }

    /// A transaction with these marks was committed, or may have been.
    pub(crate) fn signal(&self, marks: Marks) {
        if marks.public {
            self.public_generation.fetch_add(1, Ordering::Release);
        }
        for (marked, waiting) in [
            (marks.log, &self.signals.log),
            (marks.mail, &self.signals.mail),
            (marks.wipe, &self.signals.wipe),
        ] {
            if marked {
                waiting.notify_one();
            }
        }
    }

    pub(crate) fn broken(&self) -> Option<Error> {
        self.broken.get().map(|detail| Error::Broken { detail: detail.clone() })
    }
}
