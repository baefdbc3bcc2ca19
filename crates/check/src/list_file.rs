//! `list.json` as it is read.

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    country::Country,
    draft::Order,
    entry::{Entry, Kind},
    id::{SignOnId, StatementId},
    lang::Lang,
    listing::Signatory,
    log::{Leaf, Opening, Status},
};
use serde::{Deserialize, Deserializer, Serialize};

/// The file.
#[derive(Debug, Deserialize)]
pub struct ListFile {
    pub format: String,
    pub statement: String,
    pub title: String,
    pub lang: Lang,
    pub version: u32,
    pub text_sha256: String,
    pub statement_id: StatementId,
    pub order: Order,
    pub categories: Vec<String>,
    pub log: LogPart,
    pub counts: Counts,
    #[serde(rename = "list")]
    pub rows: Vec<Row>,
    pub signature: String,
}

#[derive(Debug, Deserialize)]
pub struct LogPart {
    pub origin: String,
    pub checkpoint: String,
    pub pending: Vec<u64>,
}

/// The figures above the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub struct Counts {
    /// Sums of the others; lists of earlier versions do not have them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<u32>,
    pub organisations: u32,
    pub individuals: u32,
    pub unnamed: u32,
    pub reported_organisations: u32,
    pub reported_individuals: u32,
    pub listed: u32,
}

/// A row: the signatory, and what the file says of its place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "RowText")]
pub struct Row {
    pub number: u32,
    pub group: String,
    pub heading: Option<String>,
    pub for_identification_only: bool,
    pub signatory: Signatory,
}

#[derive(Deserialize)]
struct RowText {
    number: u32,
    id: SignOnId,
    group: String,
    #[serde(default)]
    heading: Option<String>,
    kind: Kind,
    name: String,
    #[serde(default)]
    short: Option<String>,
    #[serde(default)]
    other_name: Option<String>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    affiliation: Option<String>,
    #[serde(default)]
    for_identification_only: bool,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    country: Option<Country>,
    #[serde(default)]
    website: Option<String>,
    #[serde(default)]
    category: Option<String>,
    status: Status,
    signed_version: u32,
    leaf: u64,
    record: u64,
    #[serde(deserialize_with = "opening")]
    opening: Opening,
}

fn opening<'de, D: Deserializer<'de>>(from: D) -> Result<Opening, D::Error> {
    let text = String::deserialize(from)?;
    let bytes = STANDARD.decode(text).ok().and_then(|bytes| bytes.try_into().ok());
    bytes
        .map(Opening)
        .ok_or_else(|| serde::de::Error::custom("an opening that is not the base64 of 32 bytes"))
}

impl From<RowText> for Row {
    fn from(row: RowText) -> Self {
        let entry = Entry {
            kind: row.kind,
            name: row.name,
            short: row.short,
            other_name: row.other_name,
            role: row.role,
            affiliation: row.affiliation,
            place: row.place,
            country: row.country,
            website: row.website,
            category: row.category,
        };
        let leaf = Leaf { index: row.leaf, record: row.record, opening: row.opening };
        let reported = row.status == Status::Reported;
        let signatory = Signatory::new(row.id, entry, reported, row.signed_version, leaf);
        Self {
            number: row.number,
            group: row.group,
            heading: row.heading,
            for_identification_only: row.for_identification_only,
            signatory,
        }
    }
}
