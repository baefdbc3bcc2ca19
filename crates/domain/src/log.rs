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
pub use parse::{EventProblem, parse};
pub use replay::{Live, Problem, Replay, Rule, Standing};

use crate::{entry::named, id::StatementId, moderation::DeclineReason, version::TextHash};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// Longest entry, in bytes.
pub const MAX_EVENT: usize = 512;
/// First words of every entry.
const FORM: &str = "undersigned.log/v1";

/// A reference to an earlier entry: its index, and the beginning of its leaf hash against mistaken
/// indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ref {
    pub index: u64,
    pub hash: [u8; 8],
}

impl Ref {
    /// Stands where the index is not known yet.
    pub const OPEN: Self = Self { index: 0, hash: [0; 8] };

    /// The reference to `entry`, which stands at `index`.
    pub fn to(index: u64, entry: &[u8]) -> Self {
        let leaf: [u8; 32] = Sha256::new().chain_update([0]).chain_update(entry).finalize().into();
        Self { index, hash: std::array::from_fn(|at| leaf[at]) }
    }
}

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

/// What an entry says, without its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    Statement {
        statement: StatementId,
        version: u32,
        text: TextHash,
        prev: Option<Ref>,
    },
    Erratum {
        statement: StatementId,
        version: u32,
        text: TextHash,
        prev: Ref,
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
        submit: Option<Ref>,
        commit: Commit,
    },
    Decline {
        target: Ref,
        reason: DeclineReason,
    },
    Withdraw {
        target: Ref,
        by: By,
        why: Why,
    },
    Correct {
        target: Ref,
        kind: LogKind,
        commit: Commit,
    },
    Merge {
        target: Ref,
        into: Ref,
    },
    Erase {
        target: Ref,
    },
    Import {
        statement: StatementId,
        count: u32,
        commit: Commit,
    },
    /// Verifier key of a log, as in the file `vkey`.
    Key {
        vkey: String,
    },
    Close {
        statement: StatementId,
    },
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedEvent {
    pub event: Event,
    /// The day (UTC) on which it came into the log.
    pub day: Date,
}

impl Event {
    /// The same with its references filled in: `to` is `ref`, `other` is `into`, `submit` or
    /// `prev`. What has no reference keeps none.
    #[must_use]
    pub fn referring(self, to: Option<Ref>, other: Option<Ref>) -> Self {
        match self {
            Self::Statement { statement, version, text, prev } => {
                Self::Statement { statement, version, text, prev: prev.and(other).or(prev) }
            }
            Self::Erratum { statement, version, text, prev, class } => {
                Self::Erratum { statement, version, text, prev: other.unwrap_or(prev), class }
            }
            Self::Sign { statement, text, kind, status, submit, commit } => Self::Sign {
                statement,
                text,
                kind,
                status,
                submit: submit.and(other).or(submit),
                commit,
            },
            Self::Decline { target, reason } => {
                Self::Decline { target: to.unwrap_or(target), reason }
            }
            Self::Withdraw { target, by, why } => {
                Self::Withdraw { target: to.unwrap_or(target), by, why }
            }
            Self::Correct { target, kind, commit } => {
                Self::Correct { target: to.unwrap_or(target), kind, commit }
            }
            Self::Merge { target, into } => {
                Self::Merge { target: to.unwrap_or(target), into: other.unwrap_or(into) }
            }
            Self::Erase { target } => Self::Erase { target: to.unwrap_or(target) },
            same @ (Self::Submit { .. }
            | Self::Import { .. }
            | Self::Key { .. }
            | Self::Close { .. }) => same,
        }
    }

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

    /// The word in the entry's first line.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Statement { .. } => "statement",
            Self::Erratum { .. } => "erratum",
            Self::Submit { .. } => "submit",
            Self::Sign { .. } => "sign",
            Self::Decline { .. } => "decline",
            Self::Withdraw { .. } => "withdraw",
            Self::Correct { .. } => "correct",
            Self::Merge { .. } => "merge",
            Self::Erase { .. } => "erase",
            Self::Import { .. } => "import",
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
