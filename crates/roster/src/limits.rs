//! How much is read from a file of unknown origin.

use crate::ReadError;

/// Bytes of a file.
pub(crate) const FILE: usize = 20 * 1024 * 1024;
/// Bytes that a packed file may unpack to.
pub(crate) const UNPACKED: u64 = 100 * 1024 * 1024;
/// Unpacked to packed bytes.
pub(crate) const RATIO: u64 = 100;
/// Files in an archive.
pub(crate) const PARTS: usize = 1_000;
/// Lines or rows, blank ones included.
pub(crate) const LINES: usize = 600_000;
/// Lines or rows with text on them.
pub(crate) const PRINTED: usize = 150_000;
/// Entries of a list.
pub(crate) const ENTRIES: usize = 100_000;
/// Characters of text.
pub(crate) const TEXT: usize = 8_000_000;
/// Characters of one line or paragraph.
pub(crate) const LINE: usize = 200_000;
/// Fields in a row.
pub(crate) const CELLS: usize = 200;
/// Elements inside one another.
pub(crate) const DEPTH: usize = 200;
/// Bytes of one tag.
pub(crate) const TAG: usize = 1024 * 1024;
/// Attributes of one tag.
pub(crate) const ATTRIBUTES: usize = 2_000;
/// Pages of a PDF.
pub(crate) const PAGES: usize = 1_000;

pub(crate) fn too_large(what: impl Into<String>, limit: &'static str) -> ReadError {
    ReadError::TooLarge { what: what.into(), limit: limit.into() }
}
