//! The one place where the clock is read and random bytes are drawn. Everything else takes them as
//! arguments, and `clippy.toml` bans the shortcuts, so that tests decide what time it is and
//! records can be replayed.
#![expect(clippy::disallowed_methods, reason = "this is the file the ban points to")]

use domain::instant::Instant;
use std::{
    cell::RefCell,
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

/// Random bytes of the operating system, drawn ahead: a sign-on needs a dozen ids, nonces and
/// tokens, and a call of the system for each would cost the one thread that writes.
struct Ahead {
    bytes: [u8; 512],
    /// So many at the beginning were not given out.
    left: usize,
}

thread_local! {
    static AHEAD: RefCell<Ahead> = const { RefCell::new(Ahead { bytes: [0; 512], left: 0 }) };
}

impl Ahead {
    fn give(&mut self, wanted: &mut [u8]) {
        if self.left < wanted.len() {
            draw(&mut self.bytes);
            self.left = self.bytes.len();
        }
        let from = self.left - wanted.len();
        let given = &mut self.bytes[from..self.left];
        wanted.copy_from_slice(given);
        // A secret stands in memory once.
        given.fill(0);
        self.left = from;
    }
}

fn draw(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// Fills `bytes` as [`random`] does; the store's source of randomness.
pub fn fill(bytes: &mut [u8]) {
    AHEAD.with_borrow_mut(|ahead| {
        if bytes.len() > ahead.bytes.len() { draw(bytes) } else { ahead.give(bytes) }
    });
}

/// Random bytes of the operating system. Without them no secret is one, so the process ends rather
/// than go on.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_random_byte_is_given_twice() {
        let mut drawn = HashSet::new();
        for _ in 0..1_000 {
            assert!(drawn.insert(random::<12>().to_vec()) && drawn.insert(random::<32>().to_vec()));
        }
        let mut long = [0; 600];
        fill(&mut long);
        assert!(long.chunks(12).all(|part| drawn.insert(part.to_vec())));
        AHEAD.with_borrow(|ahead| assert!(ahead.bytes[ahead.left..].iter().all(|byte| *byte == 0)));
    }
}
