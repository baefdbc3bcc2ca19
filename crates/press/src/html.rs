//! The statement's CommonMark as safe HTML.

use crate::nesting::Nesting;
use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Elements that a statement may need; no image (it would be a request), no class, no script, no
/// identifier but ours.
const ELEMENTS: &[&str] = &[
    "p",
    "h2",
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
    let mut attributes = HashMap::from([("a", "href"), ("ol", "start")]);
    attributes.extend(["h2", "h3", "h4", "h5", "h6"].map(|heading| (heading, "id")));
    let attributes = attributes.into_iter().map(|(tag, one)| (tag, HashSet::from([one])));
    cleaner
        .tags(ELEMENTS.iter().copied().collect::<HashSet<_>>())
        .tag_attributes(attributes.collect())
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

/// HTML of a statement's body. Headings begin at `h3`: the page has `h1` for the title and `h2` for
/// its parts. Raw HTML in the text is shown as text.
pub fn body_html(markdown: &str) -> String {
    html(markdown, |_, level| (lower(level), None))
}

/// A heading of a text, which is an anchor of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As it is written: 1 is the highest, 6 the lowest.
    pub level: u8,
    /// `section-` and its place among all headings of the text, from 1: in each translation the
    /// same.
    pub id: String,
    /// Its words, without markup.
    pub words: String,
}

/// The same for a page on which the text stands alone below its title, with an anchor at each
/// heading, and the headings. The highest of them is `h2`, and none is more than one below the one
/// before it, so that whoever goes from heading to heading misses none.
pub fn body_with_sections(markdown: &str) -> (String, Vec<Section>) {
    let mut sections = Vec::new();
    let mut open = None;
    let mut nesting = Nesting::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        if !nesting.keeps(&event) {
            continue;
        }
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let id = section_id(sections.len() + 1);
                open = Some(Section { level: level as u8, id, words: String::new() });
            }
            Event::End(TagEnd::Heading(_)) => sections.extend(open.take()),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                if let Some(section) = &mut open {
                    section.words.push_str(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(section) = &mut open {
                    section.words.push(' ');
                }
            }
            _ => {}
        }
    }
    let levels = levels(&sections);
    let heading = |place: usize, _| {
        let level = levels.get(place - 1).copied().unwrap_or(HeadingLevel::H2);
        (level, Some(section_id(place)))
    };
    (html(markdown, heading), sections)
}

fn levels(sections: &[Section]) -> Vec<HeadingLevel> {
    let highest = sections.iter().map(|section| section.level).min().unwrap_or(1);
    let mut last = 1;
    let level = |section: &Section| {
        last = (section.level - highest + 2).min(last + 1);
        HeadingLevel::try_from(usize::from(last)).unwrap_or(HeadingLevel::H6)
    };
    sections.iter().map(level).collect()
}

fn section_id(place: usize) -> String {
    format!("section-{place}")
}

/// `heading` gives each heading, by its place from 1 and its level, the level that it has on the
/// page and its identifier.
fn html(
    markdown: &str,
    heading: impl Fn(usize, HeadingLevel) -> (HeadingLevel, Option<String>),
) -> String {
    let mut nesting = Nesting::default();
    let mut headings = 0;
    let mut open = HeadingLevel::H6;
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES)
        .filter(|event| nesting.keeps(event))
        .map(|event| match event {
            Event::Start(Tag::Heading { level, id: _, classes: _, attrs: _ }) => {
                headings += 1;
                let (level, id) = heading(headings, level);
                open = level;
                Event::Start(Tag::Heading {
                    level,
                    id: id.map(Into::into),
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(open)),
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
    use crate::nesting::DEEPEST;

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
    fn headings_are_anchors_and_nothing_else_is() {
        let text =
            "# Why *we* ask\n\na <h3 id=\"main\">x</h3>\n\n## `Water` {#list}\n\nTwo\nlines\n---\n";
        let (html, sections) = body_with_sections(text);
        let seen: Vec<_> =
            sections.iter().map(|one| (one.level, one.id.as_str(), one.words.as_str())).collect();
        assert_eq!(
            seen,
            [
                (1, "section-1", "Why we ask"),
                (2, "section-2", "Water {#list}"),
                (2, "section-3", "Two lines")
            ]
        );
        assert_eq!(html.matches(" id=\"section-").count(), 3, "{html}");
        assert!(html.contains("<h2 id=\"section-1\">Why <em>we</em> ask</h2>"), "{html}");
        assert!(html.contains("<h3 id=\"section-2\">"), "{html}");
        assert!(body_html(text).contains("<h3>Why"));
        let (deep, _) = body_with_sections("### a\n\n###### b\n\n#### c\n\n### d\n");
        let tags: Vec<&str> = deep.split('<').filter_map(|tag| tag.get(..2)).collect();
        assert_eq!(tags, ["h2", "/h", "h3", "/h", "h3", "/h", "h2", "/h"], "{deep}");
    }

    #[test]
    fn however_deep_a_text_is_its_page_is_not() {
        let lists: String = (0..200).map(|n| format!("{}- item{n}\n", "  ".repeat(n))).collect();
        let quotes = format!("{}end\n", "> ".repeat(2_000));
        for (text, words) in [(lists, "item199"), (quotes, "end")] {
            let html = body_html(&text);
            assert!(html.contains(words), "every word stays: {html}");
            let (mut depth, mut deepest) = (0, 0);
            for tag in html.split('<').skip(1) {
                depth += if tag.starts_with('/') { -1 } else { 1 };
                deepest = deepest.max(depth);
            }
            assert!((1..=DEEPEST as i32).contains(&deepest) && depth == 0, "{deepest}: {html}");
        }
        assert_eq!(body_html("- a\n  - b\n").matches("<ul>").count(), 2);
    }

    #[test]
    fn no_text_takes_longer_than_its_length_asks_for() {
        let long = 40_000;
        let deep: String = (0..190).map(|n| format!("{}- i{n}\n", "  ".repeat(n))).collect();
        let table =
            format!("{}\n{}\n{}", "|a".repeat(1_000), "|-".repeat(1_000), "|x\n".repeat(12_000));
        let repeated = [
            "- ",
            "> ",
            "> - 1. ",
            "*a **b ",
            "*",
            "a**b",
            "_a __b ",
            "[a](",
            "[",
            "[a]",
            "][",
            "![",
            "<a",
            "<div>",
            "<!--",
            "<?",
            "&amp;",
            "\\*",
            "***a*** ",
            "1. a\n\n   b\n",
            "a\n=\n",
            "---\n",
            "`a``b",
        ];
        let texts = repeated.iter().map(|part| part.repeat(long / part.len()));
        for text in texts.chain([deep, table[..long].to_owned()]) {
            let begun = std::time::Instant::now();
            let html = body_html(&text);
            // Unoptimised it takes twenty times as long as in the binary that people run.
            let taken = begun.elapsed();
            assert!(taken < std::time::Duration::from_secs(2), "{taken:?}: {}", &text[..20]);
            assert!(html.len() < 20 * long, "{} bytes: {}", html.len(), &text[..20]);
        }
    }

    #[test]
    fn a_table_has_its_words_however_wide_it_is() {
        let table = format!("{}\n{}\n{}", "|a".repeat(600), "|-".repeat(600), "|word\n".repeat(20));
        assert_eq!(body_html(&table).matches("word").count(), 20);
        assert_eq!(body_html("|a|b|\n|-|-|\n|c|d|\n").matches("<td>").count(), 2);
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
