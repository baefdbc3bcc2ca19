//! Entry bundles: [tlog-tiles](https://c2sp.org/tlog-tiles#log-entries). Each entry after its length, a big-endian 16-bit number.

use crate::{Error, Place, tile::FULL};

/// The longest entry.
pub const MAX_ENTRY: usize = u16::MAX as usize;
const FORM: &str = "entry bundle";

/// Appends an entry to the bytes of a bundle.
pub fn append(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), Error> {
    let length = u16::try_from(entry.len()).map_err(|_| Error::TooLarge { what: "bytes of an entry", limit: MAX_ENTRY })?;
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// The entries of a bundle that holds exactly `width` of them.
pub fn decode(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, Error> {
    if width == 0 || width > FULL {
        return Err(Error::OutOfRange { what: "bundle width", value: width.into(), end: u64::from(FULL) + 1 });
    }
    let mut entries = Vec::with_capacity(width.into());
    let mut rest = bytes;
    for _ in 0..width {
        let at = Place::Byte(bytes.len() - rest.len());
        let Some((length, after)) = rest.split_first_chunk::<2>() else {
            return Err(Error::Malformed { what: FORM, at, why: "ends before the length of an entry" });
        };
        let Some((entry, after)) = after.split_at_checked(u16::from_be_bytes(*length).into()) else {
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
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    #[test]
    fn the_bytes() {
        let mut bundle = Vec::new();
        append(&mut bundle, b"ab").unwrap();
        append(&mut bundle, b"").unwrap();
        assert_eq!(bundle, b"\0\x02ab\0\0");
        assert_eq!(decode(&bundle, 2), Ok(vec![&b"ab"[..], b""]));
    }

    #[test]
    fn an_entry_has_65535_bytes_at_most() {
        let mut bundle = Vec::new();
        append(&mut bundle, &vec![7; MAX_ENTRY]).unwrap();
        assert_eq!(decode(&bundle, 1).unwrap()[0].len(), MAX_ENTRY);
        assert!(append(&mut bundle, &vec![7; MAX_ENTRY + 1]).is_err());
        assert_eq!(bundle.len(), MAX_ENTRY + 2, "nothing is written of an entry that is refused");
    }

    #[test]
    fn malformed_bundles_are_refused() {
        for (bytes, width) in [(&b""[..], 1), (b"\0", 1), (b"\0\x01", 1), (b"\0\x02a", 1), (b"\0\0x", 1), (b"\0\0\0\0", 1), (b"\0\0", 2)] {
            assert!(decode(bytes, width).is_err(), "{bytes:?}");
        }
        assert!(decode(b"", 0).is_err());
        assert!(decode(&[0; 514], 257).is_err());
    }

    proptest! {
        #[test]
        fn entries_come_back(entries in vec(vec(any::<u8>(), 0..300), 1..=256)) {
            let mut bundle = Vec::new();
            for entry in &entries {
                append(&mut bundle, entry).unwrap();
            }
            prop_assert_eq!(decode(&bundle, entries.len() as u16).unwrap(), entries);
        }

        #[test]
        fn what_is_read_is_written_the_same(bytes in vec(prop_oneof![Just(0u8), Just(1), any::<u8>()], 0..600), width in 0u16..300) {
            if let Ok(entries) = decode(&bytes, width) {
                let mut again = Vec::new();
                for entry in &entries {
                append(&mut again, entry).unwrap();
            }
                prop_assert_eq!(again, bytes);
            }
        }
    }
}
