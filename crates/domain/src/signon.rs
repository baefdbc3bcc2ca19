//! A sign-on and its state: three axes, not one enum.

use crate::{
    entry::Display,
    id::{ImportId, SignOnId},
    instant::Instant,
    moderation::{Decision, DeclineReason},
    named::named,
};

/// First axis: has the signer said so?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// A form was sent; the mailbox has not answered.
    Unconfirmed,
    Confirmed {
        at: Instant,
    },
    /// From a list that the convenor brought; never shown as confirmed.
    Reported {
        import: ImportId,
        line: u32,
    },
}

impl Confirmation {
    /// Said by the convenor, not by the signer.
    pub fn is_reported(&self) -> bool {
        matches!(self, Self::Reported { .. })
    }
}

/// Second axis: has a moderator looked at it?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moderation {
    Waiting,
    Accepted,
    Declined {
        reason: DeclineReason,
    },
    /// Set apart by a rule; can be released by a moderator.
    Quarantined {
        rule: Rule,
    },
}

impl Moderation {
    /// The decision that stands, if there is one.
    pub fn decision(self) -> Option<Decision> {
        match self {
            Self::Accepted => Some(Decision::Accept),
            Self::Declined { reason } => Some(Decision::Decline(reason)),
            Self::Waiting | Self::Quarantined { .. } => None,
        }
    }

    /// A rule set it apart, and nobody has decided.
    pub fn is_set_apart(self) -> bool {
        matches!(self, Self::Quarantined { .. })
    }
}

named!(
    /// Why a sign-on was set apart.
    Rule {
        /// Many sign-ons from one network in a short time.
        Rate = "rate",
        /// The hidden field that people do not see was filled in.
        Honeypot = "honeypot",
        /// Sent faster than a person can read the form.
        Speed = "speed",
    }
);

/// Third axis: does it stand?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Live,
    Withdrawn,
    /// Counted as part of another sign-on of the same signatory.
    Merged {
        into: SignOnId,
    },
    /// The record's key is destroyed; nothing of the signer is left.
    Erased,
}

/// The state of one sign-on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOnState {
    pub confirmation: Confirmation,
    pub moderation: Moderation,
    pub standing: Standing,
}

/// Why a step cannot be taken from the present state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepProblem {
    /// Somebody has decided already.
    AlreadyDecided,
    /// Nobody has decided yet: there is nothing to take back.
    NotDecided,
    /// The signer has left.
    NotLive,
    /// The mailbox has not answered yet.
    NotConfirmed,
    /// Reported by the convenor: there is no mailbox to confirm.
    NotByForm,
}

impl SignOnState {
    /// As a form leaves it.
    pub fn submitted(rule: Option<Rule>) -> Self {
        let moderation = rule.map_or(Moderation::Waiting, |rule| Moderation::Quarantined { rule });
        Self { confirmation: Confirmation::Unconfirmed, moderation, standing: Standing::Live }
    }

    /// As an import leaves it.
    pub fn reported(import: ImportId, line: u32) -> Self {
        Self {
            confirmation: Confirmation::Reported { import, line },
            moderation: Moderation::Waiting,
            standing: Standing::Live,
        }
    }

    /// In the queue of the desk.
    pub fn awaits_decision(&self) -> bool {
        let answered = !matches!(self.confirmation, Confirmation::Unconfirmed);
        let open = matches!(self.moderation, Moderation::Waiting | Moderation::Quarantined { .. });
        answered && open && self.is_live()
    }

    pub fn is_live(&self) -> bool {
        match self.standing {
            Standing::Live => true,
            Standing::Withdrawn | Standing::Merged { .. } | Standing::Erased => false,
        }
    }

    /// Counted in public: the signer (or, marked so, the convenor) said so, a moderator accepted,
    /// and it stands.
    pub fn counts(&self) -> bool {
        let said = match self.confirmation {
            Confirmation::Confirmed { .. } | Confirmation::Reported { .. } => true,
            Confirmation::Unconfirmed => false,
        };
        said && self.moderation == Moderation::Accepted && self.is_live()
    }

    /// Shown by name, given the signer's choice and whether the statement is launched.
    pub fn is_listed(&self, display: Display, launched: bool) -> bool {
        display.is_named(launched) && self.counts()
    }

    /// The signer confirms. `Ok(None)`: had done so before; nothing changes.
    pub fn confirm(&self, now: Instant) -> Result<Option<Self>, StepProblem> {
        match (self.standing, self.confirmation) {
            (Standing::Live | Standing::Merged { .. }, Confirmation::Confirmed { .. }) => Ok(None),
            (Standing::Live, Confirmation::Unconfirmed) => {
                Ok(Some(Self { confirmation: Confirmation::Confirmed { at: now }, ..*self }))
            }
            (Standing::Live, Confirmation::Reported { .. }) => Err(StepProblem::NotByForm),
            (Standing::Withdrawn | Standing::Merged { .. } | Standing::Erased, _) => {
                Err(StepProblem::NotLive)
            }
        }
    }

    /// A moderator accepts.
    pub fn accept(&self) -> Result<Self, StepProblem> {
        self.decide(Moderation::Accepted)
    }

    /// A moderator declines.
    pub fn decline(&self, reason: DeclineReason) -> Result<Self, StepProblem> {
        self.decide(Moderation::Declined { reason })
    }

    fn decide(&self, moderation: Moderation) -> Result<Self, StepProblem> {
        if !self.is_live() {
            return Err(StepProblem::NotLive);
        }
        match (self.confirmation, self.moderation) {
            (Confirmation::Unconfirmed, _) => Err(StepProblem::NotConfirmed),
            (_, Moderation::Waiting | Moderation::Quarantined { .. }) => {
                Ok(Self { moderation, ..*self })
            }
            (_, Moderation::Accepted | Moderation::Declined { .. }) => {
                Err(StepProblem::AlreadyDecided)
            }
        }
    }

    /// A moderator takes the decision back; the sign-on waits again.
    pub fn reopen(&self) -> Result<Self, StepProblem> {
        match self.moderation {
            _ if !self.is_live() => Err(StepProblem::NotLive),
            Moderation::Accepted | Moderation::Declined { .. } => {
                Ok(Self { moderation: Moderation::Waiting, ..*self })
            }
            Moderation::Waiting | Moderation::Quarantined { .. } => Err(StepProblem::NotDecided),
        }
    }

    /// What was declined with many others is set apart again, as it was.
    pub fn set_apart_again(&self, rule: Rule) -> Result<Self, StepProblem> {
        match self.moderation {
            _ if !self.is_live() => Err(StepProblem::NotLive),
            Moderation::Declined { .. } => {
                Ok(Self { moderation: Moderation::Quarantined { rule }, ..*self })
            }
            Moderation::Accepted | Moderation::Waiting | Moderation::Quarantined { .. } => {
                Err(StepProblem::NotDecided)
            }
        }
    }

    /// The signer leaves. Always possible while the sign-on stands; `Ok(None)` when it was
    /// withdrawn before.
    pub fn withdraw(&self) -> Result<Option<Self>, StepProblem> {
        match self.standing {
            Standing::Live | Standing::Merged { .. } => {
                Ok(Some(Self { standing: Standing::Withdrawn, ..*self }))
            }
            Standing::Withdrawn => Ok(None),
            Standing::Erased => Err(StepProblem::NotLive),
        }
    }
}

/// One sign-on as far as its state goes; names and contact data travel apart from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOn {
    pub id: SignOnId,
    pub state: SignOnState,
    pub display: Display,
    /// Version of the text that was signed.
    pub version: u32,
    pub created_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Confirm,
        Accept,
        Decline,
        Reopen,
        Withdraw,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        use Step::{Accept, Confirm, Decline, Reopen, Withdraw};
        prop::collection::vec(
            prop::sample::select(vec![Confirm, Accept, Decline, Reopen, Withdraw]),
            0..12,
        )
    }

    fn walk(mut state: SignOnState, steps: &[Step]) -> SignOnState {
        for step in steps {
            let next = match step {
                Step::Confirm => state.confirm(Instant(7)).ok().flatten(),
                Step::Accept => state.accept().ok(),
                Step::Decline => state.decline(DeclineReason::NotAuthorised).ok(),
                Step::Reopen => state.reopen().ok(),
                Step::Withdraw => state.withdraw().ok().flatten(),
            };
            state = next.unwrap_or(state);
        }
        state
    }

    proptest! {
        #[test]
        fn nothing_unconfirmed_is_ever_counted_or_listed(steps in steps(), quarantined: bool) {
            let start = SignOnState::submitted(quarantined.then_some(Rule::Rate));
            let end = walk(start, &steps);
            let confirmed = matches!(end.confirmation, Confirmation::Confirmed { .. });
            prop_assert!(!end.counts() || (confirmed && end.moderation == Moderation::Accepted && end.is_live()));
            for display in Display::ALL {
                prop_assert!(!end.is_listed(*display, true) || end.counts());
            }
            prop_assert!(!end.is_listed(Display::Counted, true) && !end.is_listed(Display::AtLaunch, false));
        }

        #[test]
        fn who_left_stays_away(steps in steps(), after in steps()) {
            let mut left = walk(SignOnState::submitted(None), &steps);
            left.standing = Standing::Withdrawn;
            prop_assert!(!walk(left, &after).counts());
        }

        #[test]
        fn an_import_is_never_confirmed(steps in steps()) {
            let end = walk(SignOnState::reported(ImportId([1; 16]), 3), &steps);
            let reported = end.confirmation.is_reported();
            prop_assert!(reported);
        }
    }

    #[test]
    fn two_people_cannot_decide_one_entry() {
        let confirmed = SignOnState::submitted(None).confirm(Instant(1)).unwrap().unwrap();
        let accepted = confirmed.accept().unwrap();
        assert_eq!(accepted.decline(DeclineReason::Duplicate), Err(StepProblem::AlreadyDecided));
        assert!(accepted.reopen().unwrap().awaits_decision());
        assert_eq!(SignOnState::submitted(None).accept(), Err(StepProblem::NotConfirmed));
    }

    #[test]
    fn what_nobody_decided_cannot_be_taken_back() {
        let confirmed = SignOnState::submitted(None).confirm(Instant(1)).unwrap().unwrap();
        assert_eq!(confirmed.reopen(), Err(StepProblem::NotDecided));
        let set_apart =
            SignOnState::submitted(Some(Rule::Rate)).confirm(Instant(1)).unwrap().unwrap();
        assert_eq!(set_apart.reopen(), Err(StepProblem::NotDecided));
        assert_eq!(
            confirmed.accept().unwrap().reopen().unwrap().reopen(),
            Err(StepProblem::NotDecided)
        );
    }
}
