//! Lines of a table to rows: a cell of several lines is one cell.

use super::{counters::is_only_counter, page::Row};

/// The rows of a table; `borders`: the heights of the lines drawn between them, where there are
/// any.
pub(crate) fn folded(rows: &[Row], borders: &[f64]) -> (Vec<Vec<String>>, bool) {
    let counters = counter_column(rows);
    let starts = bordered(rows, borders, counters)
        .or_else(|| counters.map(|column| by_counters(rows, column)))
        .unwrap_or_else(|| by_steps(rows));
    let mut out: Vec<Vec<String>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let texts =
            row.cells.iter().map(|cell| cell.as_ref().map_or("", |cell| cell.text.as_str()));
        match out.last_mut() {
            Some(above) if !starts[at] => {
                above.iter_mut().zip(texts).for_each(|(above, text)| join(above, text));
            }
            _ => out.push(texts.map(str::to_owned).collect()),
        }
    }
    // The page broke a row in two.
    let rest = counters.is_some_and(|column| out.first().is_some_and(|row| row[column].is_empty()));
    (out, rest)
}

/// Puts the next line of a cell to it.
pub(crate) fn join(above: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    let small = text.starts_with(char::is_lowercase);
    let broken = small
        && above.ends_with(['-', '‐'])
        && above.chars().rev().nth(1).is_some_and(char::is_lowercase);
    // "Grandfontaine-" and "sur-Mer": a word with other hyphens has this one of its own.
    let last = above.rsplit(' ').next().unwrap_or_default().trim_end_matches(['-', '‐']);
    let compound = last.contains(['-', '‐'])
        || text.split(' ').next().is_some_and(|next| next.contains(['-', '‐']));
    // An address is broken anywhere.
    let address = above.contains('@') && !above.contains(' ') && !text.contains(' ');
    if (broken && !compound) || above.ends_with('\u{ad}') {
        above.pop();
    } else if !above.is_empty() && !above.ends_with(['-', '‐', '/', '(']) && !address {
        above.push(' ');
    }
    above.push_str(text);
}

fn counter_column(rows: &[Row]) -> Option<usize> {
    let width = rows.first()?.cells.len();
    (0..width).find(|column| {
        let texts: Vec<&str> = rows
            .iter()
            .filter_map(|row| row.cells[*column].as_ref())
            .map(|cell| cell.text.as_str())
            .collect();
        let counters = texts.iter().filter(|text| is_only_counter(text)).count();
        counters >= 2 && counters * 10 >= texts.len() * 6
    })
}

fn counts(row: &Row, column: usize) -> bool {
    row.cells[column].as_ref().is_some_and(|cell| is_only_counter(&cell.text))
}

/// Where each row begins, as the lines drawn between them say; `None` where they part other things.
fn bordered(rows: &[Row], borders: &[f64], counters: Option<usize>) -> Option<Vec<bool>> {
    let band = |row: &Row| borders.partition_point(|height| *height < row.y - 0.25 * row.size);
    let starts: Vec<bool> =
        (0..rows.len()).map(|at| at == 0 || band(&rows[at]) != band(&rows[at - 1])).collect();
    let rows_found = starts.iter().filter(|start| **start).count();
    let (mut lines, mut counted) = (0, 0);
    for (row, start) in rows.iter().zip(&starts) {
        if *start {
            (lines, counted) = (0, 0);
        }
        lines += 1;
        counted += usize::from(counters.is_some_and(|column| counts(row, column)));
        if counted > 1 || lines > 12 {
            return None;
        }
    }
    (borders.len() >= 3 && rows_found >= 2).then_some(starts)
}

/// One row for each counter. Its lines stand below the counter, or around it.
fn by_counters(rows: &[Row], column: usize) -> Vec<bool> {
    let mut starts = vec![false; rows.len()];
    let counters: Vec<usize> = (0..rows.len()).filter(|at| counts(&rows[*at], column)).collect();
    let mut before = 0;
    for (nth, at) in counters.iter().enumerate() {
        let between = if nth == 0 { 1.min(*at)..at + 1 } else { before + 1..at + 1 };
        let step = |at: usize| if at == 0 { f64::MAX } else { rows[at].y - rows[at - 1].y };
        let own = *at;
        let widest = between
            .clone()
            .max_by(|a, b| step(*a).total_cmp(&step(*b)).then(a.cmp(b)))
            .unwrap_or(own);
        let others = between.clone().filter(|at| *at != widest).map(step).fold(0.0, f64::max);
        starts[if step(widest) > others * 1.12 { widest } else { own }] = true;
        before = own;
    }
    // The heading row, and lines across the table between the rows.
    starts[0] = true;
    let first = counters.first().copied().unwrap_or(0);
    let step = tightest_step(rows);
    for at in 1..rows.len() {
        let across = rows[at].filled() == 1
            && rows[at].cells[column].is_some()
            && !counts(&rows[at], column);
        // A heading of two lines is one row; a heading row and a line above it are not.
        let heading = at < first && rows[at].y - rows[at - 1].y > step * 1.3;
        starts[at] |= across || heading;
    }
    starts
}

fn tightest_step(rows: &[Row]) -> f64 {
    rows.windows(2).map(|pair| pair[1].y - pair[0].y).fold(f64::MAX, f64::min)
}

/// Without counters the space between rows tells, or else how much of a row is filled.
fn by_steps(rows: &[Row]) -> Vec<bool> {
    let mut starts = vec![true; rows.len()];
    let width = rows.first().map_or(0, |row| row.cells.len());
    let heights = |column: usize| {
        (0..rows.len()).filter(move |at| rows[*at].cells[column].is_some()).collect::<Vec<_>>()
    };
    let columns: Vec<Vec<usize>> = (0..width).map(heights).collect();
    let steps: Vec<f64> = columns
        .iter()
        .flat_map(|lines| lines.windows(2))
        .map(|pair| rows[pair[1]].y - rows[pair[0]].y)
        .collect();
    let least = steps.iter().copied().fold(f64::MAX, f64::min);
    let close = least * 1.15;
    let wide = |close: f64| steps.iter().filter(|step| **step > close).count() * 5 >= steps.len();
    let close =
        barely_apart(rows, &steps, least).into_iter().chain([close]).find(|close| wide(*close));
    if let Some(close) = close.filter(|_| least <= 1.6 * rows[0].size) {
        // The lines of one cell follow closely on one another; cells beside one another make a row,
        // however they are set against each other.
        for lines in &columns {
            for pair in lines.windows(2).filter(|pair| rows[pair[1]].y - rows[pair[0]].y <= close) {
                starts[pair[0] + 1..=pair[1]].fill(false);
            }
        }
        for at in 1..rows.len() {
            starts[at] &= rows[at].y - rows[at - 1].y > 0.75 * least;
        }
    } else if let Some(main) = main_column(rows) {
        for pair in columns[main].windows(2) {
            starts[pair[1]] = !hangs(rows, pair[0], pair[1], main);
        }
        for at in 1..rows.len() {
            starts[at] &= rows[at].cells[main].is_some();
        }
    }
    starts
}

/// Rows that stand apart by less than a point, but all of them by the same: the widest step between
/// the lines of one cell.
fn barely_apart(rows: &[Row], steps: &[f64], least: f64) -> Option<f64> {
    let mut near: Vec<f64> = steps.iter().copied().filter(|step| *step <= least * 1.15).collect();
    near.sort_by(f64::total_cmp);
    let at = (1..near.len()).max_by(|a, b| {
        (near[*a] - near[a - 1]).total_cmp(&(near[*b] - near[b - 1])).then(b.cmp(a))
    })?;
    let (below, above) = (near[at - 1], near[at]);
    let loose = (below - near[0]).max(near[near.len() - 1] - above);
    if above - below < 0.015 * least || loose * 3.0 > above - below {
        return None;
    }
    // It holds where nearly every row begins with its first line in the column that has most.
    let close = f64::midpoint(below, above);
    let starts = |at: usize| at == 0 || rows[at].y - rows[at - 1].y > close;
    let main = main_column(rows)?;
    let (mut count, mut filled) = (0, 0);
    for at in (0..rows.len()).filter(|at| starts(*at)) {
        count += 1;
        filled += usize::from(rows[at].cells[main].is_some());
    }
    (count >= 2 && filled * 10 >= count * 9).then_some(close)
}

/// The column with most lines, the first of them.
fn main_column(rows: &[Row]) -> Option<usize> {
    let lines = |column: &usize| rows.iter().filter(|row| row.cells[*column].is_some()).count();
    (0..rows.first()?.cells.len()).rev().max_by_key(lines)
}

/// A line alone in its row, under a line that had no room for its first word.
fn hangs(rows: &[Row], above: usize, at: usize, main: usize) -> bool {
    let (Some(cell), Some(before)) = (&rows[at].cells[main], &rows[above].cells[main]) else {
        return false;
    };
    let end = rows
        .iter()
        .filter_map(|row| row.cells[main].as_ref())
        .map(|cell| cell.end)
        .fold(f64::MIN, f64::max);
    let word = cell.text.split(' ').next().map_or(0, |word| word.chars().count());
    rows[at].filled() < rows[above].filled() && before.end + word as f64 * 0.5 * cell.size > end
}
