//! Running one statement: bind, step, translate.

use std::sync::Arc;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ToSql, ffi};

use super::{constraint, error};
use crate::columns::Columns;
use crate::{Error, Row, Value};

/// Placeholder names as SQLite reports them; beyond them a name is built.
const PLACEHOLDERS: [&str; 24] = [
    "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15",
    "$16", "$17", "$18", "$19", "$20", "$21", "$22", "$23", "$24",
];

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(int) => ValueRef::Integer(*int),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn execute(
    db: &Connection,
    query: &'static str,
    sql: &str,
    values: &[Value],
) -> Result<u64, Error> {
    let mut statement = bound(db, query, sql, values)?;
    let changed = statement.raw_execute().map_err(|e| failed(db, query, &e))?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX))
}

pub(crate) fn rows(
    db: &Connection,
    query: &'static str,
    sql: &str,
    values: &[Value],
) -> Result<Vec<Row>, Error> {
    let mut statement = bound(db, query, sql, values)?;
    let columns = Arc::new(Columns::new(statement.column_names()));
    let width = statement.column_count();
    let mut cursor = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = cursor.next().map_err(|e| failed(db, query, &e))? {
        let mut values = Vec::with_capacity(width);
        for column in 0..width {
            let raw = row.get_ref(column).map_err(|e| error(query, &e))?;
            values.push(value(query, raw)?);
        }
        rows.push(Row::new(query, &columns, values));
    }
    Ok(rows)
}

pub(crate) fn batch(db: &Connection, query: &'static str, sql: &str) -> Result<(), Error> {
    db.execute_batch(sql).map_err(|e| failed(db, query, &e))
}

fn bound<'db>(
    db: &'db Connection,
    query: &'static str,
    sql: &str,
    values: &[Value],
) -> Result<CachedStatement<'db>, Error> {
    let mut statement = db.prepare_cached(sql).map_err(|e| error(query, &e))?;
    // An unbound placeholder would silently be NULL.
    if statement.parameter_count() != values.len() {
        let detail =
            format!("{} placeholders but {} values", statement.parameter_count(), values.len());
        return Err(Error::Sql { query, detail });
    }
    for (position, value) in values.iter().enumerate() {
        let index = match PLACEHOLDERS.get(position) {
            Some(name) => statement.parameter_index(name),
            None => statement.parameter_index(&format!("${}", position + 1)),
        };
        let Some(index) = index.map_err(|e| error(query, &e))? else {
            return Err(Error::Sql { query, detail: format!("no placeholder ${}", position + 1) });
        };
        statement.raw_bind_parameter(index, value).map_err(|e| error(query, &e))?;
    }
    Ok(statement)
}

fn value(query: &'static str, raw: ValueRef<'_>) -> Result<Value, Error> {
    match raw {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(int) => Ok(Value::Int(int)),
        ValueRef::Text(text) => std::str::from_utf8(text)
            .map(Value::from)
            .map_err(|_| Error::Value { query, detail: "text that is not UTF-8" }),
        ValueRef::Blob(bytes) => Ok(Value::from(bytes)),
        ValueRef::Real(_) => Err(Error::Value { query, detail: "a floating point number" }),
    }
}

fn failed(db: &Connection, query: &'static str, failure: &rusqlite::Error) -> Error {
    match failure {
        rusqlite::Error::SqliteFailure(code, Some(message))
            if code.extended_code & 0xff == ffi::SQLITE_CONSTRAINT =>
        {
            Error::Constraint(constraint::name(db, message))
        }
        _ => error(query, failure),
    }
}
