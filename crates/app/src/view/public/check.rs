use askama::Template;

use super::Counts;
use crate::view::{Frame, StatementLink};

/// `GET /s/{slug}/check`: how to check this list without asking anybody.
#[derive(Template)]
#[template(path = "public/check.html")]
pub struct CheckPage {
    pub f: Frame,
    pub statement: StatementLink,
    pub slug: String,
    /// The site's own address without a final slash, e.g. `https://sign.example.org`.
    pub origin: String,
    pub version: u64,
    /// The texts of that version, one per language.
    pub texts: Vec<CheckText>,
    pub counts: Counts,
}

/// A text and its hash.
#[derive(Clone, Debug, Default)]
pub struct CheckText {
    /// BCP 47 code.
    pub lang: String,
    /// The language's own name.
    pub label: String,
    pub sha256: String,
    pub authentic: bool,
}
