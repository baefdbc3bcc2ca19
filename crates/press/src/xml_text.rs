//! What XML can hold.

use std::borrow::Cow;

/// The text with U+FFFD in the place of every character that XML 1.0 has no way to write: control
/// characters and the two that are none. Everything else is the writer's to escape.
pub fn xml_text(text: &str) -> Cow<'_, str> {
    if text.contains(is_unfit) { text.replace(is_unfit, "\u{fffd}").into() } else { text.into() }
}

fn is_unfit(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
