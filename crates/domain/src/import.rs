//! Lists that existed before: what was in the file, line by line, and what became of it.

use crate::{
    entry::{Entry, Kind},
    id::{ImportId, SignOnId, StatementId},
    instant::Instant,
    named::named,
};
use serde::{Deserialize, Serialize};

/// A list taken in. Its lines are kept sealed until they are published one by one.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub statement: StatementId,
    /// SHA-256 of the file: the same file again changes nothing.
    pub file_hash: [u8; 32],
    pub at: Instant,
    pub report: Report,
}

/// Every line of the file, in its order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Name of the file as the convenor gave it.
    pub file: String,
    pub lines: Vec<Line>,
}

/// One line of the file, or one entry of a line that holds several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// 1-based line in the file.
    pub line: u32,
    /// The source text of this line.
    pub text: String,
    pub outcome: Outcome,
    /// 0-based character columns of this entry in `text`, end exclusive, counter included.
    #[serde(default)]
    pub start: u32,
    #[serde(default)]
    pub end: u32,
    /// Running number of the entry in the file; 0 for other lines.
    #[serde(default)]
    pub seq: u32,
    /// The sign-on it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_on: Option<SignOnId>,
    /// Counter as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Letter of the numbering run.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub list: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
}

impl Line {
    /// Whether the name of an entry stands in this line, whatever its case, marks and punctuation.
    pub fn names(&self, entry: &Entry) -> bool {
        let (name, text) = (names::key(&entry.name), names::key(&self.text));
        // A name of a few letters stands within many words.
        if name.chars().count() > 4 {
            text.contains(&name)
        } else {
            !name.is_empty() && text.split(' ').any(|word| word == name)
        }
    }
}

/// Something a person should look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// Code as in `roster`'s output: `possible_duplicate`, `gap_before`, ...
    pub code: String,
    /// The details as `roster` gives them, as a JSON object.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The sign-on this one may be the same as, or related to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<SignOnId>,
}

named!(
    /// What a line ended as.
    Outcome {
        Entry = "entry",
        Heading = "heading",
        /// The same signatory stands elsewhere in this statement already, to the letter.
        Duplicate = "duplicate",
        /// Neither entry nor heading, as far as we can tell.
        Question = "question",
        /// Text around the list.
        Text = "text",
        Blank = "blank",
    }
);

/// The reading of one entry, before it becomes a sign-on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub name: String,
    pub short: Option<String>,
    pub kind: Kind,
    pub place: Option<String>,
}

impl Report {
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}
