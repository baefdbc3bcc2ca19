//! What a line looks like, before anything is decided about it.

use crate::{
    characters,
    counter::{self, Counter, Mark},
    group::Group,
    source::Role,
};

/// A line with what can be seen of it alone, or of the paragraph around it.
#[derive(Debug)]
pub(crate) struct Shape {
    pub chars: Vec<char>,
    pub counter: Option<Counter>,
    /// First and last column of the text after the counter, blanks cut off.
    pub from: usize,
    pub to: usize,
    pub words: usize,
    pub role: Role,
    pub kind: LineKind,
    /// A row of a table, even if of one field: it is whole as it is.
    pub celled: bool,
    pub sheet: u32,
    /// What it says will follow.
    pub opening: Option<Opening>,
    /// It stands after lists.
    pub closing: Option<Closing>,
    /// Only a date.
    pub date: bool,
    /// Made of heading words only.
    pub group: Option<Group>,
    /// It reads like a sentence, but stands among names.
    pub long: bool,
}

/// What the text of a line is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// A row of a table with several fields.
    Row,
    /// Two names or more, told apart by counters or signs.
    Names { count: usize },
    /// A line of a paragraph through which names run up to the line `end`; `count` is its share.
    Running { count: usize, end: usize },
    /// Running text: a sentence, or a line of a wrapped paragraph.
    Prose,
    /// One name, a heading, anything else, or nothing.
    Single,
}

/// What a line announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The list of signatories.
    Anchor,
    /// Points of the text.
    Demand,
}

/// What stands after a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// Nothing but an address, a number or a link.
    Contact,
    /// Words around contacts, notes, the head of a mail.
    Note,
}

impl Shape {
    pub(crate) fn blank(&self) -> bool {
        self.from >= self.to && self.counter.is_none()
    }

    /// Printed, but only as a line of signs ("-----").
    pub(crate) fn rule(&self) -> bool {
        !self.blank()
            && !self.is_row()
            && self.counter.is_none_or(|c| c.text >= self.to)
            && !self.chars.iter().any(|c| c.is_alphanumeric())
    }

    pub(crate) fn is_row(&self) -> bool {
        self.kind == LineKind::Row
    }

    pub(crate) fn is_prose(&self) -> bool {
        self.kind == LineKind::Prose
    }

    pub(crate) fn is_anchor(&self) -> bool {
        self.opening == Some(Opening::Anchor)
    }

    /// Whether the names begin on this very line.
    pub(crate) fn holds_names(&self) -> bool {
        matches!(self.kind, LineKind::Names { .. } | LineKind::Running { .. })
    }

    pub(crate) fn text(&self) -> &[char] {
        &self.chars[self.from..self.to.max(self.from)]
    }

    pub(crate) fn string(&self) -> String {
        self.text().iter().collect()
    }

    pub(crate) fn last(&self) -> Option<char> {
        self.text().last().copied()
    }

    pub(crate) fn ends_with_colon(&self) -> bool {
        matches!(self.last(), Some(':' | '：' | '؛')) && self.counter.is_none()
    }

    /// Ends with the stop of a sentence and not with that of an initial ("Faro A. B.").
    pub(crate) fn ends_sentence(&self) -> bool {
        match self.text() {
            [.., before, letter, '.'] => !letter.is_uppercase() || before.is_alphabetic(),
            text => matches!(text.last(), Some('.' | '!' | '?' | '؟')),
        }
    }

    /// Begins with a small letter, as the rest of a broken line does.
    pub(crate) fn starts_small(&self) -> bool {
        let mut letters = self.text().iter().skip_while(|c| !c.is_alphanumeric());
        // "iPhone Users", "eLibrary": a capital right behind makes it a name.
        letters.next().is_some_and(|c| c.is_lowercase())
            && !letters.take(2).any(|c| c.is_uppercase())
    }

    /// Column of the first printed character.
    pub(crate) fn indent(&self) -> usize {
        self.counter.map_or(self.from, |counter| counter.start)
    }

    /// Counters inside the line that count on, its own included.
    pub(crate) fn chain(&self) -> Vec<Counter> {
        let mut chain: Vec<Counter> = Vec::new();
        let mut wanted = 1;
        if let Some(counter) = self.counter
            && let Mark::Number(n) = counter.mark
        {
            chain.push(counter);
            wanted = n + 1;
        }
        for at in self.from.max(1)..self.to {
            if characters::digit(self.chars[at]).is_none() && self.chars[at] != '(' {
                continue;
            }
            if characters::is_gap(self.chars[at - 1])
                && let Some(next) = counter::number_at(&self.chars, at, wanted)
            {
                chain.push(next);
                wanted += 1;
            }
        }
        chain
    }
}
