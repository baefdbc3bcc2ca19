//! `list.xlsx`: the list as a workbook with typed cells and no formula.

use crate::{Problem, sheet_name::SheetNames};
use domain::{
    country::Country,
    entry::Kind,
    listing::{Heading, Row},
    publication::Publication,
};
use press::edition::Edition;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

/// Words of the workbook, in one language, and what its first sheet says.
#[derive(Debug, Clone)]
pub struct BookWords {
    /// The sheets are laid out from right to left.
    pub rtl: bool,
    /// Name of the first sheet.
    pub about: String,
    /// What it says, a line each, in this order.
    pub facts: Vec<(String, Fact)>,
    pub organisations: String,
    pub individuals: String,
    pub columns: ColumnWords,
    /// How signatories sign.
    pub kinds: [(Kind, String); 3],
    pub confirmed: String,
    /// Of an entry from the convenor's list.
    pub not_confirmed: String,
    /// Code of the language in which countries are named.
    pub lang: String,
}

/// The headings of the columns.
#[derive(Debug, Clone)]
pub struct ColumnWords {
    pub number: String,
    pub name: String,
    pub short_name: String,
    pub other_name: String,
    pub kind: String,
    pub role: String,
    /// Says too that it is for identification only.
    pub affiliation: String,
    pub place: String,
    pub country: String,
    pub website: String,
    pub status: String,
    pub version: String,
    pub id: String,
}

/// A value on the first sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Text(String),
    Number(u64),
}

/// Rows of names on one sheet; a spreadsheet takes one more, the head.
const MOST_ROWS: usize = 1_048_575;
/// Longest text of a cell, in UTF-16 units. Entries are far shorter; a title need not be.
const LONGEST_CELL: usize = 32_767;
/// A column is not made wider than so many pixels.
const WIDEST: u32 = 420;
/// So many rows decide how wide the columns are.
const MEASURED: u32 = 2_000;
const A4: u8 = 9;

/// The list as a workbook: a sheet about the whole, and one a group. Every text is written as text,
/// whatever it begins with. The same publication with the same words gives the same bytes.
pub fn list_xlsx(
    publication: &Publication,
    edition: &Edition,
    words: &BookWords,
) -> Result<Vec<u8>, Problem> {
    let mut book = Workbook::new();
    book.set_properties(&properties(publication, edition)?);
    let mut names = SheetNames::default();
    about(book.add_worksheet(), &names.of(&words.about), words)?;
    for group in &publication.listing.groups {
        let heading = match &group.heading {
            Heading::Category(key) => publication.list().heading(key),
            Heading::Organisations => &words.organisations,
            Heading::Individuals => &words.individuals,
        };
        for rows in group.rows.chunks(MOST_ROWS) {
            signatories(book.add_worksheet(), &names.of(heading), rows, words)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// The time is that of the text, never that of the clock.
fn properties(publication: &Publication, edition: &Edition) -> Result<DocProperties, Problem> {
    let at = ExcelDateTime::from_timestamp(publication.frozen_at.unix_seconds() as i64)?;
    let proof = &edition.proof;
    let mut properties = DocProperties::new()
        .set_title(cut(edition.title()))
        .set_author(cut(edition.coalition.as_deref().unwrap_or_default()))
        .set_creation_datetime(&at)
        .set_custom_property("version", proof.version as i32)
        .set_custom_property("as_of", edition.list.as_of_iso.as_str())
        .set_custom_property("text_sha256", proof.text_sha256.as_str());
    if let Some(log) = &proof.log {
        properties = properties
            .set_custom_property("log_origin", log.origin.as_str())
            .set_custom_property("log_size", log.size.to_string())
            .set_custom_property("log_root", log.root.as_str());
    }
    Ok(properties)
}

fn about(sheet: &mut Worksheet, name: &str, words: &BookWords) -> Result<(), Problem> {
    sheet.set_name(name)?.set_right_to_left(words.rtl);
    let label = Format::new().set_bold().set_align(FormatAlign::Top);
    let value = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let value = if words.rtl {
        value.set_align(FormatAlign::Right)
    } else {
        value.set_align(FormatAlign::Left)
    };
    for ((words, fact), row) in words.facts.iter().zip(0..) {
        sheet.write_string_with_format(row, 0, cut(words), &label)?;
        match fact {
            Fact::Text(text) => sheet.write_string_with_format(row, 1, cut(text), &value)?,
            Fact::Number(number) => {
                sheet.write_number_with_format(row, 1, *number as f64, &value)?
            }
        };
    }
    sheet.set_column_width(0, 28)?.set_column_width(1, 72)?;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn signatories(
    sheet: &mut Worksheet,
    name: &str,
    rows: &[Row],
    words: &BookWords,
) -> Result<(), Problem> {
    sheet.set_name(name)?.set_right_to_left(words.rtl);
    let head = Format::new().set_bold();
    let columns = columns(&words.columns);
    for (words, column) in columns.iter().zip(0..) {
        sheet.write_string_with_format(0, column, cut(words), &head)?;
    }
    for (row, at) in rows.iter().zip(1..) {
        signatory(sheet, at, row, words)?;
    }
    let last = columns.len() as u16 - 1;
    sheet.autofilter(0, 0, rows.len() as u32, last)?;
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.set_autofit_max_width(WIDEST).set_autofit_max_row(MEASURED).autofit();
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn columns(words: &ColumnWords) -> [&str; 13] {
    [
        &words.number,
        &words.name,
        &words.short_name,
        &words.other_name,
        &words.kind,
        &words.role,
        &words.affiliation,
        &words.place,
        &words.country,
        &words.website,
        &words.status,
        &words.version,
        &words.id,
    ]
}

/// One row, its cells in the order of [`columns`].
fn signatory(sheet: &mut Worksheet, at: u32, row: &Row, words: &BookWords) -> Result<(), Problem> {
    let (signatory, entry) = (&row.signatory, &row.signatory.entry);
    let kind = words.kinds.iter().find(|(kind, _)| *kind == entry.kind);
    let status = if signatory.reported { &words.not_confirmed } else { &words.confirmed };
    let id = signatory.id.to_string();
    let country = entry.country.map(|country| Country::name(country, &words.lang));
    let texts = [
        (1, Some(entry.name.as_str())),
        (2, entry.short.as_deref()),
        (3, entry.other_name.as_deref()),
        (4, kind.map(|(_, words)| words.as_str())),
        (5, entry.role.as_deref()),
        (6, entry.affiliation.as_deref()),
        (7, entry.place.as_deref()),
        (8, country),
        (9, entry.website.as_deref()),
        (10, Some(status.as_str())),
        (12, Some(id.as_str())),
    ];
    sheet.write_number(at, 0, f64::from(row.number))?;
    sheet.write_number(at, 11, f64::from(signatory.version))?;
    for (column, text) in texts {
        // An empty cell is left out: it would be a text of no letters.
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            sheet.write_string(at, column, text)?;
        }
    }
    Ok(())
}

fn cut(text: &str) -> String {
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= LONGEST_CELL
    });
    kept.collect()
}

#[cfg(test)]
mod tests;
