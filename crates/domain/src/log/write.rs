//! An entry as its bytes.

use super::{Commit, DatedEvent, Event, Ref, Unplaced};
use crate::version::TextHash;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt;

impl<R: fmt::Display> DatedEvent<R> {
    /// The bytes that are hashed and shown.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_string().into_bytes()
    }
}

impl<R: fmt::Display> fmt::Display for DatedEvent<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.event.form(), self.event.word())?;
        match &self.event {
            Event::Statement { statement, version, text, prev } => {
                write!(
                    f,
                    "statement {statement}\nversion {version}\ntext {}\nprev {}\n",
                    base64(text),
                    opt(prev.as_ref())
                )
            }
            Event::Erratum { statement, version, text, prev, class } => {
                let class = class.as_str();
                write!(
                    f,
                    "statement {statement}\nversion {version}\ntext {}\nprev {prev}\nclass {class}\n",
                    base64(text)
                )
            }
            Event::Submit { statement, text, kind, commit } => {
                write!(
                    f,
                    "statement {statement}\ntext {}\nkind {}\ncommit {commit}\n",
                    base64(text),
                    kind.as_str()
                )
            }
            Event::Sign { statement, text, kind, status, display, submit, commit } => {
                write!(
                    f,
                    "statement {statement}\ntext {}\nkind {}\nstatus {}\n",
                    base64(text),
                    kind.as_str(),
                    status.as_str()
                )?;
                if let Some(display) = display {
                    writeln!(f, "display {}", display.as_str())?;
                }
                write!(f, "submit {}\ncommit {commit}\n", opt(submit.as_ref()))
            }
            Event::Display { target, display } => {
                write!(f, "ref {target}\ndisplay {}\n", display.as_str())
            }
            Event::Decline { target, reason } => {
                write!(f, "ref {target}\nreason {}\n", reason.as_str())
            }
            Event::Withdraw { target, by, why } => {
                write!(f, "ref {target}\nby {}\nreason {}\n", by.as_str(), why.as_str())
            }
            Event::Correct { target, kind, commit } => {
                write!(f, "ref {target}\nkind {}\ncommit {commit}\n", kind.as_str())
            }
            Event::Merge { target, into } => write!(f, "ref {target}\ninto {into}\n"),
            Event::Erase { target } => writeln!(f, "ref {target}"),
            Event::Import { statement, count, commit } => {
                write!(f, "statement {statement}\ncount {count}\ncommit {commit}\n")
            }
            Event::Key { vkey } => writeln!(f, "vkey {vkey}"),
            Event::Launch { statement } | Event::Close { statement } => {
                writeln!(f, "statement {statement}")
            }
        }?;
        writeln!(f, "day {}", self.day)
    }
}

fn base64(text: &TextHash) -> String {
    STANDARD.encode(text.0)
}

fn opt(reference: Option<&impl fmt::Display>) -> String {
    reference.map_or_else(|| "-".to_owned(), ToString::to_string)
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:016x}", self.index, u64::from_be_bytes(self.hash))
    }
}

impl fmt::Display for Unplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The form in which events wait in the databases of every version so far: the reference to
        // nothing.
        Ref { index: 0, hash: [0; 8] }.fmt(f)
    }
}

impl fmt::Display for Commit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}
