//! A table of a page while its rows are read.

use super::cell::{Cells, Part};
use crate::{
    ReadError,
    format::{merged::Merged, settle},
    limits::{self, too_large},
    source::{Role, Source},
};

#[derive(Default)]
pub(super) struct Table {
    sheet: u32,
    rows: u32,
    cells: Vec<String>,
    /// The same, line by line.
    pub lines: Cells,
    /// The first row, of one cell with few lines: a row of data where others follow, else a part of
    /// the page.
    held: Option<(String, Vec<Part>)>,
    /// Rows of several fields were written.
    fields: bool,
    /// Which of them belong to a cell above.
    merged: Vec<bool>,
    /// A cell is open; line breaks in it are spaces.
    pub in_cell: bool,
    /// Cells and heading cells of the row, as they are written.
    written: usize,
    heads: usize,
    /// Columns and rows that the open cell takes.
    span: (usize, u32),
    /// For how many rows each column still belongs to a cell above.
    down: Vec<u32>,
    above: Merged,
    /// It holds another table, or the text of the page.
    pub layout: bool,
    /// The line where it begins.
    from: usize,
}

impl Table {
    pub(super) fn new(sheet: u32, from: usize) -> Self {
        Self { sheet, from, ..Self::default() }
    }

    pub(super) fn open_cell(&mut self, head: bool, columns: Option<usize>, rows: Option<u32>) {
        self.in_cell = true;
        self.written += 1;
        self.heads += usize::from(head);
        // No rows at all means: down to the end of the table.
        let rows = rows.map_or(1, |rows| if rows == 0 { u32::MAX } else { rows });
        self.span = (columns.unwrap_or(1).clamp(1, limits::CELLS + 1), rows);
    }

    pub(super) fn end_cell(&mut self) -> Result<(), ReadError> {
        let text = self.lines.end();
        self.in_cell = false;
        self.pass_merged();
        let (columns, rows) = std::mem::take(&mut self.span);
        let first = self.cells.len();
        self.cells.push(text);
        self.cells.resize(first + columns.max(1), String::new());
        self.merged.resize(self.cells.len(), false);
        if self.cells.len() > limits::CELLS {
            return Err(too_large(
                format!("row {} of a table has too many fields", self.rows + 1),
                "200 fields",
            ));
        }
        self.down.resize(self.down.len().max(self.cells.len()), 0);
        self.down[first..self.cells.len()].fill(rows);
        Ok(())
    }

    /// Leaves room for the cells that reach down into this row.
    fn pass_merged(&mut self) {
        while self.down.get(self.cells.len()).is_some_and(|rows| *rows > 0) {
            self.cells.push(String::new());
            self.merged.push(true);
        }
    }

    /// What the row holds so far, where it turns out to be no row.
    pub(super) fn give_up_row(&mut self, source: &mut Source) -> Result<(), ReadError> {
        self.release(source)?;
        self.layout = true;
        self.merged.clear();
        self.cells.clear();
        push(self.lines.take(), source)
    }

    /// Another row follows the first one.
    fn release(&mut self, source: &mut Source) -> Result<(), ReadError> {
        let Some((text, _)) = self.held.take() else { return Ok(()) };
        source.push_line(&text, Role::Plain)
    }

    pub(super) fn end_row(&mut self, source: &mut Source) -> Result<(), ReadError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        if self.lines.lay_out(self.fields) {
            return self.give_up_row(source);
        }
        self.release(source)?;
        let first = self.rows == 0 && self.lines.is_alone() && self.lines.lines() > 1;
        let lines = self.lines.take();
        self.pass_merged();
        self.rows += 1;
        let mut cells = std::mem::take(&mut self.cells);
        let (written, heads) = (std::mem::take(&mut self.written), std::mem::take(&mut self.heads));
        let merged = std::mem::take(&mut self.merged);
        for rows in &mut self.down {
            *rows = rows.saturating_sub(1);
        }
        self.above.fill(&mut cells, |column| merged[column]);
        if let [only] = cells.as_slice() {
            if first {
                self.held = Some((only.clone(), lines));
                return Ok(());
            }
            return if only.is_empty() { Ok(()) } else { source.push_line(only, Role::Plain) };
        }
        self.fields |= written > 1;
        let role = match (written, heads) {
            (1, _) if !merged.contains(&true) => Role::Heading,
            (written, heads) if written == heads && heads > 1 => Role::TableHead,
            _ => Role::Plain,
        };
        source.push_row(self.rows, self.sheet, &cells, role)
    }

    pub(super) fn end(mut self, source: &mut Source) -> Result<(), ReadError> {
        if let Some((_, lines)) = self.held.take() {
            push(lines, source)?;
        }
        if !self.layout {
            settle::settle(source, self.from.min(source.lines.len()));
        }
        Ok(())
    }
}

fn push(lines: Vec<Part>, source: &mut Source) -> Result<(), ReadError> {
    lines.into_iter().try_for_each(|(text, role)| source.push_line(&text, role))
}
