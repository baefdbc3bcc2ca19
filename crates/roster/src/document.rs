//! A whole document taken apart: title, date, text, list.

mod body;
mod language;
mod title;

use crate::{
    LineUse, Roster,
    date::{self, PrintedDate},
    region::Region,
    shape::Shape,
    source::{Role, Source},
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, ops::Range};

/// The parts of a document that holds a statement and, mostly, its list of signatories.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Document {
    /// The title; printed twice, it is taken once.
    pub title: Option<String>,
    /// The date of the document.
    pub date: Option<PrintedDate>,
    /// The whole line of the date, the place with it ("Lisbon, 9 March 2024").
    pub dateline: Option<String>,
    /// A guess at the language of the text: `en es fr pt ar ru de it tr id sw fa hi he zh ja ko`.
    pub language: Option<Cow<'static, str>>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineRange {
    /// First line.
    pub first: u32,
    /// Last line.
    pub last: u32,
}

/// Takes a document apart, of which `roster` was read from the region.
pub(crate) fn take_apart(
    source: &Source,
    shapes: &[Shape],
    region: Option<Region>,
    mut roster: Roster,
) -> Document {
    let end = shapes.len();
    let list = region.map_or(end..end, |region| list_start(shapes, region)..region.end);
    let text = |lines: Range<usize>| -> Vec<usize> {
        lines.filter(|at| shapes[*at].role != Role::PageFurniture).collect()
    };
    let (mut front, back) = (text(0..list.start), text(list.end..end));
    let title = take_title(source, shapes, &mut front);
    // A heading style above the text is the document's title, not a group of the list.
    for at in &title.lines {
        roster.lines[*at].used = LineUse::Text;
    }
    let dated = take_date(shapes, &mut front);
    let printed = |lines: &[usize]| -> Vec<usize> {
        lines.iter().copied().filter(|at| !shapes[*at].blank()).collect()
    };
    let parts = Parts {
        title: runs(source, &title.lines),
        date: dated.as_ref().and_then(|(_, at)| range(source, &[*at])),
        body: range(source, &printed(&front)),
        list: range(source, &printed(&list.clone().collect::<Vec<_>>())),
        after: range(source, &printed(&back)),
    };
    let words: Vec<String> = front.iter().map(|at| shapes[*at].string()).collect();
    let list: Vec<&str> = source.lines[list].iter().map(|line| line.text.as_str()).collect();
    Document {
        language: language::guess(&words.join(" ")).map(Cow::Borrowed),
        title: title.text,
        dateline: dated.as_ref().map(|(_, at)| shapes[*at].string()),
        date: source.front.date.clone().or(dated.map(|(date, _)| date)),
        body: body::commonmark(source, shapes, &front),
        after: body::commonmark(source, shapes, &back),
        list_text: list.join("\n"),
        roster,
        parts,
    }
}

/// The title from the head of the file, which the text may repeat; else that of the text.
fn take_title(source: &Source, shapes: &[Shape], front: &mut Vec<usize>) -> title::Title {
    let Some(said) = &source.front.title else { return title::take(shapes, front) };
    let mut rest = front.clone();
    let found = title::take(shapes, &mut rest);
    if found.text.as_deref().is_some_and(|text| names::key(text) == names::key(said)) {
        *front = rest;
        return found;
    }
    title::Title { text: Some(said.clone()), lines: Vec::new() }
}

/// The list begins with the short heading over it; a sentence over it belongs to the text.
fn list_start(shapes: &[Shape], region: Region) -> usize {
    match region.anchor {
        Some(anchor)
            if anchor < region.start && !shapes[anchor].is_prose() && shapes[anchor].words <= 8 =>
        {
            anchor
        }
        _ => region.start,
    }
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
