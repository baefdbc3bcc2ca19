//! When names are taken and shown: the phase of a statement, its window, and the gate that follows
//! from both.

use crate::instant::{DAY, Instant};
use std::time::Duration;

/// Where a statement is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Edited by the convenor; nobody else sees it.
    Draft,
    /// Public; its text is frozen; names are taken between the opening and closing instants.
    Open,
    /// Public; no more names.
    Closed,
}

impl Phase {
    /// The stable name in tables and in the output of the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Draft, Self::Open, Self::Closed].into_iter().find(|phase| phase.as_str() == text)
    }

    pub fn is_public(self) -> bool {
        match self {
            Self::Draft => false,
            Self::Open | Self::Closed => true,
        }
    }
}

/// Whether somebody may sign now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Not public at all.
    Draft,
    /// Opens later.
    NotYet(Instant),
    Open,
    /// Stopped at the desk, for the time being.
    Stopped,
    Closed,
}

/// For how long after the closing instant a sign-on made before it can still be confirmed.
pub const GRACE_AFTER_CLOSE: Duration = DAY;

/// When names are taken and shown, as the convenor set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// IANA name of the time zone in which the instants were set and are shown.
    pub zone: String,
    /// No names before; `None`: from the opening by hand on.
    pub opens_at: Option<Instant>,
    /// No names from then on; `None`: until the closing by hand.
    pub closes_at: Option<Instant>,
    /// When names chosen as "named at launch" appear; `None`: there is no launch and the choice is
    /// not offered.
    pub launch_at: Option<Instant>,
}

impl Window {
    /// A window without instants: opened, closed and launched by hand.
    pub fn by_hand(zone: impl Into<String>) -> Self {
        Self { zone: zone.into(), opens_at: None, closes_at: None, launch_at: None }
    }

    /// Whether somebody may sign at `now`. `stopped`: by the desk's switch of the statement or of
    /// the site.
    pub fn gate(&self, phase: Phase, stopped: bool, now: Instant) -> Gate {
        match phase {
            Phase::Draft => Gate::Draft,
            Phase::Closed => Gate::Closed,
            Phase::Open => match (self.opens_at, self.closes_at) {
                (_, Some(closes)) if now >= closes => Gate::Closed,
                (Some(opens), _) if now < opens => Gate::NotYet(opens),
                _ if stopped => Gate::Stopped,
                _ => Gate::Open,
            },
        }
    }

    /// Whether a sign-on made while the gate was open may be confirmed at `now`.
    pub fn takes_confirmation(&self, phase: Phase, stopped: bool, now: Instant) -> bool {
        match self.gate(phase, stopped, now) {
            Gate::Open => true,
            Gate::Closed => {
                self.closes_at.is_some_and(|closes| now < closes.plus(GRACE_AFTER_CLOSE))
            }
            Gate::Draft | Gate::NotYet(_) | Gate::Stopped => false,
        }
    }

    /// The launch, as long as it is ahead.
    pub fn coming_launch(&self, now: Instant) -> Option<Instant> {
        self.launch_at.filter(|_| !self.is_launched(now))
    }

    /// Whether names chosen as "named at launch" are shown at `now`.
    pub fn is_launched(&self, now: Instant) -> bool {
        self.launch_at.is_none_or(|launch| now >= launch)
    }

    /// The next instant after `now` at which a public page changes by the clock alone.
    pub fn next_change(&self, now: Instant) -> Option<Instant> {
        [self.opens_at, self.closes_at, self.launch_at]
            .into_iter()
            .flatten()
            .filter(|at| *at > now)
            .min()
    }

    /// Whether it opens before it closes.
    pub fn is_in_order(&self) -> bool {
        self.opens_at.zip(self.closes_at).is_none_or(|(opens, closes)| opens < closes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_follows_the_clock() {
        let at = |ms| Some(Instant(ms));
        let window = Window {
            opens_at: at(100),
            closes_at: at(200),
            launch_at: at(150),
            ..Window::by_hand("UTC")
        };
        let gate = |now| window.gate(Phase::Open, false, Instant(now));
        assert_eq!(gate(99), Gate::NotYet(Instant(100)));
        assert_eq!(gate(100), Gate::Open);
        assert_eq!(gate(200), Gate::Closed);
        assert_eq!(window.next_change(Instant(100)), at(150));
        let takes = |now: Instant| window.takes_confirmation(Phase::Open, false, now);
        assert!(takes(Instant(201)) && !takes(Instant(200).plus(GRACE_AFTER_CLOSE)));
        assert_eq!(window.gate(Phase::Open, true, Instant(150)), Gate::Stopped);
        assert_eq!(window.gate(Phase::Draft, false, Instant(150)), Gate::Draft);
        assert!(window.is_launched(Instant(150)) && !window.is_launched(Instant(149)));
        assert!(window.is_in_order() && !Window { opens_at: at(200), ..window }.is_in_order());
    }
}
