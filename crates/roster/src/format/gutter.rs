//! Plain text in two columns, each with counters of its own and with names wrapped inside it: read
//! down the left one, then down the right one.

use crate::{
    counter::{self, Firmness, Mark},
    source::{Source, SourceLine},
};

/// Reads the columns of a page one after the other, where counters at one place show them.
pub(super) fn part(mut source: Source) -> Source {
    let lines: Vec<Vec<char>> =
        source.lines.iter().map(|line| line.text.trim_end().chars().collect()).collect();
    let Some(gutter) = gutter(&lines) else { return source };
    let right = |at: usize| counted_at(&lines[at], gutter);
    let counted: Vec<usize> = (0..lines.len()).filter(|at| right(*at).is_some()).collect();
    let (Some(first), Some(last)) = (counted.first().copied(), counted.last().copied()) else {
        return source;
    };
    let clear = |at: usize| lines[at].get(gutter - 1).is_none_or(|c| *c == ' ');
    let printed = |at: usize| !lines[at].is_empty();
    let from = (0..first)
        .rev()
        .take_while(|at| clear(*at) && printed(*at) && counted_at(&lines[*at], 0).is_some())
        .last()
        .unwrap_or(first);
    // The left column may be the longer one.
    let to = (last + 1..lines.len())
        .take_while(|at| clear(*at) && printed(*at))
        .last()
        .map_or(last + 1, |at| at + 1);
    let counts_up = |column: usize| {
        let numbers: Vec<u32> =
            (from..to).filter_map(|line| counted_at(&lines[line], column)).collect();
        !numbers.is_empty() && numbers.windows(2).all(|pair| pair[0] < pair[1])
    };
    let wrapped = (from..to).any(|at| printed(at) && counted_at(&lines[at], 0).is_none());
    if !wrapped || !(from..to).all(clear) || !counts_up(0) || !counts_up(gutter) {
        return source;
    }
    let half = |at: usize, left: bool| -> SourceLine {
        let line = &lines[at];
        let text: String = if left {
            line[..gutter.min(line.len())].iter().collect()
        } else {
            " ".repeat(gutter).chars().chain(line.iter().skip(gutter).copied()).collect()
        };
        SourceLine { text: text.trim_end().to_owned(), ..source.lines[at].clone() }
    };
    let mut halves: Vec<SourceLine> = (from..to).map(|at| half(at, true)).collect();
    halves.extend((from..to).map(|at| half(at, false)).filter(|line| !line.text.is_empty()));
    source.lines.splice(from..to, halves);
    source
}

/// The column at which most counters of a second column stand.
fn gutter(lines: &[Vec<char>]) -> Option<usize> {
    let mut seen: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    for line in lines.iter().filter(|line| line.len() < 400) {
        for at in 12..line.len() {
            if line[at - 1] == ' ' && line[at - 2] == ' ' && counted_at(line, at).is_some() {
                *seen.entry(at).or_default() += 1;
            }
        }
    }
    seen.into_iter()
        .filter(|(_, times)| *times >= 4)
        .max_by_key(|(_, times)| *times)
        .map(|(at, _)| at)
}

/// The number of a firm counter that begins at a column.
fn counted_at(line: &[char], column: usize) -> Option<u32> {
    let found = counter::at_start(line.get(column..)?)?;
    let Mark::Number(number) = found.mark else { return None };
    let at_once = if column == 0 { found.start <= 4 } else { found.start <= 1 };
    (at_once && found.firmness == Firmness::Firm).then_some(number)
}
