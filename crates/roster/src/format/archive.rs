//! The archive around docx and xlsx, opened only after its directory and its contents were
//! measured.

use std::io::{Cursor, Read};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{
    ReadError,
    limits::{self, too_large},
};

pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    /// Opens an archive, or says what is wrong with it. Every part is unpacked once to nothing,
    /// only to be measured.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let parts = bytes.windows(4).filter(|w| w == b"PK\x01\x02").count();
        if parts > limits::PARTS {
            return Err(too_large(format!("the archive has {parts} parts"), "1,000 parts"));
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| damaged("the directory of its archive"))?;
        let mut archive = Self { zip };
        archive.measure()?;
        Ok(archive)
    }

    pub(crate) fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// A part by its name; `None` where the archive has none of it.
    pub(crate) fn part(&mut self, name: &str) -> Option<impl Read> {
        self.zip.by_name(name).ok().map(|part| part.take(limits::UNPACKED))
    }

    fn measure(&mut self) -> Result<(), ReadError> {
        let mut total = 0;
        let mut ranges = Vec::new();
        for at in 0..self.zip.len() {
            let part = self.zip.by_index(at).map_err(|error| match error {
                ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                    ReadError::Locked { format: "Office".into() }
                }
                _ => damaged(&format!("part {} of its archive", at + 1)),
            })?;
            ranges.push((part.data_start().unwrap_or(0), part.compressed_size()));
            // All of them: a part of any name may be called a sheet.
            total += measured(part, limits::UNPACKED - total)?;
        }
        ranges.sort_unstable();
        if ranges.windows(2).any(|pair| pair[0].0 + pair[0].1 > pair[1].0) {
            return Err(damaged("its archive, where parts lie over one another"));
        }
        Ok(())
    }
}

/// Bytes of a part, really unpacked: what its directory says may be a lie.
fn measured<R: Read>(mut part: ZipFile<'_, R>, left: u64) -> Result<u64, ReadError> {
    let (name, packed, told) =
        (shown(&part.name().unwrap_or_default()), part.compressed_size(), part.size());
    let mut buffer = vec![0; 64 * 1024];
    let mut bytes = 0_u64;
    let mut tag = 0_usize;
    let mut seam = Vec::new();
    loop {
        let read = part.read(&mut buffer).map_err(|_| damaged(&format!("its part {name}")))?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        if bytes > left {
            return Err(too_large(
                format!("the part {name} unpacks to too much"),
                "100 MB unpacked",
            ));
        }
        if bytes > 1024 * 1024 && bytes > packed.saturating_mul(limits::RATIO) {
            return Err(too_large(
                format!("the part {name} is packed too tightly"),
                "100 times its packed size",
            ));
        }
        seam.extend_from_slice(&buffer[..read]);
        if promises_too_much(&seam) {
            return Err(damaged(&format!("its part {name}, which promises more than it can hold")));
        }
        seam.drain(..seam.len().saturating_sub(SEAM));
        for byte in &buffer[..read] {
            tag = match byte {
                b'<' => 1,
                b'>' => 0,
                _ if tag > 0 => tag + 1,
                _ => 0,
            };
            if tag > limits::TAG {
                return Err(too_large(
                    format!("a tag in the part {name} has no end"),
                    "1 MB for one tag",
                ));
            }
        }
    }
    if bytes != told {
        return Err(damaged(&format!("its part {name}, which is not as long as it says")));
    }
    Ok(bytes)
}

/// Bytes kept from one piece of a part to the next, so that nothing is overlooked where they meet.
const SEAM: usize = 64;

/// A workbook says how many texts it shares, and readers make room for as many at once.
fn promises_too_much(bytes: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    let mut rest = bytes;
    while let Some(at) = rest.windows(COUNT.len()).position(|window| window == COUNT) {
        rest = &rest[at + COUNT.len()..];
        let value =
            rest.iter().skip_while(|b| b.is_ascii_whitespace() || matches!(b, b'=' | b'"' | b'\''));
        let digits = value.take(7).take_while(|b| b.is_ascii_digit()).count();
        // A count written as "&#57;99…" hides its length.
        let odd = rest
            .iter()
            .take(20)
            .take_while(|b| !b.is_ascii_alphabetic())
            .any(|b| matches!(b, b'&' | b'+'));
        if digits > 6 || odd {
            return true;
        }
    }
    false
}

fn damaged(place: &str) -> ReadError {
    ReadError::Damaged { format: "Office".into(), place: place.to_owned() }
}

/// A part's name is a stranger's text: only a short plain form is shown.
fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_graphic() { c } else { '?' }).take(60).collect()
}
