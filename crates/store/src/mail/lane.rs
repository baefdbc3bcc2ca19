//! In which order mails are sent: by lane, and within a lane by turn.

use std::time::Duration;

use domain::instant::Instant;

use super::Kind;

/// Lanes, the first to be sent first. A mail waits while any mail of an earlier lane does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Links into the desk: somebody sits there and waits.
    Desk,
    /// What a form asks for.
    Confirmation,
    /// Other mails to signers.
    Signer,
    /// Mails about sign-ons that a rule set apart.
    SetApart,
    /// Reminders.
    Reminder,
}

impl Lane {
    /// The lane of mails of this kind, unless a rule set their sign-on apart.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::DeskLink | Kind::DeskInvitation | Kind::Rush => Self::Desk,
            Kind::Confirm | Kind::AlreadySigned => Self::Confirmation,
            Kind::Reminder => Self::Reminder,
            Kind::Confirmed
            | Kind::Accepted
            | Kind::Declined
            | Kind::Question
            | Kind::CorrectionDone
            | Kind::Withdrawn
            | Kind::Merged => Self::Signer,
        }
    }

    /// As it is kept: 0 for the first.
    pub(super) fn number(self) -> i64 {
        self as i64
    }
}

const LENGTH_MS: i64 = 10_000;

/// A span of ten seconds, by its number since 1970. Within a lane the mails of an earlier turn go
/// first, whenever they were queued. A mail has the turn in which it was queued, or a later one
/// where its network had asked for others just before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn(pub i64);

impl Turn {
    /// How long a turn is.
    pub const LENGTH: Duration = Duration::from_millis(LENGTH_MS.unsigned_abs());

    /// The turn of a moment.
    #[must_use]
    pub fn at(now: Instant) -> Self {
        Self(now.0.div_euclid(LENGTH_MS))
    }
}

/// A mail to be queued: what it is for, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Errand {
    pub(super) kind: Kind,
    pub(super) lane: Lane,
    /// `None`: the present one.
    pub(super) turn: Option<Turn>,
}

impl Errand {
    /// In this turn.
    pub(crate) fn at(self, turn: Turn) -> Self {
        Self { turn: Some(turn), ..self }
    }

    /// About a sign-on that a rule set apart, if it is so.
    pub(crate) fn set_apart(self, apart: bool) -> Self {
        Self { lane: if apart { Lane::SetApart } else { self.lane }, ..self }
    }
}

impl From<Kind> for Errand {
    fn from(kind: Kind) -> Self {
        Self { kind, lane: Lane::of(kind), turn: None }
    }
}
