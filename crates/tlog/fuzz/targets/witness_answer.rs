//! The answer of a witness, of a status that the first byte chooses: read and written back the
//! same, or refused.
#![no_main]

use tlog::witness::{Answer, SIZE_TYPE};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, body)) = bytes.split_first() else { return };
    let status = [200, 400, 403, 404, 409, 422, 500][usize::from(*first) % 7];
    if let Ok(answer) = Answer::parse(status, SIZE_TYPE, body) {
        assert_eq!(answer.status(), status);
        assert!(![200, 409].contains(&status) || answer.body().as_bytes() == body);
    }
});
