//! Signatories as cards of a page: one element for each, and inside it elements whose classes say
//! what they hold ("name", "institution", "comment").

use crate::column;
use html5ever::tokenizer::Tag;
use std::collections::HashMap;

/// Elements that are looked at inside one another.
const DEPTH: usize = 60;

/// What the cards of a page are made of.
#[derive(Debug, Clone, Default)]
pub(super) struct Cards {
    /// The first class of the element of a card.
    class: String,
    /// The classes inside, in the order in which they first stand there.
    pub fields: Vec<String>,
}

/// The first class of an element.
pub(super) fn class(tag: &Tag) -> Option<String> {
    let class = tag.attrs.iter().find(|attribute| &*attribute.name.local == "class")?;
    class.value.split_ascii_whitespace().next().map(str::to_lowercase)
}

impl Cards {
    pub(super) fn begins(&self, tag: &Tag) -> bool {
        class(tag).is_some_and(|class| class == self.class)
    }

    pub(super) fn field(&self, class: &str) -> Option<usize> {
        self.fields.iter().position(|field| field == class)
    }

    /// What the columns are called: `sig_name` is "sig name".
    pub(super) fn headings(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.replace(['_', '-'], " ")).collect()
    }
}

/// Looks for cards while the page is read for the first time.
#[derive(Default)]
pub(super) struct Survey {
    open: Vec<Open>,
    found: HashMap<String, Found>,
}

struct Open {
    name: String,
    class: Option<String>,
    /// The classes inside that hold text.
    fields: Vec<String>,
    /// Text of its own, beside the elements inside.
    text: bool,
}

#[derive(Default)]
struct Found {
    times: usize,
    fields: Vec<String>,
    /// Cards with text outside of their fields.
    loose: usize,
}

impl Survey {
    pub(super) fn open(&mut self, name: &str, tag: &Tag) {
        if self.open.len() < DEPTH {
            self.open.push(Open {
                name: name.to_owned(),
                class: class(tag),
                fields: Vec::new(),
                text: false,
            });
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open.class.is_some()) else { return };
        self.open[at].text = true;
        let Some(class) = self.open[at].class.clone() else { return };
        // A card is not far above its fields.
        for above in self.open[..at].iter_mut().rev().filter(|open| open.class.is_some()).take(3) {
            if !above.fields.contains(&class) && above.fields.len() < 12 {
                above.fields.push(class.clone());
            }
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        for closed in self.open.split_off(at) {
            let Some(class) = closed.class else { continue };
            if closed.fields.is_empty() {
                continue;
            }
            let found = self.found.entry(class).or_default();
            found.times += 1;
            found.loose += usize::from(closed.text);
            for field in closed.fields {
                if !found.fields.contains(&field) {
                    found.fields.push(field);
                }
            }
        }
    }

    /// The cards of the page, if it has any: the most frequent element with a field for a name.
    pub(super) fn cards(self) -> Option<Cards> {
        let named = |field: &String| {
            let heading = field.replace(['_', '-'], " ");
            column::meaning(&heading).is_some_and(column::Column::is_name)
        };
        let fits = |(_, found): &(String, Found)| {
            found.times >= 3
                && found.loose * 10 <= found.times
                && (2..=8).contains(&found.fields.len())
                && found.fields.iter().any(named)
        };
        let (class, found) =
            self.found.into_iter().filter(fits).max_by_key(|(_, found)| found.times)?;
        Some(Cards { class, fields: found.fields })
    }
}

/// A card that is being read.
pub(super) struct OpenCard {
    pub cells: Vec<String>,
    /// The elements inside it, with the field that each belongs to.
    inside: Vec<(String, Option<usize>)>,
}

impl OpenCard {
    pub(super) fn new(name: &str, fields: usize) -> Self {
        Self { cells: vec![String::new(); fields], inside: vec![(name.to_owned(), None)] }
    }

    pub(super) fn open(&mut self, name: &str, field: Option<usize>) {
        let above = self.inside.last().and_then(|(_, field)| *field);
        if self.inside.len() < DEPTH {
            self.inside.push((name.to_owned(), field.or(above)));
        }
    }

    /// Whether the card itself ends.
    pub(super) fn close(&mut self, name: &str) -> bool {
        if let Some(at) = self.inside.iter().rposition(|(open, _)| open == name) {
            self.inside.truncate(at);
        }
        self.inside.is_empty()
    }

    pub(super) fn text(&mut self, text: &str) {
        let Some((_, Some(field))) = self.inside.last() else { return };
        let cell = &mut self.cells[*field];
        for word in text.split_whitespace() {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(word);
        }
    }
}
