//! The seam between queries and databases: one transaction type, and the only `match` on which
//! database it is.

use std::sync::Arc;

use domain::instant::Instant;
use domain::moderation::Actor;

use crate::crypt::Keys;
use crate::new_row::NewRow;
use crate::postgres::Session;
use crate::shared::{Marks, Shared};
use crate::ticket::Ticket;
use crate::work::left;
use crate::{Error, Row, Value, sqlite};

/// Which database stands behind the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// SQLite in a file of this machine.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// An open transaction. Reads and writes see one consistent state; all changes are kept or none.
///
/// A statement that fails ends the transaction on both databases: later statements give the same
/// error and the changes are rolled back even if the closure returns `Ok`. Expected collisions are
/// written as `ON CONFLICT`.
pub struct Tx<'a> {
    query: &'static str,
    stamp: Stamp,
    connection: Connection<'a>,
    shared: &'a Shared,
    failure: Option<Error>,
    marks: Marks,
    ticket: Option<Arc<Ticket>>,
}

/// When a transaction happens, and who acts in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) now: Instant,
    pub(crate) actor: Option<Actor>,
}

impl Stamp {
    /// Now, in nobody's name.
    pub(crate) fn present(shared: &Shared) -> Self {
        Self { now: shared.now(), actor: None }
    }
}

pub(crate) enum Connection<'a> {
    /// The writer may break the store; a reader that cannot read is only unavailable.
    SqliteWriter(&'a rusqlite::Connection),
    SqliteReader(&'a rusqlite::Connection),
    Postgres(&'a mut Session),
}

impl Connection<'_> {
    pub(crate) fn reborrow(&mut self) -> Connection<'_> {
        match self {
            Connection::SqliteWriter(db) => Connection::SqliteWriter(db),
            Connection::SqliteReader(db) => Connection::SqliteReader(db),
            Connection::Postgres(session) => Connection::Postgres(session),
        }
    }

    /// Several statements without values, outside of the transactions that closures get: for
    /// migrations.
    pub(crate) fn batch(&mut self, query: &'static str, sql: &str) -> Result<(), Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                sqlite::batch(db, query, sql)
            }
            Connection::Postgres(session) => session.batch(query, sql),
        }
    }

    /// Begins a transaction that keeps every other process from migrating, and none from reading.
    pub(crate) fn begin_alone(&mut self) -> Result<(), Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                sqlite::batch(db, "migrate", "BEGIN IMMEDIATE")
            }
            Connection::Postgres(session) => session.batch(
                "migrate",
                "BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('undersigned migration', 0))",
            ),
        }
    }

    pub(crate) fn backend(&self) -> Backend {
        match self {
            Connection::SqliteWriter(_) | Connection::SqliteReader(_) => Backend::Sqlite,
            Connection::Postgres(_) => Backend::Postgres,
        }
    }

    fn execute(&mut self, query: &'static str, sql: &str, values: &[Value]) -> Result<u64, Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                sqlite::execute(db, query, sql, values)
            }
            Connection::Postgres(session) => session.execute(query, sql, values),
        }
    }

    fn put(&mut self, query: &'static str, sql: &str, values: &[Value]) -> Result<(), Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                sqlite::execute(db, query, sql, values).map(|_| ())
            }
            Connection::Postgres(session) => session.put(query, sql, values),
        }
    }

    fn add(
        &mut self,
        query: &'static str,
        row: &NewRow<'_>,
        values: &[Value],
    ) -> Result<bool, Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                Ok(sqlite::execute(db, query, &row.sql(), values)? > 0)
            }
            Connection::Postgres(session) => session.add(query, row, values),
        }
    }

    fn rows_beside(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        match self {
            Connection::Postgres(session) => session.rows_beside(query, sql, values),
            _ => self.rows(query, sql, values),
        }
    }

    fn rows(
        &mut self,
        query: &'static str,
        sql: &str,
        values: &[Value],
    ) -> Result<Vec<Row>, Error> {
        match self {
            Connection::SqliteWriter(db) | Connection::SqliteReader(db) => {
                sqlite::rows(db, query, sql, values)
            }
            Connection::Postgres(session) => session.rows(query, sql, values),
        }
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn new(
        query: &'static str,
        stamp: Stamp,
        connection: Connection<'a>,
        shared: &'a Shared,
    ) -> Self {
        Self {
            query,
            stamp,
            connection,
            shared,
            failure: None,
            marks: Marks::default(),
            ticket: None,
        }
    }

    /// From now on it ends at the next statement when the caller has left.
    pub(crate) fn watch(&mut self, ticket: Option<Arc<Ticket>>) {
        self.ticket = ticket;
    }

    /// Gives an error when nobody waits for the answer any more: for long work between two
    /// statements.
    pub fn awaited(&mut self) -> Result<(), Error> {
        if self.ticket.as_ref().is_some_and(|ticket| ticket.is_left()) {
            return Err(self.fail(left()));
        }
        Ok(())
    }

    /// The name given to `read` or `write`.
    #[must_use]
    pub fn query(&self) -> &'static str {
        self.query
    }

    /// The present: the same for everything in this transaction.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.stamp.now
    }

    /// Who acts.
    ///
    /// # Errors
    /// [`Error::NoActor`] when the caller did not say so ([`crate::Store::by`]): no act is recorded
    /// under a wrong name.
    pub fn actor(&self) -> Result<Actor, Error> {
        self.stamp.actor.ok_or(Error::NoActor { query: self.query })
    }

    /// Which database this is; for tests and the doctor. Queries are the same on both.
    #[must_use]
    pub fn backend(&self) -> Backend {
        self.connection.backend()
    }

    /// Runs a statement that returns no rows; returns the number of rows changed.
    pub fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, Error> {
        self.guard(values, |query, connection| connection.execute(query, sql, values))
    }

    /// Runs a statement that is never expected to fail, whose number of rows is of no interest:
    /// PostgreSQL gets it without being waited for, which is what makes it fast. An error may come
    /// from a later statement; then the closure runs again and this one gives it.
    pub fn put(&mut self, sql: &str, values: &[Value]) -> Result<(), Error> {
        self.guard(values, |query, connection| connection.put(query, sql, values))
    }

    /// Adds a row; `false`: there is one, and the row says that this is no error.
    ///
    /// Many closures add rows to the same tables, and PostgreSQL gets them together, before the next
    /// statement that is not [beside](Tx::row_beside). Until then it is `true`; if that proves wrong,
    /// the closure runs again and this gives the truth, or the error. So the tables of rows that are
    /// added must not refer to each other.
    pub(crate) fn add(&mut self, row: &NewRow<'_>, values: &[Value]) -> Result<bool, Error> {
        self.guard(values, |query, connection| connection.add(query, row, values))
    }

    /// Like [`Tx::row`], but it need not see rows that were [added](Tx::add) a moment ago.
    pub(crate) fn row_beside(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, Error> {
        let rows =
            self.guard(values, |query, connection| connection.rows_beside(query, sql, values))?;
        self.only(rows)
    }

    /// Runs a statement and gives all its rows.
    pub fn rows(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Error> {
        self.guard(values, |query, connection| connection.rows(query, sql, values))
    }

    /// Runs a statement that gives one row or none; more than one is an error of the query.
    pub fn row(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, Error> {
        let rows = self.rows(sql, values)?;
        self.only(rows)
    }

    fn only(&mut self, mut rows: Vec<Row>) -> Result<Option<Row>, Error> {
        if rows.len() > 1 {
            let error = Error::Sql {
                query: self.query,
                detail: "more than one row where one was expected".to_owned(),
            };
            return Err(self.fail(error));
        }
        Ok(rows.pop())
    }

    /// Tries to become the only holder of the lock `name` until the end of the transaction; `false`
    /// when another process holds it. On SQLite the one writer is always alone.
    pub fn try_lock(&mut self, name: &str) -> Result<bool, Error> {
        match self.backend() {
            Backend::Sqlite => Ok(true),
            Backend::Postgres => {
                let sql = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held";
                self.row(sql, &[Value::from(name)])?.map_or(Ok(false), |row| row.bool("held"))
            }
        }
    }

    /// The number of a change of a sign-on, as an expression: greater than that of every change this
    /// transaction can see, but for those of the same commit. PostgreSQL takes the transaction's own
    /// number, which needs no look at the other rows.
    pub(crate) fn change_number(&self) -> &'static str {
        match self.backend() {
            Backend::Sqlite => {
                "(SELECT coalesce(max(o.changed), 0) + 1 FROM sign_on o WHERE o.confirmation <> 'unconfirmed')"
            }
            Backend::Postgres => "txid_current()",
        }
    }

    /// Which numbers of changes this transaction sees: those below the first are complete, and none
    /// reaches the second.
    pub(crate) fn change_numbers(&mut self) -> Result<(i64, i64), Error> {
        let sql = match self.backend() {
            Backend::Sqlite => {
                "SELECT coalesce(max(changed), 0) + 1 AS complete, coalesce(max(changed), 0) + 1 AS beyond
                 FROM sign_on WHERE confirmation <> 'unconfirmed'"
            }
            Backend::Postgres => {
                "SELECT txid_snapshot_xmin(txid_current_snapshot()) AS complete,
                 txid_snapshot_xmax(txid_current_snapshot()) AS beyond"
            }
        };
        let row = self.row(sql, &[])?;
        row.map_or(Ok((0, 0)), |row| Ok((row.int("complete")?, row.int("beyond")?)))
    }

    /// What stands after a `SELECT` that picks rows for this transaction alone: other servers skip
    /// them instead of colliding. SQLite has one writer and needs nothing.
    #[must_use]
    pub fn skip_claimed(&self) -> &'static str {
        match self.backend() {
            Backend::Sqlite => "",
            Backend::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// The keys for contact data and look-ups.
    #[must_use]
    pub fn keys(&self) -> &'a Keys {
        &self.shared.keys
    }

    /// Fills `bytes` from the application's source of randomness.
    pub fn random(&self, bytes: &mut [u8]) {
        (self.shared.random)(bytes);
    }

    /// A new id of 16 bytes that sorts by time: rows written together stand together on disk. For
    /// what is never shown in public, since it tells when it was made.
    pub(crate) fn time_id(&self) -> [u8; 16] {
        self.shared.time_id(self.stamp.now)
    }

    pub(crate) fn shared(&self) -> &'a Shared {
        self.shared
    }

    /// Random bytes: an id, a token.
    pub(crate) fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random(&mut bytes);
        bytes
    }

    /// Notes that a public page looks different once this transaction is committed.
    pub(crate) fn mark_public_change(&mut self) {
        self.marks.public = true;
    }

    /// Notes that an entry of the public log waits once this transaction is committed.
    pub(crate) fn mark_log_change(&mut self) {
        self.marks.log = true;
    }

    /// Notes that a mail waits once this transaction is committed.
    pub(crate) fn mark_mail(&mut self) {
        self.marks.mail = true;
    }

    pub(crate) fn marks(&self) -> Marks {
        self.marks
    }

    pub(crate) fn marks_mut(&mut self) -> &mut Marks {
        &mut self.marks
    }

    /// The first failed statement, if any.
    pub(crate) fn failure(&self) -> Option<&Error> {
        self.failure.as_ref()
    }

    fn guard<T>(
        &mut self,
        values: &[Value],
        run: impl FnOnce(&'static str, &mut Connection<'a>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if let Some(error) = &self.failure {
            return Err(error.clone());
        }
        self.awaited()?;
        if values.iter().any(|value| matches!(value, Value::Text(text) if text.contains('\0'))) {
            let error =
                Error::Value { query: self.query, detail: "text with the character U+0000" };
            return Err(self.fail(error));
        }
        run(self.query, &mut self.connection).map_err(|error| self.fail(error))
    }

    fn fail(&mut self, error: Error) -> Error {
        let error = match (error, &self.connection) {
            (Error::Broken { detail }, Connection::SqliteReader(_)) => {
                Error::Unavailable { detail }
            }
            (error, _) => error,
        };
        self.failure = Some(error.clone());
        error
    }
}
