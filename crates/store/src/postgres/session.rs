//! One connection with its prepared statements.

use std::collections::HashMap;
use std::sync::Arc;

use postgres::types::ToSql;
use postgres::{CancelToken, Client, Column, Statement};

use super::error::{Trouble, translate, trouble};
use crate::columns::Columns;
use crate::{Error, Row, Value};

/// Statements kept before the store of them is emptied; more than there are queries.
const STATEMENTS: usize = 512;

pub(crate) struct Session {
    client: Client,
    /// With the names of their columns.
    statements: HashMap<String, (Statement, Arc<Columns>)>,
    /// The first failure of the running transaction that is not the closure's fault.
    trouble: Option<Trouble>,
}

impl Session {
    pub(super) fn new(client: Client) -> Self {
        Self { client, statements: HashMap::new(), trouble: None }
    }

    pub(super) fn cancel_token(&self) -> CancelToken {
        self.client.cancel_token()
    }

    pub(crate) fn execute(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<u64, Error> {
        let parameters = parameters(values);
        self.run(query, sql, |client, statement| client.execute(statement, &parameters))
            .map(|(changed, _)| changed)
    }

    pub(crate) fn rows(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        let parameters = parameters(values);
        let (rows, columns) =
            self.run(query, sql, |client, statement| client.query(statement, &parameters))?;
        let unfit = |e: &postgres::Error| translate(query, e);
        rows.iter()
            .map(|row| {
                let values = (0..row.len())
                    .map(|column| row.try_get(column))
                    .collect::<Result<Vec<Value>, _>>();
                Ok(Row::new(query, &columns, values.map_err(|e| unfit(&e))?))
            })
            .collect()
    }

    /// Several statements without values: `BEGIN`, `COMMIT`, a migration.
    pub(crate) fn batch(&mut self, query: &'static str, sql: &str) -> Result<(), Error> {
        self.client.batch_execute(sql).map_err(|e| self.failed(query, &e))
    }

    pub(super) fn begin(&mut self, sql: &str) -> Result<(), Error> {
        self.trouble = None;
        self.batch("begin", sql)
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    fn run<T>(
        &mut self,
        query: &'static str,
        sql: &str,
        run: impl FnOnce(&mut Client, &Statement) -> Result<T, postgres::Error>,
    ) -> Result<(T, Arc<Columns>), Error> {
        if !self.statements.contains_key(sql) {
            if self.statements.len() >= STATEMENTS {
                self.statements.clear();
            }
            let statement = self.client.prepare(sql).map_err(|e| self.failed(query, &e))?;
            let columns = Arc::new(Columns::new(statement.columns().iter().map(Column::name)));
            self.statements.insert(sql.to_owned(), (statement, columns));
        }
        let (statement, columns) = &self.statements[sql];
        let (result, columns) = (run(&mut self.client, statement), Arc::clone(columns));
        result.map(|done| (done, columns)).map_err(|e| self.failed(query, &e))
    }

    fn failed(&mut self, query: &'static str, error: &postgres::Error) -> Error {
        let found = trouble(error);
        if found == Some(Trouble::Collision) {
            // The collision may be a changed table: plans are made anew.
            self.statements.clear();
        }
        self.trouble = self.trouble.or(found);
        translate(query, error)
    }
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as _).collect()
}
