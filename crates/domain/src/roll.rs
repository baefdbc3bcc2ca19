//! What the desk chooses from all sign-ons of a statement: a part of them, in an order.

use crate::{
    named::named,
    signon::{Confirmation, Moderation, SignOnState, Standing},
};

named!(
    /// A part of the sign-ons of a statement.
    Part {
        /// Every one, whatever became of it.
        All = "all",
        /// What waits for a decision, or to be corrected as its signer wished.
        Waiting = "waiting",
        /// What waits and shows no mark.
        Clear = "clear",
        /// What waits and may be the same as another.
        Twice = "twice",
        /// What waits and has a hint or a doubt.
        Flagged = "flagged",
        /// What a rule set apart.
        SetApart = "set-apart",
        /// What waits and whose signer has answered a question.
        Answered = "answered",
        /// Whose signer asks for a correction.
        Wishes = "wishes",
        /// What waits for an answer to a question of whoever looks.
        Mine = "mine",
        /// Whose mailbox has not answered.
        Unconfirmed = "unconfirmed",
        Accepted = "accepted",
        Declined = "declined",
        Withdrawn = "withdrawn",
        /// Counted as part of another.
        Joined = "joined",
    }
);

named!(
    /// How a sign-on came.
    Way {
        Form = "form",
        Import = "import",
    }
);

named!(
    /// What a list begins with.
    SortBy {
        /// What waits the longest.
        Oldest = "oldest",
        /// What came last.
        Newest = "newest",
        Name = "name",
        Place = "place",
    }
);

/// Whether the desk has asked the signer something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Questioned {
    Never,
    /// The answer has not come.
    Asked,
    Answered,
}

impl Part {
    /// Those among which the desk chooses what it looks at.
    pub const QUEUE: [Self; 8] = [
        Self::Waiting,
        Self::Clear,
        Self::Twice,
        Self::Flagged,
        Self::Answered,
        Self::Wishes,
        Self::Mine,
        Self::SetApart,
    ];

    /// Those by the state of a sign-on.
    pub const STATES: [Self; 8] = [
        Self::All,
        Self::Waiting,
        Self::SetApart,
        Self::Accepted,
        Self::Declined,
        Self::Unconfirmed,
        Self::Withdrawn,
        Self::Joined,
    ];

    /// Where a sign-on belongs by its state alone: one of [`Part::STATES`].
    pub fn of(state: &SignOnState) -> Self {
        match (state.standing, state.confirmation, state.moderation) {
            (Standing::Withdrawn | Standing::Erased, ..) => Self::Withdrawn,
            (Standing::Merged { .. }, ..) => Self::Joined,
            (Standing::Live, Confirmation::Unconfirmed, _) => Self::Unconfirmed,
            (Standing::Live, _, Moderation::Waiting) => Self::Waiting,
            (Standing::Live, _, Moderation::Quarantined { .. }) => Self::SetApart,
            (Standing::Live, _, Moderation::Accepted) => Self::Accepted,
            (Standing::Live, _, Moderation::Declined { .. }) => Self::Declined,
        }
    }
}

impl Way {
    /// By a form, or in a list of the convenor.
    pub fn of(state: &SignOnState) -> Self {
        if state.confirmation.is_reported() { Self::Import } else { Self::Form }
    }
}
