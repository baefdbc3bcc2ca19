#![doc = include_str!("../README.md")]

mod accept;
mod characters;
mod classify;
mod column;
mod contact;
mod counter;
mod date;
mod document;
mod doubt;
mod draft;
mod duplicates;
mod error;
mod format;
mod gather;
mod group;
mod inline;
mod judge;
mod limits;
mod mails;
mod neighbours;
mod overlooked;
mod quoted;
mod region;
mod roster;
mod running;
mod sequence;
mod shape;
mod side_by_side;
mod source;
mod spare;
mod summary;
mod table;
mod words;

pub use contact::Contact;
pub use date::PrintedDate;
pub use document::{Document, LineRange, Parts};
pub use doubt::Doubt;
pub use duplicates::is_nameless;
pub use error::ReadError;
pub use overlooked::WHY as OVERLOOKED;
pub use roster::{Entry, Kind, Line, LineUse, ListRun, Roster, Spare};
pub use summary::Summary;

use region::Region;
use shape::Shape;
use source::{Source, SourceLine};

/// Reads the list in a file: text, Markdown, csv, tsv, xlsx, ods, docx, odt, pdf or html.
///
/// The content decides what the file is; the name is only a hint. Limits: 20 MB, 100 MB unpacked,
/// 150,000 lines with text on them, 8 million letters, 100,000 entries.
///
/// # Errors
/// [`ReadError`] where the file cannot be read. A file that is read but holds no list gives a
/// roster without entries.
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Roster, ReadError> {
    Reading::of(&format::read(bytes, file_name)?).roster()
}

/// Reads the list in a plain text: numbered, bulleted, tab-separated or simply one name a line.
///
/// The text may be a whole document; what is not the list is accounted for as [`LineUse::Text`].
///
/// # Errors
/// [`ReadError`] where the text passes one of the limits that [`read`] has.
pub fn read_text(text: &str) -> Result<Roster, ReadError> {
    Reading::of(&format::read_text(text)?).roster()
}

/// Reads one line as an entry, whatever it is: for a line that somebody wants on the list.
///
/// `None` where no letter stands on it.
#[must_use]
pub fn read_line(line: &str) -> Option<Entry> {
    let source = Source::from_text(&line.replace(['\n', '\r'], " "));
    let shapes = classify::lines(&source);
    let draft = spare::draft(shapes.first()?, 0, None)?;
    judge::apart(&source, &[draft], &[]).pop()
}

/// Takes a whole document apart, of any format that [`read`] reads.
///
/// Nothing of the text is dropped: what is not title, date or list is in `body` or `after`.
///
/// # Errors
/// [`ReadError`] where the file cannot be read.
pub fn take_apart_file(bytes: &[u8], file_name: Option<&str>) -> Result<Document, ReadError> {
    Reading::of(&format::read(bytes, file_name)?).document()
}

/// Takes a document of plain text apart, as [`take_apart_file`] does with a file.
///
/// # Errors
/// [`ReadError`] where the text passes one of the limits that [`read`] has.
pub fn take_apart(text: &str) -> Result<Document, ReadError> {
    Reading::of(&format::read_text(text)?).document()
}

/// The way from lines to a roster. Before it, [`format`] turned bytes into lines.
struct Reading<'a> {
    source: &'a Source,
    /// What each line looks like.
    shapes: Vec<Shape>,
    /// Where the list stands, if there is one.
    region: Option<Region>,
}

impl<'a> Reading<'a> {
    fn of(source: &'a Source) -> Self {
        let shapes = classify::lines(source);
        let region = region::find(&shapes);
        Self { source, shapes, region }
    }

    fn roster(&self) -> Result<Roster, ReadError> {
        let Self { source, shapes, region } = self;
        if let Some((drafts, uses)) = mails::read(source, shapes, *region) {
            let (entries, lists) = judge::judge(source, &drafts);
            return Ok(self.result(entries, uses, lists));
        }
        let Some(region) = *region else {
            let mut uses: Vec<LineUse> = shapes.iter().map(gather::outside).collect();
            overlooked::mark(shapes, None, &mut uses);
            // A table of a row or two is too little for a list, and too much for silence.
            for at in table::named_rows(source, shapes) {
                uses[at] = LineUse::Question { why: overlooked::WHY.into() };
            }
            for at in quoted::bodies(source) {
                uses[at] = LineUse::Question { why: quoted::WHY.into() };
            }
            return Ok(self.result(Vec::new(), uses, Vec::new()));
        };
        // What the rows of tables hold, then from all lines the entries as printed, then what
        // their names say and what is doubtful about them.
        let plans = table::plan(source, shapes);
        let mut gathered = gather::gather(shapes, region, &plans, source)?;
        overlooked::mark(shapes, Some(region), &mut gathered.uses);
        let (entries, lists) = judge::judge(source, &gathered.drafts);
        Ok(self.result(entries, gathered.uses, lists))
    }

    fn result(&self, entries: Vec<Entry>, uses: Vec<LineUse>, lists: Vec<ListRun>) -> Roster {
        let spare = spare::entries(self.source, &self.shapes, &uses, &entries);
        Roster { entries, lines: account(self.source, uses.into_iter()), lists, spare }
    }

    fn document(&self) -> Result<Document, ReadError> {
        let roster = self.roster()?;
        Ok(document::take_apart(self.source, &self.shapes, self.region, roster))
    }
}

/// Every line of the source with its use.
fn account(source: &Source, uses: impl Iterator<Item = LineUse>) -> Vec<Line> {
    let line = |(line, used): (&SourceLine, LineUse)| Line {
        line: line.number,
        sheet: line.sheet,
        text: line.text.clone(),
        used,
    };
    source.lines.iter().zip(uses).map(line).collect()
}
