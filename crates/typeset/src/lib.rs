//! A document as PDF, poster and share card, set by Typst: pure functions of an
//! [`Edition`](press::edition::Edition). Same input, same bytes.
//!
//! The compiler sees one fixed template (`template/`), the document as a file of data, and the fonts
//! it is given: no other file, no network, no package, no clock. What strangers typed is data in it,
//! never markup. How much memory and time it takes is the concern of whoever calls: a process of its
//! own.

mod fonts;
mod missing;
mod qr;
mod world;

pub use fonts::Fonts;
pub use missing::MissingScript;
pub use world::sources;

use press::edition::Edition;
use serde::{Deserialize, Serialize};
use typst::diag::{SourceDiagnostic, Warned};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use world::DocumentWorld;

/// What is made of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// The statement, then the names; PDF, A4.
    Document,
    /// The names first, on page one; PDF, A4.
    Press,
    /// One page for a wall; PDF, A4.
    Poster,
    /// The picture beside a link; PNG, 1200 by 630.
    Card,
}

/// A document that is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeset {
    /// PDF or PNG.
    pub bytes: Vec<u8>,
    /// Scripts that no font has: their letters print as empty boxes.
    pub missing: Vec<MissingScript>,
    /// PDF/A-2a and PDF/UA-1. Otherwise it is a tagged PDF 1.7: with a letter that no font has, or a
    /// character that an archive does not allow, no more can be promised.
    pub archival: bool,
}

/// Why a document could not be set. Faults of the template or of its data, never of a size.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    #[error("the document could not be set: {0}")]
    Compile(String),
    #[error("the document could not be written as PDF: {0}")]
    Pdf(String),
    #[error("the picture could not be written: {0}")]
    Picture(String),
}

/// Bytes of the stack of a thread: the compiler descends as deep as texts are nested.
const STACK: usize = 32 * 1024 * 1024;
/// More threads would need more memory, and be no faster.
const THREADS: usize = 4;

/// Starts the threads that the work is shared between. A process that may start none later has to
/// call it before; the second time it does nothing.
pub fn start_threads() {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(processors.min(THREADS));
    // They are there already: whoever started them first decided how many.
    let _ = threads.stack_size(STACK).build_global();
}

/// Sets `edition` in this form.
pub fn typeset(edition: &Edition, form: Form, fonts: &Fonts) -> Result<Typeset, TypesetError> {
    start_threads();
    // On one of the threads, which have the stack for it.
    rayon::scope(|_| set(edition, form, fonts))
}

fn set(edition: &Edition, form: Form, fonts: &Fonts) -> Result<Typeset, TypesetError> {
    let world = DocumentWorld::new(edition, form, fonts);
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|faults| TypesetError::Compile(words(&faults)))?;
    drop(world);
    // What it remembers of laying out is of no use for writing, and is most of its memory.
    comemo::evict(0);
    let missing = missing::scripts(&document);
    if form == Form::Card {
        let bytes = picture(&document)?;
        return Ok(Typeset { bytes, missing, archival: false });
    }
    let whole = missing.is_empty().then(|| pdf(&document, edition, true));
    let (bytes, archival) = match whole {
        Some(Ok(bytes)) => (bytes, true),
        _ => (pdf(&document, edition, false)?, false),
    };
    Ok(Typeset { bytes, missing, archival })
}

fn pdf(
    document: &PagedDocument,
    edition: &Edition,
    archival: bool,
) -> Result<Vec<u8>, TypesetError> {
    let standards: &[PdfStandard] =
        if archival { &[PdfStandard::A_2a, PdfStandard::Ua_1] } else { &[PdfStandard::V_1_7] };
    let fault = |fault: &dyn std::fmt::Display| TypesetError::Pdf(fault.to_string());
    let options = PdfOptions {
        ident: typst::foundations::Smart::Custom(edition.proof.address.clone()),
        creator: typst::foundations::Smart::Custom(Some("undersigned".into())),
        standards: PdfStandards::new(standards).map_err(|error| fault(error.message()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|faults| fault(&words(&faults)))
}

fn picture(document: &PagedDocument) -> Result<Vec<u8>, TypesetError> {
    let page =
        document.pages().first().ok_or_else(|| TypesetError::Picture("it has no page".into()))?;
    let options = RenderOptions { pixel_per_pt: 1.0.into(), ..RenderOptions::default() };
    let picture = typst_render::render(page, &options);
    picture.encode_png().map_err(|error| TypesetError::Picture(error.to_string()))
}

/// What the compiler says. It may name words of the document: for the log of the program, not for
/// its readers.
fn words(faults: &[SourceDiagnostic]) -> String {
    let all: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    all.join("; ").chars().take(400).collect()
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
