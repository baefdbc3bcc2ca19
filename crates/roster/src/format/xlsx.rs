//! Workbooks: every sheet in order, cell by cell, without laying out the empty ones.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use crate::{
    ReadError, limits,
    limits::too_large,
    source::{Role, Source},
};

/// Reads the visible sheets; the archive was measured before.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged("its list of sheets".to_owned()))?;
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
        let mut cells = book.worksheet_cells_reader(name).map_err(|_| damaged(format!("sheet {sheet}")))?;
        let mut row = Row::default();
        loop {
            let cell = cells.next_cell().map_err(|_| damaged(format!("sheet {sheet}, after row {}", row.number)))?;
            let Some(cell) = cell else { break };
            let text = shown(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            let (number, column) = (cell.get_position().0.saturating_add(1), cell.get_position().1 as usize);
            if column >= limits::CELLS {
                return Err(too_large(format!("row {number} of sheet {sheet} has a cell far to the right"), "200 columns"));
            }
            if number != row.number {
                row.flush(&mut source, sheet)?;
                row.number = number;
            }
            row.put(column, text);
        }
        row.flush(&mut source, sheet)?;
    }
    if source.lines.is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(source)
}

#[derive(Default)]
struct Row {
    number: u32,
    cells: Vec<String>,
}

impl Row {
    fn put(&mut self, column: usize, text: String) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
    }

    fn flush(&mut self, source: &mut Source, sheet: u32) -> Result<(), ReadError> {
        if !self.cells.is_empty() {
            source.push_row(self.number, sheet, &std::mem::take(&mut self.cells), Role::Plain)?;
        }
        Ok(())
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
        DataRef::Bool(_) | DataRef::DateTime(_) | DataRef::DurationIso(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn damaged(place: String) -> ReadError {
    ReadError::Damaged { format: "xlsx", place }
}
