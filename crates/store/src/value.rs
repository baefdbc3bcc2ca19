//! What goes into a statement and comes out of it: four kinds of value, the same on both databases.

use std::fmt;

use domain::id::{
    ActId, BatchId, DeliveryId, ImportId, LeafId, MailId, OrganisationId, PersonId, SignOnId,
    StatementId, VerdictId, WebhookId,
};
use domain::instant::Instant;
use domain::statement::Slug;
use domain::version::TextHash;

/// A value bound to a placeholder or read from a column.
///
/// `Debug` shows kind and length only, so that no name or address can reach a log through it.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// BIGINT (INTEGER on SQLite). Instants are milliseconds since 1970 in UTC, truth is 0 or 1.
    Int(i64),
    /// TEXT, without U+0000 (PostgreSQL cannot hold it, so neither database gets it).
    Text(String),
    /// BYTEA (BLOB on SQLite).
    Bytes(Vec<u8>),
}

impl Value {
    /// The kind in one word, for errors.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "int",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("Null"),
            Self::Int(_) => f.write_str("Int"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
        }
    }
}

/// An array of [`Value`]s from anything that converts: `tx.execute(SQL, &values![id, name, now])`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { [$($crate::Value::from($value)),*] };
}

macro_rules! int {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Value {
            fn from(int: $kind) -> Self {
                Self::Int(i64::from(int))
            }
        }
    )* };
}
int!(i64, i32, u32, u16, u8, bool);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&Vec<u8>> for Value {
    fn from(bytes: &Vec<u8>) -> Self {
        Self::Bytes(bytes.clone())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(bytes: &[u8; N]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<&Value> for Value {
    fn from(value: &Value) -> Self {
        value.clone()
    }
}

macro_rules! id {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Value {
            fn from(id: $kind) -> Self {
                Self::Bytes(id.0.to_vec())
            }
        }
    )* };
}
id!(
    StatementId,
    SignOnId,
    PersonId,
    ImportId,
    ActId,
    BatchId,
    MailId,
    OrganisationId,
    VerdictId,
    WebhookId,
    DeliveryId,
    LeafId,
    TextHash
);

impl From<Instant> for Value {
    fn from(instant: Instant) -> Self {
        Self::Int(instant.0)
    }
}

impl From<&Slug> for Value {
    fn from(slug: &Slug) -> Self {
        Self::from(slug.as_str())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
