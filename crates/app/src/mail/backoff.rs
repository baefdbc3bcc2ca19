//! When a mail that did not go out is tried again.

use std::time::Duration;

/// Shortest wait, after the first failed try.
const FIRST: Duration = Duration::from_mins(1);
/// Longest wait.
const LONGEST: Duration = Duration::from_mins(30);
/// A mail that could not be handed over for so long is given up.
pub const GIVE_UP_AFTER: Duration = Duration::from_hours(72);

/// The wait before the next try, or `None` to give up.
///
/// `failed` counts the tries that failed (1 after the first), `age` is the time since the mail was
/// written. The wait doubles from 1 minute to 30 minutes; `jitter`, from 0 to 1, lengthens it by up
/// to a quarter, so that a thousand mails that failed together do not come back together.
pub fn next_try(failed: u32, age: Duration, jitter: f64) -> Option<Duration> {
    let doublings = failed.saturating_sub(1).min(10);
    let wait = (FIRST * 2_u32.pow(doublings)).min(LONGEST);
    let jitter = if jitter.is_finite() { jitter.clamp(0.0, 1.0) } else { 0.0 };
    let wait = wait.mul_f64(1.0 + jitter / 4.0);
    (age + wait <= GIVE_UP_AFTER).then_some(wait)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn waits_grow_from_one_minute_to_thirty() {
        let minutes: Vec<u64> = (1..=8)
            .filter_map(|failed| next_try(failed, Duration::ZERO, 0.0))
            .map(|wait| wait.as_secs() / 60)
            .collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 30, 30, 30]);
    }

    #[test]
    fn a_mail_is_given_up_after_three_days() {
        let minute = Duration::from_mins(1);
        let last = GIVE_UP_AFTER.saturating_sub(LONGEST);
        assert_eq!(next_try(9, last, 0.0), Some(LONGEST));
        assert_eq!(next_try(9, last + minute, 0.0), None);
        assert_eq!(next_try(1, GIVE_UP_AFTER, 0.0), None);
    }

    #[test]
    fn six_hours_of_outage_are_survived_with_few_tries() {
        let (mut age, mut failed) = (Duration::ZERO, 0);
        while age < Duration::from_hours(6) {
            failed += 1;
            age += next_try(failed, age, 0.5).expect("six hours are less than three days");
        }
        assert!((12..=20).contains(&failed), "{failed} tries");
    }

    proptest! {
        #[test]
        fn every_wait_is_within_bounds(failed in any::<u32>(), seconds in 0_u64..400_000, jitter in any::<f64>()) {
            if let Some(wait) = next_try(failed, Duration::from_secs(seconds), jitter) {
                prop_assert!(wait >= FIRST && wait <= LONGEST.mul_f64(1.25));
                prop_assert!(Duration::from_secs(seconds) + wait <= GIVE_UP_AFTER);
            }
        }
    }
}
