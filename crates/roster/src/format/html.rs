//! Web pages: paragraphs, lists with the numbers a browser shows, tables.

mod cards;
mod cell;
pub(in crate::format) mod definitions;
mod furniture;
mod table;
mod tags;

use std::cell::RefCell;

use html5ever::{
    TokenizerResult,
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::RawKind,
    },
};

use crate::{
    ReadError, limits,
    limits::too_large,
    source::{Role, Source, SourceLine},
};
use cards::{Cards, OpenCard, Survey};
use definitions::Definitions;
use furniture::Furniture;
use table::Table;
use tags::{is_block, is_hidden, is_void};

/// Whether a text is a whole web page.
pub(crate) fn is_page(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// Whether a text without a telling name is a web page.
pub(crate) fn looks_like(text: &str) -> bool {
    let head: String =
        text.trim_start().chars().take(2_000).collect::<String>().to_ascii_lowercase();
    is_page(text)
        || (head.starts_with('<')
            && ["<table", "<ol", "<ul", "<p>", "<div", "<body"]
                .iter()
                .any(|tag| head.contains(tag)))
}

/// Reads the shown text of a page, token by token: nothing depends on how deep its elements lie.
pub(crate) fn read(text: &str) -> Result<Source, ReadError> {
    let mut page = page(text)?;
    page.furniture.mark(&mut page.source.lines);
    furniture::mark_closing(&mut page.source.lines);
    Ok(page.source)
}

/// The lines of a piece of a page, numbered by the lines of the text.
pub(super) fn fragment(text: &str) -> Result<Vec<SourceLine>, ReadError> {
    let Page { mut source, written, .. } = page(text)?;
    for (line, number) in source.lines.iter_mut().zip(written) {
        line.number = number;
    }
    Ok(source.lines)
}

fn page(text: &str) -> Result<Page, ReadError> {
    sane(text)?;
    let sink = Sink(RefCell::new(Page { cards: cards(text), ..Page::default() }));
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    while let TokenizerResult::Script(()) = tokenizer.feed(&input) {}
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    page.end_definitions();
    match page.error.take() {
        Some(error) => Err(error),
        None => Ok(page),
    }
}

/// A first look at the page: whether its signatories are cards.
fn cards(text: &str) -> Option<Cards> {
    // Cards name what they hold in their classes.
    if !text.contains("class=") {
        return None;
    }
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    let first = Tokenizer::new(FirstLook(RefCell::default()), TokenizerOpts::default());
    while let TokenizerResult::Script(()) = first.feed(&input) {}
    first.end();
    first.sink.0.into_inner().cards()
}

struct FirstLook(RefCell<Survey>);

impl TokenSink for FirstLook {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut survey = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => survey.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                if !is_void(&tag.name) {
                    survey.open(&tag.name, &tag);
                }
                return raw(&tag.name);
            }
            Token::TagToken(tag) => survey.close(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the text inside an element is read.
fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

/// Refuses tags with thousands of attributes: each is compared with all others.
fn sane(text: &str) -> Result<(), ReadError> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(open) =
        bytes[at.min(bytes.len())..].iter().position(|b| *b == b'<').map(|found| at + found)
    {
        at = open + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let mut attributes = 0;
        let mut before = b' ';
        while at < bytes.len() && bytes[at] != b'>' {
            let byte = bytes[at];
            if matches!(byte, b'"' | b'\'') && before == b'=' {
                at = bytes[at + 1..]
                    .iter()
                    .position(|b| *b == byte)
                    .map_or(bytes.len(), |end| at + 1 + end);
                attributes += 1;
            } else if byte.is_ascii_whitespace() || byte == b'/' {
                attributes += usize::from(!before.is_ascii_whitespace());
            }
            if !byte.is_ascii_whitespace() || before != b'=' {
                before = byte;
            }
            if attributes > limits::ATTRIBUTES {
                let line = text[..open].lines().count().max(1);
                return Err(too_large(
                    format!("the tag on line {line} has too many attributes"),
                    "2,000 attributes",
                ));
            }
            at += 1;
        }
    }
    Ok(())
}

/// The name behind an arrow that is typed as a bullet; a word in quotation marks of this shape
/// follows them at once.
fn typed_bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['»', '›', '▹', '➜', '➔', '➢'])?;
    rest.starts_with([' ', '\u{a0}']).then(|| rest.trim_start())
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        page.note_lines();
        page.at = u32::try_from(line).unwrap_or(u32::MAX);
        if page.error.is_some() {
            return TokenSinkResult::Continue;
        }
        match token {
            Token::CharacterTokens(text) => page.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                page.open(&name, &tag);
                return raw(&name);
            }
            Token::TagToken(tag) => page.close(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Page {
    source: Source,
    error: Option<ReadError>,
    line: String,
    role: Role,
    /// Open elements whose text is not shown.
    hidden: Vec<String>,
    lists: Vec<List>,
    /// The counter of an entry whose text has not begun.
    counter: Option<String>,
    in_entry: bool,
    /// A block of the entry has ended: what comes next says more of it.
    block_ended: bool,
    tables: Vec<Table>,
    table_count: u32,
    furniture: Furniture,
    /// The line of the text that is read, and the one that each line of the source ended on.
    at: u32,
    written: Vec<u32>,
    cards: Option<Cards>,
    card: Option<OpenCard>,
    card_count: u32,
    definitions: Option<Definitions>,
    definition_count: u32,
}

/// The table that the cards of a page make.
const CARDS: u32 = 900_000;

struct List {
    next: Option<i64>,
    step: i64,
}

impl Page {
    /// Notes where the lines stand that were written since it was last called.
    fn note_lines(&mut self) {
        self.written.truncate(self.source.lines.len());
        self.written.resize(self.source.lines.len(), self.at);
    }

    fn text(&mut self, text: &str) {
        if !self.hidden.is_empty() {
            return;
        }
        if let Some(card) = &mut self.card {
            return card.text(text);
        }
        if self.line.len() + text.len() > limits::TEXT {
            self.error = Some(too_large("the page has too much text", "8 million letters"));
            return;
        }
        if self.block_ended && text.contains(|c: char| !c.is_whitespace()) {
            self.block_ended = false;
            self.part();
        }
        for c in text.chars() {
            if matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{c}' | '\u{a0}') {
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            } else {
                self.line.push(c);
            }
        }
    }

    fn open(&mut self, name: &str, tag: &Tag) {
        let attribute = |wanted: &str| {
            tag.attrs
                .iter()
                .find(|attribute| &*attribute.name.local == wanted)
                .map(|attribute| attribute.value.to_string())
        };
        if is_void(name) {
            if name == "br" {
                self.line_break();
            }
            if name == "hr" {
                self.end_line();
            }
            return;
        }
        let concealed = attribute("hidden").is_some()
            || attribute("style").is_some_and(|style| {
                style.replace(' ', "").to_lowercase().contains("display:none")
            });
        if is_hidden(name) || concealed || self.hidden.last().is_some_and(|hidden| hidden == name) {
            if self.hidden.len() < limits::DEPTH {
                self.hidden.push(name.to_owned());
            }
            return;
        }
        if !self.hidden.is_empty() {
            return;
        }
        if self.in_card(name, tag) {
            return;
        }
        if !self.in_cell() && self.furniture.begins(name, tag) {
            self.end_line();
            self.furniture.begin(name, self.source.lines.len());
        }
        self.furniture.open(name);
        match name {
            "ol" | "ul" => {
                self.end_line();
                let step = if attribute("reversed").is_some() { -1 } else { 1 };
                let start =
                    attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                if self.lists.len() < limits::DEPTH {
                    self.lists.push(List { next: (name == "ol").then_some(start), step });
                }
            }
            "li" => self.entry(attribute("value").and_then(|value| value.trim().parse().ok())),
            "dl" => self.begin_definitions(),
            "dt" => {
                self.end_line();
                self.role = Role::Heading;
                if let Some(definitions) = &mut self.definitions {
                    definitions.term(self.source.lines.len());
                }
            }
            "dd" => {
                self.line_break();
                if let Some(definitions) = &mut self.definitions {
                    definitions.description();
                }
            }
            "table" => {
                if let Some(definitions) = &mut self.definitions {
                    definitions.give_up();
                }
                self.lay_out();
                self.table_count += 1;
                if self.tables.len() < limits::DEPTH {
                    self.tables.push(Table::new(self.table_count + 1, self.source.lines.len()));
                }
            }
            "tr" => self.end_row(),
            "td" | "th" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    let number = |wanted: &str| {
                        attribute(wanted).and_then(|value| value.trim().parse::<u32>().ok())
                    };
                    table.open_cell(
                        name == "th",
                        number("colspan").map(|columns| columns as usize),
                        number("rowspan"),
                    );
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "caption" => {
                self.end_line();
                self.role = Role::Heading;
            }
            _ if is_block(name) => self.line_break(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(hidden) = self.hidden.last() {
            if hidden == name {
                self.hidden.pop();
            }
            return;
        }
        if let Some(card) = &mut self.card {
            if card.close(name) {
                self.end_card();
            }
            return;
        }
        match name {
            "ol" | "ul" => {
                self.end_line();
                self.lists.pop();
                self.in_entry = false;
            }
            "li" => {
                self.end_line();
                self.in_entry = false;
            }
            "dl" => self.end_definitions(),
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" => {
                self.end_row();
                if let Some(table) = self.tables.pop() {
                    let ended = table.end(&mut self.source);
                    self.keep(ended);
                }
            }
            _ if is_block(name) => {
                self.line_break();
                self.block_ended = self.in_entry && name == "div";
            }
            _ => {}
        }
        if self.furniture.ends(name) {
            self.end_line();
            self.furniture.end(self.source.lines.len());
        }
    }

    /// Whether the element is a card, or stands in one.
    fn in_card(&mut self, name: &str, tag: &Tag) -> bool {
        let Some(cards) = &self.cards else { return false };
        if let Some(card) = &mut self.card {
            card.open(name, cards::class(tag).and_then(|class| cards.field(&class)));
            return true;
        }
        if !cards.begins(tag) || !self.tables.is_empty() {
            return false;
        }
        let card = OpenCard::new(name, cards.fields.len());
        self.end_line();
        self.card = Some(card);
        true
    }

    fn end_card(&mut self) {
        let Some(card) = self.card.take() else { return };
        if card.cells.iter().all(String::is_empty) {
            return;
        }
        self.card_count += 1;
        let pushed = self.source.push_row(self.card_count, CARDS, &card.cells, Role::Plain);
        self.keep(pushed);
        if let Some(cards) = &self.cards {
            self.source.heads.entry(CARDS).or_insert_with(|| cards.headings());
        }
    }

    /// A table inside a cell: the outer one only lays out the page, and what its row holds so far
    /// are lines.
    fn lay_out(&mut self) {
        self.end_line();
        if let Some(table) = self.tables.last_mut() {
            let given_up = table.give_up_row(&mut self.source);
            self.keep(given_up);
        }
    }

    fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| table.in_cell && !table.layout)
    }

    fn entry(&mut self, value: Option<i64>) {
        self.end_line();
        self.in_entry = true;
        let counter = match self.lists.last_mut() {
            Some(List { next: Some(next), step }) => {
                let shown = value.unwrap_or(*next);
                *next = shown.saturating_add(*step);
                format!("{shown}. ")
            }
            _ => "• ".to_owned(),
        };
        self.counter = Some(counter);
    }

    /// "Ana Faro" and "Tidal University" in blocks of their own are two parts of an entry.
    fn part(&mut self) {
        let printed = self.line.trim_end().len();
        self.line.truncate(printed);
        if self.line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '.')) {
            self.line.push(',');
        }
        if !self.line.is_empty() {
            self.line.push(' ');
        }
    }

    /// The end of a line, or only a space where a list entry goes on.
    fn line_break(&mut self) {
        if self.in_entry {
            self.text(" ");
        } else {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        self.block_ended = false;
        let text = std::mem::take(&mut self.line);
        let text = text.trim();
        let role = std::mem::take(&mut self.role);
        if text.is_empty() {
            return;
        }
        let (text, role) = match self.counter.take() {
            Some(counter) => (format!("{counter}{text}"), Role::Listed),
            None => (
                typed_bullet(text).map_or_else(|| text.to_owned(), |name| format!("• {name}")),
                role,
            ),
        };
        match self.tables.last_mut() {
            Some(table) if table.in_cell && !table.layout => table.lines.line(text, role),
            _ => {
                let pushed = self.source.push_line(&text, role);
                self.keep(pushed);
            }
        }
    }

    fn end_cell(&mut self) {
        // An empty entry at the end of a cell.
        self.end_line();
        self.in_entry &= !self.in_cell();
        let Some(table) = self.tables.last_mut() else { return };
        if table.in_cell && !table.layout {
            self.counter = None;
            let ended = table.end_cell();
            self.keep(ended);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else { return };
        let pushed = table.end_row(&mut self.source);
        self.keep(pushed);
    }

    fn keep(&mut self, result: Result<(), ReadError>) {
        if let Err(error) = result {
            self.error = Some(error);
        }
    }
}
