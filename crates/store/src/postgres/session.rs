//! One connection with its prepared statements.

use std::collections::HashMap;
use std::sync::Arc;

use tokio_postgres::{CancelToken, Column, Statement};

use super::error::{Trouble, translate, trouble};
use super::wire::{Failed, Wire};
use crate::columns::Columns;
use crate::group::Ties;
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
    /// Whether a statement may be sent without waiting for the answer.
    ahead: bool,
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
        let (statement, _) = self.prepared(query, sql)?;
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
        let (statement, _) = self.prepared(query, sql)?;
        self.wire.send(query, statement, values).map_err(|failed| self.failed(query, failed))
    }

    pub(crate) fn rows(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        let (statement, columns) = self.prepared(query, sql)?;
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
        self.wire.batch(sql).map_err(|failed| self.failed(query, failed))
    }

    /// Begins a transaction. Nobody waits for it: it goes with the first statement.
    pub(super) fn begin(&mut self, sql: &'static str, ties: Ties) -> Result<(), Error> {
        (self.trouble, self.not_begun) = (None, None);
        self.ahead = ties == Ties::Together;
        self.wire.send_batch(BEGIN, sql).map_err(|failed| self.failed(BEGIN, failed))
    }

    /// Waits for what nobody has waited for.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
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

    fn prepared(
        &mut self,
        query: &'static str,
        sql: &str,
    ) -> Result<(Statement, Arc<Columns>), Error> {
        self.changes += u64::from(!sql.trim_start().starts_with("SELECT"));
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
        let Failed { earlier, error } = failed;
        let found = trouble(&error);
        if found == Some(Trouble::Collision) {
            // The collision may be a changed table: plans are made anew.
            self.statements.clear();
        }
        self.trouble = self.trouble.or(found);
        let translated = translate(earlier.unwrap_or(query), &error);
        if earlier == Some(BEGIN) || query == BEGIN {
            self.not_begun = Some(translated.clone());
        }
        translated
    }
}
