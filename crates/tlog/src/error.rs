//! What can be wrong, where, and why.

use crate::hash::Hash;
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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A text or bytes do not have the form that their specification demands.
    #[error("{what}{}: {why}", After(.at))]
    Malformed {
        /// The form: `signed note`, `checkpoint`, `entry bundle` and so on.
        what: &'static str,
        /// The place.
        at: Place,
        /// The rule that is broken.
        why: &'static str,
    },
    /// More than this crate accepts, so that hostile input stays cheap.
    #[error("{what}: more than {limit} are not accepted")]
    TooLarge {
        /// The form or the part of it.
        what: &'static str,
        /// The most that is accepted.
        limit: usize,
    },
    /// A number lies outside its range: an index at or after the size, an old size above the new.
    #[error("{what} {value} is out of range, it must be below {end}")]
    OutOfRange {
        /// The number.
        what: &'static str,
        /// Its value.
        value: u64,
        /// The first value after the range.
        end: u64,
    },
    /// A key was used for something that keys of its type do not do.
    #[error("the key {name} {why}")]
    WrongKey {
        /// The key's name.
        name: String,
        /// What it cannot do.
        why: &'static str,
    },
    /// A signature line names a known key, and its signature does not verify.
    #[error("the signature by {name} does not verify")]
    BadSignature {
        /// The key's name.
        name: String,
    },
    /// No signature line is by a key that is trusted here.
    #[error("no signature by {by}")]
    Unsigned {
        /// Whose signature is missing.
        by: String,
    },
    /// The checkpoint is another log's.
    #[error("the checkpoint is of {found}, not of {expected}")]
    Origin {
        /// The origin that was asked for.
        expected: String,
        /// The origin of the checkpoint.
        found: String,
    },
    /// A proof does not lead to the root.
    #[error("{what}: {why}")]
    Proof {
        /// `inclusion proof` or `consistency proof`.
        what: &'static str,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The witnesses that cosigned do not make the quorum.
    #[error("the quorum {name} is not reached")]
    Quorum {
        /// The quorum's name in the policy.
        name: String,
    },
    /// A witness has cosigned a larger tree of this log than the one at hand: the log was rolled
    /// back, or its key is used twice.
    #[error(
        "a witness has cosigned size {witnessed}, this log has size {size}: \
         it was rolled back or forked"
    )]
    RolledBack {
        /// The size at hand.
        size: u64,
        /// The size that the witness has cosigned.
        witnessed: u64,
    },
    /// A witness refused, and asking again with another size will not help.
    #[error("the witness refused ({status}): {why}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// What the status means.
        why: &'static str,
    },
    /// A file that the size implies is not there.
    #[error("{path}: missing")]
    Missing {
        /// Its path below the log's prefix.
        path: String,
    },
    /// A file does not hold what the rest of the log says that it must hold.
    #[error("{path}: {}: {why}", Entries(.first, .last))]
    Differs {
        /// Its path below the log's prefix.
        path: String,
        /// The first entry concerned.
        first: u64,
        /// The last entry concerned.
        last: u64,
        /// What showed the difference.
        why: &'static str,
    },
    /// All files agree with each other, but not with the checkpoint.
    #[error("the checkpoint says root {expected} for size {size}, the entries make {found}")]
    Root {
        /// The size of the tree.
        size: u64,
        /// The root in the checkpoint.
        expected: Hash,
        /// The root of the entries.
        found: Hash,
    },
    /// Another error, with the file in which it was found.
    #[error("{path}: {error}")]
    In {
        /// The file's path below the log's prefix.
        path: String,
        /// What is wrong in it.
        #[source]
        error: Box<Error>,
    },
    /// Reading or writing failed: for implementations of the traits of this crate.
    #[error("{path}: {why}")]
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

/// A place, as it stands after the name of a form.
struct After<'p>(&'p Place);

impl fmt::Display for After<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Place::Whole => Ok(()),
            Place::Line(n) => write!(f, ", line {n}"),
            Place::Byte(n) => write!(f, ", byte {n}"),
        }
    }
}

/// The first and the last of some entries.
struct Entries<'e>(&'e u64, &'e u64);

impl fmt::Display for Entries<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(first, last) if first == last => write!(f, "entry {first}"),
            Self(first, last) => write!(f, "entries {first} to {last}"),
        }
    }
}
