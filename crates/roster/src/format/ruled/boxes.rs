//! Boxes: every row stands between bars, and lines of signs are drawn around.

use super::{Row, is_list, row};

/// Bars between cells.
const BARS: [char; 5] = ['|', '│', '┃', '║', '┆'];

/// The table that begins with a drawn line here, and the line behind it.
pub(super) fn table(texts: &[&str], from: usize) -> Option<(Vec<Row>, usize)> {
    if !is_border(texts[from]) {
        return None;
    }
    let end = (from..texts.len())
        .find(|at| !is_border(texts[*at]) && !is_content(texts[*at]))
        .unwrap_or(texts.len());
    // The lines between drawn ones.
    let mut groups: Vec<(Vec<usize>, bool)> = vec![(Vec::new(), false)];
    for (at, text) in texts.iter().enumerate().take(end).skip(from) {
        if is_border(text) {
            if let Some(last) = groups.last_mut() {
                last.1 = text.contains(['=', '═', '╪']);
            }
            groups.push((Vec::new(), false));
        } else if let Some(last) = groups.last_mut() {
            last.0.push(at);
        }
    }
    groups.retain(|(lines, _)| !lines.is_empty());
    let cells = |at: usize| cells(texts[at]);
    let mut rows = Vec::new();
    let head = groups.first().is_some_and(|(_, double)| *double) || groups.len() == 2;
    // A line between all rows: what stands between two is one row.
    let each = groups.len() > 2;
    for (i, (lines, _)) in groups.into_iter().enumerate() {
        if each || (i == 0 && head) {
            rows.push(row(lines, i == 0 && head, cells));
            continue;
        }
        let mut open: Vec<usize> = Vec::new();
        for at in lines {
            // The rest of the row above begins below its first cell.
            let goes_on = !open.is_empty() && cells(at).first().is_some_and(String::is_empty);
            if !goes_on && !open.is_empty() {
                rows.push(row(std::mem::take(&mut open), false, cells));
            }
            open.push(at);
        }
        rows.push(row(open, false, cells));
    }
    // What is no list is passed by as a whole: looked at again from each drawn line it would take
    // the square of its time.
    let rows = if is_list(&rows) { rows } else { Vec::new() };
    Some((rows, end))
}

/// "+----+====+", "├────┼────┤".
fn is_border(line: &str) -> bool {
    let line = line.trim();
    let drawn = |c: char| matches!(c, '+' | '-' | '=' | ':' | ' ' | '|') || is_drawing(c);
    let corner = line.starts_with('+') || line.chars().next().is_some_and(is_drawing);
    corner
        && line.chars().all(drawn)
        && (line.contains("--") || line.contains("==") || line.matches(['─', '━', '═']).count() > 1)
}

fn is_drawing(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{257f}')
}

fn is_content(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(BARS) && line.ends_with(BARS) && line.chars().nth(1).is_some()
}

fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let inner = line.strip_prefix(BARS).unwrap_or(line);
    let inner = inner.strip_suffix(BARS).unwrap_or(inner);
    inner.split(BARS).map(|cell| cell.trim().to_owned()).collect()
}
