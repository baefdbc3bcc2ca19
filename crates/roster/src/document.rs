//! A whole document taken apart: title, date, text, list.

mod body;
pub(crate) mod date;
mod language;

use crate::{
    LineUse, ReadError, Roster, format,
    region::{self, Region},
    shape::{self, Shape},
    source::{self, Role, Source},
};
pub use date::PrintedDate;

/// The parts of a document that holds a statement and, mostly, its list of signatories.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// The title; printed twice, it is taken once.
    pub title: Option<String>,
    /// The date of the document.
    pub date: Option<PrintedDate>,
    /// The whole line of the date, the place with it ("Lisbon, 9 March 2024").
    pub dateline: Option<String>,
    /// A guess at the language of the text: `en es fr pt ar ru`.
    pub language: Option<&'static str>,
    /// The text as CommonMark paragraphs. A sentence that leads to the list stays at its end.
    pub body: String,
    /// What stands after the list (contacts, notes), as CommonMark.
    pub after: String,
    /// The list as printed, its headings included.
    pub list_text: String,
    /// The list as read, with an account of every line of the whole document.
    pub roster: Roster,
    /// Which lines each part was taken from.
    pub parts: Parts,
}

/// The source lines of each part. Blank lines between them belong to none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// The title, and each repetition of it.
    pub title: Vec<LineRange>,
    /// The date.
    pub date: Option<LineRange>,
    /// The text.
    pub body: Option<LineRange>,
    /// The list.
    pub list: Option<LineRange>,
    /// What follows the list.
    pub after: Option<LineRange>,
}

/// 1-based source lines, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRange {
    /// First line.
    pub first: u32,
    /// Last line.
    pub last: u32,
}

/// Takes a document of plain text apart.
///
/// Nothing of the text is dropped: what is not title, date or list is in `body` or `after`.
#[must_use]
pub fn take_apart(text: &str) -> Document {
    parted(&source::columned(source::tabbed(Source::from_text(text))), false)
}

/// Takes a file apart, of any format that [`read`](crate::read) reads.
///
/// # Errors
/// [`ReadError`] where the file cannot be read.
pub fn take_apart_file(bytes: &[u8], file_name: Option<&str>) -> Result<Document, ReadError> {
    let source = format::read(bytes, file_name)?;
    Ok(parted(&source, source.markdown))
}

/// `marked_up`: the text is CommonMark already and its signs are kept.
pub(crate) fn parted(source: &Source, marked_up: bool) -> Document {
    let shapes = shape::shapes(source);
    let region = region::find(&shapes);
    let end = shapes.len();
    let list = region.map_or((end, end), |region| (list_start(&shapes, region), region.end));
    let mut front: Vec<usize> = (0..list.0).filter(|at| shapes[*at].role != Role::PageFurniture).collect();
    let back: Vec<usize> = (list.1..end).filter(|at| shapes[*at].role != Role::PageFurniture).collect();
    let mut parts = Parts::default();
    let (title, title_lines) = take_title(&shapes, &mut front);
    parts.title = runs(source, &title_lines);
    let dated = take_date(&shapes, &mut front);
    parts.date = dated.as_ref().and_then(|(_, at)| range(source, &[*at]));
    let printed = |lines: &[usize]| lines.iter().copied().filter(|at| !shapes[*at].blank()).collect::<Vec<_>>();
    parts.body = range(source, &printed(&front));
    parts.after = range(source, &printed(&back));
    parts.list = range(source, &printed(&(list.0..list.1).collect::<Vec<_>>()));
    let text: Vec<String> = front.iter().map(|at| shapes[*at].string()).collect();
    Document {
        language: language::guess(&text.join(" ")),
        title,
        dateline: dated.as_ref().map(|(_, at)| shapes[*at].string()),
        date: dated.map(|(date, _)| date),
        body: body::commonmark(&shapes, &front, marked_up),
        after: body::commonmark(&shapes, &back, marked_up),
        list_text: source.lines[list.0..list.1].iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n"),
        roster: roster(source, &shapes, region, &title_lines),
        parts,
    }
}

fn roster(source: &Source, shapes: &[Shape], region: Option<Region>, title_lines: &[usize]) -> Roster {
    let mut roster = crate::gathered(source, shapes, region);
    // A heading style above the text is the document's title, not a group of the list.
    for at in title_lines {
        roster.lines[*at].used = LineUse::Text;
    }
    roster
}

/// The list begins with the short heading over it; a sentence over it belongs to the text.
fn list_start(shapes: &[Shape], region: Region) -> usize {
    match region.anchor {
        Some(anchor) if anchor < region.start && !shapes[anchor].prose && shapes[anchor].words <= 8 => anchor,
        _ => region.start,
    }
}

/// The first printed lines, and every repetition of them near the beginning, are taken out of the front.
fn take_title(shapes: &[Shape], front: &mut Vec<usize>) -> (Option<String>, Vec<usize>) {
    let paragraphs = paragraphs(shapes, front);
    let Some(first) = paragraphs.iter().take(2).find(|lines| !lines.iter().all(|at| shapes[*at].date)) else {
        return (None, Vec::new());
    };
    let mut lines: Vec<usize> = first.iter().copied().skip_while(|at| shapes[*at].date).take_while(|at| !shapes[*at].date).collect();
    // A counted line below a title begins the text.
    let counted = lines.iter().skip(1).position(|at| shapes[*at].counter.is_some());
    lines.truncate(counted.map_or(lines.len(), |at| at + 1));
    if lines.is_empty() {
        return (None, Vec::new());
    }
    if shapes[lines[0]].role == Role::Heading {
        lines.truncate(1);
    }
    let text = joined(shapes, &lines);
    let running = lines.len() > 3 || text.chars().count() > 250 || lines.iter().any(|at| shapes[*at].prose && shapes[*at].words > 30);
    let only = paragraphs.len() == 1 && text.ends_with(['.', ':']);
    let counted = shapes[lines[0]].counter.is_some();
    // A sentence at the head is a title only where it is printed again, or where the date follows it.
    let sentence = text.ends_with(['.', ':']) && shapes[lines[0]].prose;
    let dated =
        paragraphs.iter().flatten().skip_while(|at| !lines.contains(at)).find(|at| !lines.contains(at)).is_some_and(|at| shapes[*at].date);
    if running || counted || only || (sentence && !dated && !repeated(shapes, &paragraphs, &text)) {
        return (None, Vec::new());
    }
    let mut taken = lines.clone();
    for again in repetitions(shapes, &paragraphs, &text) {
        if !taken.contains(&again[0]) {
            taken.extend(again);
        }
    }
    front.retain(|at| !taken.contains(at));
    taken.sort_unstable();
    (Some(text), taken)
}

fn repeated(shapes: &[Shape], paragraphs: &[Vec<usize>], text: &str) -> bool {
    repetitions(shapes, paragraphs, text).len() > 1
}

/// Where the title is printed: as a paragraph, or as the first lines of one, above the date.
fn repetitions<'a>(shapes: &[Shape], paragraphs: &'a [Vec<usize>], text: &str) -> Vec<&'a [usize]> {
    let key = names::key(text);
    let heads = paragraphs.iter().take(6).filter_map(|paragraph| {
        (1..=paragraph.len().min(3)).map(|length| &paragraph[..length]).find(|head| names::key(&joined(shapes, head)) == key)
    });
    heads.collect()
}

fn joined(shapes: &[Shape], lines: &[usize]) -> String {
    lines
        .iter()
        .map(|at| shapes[*at].string())
        .collect::<Vec<_>>()
        .join(" ")
        .trim_start_matches(['#', ' '])
        .trim_matches(['*', '_'])
        .trim()
        .to_owned()
}

/// Runs of printed lines without a blank line between them.
fn paragraphs(shapes: &[Shape], lines: &[usize]) -> Vec<Vec<usize>> {
    let mut paragraphs: Vec<Vec<usize>> = Vec::new();
    let mut fresh = true;
    for at in lines {
        if shapes[*at].blank() {
            fresh = true;
            continue;
        }
        match paragraphs.last_mut().filter(|_| !fresh) {
            Some(paragraph) => paragraph.push(*at),
            None => paragraphs.push(vec![*at]),
        }
        fresh = false;
    }
    paragraphs
}

/// A line that is only a date, near the beginning or at the end of the text.
fn take_date(shapes: &[Shape], front: &mut Vec<usize>) -> Option<(PrintedDate, usize)> {
    let printed: Vec<usize> = front.iter().copied().filter(|at| !shapes[*at].blank()).collect();
    let near = printed.iter().take(8).chain(printed.iter().rev().take(4));
    let at = *near.into_iter().find(|at| shapes[**at].date)?;
    let (date, _) = date::in_line(&shapes[at].string())?;
    front.retain(|line| *line != at);
    Some((date, at))
}

fn range(source: &Source, lines: &[usize]) -> Option<LineRange> {
    let (first, last) = (lines.first()?, lines.last()?);
    Some(LineRange { first: source.lines[*first].number, last: source.lines[*last].number })
}

fn runs(source: &Source, lines: &[usize]) -> Vec<LineRange> {
    let mut runs: Vec<LineRange> = Vec::new();
    for at in lines {
        let number = source.lines[*at].number;
        match runs.last_mut() {
            Some(run) if run.last + 1 == number => run.last = number,
            _ => runs.push(LineRange { first: number, last: number }),
        }
    }
    runs
}

#[cfg(test)]
mod tests;
