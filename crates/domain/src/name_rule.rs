//! Rules for names and other short texts that will be printed (security requirements,
//!

use crate::text::{turns_direction, unfit};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Why a text cannot be printed as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameProblem {
    Required,
    /// Nothing but characters that show nothing.
    OnlyInvisible,
    /// A character that changes the direction of the text around it.
    BidiControl,
    /// A line break, tab or another control character.
    Control,
    /// More marks stacked on one letter than any language uses.
    TooManyMarks,
    /// A web address.
    Url,
    /// Begins with `=`, `+`, `-` or `@`, which spreadsheets take for a formula.
    FormulaSign,
    TooLong,
    /// No letter or digit at all.
    NoLetter,
}

/// Longest printed name, in characters as people see them.
pub const MAX_CHARACTERS: usize = 200;
/// And in bytes: a row of the list stays a row.
const MAX_BYTES: usize = 1_000;

/// Checks and tidies one line of text that will be printed: NFC, single spaces, characters that
/// show nothing removed. Letters are never changed. `Ok(None)`: nothing was typed.
pub fn printed(raw: &str) -> Result<Option<String>, NameProblem> {
    if raw.trim().is_empty() {
        return Ok(None);
    }
    if let Some(found) = unfit(raw.trim()) {
        let turns = turns_direction(found.character);
        return Err(if turns { NameProblem::BidiControl } else { NameProblem::Control });
    }
    // Line ends and tabs too: a name is one line.
    if raw.trim().chars().any(char::is_control) {
        return Err(NameProblem::Control);
    }
    let composed: Vec<char> = raw.nfc().collect();
    let visible: String = composed
        .iter()
        .enumerate()
        .filter(|(at, c)| !is_invisible(**c) || joins_letters(&composed, *at))
        .map(|(_, c)| *c)
        .collect();
    let text = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(NameProblem::OnlyInvisible);
    }
    if stacked_marks(&text) {
        return Err(NameProblem::TooManyMarks);
    }
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        return Err(NameProblem::FormulaSign);
    }
    if has_url(&text) {
        return Err(NameProblem::Url);
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(NameProblem::NoLetter);
    }
    if text.len() > MAX_BYTES || text.graphemes(true).count() > MAX_CHARACTERS {
        return Err(NameProblem::TooLong);
    }
    Ok(Some(text))
}

/// The same for a text that must be there.
pub fn required(raw: &str) -> Result<String, NameProblem> {
    printed(raw)?.ok_or(NameProblem::Required)
}

/// Shows nothing of its own: turns the direction of writing, or is invisible.
pub(crate) fn is_unseen(c: char) -> bool {
    turns_direction(c) || is_invisible(c)
}

/// Characters that show nothing: default ignorables, fillers, tags, variation selectors, private
/// use, unassigned joins. Plain direction marks (U+200E, U+200F, U+061C) are dropped as such.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Joiners between letters of scripts that need them (Persian, Indic) are spelling, not decoration.
fn joins_letters(text: &[char], at: usize) -> bool {
    let joins = |c: Option<&char>| {
        c.is_some_and(|c| matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
    };
    matches!(text[at], '\u{200c}' | '\u{200d}')
        && at > 0
        && joins(text.get(at - 1))
        && joins(text.get(at + 1))
}

/// More than three marks on one base; five where Hebrew points or Arabic vowel signs stack.
fn stacked_marks(text: &str) -> bool {
    let mut marks = 0;
    for c in text.chars() {
        if !is_combining_mark(c) {
            marks = 0;
            continue;
        }
        marks += 1;
        let limit = if matches!(c, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
        {
            5
        } else {
            3
        };
        if marks > limit {
            return true;
        }
    }
    false
}

/// A scheme, a leading `www.`, or a domain followed by a path. A bare `name.org` is how some bodies
/// are called.
fn has_url(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("://")
        || lower.split(|c: char| c.is_whitespace() || "(<[\"".contains(c)).any(|word| {
            let domain_with_path = word.split_once('/').is_some_and(|(domain, _)| {
                domain.rsplit_once('.').is_some_and(|(name, top)| {
                    !name.is_empty()
                        && top.len() >= 2
                        && domain
                            .bytes()
                            .all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
                })
            });
            word.starts_with("www.") || domain_with_path
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_names_pass_unchanged() {
        for name in [
            "Network of Island Farmers",
            "اتحاد مزارعي الجزر",
            "جَمْعِيَّةُ الصَّيَّادِينَ",
            "شبکه‌ی کشاورزان",
            "Liên đoàn Nông dân Đảo",
            "שלום־עולם לאיכרי האיים",
            "O'Brien & Søn – Ålesund",
            "350.example",
            "Unión Popular Valle Verde",
            "क्षेत्रीय किसान संघ",
            "農民連盟",
            "Farmers/Fishers",
        ] {
            let composed: String = name.nfc().collect();
            assert_eq!(printed(name), Ok(Some(composed)), "{name}");
        }
    }

    #[test]
    fn what_cannot_be_printed_is_refused_with_its_reason() {
        for (raw, problem) in [
            ("\u{200b}\u{3164}\u{e0041}", NameProblem::OnlyInvisible),
            ("Farmers \u{202e}sremraF", NameProblem::BidiControl),
            ("a\u{2066}b", NameProblem::BidiControl),
            ("Z\u{351}\u{352}\u{353}\u{354}a", NameProblem::TooManyMarks),
            ("see https://example.org", NameProblem::Url),
            ("www.example.org", NameProblem::Url),
            ("example.org/free", NameProblem::Url),
            ("=1+1", NameProblem::FormulaSign),
            ("+Farmers", NameProblem::FormulaSign),
            ("-x", NameProblem::FormulaSign),
            ("@x", NameProblem::FormulaSign),
            ("＝x", NameProblem::FormulaSign),
            ("a\nb", NameProblem::Control),
            ("a\u{0}b", NameProblem::Control),
            ("...", NameProblem::NoLetter),
        ] {
            assert_eq!(printed(raw), Err(problem), "{raw:?}");
        }
        assert_eq!(printed(&"x".repeat(201)), Err(NameProblem::TooLong));
        assert_eq!(required("  "), Err(NameProblem::Required));
    }

    #[test]
    fn spaces_and_hidden_characters_go_letters_stay() {
        assert_eq!(
            printed(" Is\u{ad}land \u{a0} Farm\u{200b}ers\u{200f} "),
            Ok(Some("Island Farmers".into()))
        );
    }

    proptest::proptest! {
        #[test]
        fn tidying_twice_is_tidying_once(raw in ".{0,60}") {
            if let Ok(Some(once)) = printed(&raw) {
                proptest::prop_assert_eq!(printed(&once), Ok(Some(once.clone())));
            }
        }
    }
}
