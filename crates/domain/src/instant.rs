//! Instants, and the time zone in which people read them.

use jiff::{Timestamp, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

pub const SECOND: Duration = Duration::from_secs(1);
pub const MINUTE: Duration = Duration::from_mins(1);
pub const HOUR: Duration = Duration::from_hours(1);
pub const DAY: Duration = Duration::from_hours(24);

impl Instant {
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(milliseconds(span)))
    }

    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(milliseconds(span)))
    }

    /// The time from `earlier` to `self`; never negative, so that a clock set back makes nothing
    /// older than new.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0).max(0).unsigned_abs())
    }

    /// Seconds since 1970, as witnesses and mails count; 0 before.
    pub fn unix_seconds(self) -> u64 {
        self.since(Self(0)).as_secs()
    }

    /// From seconds since 1970.
    pub fn from_unix_seconds(seconds: u64) -> Self {
        Self(0).plus(Duration::from_secs(seconds))
    }

    /// The calendar date and time of day in `zone` (an IANA name; UTC when the name is unknown).
    pub fn in_zone(self, zone: &str) -> civil::DateTime {
        self.in_zone_of(&TimeZone::get(zone).unwrap_or(TimeZone::UTC))
    }

    /// The first instant of the next calendar day in `zone` (an IANA name; UTC when the name is
    /// unknown).
    #[must_use]
    pub fn next_day(self, zone: &str) -> Self {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let today = self.in_zone_of(&zone).date();
        let start = today.tomorrow().and_then(|day| day.to_zoned(zone));
        start.map_or(self.plus(DAY), |start| Self(start.timestamp().as_millisecond()))
    }

    fn in_zone_of(self, zone: &TimeZone) -> civil::DateTime {
        let stamp = Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        stamp.to_zoned(zone.clone()).datetime()
    }

    /// `2026-11-24T08:15:00Z`, to the second.
    pub fn to_rfc3339(self) -> String {
        let seconds = self.0.div_euclid(1_000);
        Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
    }

    /// `2026-11-24`, in UTC: as precise as anything public says about a signer.
    pub fn day(self) -> civil::Date {
        self.in_zone("UTC").date()
    }
}

fn milliseconds(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// Why a date and time typed by a convenor is not an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstantProblem {
    /// Not `YYYY-MM-DD HH:MM`.
    Form,
    /// Not a name of the IANA time zone database.
    Zone,
    /// The clock skips this time in that zone (daylight saving).
    Skipped,
}

/// Reads `2026-12-31 23:59` (or with `T`) in an IANA time zone. A time that occurs twice is the
/// earlier one.
pub fn parse_local(text: &str, zone: &str) -> Result<Instant, InstantProblem> {
    let zone = TimeZone::get(zone).map_err(|_| InstantProblem::Zone)?;
    let text = text.trim().replacen(' ', "T", 1);
    let local: civil::DateTime = text.parse().map_err(|_| InstantProblem::Form)?;
    let found = zone.to_ambiguous_timestamp(local);
    if matches!(found.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
        return Err(InstantProblem::Skipped);
    }
    let stamp = found.earlier().map_err(|_| InstantProblem::Form)?;
    Ok(Instant(stamp.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_read_in_its_zone() {
        let noon = parse_local("2026-07-01 12:00", "Europe/Madrid").unwrap();
        assert_eq!(noon.to_rfc3339(), "2026-07-01T10:00:00Z");
        assert_eq!(parse_local("2026-07-01 12:00", "Mars/Base"), Err(InstantProblem::Zone));
        assert_eq!(parse_local("tomorrow", "UTC"), Err(InstantProblem::Form));
        assert_eq!(parse_local("2026-03-29 02:30", "Europe/Madrid"), Err(InstantProblem::Skipped));
    }

    #[test]
    fn a_day_ends_at_midnight_where_people_are() {
        let at = |text, zone| parse_local(text, zone).unwrap();
        let evening = at("2026-11-30 23:30", "Africa/Nairobi");
        assert_eq!(evening.next_day("Africa/Nairobi"), at("2026-12-01 00:00", "Africa/Nairobi"));
        assert_eq!(evening.next_day("Mars/Base"), at("2026-12-01 00:00", "UTC"));
        // There, the day of the change of the clocks had no midnight.
        let before = at("2018-11-03 12:00", "America/Sao_Paulo");
        assert_eq!(
            before.next_day("America/Sao_Paulo"),
            at("2018-11-04 01:00", "America/Sao_Paulo")
        );
        assert!(Instant(i64::MAX).next_day("UTC") > Instant(0));
    }

    #[test]
    fn a_clock_set_back_makes_nothing_older() {
        assert_eq!(Instant(5).since(Instant(9)), Duration::ZERO);
        assert_eq!(Instant(i64::MIN).since(Instant(i64::MAX)), Duration::ZERO);
    }

    #[test]
    fn spans_stop_at_the_ends_of_time() {
        assert_eq!(Instant(7).plus(DAY).minus(DAY), Instant(7));
        assert_eq!(Instant(1).plus(Duration::MAX), Instant(i64::MAX));
        assert_eq!(Instant(-1).minus(Duration::MAX), Instant(-i64::MAX - 1));
        assert_eq!(Instant(1_999).unix_seconds(), 1);
        assert_eq!(Instant(-5).unix_seconds(), 0);
        assert_eq!(Instant::from_unix_seconds(3), Instant(3_000));
    }
}
