//! A row of an answer, read by the names of its columns with the type the caller expects.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use domain::instant::Instant;
use serde::de::DeserializeOwned;

use crate::columns::Columns;
use crate::{Error, Value};

/// One row. A column has the name that the `SELECT` or `RETURNING` gives it; what is computed needs
/// an `AS`.
///
/// Every getter fails with [`Error::Column`], naming transaction and column, when the column is
/// absent or of another kind: that is a mistake in the query, never the visitor's.
#[derive(Clone)]
pub struct Row {
    query: &'static str,
    columns: Arc<Columns>,
    values: Vec<Value>,
    /// Where the next column is looked for first.
    next: Cell<usize>,
}

impl Row {
    pub(crate) fn new(query: &'static str, columns: &Arc<Columns>, values: Vec<Value>) -> Self {
        Self { query, columns: Arc::clone(columns), values, next: Cell::new(0) }
    }

    /// An integer, an instant, a count.
    pub fn int(&self, column: &'static str) -> Result<i64, Error> {
        self.opt_int(column)?.ok_or_else(|| self.wrong(column, "int"))
    }

    /// An integer that must fit the type the caller wants (`row.number::<u32>("line")?`).
    pub fn number<T: TryFrom<i64>>(&self, column: &'static str) -> Result<T, Error> {
        T::try_from(self.int(column)?).map_err(|_| self.wrong(column, "int in range"))
    }

    /// Truth, kept as 0 or 1.
    pub fn bool(&self, column: &'static str) -> Result<bool, Error> {
        match self.int(column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.wrong(column, "0 or 1")),
        }
    }

    /// Text.
    pub fn text(&self, column: &'static str) -> Result<&str, Error> {
        self.opt_text(column)?.ok_or_else(|| self.wrong(column, "text"))
    }

    /// Bytes.
    pub fn bytes(&self, column: &'static str) -> Result<&[u8], Error> {
        self.opt_bytes(column)?.ok_or_else(|| self.wrong(column, "bytes"))
    }

    /// Bytes of a fixed length: ids, hashes.
    pub fn array<const N: usize>(&self, column: &'static str) -> Result<[u8; N], Error> {
        self.bytes(column)?.try_into().map_err(|_| self.wrong(column, "bytes of the fixed length"))
    }

    /// An integer or NULL.
    pub fn opt_int(&self, column: &'static str) -> Result<Option<i64>, Error> {
        match self.value(column, "int")? {
            Value::Null => Ok(None),
            Value::Int(int) => Ok(Some(*int)),
            Value::Text(_) | Value::Bytes(_) => Err(self.wrong(column, "int")),
        }
    }

    /// Text or NULL.
    pub fn opt_text(&self, column: &'static str) -> Result<Option<&str>, Error> {
        match self.value(column, "text")? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            Value::Int(_) | Value::Bytes(_) => Err(self.wrong(column, "text")),
        }
    }

    /// Bytes or NULL.
    pub fn opt_bytes(&self, column: &'static str) -> Result<Option<&[u8]>, Error> {
        match self.value(column, "bytes")? {
            Value::Null => Ok(None),
            Value::Bytes(bytes) => Ok(Some(bytes)),
            Value::Int(_) | Value::Text(_) => Err(self.wrong(column, "bytes")),
        }
    }

    /// Bytes of a fixed length, or NULL.
    pub fn opt_array<const N: usize>(
        &self,
        column: &'static str,
    ) -> Result<Option<[u8; N]>, Error> {
        let Some(bytes) = self.opt_bytes(column)? else { return Ok(None) };
        bytes.try_into().map(Some).map_err(|_| self.wrong(column, "bytes of the fixed length"))
    }

    /// An instant.
    pub fn instant(&self, column: &'static str) -> Result<Instant, Error> {
        self.int(column).map(Instant)
    }

    /// An instant or NULL.
    pub fn opt_instant(&self, column: &'static str) -> Result<Option<Instant>, Error> {
        Ok(self.opt_int(column)?.map(Instant))
    }

    /// A word of a closed set, read by its `parse` function.
    pub fn word<T>(
        &self,
        column: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Error> {
        parse(self.text(column)?).ok_or_else(|| self.wrong(column, "a known word"))
    }

    /// JSON of a known shape.
    pub fn json<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, Error> {
        serde_json::from_str(self.text(column)?)
            .map_err(|_| self.wrong(column, "JSON of the known shape"))
    }

    /// The error for a column whose content the caller cannot use, such as a state word it does not
    /// know.
    #[must_use]
    pub fn wrong(&self, column: &'static str, wanted: &'static str) -> Error {
        let found = self.find(column).map_or("absent", |at| self.values[at].kind());
        Error::Column { query: self.query, column, wanted, found }
    }

    fn value(&self, column: &'static str, wanted: &'static str) -> Result<&Value, Error> {
        let at = self.find(column).ok_or_else(|| self.wrong(column, wanted))?;
        self.next.set(at + 1);
        Ok(&self.values[at])
    }

    fn find(&self, column: &str) -> Option<usize> {
        self.columns.find(column, self.next.get())
    }
}

/// Names and kinds only, so that no content can reach a log.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row({}: {:?} {:?})", self.query, self.columns, self.values)
    }
}
