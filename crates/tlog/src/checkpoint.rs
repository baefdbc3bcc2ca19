//! Checkpoints: [tlog-checkpoint](https://c2sp.org/tlog-checkpoint).

use crate::{
    error::Error,
    hash::Hash,
    key::{SigningKey, VerifierKey},
    note::{Note, VerifiedSignature},
    signature::Signature,
    text::{self, MAX_SIZE},
};
use std::fmt;

const FORM: &str = "checkpoint";

/// A log's statement of its size and root. `Display` is the text that is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    /// Extension lines, each with its newline. They are read and kept, never written by us: nobody
    /// can audit them.
    extensions: String,
}

impl Checkpoint {
    /// A checkpoint of our own. The origin, which is also the name of the log's key, has no spaces
    /// and no `+`.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, Error> {
        if !text::is_name(origin) {
            return Err(Error::line(FORM, 1, "the origin is empty or has spaces or `+`"));
        }
        if size > MAX_SIZE {
            return Err(Error::OutOfRange { what: "size", value: size, end: MAX_SIZE + 1 });
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: String::new() })
            .and_then(Self::sound)
    }

    /// Reads the text of a note. Origins of any form are accepted, as the specification demands of
    /// readers.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let missing =
            |n| Error::line(FORM, n, "there are fewer than three lines, each with its newline");
        let (origin, rest) = text::line(text).ok_or(missing(1))?;
        let (size, rest) = text::line(rest).ok_or(missing(2))?;
        let (root, extensions) = text::line(rest).ok_or(missing(3))?;
        if origin.is_empty() {
            return Err(Error::line(FORM, 1, "the origin is empty"));
        }
        if let Some(at) = text.bytes().position(|byte| byte < b' ' && byte != b'\n') {
            let line = text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
            return Err(Error::line(FORM, line, "has a control character"));
        }
        let size = text::decimal(size).ok_or(Error::line(
            FORM,
            2,
            "the size is not a decimal without leading zeros below 2^63",
        ))?;
        let root = Hash::from_base64(root).ok_or(Error::line(
            FORM,
            3,
            "the root is not the standard base64 of 32 bytes",
        ))?;
        if !extensions.is_empty()
            && (!extensions.ends_with('\n')
                || extensions.starts_with('\n')
                || extensions.contains("\n\n"))
        {
            return Err(Error::line(FORM, 4, "an extension line is empty or has no newline"));
        }
        Self { origin: origin.to_owned(), size, root, extensions: extensions.to_owned() }.sound()
    }

    fn sound(self) -> Result<Self, Error> {
        if self.size == 0 && self.root != Hash::empty() {
            return Err(Error::line(FORM, 3, "the root of size 0 is not the hash of nothing"));
        }
        Ok(self)
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree of that size.
    pub fn root(&self) -> Hash {
        self.root
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n{}", self.origin, self.size, self.root, self.extensions)
    }
}

/// A checkpoint with its signatures. Its `Display` is the file `checkpoint` as it was read, byte
/// for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

impl SignedCheckpoint {
    /// Signs a checkpoint of our own. The key's name is the origin.
    ///
    /// A log must never sign two inconsistent checkpoints: keep the last one, and compare with it,
    /// in one transaction.
    pub fn sign(checkpoint: &Checkpoint, key: &SigningKey) -> Result<Self, Error> {
        same_origin(key.verifier().name(), checkpoint)?;
        let mut note = Note::new(&checkpoint.to_string())?;
        note.sign(key)?;
        Ok(Self { checkpoint: checkpoint.clone(), note })
    }

    /// Reads a signed checkpoint. Nothing is verified.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let note = Note::parse(bytes)?;
        Ok(Self { checkpoint: Checkpoint::parse(note.text())?, note })
    }

    /// What the checkpoint says.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The note.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// Appends a cosignature.
    pub fn add(&mut self, signature: Signature) -> Result<(), Error> {
        self.note.add(signature)
    }

    /// Verifies that the log with this key signed it: the key's name is the origin.
    pub fn verify(&self, log: &VerifierKey) -> Result<(), Error> {
        same_origin(log.name(), &self.checkpoint)?;
        self.note.verify([log]).map(|_| ()).map_err(|error| match error {
            Error::Unsigned { .. } => Error::Unsigned { by: log.name().to_owned() },
            error => error,
        })
    }

    /// The verified cosignatures of these witnesses: none, some or all. A bad one is an error.
    pub fn cosignatures<'k>(
        &self,
        witnesses: impl IntoIterator<Item = &'k VerifierKey>,
    ) -> Result<Vec<VerifiedSignature<'k>>, Error> {
        match self.note.verify(witnesses) {
            Err(Error::Unsigned { .. }) => Ok(Vec::new()),
            verified => verified,
        }
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(f)
    }
}

fn same_origin(expected: &str, checkpoint: &Checkpoint) -> Result<(), Error> {
    if expected == checkpoint.origin {
        return Ok(());
    }
    Err(Error::Origin { expected: expected.to_owned(), found: checkpoint.origin.clone() })
}

#[cfg(test)]
mod tests;
