//! PDF: letters with positions, put into lines, columns and rows.

mod bullets;
mod cells;
mod columns;
mod counters;
mod edges;
mod flow;
mod furniture;
mod gutters;
mod headings;
mod letters;
mod lines;
mod marks;
mod order;
mod packed;
mod page;
mod rows;
mod rules;
mod tables;
mod wrapped;
mod writer;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt,
    hayro_syntax::{LoadPdfError, Pdf},
    interpret_page,
    kurbo::Rect,
};

use crate::{ReadError, limits, limits::too_large, source::Source};
use letters::{Budget, Endless, Letters};
use page::Line;
use rules::Rules;

/// Reads the text of all pages in reading order.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    packed::measure(bytes)?;
    // The reader of the format is not ours: should it fail on a page made to break it, that is a
    // damaged file, not the end of the program.
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
        LoadPdfError::Decryption(_) => ReadError::Locked { format: "pdf".into() },
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
    let mut around: Vec<Around> = Vec::with_capacity(count);
    let mut printed = 0;
    let mut total = 0;
    let mut budget = Budget::default();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            area,
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        let mut letters = Letters::new(limits::TEXT - total, budget);
        interpret_page(page, &mut context, &mut letters);
        let (letters, rules, left) = letters.finish()?;
        budget = left;
        total += letters.len();
        let (lines, notes) = lines::lines(letters, &rules);
        printed += lines.len();
        if printed > limits::PRINTED {
            return Err(too_large("the pdf has too many lines", "150,000 lines with text"));
        }
        pages.push(lines);
        around.push(Around { rules, notes });
    }
    if total == 0 {
        return Err(ReadError::NoText { format: "pdf".into() });
    }
    furniture::mark(&mut pages);
    let usual = furniture::usual_size(&pages);
    let rare = furniture::small_print_is_rare(&pages, usual);
    for (page, around) in pages.iter_mut().zip(&around) {
        furniture::mark_notes(page, &around.notes, usual);
        if rare {
            furniture::mark_small_print(page, usual);
        }
    }
    source(&pages, &around, usual)
}

/// What a page has beside its lines of text.
struct Around {
    rules: Rules,
    /// Signs that lead to notes.
    notes: Vec<String>,
}

fn source(pages: &[Vec<Line>], around: &[Around], usual: f64) -> Result<Source, ReadError> {
    let mut writer = writer::Writer::new(usual);
    for (page, around) in pages.iter().zip(around) {
        let (furniture, text): (Vec<&Line>, Vec<&Line>) =
            page.iter().partition(|line| line.furniture);
        let blocks = columns::blocks(&text, &around.rules, writer.open_table());
        writer.page(&furniture, blocks)?;
    }
    writer.finish()
}

fn damaged(place: String) -> ReadError {
    ReadError::Damaged { format: "pdf".into(), place }
}
