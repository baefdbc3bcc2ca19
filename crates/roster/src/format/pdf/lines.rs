//! Letters to lines: one base line, pieces parted by wide gaps.

use super::{columns::is_rtl, letters::Letter, order};
use crate::counter;

/// A line of a page.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    pub y: f64,
    pub size: f64,
    /// Repeated on every page, or a page number.
    pub furniture: bool,
}

/// Text without a wide gap inside.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub x: f64,
    pub end: f64,
    pub text: String,
}

impl Line {
    pub(crate) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("  ")
    }

    pub(crate) fn x(&self) -> f64 {
        self.pieces.first().map_or(0.0, |piece| piece.x)
    }
}

/// Lines from top to bottom.
pub(crate) fn lines(mut letters: Vec<Letter>) -> Vec<Line> {
    letters.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut groups: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match groups.last_mut() {
            // Raised and lowered letters stay in their line.
            Some(group) if (letter.y - group[0].y).abs() <= 0.4 * letter.size.min(group[0].size).max(4.0) => group.push(letter),
            _ => groups.push(vec![letter]),
        }
    }
    let mut lines: Vec<Line> = groups.into_iter().filter_map(line).collect();
    let page: String = lines.iter().map(Line::text).collect();
    if is_rtl(&page) {
        for piece in lines.iter_mut().filter_map(|line| line.pieces.last_mut()).filter(|piece| !is_rtl(&piece.text)) {
            piece.text = counter_first(&piece.text);
        }
    }
    lines
}

/// On a page from right to left the counter of a Latin name is seen at its end: "Lantern .4".
fn counter_first(text: &str) -> String {
    let Some((name, counter)) = text.rsplit_once(' ') else { return text.to_owned() };
    let digits = counter.trim_start_matches(['.', ')', '(', '-', '–']);
    let sign = &counter[..counter.len() - digits.len()];
    let counts = !sign.is_empty() && !digits.is_empty() && digits.len() <= 8 && digits.chars().all(|c| counter::digit(c).is_some());
    if counts { format!("{digits}{} {name}", sign.replace('(', ")")) } else { text.to_owned() }
}

fn line(mut letters: Vec<Letter>) -> Option<Line> {
    letters.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.end.total_cmp(&b.end)));
    // Bold print is sometimes the same letter drawn twice.
    letters.dedup_by(|next, before| next.text == before.text && (next.x - before.x).abs() < 0.08 * before.size && next.text != " ");
    let size = letters.iter().map(|letter| letter.size).fold(0.0, f64::max);
    let y = letters.first()?.y;
    let mut pieces: Vec<(f64, f64, Vec<String>)> = Vec::new();
    for letter in letters {
        let blank = letter.text.chars().all(char::is_whitespace);
        match pieces.last_mut() {
            Some((_, end, texts)) if letter.x - *end <= 1.3 * letter.size => {
                if blank {
                    // The space between two letters is measured, not read.
                    continue;
                }
                if letter.x - *end > 0.17 * letter.size {
                    texts.push(" ".to_owned());
                }
                texts.push(letter.text);
                *end = end.max(letter.end);
            }
            _ if blank => {}
            _ => pieces.push((letter.x, letter.end, vec![letter.text])),
        }
    }
    let pieces: Vec<Piece> =
        pieces.into_iter().map(|(x, end, texts)| Piece { x, end, text: order::logical(&texts).trim().to_owned() }).collect();
    (!pieces.is_empty()).then_some(Line { pieces, y, size, furniture: false })
}
