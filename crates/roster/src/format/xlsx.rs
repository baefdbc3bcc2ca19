//! Workbooks: every sheet in order, cell by cell, without laying out the empty ones.

use std::{collections::HashMap, io::Cursor};

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx};

use super::{csv, merged::Merged, settle};
use crate::{
    ReadError,
    limits::{self, too_large},
    source::{Role, Source, Span},
};

/// Reads the visible sheets; the archive was measured before.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged("its list of sheets".to_owned()))?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut source = Source::default();
    source.sheets_apart = true;
    source.sheet_names.clone_from(&sheets);
    for (sheet, name) in (1..).zip(&sheets) {
        let reaches = reaches(&book.merge_cells_by_sheet_name(name).unwrap_or_default());
        let mut cells =
            book.worksheet_cells_reader(name).map_err(|_| damaged(format!("sheet {sheet}")))?;
        let mut rows = Rows { sheet, reaches, ..Rows::default() };
        loop {
            let cell = cells
                .next_cell()
                .map_err(|_| damaged(format!("sheet {sheet}, after row {}", rows.number)))?;
            let Some(cell) = cell else { break };
            let text = csv::one_line(&shown(cell.get_value()));
            if text.trim().is_empty() {
                continue;
            }
            let (number, column) =
                (cell.get_position().0.saturating_add(1), cell.get_position().1 as usize);
            if column >= limits::CELLS {
                return Err(too_large(
                    format!("row {number} of sheet {sheet} has a cell far to the right"),
                    "200 columns",
                ));
            }
            if number != rows.number {
                rows.flush(&mut source)?;
                rows.number = number;
            }
            rows.put(column, text);
        }
        rows.flush(&mut source)?;
    }
    if source.lines.is_empty() {
        return Err(ReadError::Empty);
    }
    set_notes_apart(&mut source);
    settle::settle_all(&mut source);
    Ok(source)
}

/// Merged cells by their first cell: the last row they reach down to.
fn reaches(merged: &[Dimensions]) -> HashMap<(u32, usize), u32> {
    let down = merged.iter().filter(|area| area.end.0 > area.start.0);
    down.map(|area| {
        ((area.start.0.saturating_add(1), area.start.1 as usize), area.end.0.saturating_add(1))
    })
    .collect()
}

#[derive(Default)]
struct Rows {
    sheet: u32,
    number: u32,
    cells: Vec<String>,
    reaches: HashMap<(u32, usize), u32>,
    /// The last row that each column is merged down to.
    until: Vec<u32>,
    above: Merged,
}

impl Rows {
    fn put(&mut self, column: usize, text: String) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
    }

    fn flush(&mut self, source: &mut Source) -> Result<(), ReadError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        let mut cells = std::mem::take(&mut self.cells);
        // A merged cell at the end of the row is not written at all.
        let reaching =
            self.until.iter().rposition(|until| *until >= self.number).map_or(0, |last| last + 1);
        cells.resize(cells.len().max(reaching), String::new());
        self.until.resize(self.until.len().max(cells.len()), 0);
        self.above.fill(&mut cells, |column| self.until[column] >= self.number);
        for column in 0..cells.len() {
            if let Some(until) = self.reaches.get(&(self.number, column)) {
                self.until[column] = *until;
            }
        }
        source.push_row(self.number, self.sheet, &cells, Role::Plain)
    }
}

/// A sheet with explanations beside sheets with tables is no list: sentences, most of them, in a
/// single column.
fn set_notes_apart(source: &mut Source) {
    let mut sheets: HashMap<u32, Sheet> = HashMap::new();
    for line in &source.lines {
        let sheet = sheets.entry(line.sheet).or_default();
        let fields = line.cells.iter().flatten().filter(|cell| cell.end > cell.start).count();
        sheet.lines += 1;
        sheet.wide += usize::from(fields > 1);
        let text = line.text.trim();
        sheet.sentences += usize::from(
            text.ends_with(['.', '!', '?', '؟', ':', ';'])
                || text.contains(": ")
                || text.contains('@'),
        );
    }
    let any_table = sheets.values().any(|sheet| sheet.wide >= 2 && sheet.wide * 2 >= sheet.lines);
    for line in &mut source.lines {
        if any_table && sheets[&line.sheet].is_notes() {
            line.role = Role::TableHead;
            line.cells.get_or_insert_default().resize(
                2,
                Span { start: line.text.chars().count(), end: line.text.chars().count() },
            );
        }
    }
}

#[derive(Default)]
struct Sheet {
    lines: usize,
    wide: usize,
    sentences: usize,
}

impl Sheet {
    fn is_notes(&self) -> bool {
        self.wide == 0 && self.sentences * 2 >= self.lines
    }
}

/// A cell as a reader sees it: whole numbers without a point.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(_)
        | DataRef::DateTime(_)
        | DataRef::DurationIso(_)
        | DataRef::Error(_)
        | DataRef::Empty => String::new(),
    }
}

fn damaged(place: String) -> ReadError {
    ReadError::Damaged { format: "xlsx".into(), place }
}
