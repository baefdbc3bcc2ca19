//! Tables drawn with signs in a plain text: boxes (`+---+`, `┌──┐`), columns under a line of dashes
//! (`====  ====`), and `name | place` under `-----+------`. Where the cells of a row are wrapped,
//! its lines are one row.

mod boxes;
mod dashes;
mod piped;

use crate::source::{Role, Source, Span};

/// A row of such a table: its lines, and what stands in its columns.
pub(super) struct Row {
    pub lines: Vec<usize>,
    pub cells: Vec<String>,
    pub head: bool,
}

/// Turns the tables of a text into rows.
pub(super) fn rows(mut source: Source) -> Source {
    let texts: Vec<&str> = source.lines.iter().map(|line| line.text.as_str()).collect();
    let mut found: Vec<Row> = Vec::new();
    let mut counts = Vec::new();
    let mut at = 0;
    while at < texts.len() {
        let table = boxes::table(&texts, at)
            .or_else(|| piped::table(&texts, at))
            .or_else(|| dashes::table(&texts, at));
        match table {
            Some((rows, end)) => {
                found.extend(rows);
                counts.extend((end < texts.len() && is_count(texts[end])).then_some(end));
                at = end;
            }
            None => at += 1,
        }
    }
    for row in &found {
        apply(&mut source, row);
    }
    for at in counts {
        source.lines[at].role = Role::PageFurniture;
    }
    source
}

/// "(3 rows)": how many there are, in whatever language.
fn is_count(text: &str) -> bool {
    let inner = text.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| {
        inner.starts_with(|c: char| c.is_ascii_digit()) && inner.split_whitespace().count() == 2
    })
}

pub(super) fn apply(source: &mut Source, row: &Row) {
    let Some((first, further)) = row.lines.split_first() else { return };
    let mut text = String::new();
    let mut spans = Vec::with_capacity(row.cells.len());
    let mut at = 0;
    for (i, cell) in row.cells.iter().enumerate() {
        if i > 0 {
            text.push('\t');
            at += 1;
        }
        text.push_str(cell);
        let end = at + cell.chars().count();
        spans.push(Span { start: at, end });
        at = end;
    }
    let line = &mut source.lines[*first];
    line.raw = Some(std::mem::replace(&mut line.text, text));
    line.cells = Some(spans);
    line.role = if row.head { Role::TableHead } else { Role::Plain };
    for at in further {
        source.lines[*at].role = Role::Continued;
    }
}

/// Adds the next line of a wrapped cell. A word broken at a hyphen is one.
pub(super) fn join(cell: &mut String, piece: &str) {
    let piece = piece.trim();
    if piece.is_empty() {
        return;
    }
    let glued = cell.ends_with('-') && !cell.ends_with(" -");
    if !cell.is_empty() && !glued {
        cell.push(' ');
    }
    cell.extend(piece.chars().map(|c| if c.is_control() { ' ' } else { c }));
}

/// A row made of these lines, cut by `cells`.
fn row(lines: Vec<usize>, head: bool, cells: impl Fn(usize) -> Vec<String>) -> Row {
    let mut joined: Vec<String> = Vec::new();
    for at in &lines {
        for (column, piece) in cells(*at).iter().enumerate() {
            if joined.len() <= column {
                joined.push(String::new());
            }
            join(&mut joined[column], piece);
        }
    }
    Row { lines, cells: joined, head }
}

/// Whether at least two rows with letters are below the heading: less is no table.
fn is_list(rows: &[Row]) -> bool {
    let lettered = |row: &&Row| {
        !row.head && row.cells.iter().any(|cell| cell.chars().any(char::is_alphabetic))
    };
    rows.iter().filter(lettered).count() >= 2
        && rows.iter().all(|row| row.cells.len() <= crate::limits::CELLS)
        && rows.iter().any(|row| row.cells.len() >= 2)
}

#[cfg(test)]
mod tests;
