//! A statement and the gate of its sign-on.

use crate::{draft::Draft, id::StatementId, instant::Instant};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The name of a statement in addresses: 1 to 64 of `a-z 0-9 -`, no dash at either end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The text cannot be a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotASlug;

impl fmt::Display for NotASlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a slug has 1 to 64 letters a-z, digits and dashes, and no dash at either end")
    }
}

impl Slug {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A slug from a title: its ASCII letters and digits, words joined by dashes, at most 48
    /// characters; `fallback` where the title has none (a title in Arabic script).
    pub fn from_title(title: &str, fallback: &str) -> Self {
        use unicode_normalization::UnicodeNormalization;
        let dropped =
            |c: &char| unicode_normalization::char::is_combining_mark(*c) || "'’ʼ`".contains(*c);
        let plain: String = title.nfkd().filter(|c| !dropped(c)).collect();
        let mut slug = String::new();
        for word in
            plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
        {
            if slug.len() + word.len() + 1 > 48 {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&word.to_ascii_lowercase());
        }
        slug.parse().unwrap_or_else(|_| Self(fallback.to_owned()))
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let ok = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if ok { Ok(Self(text.to_owned())) } else { Err(NotASlug) }
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

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
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Draft, Self::Open, Self::Closed].into_iter().find(|state| state.as_str() == text)
    }

    pub fn is_public(self) -> bool {
        match self {
            Self::Draft => false,
            Self::Open | Self::Closed => true,
        }
    }
}

/// One statement as it is stored.
#[derive(Debug, Clone)]
pub struct Statement {
    pub id: StatementId,
    pub slug: Slug,
    pub phase: Phase,
    /// The desk's switch: while it is on, no sign-on is taken, whatever the state.
    pub stopped: bool,
    /// What the desk tells visitors while sign-on is stopped.
    pub notice: Option<String>,
    /// IANA name of the time zone in which the instants below were set and are shown.
    pub zone: String,
    pub opens_at: Option<Instant>,
    pub closes_at: Option<Instant>,
    /// When names chosen as "named at launch" appear; `None`: the statement has no launch and the
    /// choice is not offered.
    pub launch_at: Option<Instant>,
    pub draft: Draft,
    /// The version open for signing: 1, 2, ...; 0 while a draft.
    pub version: u32,
    pub created_at: Instant,
    /// Grows with every change that a public page could show.
    pub revision: i64,
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
pub const GRACE_AFTER_CLOSE: i64 = crate::instant::DAY;

impl Statement {
    /// Whether somebody may sign at `now`.
    pub fn gate(&self, now: Instant) -> Gate {
        match self.phase {
            Phase::Draft => Gate::Draft,
            Phase::Closed => Gate::Closed,
            Phase::Open => match (self.opens_at, self.closes_at) {
                (_, Some(closes)) if now >= closes => Gate::Closed,
                (Some(opens), _) if now < opens => Gate::NotYet(opens),
                _ if self.stopped => Gate::Stopped,
                _ => Gate::Open,
            },
        }
    }

    /// Whether a sign-on made while the gate was open may be confirmed at `now`.
    pub fn takes_confirmation(&self, now: Instant) -> bool {
        match self.gate(now) {
            Gate::Open => true,
            Gate::Closed => {
                self.closes_at.is_some_and(|closes| now < closes.plus(GRACE_AFTER_CLOSE))
            }
            Gate::Draft | Gate::NotYet(_) | Gate::Stopped => false,
        }
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
}

/// Why a statement cannot change its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhaseProblem {
    /// Only a draft can be opened for the first time, only a closed one reopened.
    AlreadyOpen,
    NotOpen,
    /// It was opened, and its closing instant is past.
    ClosedByTime(Instant),
    /// It was not opened yet, and its closing instant is past.
    ClosingPast(Instant),
    /// The closing instant is not after the opening instant.
    ClosesBeforeOpens,
    /// Nobody is named who answers for the data of the signers.
    NoController,
    Draft(Vec<crate::draft::DraftProblem>),
}

impl Statement {
    /// Checks that sign-on can be opened at `now`. `controller`: who answers for the data of
    /// signers on the whole site; without it, the statement has to name its own.
    pub fn check_open(&self, now: Instant, controller: Option<&str>) -> Result<(), PhaseProblem> {
        let past = self.closes_at.filter(|closes| *closes <= now);
        if self.phase == Phase::Open {
            return Err(past.map_or(PhaseProblem::AlreadyOpen, PhaseProblem::ClosedByTime));
        }
        let problems = self.draft.problems();
        if !problems.is_empty() {
            return Err(PhaseProblem::Draft(problems));
        }
        match (past, self.opens_at.zip(self.closes_at)) {
            (Some(closes), _) => Err(PhaseProblem::ClosingPast(closes)),
            (None, Some((opens, closes))) if opens >= closes => {
                Err(PhaseProblem::ClosesBeforeOpens)
            }
            _ => self.check_controller(controller),
        }
    }

    /// Checks that somebody answers for the data of the signers.
    pub fn check_controller(&self, of_site: Option<&str>) -> Result<(), PhaseProblem> {
        let named = self.draft.names_controller() || of_site.is_some();
        if named { Ok(()) } else { Err(PhaseProblem::NoController) }
    }

    /// Checks that sign-on can be closed.
    pub fn check_close(&self) -> Result<(), PhaseProblem> {
        if self.phase == Phase::Open { Ok(()) } else { Err(PhaseProblem::NotOpen) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Statement {
        let draft =
            crate::front_matter::parse("+++\nlanguage = \"en\"\ntitle = \"T\"\n+++\nBody\n")
                .unwrap()
                .draft;
        Statement {
            id: StatementId([1; 16]),
            slug: "t".parse().unwrap(),
            phase: Phase::Open,
            stopped: false,
            notice: None,
            zone: "UTC".into(),
            opens_at: Some(Instant(100)),
            closes_at: Some(Instant(200)),
            launch_at: Some(Instant(150)),
            draft,
            version: 1,
            created_at: Instant(0),
            revision: 0,
        }
    }

    #[test]
    fn the_gate_follows_the_clock() {
        let mut s = statement();
        assert_eq!(s.gate(Instant(99)), Gate::NotYet(Instant(100)));
        assert_eq!(s.gate(Instant(100)), Gate::Open);
        assert_eq!(s.gate(Instant(200)), Gate::Closed);
        assert_eq!(s.next_change(Instant(100)), Some(Instant(150)));
        assert!(
            s.takes_confirmation(Instant(201))
                && !s.takes_confirmation(Instant(200).plus(GRACE_AFTER_CLOSE))
        );
        s.stopped = true;
        assert_eq!(s.gate(Instant(150)), Gate::Stopped);
        s.phase = Phase::Draft;
        assert_eq!(s.gate(Instant(150)), Gate::Draft);
    }

    #[test]
    fn a_slug_comes_from_a_title() {
        assert_eq!(Slug::from_title("Água limpa, já!", "x").as_str(), "agua-limpa-ja");
        assert_eq!(Slug::from_title("Farmers’ Bodies (FB's)", "x").as_str(), "farmers-bodies-fbs");
        assert_eq!(Slug::from_title("الماء حق", "statement").as_str(), "statement");
        assert!("../etc".parse::<Slug>().is_err());
    }
}
