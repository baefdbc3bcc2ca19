use askama::Template;

use super::{
    DeskBar, DeskDone, QueueEntry, Source, Tab, TypedDecision, Undo, suspect::comparing_words,
};
use crate::{Frame, Locale, Paging, Problem, ShortWords, Words, trouble_in};
use domain::{
    entry::{Display, Kind},
    moderation::DeclineReason,
    roll::{Part, SortBy, Way},
};

/// `GET, POST /desk/s/{slug}/queue` and `/desk/s/{slug}/signatures`: entries, a line each, with
/// what can be done about each and about those that are ticked.
#[expect(clippy::struct_excessive_bools, reason = "what one may do is shown, each by itself")]
#[derive(Template)]
#[template(path = "desk/table.html")]
pub struct EntryTable {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// The address of this page, where its forms go.
    pub here: String,
    /// Every sign-on, not what has to be looked at.
    pub is_all: bool,
    /// What is shown, and what can be.
    pub part: Part,
    pub parts: Vec<PartLink>,
    /// The list whose entries alone are shown.
    pub list: Option<ListLink>,
    /// Fields of the address that the form for searching keeps.
    pub kept: Vec<(&'static str, String)>,
    /// What was searched for.
    pub search: String,
    pub by: SortBy,
    pub kind: Option<Kind>,
    pub way: Option<Way>,
    pub entries: Vec<QueueEntry>,
    pub paging: Paging,
    /// Many that were set apart may be declined at once.
    pub may_batch: bool,
    /// The names are still being read: how many are compared, and how many there are.
    pub comparing: Option<(u64, u64)>,
    /// What the last act did.
    pub done: Option<DeskDone>,
    /// The last decision of this person, as long as it is offered to be undone.
    pub undo: Option<Undo>,
    pub problems: Vec<Problem>,
    /// The id of the sign-on about which nothing was done, and what was typed.
    pub typed_at: Option<String>,
    pub typed: TypedDecision,
    /// A reader sees the table and decides nothing.
    pub may_decide: bool,
    /// May take addresses along.
    pub may_convene: bool,
    /// Where the form goes that makes a file of what is shown.
    pub export: String,
}

/// A part of the entries.
#[derive(Clone, Debug)]
pub struct PartLink {
    pub part: Part,
    /// How many there are, where that is known.
    pub count: Option<u64>,
    pub href: String,
    pub is_current: bool,
}

/// An imported list, and the page on which it is reviewed.
#[derive(Clone, Debug)]
pub struct ListLink {
    pub file: String,
    pub href: String,
}

impl EntryTable {
    fn title_words(&self) -> String {
        self.f.t(if self.is_all { "signatures-title" } else { "queue-title" })
    }

    fn path(&self) -> &str {
        self.here.split('?').next().unwrap_or_default()
    }

    fn empty_words(&self) -> String {
        self.f.t(match self.part {
            _ if !self.search.is_empty() => "table-nothing-found",
            Part::Waiting if !self.is_all => "queue-empty",
            Part::SetApart => "queue-set-apart-empty",
            _ => "table-none",
        })
    }

    fn comparing_words(&self) -> Option<String> {
        self.comparing.as_ref().map(|comparing| comparing_words(comparing, self.f.l()))
    }

    fn trouble_at(&self, id: &str, field: &str) -> Option<&str> {
        if self.typed_at.as_deref() == Some(id) { trouble_in(&self.problems, field) } else { None }
    }

    fn typed_at(&self, id: &str) -> TypedDecision {
        if self.typed_at.as_deref() == Some(id) {
            self.typed.clone()
        } else {
            TypedDecision::default()
        }
    }

    /// What is wrong in the form about those that are ticked.
    fn trouble_ticked(&self, field: &str) -> Option<&str> {
        if self.typed_at.is_none() { trouble_in(&self.problems, field) } else { None }
    }

    fn typed_ticked(&self) -> TypedDecision {
        if self.typed_at.is_none() { self.typed.clone() } else { TypedDecision::default() }
    }

    /// A question that was typed about an entry that does not stand on the page any more.
    fn unsent(&self) -> Option<&str> {
        let at = self.typed_at.as_deref()?;
        let stands = self.entries.iter().any(|entry| entry.id == at && entry.waits());
        Some(self.typed.question.as_str()).filter(|text| !stands && !text.trim().is_empty())
    }
}

impl PartLink {
    fn words(&self, l: Locale) -> String {
        match self.count {
            Some(count) => format!("{} {}", self.part.words(l), l.number(count)),
            None => self.part.words(l),
        }
    }

    /// Nothing is there, and nobody looks at it.
    fn is_idle(&self) -> bool {
        self.count == Some(0) && !self.is_current
    }
}
