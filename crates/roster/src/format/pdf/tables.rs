//! Tables: which columns are fields of one row, and where a table ends.

use super::{
    cells,
    counters::{is_counted, is_only_counter},
    page::{Block, Line, Piece, Row},
    rules::Rules,
};
use crate::{column, contact, date};

/// Lines of a cell follow no further apart, in heights of a letter.
pub(crate) const WRAPPED: f64 = 1.65;

/// Fields of one row, or names side by side? Headings, borders, numbers alone, places and addresses
/// speak for a table; counters and names in every column against it.
pub(crate) fn is_table(rows: &[Row], edges: &[f64], rules: &Rules) -> bool {
    let width = edges.len();
    // A title may stand above the heading row.
    let heading = rows.iter().filter(|row| row.filled() > 1).take(3).any(|row| {
        let known = row.cells.iter().flatten().filter(|cell| heads(&cell.text)).count();
        known >= 2 || (known >= 1 && known == row.filled() && width > 2)
    });
    if heading {
        return true;
    }
    let share = |column: usize, test: &dyn Fn(&str) -> bool| {
        let texts: Vec<&str> = rows
            .iter()
            .filter_map(|row| row.cells[column].as_ref())
            .map(|cell| cell.text.as_str())
            .collect();
        texts.iter().filter(|text| test(text)).count() as f64 / texts.len().max(1) as f64
    };
    // Lines that hang under a name have no counter.
    let counted = (0..width).filter(|column| share(*column, &is_counted) >= 0.25).count();
    if counted == width {
        return false;
    }
    if borders(rows, edges, rules).len() >= 3 {
        return true;
    }
    let field = |text: &str| {
        is_only_counter(text)
            || names::place_code(text).is_some()
            || contact::only_contact(text)
            || date::only_date(text)
    };
    if (0..width).any(|column| share(column, &field) >= 0.5) {
        return true;
    }
    // Counters in the first column only: the others are notes to them.
    let aligned = rows.iter().filter(|row| row.filled() == width).count() * 10 >= rows.len() * 7;
    let bodies = (0..width)
        .filter(|column| {
            share(*column, &|text| names::kind(text) == names::Kind::Organisation) >= 0.4
        })
        .count();
    aligned && bodies < width && counted == 1
}

/// "N° Organización" stands for two headings.
pub(crate) fn heads(text: &str) -> bool {
    column::listed(text).is_some()
        || text
            .split_once(' ')
            .is_some_and(|(sign, rest)| sign.len() <= 4 && column::listed(rest).is_some())
}

/// The heights of the lines drawn across the space between two columns.
pub(crate) fn borders(rows: &[Row], edges: &[f64], rules: &Rules) -> Vec<f64> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Vec::new() };
    let crossing =
        |edge: &f64| rules.crossing(*edge, first.y - 4.0 * first.size, last.y + 4.0 * last.size);
    edges[1..].iter().map(crossing).max_by_key(Vec::len).unwrap_or_default()
}

/// The rows of the table without the lines that only stand above and below it.
pub(crate) fn extent(rows: &[Row], edges: &[f64], rules: &Rules) -> (usize, usize) {
    let several = |row: &Row| row.filled() > 1;
    let from = rows.iter().position(several).unwrap_or(0);
    let mut to = rows.iter().rposition(several).map_or(rows.len(), |last| last + 1);
    let borders = borders(rows, edges, rules);
    let inside = |y: f64| borders.len() < 3 || borders.last().is_some_and(|last| y < *last + 1.0);
    while to < rows.len()
        && rows[to].y - rows[to - 1].y <= WRAPPED * rows[to].size
        && inside(rows[to].y)
    {
        to += 1;
    }
    (from, to)
}

/// The lines with which a table of these columns goes on at the top of the next page.
pub(crate) fn goes_on(lines: &[&Line], edges: &[f64]) -> usize {
    let fits = |line: &&&Line| {
        line.pieces.iter().all(|piece| {
            edges
                .iter()
                .all(|edge| !(piece.x < *edge - 1.0 && piece.end > *edge + 0.4 * piece.size))
        })
    };
    let end = lines.iter().take_while(fits).count();
    let several: Vec<bool> =
        lines[..end].iter().map(|line| Row::of(line, edges).filled() > 1).collect();
    let last = several.iter().rposition(|several| *several).map_or(0, |last| last + 1);
    let mut to = last;
    while to < end && last > 0 && lines[to].y - lines[to - 1].y <= WRAPPED * lines[to].size {
        to += 1;
    }
    // Lines of running text fit by accident only here and there; long cells fill many lines.
    if several.iter().filter(|several| **several).count() * 8 >= to { to } else { 0 }
}

pub(crate) fn block(lines: &[&Line], edges: &[f64], rules: &Rules, rtl: bool) -> Block {
    let edges = with_counters(lines, edges, rtl);
    let rows: Vec<Row> = lines.iter().map(|line| Row::of(line, &edges)).collect();
    let (mut folded, rest) = cells::folded(&rows, &borders(&rows, &edges, rules));
    if rtl {
        for row in &mut folded {
            row.reverse();
        }
    }
    Block::Table { rows: folded, edges, rest }
}

/// In a table counters are a column of their own, also where they stand beside the middle of a name
/// of several lines.
fn with_counters(lines: &[&Line], edges: &[f64], rtl: bool) -> Vec<f64> {
    let mut all = edges.to_vec();
    for column in 0..edges.len() {
        let (mut counters, mut others): (Vec<&Piece>, Vec<&Piece>) = (Vec::new(), Vec::new());
        for line in lines {
            let mut own: Vec<&Piece> =
                line.pieces.iter().filter(|piece| piece.column(edges) == column).collect();
            if rtl {
                own.reverse();
            }
            let counted = own.first().is_some_and(|first| first.counts());
            counters.extend(own.iter().take(usize::from(counted)));
            others.extend(own.get(usize::from(counted)));
        }
        if counters.len() >= 2 && counters.len() * 5 >= others.len() {
            all.extend(between(&counters, &others, rtl));
        }
    }
    all.sort_by(f64::total_cmp);
    all
}

/// The middle of the space between counters and names, unless names begin above and below the
/// counters.
fn between(counters: &[&Piece], others: &[&Piece], rtl: bool) -> Option<f64> {
    let (inner, behind): (f64, Vec<f64>) = if rtl {
        let inner = counters.iter().map(|piece| piece.x).fold(f64::MAX, f64::min);
        (inner, others.iter().map(|piece| piece.end).filter(|end| *end < inner).collect())
    } else {
        let inner = counters.iter().map(|piece| piece.end).fold(f64::MIN, f64::max);
        (inner, others.iter().map(|piece| piece.x).filter(|x| *x > inner).collect())
    };
    let nearest =
        behind.iter().copied().min_by(|a, b| (a - inner).abs().total_cmp(&(b - inner).abs()))?;
    (behind.len() * 10 >= others.len() * 7).then(|| f64::midpoint(inner, nearest))
}
