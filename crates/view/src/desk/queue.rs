//! An entry that somebody at the desk looks at, and what can be typed and taken back about it.

use super::{Suspect, suspect::more_words};
use crate::{Entry, Locale, SafeHtml, Words};
use domain::{
    duplicate::Circumstance,
    entry::Display,
    moderation::{ActKind, DeclineReason},
    roll::Part,
    warning::Warning,
};

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

    pub(super) fn has_reason(&self) -> bool {
        self.reason.is_some()
    }

    pub(super) fn has_question(&self) -> bool {
        !self.question.trim().is_empty()
    }

    /// Whether this option was chosen, by its stable name.
    pub(super) fn is_reason(&self, name: &str) -> bool {
        self.reason.is_some_and(|reason| reason.as_str() == name)
    }
}

/// Where somebody has a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub domain: String,
    /// Anybody can get an address there.
    pub is_free: bool,
    /// It is that of the website.
    pub is_website: bool,
}

/// A sign-on.
#[expect(clippy::struct_excessive_bools, reason = "each is shown by itself, in any combination")]
#[derive(Clone, Debug)]
pub struct QueueEntry {
    /// As used in addresses and forms.
    pub id: String,
    /// As which the page shows it: a decision is about this revision and no other.
    pub revision: i64,
    /// By its state.
    pub part: Part,
    pub entry: Entry,
    pub display: Display,
    /// In words, and in short.
    pub age: String,
    pub age_short: String,
    /// Waits longer than 7 days.
    pub late: bool,
    pub source: Source,
    /// None for a person without an affiliation, and where there is no address.
    pub mail: Option<Mail>,
    /// Whether the signer has ticked the authority to sign; none for individuals.
    pub authority: Option<bool>,
    /// What the signer is in the organisation; not printed.
    pub signer_role: Option<String>,
    pub website: Option<String>,
    /// What somebody should look at before it is accepted.
    pub warnings: Vec<Warning>,
    pub suspects: Vec<Suspect>,
    /// How many more share something with it than stand among the suspects.
    pub more: Vec<(Circumstance, u64)>,
    /// The rule that put it aside, in words.
    pub quarantined: Option<String>,
    /// There is an address to write to.
    pub has_address: bool,
    /// The desk may change the entry.
    pub may_correct: bool,
    /// What the desk asked last, and the answer to it.
    pub asked: Option<String>,
    pub answer: Option<String>,
    /// A correction the signer asks for.
    pub wish: Option<String>,
    /// What the reading of an imported list doubted about this entry, in words.
    pub doubts: Vec<String>,
    /// Its organisation, when that has signed before: how many other statements, and its page.
    pub organisation: Option<(u64, String)>,
    /// It is not as it was on the page on which somebody acted.
    pub changed: bool,
    /// Its box is ticked, and what the box stands for.
    pub ticked: bool,
    pub box_value: String,
    /// The entry to go on with after this one.
    pub next: String,
}

impl QueueEntry {
    /// Its state, of one entry: what the filters say is said of many.
    pub(super) fn state_words(&self, l: Locale) -> String {
        match self.part {
            Part::Waiting => l.t("moderation-waiting"),
            Part::SetApart => l.t("moderation-quarantined"),
            Part::Accepted => l.t("moderation-accepted"),
            Part::Declined => l.t("moderation-declined"),
            part => part.words(l),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Confirmed by the signer, when in words.
    Confirmed { at: String },
    /// By a form whose mailbox has not answered.
    Unconfirmed,
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
    /// In milliseconds since 1970, and how many were decided at once.
    pub at: i64,
    pub number: u64,
}

impl Undo {
    pub(super) fn button(&self, l: Locale) -> String {
        if self.number > 1 { l.t1("undo-all-button", "n", self.number) } else { l.t("undo-button") }
    }

    pub(super) fn words(&self, l: Locale) -> SafeHtml {
        if self.number > 1 {
            let key = match self.act {
                ActKind::Accepted => "undo-accepted-all",
                _ => "undo-declined-all",
            };
            return SafeHtml::from_text(&l.t1(key, "n", self.number));
        }
        let key = match self.act {
            ActKind::Accepted => "undo-accepted",
            ActKind::Merged => "undo-merged",
            _ => "undo-declined",
        };
        l.named(key, "name", &self.name)
    }
}

impl QueueEntry {
    /// Waits for a decision.
    pub(super) fn waits(&self) -> bool {
        matches!(self.part, Part::Waiting | Part::SetApart)
    }

    /// Why it may be declined.
    pub(super) fn reasons(&self) -> Vec<DeclineReason> {
        DeclineReason::offered_for(self.entry.kind.is_person()).collect()
    }

    /// A decision stands that can be taken back.
    pub(super) fn may_reopen(&self) -> bool {
        matches!(self.part, Part::Accepted | Part::Declined | Part::Joined)
    }

    /// The hints that need a line; one stands beside the mail domain.
    pub(super) fn warning_words(&self, l: Locale) -> Vec<String> {
        let lines = self.warnings.iter().filter(|warning| **warning != Warning::FreeMail);
        lines.map(|warning| warning.words(l)).collect()
    }

    /// Those that somebody should look at, or has said something about.
    pub(super) fn near(&self) -> impl Iterator<Item = &Suspect> {
        self.suspects.iter().filter(|suspect| suspect.is_near() && !suspect.is_joined())
    }

    /// What is counted as one of them already: the same under other names.
    pub(super) fn joined(&self) -> Vec<&Suspect> {
        self.suspects.iter().filter(|suspect| suspect.is_joined()).collect()
    }

    /// The rest: perhaps they have something to do with it.
    pub(super) fn further(&self) -> Vec<&Suspect> {
        let far = |suspect: &&Suspect| !suspect.is_near() && !suspect.is_joined();
        self.suspects.iter().filter(far).collect()
    }

    pub(super) fn more_words(&self, l: Locale) -> Vec<String> {
        self.more.iter().map(|more| more_words(more, l)).collect()
    }
}
