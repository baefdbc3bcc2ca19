//! Pieces of a sentence.

use serde::{Deserialize, Serialize};

/// A sentence or paragraph, piece by piece.
pub type Phrase = Vec<Run>;

/// A piece of a sentence that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// Letter for letter; a line break in it is a line break.
    pub text: String,
    #[serde(default, skip_serializing_if = "Style::is_plain")]
    pub style: Style,
    /// `https:`, `http:` or `mailto:`; nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// A name or an address inside the sentence, whose direction must not mix with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub isolated: bool,
}

/// How a run is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Style {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub code: bool,
}

impl Style {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
    fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl Run {
    /// A piece like the rest of the sentence.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A name or an address inside a sentence; an address on the web becomes a link.
    pub fn isolated(text: impl Into<String>) -> Self {
        let text = text.into();
        let link = safe_link(&text);
        Self { text, link, isolated: true, ..Self::default() }
    }
}

/// The text of a phrase, without how it looks.
pub fn plain(phrase: &[Run]) -> String {
    phrase.iter().map(|run| run.text.as_str()).collect()
}

/// The address, where it is one that a reader may be led to.
pub(super) fn safe_link(address: &str) -> Option<String> {
    let schemes = ["https://", "http://", "mailto:"];
    let known = schemes.iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let whole = address.chars().all(|c| !c.is_whitespace() && !c.is_control());
    (known && whole && address.len() <= 2_000).then(|| address.to_owned())
}

/// `ltr` or `rtl`, by the first letter that has a direction.
pub fn direction(text: &str) -> &'static str {
    let first = text.chars().find(|c| c.is_alphabetic());
    let rtl = matches!(
        first,
        Some(
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}',
        )
    );
    if rtl { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_as_its_first_letter_is() {
        for (text, dir) in [
            ("Farmers", "ltr"),
            ("اتحاد المزارعين (FU)", "rtl"),
            ("12 אגודה", "rtl"),
            ("किसान", "ltr"),
            ("2024!", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(direction(text), dir, "{text}");
        }
    }

    #[test]
    fn nothing_but_an_address_is_a_link() {
        for (text, link) in [
            ("https://example.org", true),
            ("HTTP://example.org", true),
            ("mailto:a@example.org", true),
            ("javascript:alert(1)", false),
            ("https://example.org and more", false),
            ("Board of Springs", false),
        ] {
            assert_eq!(Run::isolated(text).link.is_some(), link, "{text}");
        }
    }
}
