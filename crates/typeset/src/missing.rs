//! Scripts of a document that no font has.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use unicode_script::UnicodeScript;

/// Letters that print as empty boxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingScript {
    /// As Unicode names it: "Han", "Thai".
    pub script: String,
    /// The first of them, at most [`MOST`].
    pub letters: String,
}

/// Letters of one script that are named.
const MOST: usize = 8;

/// Glyph 0 of every font is the box.
const BOX: u16 = 0;

pub fn scripts(document: &PagedDocument) -> Vec<MissingScript> {
    let mut found: BTreeMap<&'static str, String> = BTreeMap::new();
    for page in document.pages() {
        in_frame(&page.frame, &mut found);
    }
    found
        .into_iter()
        .map(|(script, letters)| MissingScript { script: script.to_owned(), letters })
        .collect()
}

fn in_frame(frame: &Frame, found: &mut BTreeMap<&'static str, String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => in_frame(&group.frame, found),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == BOX) {
                    let letters = text.text.get(glyph.range()).unwrap_or_default();
                    for letter in letters.chars() {
                        let of = found.entry(letter.script().full_name()).or_default();
                        if of.chars().count() < MOST && !of.contains(letter) {
                            of.push(letter);
                        }
                    }
                }
            }
            _ => {}
        }
    }
}
