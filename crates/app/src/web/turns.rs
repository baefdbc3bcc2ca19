//! Whose mail comes first of those that forms ask for: each network has one mail in every turn of ten
//! seconds, and what it asks for beyond that has a later turn. So thousands of forms from one network
//! do not make a neighbour wait, and while nobody else waits they lose nothing.
//!
//! Networks are known as the limiter knows them, in memory only, under a key that is drawn anew every
//! hour. A mail keeps the number of its turn and nothing of its network.

use super::{client::Client, limiter::network_name};
use crate::clock;
use domain::instant::{DAY, HOUR, Instant};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use store::mail::Turn;

/// The last turn of each network that was lately given a later one than the present.
pub struct Turns {
    most: usize,
    known: Mutex<Known>,
}

struct Known {
    present: Table,
    /// Under the key before.
    before: Option<Table>,
}

struct Table {
    key: [u8; 32],
    drawn: Instant,
    last: HashMap<[u8; 8], Turn>,
}

/// Networks kept at the same time; beyond this all are forgotten, and their next mails have the
/// present turn.
const MOST: usize = 200_000;

impl Default for Turns {
    fn default() -> Self {
        let known = Known { present: Table::new(Instant(i64::MIN)), before: None };
        Self { most: MOST, known: Mutex::new(known) }
    }
}

impl Turns {
    /// The turn of the mail that a form of `client` asks for; at most a day ahead, so that no mail
    /// waits behind what is asked for a day later.
    pub fn next(&self, client: Client, now: Instant) -> Turn {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.change_key(now);
        let name = known.present.name(client);
        let last = known.present.last.get(&name).copied();
        let last = last.or_else(|| {
            let before = known.before.as_ref()?;
            before.last.get(&before.name(client)).copied()
        });
        let present = Turn::at(now);
        let after = last.map_or(present, |last| Turn(last.0 + 1));
        let turn = after.clamp(present, Turn::at(now.plus(DAY)));
        known.present.tidy(present, self.most);
        known.present.last.insert(name, turn);
        turn
    }
}

impl Known {
    /// Draws a new key every hour. What was kept under the last one is found until the next.
    fn change_key(&mut self, now: Instant) {
        let age = now.since(self.present.drawn);
        if age > HOUR || now < self.present.drawn {
            let last = std::mem::replace(&mut self.present, Table::new(now));
            self.before = Some(last).filter(|last| !last.last.is_empty());
        }
    }
}

impl Table {
    fn new(drawn: Instant) -> Self {
        Self { key: clock::random(), drawn, last: HashMap::new() }
    }

    fn name(&self, client: Client) -> [u8; 8] {
        network_name(&self.key, b"turn", client.address)
    }

    /// Makes room for one more: turns that are past say nothing.
    fn tidy(&mut self, present: Turn, most: usize) {
        if self.last.len() < most {
            return;
        }
        self.last.retain(|_, last| *last >= present);
        if self.last.len() > most / 2 {
            self.last.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::IpAddr;

    fn client(address: [u8; 4]) -> Client {
        Client { address: Some(IpAddr::from(address)), limited: true }
    }

    const NOW: Instant = Instant(1_800_000_000_000);

    #[test]
    fn a_network_has_one_mail_in_each_turn_and_its_neighbour_one_too() {
        let turns = Turns::default();
        let flood: Vec<i64> =
            (0..3_000).map(|n| turns.next(client([192, 0, 2, n as u8]), NOW).0).collect();
        let present = Turn::at(NOW).0;
        assert!(flood.iter().copied().eq(present..present + 3_000));
        assert_eq!(turns.next(client([198, 51, 100, 1]), NOW).0, present);
        let later = NOW.plus(2 * Turn::LENGTH);
        assert_eq!(turns.next(client([198, 51, 100, 1]), later).0, present + 2, "nothing is saved");
        assert_eq!(turns.next(client([192, 0, 2, 1]), later).0, present + 3_000);
    }

    #[test]
    fn a_new_key_does_not_bring_a_network_to_the_front() {
        let turns = Turns::default();
        let network = client([192, 0, 2, 1]);
        for _ in 0..1_000 {
            turns.next(network, NOW);
        }
        let key = || turns.known.lock().unwrap().present.key;
        let (first, later) = (key(), NOW.plus(HOUR + Turn::LENGTH));
        assert_eq!(turns.next(network, later).0, Turn::at(NOW).0 + 1_000);
        assert_ne!(key(), first, "drawn anew every hour");
        assert_eq!(turns.next(network, later).0, Turn::at(NOW).0 + 1_001);
    }

    #[test]
    fn no_turn_is_more_than_a_day_ahead() {
        let turns = Turns::default();
        let mut last = Turn::at(NOW);
        for _ in 0..10_000 {
            last = turns.next(client([192, 0, 2, 1]), NOW);
        }
        assert_eq!(last, Turn::at(NOW.plus(DAY)));
        let back = NOW.minus(365 * DAY);
        assert_eq!(turns.next(client([192, 0, 2, 1]), back), Turn::at(back.plus(DAY)));
    }

    #[test]
    fn networks_are_kept_in_bounded_room() {
        let turns = Turns { most: 100, ..Turns::default() };
        for n in 0..1_000_u32 {
            let [_, a, b, c] = (n << 8).to_be_bytes();
            turns.next(client([10, a, b, c]), NOW.plus(n * Turn::LENGTH));
            assert!(turns.known.lock().unwrap().present.last.len() <= 100);
        }
    }
}
