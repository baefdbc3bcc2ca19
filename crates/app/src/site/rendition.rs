//! The forms of a publication that are made from its [edition](super::edition): one table for the
//! web and for `undersigned publish`.

use super::{
    About, book,
    edition::{self, Setting},
};
use domain::{instant::Instant, publication::Publication};
use press::edition::Edition;
use view::Locale;

/// The document of a publication in its language, and the language of the words around its text.
/// `None`: it has no text.
pub fn document(
    publication: &Publication,
    about: &About,
    fallback: Locale,
    now: Instant,
) -> Option<(Edition, Locale)> {
    let setting = Setting { about, now, fallback, draft: false };
    let edition = edition::edition(publication, None, setting)?;
    let locale = Locale::from_code(&edition.tongue.lang).unwrap_or(fallback);
    Some((edition, locale))
}

/// A form, each a file beside the statement's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rendition {
    Word,
    Workbook,
    Text,
    Markdown,
    BibTex,
    Csl,
    /// What `list.csv` is, and of which state of the log.
    CsvMetadata,
}

impl Rendition {
    pub const ALL: [Self; 7] = [
        Self::Word,
        Self::Workbook,
        Self::Text,
        Self::Markdown,
        Self::BibTex,
        Self::Csl,
        Self::CsvMetadata,
    ];

    /// The last part of its address.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Word => "statement.docx",
            Self::Workbook => "list.xlsx",
            Self::Text => "statement.txt",
            Self::Markdown => "statement.md",
            Self::BibTex => "cite.bib",
            Self::Csl => "cite.json",
            Self::CsvMetadata => "list.csv-metadata.json",
        }
    }

    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::BibTex => "application/x-bibtex; charset=utf-8",
            Self::Csl => "application/vnd.citationstyles.csl+json",
            Self::CsvMetadata => "application/csvm+json",
        }
    }

    /// What it is called when it is saved, where a browser would not show it: `water.docx`, and
    /// `water-ar.docx` in another than the authentic language.
    pub fn saved_as(self, publication: &Publication) -> Option<String> {
        let end = match self {
            Self::Word => "docx",
            Self::Workbook => "xlsx",
            Self::BibTex => "bib",
            Self::Text | Self::Markdown | Self::Csl | Self::CsvMetadata => return None,
        };
        let lang = &publication.lang;
        let own =
            if *lang == publication.draft.authentic { String::new() } else { format!("-{lang}") };
        Some(format!("{}{own}.{end}", publication.slug))
    }

    /// Makes it. `locale`: the language of the edition's own words; `table`: where the CSV list
    /// stands, seen from it.
    pub fn make(
        self,
        publication: &Publication,
        (edition, locale): (&Edition, Locale),
        table: &str,
    ) -> Result<Vec<u8>, office::Problem> {
        Ok(match self {
            Self::Word => return office::statement_docx(edition),
            Self::Workbook => {
                let words = book::words(publication, edition, locale);
                return office::list_xlsx(publication, edition, &words);
            }
            Self::Text => press::plain_text(edition),
            Self::Markdown => press::markdown(edition),
            Self::BibTex => press::bibtex(edition),
            Self::Csl => press::csl_json(edition),
            Self::CsvMetadata => press::csv_metadata(publication, edition, table),
        })
    }
}
