//! A table seen as a whole: what only its rows together tell.

use crate::{
    counter::{self, Firmness, Mark},
    limits,
    source::{Role, Source, SourceLine, Span},
};

/// The rows of one table, from a line to the end: headings across it, and lists that stand beside
/// each other.
pub(crate) fn settle(source: &mut Source, from: usize) {
    let rows = &mut source.lines[from..];
    let heading = |row: &SourceLine| row.role == Role::Heading && row.cells.is_some();
    let across = rows.iter().filter(|row| heading(row)).count();
    // Where most rows have one field over the whole width, these are the names.
    let names = across * 2 > rows.len();
    for row in rows.iter_mut().filter(|row| heading(row)) {
        let counted = counted(row.text.trim()).is_some_and(|(_, name)| !name.is_empty());
        if names || counted {
            row.role = Role::Plain;
        }
    }
    if let Some(lines) = read_down(rows) {
        source.lines.truncate(from);
        source.lines.extend(lines);
    }
}

/// Lists side by side in every table of a source.
pub(crate) fn settle_all(source: &mut Source) {
    let rest = std::mem::take(&mut source.lines);
    let mut table: Vec<SourceLine> = Vec::new();
    for line in rest {
        if table.last().is_some_and(|last| last.sheet != line.sheet) || line.cells.is_none() {
            close(source, &mut table);
        }
        if line.cells.is_some() {
            table.push(line);
        } else {
            source.lines.push(line);
        }
    }
    close(source, &mut table);
}

fn close(source: &mut Source, table: &mut Vec<SourceLine>) {
    let rows = std::mem::take(table);
    source.lines.extend(read_down(&rows).unwrap_or(rows));
}

/// Columns whose numbers go on from the foot of one to the head of the next, line by line, one
/// after the other.
fn read_down(rows: &[SourceLine]) -> Option<Vec<SourceLine>> {
    let start =
        rows.iter().position(|row| fields(row).any(|(_, text)| counted(&text).is_some()))?;
    let (head, body) = rows.split_at(start);
    if head.len() > 3 || body.len() < 2 || body.iter().any(|row| row.cells.is_none()) {
        return None;
    }
    let strips = strips(body)?;
    let on = |pair: &[Strip]| pair[0].last < pair[1].first && pair[1].first - pair[0].last <= 3;
    if strips.len() < 2
        || !strips.windows(2).all(on)
        || strips.iter().map(|strip| strip.lines.len()).sum::<usize>() > limits::PRINTED
    {
        return None;
    }
    Some(head.iter().cloned().chain(strips.into_iter().flat_map(|strip| strip.lines)).collect())
}

/// One of several lists that stand beside each other.
struct Strip {
    lines: Vec<SourceLine>,
    first: u32,
    last: u32,
}

/// The columns as lists; nothing where any field belongs to none, or where one does not count
/// upwards.
fn strips(rows: &[SourceLine]) -> Option<Vec<Strip>> {
    let width = rows.iter().filter_map(|row| row.cells.as_ref()).map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<Vec<(usize, String)>> = vec![Vec::new(); width];
    for (at, row) in rows.iter().enumerate() {
        for (column, text) in fields(row) {
            columns[column].push((at, text));
        }
    }
    let mut strips = Vec::new();
    let mut numbers: Option<Vec<(usize, String)>> = None;
    for column in columns.into_iter().filter(|column| !column.is_empty()) {
        let counters: Vec<(u32, bool)> = column
            .iter()
            .filter_map(|(_, text)| counted(text))
            .map(|(n, name)| (n, name.is_empty()))
            .collect();
        let fields = match numbers.take() {
            // The names beside their numbers.
            Some(numbers) if counters.len() * 2 < column.len() => beside(numbers, column)?,
            None if counters.len() == column.len() && counters.iter().all(|(_, alone)| *alone) => {
                numbers = Some(column);
                continue;
            }
            None if counters.len() == column.len() && counters.iter().all(|(_, alone)| !*alone) => {
                column
            }
            _ => return None,
        };
        strips.push(strip(rows, &fields)?);
    }
    numbers.is_none().then_some(strips)
}

fn beside(
    numbers: Vec<(usize, String)>,
    names: Vec<(usize, String)>,
) -> Option<Vec<(usize, String)>> {
    // A number alone in its field needs a sign to be told from a name that begins with one.
    let same = numbers.len() == names.len() && numbers.iter().zip(&names).all(|(a, b)| a.0 == b.0);
    same.then(|| {
        numbers
            .into_iter()
            .zip(names)
            .map(|((at, number), (_, name))| {
                (at, format!("{}. {name}", number.trim_end_matches(['.', ')', '-'])))
            })
            .collect()
    })
}

fn strip(rows: &[SourceLine], fields: &[(usize, String)]) -> Option<Strip> {
    let counts: Vec<u32> =
        fields.iter().filter_map(|(_, text)| counted(text)).map(|(n, _)| n).collect();
    let (first, last) = (*counts.first()?, *counts.last()?);
    if !counts.windows(2).all(|pair| pair[0] < pair[1] && pair[1] - pair[0] <= 3) {
        return None;
    }
    let lines = fields.iter().map(|(at, text)| SourceLine {
        number: rows[*at].number,
        sheet: rows[*at].sheet,
        text: text.clone(),
        role: Role::Listed,
        ..SourceLine::default()
    });
    Some(Strip { lines: lines.collect(), first, last })
}

/// The fields of a row in which something is printed.
fn fields(row: &SourceLine) -> impl Iterator<Item = (usize, String)> {
    let chars: Vec<char> = row.text.chars().collect();
    let cells: &[Span] = row.cells.as_deref().unwrap_or_default();
    cells.iter().copied().enumerate().filter_map(move |(column, span)| {
        let text: String = chars[span.start..span.end].iter().collect();
        let text = text.trim();
        (!text.is_empty()).then(|| (column, text.to_owned()))
    })
}

/// The number at the beginning of a field, and what follows it.
fn counted(text: &str) -> Option<(u32, String)> {
    let chars: Vec<char> = text.chars().collect();
    let counter = counter::at_start(&chars)?;
    let Mark::Number(n) = counter.mark else { return None };
    let alone = counter.text >= chars.len();
    (alone || counter.firmness > Firmness::Weak)
        .then(|| (n, chars[counter.text..].iter().collect()))
}
