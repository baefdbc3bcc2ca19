use askama::Template;

use super::{Decision, DeskBar, Suspect, Tab};
use crate::{Entry, Frame, Paging, Problem, VerdictWords, Words, trouble_in};
use domain::{duplicate::Verdict, entry::Display, moderation::DeclineReason};

/// `GET, POST /desk/s/{slug}/queue`: what waits for a decision, oldest first.
#[derive(Template)]
#[template(path = "desk/queue.html")]
pub struct DeskQueue {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    pub entries: Vec<QueueEntry>,
    pub paging: Paging,
    /// How many on the whole queue raise no doubt (confirmed, no suspect, no rule).
    pub without_doubt: u64,
    /// The last decision of this person, as long as it can be undone.
    pub undo: Option<Undo>,
    pub problems: Vec<Problem>,
    /// The id of the sign-on the problems belong to, and the question that was typed.
    pub problem_at: Option<String>,
    pub typed_question: String,
    /// A reader sees the queue and decides nothing.
    pub may_decide: bool,
}

/// A sign-on that waits.
#[derive(Clone, Debug)]
pub struct QueueEntry {
    /// As used in addresses and forms.
    pub id: String,
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
    pub name: String,
    pub decision: Decision,
}

impl DeskQueue {
    /// Where the forms of the page go.
    fn here(&self) -> String {
        format!("/desk/s/{}/queue", self.slug)
    }

    fn trouble_at(&self, id: &str, field: &str) -> Option<&str> {
        if self.problem_at.as_deref() == Some(id) {
            trouble_in(&self.problems, field)
        } else {
            None
        }
    }

    fn question_at(&self, id: &str) -> &str {
        if self.problem_at.as_deref() == Some(id) { &self.typed_question } else { "" }
    }
}
