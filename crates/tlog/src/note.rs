//! Signed notes: [signed-note](https://c2sp.org/signed-note).

use crate::{
    error::{Error, Place},
    key::{SigningKey, VerifierKey},
    signature::{MAX_SIGNATURES, Signature},
};
use std::fmt;

/// The most bytes that are accepted: a hundred post-quantum signatures with room to spare.
pub const MAX_NOTE: usize = 1 << 20;
const FORM: &str = "signed note";

/// A signature that verifies: the key, and the time if it is a cosignature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerifiedSignature<'k> {
    /// The key that signed.
    pub key: &'k VerifierKey,
    /// The seconds since 1970 that a cosignature states.
    pub time: Option<u64>,
}

/// A text with signature lines. Its `Display` is the note as it was read, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Note {
    /// A note without signatures. The text ends with a newline and has no other control characters
    /// than newlines.
    pub fn new(text: &str) -> Result<Self, Error> {
        if text.len() > MAX_NOTE {
            return Err(Error::TooLarge { what: "bytes of a note", limit: MAX_NOTE });
        }
        if !text.ends_with('\n') {
            return Err(Error::whole(FORM, "the text does not end with a newline"));
        }
        no_controls(text)?;
        Ok(Self { text: text.to_owned(), signatures: Vec::new() })
    }

    /// Reads a note with at least one signature. Nothing is verified.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > MAX_NOTE {
            return Err(Error::TooLarge { what: "bytes of a note", limit: MAX_NOTE });
        }
        let note = std::str::from_utf8(bytes).map_err(|error| Error::Malformed {
            what: FORM,
            at: Place::Byte(error.valid_up_to()),
            why: "is not UTF-8",
        })?;
        no_controls(note)?;
        let (text, signatures) = note
            .rfind("\n\n")
            .map(|end| note.split_at(end + 1))
            .ok_or(Error::whole(FORM, "has no blank line"))?;
        let first = text.matches('\n').count() + 2;
        let signatures = Signature::parse_lines(signatures.get(1..).unwrap_or_default(), first)?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text, with its final newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines, in order, including those of unknown keys.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Signs the text with a key of type [`KeyType::Ed25519`](crate::KeyType::Ed25519).
    pub fn sign(&mut self, key: &SigningKey) -> Result<(), Error> {
        let signature = key.sign_text(&self.text)?;
        self.add(signature)
    }

    /// Appends a signature line, unless the same line is there already.
    pub fn add(&mut self, signature: Signature) -> Result<(), Error> {
        if self.signatures.contains(&signature) {
            return Ok(());
        }
        if self.signatures.len() == MAX_SIGNATURES {
            return Err(Error::TooLarge { what: "signatures of a note", limit: MAX_SIGNATURES });
        }
        self.signatures.push(signature);
        Ok(())
    }

    /// Verifies every signature line that names a known key, by name and id.
    ///
    /// Lines of other keys are ignored. One bad signature by a known key is an error, and so is a
    /// note without any signature by a known key.
    pub fn verify<'k>(
        &self,
        keys: impl IntoIterator<Item = &'k VerifierKey>,
    ) -> Result<Vec<VerifiedSignature<'k>>, Error> {
        let mut verified = Vec::new();
        for key in keys {
            for signature in self.signatures.iter().filter(|signature| key.is_named_by(signature)) {
                verified.push(VerifiedSignature { key, time: key.verify(&self.text, signature)? });
            }
        }
        if verified.is_empty() {
            return Err(Error::Unsigned { by: "a known key".to_owned() });
        }
        Ok(verified)
    }
}

fn no_controls(text: &str) -> Result<(), Error> {
    match text.bytes().position(|byte| byte < b' ' && byte != b'\n') {
        None => Ok(()),
        Some(at) => Err(Error::Malformed {
            what: FORM,
            at: Place::Byte(at),
            why: "has a control character",
        }),
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| signature.fmt(f))
    }
}

#[cfg(test)]
mod tests;
