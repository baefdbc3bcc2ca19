//! Entry bundles: [tlog-tiles](https://c2sp.org/tlog-tiles#log-entries). Each entry follows its
//! length, a big-endian 16-bit number.

use crate::{
    error::{Error, Place},
    tile::FULL,
};

/// The longest entry.
pub const MAX_ENTRY: usize = u16::MAX as usize;
const FORM: &str = "entry bundle";

/// Appends an entry to the bytes of a bundle.
pub fn append(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), Error> {
    let length = u16::try_from(entry.len())
        .map_err(|_| Error::TooLarge { what: "bytes of an entry", limit: MAX_ENTRY })?;
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// The entries of a bundle that holds exactly `width` of them.
pub fn decode(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, Error> {
    if width == 0 || width > FULL {
        return Err(Error::OutOfRange {
            what: "bundle width",
            value: width.into(),
            end: u64::from(FULL) + 1,
        });
    }
    let mut entries = Vec::with_capacity(width.into());
    let mut rest = bytes;
    for _ in 0..width {
        let at = Place::Byte(bytes.len() - rest.len());
        let Some((length, after)) = rest.split_first_chunk::<2>() else {
            return Err(Error::Malformed {
                what: FORM,
                at,
                why: "ends before the length of an entry",
            });
        };
        let Some((entry, after)) = after.split_at_checked(u16::from_be_bytes(*length).into())
        else {
            return Err(Error::Malformed { what: FORM, at, why: "ends within an entry" });
        };
        entries.push(entry);
        rest = after;
    }
    if !rest.is_empty() {
        let at = Place::Byte(bytes.len() - rest.len());
        return Err(Error::Malformed { what: FORM, at, why: "has bytes after its last entry" });
    }
    Ok(entries)
}

#[cfg(test)]
mod tests;
