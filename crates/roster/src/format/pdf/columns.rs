//! Columns of a page: lists set side by side are read one after the other, tables row by row.

use super::{
    flow::flow,
    gutters::{Band, Coverage},
    order,
    page::{Block, Line, Row},
    rows,
    rules::Rules,
    tables,
};
use crate::{
    group::{self, Group},
    words,
};

/// The blocks of a page from top to bottom; `before`: the columns of a table at the end of the page
/// before.
pub(crate) fn blocks(lines: &[&Line], rules: &Rules, before: Option<&[f64]>) -> Vec<Block> {
    let rtl = order::is_rtl(&lines.iter().map(|line| line.text()).collect::<String>());
    let Some(page) = Coverage::of(lines, rules, rtl) else {
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
            for section in sections(&rows[..to]) {
                for column in 0..edges.len() {
                    let order = if rtl { edges.len() - 1 - column } else { column };
                    blocks.push(Block::Lines(flow(
                        section.iter().filter_map(|row| row.cells[order].clone()),
                        column > 0,
                    )));
                }
            }
            at += from + to;
        }
        plain = at;
    }
    push_plain(&mut blocks, &lines[plain..]);
    blocks
}

/// Rows parted by headings that hold for all columns below them: "Individuals", with nothing beside
/// it.
fn sections(rows: &[Row]) -> Vec<&[Row]> {
    let heads = |row: &Row| {
        let mut printed = row.cells.iter().flatten();
        let (Some(only), None) = (printed.next(), printed.next()) else { return false };
        matches!(
            group::exact(&words::words(&only.text)),
            Some(Group::Organisations | Group::Individuals)
        )
    };
    let mut cuts: Vec<usize> = (1..rows.len()).filter(|at| heads(&rows[*at])).collect();
    cuts.push(rows.len());
    let mut from = 0;
    let mut parts = Vec::with_capacity(cuts.len());
    for to in cuts {
        parts.push(&rows[from..to]);
        from = to;
    }
    parts
}

fn push_plain(blocks: &mut Vec<Block>, lines: &[&Line]) {
    if !lines.is_empty() {
        blocks.push(Block::Lines(flow(lines.iter().filter_map(|line| line.whole()), false)));
    }
}
