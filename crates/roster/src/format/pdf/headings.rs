//! Headings: lines in large letters.

use super::{
    counters,
    page::{TextLine, is_large},
};
use crate::source::Role;

/// A heading is no longer.
const WORDS: usize = 24;
/// More large paragraphs in a row are a list set in large letters.
const IN_A_ROW: usize = 3;

/// Says which lines are headings, and puts a heading of several lines into one; `usual`: the size
/// of most letters.
pub(crate) fn with_roles(lines: Vec<TextLine>, usual: f64) -> Vec<(TextLine, Role)> {
    let mut out: Vec<(TextLine, Role)> = Vec::with_capacity(lines.len());
    let large: Vec<bool> = lines
        .iter()
        .map(|line| is_large(line.size, usual) && counters::number(&line.text).is_none())
        .collect();
    let mut runs = vec![0; lines.len()];
    for at in 0..lines.len() {
        let goes_on = at > 0 && large[at - 1] && (lines[at].size - lines[at - 1].size).abs() < 0.5;
        runs[at] = if goes_on { runs[at - 1] + 1 } else { 1 };
    }
    for at in (1..lines.len()).rev() {
        if runs[at] > 1 {
            runs[at - 1] = runs[at];
        }
    }
    for (at, line) in lines.into_iter().enumerate() {
        if !large[at] || runs[at] > IN_A_ROW || line.text.split_whitespace().count() > WORDS {
            out.push((line, Role::Plain));
            continue;
        }
        match out.last_mut() {
            Some((above, Role::Heading))
                if runs[at] > 1 && !line.apart && (line.size - above.size).abs() < 0.5 =>
            {
                above.text.push(' ');
                above.text.push_str(line.text.trim_start());
            }
            _ => out.push((line, Role::Heading)),
        }
    }
    out
}
