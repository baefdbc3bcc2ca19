use askama::Template;

use super::{
    DeskBar, Suspect, Tab,
    suspect::{comparing_words, more_words},
};
use crate::{Entry, Frame, Locale, Paging, Problem, SafeHtml, VerdictWords, Words, trouble_in};
use domain::{
    duplicate::{Circumstance, Verdict},
    entry::Display,
    moderation::{ActKind, DeclineReason, Queue},
};

/// `GET, POST /desk/s/{slug}/queue`: what waits for a decision, or what a rule set apart, oldest
/// first.
#[derive(Template)]
#[template(path = "desk/queue.html")]
pub struct DeskQueue {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// The address of this page, where its forms go.
    pub here: String,
    pub shown: Queue,
    pub entries: Vec<QueueEntry>,
    pub paging: Paging,
    /// How many wait, and how many were set apart; whichever are shown.
    pub waiting: u64,
    pub set_apart: u64,
    pub set_apart_href: String,
    /// The entries of this page that raise no doubt (confirmed, no suspect, no rule), each with its
    /// revision, as the form to accept them carries them.
    pub clear: Vec<String>,
    /// The names are still being read: how many are compared, and how many there are.
    pub comparing: Option<(u64, u64)>,
    /// The last decision of this person, as long as it can be undone.
    pub undo: Option<Undo>,
    pub problems: Vec<Problem>,
    /// The id of the sign-on about which nothing was done, and what was typed.
    pub typed_at: Option<String>,
    pub typed: TypedDecision,
    /// A reader sees the queue and decides nothing.
    pub may_decide: bool,
}

/// What was typed into a form of `parts/decide.html`.
#[derive(Clone, Debug, Default)]
pub struct TypedDecision {
    pub question: String,
    pub reason: Option<DeclineReason>,
}

impl TypedDecision {
    /// From the fields of the form.
    pub fn new(question: &str, reason: &str) -> Self {
        Self { question: question.to_owned(), reason: DeclineReason::offered(reason) }
    }

    /// Whether this option was chosen, by its stable name.
    pub(super) fn is_reason(&self, name: &str) -> bool {
        self.reason.is_some_and(|reason| reason.as_str() == name)
    }
}

/// A sign-on that waits.
#[derive(Clone, Debug)]
pub struct QueueEntry {
    /// As used in addresses and forms.
    pub id: String,
    /// As which the page shows it: a decision is about this revision and no other.
    pub revision: i64,
    pub entry: Entry,
    pub display: Display,
    /// In words.
    pub age: String,
    /// Waits longer than 7 days.
    pub late: bool,
    pub source: Source,
    /// Whether the signer has ticked the authority to sign; none for individuals.
    pub authority: Option<bool>,
    /// What the signer is in the organisation; not printed.
    pub signer_role: Option<String>,
    pub website: Option<String>,
    pub suspects: Vec<Suspect>,
    /// How many more share something with it than stand among the suspects.
    pub more: Vec<(Circumstance, u64)>,
    /// The rule that put it aside, in words.
    pub quarantined: Option<String>,
    /// The answer to a question of the desk.
    pub answer: Option<String>,
    /// A correction the signer asks for.
    pub wish: Option<String>,
    /// What the reading of an imported list doubted about this entry, in words.
    pub doubts: Vec<String>,
    /// Its organisation, when that has signed before: how many other statements, and its page.
    pub organisation: Option<(u64, String)>,
    /// It is not as it was on the page on which somebody acted.
    pub changed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Confirmed by the signer, when in words.
    Confirmed { at: String },
    /// Imported by the convenor.
    Reported { file: String, line: u64 },
}

/// The decision that can be taken back.
#[derive(Clone, Debug)]
pub struct Undo {
    pub id: String,
    pub revision: i64,
    pub name: String,
    pub act: ActKind,
}

impl Undo {
    fn words(&self, l: Locale) -> SafeHtml {
        let key = match self.act {
            ActKind::Accepted => "undo-accepted",
            ActKind::Merged => "undo-merged",
            _ => "undo-declined",
        };
        l.named(key, "name", &self.name)
    }
}

impl QueueEntry {
    pub(super) fn more_words(&self, l: Locale) -> Vec<String> {
        self.more.iter().map(|more| more_words(more, l)).collect()
    }
}

impl DeskQueue {
    fn comparing_words(&self) -> Option<String> {
        self.comparing.as_ref().map(|comparing| comparing_words(comparing, self.f.l()))
    }

    fn is_set_apart(&self) -> bool {
        self.shown == Queue::SetApart
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

    /// A question that was typed about an entry that does not stand on the page any more.
    fn unsent(&self) -> Option<&str> {
        let at = self.typed_at.as_deref()?;
        let stands = self.entries.iter().any(|entry| entry.id == at);
        Some(self.typed.question.as_str()).filter(|text| !stands && !text.trim().is_empty())
    }
}
