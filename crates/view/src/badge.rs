//! A badge: the number of signatures as a small picture for other websites.

use super::escape;

/// Height in pixels; the width follows from the words.
pub const HEIGHT: u32 = 28;

/// The words on a badge, as SVG that needs no font and no file. `label` says what it is for who
/// does not see it; `rtl`: the words run from right to left.
pub fn svg(words: &str, label: &str, rtl: bool) -> String {
    // Letters of a plain 13-pixel face are about 7 pixels wide on average, Arabic ones 6; marks
    // above and below take no room. `textLength` makes the words as wide as there is room, whatever
    // face the reader's device has.
    let letters = words.chars().filter(|c| !is_mark(*c)).count() as u32;
    let text = letters * if rtl { 6 } else { 7 };
    let (width, middle) = (text + 24, text.midpoint(24));
    let direction = if rtl { "rtl" } else { "ltr" };
    let (words, label) = (escape(words), escape(label));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\" aria-labelledby=\"label\">\
         <title id=\"label\">{label}</title>\
         <rect width=\"{width}\" height=\"{HEIGHT}\" rx=\"4\" fill=\"#1b5266\"/>\
         <text x=\"{middle}\" y=\"19\" fill=\"#fff\" font-family=\"system-ui,sans-serif\" \
         font-size=\"13\" font-weight=\"600\" text-anchor=\"middle\" direction=\"{direction}\" \
         textLength=\"{text}\" lengthAdjust=\"spacingAndGlyphs\">{words}</text></svg>"
    )
}

/// What is written above or below a letter, in the scripts that words of ours are written in.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_is_as_wide_as_its_words_and_says_what_it_is() {
        let badge = svg("<12> signatures", "Water & \"wind\"", false);
        assert!(badge.contains("width=\"129\"") && badge.contains("&lt;12&gt; signatures"));
        assert!(badge.contains("<title id=\"label\">Water &amp; &#34;wind&#34;</title>"));
        assert!(badge.contains("direction=\"ltr\""));
        let arabic = svg("٣ تواقيع", "x", true);
        assert!(arabic.contains("direction=\"rtl\"") && arabic.contains("width=\"72\""));
        assert!(svg("٣ تَواقِيع", "x", true).contains("width=\"72\""), "marks take no room");
        for foreign in ["href", "url(", "style", "<script"] {
            assert!(!badge.contains(foreign), "{badge}");
        }
    }
}
