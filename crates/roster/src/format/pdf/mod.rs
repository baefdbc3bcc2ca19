//! PDF: letters with positions, put into lines, columns and rows.

mod columns;
mod furniture;
mod letters;
mod lines;
mod order;
mod packed;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt,
    hayro_syntax::{LoadPdfError, Pdf},
    interpret_page,
    kurbo::Rect,
};

use crate::{
    ReadError, limits,
    limits::too_large,
    source::{Role, Source},
};
use letters::{Budget, Endless, Letters};
use lines::Line;

/// Reads the text of all pages in reading order.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    packed::measure(bytes)?;
    // The reader of the format is not ours: should it fail on a page made to break it, that is a damaged file, not the end of the program.
    catch_unwind(AssertUnwindSafe(|| pages(bytes))).unwrap_or_else(|thrown| {
        Err(if thrown.is::<Endless>() {
            too_large("the pdf draws without end", "10 million drawn things, 50,000 of them framed")
        } else {
            damaged("one of its pages".to_owned())
        })
    })
}

fn pages(bytes: &[u8]) -> Result<Source, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Locked { format: "pdf" },
        LoadPdfError::Invalid => damaged("its table of contents".to_owned()),
    })?;
    let count = pdf.pages().len();
    if count > limits::PAGES {
        return Err(too_large(format!("the pdf has {count} pages"), "1,000 pages"));
    }
    if count == 0 {
        return Err(damaged("its list of pages".to_owned()));
    }
    let cache = InterpreterCache::new();
    let mut pages: Vec<Vec<Line>> = Vec::with_capacity(count);
    let mut total = 0;
    let mut budget = Budget::default();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(page.initial_transform(true).to_kurbo(), area, &cache, pdf.xref(), InterpreterSettings::default());
        let mut letters = Letters::new(limits::TEXT - total, budget);
        interpret_page(page, &mut context, &mut letters);
        let (letters, left) = letters.finish()?;
        budget = left;
        total += letters.len();
        pages.push(lines::lines(letters));
    }
    if total == 0 {
        return Err(ReadError::NoText { format: "pdf" });
    }
    furniture::mark(&mut pages);
    source(&pages)
}

fn source(pages: &[Vec<Line>]) -> Result<Source, ReadError> {
    let mut source = Source::default();
    let mut tables = 1;
    let mut rows = 0;
    let mut open: Option<Vec<f64>> = None;
    for (at, page) in pages.iter().enumerate() {
        let (furniture, text): (Vec<&Line>, Vec<&Line>) = page.iter().partition(|line| line.furniture);
        for line in furniture {
            source.push_line(&line.text(), Role::PageFurniture)?;
        }
        let mut first = true;
        for block in columns::blocks(&text, open.clone().as_deref()) {
            match block {
                columns::Block::Lines(lines) => {
                    open = None;
                    for line in lines {
                        // A page break is no paragraph break.
                        if line.apart && !(first && at > 0) {
                            source.push_line("", Role::Plain)?;
                        }
                        source.push_line(&line.text, Role::Plain)?;
                        first = false;
                    }
                }
                columns::Block::Table(cells, edges) => {
                    // A table goes on over the page.
                    if open.is_none() || !first {
                        tables += 1;
                        rows = 0;
                    }
                    for row in cells {
                        rows += 1;
                        source.push_row(rows, tables, &row, Role::Plain)?;
                        first = false;
                    }
                    open = Some(edges);
                }
            }
        }
    }
    Ok(source)
}

fn damaged(place: String) -> ReadError {
    ReadError::Damaged { format: "pdf", place }
}
