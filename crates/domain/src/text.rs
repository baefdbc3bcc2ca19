//! The one rule for every text that comes in: characters that are refused wherever somebody types
//! or pastes something that is kept.
//!
//! Refused are control characters, and those that turn the direction of the text around them.
//! Line ends and tabs stay, for texts of several lines; so do the joiners U+200C and U+200D, which
//! are spelling in Persian and in the scripts of India, and the plain direction marks U+200E, U+200F
//! and U+061C, which change no other text. [`name_rule`](crate::name_rule) asks more of what is
//! printed in a list.

use std::fmt;

/// A character that is refused, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfit {
    pub character: char,
    /// 1-based line.
    pub line: usize,
}

impl fmt::Display for Unfit {
    /// The character as its code: `U+202E`. It cannot be shown as it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "U+{:04X}", u32::from(self.character))
    }
}

/// The first character of a text that is refused; `None`: the text is fit.
pub fn unfit(text: &str) -> Option<Unfit> {
    let (at, character) = text.char_indices().find(|(_, c)| is_unfit(*c))?;
    Some(Unfit { character, line: text[..at].matches('\n').count() + 1 })
}

/// The same text as it would pass. Where a control character stood is a blank, since it may have
/// parted words; signs of direction leave nothing.
#[must_use]
pub fn fit(text: &str) -> String {
    let kept = text.chars().filter(|c| !turns_direction(*c));
    kept.map(|c| if is_unfit(c) { ' ' } else { c }).collect()
}

fn is_unfit(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || turns_direction(c)
}

/// Embeddings, overrides and isolates.
pub(crate) fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_named_with_its_line() {
        for (text, code, line) in [
            ("a\u{0}b", "U+0000", 1),
            ("one\r\ntwo \u{7}", "U+0007", 2),
            ("\u{202e}", "U+202E", 1),
            ("a\n\nb\u{2066}", "U+2066", 3),
            ("a\u{85}", "U+0085", 1),
            ("a\u{7f}\u{202a}", "U+007F", 1),
        ] {
            let found = unfit(text).unwrap();
            assert_eq!((found.to_string().as_str(), found.line), (code, line), "{text:?}");
            assert_eq!(unfit(&fit(text)), None);
        }
        assert_eq!(fit("Farm\u{202e}ers\u{c}Union"), "Farmers Union");
    }

    #[test]
    fn what_people_write_passes() {
        for text in [
            "",
            "Two lines,\r\n\tone of them set in",
            "شبکه\u{200c}ی کشاورزان",
            "क्\u{200d}ष",
            "العدد \u{200e}350\u{200f} و\u{61c}",
            "Ålesund 👩\u{200d}🌾",
        ] {
            assert_eq!(unfit(text), None, "{text:?}");
            assert_eq!(fit(text), text);
        }
    }
}
