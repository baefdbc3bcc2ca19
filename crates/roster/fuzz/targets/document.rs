//! A whole document: nothing of its text is lost.
#![no_main]
mod common;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(document) = roster::take_apart(text) else { return };
    common::check(&document.roster);
    // The mark of the byte order is no line.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let printed = text.split(['\n', '\r']).filter(|line| !line.is_empty()).count();
    // A line of two columns is there twice.
    let mut read: Vec<u32> = document.roster.lines.iter().filter(|line| !line.text.is_empty()).map(|line| line.line).collect();
    read.sort_unstable();
    read.dedup();
    assert_eq!(read.len(), printed, "a line was lost");
});
