//! Outputs of a [`Publication`](domain::publication::Publication): HTML parts, CSV and JSON. Pure
//! functions: the same publication gives the same bytes, so the forms cannot disagree.

mod csv_list;
pub mod edition;
mod html;
mod json_list;
mod list_note;
mod nesting;

pub use csv_list::{list_csv, table_csv};
pub use html::body_html;
pub use json_list::{LIST_SCHEMA, SIGNATURE, list_json, split_signature, with_signature};
pub use list_note::list_note;

#[cfg(test)]
mod sample;
