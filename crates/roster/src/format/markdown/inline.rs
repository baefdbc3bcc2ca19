//! The text of one field or line of Markdown, without its signs.

use pulldown_cmark::{Event, Options, Parser};

/// What a reader sees of a piece of Markdown that stands on one line.
pub(super) fn shown(text: &str) -> String {
    // A word in front keeps "1." and "#" from being taken for a list or a heading.
    const FRONT: &str = "a ";
    let whole = format!("{FRONT}{}", text.trim());
    let mut out = String::new();
    for event in Parser::new_ext(&whole, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::InlineHtml(tag) | Event::Html(tag) if is_break(&tag) => out.push(' '),
            _ => {}
        }
    }
    out.strip_prefix(FRONT).or_else(|| out.strip_prefix('a')).unwrap_or(&out).trim().to_owned()
}

/// `<br>`, `<br />`.
pub(super) fn is_break(tag: &str) -> bool {
    tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br"))
}

pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn fields() {
        assert_eq!(shown("**Union** of [Ink](https://ink.example)"), "Union of Ink");
        assert_eq!(shown("3. Ink\\|Paper &amp; _Tide_"), "3. Ink|Paper & Tide");
        assert_eq!(shown("# Ink<br>Union"), "# Ink Union");
        assert_eq!(shown(""), "");
    }
}
