//! The rows of a table and their cells.

use crate::{
    characters, counter,
    source::{Role, Span},
};

pub(super) struct Row {
    /// Index of its line.
    pub at: usize,
    pub role: Role,
    pub cells: Vec<Cell>,
    /// It says where to write to.
    pub invites: bool,
}

#[derive(Clone)]
pub(super) struct Cell {
    /// Columns of its text on the line.
    pub span: Span,
    pub text: String,
}

impl Row {
    /// The cells in which something is printed.
    pub(super) fn printed(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.text.is_empty())
    }

    /// The line under the heading row of a Markdown table.
    pub(super) fn rule(&self) -> bool {
        let dashes =
            |text: &str| text.len() >= 2 && text.chars().all(|c| matches!(c, '-' | ':' | '='));
        let mut printed = self.printed().peekable();
        printed.peek().is_some() && printed.all(|cell| dashes(&cell.text))
    }
}

impl Cell {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text at these columns, blanks cut off.
    pub(super) fn of(chars: &[char], span: Span) -> Self {
        let start = characters::skip_gap(&chars[..span.end], span.start);
        let mut end = span.end;
        while end > start && characters::is_gap(chars[end - 1]) {
            end -= 1;
        }
        let text = chars[start..end.max(start)].iter().collect();
        Self { span: Span { start, end }, text }
    }
}

/// The number in a cell that holds nothing but a counter.
pub(super) fn number(text: &str) -> Option<u32> {
    let chars: Vec<char> = text.chars().collect();
    let counter = counter::at_start(&chars)?;
    (counter.text >= chars.len()).then(|| counter.mark.number()).flatten()
}
