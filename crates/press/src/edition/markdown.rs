//! The statement's CommonMark as blocks.
//!
//! What a page shows of a text ([`body_html`](crate::body_html)) is what is here: raw HTML is text,
//! a picture is its description, and depth and tables have the same limits.

use super::{Block, Phrase, Run, Style, run::safe_link};
use crate::nesting::Nesting;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The blocks of a statement's body.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut nesting = Nesting::default();
    let mut writer = Writer::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        if nesting.keeps(&event) {
            writer.take(event);
        } else if matches!(&event, Event::End(tag) if !is_inline(*tag)) {
            // What was in it stays, apart from what follows.
            writer.text(" ");
        }
    }
    let mut blocks = writer.finish();
    outline(&mut blocks, &mut Vec::new());
    blocks
}

/// Headings without a missing level: the first one is of level 1, and no one is more than a level
/// below the one before it.
fn outline(blocks: &mut [Block], above: &mut Vec<u8>) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => {
                above.truncate(above.iter().take_while(|upper| **upper < *level).count());
                above.push(*level);
                *level = above.len() as u8;
            }
            Block::List { points, .. } => points.iter_mut().for_each(|p| outline(p, above)),
            Block::Quote { blocks } => outline(blocks, above),
            _ => {}
        }
    }
}

/// Blocks that are open, and the sentence that is being written.
#[derive(Default)]
struct Writer {
    open: Vec<Open>,
    done: Vec<Block>,
    phrase: Phrase,
    style: Style,
    strong: usize,
    emphasis: usize,
    link: Option<String>,
}

/// A block whose end has not come yet, with what is in it so far.
enum Open {
    Heading(u8),
    Paragraph,
    Verbatim,
    List { start: Option<u64>, points: Vec<Vec<Block>> },
    Point(Vec<Block>),
    Quote(Vec<Block>),
    Table { head: Vec<Phrase>, rows: Vec<Vec<Phrase>> },
    Row { cells: Vec<Phrase>, head: bool },
    Cell,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text.replace('\n', " ")),
            Event::Code(text) => {
                let before = std::mem::replace(&mut self.style.code, true);
                self.text(&text);
                self.style.code = before;
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => {
                self.flush();
                self.add(Block::Rule);
            }
            // Extensions that are not switched on.
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } => self.link = safe_link(&dest_url),
            Tag::Image { .. } => {}
            block => {
                self.flush();
                self.open.extend(match block {
                    Tag::Heading { level, .. } => Some(Open::Heading(level as u8)),
                    Tag::CodeBlock(_) => Some(Open::Verbatim),
                    Tag::List(start) => Some(Open::List { start, points: Vec::new() }),
                    Tag::Item => Some(Open::Point(Vec::new())),
                    Tag::BlockQuote(_) => Some(Open::Quote(Vec::new())),
                    Tag::Table(_) => Some(Open::Table { head: Vec::new(), rows: Vec::new() }),
                    Tag::TableHead => Some(Open::Row { cells: Vec::new(), head: true }),
                    Tag::TableRow => Some(Open::Row { cells: Vec::new(), head: false }),
                    Tag::TableCell => Some(Open::Cell),
                    _ => Some(Open::Paragraph),
                });
            }
        }
        self.restyle();
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.link = None,
            TagEnd::Image => {}
            _ => self.close(),
        }
        self.restyle();
    }

    fn restyle(&mut self) {
        self.style.strong = self.strong > 0;
        self.style.emphasis = self.emphasis > 0;
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.phrase.last_mut() {
            Some(last) if last.style == self.style && last.link == self.link => {
                last.text.push_str(text);
            }
            _ => self.phrase.push(Run {
                text: text.to_owned(),
                style: self.style,
                link: self.link.clone(),
                isolated: false,
            }),
        }
    }

    /// Text that stands in a list or quote without a paragraph of its own becomes one.
    fn flush(&mut self) {
        let holds_text = matches!(
            self.open.last(),
            Some(Open::Heading(_) | Open::Paragraph | Open::Verbatim | Open::Cell)
        );
        if holds_text || self.phrase.is_empty() {
            return;
        }
        let runs = self.take_phrase();
        match self.open.last_mut() {
            // Its cell is one too many and left out.
            Some(Open::Row { cells, .. }) => cells.push(runs),
            _ => self.add(Block::Paragraph { runs }),
        }
    }

    fn close(&mut self) {
        self.flush();
        let Some(open) = self.open.pop() else { return };
        match open {
            Open::Heading(level) => {
                let runs = self.take_phrase();
                self.add(Block::Heading { level, runs });
            }
            Open::Paragraph => {
                let runs = self.take_phrase();
                self.add(Block::Paragraph { runs });
            }
            Open::Verbatim => {
                let text = super::plain(&std::mem::take(&mut self.phrase));
                self.add(Block::Verbatim { text });
            }
            Open::List { start, points } => self.add(Block::List { start, points }),
            Open::Point(blocks) => match self.open.last_mut() {
                Some(Open::List { points, .. }) => points.push(blocks),
                // Its list is too deep and left out: what is in it stays.
                _ => blocks.into_iter().for_each(|block| self.add(block)),
            },
            Open::Quote(blocks) => self.add(Block::Quote { blocks }),
            Open::Table { head, mut rows } => {
                for row in &mut rows {
                    row.resize(head.len(), Phrase::new());
                }
                self.add(Block::Table { head, rows });
            }
            Open::Row { cells, head } => self.add_row(cells, head),
            Open::Cell => {
                let cell = self.take_phrase();
                if let Some(Open::Row { cells, .. }) = self.open.last_mut() {
                    cells.push(cell);
                } else {
                    self.add(Block::Paragraph { runs: cell });
                }
            }
        }
    }

    fn add_row(&mut self, cells: Vec<Phrase>, head: bool) {
        match self.open.last_mut() {
            Some(Open::Table { head: columns, .. }) if head => *columns = cells,
            Some(Open::Table { rows, .. }) => rows.push(cells),
            _ => cells.into_iter().for_each(|runs| self.add(Block::Paragraph { runs })),
        }
    }

    /// The sentence so far, without the space after it.
    fn take_phrase(&mut self) -> Phrase {
        let mut phrase = std::mem::take(&mut self.phrase);
        while let Some(last) = phrase.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            phrase.pop();
        }
        phrase
    }

    fn add(&mut self, block: Block) {
        if matches!(&block, Block::Paragraph { runs } if runs.is_empty()) {
            return;
        }
        for open in self.open.iter_mut().rev() {
            match open {
                Open::Point(blocks) | Open::Quote(blocks) => return blocks.push(block),
                Open::List { points, .. } => return points.push(vec![block]),
                _ => {}
            }
        }
        self.done.push(block);
    }

    fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close();
        }
        self.flush();
        self.done
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::plain;

    fn words(blocks: &[Block], into: &mut String) {
        for block in blocks {
            match block {
                Block::Heading { runs, .. } | Block::Paragraph { runs } => {
                    into.push_str(&plain(runs));
                }
                Block::Verbatim { text } => into.push_str(text),
                Block::List { points, .. } => points.iter().for_each(|point| words(point, into)),
                Block::Quote { blocks } => words(blocks, into),
                Block::Table { head, rows } => {
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        into.push_str(&plain(cell));
                        into.push(' ');
                    }
                }
                Block::Rule => {}
            }
            into.push(' ');
        }
    }

    #[test]
    fn a_text_becomes_headings_paragraphs_lists_and_tables() {
        let text = "# Why\n\nWe *ask* for **water**\\\nnow.\n\n3. one\n4. two\n   - deep\n\n\
                    > said\n\n|a|b|\n|-|-|\n|c|\n\n---\n\n    code *x*\n";
        let run = |text: &str| vec![Run::plain(text)];
        let paragraph = |text: &str| Block::Paragraph { runs: run(text) };
        let deep = Block::List { start: None, points: vec![vec![paragraph("deep")]] };
        let styled = |text: &str, style| Run { style, ..Run::plain(text) };
        assert_eq!(
            blocks(text),
            [
                Block::Heading { level: 1, runs: run("Why") },
                Block::Paragraph {
                    runs: vec![
                        Run::plain("We "),
                        styled("ask", Style { emphasis: true, ..Style::default() }),
                        Run::plain(" for "),
                        styled("water", Style { strong: true, ..Style::default() }),
                        Run::plain("\nnow."),
                    ]
                },
                Block::List {
                    start: Some(3),
                    points: vec![vec![paragraph("one")], vec![paragraph("two"), deep]]
                },
                Block::Quote { blocks: vec![paragraph("said")] },
                Block::Table {
                    head: vec![run("a"), run("b")],
                    rows: vec![vec![run("c"), Vec::new()]]
                },
                Block::Rule,
                Block::Verbatim { text: "code *x*\n".into() },
            ]
        );
    }

    #[test]
    fn no_level_of_headings_is_missing() {
        let found = blocks("### a\n\n# b\n\n> #### c\n\n## d\n\n###### e\n\n# f\n");
        let mut levels = Vec::new();
        let mut heading = |block: &Block| {
            if let Block::Heading { level, .. } = block {
                levels.push(*level);
            }
        };
        for block in &found {
            if let Block::Quote { blocks } = block {
                blocks.iter().for_each(&mut heading);
            }
            heading(block);
        }
        assert_eq!(levels, [1, 1, 2, 2, 3, 1]);
    }

    #[test]
    fn only_addresses_on_the_web_and_of_mail_become_links() {
        for (text, link) in [
            ("[x](https://example.org/a)", Some("https://example.org/a")),
            ("[x](mailto:a@example.org)", Some("mailto:a@example.org")),
            ("[x](javascript:alert(1))", None),
            ("[x](/desk/sign-out)", None),
            ("[x](file:///etc/passwd)", None),
            ("![x](https://tracker.example/p.png)", None),
        ] {
            let found = blocks(text);
            let [Block::Paragraph { runs }] = &found[..] else { panic!("{found:?}") };
            assert_eq!((runs[0].text.as_str(), runs[0].link.as_deref()), ("x", link), "{text}");
        }
        let raw = blocks("<script>alert(1)</script>\n\na <b>c</b>\n");
        let mut text = String::new();
        words(&raw, &mut text);
        assert_eq!(text, "<script>alert(1)</script> a <b>c</b> ");
    }

    #[test]
    fn however_deep_or_wide_a_text_is_every_word_stays() {
        let lists: String = (0..100).map(|n| format!("{}- item{n}\n", "  ".repeat(n))).collect();
        let quotes = format!("{}end\n", "> ".repeat(2_000));
        let table = format!("{}\n{}\n{}", "|a".repeat(600), "|-".repeat(600), "|word\n".repeat(20));
        for (text, word, times) in [(lists, "item", 100), (quotes, "end", 1), (table, "word", 20)] {
            let mut found = String::new();
            words(&blocks(&text), &mut found);
            assert_eq!(found.matches(word).count(), times, "{word}");
        }
    }
}
