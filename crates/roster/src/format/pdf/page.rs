//! What a page is made of: letters, pieces of lines, lines, and what they are put together to.
//!
//! The ground of this folder: every step takes some of these and gives others. Lengths are in
//! points, `x` to the right and `y` downwards.

use super::{counters, order};

/// A gap that separates what stands on one line, in heights of a letter.
const WIDE: f64 = 1.3;

/// A letter as it stands on the page.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub text: String,
    pub x: f64,
    /// Where the next letter would begin.
    pub end: f64,
    /// The base line.
    pub y: f64,
    /// Height of the font.
    pub size: f64,
}

/// A straight drawn line along one side of the page; `at` is its place across.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub from: f64,
    pub to: f64,
    pub at: f64,
}

/// A line of a page.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    pub y: f64,
    pub size: f64,
    /// Repeated on every page, a page number, or a note at the foot of the page.
    pub furniture: bool,
}

impl Line {
    pub(crate) fn text(&self) -> String {
        self.whole().map_or_else(String::new, |piece| piece.text)
    }

    /// The pieces as one.
    pub(crate) fn whole(&self) -> Option<Piece> {
        let (first, rest) = self.pieces.split_first()?;
        Some(first.joined(rest))
    }
}

/// Text without a gap inside.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    /// In reading order; empty until [`Piece::read`].
    pub text: String,
    /// The letters as they stand from left to right.
    seen: String,
    /// On a page that runs from right to left.
    rtl: bool,
}

impl Piece {
    /// A piece that begins with this letter.
    pub(crate) fn begin(letter: &Letter, rtl: bool) -> Self {
        let Letter { x, end, y, size, .. } = *letter;
        let mut seen = String::new();
        order::push_seen(&mut seen, &letter.text);
        Self { x, end, y, size, seen, text: String::new(), rtl }
    }

    /// Adds the next letter to the right, behind a space if `spaced`.
    pub(crate) fn push(&mut self, letter: &Letter, spaced: bool) {
        if spaced {
            self.seen.push(' ');
        }
        order::push_seen(&mut self.seen, &letter.text);
        self.end = self.end.max(letter.end);
        self.size = self.size.max(letter.size);
    }

    /// Puts the letters seen so far into reading order.
    pub(crate) fn read(&mut self) {
        let text = order::logical(&self.seen, self.rtl);
        let text = text.trim();
        let latin = self.rtl && !order::is_rtl(text);
        self.text = if latin { order::counter_first(text) } else { text.to_owned() };
    }

    /// This piece and those to the right of it.
    pub(crate) fn joined(&self, rest: &[Self]) -> Self {
        let mut all = self.clone();
        if rest.is_empty() {
            return all;
        }
        for piece in rest {
            let wide = piece.x - all.end > WIDE * piece.size.max(all.size);
            all.seen.push_str(if wide { "  " } else { " " });
            all.seen.push_str(&piece.seen);
            all.end = all.end.max(piece.end);
            all.size = all.size.max(piece.size);
        }
        all.read();
        all
    }

    /// Nothing but a counter, whose name stands beside it.
    pub(crate) fn counts(&self) -> bool {
        self.text.len() <= 16 && counters::is_only_counter(&self.text)
    }

    /// The column it stands in; `edges`: where the columns begin.
    pub(crate) fn column(&self, edges: &[f64]) -> usize {
        let middle = f64::midpoint(self.x, self.end);
        edges.iter().rposition(|edge| middle >= *edge).unwrap_or(0)
    }
}

/// A line, divided at the columns.
#[derive(Debug)]
pub(crate) struct Row {
    pub cells: Vec<Option<Piece>>,
    pub y: f64,
    pub size: f64,
}

impl Row {
    /// The cells of a line; `edges`: where the columns begin.
    pub(crate) fn of(line: &Line, edges: &[f64]) -> Self {
        let mut parts: Vec<Vec<Piece>> = vec![Vec::new(); edges.len()];
        for piece in &line.pieces {
            parts[piece.column(edges)].push(piece.clone());
        }
        let whole = |part: &Vec<Piece>| part.split_first().map(|(first, rest)| first.joined(rest));
        Self { cells: parts.iter().map(whole).collect(), y: line.y, size: line.size }
    }

    /// How many cells hold text.
    pub(crate) fn filled(&self) -> usize {
        self.cells.iter().flatten().count()
    }
}

/// A line of one column, in reading order.
#[derive(Debug)]
pub(crate) struct TextLine {
    pub text: String,
    /// More space above it than between the lines of a paragraph.
    pub apart: bool,
    /// Height of its letters.
    pub size: f64,
}

/// A part of a page that is read as a whole.
#[derive(Debug)]
pub(crate) enum Block {
    Lines(Vec<TextLine>),
    Table {
        rows: Vec<Vec<String>>,
        /// Where the columns begin.
        edges: Vec<f64>,
        /// The first row may be the rest of the last one of the page before.
        rest: bool,
    },
}

/// Whether letters are as large as those of headings; `usual`: the size of most letters.
pub(crate) fn is_large(size: f64, usual: f64) -> bool {
    size >= 1.15 * usual
}
