//! Why a file was not read.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a file was not read. `Display` says what is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing is in the file.
    #[error("the file is empty; choose the file that holds the list")]
    Empty,
    /// A limit was passed; reading stopped there.
    #[error(
        "{what}: the limit is {limit}; keep only the list in the file, or split it into several \
         files"
    )]
    TooLarge {
        /// What there is too much of, with the part of the file where it is known.
        what: String,
        /// The limit, in words with its unit.
        limit: Cow<'static, str>,
    },
    /// More entries than are read from one file; reading stopped there.
    #[error(
        "the list has too many entries: {found} were found up to line {line}, where reading \
         stopped, and the limit is {limit}; split the list into several files"
    )]
    TooManyEntries {
        /// Entries found so far.
        found: usize,
        /// 1-based line on which the last of them stands.
        line: u32,
        /// Entries that are read from one file.
        limit: usize,
    },
    /// The file is of a kind that is not read.
    #[error("this is {kind}, which is not read; {instead}")]
    Unsupported {
        /// The kind.
        kind: Cow<'static, str>,
        /// How to save it instead.
        instead: Cow<'static, str>,
    },
    /// The file is cut short or contradicts itself.
    #[error(
        "the {format} file is damaged at {place}; open it in the program that made it and save it \
         again"
    )]
    Damaged {
        /// The format it claims to be.
        format: Cow<'static, str>,
        /// Where the damage is: a part, a page, a line.
        place: String,
    },
    /// The file cannot be opened without its password.
    #[error("the {format} file is locked with a password; save a copy without one")]
    Locked {
        /// The format.
        format: Cow<'static, str>,
    },
    /// The bytes are no text in any known encoding.
    #[error("line {line} is no text in a known encoding; save the file as text in UTF-8")]
    Encoding {
        /// 1-based line of the first byte that is no text.
        line: u32,
    },
    /// The file holds only pictures; a scan, for example.
    #[error(
        "the {format} file holds pictures and no text; recognise its text first (OCR), or type the \
         list into a text file"
    )]
    NoText {
        /// The format.
        format: Cow<'static, str>,
    },
}
