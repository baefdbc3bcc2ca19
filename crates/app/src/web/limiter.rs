//! How often one network may do something. Addresses are never kept: the limiter holds an HMAC of the /24 or /48 prefix
//! under a key that is drawn anew every hour, in memory only (SECURITY.md).

use crate::clock;
use domain::instant::{HOUR, Instant};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// `most` times within `window` milliseconds; `most` 0: no limit.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub most: u32,
    pub window: i64,
}

/// Counts in fixed windows, one table per limiter.
pub struct Limiter {
    limits: Vec<Limit>,
    state: Mutex<Windows>,
}

struct Windows {
    key: [u8; 32],
    key_drawn: Instant,
    counts: HashMap<([u8; 8], u8), (Instant, u32)>,
}

/// The table stays small whatever happens; beyond this it forgets everything and starts again.
const MOST_PREFIXES: usize = 200_000;

impl Limiter {
    pub fn new(limits: Vec<Limit>) -> Self {
        Self { limits, state: Mutex::new(Windows { key: clock::random(), key_drawn: Instant(i64::MIN), counts: HashMap::new() }) }
    }

    /// Counts one act of `address`; `true` while it stays within every limit.
    pub fn allows(&self, address: IpAddr, now: Instant) -> bool {
        if self.limits.iter().all(|limit| limit.most == 0) {
            return true;
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.key_drawn == Instant(i64::MIN) || now.since(state.key_drawn) > HOUR || state.counts.len() > MOST_PREFIXES {
            *state = Windows { key: clock::random(), key_drawn: now, counts: HashMap::new() };
        }
        let name = prefix_name(&state.key, address);
        let mut within = true;
        for (limit, at) in self.limits.iter().zip(0u8..).filter(|(limit, _)| limit.most > 0) {
            let (since, count) = state.counts.entry((name, at)).or_insert((now, 0));
            if now.since(*since) >= limit.window {
                (*since, *count) = (now, 0);
            }
            *count = count.saturating_add(1);
            within &= *count <= limit.most;
        }
        within
    }
}

fn prefix_name(key: &[u8; 32], address: IpAddr) -> [u8; 8] {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    let mac = match address.to_canonical() {
        IpAddr::V4(v4) => mac.chain_update(&v4.octets()[..3]),
        IpAddr::V6(v6) => mac.chain_update(&v6.octets()[..6]),
    };
    let tag = mac.finalize().into_bytes();
    let mut name = [0; 8];
    name.copy_from_slice(&tag[..8]);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_limited_its_neighbour_is_not() {
        let limiter = Limiter::new(vec![Limit { most: 2, window: 1_000 }]);
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let at = Instant(10);
        assert!(limiter.allows(ip("192.0.2.1"), at) && limiter.allows(ip("192.0.2.200"), at));
        assert!(!limiter.allows(ip("192.0.2.7"), at));
        assert!(limiter.allows(ip("198.51.100.7"), at));
        assert!(limiter.allows(ip("192.0.2.7"), Instant(1_010)));
        assert!(limiter.allows(ip("::ffff:198.51.100.9"), at) && !limiter.allows(ip("198.51.100.9"), at));
    }
}
