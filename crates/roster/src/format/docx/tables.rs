//! The tables of a Word document: rows, or only a frame around what stands in their cells.

use super::{
    body::{Body, Paragraph},
    outline,
    xml::attribute,
};
use crate::{
    ReadError, contact,
    format::{merged::Merged, settle},
    limits::{self, too_large},
    source::Role,
};
use quick_xml::events::BytesStart;

/// A table, read to its end before anything of it is printed.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
    row: Row,
    cell: Cell,
    in_cell: bool,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Cell>,
    /// Columns of the grid, spanned ones counted.
    width: usize,
    head: bool,
}

#[derive(Debug, Default)]
struct Cell {
    parts: Vec<Part>,
    span: usize,
    /// Goes on with the cell above.
    merged: bool,
}

#[derive(Debug)]
enum Part {
    Paragraph(Paragraph),
    Table(Table),
}

impl Table {
    pub(super) fn in_cell(&self) -> bool {
        self.in_cell
    }

    pub(super) fn add(&mut self, paragraph: Paragraph) {
        if !paragraph.text.trim().is_empty() || paragraph.label.is_some() {
            self.cell.parts.push(Part::Paragraph(paragraph));
        }
    }

    pub(super) fn hold(&mut self, table: Table) {
        self.cell.parts.push(Part::Table(table));
    }

    pub(super) fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        let columns = || {
            attribute(tag, "val")
                .and_then(|value| value.parse::<usize>().ok())
                .unwrap_or(1)
                .min(limits::CELLS + 1)
        };
        match name {
            "tc" => {
                self.in_cell = true;
                self.cell = Cell { span: 1, ..Cell::default() };
            }
            "tblHeader" => self.row.head = true,
            "gridSpan" => self.cell.span = columns().max(1),
            "gridBefore" => {
                self.row.width += columns();
                self.row.cells.push(Cell { span: columns(), ..Cell::default() });
            }
            "vMerge" => {
                self.cell.merged = attribute(tag, "val").is_none_or(|value| value == "continue");
            }
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if name == "tc" {
            self.in_cell = false;
            let cell = std::mem::take(&mut self.cell);
            self.row.width += cell.span.max(1);
            self.row.cells.push(cell);
            if self.row.width > limits::CELLS {
                return Err(too_large(
                    format!("row {} of a table has too many fields", self.rows.len() + 1),
                    "200 fields",
                ));
            }
        } else {
            self.rows.push(std::mem::take(&mut self.row));
        }
        Ok(())
    }

    /// Prints rows, or, where the table only lays out the page, what its cells hold.
    pub(super) fn print(self, body: &mut Body) -> Result<(), ReadError> {
        let printed: Vec<&Row> = self
            .rows
            .iter()
            .filter(|row| row.cells.iter().any(|cell| !cell.parts.is_empty()))
            .collect();
        let width = printed.iter().map(|row| row.width).max().unwrap_or(0);
        let long = printed.iter().filter(|row| row.cells.iter().any(Cell::is_long)).count();
        let nested = printed.iter().any(|row| row.cells.iter().any(Cell::holds_table));
        if width <= 1 || nested || long * 2 >= printed.len() {
            let parts = self.rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.parts);
            return parts.into_iter().try_for_each(|part| match part {
                Part::Paragraph(paragraph) => body.paragraph(paragraph),
                Part::Table(table) => table.print(body),
            });
        }
        body.tables += 1;
        let (from, sheet) = (body.source.lines.len(), body.tables + 1);
        let mut above = Merged::default();
        for (number, row) in (1..).zip(self.rows) {
            let across = matches!(row.cells.as_slice(), [only] if only.span > 1 || width > 1);
            let role = match (row.head, across) {
                (_, true) => Role::Heading,
                (true, false) => Role::TableHead,
                (false, false) => Role::Plain,
            };
            let mut cells = Vec::with_capacity(row.width);
            let mut merged = Vec::with_capacity(row.width);
            for cell in &row.cells {
                cells.push(cell.text());
                cells.resize(cells.len() + cell.span - 1, String::new());
                merged.push(cell.merged);
                merged.resize(cells.len(), false);
            }
            if across {
                cells.resize(width, String::new());
            }
            above.fill(&mut cells, |column| merged.get(column).copied().unwrap_or(false));
            body.source.push_row(number, sheet, &cells, role)?;
        }
        settle::settle(&mut body.source, from);
        Ok(())
    }
}

impl Cell {
    /// A cell with many paragraphs lays a list out on the page.
    fn is_long(&self) -> bool {
        self.parts.len() >= 4
            && self
                .parts
                .iter()
                .filter(
                    |part| !matches!(part, Part::Paragraph(p) if contact::only_contact(&p.text)),
                )
                .count()
                >= 4
    }

    fn holds_table(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Table(_)))
    }

    fn text(&self) -> String {
        let texts = self.parts.iter().filter_map(|part| match part {
            Part::Paragraph(Paragraph { label, text, .. }) => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                Some(
                    label
                        .as_ref()
                        .map_or_else(|| text.clone(), |label| outline::in_cell(label, &text)),
                )
            }
            Part::Table(_) => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    }
}
