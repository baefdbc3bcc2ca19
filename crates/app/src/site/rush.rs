//! Many confirmations within an hour that have something in common: the people at the desk are
//! told. Nothing is refused or set apart for it.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::id::StatementId;
use domain::instant::{HOUR, Instant};
use domain::moderation::Actor;
use domain::statement::Slug;
use store::mail::RushNote;

use super::{Site, convert};

/// What confirmations may have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Common<'a> {
    /// The domain of the mailboxes, one where not everybody can get an address.
    Domain(&'a str),
    /// The network, a /24 or /48, from which they came.
    Network(IpAddr),
}

/// Counts confirmations of the present hour. Neither domains nor networks are kept: the table holds
/// hashes under a key that is drawn anew every hour, in memory only.
pub struct Rush {
    /// How many in an hour are a rush; 0: none are.
    most: u32,
    hour: Mutex<Hour>,
}

struct Hour {
    began: Instant,
    key: RandomState,
    counts: HashMap<u64, u32>,
}

/// Sources that are counted in an hour; others that come later are not.
const SOURCES: usize = 100_000;

impl Rush {
    /// `most`: how many in an hour are a rush; 0: none are.
    pub fn new(most: u32) -> Self {
        Self { most, hour: Mutex::new(Hour::begin(Instant(i64::MIN))) }
    }

    /// How many in an hour are a rush.
    pub fn most(&self) -> u32 {
        self.most
    }

    /// Counts a confirmation. `true` once an hour and source: when it makes a rush.
    pub fn begins(&self, statement: StatementId, common: Common<'_>, now: Instant) -> bool {
        if self.most == 0 {
            return false;
        }
        let mut hour = self.hour.lock().unwrap_or_else(PoisonError::into_inner);
        if hour.began == Instant(i64::MIN) || now.since(hour.began) >= HOUR {
            *hour = Hour::begin(now);
        }
        let source = hour.key.hash_one((statement.0, common.prefix()));
        if hour.counts.len() >= SOURCES && !hour.counts.contains_key(&source) {
            return false;
        }
        let count = hour.counts.entry(source).or_default();
        *count = count.saturating_add(1);
        *count == self.most
    }
}

impl Site {
    /// Counts a confirmation, and tells the desk where it makes a rush.
    pub async fn note_confirmation(
        &self,
        slug: &Slug,
        common: Common<'_>,
    ) -> Result<(), store::Error> {
        let Some(statement) = self.statement(slug).await? else { return Ok(()) };
        if !self.rush.begins(statement.id, common, self.now()) {
            return Ok(());
        }
        let locale = self.default_locale;
        let title = convert::statement_link(&statement.draft, String::new(), locale).title;
        let domain = match common {
            Common::Domain(domain) => Some(domain.to_owned()),
            Common::Network(_) => None,
        };
        let note = RushNote { slug: slug.to_string(), title, count: self.rush.most(), domain };
        tracing::warn!(statement = %slug, count = note.count, "many confirmations within an hour");
        let id = statement.id;
        self.store
            .by(Actor::Operator)
            .write("tell of a rush", move |tx| store::rush::tell(tx, id, &note, locale.code()))
            .await
    }
}

impl Hour {
    fn begin(now: Instant) -> Self {
        Self { began: now, key: RandomState::new(), counts: HashMap::new() }
    }
}

impl Common<'_> {
    /// The network without what tells its computers apart.
    fn prefix(self) -> Self {
        match self {
            Self::Network(IpAddr::V4(address)) => {
                let [a, b, c, _] = address.octets();
                Self::Network(IpAddr::from([a, b, c, 0]))
            }
            Self::Network(IpAddr::V6(address)) => {
                if let Some(mapped) = address.to_ipv4_mapped() {
                    return Self::Network(mapped.into()).prefix();
                }
                let mut parts = address.segments();
                parts[3..].fill(0);
                Self::Network(IpAddr::from(parts))
            }
            domain @ Self::Domain(_) => domain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: StatementId = StatementId([1; 16]);
    const SECOND: StatementId = StatementId([2; 16]);

    fn network(text: &str) -> Common<'static> {
        Common::Network(text.parse().expect("an address"))
    }

    #[test]
    fn a_rush_is_told_once_an_hour_for_each_source_and_statement() {
        let rush = Rush::new(3);
        let now = Instant(1_000_000);
        let told =
            |statement, common, now| (0..9).filter(|_| rush.begins(statement, common, now)).count();
        assert_eq!(told(FIRST, Common::Domain("harbour.example"), now), 1);
        assert_eq!(told(SECOND, Common::Domain("harbour.example"), now), 1);
        assert_eq!(told(FIRST, network("192.0.2.7"), now), 1);
        assert_eq!(told(FIRST, network("192.0.2.200"), now), 0, "the same network");
        assert_eq!(told(FIRST, network("2001:db8:1:2::1"), now), 1);
        assert_eq!(told(FIRST, network("2001:db8:1:3::1"), now), 0, "the same network");
        assert_eq!(told(FIRST, Common::Domain("harbour.example"), now.plus(HOUR)), 1);
    }

    #[test]
    fn few_are_no_rush_and_none_is_where_it_is_off() {
        let rush = Rush::new(3);
        let common = Common::Domain("harbour.example");
        assert!((0..2).all(|_| !rush.begins(FIRST, common, Instant(5))));
        assert!((0..9).all(|_| !Rush::new(0).begins(FIRST, common, Instant(5))));
    }
}
