//! A publication as office files: DOCX of the document, XLSX of the list. Pure functions: same
//! input, same bytes. Names are data; nothing here builds XML out of text but `xml`.

mod docx;
mod list_book;
mod package;
mod sheet_name;
mod xml;

pub use docx::statement_docx;
pub use list_book::{BookWords, ColumnWords, Fact, list_xlsx};

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A table has more rows or sheets, or a text is longer, than a workbook takes.
    #[error("the workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The archive has grown larger than the format allows.
    #[error("the archive: {0}")]
    Archive(#[from] zip::result::ZipError),
}

// The samples of `press`: the same names go through every form.
#[cfg(test)]
use press::edition;
#[cfg(test)]
#[path = "../../press/src/edition_sample.rs"]
mod edition_sample;
#[cfg(test)]
#[path = "../../press/src/sample.rs"]
mod sample;
