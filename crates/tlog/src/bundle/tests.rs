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
    for (bytes, width) in [
        (&b""[..], 1),
        (b"\0", 1),
        (b"\0\x01", 1),
        (b"\0\x02a", 1),
        (b"\0\0x", 1),
        (b"\0\0\0\0", 1),
        (b"\0\0", 2),
    ] {
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
