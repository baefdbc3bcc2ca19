//! OpenDocument: texts (odt) with the numbers a word processor would print, and workbooks (ods).

mod lists;
mod tables;

use super::{
    archive::Archive,
    docx::xml::{Step, attribute, walk},
    settle,
};
use crate::{
    ReadError,
    source::{Role, Source},
};
use lists::{Lists, Styles};
use quick_xml::events::BytesStart;
use std::io::Read;
use tables::Table;

/// Reads the main text or the sheets.
pub(crate) fn read(mut archive: Archive<'_>) -> Result<Source, ReadError> {
    if let Some(mut part) = archive.part("META-INF/manifest.xml") {
        let mut manifest = String::new();
        // A manifest that is no text says nothing of a password.
        if part.read_to_string(&mut manifest).is_ok() && manifest.contains("encryption-data") {
            return Err(ReadError::Locked { format: "OpenDocument".into() });
        }
    }
    let mut styles = Styles::default();
    for name in ["styles.xml", "content.xml"] {
        if let Some(part) = archive.part(name) {
            walk(part, "its styles", |step| styles.step(&step)).map_err(named)?;
        }
    }
    let part = archive.part("content.xml").ok_or_else(|| damaged("its main text"))?;
    let mut document = Document { lists: Lists::of(styles), ..Document::default() };
    walk(part, "its main text", |step| document.step(&step)).map_err(named)?;
    let mut source = document.source;
    if source.lines.iter().all(|line| line.text.trim().is_empty()) {
        return Err(ReadError::Empty);
    }
    settle::settle_all(&mut source);
    Ok(source)
}

fn damaged(place: &str) -> ReadError {
    ReadError::Damaged { format: "OpenDocument".into(), place: place.to_owned() }
}

/// The walk through XML is that of docx.
fn named(error: ReadError) -> ReadError {
    match error {
        ReadError::Damaged { place, .. } => damaged(&place),
        other => other,
    }
}

#[derive(Default)]
struct Document {
    source: Source,
    lists: Lists,
    /// Open paragraphs: a frame holds paragraphs inside a paragraph.
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// Tables or sheets so far.
    count: u32,
    is_workbook: bool,
    /// Depth inside notes, comments and what was deleted.
    hidden: usize,
    in_text: bool,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: bool,
}

fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "note" | "annotation" | "tracked-changes" | "ruby-text" | "forms" | "index-title"
    )
}

impl Document {
    fn step(&mut self, step: &Step<'_>) -> Result<(), ReadError> {
        match *step {
            Step::Open(name, _) if is_hidden(name) => self.hidden += 1,
            Step::Close(name) if is_hidden(name) => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Step::Open("body", _) => self.in_text = true,
            _ if !self.in_text => {}
            Step::Open(name, tag) => self.open(name, tag)?,
            Step::Close(name) => self.close(name)?,
            Step::Text(text) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    push_collapsed(&mut paragraph.text, text);
                }
            }
        }
        Ok(())
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        match name {
            "spreadsheet" => self.is_workbook = true,
            "p" | "h" => {
                self.paragraphs.push(Paragraph { heading: name == "h", ..Paragraph::default() });
            }
            "s" => self.put(&" ".repeat(tables::repeated(tag, "c").min(80))),
            "tab" => self.put("\t"),
            "line-break" => self.put("\n"),
            "list" | "list-item" => self.lists.open(name, tag),
            "table" => {
                self.count += 1;
                self.tables.push(Table::default());
                if self.is_workbook {
                    let title = attribute(tag, "name").unwrap_or_default();
                    self.source.sheet_names.push(title);
                    self.source.sheets_apart = true;
                }
            }
            _ => {
                if let Some(table) = self.tables.last_mut() {
                    table.open(name, tag)?;
                }
            }
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "p" | "h" => self.end_paragraph(),
            "list" | "list-item" => {
                self.lists.close(name);
                Ok(())
            }
            "table" => self.end_table(),
            _ => match self.tables.last_mut() {
                Some(table) => table.close(name),
                None => Ok(()),
            },
        }
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(Paragraph { text, heading }) = self.paragraphs.pop() else { return Ok(()) };
        if let Some(table) = self.tables.last_mut().filter(|table| table.in_cell()) {
            let label = self.lists.label().map_or_else(String::new, |label| format!("{label} "));
            table.add(&format!("{label}{text}"));
            return Ok(());
        }
        let label = self.lists.label().filter(|_| !text.trim().is_empty());
        let role = match (&label, heading) {
            (_, true) => Role::Heading,
            (Some(_), false) => Role::Listed,
            (None, false) => Role::Plain,
        };
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        match label {
            Some(label) => self.source.push_line(&format!("{label} {}", first.trim()), role)?,
            None => self.source.push_line(first, role)?,
        }
        let rest = if heading { Role::Heading } else { Role::Plain };
        lines.try_for_each(|line| self.source.push_line(line, rest))
    }

    /// A table within a cell is part of the cell's text.
    fn end_table(&mut self) -> Result<(), ReadError> {
        let Some(table) = self.tables.pop() else { return Ok(()) };
        if let Some(outer) = self.tables.last_mut().filter(|outer| outer.in_cell()) {
            outer.add(&table.text());
            return Ok(());
        }
        // The lines of a text are sheet 1.
        let sheet = if self.is_workbook { self.count } else { self.count + 1 };
        table.print(&mut self.source, sheet)
    }
}

/// White space as XML has it: a run of it is one blank.
fn push_collapsed(text: &mut String, more: &str) {
    for c in more.chars() {
        if !c.is_ascii_whitespace() {
            text.push(c);
        } else if !text.ends_with([' ', '\n', '\t']) && !text.is_empty() {
            text.push(' ');
        }
    }
}
