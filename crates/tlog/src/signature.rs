//! Signature lines of notes: [signed-note](https://c2sp.org/signed-note#format), and the time in
//! those of witnesses: [tlog-cosignature](https://c2sp.org/tlog-cosignature#format).
//!
//! Nothing here knows a key: [`VerifierKey`](crate::VerifierKey) verifies a line,
//! [`SigningKey`](crate::SigningKey) makes one.

use crate::{
    error::Error,
    text::{self, MAX_SIZE},
};
use std::fmt;

/// The most signature lines that are accepted; the specification asks for at least 16.
pub const MAX_SIGNATURES: usize = 100;
const LINE: &str = "signature line";

/// A signature line: `— <name> <base64(id || signature)>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: u32,
    bytes: Vec<u8>,
}

impl Signature {
    pub(crate) fn new(name: &str, id: u32, bytes: Vec<u8>) -> Self {
        Self { name: name.to_owned(), id, bytes }
    }

    /// Reads a line without its newline.
    pub(crate) fn parse(line: &str) -> Result<Self, &'static str> {
        let rest = line.strip_prefix("— ").ok_or("does not begin with an em dash and one space")?;
        let (name, base64) =
            rest.split_once(' ').ok_or("is not a name and a signature after one space")?;
        if !text::is_name(name) {
            return Err("the name is empty or has spaces or `+`");
        }
        let bytes = text::decode(base64).ok_or("the signature is not standard base64")?;
        match bytes.split_first_chunk::<4>() {
            Some((id, bytes)) if !bytes.is_empty() => {
                Ok(Self::new(name, u32::from_be_bytes(*id), bytes.to_vec()))
            }
            _ => Err("the signature is shorter than five bytes"),
        }
    }

    /// Reads one or more lines, each with its newline. `first` is the number of the first line in
    /// the whole text.
    pub(crate) fn parse_lines(lines: &str, first: usize) -> Result<Vec<Self>, Error> {
        let unended = "there is none, or the last one has no newline";
        let lines = lines.strip_suffix('\n').ok_or(Error::line(LINE, first, unended))?;
        let mut signatures = Vec::new();
        for (n, line) in lines.split('\n').enumerate() {
            if n == MAX_SIGNATURES {
                return Err(Error::TooLarge {
                    what: "signatures of a note",
                    limit: MAX_SIGNATURES,
                });
            }
            signatures.push(Self::parse(line).map_err(|why| Error::line(LINE, first + n, why))?);
        }
        Ok(signatures)
    }

    /// The name of the key that the line says signed.
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

    /// The bytes read as a cosignature v1: the time in seconds since 1970, and the 64 bytes of the
    /// Ed25519 signature over [`timed_message`].
    pub(crate) fn timed(&self) -> Option<(u64, &[u8])> {
        let (time, signature) = self.bytes.split_first_chunk::<8>()?;
        let time = u64::from_be_bytes(*time);
        (signature.len() == 64 && time <= MAX_SIZE).then_some((time, signature))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id.to_be_bytes()[..], &self.bytes].concat();
        writeln!(f, "— {} {}", self.name, text::encode(&bytes))
    }
}

/// What a witness signs: two lines, then the text of the checkpoint.
pub(crate) fn timed_message(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_a_witness_is_that_of_the_specification() {
        let text = "example.com/behind-the-sofa\n20852163\n\
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assert_eq!(
            timed_message(text, 1_679_315_147),
            "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n\
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        );
    }

    #[test]
    fn the_example_of_the_specification_states_its_time() {
        let line = "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWX\
            EhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";
        let signature = Signature::parse(line).unwrap();
        assert_eq!(signature.timed().map(|(time, _)| time), Some(1_679_315_147));
        let short = Signature::new("w", 1, vec![0; 71]);
        assert_eq!(short.timed(), None, "a plain signature has no time");
    }
}
