//! The statement's CommonMark as safe HTML.

use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};
use std::{collections::HashSet, sync::LazyLock};

/// Elements that a statement may need; no image (it would be a request), no class, no identifier,
/// no script.
const ELEMENTS: &[&str] = &[
    "p",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "blockquote",
    "a",
    "br",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "sup",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.iter().copied().collect::<HashSet<_>>())
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into())
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

/// HTML of a statement's body. Headings begin at `h3`: the page has `h1` for the title and `h2` for
/// its parts. Raw HTML in the text is shown as text.
pub fn body_html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Heading { level, id: _, classes: _, attrs: _ }) => {
            Event::Start(Tag::Heading {
                level: lower(level),
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut html = String::with_capacity(markdown.len() * 5 / 4);
    push_html(&mut html, events);
    CLEANER.clean(&html).to_string()
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_paragraphs_and_lists() {
        let html =
            body_html("# Why\n\nWe *ask*:\n\n1. water\n2. [sources](https://example.org/a?b=c)\n");
        assert!(
            html.contains("<h3>Why</h3>") && html.contains("<em>ask</em>") && html.contains("<ol>"),
            "{html}"
        );
        assert!(
            html.contains(
                r#"<a href="https://example.org/a?b=c" rel="noopener noreferrer nofollow">"#
            ),
            "{html}"
        );
    }

    #[test]
    fn nothing_but_text_comes_through() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://tracker.example/p.png)",
            "[x](javascript:alert(1))",
            "[x](data:text/html,<script>1</script>)",
            "<a href='https://example.org' onclick='x()'>x</a>",
            "<style>*{display:none}</style>",
            "<iframe src=//example.org></iframe>",
            "[x](/desk/sign-out)",
        ] {
            let html = body_html(hostile);
            for forbidden in [
                "<script",
                "<img",
                "javascript:",
                "data:",
                "<style",
                "<iframe",
                "<a href=\"/",
                " onclick=\"",
                " onerror=\"",
            ] {
                assert!(!html.contains(forbidden), "{hostile} -> {html}");
            }
        }
    }
}
