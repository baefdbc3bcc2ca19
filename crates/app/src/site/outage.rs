//! Says in the log that nothing can be stored: one line when it begins, one a minute with the number
//! of refused requests, and one when it is over. A line for each refused request would fill the disk
//! that is perhaps full already.

use domain::instant::{Instant, MINUTE};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use store::Error;

/// Between two looks whether it is over.
const LOOK: Duration = Duration::from_secs(5);

/// Whether requests are refused because the disk or the database is away.
#[derive(Default)]
pub struct Outage(Mutex<Option<Lasting>>);

#[derive(Debug, Clone, Copy)]
struct Lasting {
    since: Instant,
    /// When the log last said so.
    said: Instant,
    /// When it was last looked at whether it is over.
    looked: Instant,
    /// Refused since the log last said so.
    lately: u64,
    refused: u64,
}

/// A line for the log.
#[derive(Debug, PartialEq, Eq)]
enum Line {
    Begins,
    Lasts { lately: u64 },
    Over { refused: u64, seconds: u64 },
}

impl Outage {
    /// Notes that something was refused because of `error`; `false` when this error does not say
    /// that nothing can be stored.
    pub fn refused(&self, error: &Error, now: Instant) -> bool {
        if !matches!(error, Error::Full | Error::Unavailable { .. } | Error::Broken { .. }) {
            return false;
        }
        match self.note(now) {
            Some(Line::Begins) => {
                tracing::error!(%error, "requests are refused; their number follows once a minute");
            }
            Some(Line::Lasts { lately }) => {
                tracing::error!(%error, refused = lately, "requests are still refused");
            }
            Some(Line::Over { .. }) | None => {}
        }
        true
    }

    /// Whether it lasts and it is time to look again.
    pub fn is_to_be_looked_at(&self, now: Instant) -> bool {
        let mut lasting = self.lasting();
        let Some(lasting) = lasting.as_mut().filter(|lasting| now.since(lasting.looked) >= LOOK)
        else {
            return false;
        };
        lasting.looked = now;
        true
    }

    /// Something was written to the disk.
    pub fn over(&self, now: Instant) {
        if let Some(Line::Over { refused, seconds }) = self.end(now) {
            tracing::warn!(
                refused,
                seconds,
                "the database can be used again; no request is refused any more"
            );
        }
    }

    fn note(&self, now: Instant) -> Option<Line> {
        let mut kept = self.lasting();
        let Some(lasting) = kept.as_mut() else {
            *kept = Some(Lasting { since: now, said: now, looked: now, lately: 0, refused: 1 });
            return Some(Line::Begins);
        };
        lasting.lately += 1;
        lasting.refused += 1;
        if now.since(lasting.said) < MINUTE {
            return None;
        }
        let lately = std::mem::take(&mut lasting.lately);
        lasting.said = now;
        Some(Line::Lasts { lately })
    }

    fn end(&self, now: Instant) -> Option<Line> {
        let lasting = self.lasting().take()?;
        let seconds = now.since(lasting.since).as_secs();
        Some(Line::Over { refused: lasting.refused, seconds })
    }

    fn lasting(&self) -> std::sync::MutexGuard<'_, Option<Lasting>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::instant::SECOND;

    #[test]
    fn fifteen_thousand_refusals_are_a_line_a_minute() {
        let (outage, begin) = (Outage::default(), Instant(1_000));
        assert_eq!(outage.note(begin), Some(Line::Begins));
        let lines: Vec<Line> = (1..15_000_u32)
            .filter_map(|n| outage.note(begin.plus(n * 10 * Duration::from_millis(1))))
            .collect();
        assert_eq!(lines, [Line::Lasts { lately: 6_000 }, Line::Lasts { lately: 6_000 }]);
        let end = begin.plus(150 * SECOND);
        assert_eq!(outage.end(end), Some(Line::Over { refused: 15_000, seconds: 150 }));
        assert_eq!(outage.end(end), None, "said once");
        assert_eq!(outage.note(end), Some(Line::Begins), "another one");
    }

    #[test]
    fn only_an_outage_is_one() {
        let outage = Outage::default();
        assert!(!outage.refused(&Error::Busy, Instant(0)));
        assert!(!outage.is_to_be_looked_at(Instant(60_000)));
        assert!(outage.refused(&Error::Full, Instant(0)));
        assert!(!outage.is_to_be_looked_at(Instant(4_999)));
        assert!(outage.is_to_be_looked_at(Instant(5_000)));
        assert!(!outage.is_to_be_looked_at(Instant(5_001)), "once in five seconds");
        outage.over(Instant(6_000));
        assert!(!outage.is_to_be_looked_at(Instant(60_000)));
    }
}
