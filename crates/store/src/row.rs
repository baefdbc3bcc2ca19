//! A row of an answer, read by position with the type the caller expects.

use domain::instant::Instant;
use serde::de::DeserializeOwned;

use crate::{Error, Value};

/// One row. Columns are counted from 0, in the order of the `SELECT` or `RETURNING`.
///
/// Every getter fails with [`Error::Column`], naming the transaction, when the column is absent or
/// of another kind: that is a mistake in the query, never the visitor's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    query: &'static str,
    columns: Vec<Value>,
}

impl Row {
    pub(crate) fn new(query: &'static str, columns: Vec<Value>) -> Self {
        Self { query, columns }
    }

    /// An integer, an instant, a count.
    pub fn int(&self, column: usize) -> Result<i64, Error> {
        self.opt_int(column)?.ok_or_else(|| self.wrong(column, "int"))
    }

    /// An integer that must fit the type the caller wants (`row.number::<u32>(3)?`).
    pub fn number<T: TryFrom<i64>>(&self, column: usize) -> Result<T, Error> {
        T::try_from(self.int(column)?).map_err(|_| self.wrong(column, "int in range"))
    }

    /// Truth, kept as 0 or 1.
    pub fn bool(&self, column: usize) -> Result<bool, Error> {
        match self.int(column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.wrong(column, "0 or 1")),
        }
    }

    /// Text.
    pub fn text(&self, column: usize) -> Result<&str, Error> {
        self.opt_text(column)?.ok_or_else(|| self.wrong(column, "text"))
    }

    /// Bytes.
    pub fn bytes(&self, column: usize) -> Result<&[u8], Error> {
        self.opt_bytes(column)?.ok_or_else(|| self.wrong(column, "bytes"))
    }

    /// Bytes of a fixed length: ids, hashes.
    pub fn array<const N: usize>(&self, column: usize) -> Result<[u8; N], Error> {
        self.bytes(column)?.try_into().map_err(|_| self.wrong(column, "bytes of the fixed length"))
    }

    /// An integer or NULL.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, Error> {
        match self.column(column, "int")? {
            Value::Null => Ok(None),
            Value::Int(int) => Ok(Some(*int)),
            Value::Text(_) | Value::Bytes(_) => Err(self.wrong(column, "int")),
        }
    }

    /// Text or NULL.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>, Error> {
        match self.column(column, "text")? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            Value::Int(_) | Value::Bytes(_) => Err(self.wrong(column, "text")),
        }
    }

    /// Bytes or NULL.
    pub fn opt_bytes(&self, column: usize) -> Result<Option<&[u8]>, Error> {
        match self.column(column, "bytes")? {
            Value::Null => Ok(None),
            Value::Bytes(bytes) => Ok(Some(bytes)),
            Value::Int(_) | Value::Text(_) => Err(self.wrong(column, "bytes")),
        }
    }

    /// Bytes of a fixed length, or NULL.
    pub fn opt_array<const N: usize>(&self, column: usize) -> Result<Option<[u8; N]>, Error> {
        if self.opt_bytes(column)?.is_none() {
            return Ok(None);
        }
        self.array(column).map(Some)
    }

    /// An instant.
    pub fn instant(&self, column: usize) -> Result<Instant, Error> {
        self.int(column).map(Instant)
    }

    /// An instant or NULL.
    pub fn opt_instant(&self, column: usize) -> Result<Option<Instant>, Error> {
        Ok(self.opt_int(column)?.map(Instant))
    }

    /// A word of a closed set, read by its `parse` function.
    pub fn word<T>(&self, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
        parse(self.text(column)?).ok_or_else(|| self.wrong(column, "a known word"))
    }

    /// JSON of a known shape.
    pub fn json<T: DeserializeOwned>(&self, column: usize) -> Result<T, Error> {
        serde_json::from_str(self.text(column)?)
            .map_err(|_| self.wrong(column, "JSON of the known shape"))
    }

    /// The error for a column whose content the caller cannot use, such as a state word it does not
    /// know.
    #[must_use]
    pub fn wrong(&self, column: usize, wanted: &'static str) -> Error {
        let found = self.columns.get(column).map_or("nothing", Value::kind);
        Error::Column { query: self.query, column, wanted, found }
    }

    fn column(&self, column: usize, wanted: &'static str) -> Result<&Value, Error> {
        self.columns.get(column).ok_or_else(|| self.wrong(column, wanted))
    }
}
