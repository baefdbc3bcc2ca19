//! The small rules that all text forms share: decimals, base64, names, lines.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The largest size, index and time: 2^63 - 1, so that signed integers hold it everywhere.
pub const MAX_SIZE: u64 = i64::MAX as u64;

/// A decimal without sign and without leading zeros, at most [`MAX_SIZE`].
pub fn decimal(text: &str) -> Option<u64> {
    let canonical = text == "0" || (!text.starts_with('0') && !text.is_empty());
    if !canonical || text.len() > 19 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|n| *n <= MAX_SIZE)
}

/// Standard base64 with padding; any other spelling of the same bytes is refused.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

pub fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// A key name: not empty, no Unicode spaces, no `+`, no control characters.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == '+' || c < ' ')
}

/// The first line and what follows its newline.
pub fn line(text: &str) -> Option<(&str, &str)> {
    text.split_once('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_one_spelling() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("70000"), Some(70_000));
        assert_eq!(decimal("9223372036854775807"), Some(MAX_SIZE));
        for bad in [
            "",
            "00",
            "01",
            "+1",
            "-1",
            " 1",
            "1 ",
            "1_0",
            "0x1",
            "9223372036854775808",
            "18446744073709551616",
            "١",
        ] {
            assert_eq!(decimal(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn base64_has_one_spelling() {
        assert_eq!(decode("AA=="), Some(vec![0]));
        for bad in ["AB==", "AA", "AA=", "AA==\n", "A A=", "-_==", "AA===", "="] {
            assert_eq!(decode(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn names_have_no_spaces_and_no_plus() {
        assert!(is_name("log.example/a") && is_name("Ä"));
        for bad in ["", "a b", "a+b", "a\u{a0}b", "a\u{3000}", "a\u{85}", "a\tb", "a\u{1}"] {
            assert!(!is_name(bad), "{bad:?}");
        }
    }
}
