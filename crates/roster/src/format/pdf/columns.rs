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
            for column in 0..edges.len() {
                let order = if rtl { edges.len() - 1 - column } else { column };
                blocks.push(Block::Lines(flow(
                    rows[..to].iter().filter_map(|row| row.cells[order].clone()),
                    column > 0,
                )));
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
