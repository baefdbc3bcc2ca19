//! Signed notes: [signed-note](https://c2sp.org/signed-note).

use crate::{
    Error, Place,
    key::{SigningKey, VerifierKey},
    text,
};
use std::fmt;

/// The most signature lines that are accepted; the specification asks for 16 at least.
pub const MAX_SIGNATURES: usize = 100;
/// The most bytes that are accepted: a hundred post-quantum signatures with room to spare.
pub const MAX_NOTE: usize = 1 << 20;
const FORM: &str = "signed note";
const LINE: &str = "signature line";

/// A signature line: `— <name> <base64(id || signature)>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: u32,
    bytes: Vec<u8>,
}

impl Signature {
    pub(crate) fn made_by(key: &VerifierKey, bytes: Vec<u8>) -> Self {
        Self { name: key.name().to_owned(), id: key.id(), bytes }
    }

    /// Reads a line without its newline.
    pub(crate) fn parse(line: &str) -> Result<Self, &'static str> {
        let rest = line.strip_prefix("— ").ok_or("does not begin with an em dash and one space")?;
        let (name, base64) = rest.split_once(' ').ok_or("is not a name and a signature after one space")?;
        if !text::is_name(name) {
            return Err("the name is empty or has spaces or `+`");
        }
        let bytes = text::decode(base64).ok_or("the signature is not standard base64")?;
        match bytes.split_first_chunk::<4>() {
            Some((id, bytes)) if !bytes.is_empty() => {
                Ok(Self { name: name.to_owned(), id: u32::from_be_bytes(*id), bytes: bytes.to_vec() })
            }
            _ => Err("the signature is shorter than five bytes"),
        }
    }

    /// Reads one or more lines, each with its newline. `first` is the number of the first line in the whole text.
    pub(crate) fn parse_lines(lines: &str, first: usize) -> Result<Vec<Self>, Error> {
        let lines = lines.strip_suffix('\n').ok_or(Error::line(LINE, first, "there is none, or the last one has no newline"))?;
        let mut signatures = Vec::new();
        for (n, line) in lines.split('\n').enumerate() {
            if n == MAX_SIGNATURES {
                return Err(Error::TooLarge { what: "signatures of a note", limit: MAX_SIGNATURES });
            }
            signatures.push(Self::parse(line).map_err(|why| Error::line(LINE, first + n, why))?);
        }
        Ok(signatures)
    }

    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of that key.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The signature, without the key id.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id.to_be_bytes()[..], &self.bytes].concat();
        writeln!(f, "— {} {}", self.name, text::encode(&bytes))
    }
}

/// A signature that was verified: by which key, and when, if it is a cosignature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified<'k> {
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
    /// A note that nobody has signed yet. The text ends with a newline and has no other control characters.
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

    /// Reads a note with one signature at least. Nothing is verified.
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
        let (text, signatures) = note.rfind("\n\n").map(|end| note.split_at(end + 1)).ok_or(Error::whole(FORM, "has no blank line"))?;
        let first = text.matches('\n').count() + 2;
        let signatures = Signature::parse_lines(signatures.get(1..).unwrap_or_default(), first)?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text, with its final newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines, in order. Those of unknown keys are among them.
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

    /// Verifies every signature by a known key: the line names it, and its id is the key's.
    ///
    /// Lines of other keys are ignored. One bad signature by a known key is an error; so is a note without any signature by a known key.
    pub fn verify<'k>(&self, keys: impl IntoIterator<Item = &'k VerifierKey>) -> Result<Vec<Verified<'k>>, Error> {
        let mut verified = Vec::new();
        for key in keys {
            for signature in self.signatures.iter().filter(|signature| key.made(signature)) {
                verified.push(Verified { key, time: key.verify(&self.text, signature)? });
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
        Some(at) => Err(Error::Malformed { what: FORM, at: Place::Byte(at), why: "has a control character" }),
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
