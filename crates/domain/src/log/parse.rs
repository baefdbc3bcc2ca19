//! Bytes as an entry: one spelling, everything else is refused.

use super::{
    By, Class, Commit, DatedEvent, Event, FORM, FORM_2, LogKind, MAX_EVENT, Ref, Status, Unplaced,
    Why,
};
use crate::{entry::Display, moderation::DeclineReason, version::TextHash};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::civil::Date;
use std::str::FromStr;

/// Why bytes are no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EventProblem {
    /// Longer than [`MAX_EVENT`].
    #[error("longer than {MAX_EVENT} bytes")]
    Long,
    /// Bytes other than printable ASCII and LF, or no LF at the end.
    #[error("not lines of printable ASCII")]
    NotText,
    /// The first line is not that of an entry of this form.
    #[error("does not begin with `{FORM}`")]
    NotAnEvent,
    /// A type of another version of this software, perhaps a later one.
    #[error("of the unknown type `{0}`")]
    UnknownType(String),
    /// The line (from 1) that should begin with this word does not, or its value is malformed.
    #[error("line {0} is not `{1}` with a value of its form")]
    Line(usize, &'static str),
    /// Lines after the last one.
    #[error("has lines after the last one of its type")]
    Extra,
}

/// Reads an entry. What is read is written back byte for byte.
pub fn parse(bytes: &[u8]) -> Result<DatedEvent, EventProblem> {
    read(bytes)
}

/// Reads an event that waits for its place, as a database keeps it.
pub fn parse_unplaced(bytes: &[u8]) -> Result<DatedEvent<Unplaced>, EventProblem> {
    read(bytes)
}

fn read<R: Reference>(bytes: &[u8]) -> Result<DatedEvent<R>, EventProblem> {
    if bytes.len() > MAX_EVENT {
        return Err(EventProblem::Long);
    }
    let text = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| text.strip_suffix('\n'))
        .ok_or(EventProblem::NotText)?;
    if !text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)) {
        return Err(EventProblem::NotText);
    }
    let mut lines = Lines { rest: text.split('\n'), line: 0 };
    let first = lines.rest.next().unwrap_or_default();
    let word = |form| first.strip_prefix(form).and_then(|rest: &str| rest.strip_prefix(' '));
    lines.line = 1;
    let event = match (word(FORM), word(FORM_2)) {
        (Some(word), _) => event(word, &mut lines)?,
        (None, Some("sign")) => sign(true, &mut lines)?,
        (None, Some(other)) => return Err(EventProblem::UnknownType(other.to_owned())),
        (None, None) => return Err(EventProblem::NotAnEvent),
    };
    let day = lines.value("day", day)?;
    if lines.rest.next().is_some() {
        Err(EventProblem::Extra)
    } else {
        Ok(DatedEvent { event, day })
    }
}

fn event<R: Reference>(word: &str, lines: &mut Lines<'_>) -> Result<Event<R>, EventProblem> {
    Ok(match word {
        "statement" => Event::Statement {
            statement: lines.value("statement", id)?,
            version: lines.value("version", number)?,
            text: lines.value("text", text_hash)?,
            prev: lines.value("prev", optional)?.0,
        },
        "erratum" => Event::Erratum {
            statement: lines.value("statement", id)?,
            version: lines.value("version", number)?,
            text: lines.value("text", text_hash)?,
            prev: lines.value("prev", R::parse)?,
            class: lines.value("class", Class::parse)?,
        },
        "submit" => Event::Submit {
            statement: lines.value("statement", id)?,
            text: lines.value("text", text_hash)?,
            kind: lines.value("kind", LogKind::parse)?,
            commit: lines.value("commit", commit)?,
        },
        "sign" => sign(false, lines)?,
        "display" => Event::Display {
            target: lines.value("ref", R::parse)?,
            display: lines.value("display", Display::parse)?,
        },
        "decline" => Event::Decline {
            target: lines.value("ref", R::parse)?,
            reason: lines.value("reason", DeclineReason::parse)?,
        },
        "withdraw" => Event::Withdraw {
            target: lines.value("ref", R::parse)?,
            by: lines.value("by", By::parse)?,
            why: lines.value("reason", Why::parse)?,
        },
        "correct" => Event::Correct {
            target: lines.value("ref", R::parse)?,
            kind: lines.value("kind", LogKind::parse)?,
            commit: lines.value("commit", commit)?,
        },
        "merge" => Event::Merge {
            target: lines.value("ref", R::parse)?,
            into: lines.value("into", R::parse)?,
        },
        "erase" => Event::Erase { target: lines.value("ref", R::parse)? },
        "import" => Event::Import {
            statement: lines.value("statement", id)?,
            count: lines.value("count", number)?,
            commit: lines.value("commit", commit)?,
        },
        "launch" => Event::Launch { statement: lines.value("statement", id)? },
        "key" => Event::Key {
            vkey: lines.value("vkey", |vkey| (!vkey.contains(' ')).then(|| vkey.to_owned()))?,
        },
        "close" => Event::Close { statement: lines.value("statement", id)? },
        other => return Err(EventProblem::UnknownType(other.to_owned())),
    })
}

/// A `sign` entry, which says how the signer is to be displayed since the second form.
fn sign<R: Reference>(displays: bool, lines: &mut Lines<'_>) -> Result<Event<R>, EventProblem> {
    Ok(Event::Sign {
        statement: lines.value("statement", id)?,
        text: lines.value("text", text_hash)?,
        kind: lines.value("kind", LogKind::parse)?,
        status: lines.value("status", Status::parse)?,
        display: displays.then(|| lines.value("display", Display::parse)).transpose()?,
        submit: lines.value("submit", optional)?.0,
        commit: lines.value("commit", commit)?,
    })
}

struct Lines<'t> {
    rest: std::str::Split<'t, char>,
    line: usize,
}

impl<'t> Lines<'t> {
    fn value<T>(
        &mut self,
        word: &'static str,
        read: impl FnOnce(&'t str) -> Option<T>,
    ) -> Result<T, EventProblem> {
        self.line += 1;
        let value = self
            .rest
            .next()
            .and_then(|line| line.strip_prefix(word))
            .and_then(|rest| rest.strip_prefix(' '));
        value.and_then(read).ok_or(EventProblem::Line(self.line, word))
    }
}

/// The value whose only spelling this is.
fn spelled<T: FromStr + ToString>(text: &str) -> Option<T> {
    text.parse().ok().filter(|value: &T| value.to_string() == text)
}

fn id(text: &str) -> Option<crate::id::StatementId> {
    spelled(text)
}

fn number(text: &str) -> Option<u32> {
    spelled(text)
}

fn day(text: &str) -> Option<Date> {
    spelled(text)
}

fn hash(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

fn text_hash(text: &str) -> Option<TextHash> {
    hash(text).map(TextHash)
}

fn commit(text: &str) -> Option<Commit> {
    hash(text).map(Commit)
}

/// A reference, or `-` where there is none.
fn optional<R: Reference>(text: &str) -> Option<Optional<R>> {
    if text == "-" {
        Some(Optional(None))
    } else {
        R::parse(text).map(|reference| Optional(Some(reference)))
    }
}

struct Optional<R>(Option<R>);

/// How an event refers to earlier entries.
pub trait Reference: Sized {
    /// Reads a reference; `None` for anything but its one spelling.
    fn parse(text: &str) -> Option<Self>;
}

impl Reference for Ref {
    fn parse(text: &str) -> Option<Self> {
        let (index, hex) = text.split_once(' ')?;
        if hex.len() != 16
            || !hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        {
            return None;
        }
        Some(Self {
            index: spelled(index)?,
            hash: u64::from_str_radix(hex, 16).ok()?.to_be_bytes(),
        })
    }
}

impl Reference for Unplaced {
    fn parse(text: &str) -> Option<Self> {
        (text == Self.to_string()).then_some(Self)
    }
}
