//! Word documents: paragraphs with the numbers Word would print, tables row by row.

mod body;
mod numbering;
mod outline;
mod signs;
mod styles;
mod tables;
pub(super) mod xml;

use super::archive::Archive;
use crate::{ReadError, source::Source};
use body::{Body, Paragraph};
use numbering::Numbering;
use quick_xml::events::BytesStart;
use styles::Styles;
use tables::Table;
use xml::{Step, attribute, damaged, walk};

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

#[derive(Default)]
struct Document {
    styles: Styles,
    numbering: Numbering,
    body: Body,
    /// Open paragraphs: a text box holds paragraphs inside a paragraph.
    paragraphs: Vec<OpenParagraph>,
    tables: Vec<Table>,
    /// Depth inside parts that are not shown, or shown twice.
    hidden: usize,
}

/// A paragraph that is being read.
#[derive(Default)]
struct OpenParagraph {
    text: String,
    style: Option<String>,
    level: Option<u32>,
    number: Option<u32>,
    in_properties: bool,
    in_text: bool,
    /// A tracked change removed its end.
    removed: bool,
}

impl Document {
    fn step(&mut self, step: &Step<'_>) -> Result<(), ReadError> {
        match *step {
            Step::Open(name @ ("Fallback" | "del" | "moveFrom"), _) => {
                self.hidden += 1;
                if let Some(paragraph) =
                    self.paragraphs.last_mut().filter(|paragraph| paragraph.in_properties)
                {
                    paragraph.removed |= name != "Fallback";
                }
            }
            Step::Close("Fallback" | "del" | "moveFrom") => {
                self.hidden = self.hidden.saturating_sub(1);
            }
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
            "p" => self.paragraphs.push(OpenParagraph::default()),
            "tbl" => self.tables.push(Table::default()),
            "tr" | "tc" | "tblHeader" | "gridSpan" | "gridBefore" | "vMerge"
                if !self.tables.is_empty() =>
            {
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
        let label = number.filter(|_| printed || !open.removed).and_then(|number| {
            let of_style = || {
                self.numbering.level_of(number, style).unwrap_or_else(|| self.styles.level(style))
            };
            let level = open.level.unwrap_or_else(of_style);
            self.numbering.next(number, level)
        });
        let heading = self.styles.is_heading(style);
        let paragraph = Paragraph { label, text: open.text, heading };
        match self.tables.last_mut().filter(|table| table.in_cell()) {
            Some(table) => {
                table.add(paragraph);
                Ok(())
            }
            None => self.body.paragraph(paragraph),
        }
    }
}

impl OpenParagraph {
    fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "pPr" => self.in_properties = true,
            "pStyle" if self.in_properties => self.style = attribute(tag, "val"),
            "ilvl" if self.in_properties => {
                self.level = attribute(tag, "val").and_then(|value| value.parse().ok());
            }
            "numId" if self.in_properties => {
                self.number = attribute(tag, "val").and_then(|value| value.parse().ok());
            }
            "t" => self.in_text = true,
            "tab" if !self.in_properties => self.text.push('\t'),
            "br" | "cr" if attribute(tag, "type").is_none_or(|kind| kind == "textWrapping") => {
                self.text.push('\n');
            }
            "noBreakHyphen" => self.text.push('-'),
            _ => {}
        }
    }
}
