use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Locale, Problem, languages, trouble_in};

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
    /// Lines outside of the list that look like entries.
    pub asked: Vec<String>,
    /// Lines within it that look like entries and are none in the reading.
    pub asked_within: Vec<String>,
    /// The line of the document the list begins at, counted from 1.
    pub list_from: Option<u64>,
}

impl DocumentDraft {
    /// The languages a field offers: code and own name.
    fn languages(&self) -> Vec<(&str, &str)> {
        languages::offered(&self.lang)
    }

    /// How many lines look like entries and are none.
    fn asked_len(&self) -> u64 {
        (self.asked.len() + self.asked_within.len()) as u64
    }

    /// What the list holds, without what it holds none of.
    fn counts(&self, l: Locale) -> String {
        let counts = [
            ("found-gaps", self.gaps),
            ("found-restarts", self.restarts),
            ("found-shared", self.shared_lines),
            ("found-doubts", self.doubts),
        ];
        let there = counts.into_iter().filter(|(_, n)| *n > 0);
        let words = std::iter::once(("found-entries", self.entries)).chain(there);
        words.map(|(key, n)| l.t1(key, "n", n)).collect::<Vec<_>>().join(" · ")
    }
}

impl DeskPaste {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
