//! What can be wrong, where, and why.

use std::fmt;

/// The place in a text or in bytes at which something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// No single place: the length, or something that is missing.
    Whole,
    /// A line, counted from 1.
    Line(usize),
    /// A byte, counted from 0.
    Byte(usize),
}

/// Everything that this crate refuses. `Display` says what, where and why in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A text or bytes do not have the form their specification demands: which form, at which place, which rule.
    Malformed {
        /// The form: `signed note`, `checkpoint`, `entry bundle` and so on.
        what: &'static str,
        /// The place.
        at: Place,
        /// The rule that is broken.
        why: &'static str,
    },
    /// More than this crate accepts, so that hostile input stays cheap.
    TooLarge {
        /// The form or the part of it.
        what: &'static str,
        /// The most that is accepted.
        limit: usize,
    },
    /// A number lies outside its range: an index at or after the size, an old size above the new one.
    OutOfRange {
        /// The number.
        what: &'static str,
        /// Its value.
        value: u64,
        /// The range ends before this value.
        end: u64,
    },
    /// A key was used for what keys of its type do not do.
    WrongKey {
        /// The key's name.
        name: String,
        /// What it cannot do.
        why: &'static str,
    },
    /// A signature line names a known key, and its signature does not verify.
    BadSignature {
        /// The key's name.
        name: String,
    },
    /// No signature line is by a key that is trusted here.
    Unsigned {
        /// Whose signature is missing.
        by: String,
    },
    /// The checkpoint is another log's.
    Origin {
        /// The origin that was asked for.
        expected: String,
        /// The origin of the checkpoint.
        found: String,
    },
    /// A proof does not lead to the root.
    Proof {
        /// `inclusion proof` or `consistency proof`.
        what: &'static str,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The witnesses that cosigned do not make the quorum.
    Quorum {
        /// The quorum's name in the policy.
        name: String,
    },
    /// A witness has cosigned a larger tree of this log than the one at hand: the log was rolled back, or its key is used twice.
    RolledBack {
        /// The size at hand.
        size: u64,
        /// The size the witness has cosigned.
        witnessed: u64,
    },
    /// A witness refused, and asking again with another size will not help.
    Refused {
        /// The HTTP status.
        status: u16,
        /// What the status means.
        why: &'static str,
    },
    /// A file that the size implies is not there.
    Missing {
        /// Its path below the log's prefix.
        path: String,
    },
    /// A file does not hold what the rest of the log says it must hold.
    Differs {
        /// Its path below the log's prefix.
        path: String,
        /// The first entry concerned.
        first: u64,
        /// The last entry concerned.
        last: u64,
        /// How that was seen.
        why: &'static str,
    },
    /// All files agree with each other and not with the checkpoint.
    Root {
        /// The size of the tree.
        size: u64,
        /// The root in the checkpoint.
        expected: crate::Hash,
        /// The root of the entries.
        found: crate::Hash,
    },
    /// Another error, with the file in which it was found.
    In {
        /// The file's path below the log's prefix.
        path: String,
        /// What is wrong in it.
        error: Box<Error>,
    },
    /// Reading or writing failed: for implementations of the traits of this crate.
    Storage {
        /// The file, or what else was read or written.
        path: String,
        /// What the storage said.
        why: String,
    },
}

impl Error {
    pub(crate) const fn line(what: &'static str, line: usize, why: &'static str) -> Self {
        Self::Malformed { what, at: Place::Line(line), why }
    }

    pub(crate) const fn whole(what: &'static str, why: &'static str) -> Self {
        Self::Malformed { what, at: Place::Whole, why }
    }

    pub(crate) fn within(self, path: String) -> Self {
        Self::In { path, error: Box::new(self) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { what, at: Place::Whole, why } | Self::Proof { what, why } => write!(f, "{what}: {why}"),
            Self::Malformed { what, at: Place::Line(n), why } => write!(f, "{what}, line {n}: {why}"),
            Self::Malformed { what, at: Place::Byte(n), why } => write!(f, "{what}, byte {n}: {why}"),
            Self::TooLarge { what, limit } => write!(f, "{what}: more than {limit} are not accepted"),
            Self::OutOfRange { what, value, end } => write!(f, "{what} {value} is out of range, it must be below {end}"),
            Self::WrongKey { name, why } => write!(f, "the key {name} {why}"),
            Self::BadSignature { name } => write!(f, "the signature by {name} does not verify"),
            Self::Unsigned { by } => write!(f, "no signature by {by}"),
            Self::Origin { expected, found } => write!(f, "the checkpoint is of {found}, not of {expected}"),
            Self::Quorum { name } => write!(f, "the quorum {name} is not reached"),
            Self::RolledBack { size, witnessed } => {
                write!(f, "a witness has cosigned size {witnessed}, this log has size {size}: it was rolled back or forked")
            }
            Self::Refused { status, why } => write!(f, "the witness refused ({status}): {why}"),
            Self::Missing { path } => write!(f, "{path}: missing"),
            Self::Differs { path, first, last, why } if first == last => write!(f, "{path}: entry {first}: {why}"),
            Self::Differs { path, first, last, why } => write!(f, "{path}: entries {first} to {last}: {why}"),
            Self::Root { size, expected, found } => {
                write!(f, "the checkpoint says root {expected} for size {size}, the entries make {found}")
            }
            Self::In { path, error } => write!(f, "{path}: {error}"),
            Self::Storage { path, why } => write!(f, "{path}: {why}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::In { error, .. } => Some(error.as_ref()),
            _ => None,
        }
    }
}
