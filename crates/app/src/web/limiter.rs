//! How often one network may do something. Addresses are never kept: the limiter holds an HMAC of
//! the /24 or /48 prefix under a key that is drawn anew every hour, in memory only (SECURITY.md).

use crate::{clock, web::client::Client};
use domain::instant::{HOUR, Instant};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::time::Duration;
use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// `most` times within `window`; `most` 0: no limit.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub most: u32,
    pub window: Duration,
}

/// Counts in fixed windows, one table per limiter.
pub struct Limiter {
    limits: Vec<Limit>,
    /// How much wider the limits are where all visitors share one address; 0: there are none.
    shared_factor: u32,
    /// How many windows are kept.
    most: usize,
    tables: Mutex<Tables>,
}

/// A network and what it does, under the key of the table, and which of the limits.
type Name = ([u8; 8], u8);

/// When a window began, and how often something was done in it.
type Count = (Instant, u32);

/// The windows that began under one key.
struct Table {
    key: [u8; 32],
    drawn: Instant,
    counts: HashMap<Name, Count>,
    /// The windows in the order in which they began.
    order: VecDeque<(Name, Instant)>,
}

struct Tables {
    present: Table,
    /// The table before, for windows that still run.
    before: Option<Table>,
}

/// Windows kept at the same time; beyond this the oldest are dropped.
const MOST: usize = 200_000;

impl Limiter {
    pub fn new(limits: Vec<Limit>, shared_factor: u32) -> Self {
        let tables = Tables { present: Table::new(Instant(i64::MIN)), before: None };
        Self { limits, shared_factor, most: MOST, tables: Mutex::new(tables) }
    }

    /// Whether the next act of `client` within `scope` would be within every limit; counts nothing.
    pub fn would_allow(&self, scope: &[u8], client: Client, now: Instant) -> bool {
        let Some(factor) = self.factor(client) else { return true };
        let tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        let name = tables.present.name(scope, client.address);
        let earlier = tables.before.as_ref().map(|table| table.name(scope, client.address));
        let mut limits = self.limits.iter().zip(0u8..).filter(|(limit, _)| limit.most > 0);
        limits.all(|(limit, at)| {
            let (_, count) = tables.count(name, earlier, at, (limit.window, now));
            count < limit.most.saturating_mul(factor)
        })
    }

    /// How much wider the limits are for `client`; `None`: there is none.
    fn factor(&self, client: Client) -> Option<u32> {
        let factor = if client.address.is_some() { 1 } else { self.shared_factor };
        let unlimited = self.limits.iter().all(|limit| limit.most == 0);
        (client.limited && factor > 0 && !unlimited).then_some(factor)
    }

    /// Counts one act of `client` within `scope` (a statement; empty where all are counted
    /// together); `true` while it stays within every limit.
    pub fn allows(&self, scope: &[u8], client: Client, now: Instant) -> bool {
        let Some(factor) = self.factor(client) else { return true };
        let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        let longest = self.limits.iter().map(|limit| limit.window).max().unwrap_or_default();
        tables.turn(now, longest);
        let name = tables.present.name(scope, client.address);
        let earlier = tables.before.as_ref().map(|table| table.name(scope, client.address));
        let mut within = true;
        for (limit, at) in self.limits.iter().zip(0u8..).filter(|(limit, _)| limit.most > 0) {
            let (since, count) = tables.count(name, earlier, at, (limit.window, now));
            tables.present.put((name, at), (since, count.saturating_add(1)));
            within &= count < limit.most.saturating_mul(factor);
        }
        tables.present.tidy(now, longest, self.most);
        within
    }
}

impl Tables {
    /// Draws a new key every hour; the table before stays as long as a window of it may run, or
    /// until the next key. So a window of more than an hour is forgotten early when its network
    /// keeps still for an hour.
    fn turn(&mut self, now: Instant, longest: Duration) {
        let unused = self.present.drawn == Instant(i64::MIN);
        if unused || now.since(self.present.drawn) > HOUR {
            let last = std::mem::replace(&mut self.present, Table::new(now));
            self.before = Some(last).filter(|_| !unused);
        }
        if now.since(self.present.drawn) > longest {
            self.before = None;
        }
    }

    /// The running window of a network: since when, and how often in it.
    fn count(
        &self,
        name: [u8; 8],
        earlier: Option<[u8; 8]>,
        at: u8,
        (window, now): (Duration, Instant),
    ) -> Count {
        let known = self.present.counts.get(&(name, at)).copied();
        let known = known.or_else(|| self.carried((earlier?, at)));
        known.filter(|count| now.since(count.0) < window).unwrap_or((now, 0))
    }

    /// A window of the table before.
    fn carried(&self, name: Name) -> Option<Count> {
        self.before.as_ref()?.counts.get(&name).copied()
    }
}

impl Table {
    fn new(drawn: Instant) -> Self {
        Self { key: clock::random(), drawn, counts: HashMap::new(), order: VecDeque::new() }
    }

    fn put(&mut self, name: Name, count: Count) {
        let before = self.counts.insert(name, count);
        if before.is_none_or(|(since, _)| since != count.0) {
            self.order.push_back((name, count.0));
        }
    }

    /// Drops windows that are over, and the oldest of too many.
    fn tidy(&mut self, now: Instant, longest: Duration, most: usize) {
        while let Some((name, since)) = self.order.front().copied() {
            if now.since(since) < longest && self.counts.len() <= most {
                return;
            }
            self.order.pop_front();
            // A network may have begun another window since.
            if self.counts.get(&name).is_some_and(|(began, _)| *began == since) {
                self.counts.remove(&name);
            }
        }
    }

    fn name(&self, scope: &[u8], address: Option<IpAddr>) -> [u8; 8] {
        network_name(&self.key, scope, address)
    }
}

/// A network (a /24 or /48) within `scope`, under a key that nobody keeps.
pub fn network_name(key: &[u8; 32], scope: &[u8], address: Option<IpAddr>) -> [u8; 8] {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    let mac = match address.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(v4)) => mac.chain_update(&v4.octets()[..3]),
        Some(IpAddr::V6(v6)) => mac.chain_update(&v6.octets()[..6]),
        None => mac,
    };
    let tag = mac.chain_update([0]).chain_update(scope).finalize().into_bytes();
    let mut name = [0; 8];
    name.copy_from_slice(&tag[..8]);
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::instant::{MINUTE, SECOND};

    fn ip(text: &str) -> Client {
        of(text.parse().unwrap())
    }

    fn of(address: IpAddr) -> Client {
        Client { address: Some(address), limited: true }
    }

    fn kept(limiter: &Limiter) -> (usize, usize) {
        let tables = limiter.tables.lock().unwrap();
        (tables.present.counts.len(), tables.present.order.len())
    }

    #[test]
    fn a_network_is_limited_its_neighbour_is_not() {
        let limiter = Limiter::new(vec![Limit { most: 2, window: SECOND }], 1);
        let at = Instant(10);
        assert!(
            limiter.allows(b"a", ip("192.0.2.1"), at)
                && limiter.allows(b"a", ip("192.0.2.200"), at)
        );
        assert!(!limiter.allows(b"a", ip("192.0.2.7"), at));
        assert!(limiter.allows(b"a", ip("198.51.100.7"), at));
        assert!(
            limiter.allows(b"a", ip("::ffff:198.51.100.9"), at)
                && !limiter.allows(b"a", ip("198.51.100.9"), at)
        );
        assert!(limiter.allows(b"a", ip("192.0.2.7"), Instant(1_010)));
    }

    #[test]
    fn a_look_ahead_says_what_the_next_act_is_answered_and_counts_nothing() {
        let limits = vec![Limit { most: 2, window: SECOND }, Limit { most: 3, window: MINUTE }];
        let limiter = Limiter::new(limits, 1);
        for at in (0..3_000).step_by(250).map(Instant) {
            let ahead = limiter.would_allow(b"a", ip("192.0.2.1"), at);
            assert_eq!(ahead, limiter.would_allow(b"a", ip("192.0.2.1"), at));
            assert_eq!(ahead, limiter.allows(b"a", ip("192.0.2.1"), at), "{at:?}");
        }
        assert!(limiter.would_allow(
            b"a",
            Client { limited: false, ..ip("192.0.2.1") },
            Instant(0)
        ));
    }

    #[test]
    fn each_statement_counts_alone() {
        let limiter = Limiter::new(vec![Limit { most: 1, window: SECOND }], 1);
        assert!(
            limiter.allows(b"a", ip("192.0.2.1"), Instant(0))
                && limiter.allows(b"b", ip("192.0.2.1"), Instant(0))
        );
        assert!(
            !limiter.allows(b"a", ip("192.0.2.1"), Instant(0))
                && !limiter.allows(b"b", ip("192.0.2.1"), Instant(0))
        );
    }

    #[test]
    fn of_too_many_networks_the_oldest_are_forgotten_and_no_other() {
        let limiter =
            Limiter { most: 100, ..Limiter::new(vec![Limit { most: 1, window: HOUR }], 1) };
        let network = |number: u32| of(IpAddr::from((number << 8).to_be_bytes()));
        for number in 0..1_000 {
            assert!(limiter.allows(b"", network(number), Instant(i64::from(number))));
            assert!(kept(&limiter).0 <= 100);
        }
        assert!(
            (900..1_000).all(|number| !limiter.allows(b"", network(number), Instant(1_000))),
            "the last hundred are known"
        );
        assert!(limiter.allows(b"", network(0), Instant(1_000)), "the first is not");
    }

    #[test]
    fn windows_that_are_over_take_no_room() {
        let limits =
            vec![Limit { most: 1, window: SECOND }, Limit { most: 3, window: 10 * SECOND }];
        let limiter = Limiter::new(limits, 1);
        for second in 0..300 {
            limiter.allows(b"", ip("192.0.2.1"), Instant(second * 1_000));
            let other = of(IpAddr::from([10, 0, second as u8, 1]));
            limiter.allows(b"", other, Instant(second * 1_000));
        }
        let (counts, order) = kept(&limiter);
        assert!(counts <= 24 && order <= 36, "{counts} windows, {order} in their order");
    }

    #[test]
    fn a_new_key_does_not_open_a_new_window() {
        let limiter = Limiter::new(vec![Limit { most: 2, window: 3 * HOUR }], 1);
        let key = || limiter.tables.lock().unwrap().present.key;
        assert!(limiter.allows(b"", ip("192.0.2.1"), Instant(0)));
        let first = key();
        assert!(limiter.allows(b"", ip("192.0.2.1"), Instant(0).plus(HOUR + MINUTE)));
        assert_ne!(key(), first, "drawn anew every hour");
        assert!(!limiter.allows(b"", ip("192.0.2.1"), Instant(0).plus(HOUR + 2 * MINUTE)));
        assert!(
            limiter.allows(b"", ip("192.0.2.1"), Instant(0).plus(3 * HOUR + MINUTE)),
            "three hours after the first"
        );
    }

    #[test]
    fn where_all_share_one_address_the_limit_is_wider_and_for_all_of_them() {
        let shared = Client { address: None, limited: true };
        let limiter = |factor| Limiter::new(vec![Limit { most: 2, window: SECOND }], factor);
        let wide = limiter(10);
        assert!((0..20).all(|_| wide.allows(b"a", shared, Instant(0))));
        assert!(!wide.allows(b"a", shared, Instant(0)));
        assert!(wide.allows(b"b", shared, Instant(0)), "another statement counts apart");
        assert!(wide.allows(b"a", ip("192.0.2.1"), Instant(0)), "so does who has an address");
        assert!(wide.allows(b"a", ip("192.0.2.1"), Instant(0)));
        assert!(!wide.allows(b"a", ip("192.0.2.1"), Instant(0)), "with no more than its own");
        let none = limiter(0);
        assert!((0..1_000).all(|_| none.allows(b"a", shared, Instant(0))));
    }

    #[test]
    fn who_is_not_limited_is_not_counted() {
        let limiter = Limiter::new(vec![Limit { most: 1, window: SECOND }], 1);
        let office = Client { limited: false, ..ip("192.0.2.1") };
        assert!((0..100).all(|_| limiter.allows(b"", office, Instant(0))));
        assert!(limiter.allows(b"", ip("192.0.2.1"), Instant(0)));
    }
}
