//! Rows whose fields are parted by vertical bars, as Markdown and many plain texts write them.

use crate::source::Span;

/// Whether a line begins and ends with a bar.
pub(super) fn is_row(line: &str) -> bool {
    let trimmed = line.trim();
    trimmed.len() > 2 && trimmed.starts_with('|') && trimmed.ends_with('|')
}

/// The line under the heading row: "|---|:--:|".
pub(super) fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '+'))
}

/// The fields of a row; a bar behind a backslash parts nothing.
pub(super) fn cells(line: &str) -> Vec<Span> {
    let chars: Vec<char> = line.chars().collect();
    let bars: Vec<usize> = (0..chars.len())
        .filter(|at| chars[*at] == '|' && (*at == 0 || chars[at - 1] != '\\'))
        .collect();
    let mut edges = vec![0];
    edges.extend(bars.iter().flat_map(|bar| [*bar, bar + 1]));
    edges.push(chars.len());
    let blank = |span: &Span| chars[span.start..span.end].iter().all(|c| c.is_whitespace());
    let mut cells: Vec<Span> =
        edges.chunks(2).map(|edge| Span { start: edge[0], end: edge[1] }).collect();
    if cells.first().is_some_and(blank) {
        cells.remove(0);
    }
    if cells.last().is_some_and(blank) {
        cells.pop();
    }
    cells
}
