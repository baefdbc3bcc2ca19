use std::fmt;

/// Why a file was not read. `Display` says what is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing is in the file.
    Empty,
    /// A limit was passed; reading stopped there.
    TooLarge {
        /// What there is too much of, with the part of the file where it is known.
        what: String,
        /// The limit, in words with its unit.
        limit: &'static str,
    },
    /// The file is of a kind that is not read.
    Unsupported {
        /// The kind.
        kind: &'static str,
        /// How to save it instead.
        instead: &'static str,
    },
    /// The file is cut short or contradicts itself.
    Damaged {
        /// The format it claims to be.
        format: &'static str,
        /// Where the damage is: a part, a page, a line.
        place: String,
    },
    /// The file cannot be opened without its password.
    Locked {
        /// The format.
        format: &'static str,
    },
    /// The bytes are no text in any known encoding.
    Encoding {
        /// 1-based line of the first byte that is no text.
        line: u32,
    },
    /// The file holds only pictures; a scan, for example.
    NoText {
        /// The format.
        format: &'static str,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty; choose the file that holds the list"),
            Self::TooLarge { what, limit } => {
                write!(
                    f,
                    "{what}: the limit is {limit}; keep only the list in the file, or split it into several files"
                )
            }
            Self::Unsupported { kind, instead } => {
                write!(f, "this is {kind}, which is not read; {instead}")
            }
            Self::Damaged { format, place } => {
                write!(
                    f,
                    "the {format} file is damaged at {place}; open it in the program that made it and save it again"
                )
            }
            Self::Locked { format } => {
                write!(f, "the {format} file is locked with a password; save a copy without one")
            }
            Self::Encoding { line } => {
                write!(
                    f,
                    "line {line} is no text in a known encoding; save the file as text in UTF-8"
                )
            }
            Self::NoText { format } => {
                write!(
                    f,
                    "the {format} file holds pictures and no text; recognise its text first (OCR), or type the list into a text file"
                )
            }
        }
    }
}

impl std::error::Error for ReadError {}
