use askama::Template;

use super::StatementText;
use crate::{Controller, Entry, Frame, Hint, Locale, Problem, StatementLink, Words, trouble_in};
use domain::entry::Display;

/// `GET /confirm/{token}`: the text, the entry as it will be printed, one button. Where several
/// entries wait for the mailbox, its owner ticks which are theirs.
#[derive(Template)]
#[template(path = "public/confirm.html")]
pub struct ConfirmPage {
    pub f: Frame,
    pub action: String,
    pub token: String,
    pub statement: StatementLink,
    pub version: u64,
    pub sha256: String,
    pub text: StatementText,
    /// What waits for this mailbox, newest first; at least one.
    pub candidates: Vec<Candidate>,
    /// There are more, which are not shown.
    pub more: bool,
    pub problems: Vec<Problem>,
    pub controller: Controller,
}

impl ConfirmPage {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}

/// An entry that may be the reader's.
pub struct Candidate {
    /// What the form sends for it.
    pub value: String,
    pub entry: Entry,
    pub display: Display,
}

/// What came of a confirmation.
#[derive(Template)]
#[template(path = "public/confirmed.html")]
pub struct ConfirmedPage {
    pub f: Frame,
    pub outcome: Outcome,
    /// Known unless the link is not.
    pub statement: Option<StatementLink>,
    pub entries: Vec<Entry>,
    /// The signer's own page.
    pub own_page: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Confirmed,
    /// It had been confirmed before, and has come so far since.
    AlreadyConfirmed(Stage),
    /// Expired, replaced or never given out: one calm page for all.
    LinkUnknown,
    /// The sign-on was over before the signer confirmed.
    Closed,
    /// The signer has withdrawn since.
    Withdrawn,
}

/// How far a confirmed sign-on has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The desk has not accepted it yet.
    Waiting,
    Listed,
    Counted,
    /// Counted, and named from the launch on; its date in words.
    AtLaunch {
        on: Option<String>,
    },
    Declined,
    /// Counted as part of another of the same signatory.
    Merged,
}

impl Stage {
    fn words(&self, l: Locale) -> String {
        match self {
            Self::Waiting => l.t("confirmed-next"),
            Self::Listed => l.t("signer-state-listed"),
            Self::Counted => l.t("signer-state-counted"),
            Self::AtLaunch { on: Some(date) } => l.t1("signer-state-launch-on", "date", date),
            Self::AtLaunch { on: None } => l.t("signer-state-launch"),
            Self::Declined => l.t("signer-state-declined"),
            Self::Merged => l.t("signer-state-merged"),
        }
    }
}

impl Outcome {
    const fn title(&self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed-title",
            Self::AlreadyConfirmed(_) => "confirmed-already-title",
            Self::LinkUnknown => "confirmed-unknown-title",
            Self::Closed => "confirmed-closed-title",
            Self::Withdrawn => "confirmed-withdrawn-title",
        }
    }

    const fn text(&self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed-text",
            Self::AlreadyConfirmed(_) => "confirmed-already-text",
            Self::LinkUnknown => "confirmed-unknown-text",
            Self::Closed => "confirmed-closed-text",
            Self::Withdrawn => "confirmed-withdrawn-text",
        }
    }

    /// What is said above the entries.
    const fn caption(&self) -> &'static str {
        match self {
            Self::AlreadyConfirmed(Stage::Listed) => "entry-listed",
            Self::Closed | Self::Withdrawn => "entry-not-listed",
            Self::Confirmed | Self::AlreadyConfirmed(_) | Self::LinkUnknown => "entry-yours",
        }
    }

    /// What happens next, or how it stands.
    fn next(&self, l: Locale) -> String {
        l.t(match self {
            Self::AlreadyConfirmed(stage) => return stage.words(l),
            Self::Confirmed => "confirmed-next",
            Self::LinkUnknown => "confirmed-unknown-next",
            Self::Closed => "confirmed-closed-next",
            Self::Withdrawn => "confirmed-withdrawn-next",
        })
    }
}
