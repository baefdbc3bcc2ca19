use super::*;
use crate::edition::{self, Block, Run};
use crate::edition_sample::{HOSTILE, edition};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A document with nothing but its list.
fn only_list(names: &[&str]) -> Edition {
    let mut edition = edition(names);
    let text = &mut edition.texts[0];
    (text.blocks, text.demands, text.figures) = (Vec::new(), Vec::new(), Vec::new());
    edition
}

/// The text of every point of every list, as a parser reads it.
fn points(markdown: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(markdown).unwrap();
    let (mut points, mut open) = (Vec::new(), None);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Item) => open = Some(String::new()),
            Event::End(TagEnd::Item) => points.extend(open.take()),
            Event::Text(text) => {
                if let Some(point) = &mut open {
                    point.push_str(&text);
                }
            }
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            other if open.is_some() => panic!("{other:?} in {open:?}"),
            _ => {}
        }
    }
    points
}

#[test]
fn a_parser_gives_every_name_back_letter_for_letter() {
    let made = markdown(&only_list(HOSTILE));
    let names: Vec<String> = HOSTILE.iter().map(|name| name.replace('\0', "\u{fffd}")).collect();
    assert_eq!(points(&made), names, "{}", String::from_utf8_lossy(&made));
}

#[test]
fn numbers_are_those_of_the_list() {
    let mut edition = only_list(&["A", "B", "C"]);
    for (row, number) in edition.list.groups[0].rows.iter_mut().zip(41..) {
        row.number = number;
    }
    let made = String::from_utf8(markdown(&edition)).unwrap();
    let starts: Vec<_> = Parser::new(&made)
        .filter_map(|event| match event {
            Event::Start(Tag::List(start)) => Some(start),
            _ => None,
        })
        .collect();
    assert_eq!(starts, [Some(41)]);
}

/// What a text says comes back as it went in: blocks to Markdown, and to blocks again.
#[test]
fn a_text_comes_back_as_it_went_in() {
    let texts = [
        "# Why\n\nWe *ask* for **water**\\\nnow, `a``b` and <b>raw</b>.\n\n## Deep\n\n- one\n- two\n\n  more\n\n  - deep\n\n* other\n",
        "3. one\n4. two\n\n> said\n>\n> - point\n\n---\n\n```\ncode *x*\n\n  more ``` here\n```\n\n1) a\n",
        "|a|b|\n|-|-|\n|c \\| d|*e*|\n\n[a *b* c](https://example.org/x_(y)?a=1&b=2) 1\\. \\# \\+ ***all***",
        "\\- no list\n\n2026\\. A year.\n\n\\> no quote\n\n    indented\n",
    ];
    for text in texts {
        let blocks = edition::blocks(text);
        let made = super::blocks(&blocks).join("\n\n");
        let again = lowered(edition::blocks(&made));
        assert_eq!(again, lowered(without_styles_in_tables(blocks)), "{text}\n---\n{made}");
    }
}

/// Tables are written without emphasis.
fn without_styles_in_tables(blocks: Vec<Block>) -> Vec<Block> {
    let plain = |cell: Vec<Run>| match edition::plain(&cell) {
        text if text.is_empty() => Vec::new(),
        text => vec![Run::plain(&text)],
    };
    let one = |block| match block {
        Block::Table { head, rows } => Block::Table {
            head: head.into_iter().map(plain).collect(),
            rows: rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect(),
        },
        other => other,
    };
    blocks.into_iter().map(one).collect()
}

/// Code without a line end at its end has one in Markdown.
fn lowered(blocks: Vec<Block>) -> Vec<Block> {
    let one = |block| match block {
        Block::Verbatim { text } => Block::Verbatim { text: text.trim_end().to_owned() },
        other => other,
    };
    blocks.into_iter().map(one).collect()
}
