//! Where the files of a publication come from: a directory and a site are the same to whoever
//! checks.

use domain::statement::Slug;

/// The longest files that are read. What is longer is not a file of ours.
pub mod most {
    pub const VKEY: usize = 4 << 10;
    pub const CHECKPOINT: usize = tlog::MAX_NOTE;
    /// 256 hashes are 8 KiB.
    pub const TILE: usize = 16 << 10;
    /// 256 entries, each with its length.
    pub const BUNDLE: usize = 256 * (2 + tlog::MAX_ENTRY);
    pub const LIST: usize = 512 << 20;
    pub const TEXT: usize = 16 << 20;
    pub const RECEIPT: usize = tlog::MAX_RECEIPT;
    pub const STATEMENTS: usize = 4 << 20;
    pub const MANIFEST: usize = 64 << 20;
    /// Any file of an export.
    pub const EXPORTED: usize = 1 << 30;
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Longer than such a file can be.
    Large(usize),
    /// Disk or network said no; in their words.
    Failed(String),
}

/// A statement that is to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFiles {
    pub slug: Slug,
    /// Path of its `list.json`.
    pub list: String,
    /// Path of its `list.csv`.
    pub csv: String,
}

/// Files by their path below the directory or the site.
pub trait Source {
    /// At most `most` bytes. `None`: there is no such file.
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault>;

    /// The statements there are.
    fn statements(&self) -> Result<Vec<StatementFiles>, Fault>;

    /// Paths of receipts that lie with the publication.
    fn receipts(&self) -> Result<Vec<String>, Fault>;

    /// `export.json` of a static export, where the files are one.
    fn manifest(&self) -> Result<Option<Vec<u8>>, Fault> {
        Ok(None)
    }

    /// Files and folders of the publication that no check looks at.
    fn others(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    /// Whether [`Self::statements`] must be all statements of the log.
    fn is_all(&self) -> bool {
        false
    }

    /// A look begins, which may take its time from now on.
    fn begin(&self) {}

    /// Waits a moment, and says whether what is read then may be newer.
    fn again(&self) -> bool;
}
