//! Word documents: paragraphs with the numbers Word would print, tables row by row.

mod numbering;
mod outline;
mod signs;
mod styles;
mod tables;

use std::io::{BufReader, Read};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::archive::Archive;
use crate::{
    ReadError, contact, limits,
    limits::too_large,
    source::{Role, Source},
};
use numbering::{Counted, Numbering};
use outline::Item;
use styles::Styles;
use tables::Table;

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
    let mut document = Document { styles, numbering, ..Document::default() };
    walk(part, "its main text", |step| document.step(&step))?;
    let Body { mut source, items, .. } = document.body;
    outline::settle(&mut source, &items);
    Ok(source)
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

#[derive(Default)]
struct Document {
    styles: Styles,
    numbering: Numbering,
    body: Body,
    /// Open paragraphs: a text box holds paragraphs inside a paragraph.
    paragraphs: Vec<Open>,
    tables: Vec<Table>,
    /// Depth inside parts that are not shown, or shown twice.
    hidden: usize,
}

/// What has been read.
#[derive(Default)]
struct Body {
    source: Source,
    /// The numbered paragraphs among the lines.
    items: Vec<Item>,
    tables: u32,
}

/// A paragraph that is being read.
#[derive(Default)]
struct Open {
    text: String,
    style: Option<String>,
    level: Option<u32>,
    number: Option<u32>,
    in_properties: bool,
    in_text: bool,
    /// A tracked change removed its end.
    removed: bool,
}

/// A paragraph as it is shown.
#[derive(Debug)]
struct Paragraph {
    counted: Option<Counted>,
    text: String,
    heading: bool,
}

impl Document {
    fn step(&mut self, step: &Step<'_>) -> Result<(), ReadError> {
        match *step {
            Step::Open(name @ ("Fallback" | "del" | "moveFrom"), _) => {
                self.hidden += 1;
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|paragraph| paragraph.in_properties) {
                    paragraph.removed |= name != "Fallback";
                }
            }
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
            "p" => self.paragraphs.push(Open::default()),
            "tbl" => self.tables.push(Table::default()),
            "tr" | "tc" | "tblHeader" | "gridSpan" | "gridBefore" | "vMerge" if !self.tables.is_empty() => {
                if let Some(table) = self.tables.last_mut() {
                    table.open(name, tag);
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
            "p" => return self.end_paragraph(),
            "tc" | "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.close(name)?;
                }
            }
            "tbl" => {
                let Some(table) = self.tables.pop() else { return Ok(()) };
                match self.tables.last_mut().filter(|outer| outer.in_cell()) {
                    Some(outer) => outer.hold(table),
                    None => table.print(&mut self.body)?,
                }
            }
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
        let Some(open) = self.paragraphs.pop() else { return Ok(()) };
        let style = open.style.as_deref().unwrap_or_default();
        let printed = !open.text.trim().is_empty();
        let number = open.number.or_else(|| self.styles.number(style));
        // An empty paragraph is numbered like any other; a removed one is not.
        let counted = number.filter(|_| printed || !open.removed).and_then(|number| {
            let of_style = || self.numbering.level_of(number, style).unwrap_or_else(|| self.styles.level(style));
            let level = open.level.unwrap_or_else(of_style);
            self.numbering.next(number, level)
        });
        let heading = self.styles.is_heading(style);
        let paragraph = Paragraph { counted, text: open.text, heading };
        match self.tables.last_mut().filter(|table| table.in_cell()) {
            Some(table) => {
                table.add(paragraph);
                Ok(())
            }
            None => self.body.paragraph(paragraph),
        }
    }
}

impl Body {
    fn paragraph(&mut self, paragraph: Paragraph) -> Result<(), ReadError> {
        let Paragraph { counted, text, heading } = paragraph;
        let printed = !text.trim().is_empty();
        let Some(counted) = counted.filter(|_| printed) else {
            let role = if heading { Role::Heading } else { Role::Plain };
            return text.split('\n').try_for_each(|line| self.source.push_line(line, role));
        };
        let (contacts, lines): (Vec<&str>, Vec<&str>) =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).partition(|line| contact::only_contact(line));
        // An address below the name is part of the entry, not the end of the list.
        let (name, rest) = lines.split_first().map_or(("", lines.as_slice()), |(name, rest)| (*name, rest));
        let first = std::iter::once(name).chain(contacts).collect::<Vec<_>>().join(" ").trim().to_owned();
        let line = self.source.lines.len();
        self.source.push_line(&format!("{} {first}", counted.text), if heading { Role::Heading } else { Role::Listed })?;
        let indent = " ".repeat(counted.text.chars().count().min(20) + 1);
        if !heading {
            self.items.push(Item { line, counted, text: first });
        }
        // What follows a line break hangs under the name, as it does on paper.
        for line in rest {
            self.source.push_line(&format!("{indent}{line}"), if heading { Role::Heading } else { Role::Plain })?;
        }
        Ok(())
    }
}

impl Open {
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
