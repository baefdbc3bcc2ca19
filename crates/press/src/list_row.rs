//! A signatory as programs read one: a row of `list.json`, and of whatever else gives rows.

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    entry::Entry,
    listing::{Group, Heading, ListView, Row},
};
use serde::Serialize;

/// A row; its schema is that of `list.items` in [`LIST_SCHEMA`](crate::LIST_SCHEMA).
#[derive(Debug, Serialize)]
pub struct ListRow<'a> {
    number: u32,
    id: String,
    group: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<&'a str>,
    #[serde(flatten)]
    entry: &'a Entry,
    /// "for identification only" travels with the affiliation, so that nobody prints it without.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    for_identification_only: bool,
    status: &'static str,
    signed_version: u32,
    leaf: u64,
    record: u64,
    opening: String,
}

/// A row of `view`, which stands in `group`.
pub fn list_row<'a>(view: &ListView<'a>, group: &'a Group, row: &'a Row) -> ListRow<'a> {
    let (group, heading) = match &group.heading {
        Heading::Category(key) => {
            let category = view.category(key);
            (key.as_str(), category.map(|category| category.heading(view.lang, view.authentic)))
        }
        Heading::Organisations => ("organisations", None),
        Heading::Individuals => ("individuals", None),
    };
    let signatory = &row.signatory;
    ListRow {
        number: row.number,
        id: signatory.id.to_string(),
        group,
        heading,
        entry: &signatory.entry,
        for_identification_only: signatory.entry.affiliation.is_some(),
        status: if signatory.reported { "reported" } else { "confirmed" },
        signed_version: signatory.version,
        leaf: signatory.leaf.index,
        record: signatory.leaf.record,
        opening: STANDARD.encode(signatory.leaf.opening.0),
    }
}
