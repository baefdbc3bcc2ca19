//! The key of one record, and what it seals.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use super::Secret;
use super::hash::joined;
use crate::{Error, SealedProblem};

/// First byte of everything sealed; another value means another format.
const FORMAT: u8 = 1;
const NONCE: usize = 24;
/// How much longer than its content something sealed is: format, nonce, tag.
pub(super) const OVERHEAD: usize = 1 + NONCE + 16;

/// The column in which something sealed stands. It cannot be opened anywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The table's name.
    pub table: &'static str,
    /// The column's name.
    pub column: &'static str,
}

impl Place {
    pub(crate) const WRAPPED: Self = Self { table: "record_key", column: "wrapped" };

    /// A place.
    #[must_use]
    pub const fn new(table: &'static str, column: &'static str) -> Self {
        Self { table, column }
    }

    pub(crate) fn error(self, problem: SealedProblem) -> Error {
        Error::Sealed { table: self.table, column: self.column, problem }
    }
}

/// The key that seals all fields of one record. Destroyed, the fields stay closed for ever.
#[derive(Debug, Clone)]
pub struct RecordKey(Secret);

impl RecordKey {
    /// Draws a new key.
    pub fn generate(random: &dyn Fn(&mut [u8])) -> Self {
        Self(Secret::generate(random))
    }

    pub(super) fn from_secret(secret: Secret) -> Self {
        Self(secret)
    }

    pub(super) fn secret(&self) -> &Secret {
        &self.0
    }

    /// Seals `content` for the given column of the row with the id `row`: format, nonce,
    /// ciphertext, tag.
    #[must_use]
    pub fn seal(
        &self,
        place: Place,
        row: &[u8],
        content: &[u8],
        random: &dyn Fn(&mut [u8]),
    ) -> Vec<u8> {
        seal(&self.0, &address(place, row), content, random)
    }

    /// Opens what [`RecordKey::seal`] made for the same column and row. The content is wiped when
    /// dropped.
    pub fn open(
        &self,
        place: Place,
        row: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        open(&self.0, &address(place, row), sealed).map_err(|problem| place.error(problem))
    }
}

fn address(place: Place, row: &[u8]) -> Vec<u8> {
    joined([place.table.as_bytes(), row, place.column.as_bytes()])
}

pub(super) fn seal(
    key: &Secret,
    address: &[u8],
    content: &[u8],
    random: &dyn Fn(&mut [u8]),
) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    random(&mut nonce);
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let mut sealed = Vec::with_capacity(OVERHEAD + content.len());
    sealed.push(FORMAT);
    sealed.extend_from_slice(&nonce);
    let ciphertext = cipher.encrypt(&nonce.into(), Payload { msg: content, aad: address });
    // The cipher refuses only contents over 256 GiB; a database value cannot come near.
    sealed.extend(ciphertext.expect("content shorter than 256 GiB"));
    sealed
}

pub(super) fn open(
    key: &Secret,
    address: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealedProblem> {
    let body = sealed.strip_prefix(&[FORMAT]).ok_or(SealedProblem::Format)?;
    let (nonce, ciphertext) = body.split_first_chunk::<NONCE>().ok_or(SealedProblem::Format)?;
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let opened = cipher.decrypt(nonce.into(), Payload { msg: ciphertext, aad: address });
    opened.map(Zeroizing::new).map_err(|_| SealedProblem::Altered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypt::Keys;

    const EMAIL: Place = Place::new("contact", "email");

    #[expect(clippy::disallowed_methods, reason = "a test draws its own bytes")]
    fn random(bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }

    #[test]
    fn opens_only_where_it_was_sealed() {
        let key = RecordKey::generate(&random);
        let sealed = key.seal(EMAIL, b"row 1", b"someone@example.org", &random);
        assert_eq!(*key.open(EMAIL, b"row 1", &sealed).unwrap(), b"someone@example.org");
        let altered = Err(EMAIL.error(SealedProblem::Altered));
        assert_eq!(key.open(EMAIL, b"row 2", &sealed), altered);
        assert!(key.open(Place::new("contact", "phone"), b"row 1", &sealed).is_err());
        assert!(key.open(Place::new("contac", "temail"), b"row 1", &sealed).is_err());
        assert!(RecordKey::generate(&random).open(EMAIL, b"row 1", &sealed).is_err());
        for position in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[position] ^= 1;
            assert!(key.open(EMAIL, b"row 1", &broken).is_err(), "byte {position}");
            assert!(key.open(EMAIL, b"row 1", &sealed[..position]).is_err(), "length {position}");
        }
    }

    #[test]
    fn sealing_twice_gives_different_bytes() {
        let key = RecordKey::generate(&random);
        assert_ne!(key.seal(EMAIL, b"1", b"a", &random), key.seal(EMAIL, b"1", b"a", &random));
    }

    #[test]
    fn any_master_key_of_the_file_unwraps_and_the_first_wraps() {
        let old = Keys::generate(&random);
        let mut both = old.clone();
        both.data.splice(0..0, Keys::generate(&random).data);
        let key = RecordKey::generate(&random);
        let wrapped = old.wrap(b"record", &key, &random);
        let sealed = key.seal(EMAIL, b"1", b"x", &random);
        let again = both.wrap(b"record", &both.unwrap(b"record", &wrapped).unwrap(), &random);
        assert_eq!(
            *both.unwrap(b"record", &again).unwrap().open(EMAIL, b"1", &sealed).unwrap(),
            b"x"
        );
        assert_eq!(old.unwrap(b"record", &again).unwrap_err(), SealedProblem::MissingMasterKey);
        assert_eq!(both.unwrap(b"other record", &again).unwrap_err(), SealedProblem::Altered);
        assert_eq!(both.unwrap(b"record", b"").unwrap_err(), SealedProblem::Format);
    }

    #[test]
    fn keys_do_not_show_in_debug_output() {
        let keys = Keys::generate(&|bytes| bytes.fill(0xab));
        let shown = format!("{keys:?} {:?}", RecordKey::generate(&|bytes| bytes.fill(0xab)));
        assert_eq!(shown, "Keys(data [\"abababab\"], lookup, form) RecordKey(Secret(…))");
    }
}
