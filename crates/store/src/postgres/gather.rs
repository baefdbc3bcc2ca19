//! Rows that wait to be sent together. To begin a statement costs PostgreSQL more than a row: it
//! reads the conditions of every index and constraint of the table anew each time.

use std::collections::HashMap;

use crate::Value;
use crate::new_row::NewRow;

/// Rows of one statement at most. Each number of rows is a statement of its own to be prepared, so
/// there are statements for 1, 2, 4 … rows only.
const MOST: usize = 64;
/// Rows that wait at most.
const WAITING: usize = 512;

#[derive(Default)]
pub(super) struct Gather {
    tables: Vec<Table>,
    waiting: usize,
}

/// Rows of one shape.
struct Table {
    row: [String; 3],
    width: usize,
    /// Who added the last one.
    query: &'static str,
    values: Vec<Value>,
    /// By the number of rows.
    statements: HashMap<usize, String>,
}

/// Rows for one statement.
pub(super) struct Together<'a> {
    pub(super) query: &'static str,
    pub(super) sql: &'a str,
    pub(super) values: Vec<Value>,
    pub(super) rows: u64,
}

impl Gather {
    pub(super) fn add(&mut self, query: &'static str, row: &NewRow<'_>, values: &[Value]) {
        let shape = [row.into, row.values, row.unless];
        let found = self.tables.iter().position(|it| it.row == shape && it.width == values.len());
        let at = found.unwrap_or_else(|| {
            self.tables.push(Table {
                row: shape.map(str::to_owned),
                width: values.len(),
                query,
                values: Vec::new(),
                statements: HashMap::new(),
            });
            self.tables.len() - 1
        });
        let table = &mut self.tables[at];
        table.query = query;
        table.values.extend_from_slice(values);
        self.waiting += 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting == 0
    }

    pub(super) fn is_full(&self) -> bool {
        self.waiting >= WAITING
    }

    /// Forgets what waits: its transaction is undone.
    pub(super) fn clear(&mut self) {
        self.tables.iter_mut().for_each(|table| table.values.clear());
        self.waiting = 0;
    }

    /// Takes what fits into the next statement; `None`: nothing waits.
    pub(super) fn next(&mut self) -> Option<Together<'_>> {
        let table = self.tables.iter_mut().find(|table| !table.values.is_empty())?;
        let rows = table.values.len() / table.width.max(1);
        let rows = if rows >= MOST { MOST } else { 1 << rows.ilog2() };
        let values = table.values.drain(..rows * table.width).collect();
        self.waiting -= rows;
        let [into, row, unless] = &table.row;
        let width = table.width;
        let sql = table
            .statements
            .entry(rows)
            .or_insert_with(|| NewRow { into, values: row, unless }.sql_of(rows, width));
        Some(Together { query: table.query, sql, values, rows: rows as u64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values;

    #[test]
    fn every_row_goes_once_in_few_statements() {
        let row = NewRow { into: "INSERT INTO kept (a, b)", values: "($1, $2)", unless: "" };
        let other = NewRow { into: "INSERT INTO other (a)", values: "($1)", unless: "" };
        let mut gather = Gather::default();
        for n in 0..75_i64 {
            gather.add("q", &row, &values![n, n]);
        }
        gather.add("q", &other, &values![7]);
        let (mut counts, mut values) = (Vec::new(), Vec::new());
        while let Some(together) = gather.next() {
            assert_eq!(together.sql.matches('(').count() as u64, together.rows + 1);
            counts.push(together.rows);
            values.extend(together.values);
        }
        assert_eq!(counts, [64, 8, 2, 1, 1]);
        let mut wanted: Vec<Value> = (0..75_i64).flat_map(|n| values![n, n]).collect();
        wanted.push(Value::Int(7));
        assert_eq!(values, wanted);
        assert!(gather.is_empty());
        gather.add("q", &other, &values![7]);
        gather.clear();
        assert!(gather.is_empty() && gather.next().is_none());
    }
}
