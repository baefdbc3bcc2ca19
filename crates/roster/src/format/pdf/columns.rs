//! Columns of a page: lists set side by side are read one after the other, tables row by row.

use super::{
    flow::{Flowing, flow},
    gutters::{Band, Page},
    lines::{Line, Piece},
    rows,
    rules::Rules,
    tables,
};

#[derive(Debug)]
pub(crate) enum Block {
    Lines(Vec<Flowing>),
    Table {
        rows: Vec<Vec<String>>,
        /// Where the columns begin.
        edges: Vec<f64>,
        /// The first row may be the rest of the last one of the page before.
        rest: bool,
    },
}

/// A line, parted at the columns.
#[derive(Debug)]
pub(crate) struct Row {
    pub cells: Vec<Option<Piece>>,
    pub y: f64,
    pub size: f64,
}

impl Row {
    pub(crate) fn of(line: &Line, edges: &[f64]) -> Self {
        let mut parts: Vec<Vec<Piece>> = vec![Vec::new(); edges.len()];
        for piece in &line.pieces {
            parts[column_of(piece, edges)].push(piece.clone());
        }
        let cells = parts.iter().map(|part| part.split_first().map(|(first, rest)| first.joined(rest))).collect();
        Self { cells, y: line.y, size: line.size }
    }

    pub(crate) fn filled(&self) -> usize {
        self.cells.iter().flatten().count()
    }
}

/// The blocks of a page from top to bottom; `before`: the columns of a table at the end of the page before.
pub(crate) fn blocks(lines: &[&Line], rules: &Rules, before: Option<&[f64]>) -> Vec<Block> {
    let rtl = is_rtl(&lines.iter().map(|line| line.text()).collect::<String>());
    let Some(page) = Page::of(lines, rules, rtl) else {
        return vec![Block::Lines(flow(lines.iter().filter_map(|line| line.whole()), false))];
    };
    let mut blocks = Vec::new();
    let mut at = 0;
    if let Some(edges) = before {
        let end = tables::goes_on(lines, edges);
        if end > 0 {
            blocks.push(tables::block(&lines[..end], edges, rules, rtl));
            at = end;
        }
    }
    let mut plain = at;
    while at < lines.len() {
        let Some((start, Band { edges, end })) = page.widest_band(at) else {
            at += 1;
            continue;
        };
        at = start;
        let rows: Vec<Row> = lines[at..end].iter().map(|line| Row::of(line, &edges)).collect();
        if tables::is_table(&rows, &edges, rules) {
            let (from, to) = tables::extent(&rows, &edges, rules);
            push_plain(&mut blocks, &lines[plain..at + from]);
            blocks.push(tables::block(&lines[at + from..at + to], &edges, rules, rtl));
            at += to;
        } else {
            let from = rows::above(&rows, rtl);
            let rows = &rows[from..];
            push_plain(&mut blocks, &lines[plain..at + from]);
            let to = rows::together(rows, rtl);
            for column in 0..edges.len() {
                let order = if rtl { edges.len() - 1 - column } else { column };
                blocks.push(Block::Lines(flow(rows[..to].iter().filter_map(|row| row.cells[order].clone()), column > 0)));
            }
            at += from + to;
        }
        plain = at;
    }
    push_plain(&mut blocks, &lines[plain..]);
    blocks
}

fn push_plain(blocks: &mut Vec<Block>, lines: &[&Line]) {
    if !lines.is_empty() {
        blocks.push(Block::Lines(flow(lines.iter().filter_map(|line| line.whole()), false)));
    }
}

pub(crate) fn column_of(piece: &Piece, edges: &[f64]) -> usize {
    let middle = f64::midpoint(piece.x, piece.end);
    edges.iter().rposition(|edge| middle >= *edge).unwrap_or(0)
}

/// Whether most letters run from right to left.
pub(crate) fn is_rtl(text: &str) -> bool {
    let rtl = text.chars().filter(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')).count();
    rtl * 2 > text.chars().filter(|c| c.is_alphabetic()).count()
}
