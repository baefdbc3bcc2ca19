//! Plain text in columns, with names wrapped inside them: each column is read down to its end, one
//! after the other.

mod bare;

use std::collections::BTreeMap;

use crate::{
    counter::{self, Firmness, Mark},
    source::{Source, SourceLine},
};

/// Counters at one place that show a column.
const COUNTERS: usize = 4;

/// Letters of a column at least.
const NARROWEST: usize = 12;

/// Longer lines are no lines of columns.
const LONGEST: usize = 400;

/// Reads the columns of a page one after the other, where counters or bullets at one place show
/// them, or names that are set in from the edge of a column because they go on there.
pub(super) fn part(source: Source) -> Source {
    // What is a table already is read by its rows.
    if source.lines.iter().any(|line| line.cells.is_some()) {
        return source;
    }
    let gaps = source.lines.iter().filter(|line| line.text.trim_end().contains("  "));
    if gaps.take(COUNTERS).count() < COUNTERS {
        return source;
    }
    let lines: Vec<Vec<char>> =
        source.lines.iter().map(|line| line.text.trim_end().chars().collect()).collect();
    match marked(&lines) {
        Some(columns) => columns.read_down(source, &lines),
        None => bare::part(source, &lines),
    }
}

/// Lines from one to another, and where each column of theirs begins.
struct Columns {
    from: usize,
    to: usize,
    edges: Vec<usize>,
    /// What stands side by side are the blocks of two entries, and not two lists.
    blocks: bool,
}

impl Columns {
    fn read_down(&self, mut source: Source, lines: &[Vec<char>]) -> Source {
        let mut strips: Vec<SourceLine> = Vec::new();
        for (nth, edge) in self.edges.iter().enumerate() {
            let end = self.edges.get(nth + 1);
            if self.blocks && nth > 0 {
                let blank = SourceLine { text: String::new(), ..source.lines[self.from].clone() };
                strips.push(blank);
            }
            for (at, line) in lines.iter().enumerate().take(self.to).skip(self.from) {
                let piece = piece(line, *edge, end.copied());
                // A blank line stays one, but only once.
                let blank = nth == 0 && line.is_empty();
                if blank || piece.iter().any(|c| *c != ' ') {
                    let set_in = std::iter::repeat_n(' ', *edge);
                    let text: String = set_in.chain(piece.iter().copied()).collect();
                    let text = text.trim_end().to_owned();
                    strips.push(SourceLine { text, ..source.lines[at].clone() });
                }
            }
        }
        source.lines.splice(self.from..self.to, strips);
        source
    }
}

/// What a line prints in a column.
fn piece(line: &[char], edge: usize, end: Option<usize>) -> &[char] {
    let end = end.unwrap_or(line.len()).min(line.len());
    line.get(edge.min(end)..end).unwrap_or_default()
}

/// Columns whose names are wrapped and have counters or bullets before them.
fn marked(lines: &[Vec<char>]) -> Option<Columns> {
    let edges = edges(lines);
    let marked = |at: usize| edges[1..].iter().any(|edge| mark_at(&lines[at], *edge).is_some());
    let first = (0..lines.len()).find(|at| marked(*at))?;
    let last = (0..lines.len()).rfind(|at| marked(*at))?;
    let clear =
        |at: usize| edges[1..].iter().all(|edge| lines[at].get(edge - 1).is_none_or(|c| *c == ' '));
    let printed = |at: usize| !lines[at].is_empty();
    let from = (0..first)
        .rev()
        .take_while(|at| clear(*at) && printed(*at) && mark_at(&lines[*at], 0).is_some())
        .last()
        .unwrap_or(first);
    // The left column may be the longer one.
    let to = (last + 1..lines.len())
        .take_while(|at| clear(*at) && printed(*at))
        .last()
        .map_or(last + 1, |at| at + 1);
    let counts_up = |edge: &usize| {
        let marks = || (from..to).filter_map(|line| mark_at(&lines[line], *edge));
        let numbers: Vec<u32> = marks().filter_map(Mark::number).collect();
        let bullets = marks().count() - numbers.len();
        let counts = bullets == 0 && numbers.windows(2).all(|pair| pair[0] < pair[1]);
        marks().next().is_some() && (counts || numbers.is_empty())
    };
    let wrapped = (from..to).any(|at| {
        edges.iter().enumerate().any(|(nth, edge)| {
            let piece = piece(&lines[at], *edge, edges.get(nth + 1).copied());
            piece.iter().any(|c| *c != ' ') && mark_at(&lines[at], *edge).is_none()
        })
    });
    let fits = wrapped && (from..to).all(clear) && edges.iter().all(counts_up);
    fits.then_some(Columns { from, to, edges, blocks: false })
}

/// Where columns begin, the first at the very left: where most counters and bullets stand. Figures
/// may be set to the right, so that what counts is where the names begin.
fn edges(lines: &[Vec<char>]) -> Vec<usize> {
    // How many, and how far to the left the first sign of them stands.
    let mut seen: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.len() < LONGEST) {
        for at in NARROWEST..line.len() {
            let begins = line[at] != ' ' && line[at - 1] == ' ' && line[at - 2] == ' ';
            if let Some(found) = begins.then(|| counter::at_start(&line[at..])).flatten()
                && is_sure(found)
            {
                let (times, edge) = seen.entry(at + found.text).or_insert((0, at));
                *times += 1;
                *edge = at.min(*edge);
            }
        }
    }
    let most = seen.values().map(|(times, _)| *times).max().unwrap_or(0);
    let mut edges = vec![0];
    for (times, edge) in seen.into_values() {
        let apart = edges.last().is_none_or(|before| edge >= before + NARROWEST);
        if times >= COUNTERS && times * 2 >= most && apart {
            edges.push(edge);
        }
    }
    edges
}

/// A sign that begins an entry: a dash may stand before a short name as well.
fn is_sure(found: counter::Counter) -> bool {
    match found.mark {
        Mark::Number(_) => found.firmness == Firmness::Firm,
        Mark::Bullet(sign) => !counter::is_dash(sign),
        _ => false,
    }
}

/// The counter or bullet that stands at the edge of a column.
fn mark_at(line: &[char], edge: usize) -> Option<Mark> {
    let found = counter::at_start(line.get(edge..)?)?;
    let at_once = found.start <= if edge == 0 { 4 } else { 2 };
    (at_once && is_sure(found)).then_some(found.mark)
}
