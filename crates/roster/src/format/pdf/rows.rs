//! How far down columns of names belong together.

use super::{
    counters,
    page::{Row, is_large},
};

/// How many rows at the top are headings above the columns.
pub(crate) fn above(rows: &[Row], rtl: bool) -> usize {
    let first = first_column(rows, rtl);
    let usual = usual_size(rows);
    let alone =
        rows.iter().take_while(|row| row.filled() == 1 && row.cells[first].is_some()).count();
    rows[..alone].iter().rposition(|row| is_large(row.size, usual)).map_or(0, |last| last + 1)
}

/// The rows from the top that are read column after column. What stands below under the first
/// column alone is another part of the page where it is set apart, or where its count shows that
/// the other columns come before it.
pub(crate) fn together(rows: &[Row], rtl: bool) -> usize {
    let first = first_column(rows, rtl);
    let others = |row: &Row| {
        row.cells.iter().enumerate().any(|(column, cell)| column != first && cell.is_some())
    };
    let Some(last) = rows.iter().rposition(others) else { return rows.len() };
    let usual = usual_size(rows);
    let step = widest_step(rows, last);
    for at in 1..rows.len() {
        let row = &rows[at];
        let Some(cell) = row.cells[first].as_ref().filter(|_| !others(row)) else { continue };
        let above = (0..at).rev().find_map(|i| rows[i].cells[first].as_ref());
        let apart = above.is_none_or(|above| cell.y - above.y > step * 1.15);
        let below = rows[at..].iter().find(|row| others(row)).map(|row| row.y);
        let hole = rows[..at]
            .iter()
            .rev()
            .find(|row| others(row))
            .map(|row| row.y)
            .zip(below)
            .map(|(above, below)| below - above);
        if hole.is_none_or(|hole| hole > step * 1.5)
            && (is_large(cell.size, usual) || (apart && at > last))
        {
            return at;
        }
    }
    restart(rows, first, last).unwrap_or(rows.len())
}

fn first_column(rows: &[Row], rtl: bool) -> usize {
    if rtl { rows.first().map_or(0, |row| row.cells.len().saturating_sub(1)) } else { 0 }
}

/// The first column counts anew, while the second goes on with the count above.
fn restart(rows: &[Row], first: usize, last: usize) -> Option<usize> {
    let numbers = |from: usize, to: usize, column: usize| {
        rows[from..to].iter().enumerate().filter_map(move |(i, row)| {
            Some((from + i, counters::number(&row.cells[column].as_ref()?.text)?))
        })
    };
    let second = if first == 0 { 1 } else { first - 1 };
    let goes_on = numbers(0, rows.len(), second).next()?.1;
    let mut before: Option<(usize, u32)> = None;
    for (at, number) in numbers(0, rows.len(), first) {
        if let Some((above, number_above)) = before
            && number <= number_above
            && number_above + 1 == goes_on
            && at > last
        {
            let left = rows[above].cells[first].as_ref()?.x;
            // Lines that hang under the last entry are its own.
            return (above + 1..=at)
                .find(|i| rows[*i].cells[first].as_ref().is_some_and(|cell| cell.x <= left + 1.0));
        }
        before = Some((at, number));
    }
    None
}

fn usual_size(rows: &[Row]) -> f64 {
    let mut sizes: Vec<f64> = rows.iter().map(|row| row.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

/// The widest step between lines beside one another, exceptions aside.
fn widest_step(rows: &[Row], last: usize) -> f64 {
    let mut steps: Vec<f64> = Vec::new();
    for column in 0..rows.first().map_or(0, |row| row.cells.len()) {
        let heights: Vec<f64> = rows[..=last]
            .iter()
            .filter_map(|row| row.cells[column].as_ref())
            .map(|cell| cell.y)
            .collect();
        steps.extend(heights.windows(2).map(|pair| pair[1] - pair[0]));
    }
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len().saturating_sub(1) * 9 / 10).copied().unwrap_or(0.0)
}
