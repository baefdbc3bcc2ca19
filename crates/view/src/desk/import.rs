use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, trouble_in};

/// `GET, POST /desk/s/{slug}/import`: reads a list that exists already.
#[derive(Template)]
#[template(path = "desk/import.html")]
pub struct DeskImport {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// The list as pasted, kept when it comes back.
    pub typed: String,
    pub problems: Vec<Problem>,
    pub earlier: Vec<ImportRow>,
}

/// A list that was read earlier.
#[derive(Clone, Debug, Default)]
pub struct ImportRow {
    pub file: String,
    /// In words.
    pub when: String,
    pub settled: u64,
    pub total: u64,
    pub href: String,
}

impl DeskImport {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
