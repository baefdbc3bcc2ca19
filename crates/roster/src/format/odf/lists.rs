//! Lists of an OpenDocument text: which are counted, and what number stands before each item.

use super::super::docx::xml::{Step, attribute};
use crate::ReadError;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// The first number and the sign behind it, by level; `None`: a bullet.
type Levels = HashMap<u32, Option<(u32, String)>>;

/// The list styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    lists: HashMap<String, Levels>,
    open: Option<String>,
}

impl Styles {
    #[expect(clippy::unnecessary_wraps, reason = "as every walk through XML")]
    pub(super) fn step(&mut self, step: &Step<'_>) -> Result<(), ReadError> {
        match *step {
            Step::Open("list-style", tag) => self.open = attribute(tag, "name"),
            Step::Close("list-style") => self.open = None,
            Step::Open(name @ ("list-level-style-number" | "list-level-style-bullet"), tag) => {
                let counted = name.ends_with("number")
                    && attribute(tag, "num-format").is_some_and(|format| !format.is_empty());
                let start = attribute(tag, "start-value").and_then(|value| value.parse().ok());
                let suffix = attribute(tag, "num-suffix").filter(|sign| sign.trim().len() == 1);
                let level = attribute(tag, "level").and_then(|level| level.parse().ok());
                if let (Some(style), Some(level)) = (&self.open, level) {
                    let number = (start.unwrap_or(1), suffix.unwrap_or_else(|| ".".to_owned()));
                    let levels = self.lists.entry(style.clone()).or_default();
                    levels.insert(level, counted.then_some(number));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// The open lists, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: Styles,
    open: Vec<List>,
    /// The last number by style and level, for lists that go on.
    counted: HashMap<(String, u32), u32>,
}

#[derive(Debug, Default)]
struct List {
    style: String,
    level: u32,
    number: Option<u32>,
    suffix: String,
    /// An item begins, and has no paragraph yet.
    fresh: bool,
    in_item: bool,
}

impl Lists {
    pub(super) fn of(styles: Styles) -> Self {
        Self { styles, ..Self::default() }
    }

    pub(super) fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        if name == "list" {
            return self.open_list(tag);
        }
        let Some(list) = self.open.last_mut() else { return };
        list.fresh = true;
        list.in_item = true;
        let start = attribute(tag, "start-value").and_then(|value| value.parse().ok());
        if let Some(number) = &mut list.number {
            *number = start.unwrap_or_else(|| number.saturating_add(1));
            self.counted.insert((list.style.clone(), list.level), *number);
        }
    }

    fn open_list(&mut self, tag: &BytesStart<'_>) {
        let level = self.open.len() as u32 + 1;
        let outer = self.open.last().map(|list| list.style.clone());
        let style = attribute(tag, "style-name").or(outer).unwrap_or_default();
        let goes_on = attribute(tag, "continue-numbering").is_some_and(|value| value == "true")
            || attribute(tag, "continue-list").is_some();
        let counts =
            self.styles.lists.get(&style).and_then(|levels| levels.get(&level)).cloned().flatten();
        let before = self.counted.get(&(style.clone(), level)).copied().filter(|_| goes_on);
        let (number, suffix) = match counts {
            Some((start, suffix)) => {
                (Some(before.unwrap_or_else(|| start.saturating_sub(1))), suffix)
            }
            None => (None, String::new()),
        };
        self.open.push(List { style, level, number, suffix, ..List::default() });
    }

    pub(super) fn close(&mut self, name: &str) {
        if name == "list" {
            self.open.pop();
        } else if let Some(list) = self.open.last_mut() {
            list.in_item = false;
        }
    }

    /// What stands before the paragraph that ends now: the number or bullet, before the first of an
    /// item.
    pub(super) fn label(&mut self) -> Option<String> {
        let list = self.open.last_mut().filter(|list| list.in_item && list.fresh)?;
        list.fresh = false;
        Some(match list.number {
            Some(number) => format!("{number}{}", list.suffix),
            None => "•".to_owned(),
        })
    }
}
