//! The XML inside a docx: document, numbering and styles, parted by form feeds.
#![no_main]
mod common;
mod packed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [document, numbering, styles] = packed::parts(bytes);
    let parts = [("word/document.xml", document), ("word/numbering.xml", numbering), ("word/styles.xml", styles)];
    common::read(&packed::pack(&parts), "list.docx");
});
