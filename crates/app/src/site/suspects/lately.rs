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
        let value = self.get(key, now).unwrap_or_else(fresh);
        self.put(key, now, value.clone());
        value
    }

    /// The value of `key`, if it is kept.
    pub(super) fn get(&mut self, key: K, now: Instant) -> Option<V> {
        let (used, value) = self.used.get_mut(&key)?;
        *used = now;
        Some(value.clone())
    }

    pub(super) fn put(&mut self, key: K, now: Instant, value: V) {
        self.used.insert(key, (now, value));
        while self.used.len() > self.most && self.let_go_of_one_but(key) {}
    }

    pub(super) fn forget(&mut self, key: K) {
        self.used.remove(&key);
    }

    /// Lets go of those that were not asked for the longest until all together weigh no more than
    /// `most`, but not of `key`.
    pub(super) fn shrink(&mut self, key: K, most: usize, weight: impl Fn(&V) -> usize) {
        let all = |used: &HashMap<K, (Instant, V)>| -> usize {
            used.values().map(|(_, value)| weight(value)).sum()
        };
        while all(&self.used) > most && self.let_go_of_one_but(key) {}
    }

    /// `false`: there is no other.
    fn let_go_of_one_but(&mut self, key: K) -> bool {
        let others = self.used.iter().filter(|(other, _)| **other != key);
        let oldest = others.min_by_key(|(_, (used, _))| *used).map(|(other, _)| *other);
        oldest.is_some_and(|oldest| self.used.remove(&oldest).is_some())
    }

    pub(super) fn all(&self) -> Vec<(K, V)> {
        self.used.iter().map(|(key, (_, value))| (*key, value.clone())).collect()
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

    #[test]
    fn heavy_values_are_fewer() {
        let mut lately = Lately::new(9, Duration::from_millis(100));
        for (now, key) in [(0, 'a'), (10, 'b'), (20, 'c')] {
            lately.get_or(key, Instant(now), || key);
        }
        lately.shrink('c', 6, |_| 3);
        assert_eq!(lately.len(), 2);
        lately.shrink('c', 5, |_| 3);
        assert_eq!(lately.all(), [('c', 'c')]);
        lately.shrink('c', 2, |_| 3);
        assert_eq!(lately.all(), [('c', 'c')], "what was just asked for stays");
    }
}
