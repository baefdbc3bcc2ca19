#![doc = include_str!("../README.md")]

mod accept;
mod contact;
mod counter;
mod document;
mod doubt;
mod draft;
mod duplicates;
mod error;
mod format;
mod gather;
mod inline;
mod judge;
mod limits;
mod quoted;
mod region;
mod roster;
mod running;
mod sequence;
mod shape;
mod side_by_side;
mod source;
mod summary;
mod table;
mod words;

pub use document::{Document, LineRange, Parts, PrintedDate, take_apart, take_apart_file};
pub use doubt::Doubt;
pub use error::ReadError;
pub use roster::{Entry, Kind, Line, LineUse, ListRun, Roster};
pub use summary::Summary;

use region::Region;
use shape::Shape;
use source::Source;

/// Reads the list in a file: text, Markdown, csv, tsv, xlsx, docx, pdf or html.
///
/// The content decides what the file is; the name is only a hint. Limits: 20 MB, 100 MB unpacked, 150,000
/// lines with text on them, 8 million letters.
///
/// # Errors
/// [`ReadError`] where the file cannot be read. A file that is read but holds no list gives a roster without entries.
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Roster, ReadError> {
    Ok(roster_of(&format::read(bytes, file_name)?))
}

/// Reads the list in a plain text: numbered, bulleted, tab-separated or simply one name a line.
///
/// The text may be a whole document; what is not the list is accounted for as [`LineUse::Text`].
#[must_use]
pub fn read_text(text: &str) -> Roster {
    roster_of(&source::columned(source::tabbed(Source::from_text(text))))
}

fn roster_of(source: &Source) -> Roster {
    let shapes = shape::shapes(source);
    gathered(source, &shapes, region::find(&shapes))
}

fn gathered(source: &Source, shapes: &[Shape], region: Option<Region>) -> Roster {
    let Some(region) = region else {
        return Roster { lines: account(source, shapes.iter().map(gather::outside)), ..Roster::default() };
    };
    let plans = table::plan(source, shapes);
    let gathered = gather::gather(shapes, region, &plans, &source.sheet_names);
    let (entries, lists) = judge::judge(source, &gathered.drafts);
    Roster { entries, lines: account(source, gathered.uses.into_iter()), lists }
}

fn account(source: &Source, uses: impl Iterator<Item = LineUse>) -> Vec<Line> {
    source.lines.iter().zip(uses).map(|(line, used)| Line { line: line.number, sheet: line.sheet, text: line.text.clone(), used }).collect()
}
