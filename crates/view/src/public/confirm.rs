use askama::Template;

use super::StatementText;
use crate::{Entry, Frame, Hint, StatementLink, Words};
use domain::entry::Display;

/// `GET /confirm/{token}`: the text, the entry as it will be printed, one button.
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
    pub entry: Option<Entry>,
    /// The signer's own page.
    pub own_page: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Confirmed,
    AlreadyConfirmed,
    /// Expired, replaced or never given out: one calm page for all.
    LinkUnknown,
    /// The sign-on was over before the signer confirmed.
    Closed,
    /// The signer has withdrawn since.
    Withdrawn,
}

impl Outcome {
    const fn title(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed-title",
            Self::AlreadyConfirmed => "confirmed-already-title",
            Self::LinkUnknown => "confirmed-unknown-title",
            Self::Closed => "confirmed-closed-title",
            Self::Withdrawn => "confirmed-withdrawn-title",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed-text",
            Self::AlreadyConfirmed => "confirmed-already-text",
            Self::LinkUnknown => "confirmed-unknown-text",
            Self::Closed => "confirmed-closed-text",
            Self::Withdrawn => "confirmed-withdrawn-text",
        }
    }

    const fn next(self) -> &'static str {
        match self {
            Self::Confirmed | Self::AlreadyConfirmed => "confirmed-next",
            Self::LinkUnknown => "confirmed-unknown-next",
            Self::Closed => "confirmed-closed-next",
            Self::Withdrawn => "confirmed-withdrawn-next",
        }
    }
}
