//! What programs of others are told of a statement, as far as everybody may know it.

use crate::{
    log::{Event, Unplaced},
    named::named,
    statement::Gate,
};

named!(
    /// Of what a receiver is told.
    Occasion {
        /// A signature counts from now on.
        Accepted = "accepted",
        /// One counts no longer.
        Withdrawn = "withdrawn",
        /// Names are taken from now on.
        Opened = "opened",
        /// No more names are taken.
        Closed = "closed",
        /// Nothing happened: somebody tries whether the receiver hears us.
        Test = "test",
    }
);

named!(
    /// How a signature ended, as the public log says it.
    Ended {
        /// By its signer.
        Signer = "signer",
        /// By the desk.
        Removed = "removed",
        /// It is counted as part of another one.
        Merged = "merged",
        /// All that is known of it was erased.
        Erased = "erased",
    }
);

named!(
    /// Whether names are taken, by phase and clock. That the desk stops sign-on for a while is no
    /// end of it.
    Taking {
        Ahead = "ahead",
        Open = "open",
        Closed = "closed",
    }
);

named!(
    /// Why a receiver was not reached. What it answers is not kept.
    Unreached {
        /// Nobody answers at its address.
        Unreachable = "unreachable",
        /// It did not answer in time.
        Slow = "slow",
        /// It answers with a status that does not mean yes.
        Refused = "refused",
        /// It sends us elsewhere.
        Moved = "moved",
        /// Its address leads into a network that is not public.
        Inner = "inner",
        /// It said that it is gone for good.
        Gone = "gone",
    }
);

impl Occasion {
    /// Those that somebody can ask for.
    pub const CHOICE: [Self; 4] = [Self::Accepted, Self::Withdrawn, Self::Opened, Self::Closed];

    /// Reads words with commas or spaces between; `None`: one of them is none, or there is none.
    pub fn parse_all(words: &str) -> Option<Vec<Self>> {
        let words = words.split([',', ' ']).filter(|word| !word.is_empty());
        let found: Option<Vec<Self>> =
            words.map(|word| Self::CHOICE.into_iter().find(|one| one.as_str() == word)).collect();
        found.filter(|found| !found.is_empty())
    }
}

impl Ended {
    /// How an entry about a signature ends it; `None`: it does not.
    pub fn by(event: &Event<Unplaced>) -> Option<Self> {
        use crate::log::By;
        match event {
            Event::Withdraw { by: By::Signer, .. } => Some(Self::Signer),
            Event::Withdraw { .. } => Some(Self::Removed),
            Event::Merge { .. } => Some(Self::Merged),
            Event::Erase { .. } => Some(Self::Erased),
            _ => None,
        }
    }
}

impl From<Gate> for Taking {
    fn from(gate: Gate) -> Self {
        match gate {
            Gate::Draft | Gate::NotYet(_) => Self::Ahead,
            Gate::Open | Gate::Stopped => Self::Open,
            Gate::Closed => Self::Closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_choice_are_read() {
        use Occasion::{Accepted, Closed};
        assert_eq!(Occasion::parse_all("accepted,closed"), Some(vec![Accepted, Closed]));
        assert_eq!(Occasion::parse_all("closed, accepted"), Some(vec![Closed, Accepted]));
        for wrong in ["", ",", "accepted,declined", "test", "Accepted"] {
            assert_eq!(Occasion::parse_all(wrong), None, "{wrong}");
        }
    }
}
