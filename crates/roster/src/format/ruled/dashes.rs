//! Columns under a line of dashes: `=====  =====`, `-----  -----`.

use super::{Row, is_list, row};
use crate::source::Span;

/// Lines of a heading at most.
const HEAD: usize = 4;

/// The table whose line of dashes stands here, or whose heading does, and the line behind it.
pub(super) fn table(texts: &[&str], from: usize) -> Option<(Vec<Row>, usize)> {
    let columns = columns(texts[from])?;
    let line = |at: usize| texts.get(at).is_some_and(|text| is_line(text));
    let printed = |at: usize| texts.get(at).is_some_and(|text| !text.trim().is_empty());
    // Below a heading, or above one that has another line of dashes below it.
    let below = (from + 1..=from + HEAD).find(|at| line(*at) || !printed(*at));
    let framed = below.filter(|at| line(*at) && *at > from + 1);
    let (head, body) = if let Some(second) = framed {
        ((from + 1..second).collect::<Vec<_>>(), second + 1)
    } else {
        let above = (from.saturating_sub(HEAD)..from)
            .rev()
            .take_while(|at| printed(*at) && !line(*at) && fits(texts[*at], &columns));
        let mut head: Vec<usize> = above.collect();
        head.reverse();
        (head, from + 1)
    };
    if head.is_empty() {
        return None;
    }
    let closed = texts[from].contains('=');
    let end = end(texts, body, &columns, closed);
    let lines: Vec<usize> = (body..end).filter(|at| printed(*at)).collect();
    // Where blank lines part the rows, each block is one.
    let apart = (body..end).filter(|at| !printed(*at)).count();
    let blocks = apart >= 2 && lines.len() > apart + 1;
    let cut = |at: usize| cells(texts[at], &columns);
    let mut rows = vec![row(head, true, cut)];
    let mut open: Vec<usize> = Vec::new();
    for at in lines {
        let goes_on = if blocks {
            open.last().is_some_and(|above| *above + 1 == at)
        } else {
            cut(at).first().is_some_and(String::is_empty)
        };
        if !goes_on && !open.is_empty() {
            rows.push(row(std::mem::take(&mut open), false, cut));
        }
        open.push(at);
    }
    rows.push(row(open, false, cut));
    is_list(&rows).then_some((rows, end))
}

/// Where the table ends: at its last line of dashes, or before what does not fit its columns.
fn end(texts: &[&str], body: usize, columns: &[Span], closed: bool) -> usize {
    let mut end = body;
    let mut blanks = 0;
    for (at, text) in texts.iter().enumerate().skip(body) {
        if is_line(text) {
            return at;
        }
        if text.trim().is_empty() {
            blanks += 1;
            if blanks > 1 {
                break;
            }
        } else if fits(text, columns) || closed && blanks == 0 {
            blanks = 0;
            end = at + 1;
        } else {
            break;
        }
    }
    end
}

fn is_line(text: &str) -> bool {
    let text = text.trim();
    text.len() > 4
        && text.chars().all(|c| matches!(c, '-' | '=' | ' '))
        && text.split_whitespace().all(|run| run.len() > 1)
}

/// The columns of a line of dashes with gaps in it.
fn columns(text: &str) -> Option<Vec<Span>> {
    if !is_line(text) {
        return None;
    }
    let chars: Vec<char> = text.trim_end().chars().collect();
    let mut columns: Vec<Span> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match columns.last_mut() {
            _ if *c == ' ' => {}
            Some(last) if last.end == at => last.end = at + 1,
            _ => columns.push(Span { start: at, end: at + 1 }),
        }
    }
    let wide = columns.iter().all(|column| column.end - column.start >= 2);
    (columns.len() >= 2 && wide).then_some(columns)
}

/// Whether blanks stand where the gaps between the columns are.
fn fits(text: &str, columns: &[Span]) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let gaps = columns.windows(2).map(|pair| pair[0].end..pair[1].start);
    let blank = |at: usize| chars.get(at).is_none_or(|c| *c == ' ');
    !text.trim().is_empty() && gaps.into_iter().all(|mut gap| gap.all(blank))
}

/// The last column runs to the end of the line.
fn cells(text: &str, columns: &[Span]) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let last = columns.len() - 1;
    let cell = |(i, column): (usize, &Span)| {
        let start = if i == 0 { 0 } else { column.start }.min(chars.len());
        let end = if i == last { chars.len() } else { columns[i + 1].start.min(chars.len()) };
        chars[start..end.max(start)].iter().collect::<String>().trim().to_owned()
    };
    columns.iter().enumerate().map(cell).collect()
}
