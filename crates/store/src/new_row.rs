//! A row to be added, in the pieces of its `INSERT`: on PostgreSQL the rows of several closures go
//! in one.

use std::fmt::Write as _;

/// The columns are the same each time, the values are bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NewRow<'a> {
    /// `INSERT INTO table (columns)`.
    pub(crate) into: &'a str,
    /// `($1, $2, 0)`.
    pub(crate) values: &'a str,
    /// `ON CONFLICT (column) DO NOTHING`, or nothing: then a row that exists is an error.
    pub(crate) unless: &'a str,
}

impl NewRow<'_> {
    /// The statement that adds one row.
    pub(crate) fn sql(&self) -> String {
        format!("{} VALUES {} {}", self.into, self.values, self.unless)
    }

    /// The statement that adds `count` rows of `width` values each.
    pub(crate) fn sql_of(&self, count: usize, width: usize) -> String {
        let rows: Vec<String> =
            (0..count).map(|number| renumbered(self.values, number * width)).collect();
        format!("{} VALUES {} {}", self.into, rows.join(", "), self.unless)
    }
}

/// Adds `offset` to the number of each placeholder.
fn renumbered(values: &str, offset: usize) -> String {
    let mut pieces = values.split('$');
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
        let (number, rest) = piece.split_at(end);
        let number = number.parse::<usize>().map_or(0, |number| number + offset);
        let _ = write!(written, "${number}{rest}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_placeholders_of_their_own() {
        let row = NewRow {
            into: "INSERT INTO kept (a, b, c)",
            values: "($2, 0, $1)",
            unless: "ON CONFLICT (a) DO NOTHING",
        };
        assert_eq!(
            row.sql(),
            "INSERT INTO kept (a, b, c) VALUES ($2, 0, $1) ON CONFLICT (a) DO NOTHING"
        );
        assert_eq!(
            row.sql_of(3, 2),
            "INSERT INTO kept (a, b, c) VALUES ($2, 0, $1), ($4, 0, $3), ($6, 0, $5) ON CONFLICT (a) DO NOTHING"
        );
    }
}
