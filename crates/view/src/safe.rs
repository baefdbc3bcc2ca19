//! Text that may stand in HTML as it is.

use std::fmt;

/// HTML that is known to be safe. Made only from sanitised Markdown or by escaping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Takes HTML the caller vouches for: the output of the sanitiser, or text escaped by
    /// [`escape`].
    pub const fn trusted(html: String) -> Self {
        Self(html)
    }

    /// Any text, escaped.
    pub fn from_text(text: &str) -> Self {
        Self(escape(text))
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The five characters that mean something in HTML, escaped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
