//! An entry bundle and a tile of hashes, of the width that the first byte says: read and written
//! back the same, or refused.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((width, bytes)) = bytes.split_first() else { return };
    let width = u16::from(*width) + 1;
    if let Ok(entries) = tlog::decode_entries(bytes, width) {
        assert_eq!(entries.len(), usize::from(width));
        let mut again = Vec::new();
        for entry in entries {
            tlog::append_entry(&mut again, entry).unwrap();
        }
        assert_eq!(again, bytes);
    }
    if let Ok(hashes) = tlog::decode_hashes(bytes, width) {
        assert_eq!(tlog::encode_hashes(&hashes), bytes);
    }
});
