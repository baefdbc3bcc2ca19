//! The one place where the clock is read and random bytes are drawn. Everything else takes them as
//! arguments, and `clippy.toml` bans the shortcuts, so that tests decide what time it is and
//! records can be replayed.
#![expect(clippy::disallowed_methods, reason = "this is the file the ban points to")]

use domain::instant::Instant;
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// Tells the time; tests set it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds; 0: the system's clock.
    fixed: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that stands still until it is set again.
    pub fn fixed(at: Instant) -> Self {
        Self { fixed: Arc::new(AtomicI64::new(at.0)) }
    }

    pub fn set(&self, at: Instant) {
        self.fixed.store(at.0, Ordering::Relaxed);
    }

    pub fn now(&self) -> Instant {
        match self.fixed.load(Ordering::Relaxed) {
            0 => now(),
            fixed => Instant(fixed),
        }
    }
}

/// What the system's clock says.
pub fn now() -> Instant {
    Instant(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_millis() as i64))
}

/// Fills `bytes` as [`random`] does; the store's source of randomness.
pub fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// Random bytes of the operating system. Without them no secret is one, so the process ends rather
/// than go on.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}
