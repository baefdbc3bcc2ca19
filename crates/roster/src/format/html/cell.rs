//! What stands in a cell of a page, kept as lines until the whole row tells whether it holds data
//! or only lays out the page.

use crate::source::Role;

/// A cell with more lines of its own is a part of a page.
const ALONE: usize = 3;
/// Beside other cells, an address or a note may have some lines.
const BESIDE: usize = 12;

/// A line of a cell, and what the page says of it.
pub(super) type Part = (String, Role);

#[derive(Default)]
pub(super) struct Cells {
    /// The cells of the row that have ended.
    row: Vec<Vec<Part>>,
    open: Vec<Part>,
}

impl Cells {
    pub(super) fn line(&mut self, text: String, role: Role) {
        self.open.push((text, role));
    }

    /// The cell has ended: its text on one line.
    pub(super) fn end(&mut self) -> String {
        let text = self.open.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ");
        self.row.push(std::mem::take(&mut self.open));
        text
    }

    /// The lines of the row so far, the open cell included.
    pub(super) fn take(&mut self) -> Vec<Part> {
        self.row.push(std::mem::take(&mut self.open));
        std::mem::take(&mut self.row).into_iter().flatten().collect()
    }

    pub(super) fn is_alone(&self) -> bool {
        self.row.len() == 1
    }

    pub(super) fn lines(&self) -> usize {
        self.row.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether the row lays out the page: a cell holds a text or a list, not a field. Rows of
    /// fields above speak for a table of data.
    pub(super) fn lay_out(&self, fields_above: bool) -> bool {
        let alone = self.is_alone();
        let is =
            |cell: &[Part], wanted: Role| cell.iter().filter(|(_, role)| *role == wanted).count();
        let text =
            |cell: &[Part]| is(cell, Role::Heading) > 0 && cell.len() > is(cell, Role::Heading) + 1;
        // Nothing but a list: beside the name of a country it is a field like others.
        let only_list = |cell: &[Part]| cell.len() > 1 && is(cell, Role::Listed) == cell.len();
        let lists = self.row.iter().filter(|cell| only_list(cell)).count();
        self.row.iter().any(|cell| {
            let with_list = is(cell, Role::Listed) > 1 && (alone || lists > 1 || !only_list(cell));
            let long =
                cell.len() > if alone { ALONE } else { BESIDE } && !(lists == 1 && only_list(cell));
            (alone || !fields_above) && (with_list || long || text(cell))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&[Role]]) -> Cells {
        let mut row = Cells::default();
        for cell in cells {
            cell.iter().for_each(|role| row.line("Harbour Library".to_owned(), *role));
            row.end();
        }
        row
    }

    #[test]
    fn layout_and_data() {
        assert!(row(&[&[Role::Heading, Role::Plain, Role::Plain]]).lay_out(false));
        assert!(row(&[&[Role::Plain], &[Role::Plain, Role::Listed, Role::Listed]]).lay_out(false));
        assert!(
            row(&[&[Role::Listed, Role::Listed], &[Role::Listed, Role::Listed]]).lay_out(false)
        );
        assert!(row(&[&[Role::Listed, Role::Listed]]).lay_out(false));
        assert!(!row(&[&[Role::Plain], &[Role::Listed, Role::Listed]]).lay_out(false));
        assert!(!row(&[&[Role::Plain], &[Role::Listed, Role::Listed]]).lay_out(true));
        assert!(!row(&[&[Role::Heading], &[Role::Heading]]).lay_out(false));
        assert!(
            !row(&[&[Role::Plain], &[Role::Plain, Role::Plain, Role::Plain, Role::Plain]])
                .lay_out(false)
        );
        assert!(!row(&[&[Role::Plain, Role::Plain]]).lay_out(false));
    }
}
