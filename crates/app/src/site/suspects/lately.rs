//! What was used lately: only so many at a time, and none that lies idle.

use domain::instant::Instant;
use std::time::Duration;
use std::{collections::HashMap, hash::Hash};

/// Values by key, each with the instant at which it was last asked for.
pub(super) struct Lately<K, V> {
    most: usize,
    /// After which time a value that nobody asks for is let go.
    idle: Duration,
    used: HashMap<K, (Instant, V)>,
}

impl<K: Hash + Eq + Copy, V: Clone> Lately<K, V> {
    pub(super) fn new(most: usize, idle: Duration) -> Self {
        Self { most, idle, used: HashMap::new() }
    }

    /// The value of `key`, else a fresh one. Where there would be too many, the one that was not
    /// asked for the longest is let go.
    pub(super) fn get_or(&mut self, key: K, now: Instant, fresh: impl FnOnce() -> V) -> V {
        let (used, value) = self.used.entry(key).or_insert_with(|| (now, fresh()));
        *used = now;
        let value = value.clone();
        while self.used.len() > self.most {
            let oldest = self
                .used
                .iter()
                .filter(|(other, _)| **other != key)
                .min_by_key(|(_, (used, _))| *used)
                .map(|(other, _)| *other);
            let Some(oldest) = oldest else { break };
            self.used.remove(&oldest);
        }
        value
    }

    /// Lets go of what nobody asked for in a while.
    pub(super) fn tidy(&mut self, now: Instant) {
        self.used.retain(|_, (used, _)| now.since(*used) < self.idle);
    }

    pub(super) fn len(&self) -> usize {
        self.used.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_kept_and_none_for_long() {
        let mut lately = Lately::new(2, Duration::from_millis(100));
        let mut made = Vec::new();
        for (now, key) in [(0, 'a'), (10, 'b'), (20, 'a'), (30, 'c'), (40, 'a'), (50, 'b')] {
            lately.get_or(key, Instant(now), || made.push(key));
            assert!(lately.len() <= 2);
        }
        assert_eq!(made, ['a', 'b', 'c', 'b'], "the one that lay idle the longest had to go");
        lately.tidy(Instant(139));
        assert_eq!(lately.len(), 2);
        lately.tidy(Instant(140));
        assert_eq!(lately.len(), 1);
        lately.tidy(Instant(150));
        assert_eq!(lately.len(), 0);
    }
}
