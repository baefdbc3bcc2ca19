use crate::{Contact, Doubt};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What was read from one list: its entries, and an account of every line of the source.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Roster {
    /// The entries in document order; `seq` counts them from 1.
    pub entries: Vec<Entry>,
    /// Every line (or row) of the source, in order, with what it was taken for.
    pub lines: Vec<Line>,
    /// The numbering runs, in order: one for each letter used by the entries.
    pub lists: Vec<ListRun>,
    /// How the lines in question would read as entries, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spare: Vec<Spare>,
}

impl Roster {
    /// The lines that nobody could place: a person has to look at them.
    pub fn questions(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.used, LineUse::Question { .. }))
    }

    /// Of these, the lines that look like entries but are not in the list.
    pub fn overlooked(&self) -> impl Iterator<Item = &Line> {
        let overlooked = |line: &&Line| {
            matches!(&line.used, LineUse::Question { why }
                if [crate::overlooked::WHY, crate::quoted::WHY, crate::table::NOT_SENT]
                    .contains(&why.as_ref()))
        };
        self.lines.iter().filter(overlooked)
    }

    /// How the line at a place in [`Roster::lines`] would read as an entry, where it is in question
    /// and somebody is named there.
    #[must_use]
    pub fn spare(&self, at: usize) -> Option<&Entry> {
        let found = self.spare.binary_search_by_key(&at, |spare| spare.at).ok()?;
        Some(&self.spare[found].entry)
    }
}

/// A line that is no entry, read as if it were one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Spare {
    /// Its place in [`Roster::lines`], from 0.
    pub at: usize,
    /// The entry; it has no running number (0) and no numbering run.
    pub entry: Entry,
}

/// One numbering run. A restart of the counter opens the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListRun {
    /// "A", "B" … "Z", "AA" …
    pub letter: String,
    /// Entries in this run.
    pub entries: usize,
    /// Numbers that the printed counter skips.
    pub missing: Vec<u32>,
    /// The highest printed number, where there is one.
    pub last_number: Option<u32>,
}

/// One name of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entry {
    /// Position in the whole document, from 1.
    pub seq: u32,
    /// Letter of the numbering run.
    pub list: String,
    /// The counter as printed; never repaired.
    pub number: Option<u32>,
    /// The entry as printed, without its counter; never corrected.
    pub name: String,
    /// `name` without the short name and the country behind it; of persons without the country.
    pub display: String,
    /// The short name or acronym that the entry carries.
    pub short: Option<String>,
    /// Organisation, individual, or not known.
    pub kind: Kind,
    /// A country or place, from the name itself or from a column of that meaning.
    pub place: Option<String>,
    /// What a person is or does, from a column or a line of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The body that a person belongs to, from a column or a line of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// 1-based line in the text that was read; the row number in a table.
    pub line: u32,
    /// 0-based character column where the entry begins, counter included.
    pub start: u32,
    /// 0-based character column where it ends on that line, exclusive.
    pub end: u32,
    /// The group heading above the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
    /// How the signatory can be reached, as the file says; no part of what is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

impl Entry {
    /// The entry as one line of JSON, in the fixed form of `undersigned roster`.
    ///
    /// `heading` and `contact` are not part of that form.
    #[must_use]
    pub fn to_json_line(&self) -> String {
        // Strings, numbers and lists only: nothing in here can fail to serialise.
        serde_json::to_string(&Printed::of(self)).unwrap_or_default()
    }
}

/// An entry in its printed form: what is in no printed form is not in here.
#[derive(Serialize)]
struct Printed<'a> {
    seq: u32,
    list: &'a str,
    number: Option<u32>,
    name: &'a str,
    display: &'a str,
    short: Option<&'a str>,
    kind: Kind,
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<&'a str>,
    line: u32,
    start: u32,
    end: u32,
    doubts: &'a [Doubt],
}

impl<'a> Printed<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            seq: entry.seq,
            list: &entry.list,
            number: entry.number,
            name: &entry.name,
            display: &entry.display,
            short: entry.short.as_deref(),
            kind: entry.kind,
            place: entry.place.as_deref(),
            role: entry.role.as_deref(),
            affiliation: entry.affiliation.as_deref(),
            line: entry.line,
            start: entry.start,
            end: entry.end,
            doubts: &entry.doubts,
        }
    }
}

/// Whether an entry names an organisation or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A body, group, network, company.
    Organisation,
    /// A natural person.
    Individual,
    /// The name alone does not tell.
    Unknown,
}

/// One line of the source and its use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Line {
    /// 1-based line; the row number in a table.
    pub line: u32,
    /// 1-based sheet or table; 1 where the source has only one.
    pub sheet: u32,
    /// The line as read, without its line end.
    pub text: String,
    /// What it was taken for.
    pub used: LineUse,
}

/// What a line of the source was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LineUse {
    /// It holds these entries, or a part of them.
    Entry {
        /// `seq` of each.
        seqs: Vec<u32>,
    },
    /// A group heading of the list, or the heading row of a table.
    Heading,
    /// It belongs to the document, not to the list.
    Text,
    /// Nothing is printed on it.
    Blank,
    /// A line that every page repeats at its top or bottom, or a page number.
    PageFurniture,
    /// It stands in the list but nobody could tell what it is.
    Question {
        /// What is unclear, in a few words.
        why: Cow<'static, str>,
    },
}
