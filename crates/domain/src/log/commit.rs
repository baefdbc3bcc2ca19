//! Commitments: 32 bytes that bind a name and tell nothing of it.

use crate::{
    entry::Entry,
    id::{SignOnId, StatementId},
};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt::Write;

const KEY: &[u8] = b"undersigned/commit/v1";

/// What an entry holds in the place of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commit(pub [u8; 32]);

/// The 32 random bytes that open a commitment. Whoever has them and the record can check it; once
/// they are destroyed, nobody can.
///
/// They are drawn for one entry and derived from nothing: a derived opening could not be destroyed
/// while its source lives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Opening(pub [u8; 32]);

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opening(…)")
    }
}

impl Opening {
    /// `HMAC-SHA256("undersigned/commit/v1", opening || len32be(record) || record)`.
    pub fn commit(&self, record: &str) -> Commit {
        let mut mac = Hmac::<Sha256>::new_from_slice(KEY).expect("HMAC takes keys of any length");
        mac.update(&self.0);
        mac.update(&(record.len() as u32).to_be_bytes());
        mac.update(record.as_bytes());
        Commit(mac.finalize().into_bytes().into())
    }
}

/// The record of a signatory: what the list shows, in one spelling. One with a country is of the
/// second form; without one it is to the byte what earlier versions wrote.
pub fn listed_record(
    statement: StatementId,
    id: SignOnId,
    entry: &Entry,
    reported: bool,
    version: u32,
) -> String {
    let (kind, status) = (entry.kind.as_str(), if reported { "reported" } else { "confirmed" });
    let form = if entry.country.is_some() { "v2" } else { "v1" };
    let mut record = format!(
        "undersigned.record/{form}\nstatement {statement}\nid {id}\nkind {kind}\nstatus {status}\nversion {version}\n"
    );
    let country = entry.country.map(|country| country.code().to_owned());
    let fields = [
        ("name", Some(&entry.name)),
        ("short", entry.short.as_ref()),
        ("other_name", entry.other_name.as_ref()),
        ("role", entry.role.as_ref()),
        ("affiliation", entry.affiliation.as_ref()),
        ("place", entry.place.as_ref()),
        ("country", country.as_ref()),
        ("website", entry.website.as_ref()),
        ("category", entry.category.as_ref()),
    ];
    for (word, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(record, "{word} {} {value}", value.len());
        }
    }
    record
}

/// The record of an imported list: SHA-256 of its file.
pub fn import_record(file: &[u8; 32]) -> String {
    let hex = HEXLOWER.encode(file);
    format!("undersigned.import/v1\nfile {hex}\n")
}
