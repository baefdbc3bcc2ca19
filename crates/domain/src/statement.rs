//! A statement and the gate of its sign-on.

use crate::{
    draft::{Draft, DraftProblem},
    embedders::Embedders,
    id::StatementId,
    instant::Instant,
    version::TextHash,
};
use serde::{Deserialize, Serialize};
use std::{fmt, num::NonZeroU32, str::FromStr};

pub use crate::window::{GRACE_AFTER_CLOSE, Gate, Phase, Window};

/// The name of a statement in addresses: 1 to 64 of `a-z 0-9 -`, no dash at either end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The text cannot be a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a slug has 1 to 64 letters a-z, digits and dashes, and no dash at either end")]
pub struct NotASlug;

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
    pub window: Window,
    pub draft: Draft,
    /// The version open for signing: 1, 2, ...; none while nothing was opened.
    pub version: Option<NonZeroU32>,
    pub created_at: Instant,
    /// Grows with every change that a public page could show.
    pub revision: i64,
    pub showing: Showing,
}

/// Where a statement is to be shown beside its own pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Showing {
    /// Search engines are asked to leave it out.
    pub noindex: bool,
    /// Who may show it in a frame.
    pub embedders: Embedders,
}

impl Statement {
    /// Whether somebody may sign at `now`.
    pub fn gate(&self, now: Instant) -> Gate {
        self.window.gate(self.phase, self.stopped, now)
    }

    /// The version that is signed now; while a draft, the first one to come.
    pub fn signed_version(&self) -> u32 {
        self.version.map_or(1, NonZeroU32::get)
    }

    /// Whether a sign-on made while the gate was open may be confirmed at `now`.
    pub fn takes_confirmation(&self, now: Instant) -> bool {
        self.window.takes_confirmation(self.phase, self.stopped, now)
    }

    /// Stands for all that opening makes public: texts, settings and times. Whoever was shown the
    /// statement under this digest has seen what opens; under another, something else.
    pub fn digest(&self) -> TextHash {
        let Window { zone, opens_at, closes_at, launch_at } = &self.window;
        let shown = serde_json::json!([self.draft, zone, opens_at, closes_at, launch_at]);
        TextHash::of(shown.to_string().as_bytes())
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
    Draft(Vec<DraftProblem>),
}

impl Statement {
    /// Checks that sign-on can be opened at `now`. `controller`: who answers for the data of
    /// signers on the whole site; without it, the statement has to name its own.
    pub fn check_open(&self, now: Instant, controller: Option<&str>) -> Result<(), PhaseProblem> {
        let past = self.window.closes_at.filter(|closes| *closes <= now);
        if self.phase == Phase::Open {
            return Err(past.map_or(PhaseProblem::AlreadyOpen, PhaseProblem::ClosedByTime));
        }
        let problems = self.draft.problems();
        if !problems.is_empty() {
            return Err(PhaseProblem::Draft(problems));
        }
        match past {
            Some(closes) => Err(PhaseProblem::ClosingPast(closes)),
            None if !self.window.is_in_order() => Err(PhaseProblem::ClosesBeforeOpens),
            None => self.check_controller(controller),
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

    #[test]
    fn whatever_opening_makes_public_is_in_the_digest() {
        let source = "+++\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";
        let file = crate::front_matter::parse(source).unwrap();
        let statement = Statement {
            id: StatementId([0; 16]),
            slug: file.slug,
            phase: Phase::Draft,
            stopped: false,
            notice: None,
            window: file.window,
            draft: file.draft,
            version: None,
            created_at: Instant(0),
            revision: 0,
            showing: Showing::default(),
        };
        let changed = |change: &dyn Fn(&mut Statement)| {
            let mut other = statement.clone();
            change(&mut other);
            other.digest()
        };
        let digest = statement.digest();
        assert_eq!(changed(&|s| s.revision = 7), digest, "names that come in change no text");
        assert_ne!(changed(&|s| s.draft.texts[0].body.push('!')), digest);
        assert_ne!(changed(&|s| s.draft.risk_note.push('!')), digest);
        assert_ne!(changed(&|s| s.window.closes_at = Some(Instant(9))), digest);
        assert_ne!(changed(&|s| s.window.launch_at = Some(Instant(9))), digest);
        assert_ne!(changed(&|s| s.window.zone.push('!')), digest);
    }

    #[test]
    fn a_slug_comes_from_a_title() {
        assert_eq!(Slug::from_title("Água limpa, já!", "x").as_str(), "agua-limpa-ja");
        assert_eq!(Slug::from_title("Farmers’ Bodies (FB's)", "x").as_str(), "farmers-bodies-fbs");
        assert_eq!(Slug::from_title("الماء حق", "statement").as_str(), "statement");
        assert!("../etc".parse::<Slug>().is_err());
    }
}
