//! When a message that was not taken is sent again.

use std::time::Duration;

const PAUSES: [Duration; 9] = [
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(10),
    Duration::from_mins(30),
    Duration::from_hours(1),
    Duration::from_hours(2),
    Duration::from_hours(4),
    Duration::from_hours(8),
];
/// Between later tries.
const LONGEST: Duration = Duration::from_hours(12);
/// No try is later than so long after it happened.
const GIVE_UP_AFTER: Duration = Duration::from_hours(76);
/// A receiver that fails is left alone at most so long: when it is back, what waits comes soon.
const LONGEST_REST: Duration = Duration::from_mins(10);

/// The pause before a message is tried again that failed after `tries` earlier ones; `None`: it is
/// given up, `age` after it happened.
pub fn again(tries: u32, age: Duration) -> Option<Duration> {
    let pause = PAUSES.get(tries as usize).copied().unwrap_or(LONGEST);
    (age + pause <= GIVE_UP_AFTER).then_some(pause)
}

/// How long a receiver is left alone that failed after so many failures in a row.
pub fn rest(failures: u32) -> Duration {
    PAUSES.get(failures as usize).copied().unwrap_or(LONGEST_REST).min(LONGEST_REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_tried_with_growing_pauses_for_about_three_days() {
        let (mut age, mut tries, mut before) = (Duration::ZERO, 0, Duration::ZERO);
        while let Some(pause) = again(tries, age) {
            assert!(pause >= before, "{tries}");
            (age, tries, before) = (age + pause, tries + 1, pause);
        }
        assert_eq!(tries, 14);
        let days = age.as_secs_f64() / 86_400.0;
        assert!((2.9..3.3).contains(&days), "{days}");
    }

    #[test]
    fn a_receiver_that_is_back_hears_soon_what_waits() {
        assert_eq!(rest(0), Duration::from_secs(5));
        assert!((0..1_000).all(|failures| rest(failures) <= LONGEST_REST));
    }
}
