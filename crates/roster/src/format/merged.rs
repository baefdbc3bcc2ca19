//! Cells that reach down over several rows.

use crate::column::{self, Column};

/// What stands above each column, for the rows below that go on with it.
///
/// Only a place is handed down: a name that reaches over several rows is one entry.
#[derive(Debug, Default)]
pub(crate) struct Merged(Vec<Above>);

/// Bytes of the name of a place.
const LONGEST: usize = 200;

#[derive(Debug, Default)]
struct Above {
    text: String,
    place: bool,
    /// The heading of the column says that it holds places.
    places: bool,
}

impl Merged {
    /// Fills the empty fields of the next row that are merged with what stands above them.
    pub(crate) fn fill(&mut self, cells: &mut [String], merged: impl Fn(usize) -> bool) {
        if self.0.len() < cells.len() {
            self.0.resize_with(cells.len(), Above::default);
        }
        for (column, (cell, above)) in cells.iter_mut().zip(&mut self.0).enumerate() {
            if !cell.trim().is_empty() || !merged(column) {
                above.places |= column::exact(cell) == Some(Column::Place);
                // Found out once for all the rows below; what is longer is no place.
                above.place = cell.len() <= LONGEST
                    && (above.places || names::place_code(cell.trim()).is_some());
                above.text.clear();
                if above.place {
                    above.text.push_str(cell);
                }
            } else if above.place {
                cell.clone_from(&above.text);
            }
        }
    }
}
