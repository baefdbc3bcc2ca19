//! Comma-separated and related texts, quoted as spreadsheets quote them.

use super::settle;
use crate::{
    ReadError,
    column::{self, Column},
    limits::{self, too_large},
    source::{Role, Source},
};

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Reads records; a row's number is its record, as a spreadsheet shows it. Without a delimiter each
/// record is one field.
pub(crate) fn read(text: &str, delimiter: Option<char>) -> Result<Source, ReadError> {
    let mut source = Source::default();
    for (number, record) in (1..).zip(Records { rest: text, delimiter }) {
        if record.len() > limits::CELLS {
            return Err(too_large(
                format!("row {number} has {} fields", record.len()),
                "200 fields",
            ));
        }
        let cells: Vec<String> =
            record.into_iter().map(|cell| one_line(&unguarded(&cell))).collect();
        // A list of one column: its heading is no row of a table.
        let heading = number == 1
            && matches!(cells.as_slice(), [only] if column::exact(only).is_some_and(Column::is_name));
        source.push_row(number, 1, &cells, if heading { Role::Heading } else { Role::Plain })?;
    }
    settle::settle_all(&mut source);
    Ok(source)
}

/// The sign that parts the fields: the one with the most regular number of fields.
pub(crate) fn delimiter(text: &str) -> Option<char> {
    DELIMITERS
        .into_iter()
        .filter_map(|delimiter| {
            let fields: Vec<usize> = Records { rest: text, delimiter: Some(delimiter) }
                .map(|record| record.len())
                .filter(|fields| *fields > 1)
                .take(100)
                .collect();
            let records = Records { rest: text, delimiter: Some(delimiter) }
                .filter(|record| record.iter().any(|cell| !cell.is_empty()))
                .take(100)
                .count();
            let usual = *fields.iter().max_by_key(|n| fields.iter().filter(|m| m == n).count())?;
            let regular = fields.iter().filter(|n| **n == usual).count();
            (regular * 10 >= records * 7).then_some((regular * usual.min(6), delimiter))
        })
        .max_by_key(|(weight, _)| *weight)
        .map(|(_, delimiter)| delimiter)
}

/// For a text without a telling name: the delimiter under which its first line is a row of known
/// column headings.
pub(crate) fn delimiter_by_heading(text: &str) -> Option<char> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next()?;
    // A line drawn below the heading: a table, whose cells may be wrapped.
    if lines.next().is_some_and(|next| next.contains("--") && !next.contains(char::is_alphanumeric))
    {
        return None;
    }
    DELIMITERS.into_iter().filter(|d| *d != '\t').find(|delimiter| {
        let record =
            Records { rest: first, delimiter: Some(*delimiter) }.next().unwrap_or_default();
        record.len() >= 2
            && record.iter().filter(|cell| column::listed(cell).is_some()).count() * 2
                > record.len()
    })
}

struct Records<'a> {
    rest: &'a str,
    delimiter: Option<char>,
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = vec![String::new()];
        let mut quoted = false;
        let mut chars = self.rest.char_indices().peekable();
        let mut end = self.rest.len();
        while let Some((at, c)) = chars.next() {
            let last = cells.len() - 1;
            let cell = &mut cells[last];
            match c {
                '"' if quoted && chars.peek().is_some_and(|next| next.1 == '"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' if quoted => quoted = false,
                // A quote inside a field is only a quote, and one that never closes ends nothing.
                '"' if cell.trim().is_empty() && closes(&self.rest[at + 1..], self.delimiter) => {
                    cell.clear();
                    quoted = true;
                }
                '\n' | '\r' if !quoted => {
                    end = at
                        + 1
                        + usize::from(c == '\r' && chars.peek().is_some_and(|next| next.1 == '\n'));
                    break;
                }
                c if !quoted && Some(c) == self.delimiter => {
                    if cells.len() <= limits::CELLS {
                        cells.push(String::new());
                    }
                }
                c => cell.push(c),
            }
        }
        self.rest = &self.rest[end..];
        Some(cells)
    }
}

/// Whether a quoted field is closed properly within the next few lines.
fn closes(rest: &str, delimiter: Option<char>) -> bool {
    let mut chars = rest.chars().take(10_000).peekable();
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        match chars.peek() {
            Some('"') => drop(chars.next()),
            Some(next) => return Some(*next) == delimiter || next.is_whitespace(),
            None => return true,
        }
    }
    false
}

/// A field broken over lines, with one space for each break.
pub(super) fn one_line(cell: &str) -> String {
    if !cell.contains(['\n', '\r', '\u{b}', '\u{2028}']) {
        return cell.to_owned();
    }
    let lines = cell
        .split(['\n', '\r', '\u{b}', '\u{2028}'])
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// Removes the quote sign by which exports keep a spreadsheet from reading a name as a formula.
fn unguarded(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest)
            if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) =>
        {
            rest.to_owned()
        }
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
        Records { rest: text, delimiter: Some(delimiter) }.collect()
    }

    #[test]
    fn quotes_as_spreadsheets_write_them() {
        assert_eq!(
            rows("a,\"b, \"\"c\"\"\",d\r\n1,\"two\nlines\",3\n", ','),
            [["a", "b, \"c\"", "d"], ["1", "two\nlines", "3"]]
        );
        assert_eq!(rows("\"open,b\nc,d\n", ','), [["\"open", "b"], ["c", "d"]]);
        assert_eq!(rows("x \"y\" z,1", ','), [["x \"y\" z", "1"]]);
    }

    #[test]
    fn delimiters() {
        assert_eq!(delimiter("name;country\nA, B and C;PT\nD;ES\n"), Some(';'));
        assert_eq!(delimiter("name,country\nA,PT\nD,ES\n"), Some(','));
        assert_eq!(delimiter("Lantern\nHarbour\n"), None);
    }

    #[test]
    fn breaks_in_a_field() {
        assert_eq!(one_line("Miners'\r\nWidows \n Committee\n"), "Miners' Widows Committee");
        assert_eq!(one_line("Two  spaces"), "Two  spaces");
    }

    #[test]
    fn formula_guards_go() {
        assert_eq!(unguarded("'=SUM Readers"), "=SUM Readers");
        assert_eq!(unguarded("'Aisha House"), "'Aisha House");
    }
}
