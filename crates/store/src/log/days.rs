//! The days on which the log grew.

use domain::log::parse;
use jiff::civil::Date;

use super::tiles::{ENTRIES, tile};
use crate::{Error, Tx};

/// Entries in a bundle.
const BUNDLE: u64 = 256;

/// The days on which entries came into the log, each with the index of its first one. Days never go
/// back and entries never change: what was read once is true for good.
#[derive(Debug, Default)]
pub(crate) struct Days {
    starts: Vec<(Date, u64)>,
    /// How many entries are known.
    size: u64,
}

impl Days {
    /// Reads on to the end of a log of `size` entries: few of them, since between two entries of
    /// one day there is no other day.
    pub(crate) fn read_on(&mut self, tx: &mut Tx<'_>, size: u64) -> Result<(), Error> {
        if size <= self.size {
            return Ok(());
        }
        let mut bundle = Bundle::default();
        let first = bundle.day(tx, self.size)?;
        self.start(first, self.size);
        let last = bundle.day(tx, size - 1)?;
        self.between(tx, &mut bundle, (self.size, first), (size - 1, last))?;
        self.size = size;
        Ok(())
    }

    /// The days after the entry `low` up to the entry `high`, in their order.
    fn between(
        &mut self,
        tx: &mut Tx<'_>,
        bundle: &mut Bundle,
        low: (u64, Date),
        high: (u64, Date),
    ) -> Result<(), Error> {
        if low.1 == high.1 {
            return Ok(());
        }
        if low.0 + 1 == high.0 {
            self.start(high.1, high.0);
            return Ok(());
        }
        let middle = low.0.midpoint(high.0);
        let middle = (middle, bundle.day(tx, middle)?);
        self.between(tx, bundle, low, middle)?;
        self.between(tx, bundle, middle, high)
    }

    fn start(&mut self, day: Date, index: u64) {
        if self.starts.last().is_none_or(|(last, _)| *last != day) {
            self.starts.push((day, index));
        }
    }

    /// How many entries of these indexes, in their order, came on each day.
    pub(crate) fn count(&self, indexes: &[u64]) -> Vec<(Date, u32)> {
        let mut counted = Vec::new();
        let mut rest = indexes;
        for (at, (day, _)) in self.starts.iter().enumerate() {
            let end = self.starts.get(at + 1).map_or(self.size, |(_, next)| *next);
            let (here, after) = rest.split_at(rest.partition_point(|index| *index < end));
            if !here.is_empty() {
                counted.push((*day, here.len() as u32));
            }
            rest = after;
        }
        counted
    }
}

/// The bundle of entries that was read last: neighbours are asked for one after the other.
#[derive(Default)]
struct Bundle {
    number: Option<u64>,
    bytes: Vec<u8>,
}

impl Bundle {
    fn day(&mut self, tx: &mut Tx<'_>, index: u64) -> Result<Date, Error> {
        let broken = |detail| Error::Value { query: "days of the log", detail };
        let number = index / BUNDLE;
        if self.number != Some(number) {
            let (_, bytes) = tile(tx, ENTRIES, number)?
                .ok_or_else(|| broken("a bundle of the log is missing"))?;
            (self.number, self.bytes) = (Some(number), bytes);
        }
        let entry = entry(&self.bytes, index % BUNDLE)
            .ok_or_else(|| broken("a bundle of the log that is too short"))?;
        parse(entry)
            .map(|event| event.day)
            .map_err(|_| broken("an entry of the log that cannot be read"))
    }
}

/// One entry of a bundle: each stands behind its length, in two bytes.
fn entry(mut bytes: &[u8], mut skip: u64) -> Option<&[u8]> {
    loop {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        if skip == 0 {
            return Some(entry);
        }
        (bytes, skip) = (rest, skip - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn entries_are_counted_on_the_day_on_which_they_came() {
        let (first, second, third) = (date(2026, 11, 3), date(2026, 11, 5), date(2026, 12, 1));
        let days = Days { starts: vec![(first, 0), (second, 4), (third, 9)], size: 12 };
        assert_eq!(days.count(&[]), []);
        assert_eq!(days.count(&[3, 4, 8]), [(first, 1), (second, 2)]);
        assert_eq!(days.count(&[0, 1, 2, 3, 11]), [(first, 4), (third, 1)]);
    }

    #[test]
    fn a_bundle_is_read_to_its_end_and_no_further() {
        let bytes = [0, 2, b'a', b'b', 0, 0, 0, 1, b'c'];
        let all: Vec<Option<&[u8]>> = (0..4).map(|at| entry(&bytes, at)).collect();
        assert_eq!(all, [Some(&b"ab"[..]), Some(&b""[..]), Some(&b"c"[..]), None]);
        assert_eq!(entry(&[0, 9, b'a'], 0), None);
    }
}
