use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, trouble_in};

/// `GET, POST /desk/paste`: from a whole document to a draft.
#[derive(Template)]
#[template(path = "desk/paste.html")]
pub struct DeskPaste {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    /// The document as pasted, kept when it comes back.
    pub document: String,
    /// What was found in it: the second step.
    pub found: Option<DocumentDraft>,
    pub problems: Vec<Problem>,
}

/// A document taken apart. Every text can be corrected.
#[derive(Clone, Debug, Default)]
pub struct DocumentDraft {
    pub title: String,
    /// `YYYY-MM-DD`, empty when none was found.
    pub date: String,
    /// BCP 47 code.
    pub lang: String,
    pub slug: String,
    /// Markdown.
    pub body: String,
    /// The list, line by line as it stands in the document.
    pub list: String,
    pub entries: u64,
    pub gaps: u64,
    pub restarts: u64,
    pub shared_lines: u64,
    pub doubts: u64,
    /// The line of the document the list begins at, counted from 1.
    pub list_from: Option<u64>,
}

impl DeskPaste {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
