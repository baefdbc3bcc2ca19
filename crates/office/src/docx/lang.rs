//! Languages and directions, as they are marked on text.

use crate::xml::Xml;
use press::edition::Tongue;
use unicode_bidi::{BidiClass, bidi_class};

/// A language with its direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextLang {
    /// BCP 47.
    code: String,
    pub(super) rtl: bool,
}

impl TextLang {
    pub(super) fn of(tongue: &Tongue) -> Self {
        Self { code: tongue.lang.clone(), rtl: tongue.dir == "rtl" }
    }

    /// `w:lang`: Word tells three kinds of script apart, and looks for the language of a text that
    /// runs from right to left in `w:bidi`.
    pub(super) fn write(&self, xml: &mut Xml) {
        let code = self.code.as_str();
        let (plain, bidi) = if self.rtl { ("en-US", code) } else { (code, "ar-SA") };
        xml.empty("w:lang", &[("w:val", plain), ("w:eastAsia", plain), ("w:bidi", bidi)]);
    }
}

/// The text cut where its direction changes: each piece with whether it runs from right to left.
/// What has no direction of its own goes with what stands before it; at the beginning, with what
/// follows; where nothing has one, it is that of the language.
pub(super) fn pieces(text: &str, rtl_language: bool) -> Vec<(&str, bool)> {
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    let (mut begin, mut now) = (0, None);
    for (at, c) in text.char_indices() {
        let rtl = match bidi_class(c) {
            BidiClass::R | BidiClass::AL | BidiClass::AN => true,
            BidiClass::L => false,
            _ => continue,
        };
        match now {
            Some(before) if before != rtl => {
                pieces.push((&text[begin..at], before));
                (begin, now) = (at, Some(rtl));
            }
            _ => now = Some(rtl),
        }
    }
    if begin < text.len() {
        pieces.push((&text[begin..], now.unwrap_or(rtl_language)));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_its_direction_changes() {
        for (text, expected) in [
            ("", vec![]),
            ("1. Farmers (F)", vec![("1. Farmers (F)", false)]),
            ("(نقابة) 5", vec![("(نقابة) 5", true)]),
            (
                "Union نقابة – Sindicato",
                vec![("Union ", false), ("نقابة – ", true), ("Sindicato", false)],
            ),
            ("42", vec![("42", false)]),
        ] {
            assert_eq!(pieces(text, false), expected);
        }
        assert_eq!(pieces("42", true), [("42", true)]);
    }
}
