//! Tables and sheets of an OpenDocument file: rows of cells, repeated as often as it says.

use super::super::docx::xml::attribute;
use crate::{
    ReadError,
    limits::{self, too_large},
    source::{Role, Source},
};
use quick_xml::events::BytesStart;

/// A row that is printed so often is laid out, and no list.
const REPEATED: usize = 1_000;

/// A table, read to its end before anything of it is printed.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
    row: Row,
    /// The paragraphs of the cell that is open.
    cell: Option<Vec<String>>,
    /// How often the open cell and the open row stand there.
    cells: usize,
    times: usize,
    in_head: bool,
}

#[derive(Debug, Default, Clone)]
struct Row {
    cells: Vec<String>,
    /// How many rows without text stand above it.
    above: usize,
    head: bool,
}

/// An attribute that counts; 1 without it.
pub(super) fn repeated(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
}

impl Table {
    pub(super) fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn add(&mut self, paragraph: &str) {
        if let Some(cell) = &mut self.cell
            && !paragraph.trim().is_empty()
        {
            cell.push(paragraph.trim().to_owned());
        }
    }

    pub(super) fn open(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        match name {
            "table-header-rows" => self.in_head = true,
            "table-row" => {
                self.times = repeated(tag, "number-rows-repeated");
                self.row = Row { head: self.in_head, above: self.row.above, ..Row::default() };
            }
            "table-cell" | "covered-table-cell" => {
                self.cells = repeated(tag, "number-columns-repeated");
                self.cell = Some(Vec::new());
                if self.row.cells.len() > limits::CELLS {
                    let row = self.rows.len() + 1;
                    return Err(too_large(format!("row {row} has too many fields"), "200 fields"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "as what closes elsewhere")]
    pub(super) fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "table-header-rows" => self.in_head = false,
            "table-cell" | "covered-table-cell" => {
                let text = self.cell.take().unwrap_or_default().join(" ");
                // Blank cells to the end of the sheet are one cell repeated.
                let room = (limits::CELLS + 1).saturating_sub(self.row.cells.len());
                self.row.cells.extend(std::iter::repeat_n(text, self.cells.min(room)));
            }
            "table-row" => self.end_row(),
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        while row.cells.last().is_some_and(String::is_empty) {
            row.cells.pop();
        }
        if row.cells.is_empty() {
            self.row.above = row.above.saturating_add(self.times);
            return;
        }
        for n in 0..self.times.min(REPEATED) {
            self.rows.push(Row { above: if n == 0 { row.above } else { 0 }, ..row.clone() });
        }
    }

    /// All its text in one line, for a table within a cell.
    pub(super) fn text(&self) -> String {
        let rows = self.rows.iter().map(|row| row.cells.join(" "));
        rows.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn print(self, source: &mut Source, sheet: u32) -> Result<(), ReadError> {
        let mut number: u32 = 0;
        for row in self.rows {
            let above = u32::try_from(row.above).unwrap_or(u32::MAX);
            number = number.saturating_add(above).saturating_add(1);
            let role = if row.head { Role::TableHead } else { Role::Plain };
            source.push_row(number, sheet, &row.cells, role)?;
        }
        Ok(())
    }
}
