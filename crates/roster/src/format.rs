//! From bytes to lines, one module for each format.

mod archive;
mod around;
mod bars;
mod csv;
mod described;
mod docx;
mod encoding;
mod gutter;
mod html;
mod markdown;
mod merged;
mod odf;
mod pdf;
mod ruled;
mod settle;
mod text;
mod xlsx;

pub(crate) use text::read as read_text;

use crate::{
    ReadError,
    limits::{self, too_large},
    source::Source,
};

/// Finds the format by content, the name only a hint, and reads it.
pub(crate) fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Source, ReadError> {
    lines_of(bytes, file_name).map(around::mark)
}

fn lines_of(bytes: &[u8], file_name: Option<&str>) -> Result<Source, ReadError> {
    if bytes.len() > limits::FILE {
        return Err(too_large(format!("the file has {} MB", bytes.len() / (1024 * 1024)), "20 MB"));
    }
    let extension = file_name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, ext)| ext.to_ascii_lowercase())
        .unwrap_or_default();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    // A PDF may begin with a few bytes of something else.
    if bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-") {
        return pdf::read(bytes).map(described::rows);
    }
    if let Some(refused) = refused(bytes) {
        return Err(refused);
    }
    if matches!(extension.as_str(), "xlsx" | "docx" | "pdf") && encoding::looks_binary(bytes) {
        let format = if extension == "pdf" { "pdf" } else { "Office" };
        return Err(ReadError::Damaged {
            format: format.into(),
            place: "its first bytes".to_owned(),
        });
    }
    let text = encoding::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    match extension.as_str() {
        "html" | "htm" | "xhtml" => html::read(&text),
        // Markdown may begin with a tag.
        "md" | "markdown" | "mdx" if !html::is_page(&text) => markdown::read(&text),
        _ if html::looks_like(&text) => html::read(&text),
        "csv" => csv::read(&text, csv::delimiter(&text)),
        "tsv" | "tab" => csv::read(&text, Some('\t')),
        _ => match csv::delimiter_by_heading(&text) {
            Some(delimiter) => csv::read(&text, Some(delimiter)),
            None => text::read(&text),
        },
    }
}

fn packed(bytes: &[u8]) -> Result<Source, ReadError> {
    let archive = archive::Archive::open(bytes)?;
    if archive.has("word/document.xml") {
        docx::read(archive)
    } else if archive.has("xl/workbook.xml") {
        xlsx::read(bytes)
    } else if archive.has("mimetype") && archive.has("content.xml") {
        odf::read(archive)
    } else if archive.has("mimetype") {
        Err(unsupported("an e-book", "save it as .docx, .xlsx or plain text"))
    } else if archive.has("xl/workbook.bin") {
        Err(unsupported("a binary workbook (.xlsb)", "save it as .xlsx"))
    } else {
        Err(unsupported("an archive", "unpack it and choose the file with the list"))
    }
}

fn unsupported(kind: &'static str, instead: &'static str) -> ReadError {
    ReadError::Unsupported { kind: kind.into(), instead: instead.into() }
}

/// Kinds of files that people choose and that are not read.
fn refused(bytes: &[u8]) -> Option<ReadError> {
    let unsupported = |kind, instead| Some(unsupported(kind, instead));
    match bytes {
        [] => Some(ReadError::Empty),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => unsupported(
            "an old Office file (.doc, .xls) or one with a password",
            "save it without a password as .docx or .xlsx",
        ),
        [b'{', b'\\', b'r', b't', b'f', ..] => {
            unsupported("a rich text file (.rtf)", "save it as .docx or plain text")
        }
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            unsupported(
                "a picture",
                "recognise its text first (OCR), or type the list into a text file",
            )
        }
        [0x1f, 0x8b, ..] | [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] => {
            unsupported("an archive", "unpack it and choose the file with the list")
        }
        _ => None,
    }
}
