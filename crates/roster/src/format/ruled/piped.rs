//! `name | place` under `------+-------`, as databases print it.

use super::{Row, is_list, row};

/// The table whose heading stands here, and the line behind it.
pub(super) fn table(texts: &[&str], from: usize) -> Option<(Vec<Row>, usize)> {
    let bars = bars_of(texts.get(from + 1)?)?;
    let head = cells(texts[from], &bars)?;
    if head.iter().all(String::is_empty) {
        return None;
    }
    let end = (from + 2..texts.len())
        .find(|at| cells(texts[*at], &bars).is_none())
        .unwrap_or(texts.len());
    let cut = |at: usize| -> Vec<String> {
        let wrapped = |cell: String| cell.strip_suffix('+').map(str::to_owned).unwrap_or(cell);
        cells(texts[at], &bars).unwrap_or_default().into_iter().map(wrapped).collect()
    };
    let mut rows = vec![row(vec![from], true, cut)];
    let mut open: Vec<usize> = Vec::new();
    for at in from + 2..end {
        // A cell that goes on in the next line ends with a sign for it.
        let ends = |above: usize| {
            let cells = cells(texts[above], &bars).unwrap_or_default();
            !cells.iter().any(|cell| cell.ends_with('+'))
        };
        if open.last().is_some_and(|above| ends(*above)) {
            rows.push(row(std::mem::take(&mut open), false, cut));
        }
        open.push(at);
    }
    rows.push(row(open, false, cut));
    is_list(&rows).then_some((rows, end))
}

/// Columns of the crossings of a line of dashes.
fn bars_of(line: &str) -> Option<Vec<usize>> {
    let chars: Vec<char> = line.trim_end().chars().collect();
    let drawn = chars.iter().all(|c| matches!(c, '-' | '+' | ' '));
    let bars: Vec<usize> = (1..chars.len().max(1)).filter(|at| chars[*at] == '+').collect();
    let first = chars.iter().find(|c| **c != ' ');
    (drawn && first == Some(&'-') && !bars.is_empty() && line.contains("--")).then_some(bars)
}

/// The fields of a line with a bar at each of these columns.
fn cells(line: &str, bars: &[usize]) -> Option<Vec<String>> {
    let chars: Vec<char> = line.chars().collect();
    // Wide letters move the bars: then they are counted.
    let placed = bars.iter().all(|bar| chars.get(*bar) == Some(&'|'));
    let found: Vec<usize> = if placed {
        bars.to_vec()
    } else {
        (0..chars.len()).filter(|at| chars[*at] == '|').collect()
    };
    if found.len() != bars.len() {
        return None;
    }
    let edges = std::iter::once(0).chain(found.iter().map(|bar| bar + 1));
    let ends = found.iter().copied().chain([chars.len()]);
    let text = |(start, end): (usize, usize)| chars[start..end].iter().collect::<String>();
    Some(edges.zip(ends).map(|edge| text(edge).trim().to_owned()).collect())
}
