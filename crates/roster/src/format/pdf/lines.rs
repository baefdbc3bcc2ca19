//! Letters to lines: one base line, pieces parted by gaps and by the borders of cells.

use super::{
    bullets,
    edges::Edges,
    marks, order,
    page::{Letter, Line, Piece},
    rules::Rules,
};
use crate::characters;

/// A gap that may part columns, in heights of a letter.
const GAP: f64 = 0.8;
/// A gap between words, in heights of a letter.
const SPACE: f64 = 0.17;
/// Whether a counter or a word begins at the second of these letters: it may touch the column
/// before.
fn begins_cell(letters: &[Letter]) -> bool {
    let digit = |letter: &Letter| letter.text.chars().all(|c| characters::digit(c).is_some());
    let Some((before, letters)) = letters.split_first() else { return false };
    let small = before.text.chars().all(|c| c.is_lowercase() || matches!(c, ')' | '.' | ','));
    if small && letters.first().is_some_and(|letter| letter.text.chars().all(char::is_uppercase)) {
        return true;
    }
    let digits = letters.iter().take(4).take_while(|letter| digit(letter)).count();
    (1..4).contains(&digits)
        && !digit(before)
        && letters.get(digits).is_some_and(|closer| matches!(closer.text.as_str(), "." | ")"))
}

/// Lines from top to bottom, and the signs that led from them to notes.
pub(crate) fn lines(mut letters: Vec<Letter>, rules: &Rules) -> (Vec<Line>, Vec<String>) {
    let rtl = order::is_rtl(&letters.iter().map(|letter| letter.text.as_str()).collect::<String>());
    letters.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut groups: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match groups.last_mut() {
            // Raised and lowered letters stay in their line.
            Some(group)
                if (letter.y - group[0].y).abs()
                    <= 0.4 * letter.size.min(group[0].size).max(4.0) =>
            {
                group.push(letter);
            }
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
        group.dedup_by(|next, before| {
            next.text == before.text
                && (next.x - before.x).abs() < 0.08 * before.size
                && next.text != " "
        });
    }
    let mut lines: Vec<Line> =
        groups.iter().filter_map(|letters| line(letters, rules, &Edges::default(), rtl)).collect();
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
                        && (letter.x - piece.end > SPACE * letter.size
                            || begins_cell(&letters[at.saturating_sub(1)..]))) =>
            {
                let spaced = letter.x - piece.end > SPACE * letter.size;
                piece.push(letter, spaced);
            }
            _ => pieces.push(Piece::begin(letter, rtl)),
        }
    }
    pieces.iter_mut().for_each(Piece::read);
    (!pieces.is_empty()).then_some(Line { pieces, y, size, furniture: false })
}
