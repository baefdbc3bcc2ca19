//! Lines of one column, in reading order.

use super::{
    counters, order,
    page::{Piece, TextLine},
    wrapped,
};
use crate::counter;

/// Lines with the indent they have on the page, and the gaps between paragraphs; `goes_on`: from
/// the column before.
pub(crate) fn flow(pieces: impl Iterator<Item = Piece>, goes_on: bool) -> Vec<TextLine> {
    let pieces: Vec<Piece> = pieces.collect();
    let left = pieces.iter().map(|piece| piece.x).fold(f64::MAX, f64::min);
    let right = pieces.iter().map(|piece| piece.end).fold(f64::MIN, f64::max);
    let pieces = wrapped::joined(pieces, left, right);
    let mut steps: Vec<f64> =
        pieces.windows(2).map(|pair| pair[1].y - pair[0].y).filter(|step| *step > 0.0).collect();
    steps.sort_by(f64::total_cmp);
    let usual = steps.get(steps.len() / 4).copied().unwrap_or(0.0);
    let rtl = pieces.iter().filter(|piece| order::is_rtl(&piece.text)).count() * 2 > pieces.len();
    let mut above: Option<f64> = None;
    let mut lines: Vec<TextLine> = pieces
        .into_iter()
        .map(|piece| {
            let apart = above
                .map_or(!goes_on || counters::number(&piece.text).is_some(), |above| {
                    piece.y - above > usual.max(piece.size) * 1.45
                });
            above = Some(piece.y);
            // A letter is about half as wide as it is high.
            let room = if rtl { right - piece.end } else { piece.x - left };
            let indent = (room / (piece.size * 0.5)).clamp(0.0, 60.0);
            // Lines from right to left are often set in the middle or to the left by mistake.
            let indent = if rtl && indent > 12.0 { 0.0 } else { indent };
            TextLine {
                text: format!("{}{}", " ".repeat(indent as usize), piece.text),
                apart,
                size: piece.size,
            }
        })
        .collect();
    counters_to_their_names(&mut lines);
    lines
}

/// A counter that ends a line counts the name on the line below.
fn counters_to_their_names(lines: &mut [TextLine]) {
    let mut last: Option<u32> = None;
    for at in 0..lines.len() {
        last = counters::number(&lines[at].text).or(last);
        let Some(wanted) = last.and_then(|last| last.checked_add(1)) else { continue };
        let Some(below) = lines.get(at + 1) else { continue };
        if below.apart || counters::number(&below.text).is_some() {
            continue;
        }
        let Some(cut) = lines[at]
            .text
            .trim_end()
            .rfind(' ')
            .filter(|cut| !lines[at].text[..*cut].trim().is_empty())
        else {
            continue;
        };
        let ending: Vec<char> = lines[at].text[cut..].trim().chars().collect();
        let counts = counter::number_at(&ending, 0, wanted)
            .is_some_and(|counter| counter.text >= ending.len());
        if counts {
            lines[at].text.truncate(cut);
            let below = &mut lines[at + 1];
            below.text =
                format!("{} {}", ending.iter().collect::<String>(), below.text.trim_start());
        }
    }
}
