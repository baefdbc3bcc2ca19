//! Letters to lines: one base line, pieces parted by gaps and by the borders of cells.

use super::{bullets, columns::is_rtl, edges::Edges, letters::Letter, marks, order, rules::Rules};
use crate::counter;

/// A line of a page.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    pub y: f64,
    pub size: f64,
    /// Repeated on every page, a page number, or a note at the foot of the page.
    pub furniture: bool,
}

/// Text without a gap inside.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub text: String,
    /// The letters as they stand from left to right.
    seen: String,
    /// On a page that runs from right to left.
    rtl: bool,
}

/// A gap that may part columns, in heights of a letter.
const GAP: f64 = 0.8;
/// A gap between words, in heights of a letter.
const SPACE: f64 = 0.17;
/// A gap that parts what stands on one line, in heights of a letter.
const WIDE: f64 = 1.3;

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

impl Piece {
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

    fn read(&mut self) {
        let text = order::logical(&self.seen, self.rtl);
        let text = text.trim();
        self.text = if self.rtl && !is_rtl(text) { order::counter_first(text) } else { text.to_owned() };
    }

    /// Nothing but a counter, to whose text it belongs.
    pub(crate) fn counts(&self) -> bool {
        self.text.len() <= 16 && is_only_counter(&self.text)
    }
}

/// Whether a counter or a word begins at the second of these letters: it may touch the column before.
fn begins_cell(letters: &[Letter]) -> bool {
    let digit = |letter: &Letter| letter.text.chars().all(|c| counter::digit(c).is_some());
    let Some((before, letters)) = letters.split_first() else { return false };
    let small = before.text.chars().all(|c| c.is_lowercase() || matches!(c, ')' | '.' | ','));
    if small && letters.first().is_some_and(|letter| letter.text.chars().all(char::is_uppercase)) {
        return true;
    }
    let digits = letters.iter().take(4).take_while(|letter| digit(letter)).count();
    (1..4).contains(&digits) && !digit(before) && letters.get(digits).is_some_and(|closer| matches!(closer.text.as_str(), "." | ")"))
}

pub(crate) fn is_only_counter(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars).is_some_and(|counter| {
        let bullet = matches!(counter.mark, counter::Mark::Bullet(_));
        (bullet || counter.mark.number().is_some()) && counter.text >= chars.len()
    })
}

/// Lines from top to bottom, and the signs that led from them to notes.
pub(crate) fn lines(mut letters: Vec<Letter>, rules: &Rules) -> (Vec<Line>, Vec<String>) {
    let rtl = is_rtl(&letters.iter().map(|letter| letter.text.as_str()).collect::<String>());
    letters.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut groups: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match groups.last_mut() {
            // Raised and lowered letters stay in their line.
            Some(group) if (letter.y - group[0].y).abs() <= 0.4 * letter.size.min(group[0].size).max(4.0) => group.push(letter),
            _ => groups.push(vec![letter]),
        }
    }
    for group in &mut groups {
        group.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.end.total_cmp(&b.end)));
    }
    bullets::add(&mut groups, rules, rtl);
    let notes = marks::take(&mut groups);
    for group in &mut groups {
        // Bold print is sometimes the same letter drawn twice.
        group.dedup_by(|next, before| next.text == before.text && (next.x - before.x).abs() < 0.08 * before.size && next.text != " ");
    }
    let mut lines: Vec<Line> = groups.iter().filter_map(|letters| line(letters, rules, &Edges::default(), rtl)).collect();
    let edges = Edges::of(&lines, rtl);
    if !edges.is_empty() {
        lines = groups.iter().filter_map(|letters| line(letters, rules, &edges, rtl)).collect();
    }
    (lines, notes)
}

fn line(letters: &[Letter], rules: &Rules, edges: &Edges, rtl: bool) -> Option<Line> {
    let size = letters.iter().map(|letter| letter.size).fold(0.0, f64::max);
    let y = letters.first()?.y;
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        if letter.text.chars().all(char::is_whitespace) {
            // The space between two letters is measured, not read.
            continue;
        }
        match pieces.last_mut() {
            Some(piece)
                if letter.x - piece.end <= GAP * letter.size
                    && !rules.part(piece.end, letter.x, letter.y, letter.size)
                    && !(edges.part(piece.end, letter.x)
                        && (letter.x - piece.end > SPACE * letter.size || begins_cell(&letters[at.saturating_sub(1)..]))) =>
            {
                if letter.x - piece.end > SPACE * letter.size {
                    piece.seen.push(' ');
                }
                order::push_seen(&mut piece.seen, &letter.text);
                piece.end = piece.end.max(letter.end);
                piece.size = piece.size.max(letter.size);
            }
            _ => {
                let mut seen = String::new();
                order::push_seen(&mut seen, &letter.text);
                let Letter { x, end, y, size, .. } = *letter;
                pieces.push(Piece { x, end, y, size, seen, text: String::new(), rtl });
            }
        }
    }
    pieces.iter_mut().for_each(Piece::read);
    (!pieces.is_empty()).then_some(Line { pieces, y, size, furniture: false })
}
