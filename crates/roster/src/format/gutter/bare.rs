//! Columns of names without counters. That they are columns and no table is shown by lines in which
//! the name of one column goes on, and another begins beside it: the rows of a table begin together.

use std::collections::BTreeMap;

use super::{Columns, LONGEST, NARROWEST, piece};
use crate::{
    source::{Role, Source},
    table::facts,
};

/// Lines of two columns at least.
const LINES: usize = 4;

/// So far is set in what goes on.
const INDENT: usize = 2;

/// Lines of a signature block at most.
const MOST_SIGNED: usize = 5;

/// Words of a name at most; more are text.
const WORDS: usize = 14;

/// What a line has in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Nothing,
    Begins,
    GoesOn,
}

/// Reads down the columns of each block of lines that has them.
pub(super) fn part(mut source: Source, lines: &[Vec<char>]) -> Source {
    let usable = |at: usize| {
        !lines[at].is_empty() && lines[at].len() < LONGEST && !lines[at].contains(&'\t')
    };
    let mut blocks: Vec<(Columns, Vec<Vec<Part>>)> = Vec::new();
    let mut persons: Vec<Columns> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = (at..lines.len()).find(|line| !usable(*line)).unwrap_or(lines.len());
        match columns(lines, at, end) {
            Some(found) => blocks.push(found),
            None => persons.extend(signatures(lines, at, end)),
        }
        at = end + 1;
    }
    // One alone may be anything, of whatever lines.
    if blocks.is_empty() && persons.len() >= 2 {
        for columns in persons.into_iter().rev() {
            source = columns.read_down(source, lines);
        }
        return source;
    }
    // From the last to the first, so that the lines before keep their places.
    for (columns, parts) in blocks.into_iter().rev() {
        let mut roles = parts.iter().flat_map(|column| {
            column.iter().filter_map(|part| match part {
                Part::Nothing => None,
                Part::Begins => Some(Role::Plain),
                Part::GoesOn => Some(Role::Continued),
            })
        });
        let from = columns.from;
        source = columns.read_down(source, lines);
        for line in source.lines[from..].iter_mut().filter(|line| !line.text.is_empty()) {
            match roles.next() {
                Some(role) => line.role = role,
                None => break,
            }
        }
    }
    source
}

/// The columns of a block of printed lines, and what each line has in each of them.
fn columns(lines: &[Vec<char>], start: usize, end: usize) -> Option<(Columns, Vec<Vec<Part>>)> {
    if end - start < LINES {
        return None;
    }
    let edges = edges(&lines[start..end])?;
    let clear = |at: &usize| {
        let line = &lines[*at];
        edges[1..].iter().all(|edge| {
            [edge - 1, edge - 2].iter().all(|blank| line.get(*blank).is_none_or(|c| *c == ' '))
        })
    };
    let beside =
        |at: usize| edges[1..].iter().any(|edge| lines[at].get(*edge).is_some_and(|c| *c != ' '));
    let first = (start..end).find(|at| beside(*at))?;
    let last = (start..end).rfind(|at| beside(*at))?;
    let to = (last + 1..end).take_while(clear).last().map_or(last + 1, |at| at + 1);
    let from = first;
    if to - from < LINES || !(from..to).all(|at| clear(&at)) {
        return None;
    }
    let columns = Columns { from, to, edges, blocks: false };
    let parts: Vec<Vec<Part>> =
        (0..columns.edges.len()).map(|nth| columns.parts(lines, nth)).collect();
    let mixed = (0..to - from).any(|line| {
        let has = |part: Part| parts.iter().any(|column| column[line] == part);
        has(Part::GoesOn) && has(Part::Begins)
    });
    let begins = |column: &Vec<Part>| column.iter().filter(|part| **part == Part::Begins).count();
    let first_is_whole = parts
        .iter()
        .all(|column| column.iter().find(|part| **part != Part::Nothing) == Some(&Part::Begins));
    let names = mixed
        && first_is_whole
        && parts.iter().all(|column| begins(column) >= 2)
        && columns.hold_names(lines);
    names.then_some((columns, parts))
}

/// Signature blocks side by side: a person in each column, and what he or she is below.
fn signatures(lines: &[Vec<char>], from: usize, to: usize) -> Option<Columns> {
    if !(2..=MOST_SIGNED).contains(&(to - from)) {
        return None;
    }
    let columns = Columns { from, to, edges: edges(&lines[from..to])?, blocks: true };
    let whole = (from..to).all(|at| {
        columns.edges[1..].iter().all(|edge| lines[at].get(edge - 1).is_none_or(|c| *c == ' '))
    });
    let pieces = |at: usize| {
        let ends = columns.edges.iter().skip(1).copied().map(Some).chain([None]);
        let piece = |(edge, end): (&usize, Option<usize>)| {
            piece(&lines[at], *edge, end).iter().collect::<String>().trim().to_owned()
        };
        columns.edges.iter().zip(ends).map(piece).collect::<Vec<String>>()
    };
    let person = |text: &String| {
        facts::person_shaped(text) && names::kind(text) != names::Kind::Organisation
    };
    let says_what = |text: &String| {
        names::kind(text) == names::Kind::Organisation
            || text.split_whitespace().any(names::is_office)
    };
    let signed = whole
        && pieces(from).iter().all(person)
        && (from + 1..to).any(|at| pieces(at).iter().any(says_what))
        && !pieces(from + 1).iter().all(person);
    signed.then_some(columns)
}

/// Where the columns begin: the first at the very left, the others where fields begin behind two
/// blanks or more in half of the lines.
fn edges(lines: &[Vec<char>]) -> Option<Vec<usize>> {
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    for line in lines {
        let printed = line.iter().position(|c| *c != ' ').unwrap_or(line.len());
        let fields = (NARROWEST..line.len()).filter(|at| {
            line[*at] != ' '
                && line[at - 1] == ' '
                && line[at - 2] == ' '
                && (*at == printed || *at >= printed + 2)
        });
        for at in fields {
            *seen.entry(at).or_default() += 1;
        }
    }
    let mut edges = vec![0];
    for (edge, times) in seen {
        let apart = edges.last().is_none_or(|before| edge >= before + NARROWEST);
        if times * 2 >= lines.len() && times >= 2 && apart {
            edges.push(edge);
        }
    }
    (edges.len() > 1).then_some(edges)
}

impl Columns {
    fn parts(&self, lines: &[Vec<char>], nth: usize) -> Vec<Part> {
        let end = self.edges.get(nth + 1).copied();
        let indent = |at: usize| {
            piece(&lines[at], self.edges[nth], end).iter().position(|c| !c.is_whitespace())
        };
        let least = (self.from..self.to).filter_map(indent).min().unwrap_or(0);
        (self.from..self.to)
            .map(|at| match indent(at) {
                None => Part::Nothing,
                Some(indent) if indent >= least + INDENT => Part::GoesOn,
                Some(_) => Part::Begins,
            })
            .collect()
    }

    /// Whether what stands in the columns may be names, as far as its length and letters tell.
    fn hold_names(&self, lines: &[Vec<char>]) -> bool {
        self.edges.iter().enumerate().all(|(nth, edge)| {
            let end = self.edges.get(nth + 1).copied();
            (self.from..self.to).all(|at| {
                let text: String = piece(&lines[at], *edge, end).iter().collect();
                let letters = text.chars().filter(|c| c.is_alphabetic()).count();
                let printed = text.chars().filter(|c| !c.is_whitespace()).count();
                letters * 2 >= printed && text.split_whitespace().count() <= WORDS
            })
        })
    }
}
