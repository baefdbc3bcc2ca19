//! One connection with its prepared statements.

use std::collections::HashMap;
use std::sync::Arc;

use tokio_postgres::{CancelToken, Column, Statement};

use super::error::{Trouble, translate, trouble};
use super::gather::{Gather, Together};
use super::wire::{Failed, Fault, Wire};
use crate::columns::Columns;
use crate::group::Ties;
use crate::new_row::NewRow;
use crate::{Error, Row, Value};

/// Statements kept before the store of them is emptied; more than there are queries.
const STATEMENTS: usize = 512;
/// The name of what begins a transaction, in errors.
const BEGIN: &str = "begin";

pub(crate) struct Session {
    wire: Wire,
    /// With the names of their columns.
    statements: HashMap<String, (Statement, Arc<Columns>)>,
    /// The first failure of the running transaction that is not the closure's fault.
    trouble: Option<Trouble>,
    /// Why the running transaction did not begin.
    not_begun: Option<Error>,
    /// Whether a statement may be sent without waiting for the answer, and a row later.
    ahead: bool,
    /// Rows that are to be sent.
    gather: Gather,
    /// Statements that may have changed something.
    changes: u64,
}

impl Session {
    pub(super) fn new(wire: Wire) -> Self {
        Self {
            wire,
            statements: HashMap::new(),
            trouble: None,
            not_begun: None,
            ahead: false,
            gather: Gather::default(),
            changes: 0,
        }
    }

    pub(super) fn cancel_token(&self) -> CancelToken {
        self.wire.cancel_token()
    }

    pub(crate) fn execute(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<u64, Error> {
        let (statement, _) = self.begun(query, sql)?;
        self.wire.execute(&statement, values).map_err(|failed| self.failed(query, failed))
    }

    /// Like [`Session::execute`], but where closures run together nobody waits for the answer:
    /// whoever waits next gets the error.
    pub(crate) fn put(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<(), Error> {
        if !self.ahead {
            return self.execute(query, sql, values).map(|_| ());
        }
        let (statement, _) = self.begun(query, sql)?;
        let sent = self.wire.send(query, statement, values.to_vec(), None);
        sent.map_err(|failed| self.failed(query, failed))
    }

    /// Adds a row; `false`: it exists. Where closures run together, the row waits for others, and
    /// `true` may prove wrong: then whoever waits next gets an error.
    pub(crate) fn add(
        &mut self,
        query: &'static str,
        row: &NewRow<'_>,
        values: &[Value],
    ) -> Result<bool, Error> {
        if !self.ahead {
            return Ok(self.execute(query, &row.sql(), values)? > 0);
        }
        if self.gather.is_full() {
            self.flush()?;
        }
        self.changes += 1;
        self.gather.add(query, row, values);
        Ok(true)
    }

    pub(crate) fn rows(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        let prepared = self.begun(query, sql)?;
        self.answer(query, prepared, values)
    }

    /// Like [`Session::rows`], of what has nothing to do with the rows that wait to be sent.
    pub(crate) fn rows_beside(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        let prepared = self.prepared(query, sql)?;
        self.answer(query, prepared, values)
    }

    fn answer(
        &mut self,
        query: &'static str,
        (statement, columns): (Statement, Arc<Columns>),
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        let rows =
            self.wire.rows(&statement, values).map_err(|failed| self.failed(query, failed))?;
        let unfit = |e: &tokio_postgres::Error| translate(query, e);
        rows.iter()
            .map(|row| {
                let values = (0..row.len())
                    .map(|column| row.try_get(column))
                    .collect::<Result<Vec<Value>, _>>();
                Ok(Row::new(query, &columns, values.map_err(|e| unfit(&e))?))
            })
            .collect()
    }

    /// Several statements without values: `COMMIT`, a migration.
    pub(crate) fn batch(&mut self, query: &'static str, sql: &str) -> Result<(), Error> {
        debug_assert!(sql != "COMMIT" || self.gather.is_empty(), "rows that were never sent");
        self.wire.batch(sql).map_err(|failed| self.failed(query, failed))
    }

    /// Begins a transaction. Nobody waits for it: it goes with the first statement.
    pub(super) fn begin(&mut self, sql: &'static str, ties: Ties) -> Result<(), Error> {
        (self.trouble, self.not_begun) = (None, None);
        self.gather.clear();
        self.ahead = ties == Ties::Together;
        self.wire.send_batch(BEGIN, sql).map_err(|failed| self.failed(BEGIN, failed))
    }

    /// Undoes the transaction, whatever became of what was sent.
    pub(super) fn rollback(&mut self) -> Result<(), Error> {
        self.gather.clear();
        // An error of this is the reason to roll back, or of no interest any more.
        let _ = self.wire.settle().map_err(|failed| self.failed("rollback", failed));
        self.batch("rollback", "ROLLBACK")
    }

    /// Sends what waits, and waits for what nobody has waited for.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
        self.flush()?;
        self.wire.settle().map_err(|failed| self.failed("settle", failed))
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// Why the transaction never was one.
    pub(super) fn not_begun(&self) -> Option<&Error> {
        self.not_begun.as_ref()
    }

    /// Grows with every statement that may have changed something.
    pub(super) fn changes(&self) -> u64 {
        self.changes
    }

    /// A statement that may be run now: what waited before it is sent.
    fn begun(
        &mut self,
        query: &'static str,
        sql: &str,
    ) -> Result<(Statement, Arc<Columns>), Error> {
        self.flush()?;
        self.changes += u64::from(!sql.trim_start().starts_with("SELECT"));
        self.prepared(query, sql)
    }

    /// Sends the rows that wait.
    fn flush(&mut self) -> Result<(), Error> {
        while let Some(together) = self.gather.next() {
            let Together { query, values, rows, .. } = together;
            let sql = together.sql.to_owned();
            let (statement, _) = self.prepared(query, &sql)?;
            let sent = self.wire.send(query, statement, values, Some(rows));
            sent.map_err(|failed| self.failed(query, failed))?;
        }
        Ok(())
    }

    fn prepared(
        &mut self,
        query: &'static str,
        sql: &str,
    ) -> Result<(Statement, Arc<Columns>), Error> {
        if let Some((statement, columns)) = self.statements.get(sql) {
            return Ok((statement.clone(), Arc::clone(columns)));
        }
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        let statement = self.wire.prepare(sql).map_err(|failed| self.failed(query, failed))?;
        let columns = Arc::new(Columns::new(statement.columns().iter().map(Column::name)));
        self.statements.insert(sql.to_owned(), (statement.clone(), Arc::clone(&columns)));
        Ok((statement, columns))
    }

    fn failed(&mut self, query: &'static str, failed: Failed) -> Error {
        let Failed { earlier, fault } = failed;
        let query = earlier.unwrap_or(query);
        let Fault::Postgres(error) = fault else {
            let detail = "a row that was added is there already".to_owned();
            return Error::Sql { query, detail };
        };
        let found = trouble(&error);
        if found == Some(Trouble::Collision) {
            // The collision may be a changed table: plans are made anew.
            self.statements.clear();
        }
        self.trouble = self.trouble.or(found);
        let translated = translate(query, &error);
        if query == BEGIN {
            self.not_begun = Some(translated.clone());
        }
        translated
    }
}
