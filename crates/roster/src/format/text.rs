//! Plain text: lines, some of them rows whose fields are set apart by tabs or by runs of blanks.

use super::{bars, gutter, ruled};
use crate::{
    ReadError,
    limits::{self, too_large},
    source::{Source, Span},
};
use std::collections::BTreeMap;

/// Reads a text under the limits.
pub(crate) fn read(text: &str) -> Result<Source, ReadError> {
    // Bytes first: they are known without counting.
    if text.len() > limits::TEXT && text.chars().count() > limits::TEXT {
        return Err(too_large("the file has too much text", "8 million letters"));
    }
    let source = Source::from_text(text);
    source.check()?;
    Ok(with_rows(source))
}

fn with_rows(source: Source) -> Source {
    columned(tabbed(barred(gutter::part(ruled::rows(source)))))
}

/// Turns lines whose fields stand between bars into rows.
fn barred(mut source: Source) -> Source {
    let rows: Vec<bool> = source.lines.iter().map(|line| bars::is_row(&line.text)).collect();
    for at in 0..rows.len() {
        let beside = (at > 0 && rows[at - 1]) || rows.get(at + 1).is_some_and(|next| *next);
        let line = &mut source.lines[at];
        if rows[at] && beside && line.cells.is_none() {
            line.cells = Some(bars::cells(&line.text));
        }
    }
    source
}

/// Turns the lines of a tab-separated part into rows.
fn tabbed(mut source: Source) -> Source {
    let fields: Vec<usize> = source.lines.iter().map(|line| inner_tabs(&line.text)).collect();
    let mut at = 0;
    while at < fields.len() {
        let mut end = at;
        while end < fields.len()
            && (source.lines[end].cells.is_none() && fields[end] > 0
                || (end > at && source.lines[end].text.trim().is_empty()))
        {
            end += 1;
        }
        let rows = fields[at..end.max(at)].iter().filter(|tabs| **tabs > 0).count();
        // Two tabbed lines may be an accident of layout; a table has a regular number of fields.
        let usual = fields[at..end.max(at)].iter().copied().max().unwrap_or(0);
        let regular =
            fields[at..end.max(at)].iter().filter(|tabs| **tabs > 0 && **tabs + 2 >= usual).count();
        if rows >= 3 && regular * 10 >= rows * 7 || (rows == 2 && usual >= 2) {
            for line in source.lines[at..end].iter_mut().filter(|line| inner_tabs(&line.text) > 0) {
                line.cells = Some(tab_cells(&line.text));
            }
        }
        at = end.max(at + 1);
    }
    source
}

/// Turns lines whose fields are set out in columns by runs of blanks into rows.
fn columned(mut source: Source) -> Source {
    let gaps: Vec<Vec<usize>> = source
        .lines
        .iter()
        .map(|line| if line.cells.is_some() { Vec::new() } else { field_starts(&line.text) })
        .collect();
    let lines: Vec<usize> = (0..gaps.len()).filter(|at| !gaps[*at].is_empty()).collect();
    let printed = source.lines.iter().filter(|line| !line.text.trim().is_empty()).count();
    if lines.len() < 4 || lines.len() * 10 < printed * 3 {
        return source;
    }
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    for start in lines.iter().flat_map(|at| &gaps[*at]) {
        *seen.entry(*start).or_default() += 1;
    }
    // A sentence that is typed with two blanks after its stop has them in another place each time.
    let common: Vec<usize> = seen
        .into_iter()
        .filter(|(_, times)| *times * 2 >= lines.len())
        .map(|(start, _)| start)
        .collect();
    let telling = |at: usize| {
        gaps[at].iter().any(|start| {
            common.contains(start) && begins_with_letters(&source.lines[at].text, *start)
        })
    };
    let rows: Vec<usize> = lines.into_iter().filter(|at| telling(*at)).collect();
    if rows.len() >= 4 {
        for at in rows {
            let end = source.lines[at].text.chars().count();
            let starts: Vec<usize> = std::iter::once(0).chain(gaps[at].iter().copied()).collect();
            let ends = starts[1..].iter().copied().chain([end]);
            source.lines[at].cells = Some(
                starts.iter().zip(ends).map(|(start, end)| Span { start: *start, end }).collect(),
            );
        }
    }
    source
}

/// Columns where a field begins behind two blanks or more.
fn field_starts(text: &str) -> Vec<usize> {
    if !text.trim_end().contains("  ") {
        return Vec::new();
    }
    let chars: Vec<char> = text.trim_end().chars().collect();
    let first = chars.iter().position(|c| *c != ' ').unwrap_or(chars.len());
    (first + 2..chars.len())
        .filter(|at| chars[*at] != ' ' && chars[at - 1] == ' ' && chars[at - 2] == ' ')
        .collect()
}

/// Whether more than a counter stands before a column.
fn begins_with_letters(text: &str, column: usize) -> bool {
    text.chars().take(column).filter(|c| c.is_alphabetic()).count() >= 2
}

fn inner_tabs(text: &str) -> usize {
    text.trim().matches('\t').count()
}

fn tab_cells(text: &str) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for c in text.chars() {
        if c == '\t' {
            cells.push(Span { start, end: at });
            start = at + 1;
        }
        at += 1;
    }
    cells.push(Span { start, end: at });
    cells
}
