//! Outputs of a [`Publication`](domain::publication::Publication): HTML parts, [pictures], CSV and
//! JSON; and of the [document](edition) made from it: text, Markdown, feed and citation. Pure
//! functions: the same publication gives the same bytes, so the forms cannot disagree.

mod cite;
mod csv_list;
mod csv_metadata;
pub mod edition;
mod export;
mod feed;
mod html;
mod json_ld;
mod json_list;
mod list_note;
mod list_row;
mod markdown;
mod nesting;
pub mod pictures;
mod plain_text;
mod row_line;
mod state_line;
mod word_count;
mod xml_text;

pub use cite::{bibtex, csl_json};
pub use csv_list::{list_csv, table_csv};
pub use csv_metadata::csv_metadata;
pub use export::{ExportedFile, Manifest, ManifestProblem, export_note};
pub use feed::{Update, atom};
pub use html::{Section, body_html, body_with_sections};
pub use json_ld::json_ld;
pub use json_list::{LIST_SCHEMA, SIGNATURE, list_json, split_signature, with_signature};
pub use list_note::list_note;
pub use list_row::{ListRow, list_row};
pub use markdown::markdown;
pub use plain_text::plain_text;
pub use state_line::state_lines;
pub use word_count::text_words;
pub use xml_text::xml_text;

#[cfg(test)]
mod edition_sample;
#[cfg(test)]
mod sample;
