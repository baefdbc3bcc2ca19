//! Time, cut into as many pieces as a picture has room for.

use jiff::{ToSpan, civil::Date};

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The last of its days.
    pub until: Date,
    /// Signatures that came on its days.
    pub new: u32,
    /// Signatures until then.
    pub total: u32,
}

/// More bars than these cannot be told apart on a phone.
const MOST: usize = 32;

/// The days, weeks (to Sunday), months or years from the first signature to the last: the shortest
/// of them that are at most 32. `days`: signatures by day, oldest first. The last piece ends with
/// the last signature.
pub fn periods(days: &[(Date, u32)]) -> Vec<Period> {
    let Some((&(first, _), &(last, _))) = days.first().zip(days.last()) else {
        return Vec::new();
    };
    let ends = [day, week, month].into_iter().map(|step| ends(first, last, step));
    let ends = ends.into_iter().find(|ends| ends.len() <= MOST);
    let ends = ends.unwrap_or_else(|| ends_of_years(first, last));
    let (mut rest, mut total) = (days, 0);
    let mut count = |until: Date| {
        let (within, after) = rest.split_at(rest.partition_point(|(day, _)| *day <= until));
        rest = after;
        let new: u32 = within.iter().map(|(_, number)| number).sum();
        total += new;
        Period { until, new, total }
    };
    ends.into_iter().map(&mut count).collect()
}

/// The last day of the piece in which a day lies.
type Step = fn(Date) -> Date;

fn day(day: Date) -> Date {
    day
}

/// Where the calendar ends before the week does, the day itself.
fn week(day: Date) -> Date {
    let left = 7 - i32::from(day.weekday().to_monday_one_offset());
    day.checked_add(left.days()).unwrap_or(day)
}

fn month(day: Date) -> Date {
    day.last_of_month()
}

/// One more than fit at most: enough to know that they do not.
fn ends(first: Date, last: Date, step: Step) -> Vec<Date> {
    let mut ends = Vec::new();
    let mut day = first;
    while ends.len() <= MOST {
        let end = step(day).min(last);
        ends.push(end);
        match end.tomorrow() {
            Ok(next) if next <= last => day = next,
            _ => break,
        }
    }
    ends
}

fn ends_of_years(first: Date, last: Date) -> Vec<Date> {
    let years = first.year()..=last.year();
    years.filter_map(|year| Date::new(year, 12, 31).ok()).map(|end| end.min(last)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn ends_and_totals(days: &[(Date, u32)]) -> Vec<(Date, u32, u32)> {
        periods(days).into_iter().map(|one| (one.until, one.new, one.total)).collect()
    }

    #[test]
    fn days_without_a_signature_are_there_too() {
        let days = [(date(2026, 11, 3), 2), (date(2026, 11, 5), 4)];
        let expected =
            [(date(2026, 11, 3), 2, 2), (date(2026, 11, 4), 0, 2), (date(2026, 11, 5), 4, 6)];
        assert_eq!(ends_and_totals(&days), expected);
        assert_eq!(periods(&[]), []);
    }

    #[test]
    fn a_long_time_is_told_in_weeks_months_or_years() {
        // Tuesday to Sunday, then whole weeks; the last one is not over.
        let weeks = ends_and_totals(&[(date(2026, 11, 3), 1), (date(2027, 1, 1), 2)]);
        assert_eq!(weeks.len(), 9);
        assert_eq!(weeks[0], (date(2026, 11, 8), 1, 1));
        assert_eq!(weeks[1], (date(2026, 11, 15), 0, 1));
        assert_eq!(weeks[8], (date(2027, 1, 1), 2, 3));
        let months = ends_and_totals(&[(date(2026, 1, 31), 1), (date(2027, 2, 1), 2)]);
        assert_eq!(months.len(), 14);
        assert_eq!(months[1], (date(2026, 2, 28), 0, 1));
        let years = ends_and_totals(&[(date(2020, 5, 1), 1), (date(2026, 5, 1), 2)]);
        assert_eq!(years.len(), 7);
        assert_eq!((years[0].0, years[6].0), (date(2020, 12, 31), date(2026, 5, 1)));
    }

    #[test]
    fn nobody_is_lost_and_no_day_comes_twice_however_long_it_takes() {
        for length in [1, 31, 32, 33, 200, 400, 900, 1_000, 4_000] {
            let start = date(2024, 2, 27);
            let on = |day: i32| start.checked_add(day.days()).unwrap();
            let days: Vec<(Date, u32)> = (0..length).step_by(3).map(|day| (on(day), 2)).collect();
            let all = periods(&days);
            assert!(all.len() <= MOST, "{length}: {}", all.len());
            assert!(all.windows(2).all(|pair| pair[0].until < pair[1].until), "{length}");
            let last = all.last().unwrap();
            assert_eq!(last.total as usize, days.len() * 2, "{length}");
            assert_eq!(last.until, days.last().unwrap().0, "{length}");
        }
    }
}
