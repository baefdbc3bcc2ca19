//! Work in place of waiting: while a network sends more sign-ons than its limit, the second look
//! holds a sum that the browser may do, and a sign-on that comes with it is not set apart. Nobody
//! must: without script the sign-on waits for a moderator, as before.
//!
//! The sum is for one sign-on only, since its id is in it, and the id comes from the form token and
//! from what was typed. What was done once can therefore not be used for another, and no list of
//! what was used has to be kept. Browsers have PBKDF2 (RFC 8018), so that they need not be much
//! slower than a program made to send many.

use data_encoding::HEXLOWER;
use domain::id::SignOnId;
use sha2::Sha256;
use view::public::Sum;

/// Rounds of PBKDF2-HMAC-SHA-256 for one try. The server makes one for each form beyond a limit
/// that comes with an answer.
const ROUNDS: u32 = 1_000;
/// Answers are counted upwards; at 20 bits one in 10^28 sums has none below.
const MOST: u32 = 1 << 26;

/// How hard the sum is: so many leading bits must be 0. 0: no sum is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Work(pub u32);

impl Work {
    /// The sum for this sign-on; `None`: there is none to be done.
    pub fn sum(self, id: SignOnId) -> Option<Sum> {
        let sum = || Sum { salt: HEXLOWER.encode(&id.0), bits: self.0, rounds: ROUNDS };
        (self.0 > 0).then(sum)
    }

    /// Whether `answer` is a right one for this sign-on.
    pub fn is_done(self, id: SignOnId, answer: &str) -> bool {
        let number = answer.parse().ok().filter(|number: &u32| *number < MOST);
        // Not "+1" or "01": the sum is made of the text.
        let number = number.filter(|number| number.to_string() == answer);
        self.0 > 0 && number.is_some_and(|number| zeros(id, number) >= self.0)
    }
}

fn zeros(id: SignOnId, number: u32) -> u32 {
    let mut derived = [0; 4];
    pbkdf2::pbkdf2_hmac::<Sha256>(number.to_string().as_bytes(), &id.0, ROUNDS, &mut derived);
    u32::from_be_bytes(derived).leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(id: SignOnId, bits: u32) -> String {
        (0..MOST).find(|number| zeros(id, *number) >= bits).unwrap().to_string()
    }

    #[test]
    fn an_answer_is_for_one_sign_on_and_written_in_one_way() {
        let (work, id) = (Work(5), SignOnId([1; 16]));
        let right = answer(id, 5);
        assert!(work.is_done(id, &right));
        let others = (2..60).filter(|n| work.is_done(SignOnId([*n; 16]), &right)).count();
        assert!(others < 12, "by chance one in 32, not {others} of 58");
        for wrong in ["", "-1", "x", "4294967296", "67108864"] {
            assert!(!work.is_done(id, wrong), "{wrong:?}");
        }
        for same in [format!("+{right}"), format!("0{right}"), format!(" {right}")] {
            assert!(!work.is_done(id, &same), "{same:?}");
        }
    }

    #[test]
    fn where_no_work_is_asked_for_none_counts() {
        let id = SignOnId([1; 16]);
        assert!(Work(0).sum(id).is_none() && !Work(0).is_done(id, "0"));
    }

    /// RFC 7914, section 11, the first bytes of PBKDF2-HMAC-SHA-256 ("passwd", "salt", 1).
    #[test]
    fn the_sum_is_the_standard_s() {
        let mut derived = [0; 4];
        pbkdf2::pbkdf2_hmac::<Sha256>(b"passwd", b"salt", 1, &mut derived);
        assert_eq!(derived, [0x55, 0xac, 0x04, 0x6e]);
    }
}
