//! The keys of one installation.

use std::fmt;

use super::hash::{joined, keyed};
use super::record::{self, Place};
use super::{RecordKey, Secret};
use crate::SealedProblem;

/// The keys that a running server holds, none of them ever in the database: master keys for contact
/// data (the first wraps new record keys, all may unwrap), the key for look-ups by address, and the
/// key for what forms carry back (form tokens, challenges).
#[derive(Clone)]
pub struct Keys {
    /// Name and key, the primary first; never empty.
    pub(super) data: Vec<(String, Secret)>,
    pub(super) lookup: Secret,
    pub(super) form: Secret,
}

impl Keys {
    /// Draws a complete new set.
    pub fn generate(random: &dyn Fn(&mut [u8])) -> Self {
        let data = vec![(Self::new_id(random), Secret::generate(random))];
        Self { data, lookup: Secret::generate(random), form: Secret::generate(random) }
    }

    /// The keyed hash by which something is found again without being stored: an address (`scope`
    /// is the statement), HMAC-SHA-256 with the look-up key. The caller normalises the parts.
    #[must_use]
    pub fn lookup_hmac(&self, scope: &str, parts: &[&[u8]]) -> [u8; 32] {
        keyed(&self.lookup, std::iter::once(scope.as_bytes()).chain(parts.iter().copied()))
    }

    /// The keyed hash that protects what a form or a link carries back to us.
    #[must_use]
    pub fn form_hmac(&self, scope: &str, parts: &[&[u8]]) -> [u8; 32] {
        keyed(&self.form, std::iter::once(scope.as_bytes()).chain(parts.iter().copied()))
    }

    /// Wraps a record key for the table `record_key`: length of the master key's name, the name,
    /// nonce, sealed key.
    #[must_use]
    pub fn wrap(&self, record: &[u8], key: &RecordKey, random: &dyn Fn(&mut [u8])) -> Vec<u8> {
        let (id, master) = &self.data[0];
        let mut wrapped = Vec::with_capacity(1 + id.len() + record::OVERHEAD + 32);
        // The name was checked when it was read: 1 to 32 letters.
        wrapped.push(u8::try_from(id.len()).unwrap_or(u8::MAX));
        wrapped.extend_from_slice(id.as_bytes());
        wrapped.extend(record::seal(master, &wrap_place(record), key.secret().expose(), random));
        wrapped
    }

    /// Unwraps a record key.
    pub fn unwrap(&self, record: &[u8], wrapped: &[u8]) -> Result<RecordKey, SealedProblem> {
        let (id, sealed) = split(wrapped)?;
        let (_, master) = self
            .data
            .iter()
            .find(|(known, _)| known == id)
            .ok_or(SealedProblem::MissingMasterKey)?;
        let key = record::open(master, &wrap_place(record), sealed)?;
        Secret::from_slice(&key).map(RecordKey::from_secret).ok_or(SealedProblem::Format)
    }

    /// Name and check value of every key the database depends on. A check value says nothing about
    /// the key.
    pub(crate) fn checks(&self) -> Vec<(String, [u8; 32])> {
        let check = |key: &Secret| keyed(key, [b"undersigned key check".as_slice()]);
        let data = self.data.iter().map(|(id, key)| (format!("data {id}"), check(key)));
        std::iter::once(("lookup".to_owned(), check(&self.lookup))).chain(data).collect()
    }

    /// Eight random hexadecimal digits: names only have to differ within one file.
    fn new_id(random: &dyn Fn(&mut [u8])) -> String {
        let mut bytes = [0; 4];
        random(&mut bytes);
        format!("{:08x}", u32::from_be_bytes(bytes))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<&str> = self.data.iter().map(|(id, _)| id.as_str()).collect();
        write!(f, "Keys(data {ids:?}, lookup, form)")
    }
}

fn wrap_place(record: &[u8]) -> Vec<u8> {
    joined([Place::WRAPPED.table.as_bytes(), record, Place::WRAPPED.column.as_bytes()])
}

fn split(wrapped: &[u8]) -> Result<(&str, &[u8]), SealedProblem> {
    let (length, rest) = wrapped.split_first().ok_or(SealedProblem::Format)?;
    let (id, sealed) = rest.split_at_checked(usize::from(*length)).ok_or(SealedProblem::Format)?;
    Ok((std::str::from_utf8(id).map_err(|_| SealedProblem::Format)?, sealed))
}
