use askama::Template;

use super::{Counts, GateView};
use crate::{CountWords, Frame, StatementLink};

/// `GET /`: the statements of this site.
#[derive(Template)]
#[template(path = "public/index.html")]
pub struct SiteIndex {
    pub f: Frame,
    pub rows: Vec<IndexRow>,
}

/// One statement on the front page.
#[derive(Clone, Debug)]
pub struct IndexRow {
    pub statement: StatementLink,
    pub coalition: Option<String>,
    /// In words, in the reader's language.
    pub date: String,
    pub state: GateView,
    pub counts: Counts,
}
