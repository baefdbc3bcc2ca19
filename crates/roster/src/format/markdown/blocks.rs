//! The blocks of a text as the CommonMark parser finds them, noted line by line.

use super::inline::{is_break, options};
use crate::source::{Role, SourceLine, Span};
use pulldown_cmark::{Event, OffsetIter, Parser, Tag, TagEnd};
use std::ops::Range;

/// What is shown of one line of the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Counter or bullet, with what stands before it.
    marker: String,
    counted: Option<u32>,
    text: String,
    role: Role,
    pub row: Option<Row>,
    pub in_table: bool,
    /// It stands in running text, where a row may be read that is none for the parser.
    pub open: bool,
    /// The block of HTML that it belongs to.
    pub html: Option<Range<usize>>,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub sheet: u32,
    pub cells: Vec<String>,
    pub role: Role,
    pub rule: bool,
}

/// Where a line is broken by `<br>`; no text holds it.
const BREAK: char = '\u{2028}';

impl Shown {
    /// The lines of the source for a line of the file.
    pub(super) fn lines(&self, raw: &SourceLine) -> Vec<SourceLine> {
        let line = |text: String, role: Role| SourceLine {
            number: raw.number,
            sheet: 1,
            text,
            role,
            raw: Some(raw.text.clone()),
            ..SourceLine::default()
        };
        if let Some(row) = &self.row {
            return vec![row.line(line(String::new(), row.role))];
        }
        let indent: String = raw.text.chars().take_while(|c| *c == ' ').collect();
        let before = if self.marker.is_empty() { &indent } else { &self.marker };
        let mut lines: Vec<SourceLine> = Vec::new();
        for (at, part) in self.text.split(BREAK).enumerate() {
            if at > 0 && part.trim().is_empty() {
                continue;
            }
            let before = if at == 0 && !part.is_empty() { before.as_str() } else { "" };
            lines.push(line(format!("{before}{}", part.trim_end()), self.role));
        }
        if let Some(first) = lines.first_mut() {
            first.counted = self.counted;
            if first.text.is_empty() && !self.marker.is_empty() {
                first.text = self.marker.trim_end().to_owned();
            }
        }
        lines
    }
}

impl Row {
    /// The cells joined by tabs, as rows of every format are.
    fn line(&self, mut line: SourceLine) -> SourceLine {
        let mut spans = Vec::with_capacity(self.cells.len());
        let mut at = 0;
        for (i, cell) in self.cells.iter().enumerate() {
            if i > 0 {
                line.text.push('\t');
                at += 1;
            }
            let length = cell.chars().count();
            line.text.push_str(cell);
            spans.push(Span { start: at, end: at + length });
            at += length;
        }
        line.sheet = self.sheet;
        line.role = if self.rule { Role::TableHead } else { self.role };
        line.cells = Some(spans);
        line
    }
}

/// A list that is open: the number of its next entry, and those typed so far.
struct List {
    next: Option<u32>,
    typed: Vec<(usize, u32, u32)>,
}

pub(super) struct Blocks<'a> {
    text: &'a str,
    /// Bytes at which the lines begin.
    starts: Vec<usize>,
    pub shown: Vec<Shown>,
    lists: Vec<List>,
    /// Inside an entry of a list, and a paragraph of it.
    entries: usize,
    in_metadata: bool,
    in_note: bool,
    in_code: bool,
    /// Lines of the block of HTML that is open or has just ended.
    html: Option<Range<usize>>,
}

impl<'a> Blocks<'a> {
    pub(super) fn of(text: &'a str, lines: usize) -> Self {
        let mut starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends {
                starts.push(at + 1);
            }
        }
        let mut blocks = Self {
            text,
            starts,
            shown: vec![Shown::default(); lines],
            lists: Vec::new(),
            entries: 0,
            in_metadata: false,
            in_note: false,
            in_code: false,
            html: None,
        };
        let parser: OffsetIter<'_, _> = Parser::new_ext(text, options()).into_offset_iter();
        for (event, range) in parser {
            blocks.event(&event, &range);
        }
        blocks.end_html();
        blocks
    }

    fn line_of(&self, byte: usize) -> usize {
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        line.min(self.shown.len().saturating_sub(1))
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if self.shown.is_empty() {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if !self.in_metadata => self.words(text, range.start),
            Event::Code(text) => self.words(text, range.start),
            Event::InlineHtml(tag) if is_break(tag) => self.words("\u{2028}", range.start),
            Event::Html(_) => self.add_html(range),
            Event::Rule => self.words("---", range.start),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        if !matches!(tag, Tag::HtmlBlock) {
            self.end_html();
        }
        match tag {
            Tag::MetadataBlock(_) => self.in_metadata = true,
            Tag::FootnoteDefinition(_) => self.in_note = true,
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::Heading { .. } => {
                let last = self.line_of(range.end.saturating_sub(1).max(range.start));
                for at in self.line_of(range.start)..=last {
                    self.shown[at].role = Role::Heading;
                }
            }
            Tag::Table(_) => {
                let last = self.line_of(range.end.saturating_sub(1).max(range.start));
                for at in self.line_of(range.start)..=last {
                    self.shown[at].in_table = true;
                }
            }
            Tag::List(first) => {
                let next = first.map(|first| u32::try_from(first).unwrap_or(u32::MAX));
                self.lists.push(List { next, typed: Vec::new() });
            }
            Tag::Item => self.entry(range.start),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::MetadataBlock(_) => self.in_metadata = false,
            TagEnd::FootnoteDefinition => self.in_note = false,
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Item => self.entries = self.entries.saturating_sub(1),
            TagEnd::List(_) => self.end_list(),
            _ => {}
        }
    }

    /// The counter or bullet of an entry, as typed.
    fn entry(&mut self, start: usize) {
        self.entries += 1;
        let at = self.line_of(start);
        let rest = &self.text[start..];
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        let marker = &rest[..(digits + 1).min(rest.len())];
        let indent = start.saturating_sub(self.starts[at]).min(40);
        let first = self.shown[at].marker.is_empty();
        if !first || !marker.is_ascii() {
            return;
        }
        self.shown[at].marker = format!("{}{marker} ", " ".repeat(indent));
        if let Some(list) = self.lists.last_mut()
            && let Some(next) = list.next
        {
            list.next = next.checked_add(1);
            let typed = marker[..digits].parse().unwrap_or(next);
            list.typed.push((at, typed, next));
        }
    }

    /// Numbers that only grow are as somebody typed them; others are as the page counts.
    fn end_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        if list.typed.windows(2).all(|pair| pair[0].1 < pair[1].1) {
            return;
        }
        for (at, _, shown) in list.typed {
            self.shown[at].counted = Some(shown);
        }
    }

    fn words(&mut self, text: &str, start: usize) {
        let first = self.line_of(start);
        for (further, part) in text.split('\n').enumerate() {
            let at = (first + further).min(self.shown.len() - 1);
            if further > 0 && part.is_empty() {
                continue;
            }
            let begins = self.shown[at].text.is_empty();
            let indented = self.text[self.starts[at]..].starts_with([' ', '\t']);
            let line = &mut self.shown[at];
            line.open = !self.in_code;
            // The rest of an entry that is broken over lines hangs under its first.
            if begins && self.entries > 0 && indented && line.marker.is_empty() && !self.in_code {
                line.role = Role::Continued;
            }
            if self.in_note {
                line.role = Role::PageFurniture;
            }
            line.text.push_str(part);
        }
    }

    fn add_html(&mut self, range: &Range<usize>) {
        let (from, to) = (self.line_of(range.start), self.line_of(range.end.saturating_sub(1)) + 1);
        // Blank lines between two blocks part nothing of the page.
        let goes_on = self.html.as_ref().is_some_and(|open| {
            let between = &self.text[self.starts[open.end.min(self.starts.len() - 1)]..];
            let length = range.start.saturating_sub(self.text.len() - between.len());
            open.end >= from || between[..length.min(between.len())].trim().is_empty()
        });
        if !goes_on {
            self.end_html();
        }
        let open = self.html.get_or_insert(from..to);
        open.end = open.end.max(to);
    }

    fn end_html(&mut self) {
        let Some(run) = self.html.take() else { return };
        for at in run.clone() {
            self.shown[at].html = Some(run.clone());
        }
    }
}
