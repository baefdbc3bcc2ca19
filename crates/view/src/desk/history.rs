use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Paging, Words};
use domain::moderation::ActKind;

/// `GET /desk/s/{slug}/history`: every act, newest first; `GET /desk/history`: those that belong to
/// no statement.
#[derive(Template)]
#[template(path = "desk/history.html")]
pub struct DeskHistory {
    pub f: Frame,
    pub bar: DeskBar,
    /// None for the history of the site.
    pub slug: Option<String>,
    /// Of the statement.
    pub title: String,
    pub rows: Vec<HistoryRow>,
    pub paging: Paging,
}

/// One act: who, when, what, why.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// In words.
    pub when: String,
    /// Masked; none for the signer or the program.
    pub who: Option<String>,
    pub act: ActKind,
    /// The entry it is about, with its page on the desk.
    pub about: Option<(String, String)>,
    /// The reason or note in its own words.
    pub why: Option<String>,
}
