//! What is told: one line each.

use crate::printable;
use domain::instant::Instant;
use serde_json::{Value, json};
use std::fmt;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Seen for the first time.
    Begun,
    /// As published.
    AsPublished,
    NewStatement,
    /// A new text, which the log announced.
    TextAnnounced,
    /// A new key, which the log announced.
    KeyAnnounced,
    /// Signatures ended, in the log.
    Ended,
    /// The list has another order or language.
    ListChanged,
    /// Could not be read. That alone shows nothing.
    Unreachable,
    /// The log has another past than before.
    Fork,
    /// The log has fewer entries than before.
    Shrunk,
    /// Another key, and no entry that announces it.
    Key,
    /// Another text, and no entry that opened it.
    Text,
    /// A signature is pending for too long, or left out again and again.
    Pending,
    /// A statement is no longer published.
    Gone,
    /// Found by the verification.
    Problem,
}

impl EventKind {
    /// Whether something is not as it was published.
    pub fn alarms(self) -> bool {
        match self {
            Self::Begun
            | Self::AsPublished
            | Self::NewStatement
            | Self::TextAnnounced
            | Self::KeyAnnounced
            | Self::Ended
            | Self::ListChanged
            | Self::Unreachable => false,
            Self::Fork
            | Self::Shrunk
            | Self::Key
            | Self::Text
            | Self::Pending
            | Self::Gone
            | Self::Problem => true,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::AsPublished => "well",
            Self::NewStatement => "new-statement",
            Self::TextAnnounced => "text-announced",
            Self::KeyAnnounced => "key-announced",
            Self::Ended => "ended",
            Self::ListChanged => "list-changed",
            Self::Unreachable => "unreachable",
            Self::Fork => "FORK",
            Self::Shrunk => "SHRUNK",
            Self::Key => "KEY",
            Self::Text => "TEXT",
            Self::Pending => "PENDING",
            Self::Gone => "GONE",
            Self::Problem => "PROBLEM",
        }
    }
}

/// One line. Alarms have their word in capitals.
#[derive(Debug, Clone)]
pub struct Event {
    pub time: Instant,
    pub kind: EventKind,
    pub what: String,
    /// A checkpoint that the log signed, and that shows what it did.
    pub checkpoint: Option<String>,
}

impl Event {
    pub fn to_json(&self) -> Value {
        json!({
            "time": self.time.to_rfc3339(),
            "event": self.kind.as_str().to_ascii_lowercase(),
            "alarm": self.kind.alarms(),
            "what": self.what,
            "checkpoint": self.checkpoint,
        })
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.time.to_rfc3339(), self.kind.as_str(), printable(&self.what))
    }
}
