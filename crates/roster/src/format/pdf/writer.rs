//! Blocks of pages to the lines of the source.

use super::{
    cells, headings,
    page::{Block, Line},
};
use crate::{
    ReadError,
    source::{Role, Source},
};

/// Writes page after page; a table may go on over pages.
pub(crate) struct Writer {
    source: Source,
    /// The size of most letters.
    usual: f64,
    pages: usize,
    tables: u32,
    rows: u32,
    /// The columns of the table that ended the page.
    open: Option<Vec<f64>>,
    /// Its last row, which the next page may go on with.
    held: Option<Vec<String>>,
}

impl Writer {
    pub(crate) fn new(usual: f64) -> Self {
        Self {
            source: Source::default(),
            usual,
            pages: 0,
            tables: 1,
            rows: 0,
            open: None,
            held: None,
        }
    }

    pub(crate) fn open_table(&self) -> Option<&[f64]> {
        self.open.as_deref()
    }

    pub(crate) fn page(
        &mut self,
        furniture: &[&Line],
        mut blocks: Vec<Block>,
    ) -> Result<(), ReadError> {
        if let (Some(held), Some(Block::Table { rows, rest: true, .. })) =
            (&mut self.held, blocks.first_mut())
            && !rows.is_empty()
            && held.len() == rows[0].len()
        {
            for (above, text) in held.iter_mut().zip(rows.remove(0)) {
                cells::join(above, &text);
            }
        }
        self.write_held()?;
        for line in furniture {
            self.source.push_line(&line.text(), Role::PageFurniture)?;
        }
        let mut first = true;
        for block in blocks {
            match block {
                Block::Lines(lines) => {
                    self.write_held()?;
                    self.open = None;
                    for (line, role) in headings::with_roles(lines, self.usual) {
                        // A page break is no paragraph break.
                        if line.apart && !(first && self.pages > 0) {
                            self.source.push_line("", Role::Plain)?;
                        }
                        self.source.push_line(&line.text, role)?;
                        first = false;
                    }
                }
                Block::Table { rows, edges, .. } => {
                    if self.open.is_none() || !first {
                        self.write_held()?;
                        self.tables += 1;
                        self.rows = 0;
                    }
                    for row in rows {
                        self.write_held()?;
                        self.held = Some(row);
                    }
                    first = false;
                    self.open = Some(edges);
                }
            }
        }
        self.pages += 1;
        Ok(())
    }

    fn write_held(&mut self) -> Result<(), ReadError> {
        let Some(row) = self.held.take() else { return Ok(()) };
        self.rows += 1;
        self.source.push_row(self.rows, self.tables, &row, Role::Plain)
    }

    pub(crate) fn finish(mut self) -> Result<Source, ReadError> {
        self.write_held()?;
        Ok(self.source)
    }
}
