//! Word documents: paragraphs with the numbers Word would print, tables row by row.

mod numbering;
mod styles;

use std::io::{BufReader, Read};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::archive::Archive;
use crate::{
    ReadError, limits,
    limits::too_large,
    source::{Role, Source},
};
use numbering::Numbering;
use styles::Styles;

/// Reads the main text; headers, footers and notes are parts of their own and are left alone.
pub(crate) fn read(mut archive: Archive<'_>) -> Result<Source, ReadError> {
    let styles = match archive.part("word/styles.xml") {
        Some(part) => Styles::read(part)?,
        None => Styles::default(),
    };
    let numbering = match archive.part("word/numbering.xml") {
        Some(part) => Numbering::read(part)?,
        None => Numbering::default(),
    };
    let part = archive.part("word/document.xml").ok_or_else(|| damaged("its main text"))?;
    let mut document =
        Document { styles, numbering, source: Source::default(), paragraphs: Vec::new(), tables: Vec::new(), table_count: 1, hidden: 0 };
    walk(part, "its main text", |step| document.step(&step))?;
    Ok(document.source)
}

/// A step through an XML part; names come without their prefix.
pub(crate) enum Step<'a> {
    Open(&'a str, &'a BytesStart<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// Walks through an XML part under the limits of depth and size. A document type is refused: Office writes none, and what it declares
/// could grow without bounds.
pub(crate) fn walk(part: impl Read, place: &str, mut each: impl FnMut(Step<'_>) -> Result<(), ReadError>) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut depth = 0;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| damaged(place))? {
            Event::Start(tag) => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(too_large(format!("elements lie too deep in one another in {place}"), "200 levels"));
                }
                each(Step::Open(tag.local_name().as_ref(), &tag))?;
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                each(Step::Open(&name, &tag))?;
                each(Step::Close(&name))?;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                each(Step::Close(tag.local_name().as_ref()))?;
            }
            Event::Text(text) => each(Step::Text(&text))?,
            Event::CData(text) => each(Step::Text(&text))?,
            Event::GeneralRef(entity) => {
                let name: &str = &entity;
                let resolved = match entity.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    Ok(None) => quick_xml::escape::resolve_predefined_entity(name).ok_or_else(|| damaged(place))?.to_owned(),
                    Err(_) => return Err(damaged(place)),
                };
                each(Step::Text(&resolved))?;
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::DocType(_) | Event::Eof => return Err(damaged(place)),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// The value of an attribute by its name without prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .take(limits::ATTRIBUTES)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned))
}

pub(crate) fn damaged(place: &str) -> ReadError {
    ReadError::Damaged { format: "docx", place: place.to_owned() }
}

struct Document {
    styles: Styles,
    numbering: Numbering,
    source: Source,
    /// Open paragraphs: a text box holds paragraphs inside a paragraph.
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    table_count: u32,
    /// Depth inside parts that are not shown, or shown twice.
    hidden: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    level: Option<u32>,
    number: Option<u32>,
    in_properties: bool,
    in_text: bool,
}

#[derive(Default)]
struct Table {
    sheet: u32,
    rows: u32,
    /// Cells of the open row, each with its paragraphs.
    row: Vec<Vec<String>>,
    in_cell: bool,
    /// The paragraphs of the open cell.
    cell: Vec<String>,
    head: bool,
}

impl Document {
    fn step(&mut self, step: &Step<'_>) -> Result<(), ReadError> {
        match *step {
            Step::Open("Fallback" | "del" | "moveFrom", _) => self.hidden += 1,
            Step::Close("Fallback" | "del" | "moveFrom") => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Step::Open(name, tag) => self.open(name, tag),
            Step::Close(name) => self.close(name)?,
            Step::Text(text) => {
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|p| p.in_text) {
                    paragraph.text.push_str(text);
                }
            }
        }
        Ok(())
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => {
                self.table_count += 1;
                self.tables.push(Table { sheet: self.table_count, ..Table::default() });
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.in_cell = true;
                }
            }
            "tblHeader" => {
                if let Some(table) = self.tables.last_mut() {
                    table.head = true;
                }
            }
            _ => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.open(name, tag);
                }
            }
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "p" => self.end_paragraph()?,
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.row.push(std::mem::take(&mut table.cell));
                    table.in_cell = false;
                }
            }
            "tr" => self.end_row()?,
            "tbl" => drop(self.tables.pop()),
            "pPr" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.in_properties = false;
                }
            }
            "t" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.in_text = false;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let style = paragraph.style.as_deref().unwrap_or_default();
        let printed = !paragraph.text.trim().is_empty();
        let number = paragraph.number.or_else(|| self.styles.number(style));
        let level = paragraph.level.unwrap_or_else(|| self.styles.level(style));
        // An empty paragraph is not numbered on paper.
        let counter = number.filter(|_| printed).and_then(|number| self.numbering.next(number, level));
        let role = if self.styles.is_heading(style) {
            Role::Heading
        } else if counter.is_some() {
            Role::Listed
        } else {
            Role::Plain
        };
        let text = match counter {
            Some(counter) => format!("{counter} {}", paragraph.text),
            None => paragraph.text,
        };
        if let Some(table) = self.tables.last_mut().filter(|table| table.in_cell) {
            if printed {
                table.cell.extend(text.split('\n').map(str::to_owned));
            }
            return Ok(());
        }
        for line in text.split('\n') {
            self.source.push_line(line, role)?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        let nested = self.tables.len() > 1;
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        table.rows += 1;
        let (row, number, sheet) = (std::mem::take(&mut table.row), table.rows, table.sheet);
        let role = if std::mem::take(&mut table.head) { Role::TableHead } else { Role::Plain };
        if nested {
            // A table inside a cell is read as lines of that cell.
            if let Some(outer) = self.tables.iter_mut().rev().nth(1) {
                outer.cell.extend(row.into_iter().flatten());
            }
            return Ok(());
        }
        // A cell with many paragraphs only lays a list out on the page.
        if row.iter().any(|cell| cell.len() >= 4) || row.len() == 1 {
            for line in row.iter().flatten() {
                self.source.push_line(line, Role::Plain)?;
            }
            return Ok(());
        }
        let cells: Vec<String> = row.into_iter().map(|cell| cell.join(" ")).collect();
        self.source.push_row(number, sheet, &cells, role)
    }
}

impl Paragraph {
    fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "pPr" => self.in_properties = true,
            "pStyle" if self.in_properties => self.style = attribute(tag, "val"),
            "ilvl" if self.in_properties => self.level = attribute(tag, "val").and_then(|value| value.parse().ok()),
            "numId" if self.in_properties => self.number = attribute(tag, "val").and_then(|value| value.parse().ok()),
            "t" => self.in_text = true,
            "tab" if !self.in_properties => self.text.push('\t'),
            "br" | "cr" if attribute(tag, "type").is_none_or(|kind| kind == "textWrapping") => self.text.push('\n'),
            "noBreakHyphen" => self.text.push('-'),
            _ => {}
        }
    }
}
