//! What the log's key signs for a list.

use domain::version::TextHash;

/// The text of the signed note that stands at the end of `list.json`: the statement and the hash of
/// the file as it was before the signature, so that neither a list nor its place can be exchanged.
pub fn list_note(slug: &str, list: &[u8]) -> String {
    format!("undersigned.list/v1\n{slug}\n{}\n", TextHash::of(list))
}
