//! Names without counters that fill several lines: the indent or the space between names tells
//! where one begins.

use super::{cells, page::Piece};
use crate::counter;

/// A name fills no more lines.
const LINES: usize = 4;

/// Fewer paragraphs are rather text than a list.
const NAMES: usize = 5;

/// Each name as one line; a list with counters is left as it is. `left` and `right`: where the
/// column begins and ends.
pub(crate) fn joined(pieces: Vec<Piece>, left: f64, right: f64) -> Vec<Piece> {
    if pieces.len() < 3 || !pieces.iter().all(bare) {
        return pieces;
    }
    let Some(goes_on) = hanging(&pieces, left).or_else(|| spaced(&pieces)) else { return pieces };
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut end = f64::MIN;
    for (piece, goes_on) in pieces.into_iter().zip(goes_on) {
        let this_end = piece.end;
        let word = piece.text.split(' ').next().map_or(0, |word| word.chars().count());
        // The line above had no room for the first word of this one.
        let full = end + (word as f64 * 0.6 + 0.3) * piece.size > right;
        let prose = piece.text.ends_with([':', '.']);
        match out.last_mut() {
            Some(above) if goes_on && full && !prose && (piece.size - above.size).abs() < 0.5 => {
                cells::join(&mut above.text, &piece.text);
                above.y = piece.y;
            }
            _ => out.push(piece),
        }
        end = this_end;
    }
    out
}

fn bare(piece: &Piece) -> bool {
    let start: Vec<char> = piece.text.chars().take(8).collect();
    counter::at_start(&start).is_none()
}

/// Which lines hang under the one above.
fn hanging(pieces: &[Piece], left: f64) -> Option<Vec<bool>> {
    let indented: Vec<bool> =
        pieces.iter().map(|piece| (0.5..6.0).contains(&((piece.x - left) / piece.size))).collect();
    let count = indented.iter().filter(|indented| **indented).count();
    (count >= 2 && count * 3 <= pieces.len() * 2).then_some(indented)
}

/// Which lines follow more closely on the one above than names on one another.
fn spaced(pieces: &[Piece]) -> Option<Vec<bool>> {
    let steps: Vec<f64> = pieces.windows(2).map(|pair| pair[1].y - pair[0].y).collect();
    let least = steps.iter().copied().fold(f64::MAX, f64::min);
    let close: Vec<bool> =
        std::iter::once(false).chain(steps.iter().map(|step| *step <= least * 1.1)).collect();
    let apart = close.iter().filter(|close| !**close).count();
    let long = close.split(|close| !close).any(|lines| lines.len() >= LINES);
    (apart >= NAMES && apart * 3 >= pieces.len() && !long && least > 0.0).then_some(close)
}
