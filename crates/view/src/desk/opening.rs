use askama::Template;

use super::{DeskBar, Tab};
use crate::public::StatementText;
use crate::{Frame, Problem};

/// `GET, POST /desk/s/{slug}/open`: the text that opening freezes, and the question.
#[derive(Template)]
#[template(path = "desk/opening.html")]
pub struct DeskOpening {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// Stands for all that is shown: under another, nothing is opened.
    pub shown: String,
    /// Somebody has changed it since it was shown before.
    pub changed: bool,
    /// The number that the version will have.
    pub version: u64,
    /// The hash that the version will have; 64 hexadecimal digits.
    pub sha256: String,
    pub coalition: String,
    /// In words.
    pub date: String,
    /// In words; none: at once.
    pub opens: Option<String>,
    pub closes: Option<String>,
    pub launch: Option<String>,
    /// Who answers for the data of the signers.
    pub controller: Option<String>,
    /// Imported entries that nobody has looked at.
    pub unsettled: u64,
    pub texts: Vec<FrozenText>,
    /// What keeps signing from being opened; the fields stand on the page with the text.
    pub problems: Vec<Problem>,
}

/// The text in one language, as it will be frozen.
#[derive(Clone, Debug, Default)]
pub struct FrozenText {
    /// The language's own name.
    pub label: String,
    /// The text that is signed; the others are translations.
    pub authentic: bool,
    /// Of its bytes; 64 hexadecimal digits.
    pub sha256: String,
    pub text: StatementText,
}
