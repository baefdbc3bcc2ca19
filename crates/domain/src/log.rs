//! Entries of the public log: plain text, one for each thing that changes what a public list means.
//!
//! The format is specified in `docs/log-format.md`. An entry says that a signature was accepted,
//! corrected or ended, on which day and for which text, and never whose it is: names stand in it as
//! [commitments](Opening::commit) only.

mod commit;
mod parse;
mod replay;
#[cfg(test)]
mod tests;
mod write;

pub use commit::{Commit, Opening, import_record, listed_record};
pub use parse::{EventProblem, Reference, parse, parse_unplaced};
pub use replay::{Live, Problem, Replay, Rule, Standing};

use crate::{
    entry::Display, id::StatementId, moderation::DeclineReason, named::named, version::TextHash,
};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// Longest entry, in bytes.
pub const MAX_EVENT: usize = 512;
/// First words of every entry.
const FORM: &str = "undersigned.log/v1";
/// First words of a `sign` entry that says how the signer is to be displayed; those of
/// [`FORM`], from before, do not say it.
const FORM_2: &str = "undersigned.log/v2";

/// A reference to an earlier entry: its index, and the beginning of its leaf hash against mistaken
/// indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ref {
    pub index: u64,
    pub hash: [u8; 8],
}

impl Ref {
    /// The reference to `entry`, which stands at `index`.
    pub fn to(index: u64, entry: &[u8]) -> Self {
        let leaf: [u8; 32] = Sha256::new().chain_update([0]).chain_update(entry).finalize().into();
        Self { index, hash: std::array::from_fn(|at| leaf[at]) }
    }
}

/// Stands in an event that waits for its place in the log: what it refers to is known, and perhaps
/// has no index yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unplaced;

/// Where the log holds a signatory, and what shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Index of the `sign` entry.
    pub index: u64,
    /// Index of the entry with the commitment to what is listed: the same, or the last `correct`.
    pub record: u64,
    pub opening: Opening,
}

/// What the log says of a signatory's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogKind {
    Organisation,
    Person,
    /// Not said: one person among organisations would be pointed at.
    Hidden,
}

named!(
    /// Who said so.
    Status {
        /// The signer, by mail.
        Confirmed = "confirmed",
        /// The convenor, from a list.
        Reported = "reported",
    }
);

named!(
    /// Whether signatures carry over to a changed text.
    Class {
        /// They stay: the difference is public and small.
        Typo = "typo",
        /// They stay with the text that they were given for.
        Material = "material",
    }
);

named!(
    /// Who ended a signature.
    By {
        Signer = "signer",
        Operator = "operator",
    }
);

/// Why a signature ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The signer need not say; a re-arrangement of the desk's has no reason of its own.
    Unsaid,
    /// The desk took its decision back.
    Reopened,
    Declined(DeclineReason),
}

/// What happened, as an entry says it, without its day. `R` refers to earlier entries: [`Ref`] in
/// the log, [`Unplaced`] in an event that waits for its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<R = Ref> {
    Statement {
        statement: StatementId,
        version: u32,
        text: TextHash,
        prev: Option<R>,
    },
    Erratum {
        statement: StatementId,
        version: u32,
        text: TextHash,
        prev: R,
        class: Class,
    },
    Submit {
        statement: StatementId,
        text: TextHash,
        kind: LogKind,
        commit: Commit,
    },
    Sign {
        statement: StatementId,
        text: TextHash,
        kind: LogKind,
        status: Status,
        /// How the signer is to be displayed; `None` in logs of versions that did not say it.
        display: Option<Display>,
        submit: Option<R>,
        commit: Commit,
    },
    /// The signer chose anew how to be displayed, or an entry from before that did not say it is
    /// completed.
    Display {
        target: R,
        display: Display,
    },
    Decline {
        target: R,
        reason: DeclineReason,
    },
    Withdraw {
        target: R,
        by: By,
        why: Why,
    },
    Correct {
        target: R,
        kind: LogKind,
        commit: Commit,
    },
    Merge {
        target: R,
        into: R,
    },
    Erase {
        target: R,
    },
    Import {
        statement: StatementId,
        count: u32,
        commit: Commit,
    },
    /// From here on whoever is to be named at launch is named.
    Launch {
        statement: StatementId,
    },
    /// Verifier key of a log, as in the file `vkey`.
    Key {
        vkey: String,
    },
    Close {
        statement: StatementId,
    },
}

/// An entry of the log: an event and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedEvent<R = Ref> {
    pub event: Event<R>,
    /// The day (UTC) on which it came into the log.
    pub day: Date,
}

impl Event<Unplaced> {
    /// The event with its references: `target` is the entry that it is about, `other` the one that
    /// it is merged into, answers or follows. `None`: it needs one that is not given.
    pub fn place(self, target: Option<Ref>, other: Option<Ref>) -> Option<Event> {
        let optional = |reference: Option<Unplaced>| match reference {
            Some(Unplaced) => other.map(Some),
            None => Some(None),
        };
        Some(match self {
            Self::Statement { statement, version, text, prev } => {
                Event::Statement { statement, version, text, prev: optional(prev)? }
            }
            Self::Erratum { statement, version, text, prev: Unplaced, class } => {
                Event::Erratum { statement, version, text, prev: other?, class }
            }
            Self::Submit { statement, text, kind, commit } => {
                Event::Submit { statement, text, kind, commit }
            }
            Self::Sign { statement, text, kind, status, display, submit, commit } => {
                let submit = optional(submit)?;
                Event::Sign { statement, text, kind, status, display, submit, commit }
            }
            Self::Display { target: Unplaced, display } => {
                Event::Display { target: target?, display }
            }
            Self::Decline { target: Unplaced, reason } => {
                Event::Decline { target: target?, reason }
            }
            Self::Withdraw { target: Unplaced, by, why } => {
                Event::Withdraw { target: target?, by, why }
            }
            Self::Correct { target: Unplaced, kind, commit } => {
                Event::Correct { target: target?, kind, commit }
            }
            Self::Merge { target: Unplaced, into: Unplaced } => {
                Event::Merge { target: target?, into: other? }
            }
            Self::Erase { target: Unplaced } => Event::Erase { target: target? },
            Self::Import { statement, count, commit } => Event::Import { statement, count, commit },
            Self::Launch { statement } => Event::Launch { statement },
            Self::Key { vkey } => Event::Key { vkey },
            Self::Close { statement } => Event::Close { statement },
        })
    }
}

impl<R> Event<R> {
    /// The same without saying what kind of signatory it is.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        if let Self::Submit { kind, .. } | Self::Sign { kind, .. } | Self::Correct { kind, .. } =
            &mut self
        {
            *kind = LogKind::Hidden;
        }
        self
    }

    /// Whether the entry is the first about something that later ones refer to.
    pub fn begins(&self) -> bool {
        matches!(
            self,
            Self::Statement { .. }
                | Self::Erratum { .. }
                | Self::Submit { .. }
                | Self::Sign { .. }
                | Self::Import { .. }
        )
    }

    /// The form in the entry's first line.
    fn form(&self) -> &'static str {
        match self {
            Self::Sign { display: Some(_), .. } => FORM_2,
            _ => FORM,
        }
    }

    /// The word in the entry's first line.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Statement { .. } => "statement",
            Self::Erratum { .. } => "erratum",
            Self::Submit { .. } => "submit",
            Self::Sign { .. } => "sign",
            Self::Display { .. } => "display",
            Self::Decline { .. } => "decline",
            Self::Withdraw { .. } => "withdraw",
            Self::Correct { .. } => "correct",
            Self::Merge { .. } => "merge",
            Self::Erase { .. } => "erase",
            Self::Import { .. } => "import",
            Self::Launch { .. } => "launch",
            Self::Key { .. } => "key",
            Self::Close { .. } => "close",
        }
    }
}

impl LogKind {
    pub fn of(kind: crate::entry::Kind) -> Self {
        if kind.is_person() { Self::Person } else { Self::Organisation }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "org",
            Self::Person => "person",
            Self::Hidden => "-",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Organisation, Self::Person, Self::Hidden]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }

    /// Whether an entry of this kind may stand for a signatory of that kind.
    pub fn fits(self, kind: crate::entry::Kind) -> bool {
        self == Self::Hidden || self == Self::of(kind)
    }
}

impl Why {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unsaid => "-",
            Self::Reopened => "reopened",
            Self::Declined(reason) => reason.as_str(),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "-" => Some(Self::Unsaid),
            "reopened" => Some(Self::Reopened),
            _ => DeclineReason::parse(text).map(Self::Declined),
        }
    }
}
