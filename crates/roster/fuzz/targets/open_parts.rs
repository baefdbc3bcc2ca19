//! The XML inside an odt or ods: content and styles, parted by a form feed.
#![no_main]
mod common;
mod packed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [content, styles] = packed::parts(bytes);
    let parts = [("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()), ("content.xml", content), ("styles.xml", styles)];
    common::read(&packed::pack(&parts), "list.odt");
});
