//! How deep and how wide a text may be, in every form.

use pulldown_cmark::{Event, Tag, TagEnd};

/// Deeper elements than this are left out, and what is in them stays: no text needs them, and the
/// time that cleaning takes grows with the square of the depth.
pub(crate) const DEEPEST: usize = 16;

/// Cells of tables beyond so many are left out, and what is in them stays: rows are filled up to the
/// width of their table, so that a short text could make a quarter of a million of them.
const MOST_CELLS: usize = 5_000;

/// How many elements are open, kept or left out, and how many cells of tables there were.
#[derive(Default)]
pub(crate) struct Nesting {
    depth: usize,
    cells: usize,
}

impl Nesting {
    pub fn keeps(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.cells += usize::from(matches!(tag, Tag::TableCell));
                self.depth <= DEEPEST && (*tag != Tag::TableCell || self.cells <= MOST_CELLS)
            }
            Event::End(tag) => {
                self.depth -= 1;
                self.depth < DEEPEST && (*tag != TagEnd::TableCell || self.cells <= MOST_CELLS)
            }
            _ => true,
        }
    }
}
