//! What can go wrong in the store, worded for the operator; visitors never see these texts.

use std::path::PathBuf;

use crate::crypt::KeyError;

/// The error of a read or a write. No variant carries a bound value, so none can leak a name or an
/// address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Too much is waiting, or the transaction still collided with others after all retries. Try
    /// again later.
    #[error("the database is busy")]
    Busy,
    /// The disk is full. Nothing of the batch was kept; writes work again when there is space.
    #[error("the disk that holds the database is full")]
    Full,
    /// A commit could not be made durable. Every later write fails too: the process must be started
    /// anew, because a failed fsync must never be tried again.
    #[error("the database can no longer be written: {detail}")]
    Broken {
        /// What the database said.
        detail: String,
    },
    /// The database cannot be reached (or read) now. Nothing was written.
    #[error("the database cannot be reached: {detail}")]
    Unavailable {
        /// What the database or the network said.
        detail: String,
    },
    /// The connection broke while committing: the change may or may not have been kept.
    #[error(
        "the connection to the database broke while saving; the change may or may not have been kept"
    )]
    Uncertain,
    /// A named constraint refused a row: the name of the unique index or check, `<table>_pkey` for
    /// a primary key, `<table>_<column>_not_null`, or `foreign_key`.
    #[error("refused by the constraint {0}")]
    Constraint(String),
    /// A frozen text is not the one whose hash was signed: somebody changed it in the database. It
    /// is shown to nobody; put back the version from a backup.
    #[error(
        "version {version} of a statement was changed in the database: its text does not have the hash under which it was signed"
    )]
    TextAltered {
        /// The version's number.
        version: u32,
    },
    /// A column is not of the kind the query's reader expects: a mistake in the query.
    #[error("{query}: column {column} should be {wanted} but is {found}")]
    Column {
        /// The name of the transaction.
        query: &'static str,
        /// Its name in the query.
        column: &'static str,
        /// The kind expected.
        wanted: &'static str,
        /// The kind found.
        found: &'static str,
    },
    /// A value that no database column can hold (text with U+0000, a number out of range).
    #[error("{query}: {detail}")]
    Value {
        /// The name of the transaction.
        query: &'static str,
        /// What is wrong with it, without the value.
        detail: &'static str,
    },
    /// The database refused a statement: a mistake in the query or the schema.
    #[error("{query}: {detail}")]
    Sql {
        /// The name of the transaction.
        query: &'static str,
        /// What the database said.
        detail: String,
    },
    /// Something was to be recorded, and nobody said who does it: a mistake of the caller.
    #[error("{query}: nobody acts")]
    NoActor {
        /// The name of the transaction.
        query: &'static str,
    },
    /// The closure panicked; its changes were rolled back.
    #[error("{query}: the transaction's code panicked")]
    Panicked {
        /// The name of the transaction.
        query: &'static str,
    },
    /// Something sealed could not be opened, or the key of its record is gone.
    #[error("{table}.{column}: {problem}")]
    Sealed {
        /// Where the sealed value stands.
        table: &'static str,
        /// Where the sealed value stands.
        column: &'static str,
        /// Why it stays closed.
        problem: SealedProblem,
    },
    /// The operation does not exist on this database (copying a PostgreSQL database to a file).
    #[error("{query}: not possible with {database}")]
    NotHere {
        /// The name of the operation.
        query: &'static str,
        /// The database's name.
        database: &'static str,
    },
}

/// Why a sealed value cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealedProblem {
    /// The record key is wrapped by a master key that the key file does not hold.
    #[error("the master key that wraps this record's key is not in the key file")]
    MissingMasterKey,
    /// Altered, or moved from another row or column, or sealed by another key.
    #[error("the sealed value was altered or does not belong here")]
    Altered,
    /// Too short or of an unknown format.
    #[error("the sealed value has an unknown format")]
    Format,
}

impl Error {
    /// The name of the constraint that refused the row, to turn it into a problem of a form field.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Constraint(name) => Some(name),
            _ => None,
        }
    }
}

/// Why the store did not open. The text says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The address of the database cannot be understood.
    #[error("the database address is not understood: {0}")]
    Address(String),
    /// The SQLite file cannot be opened or created.
    #[error("cannot open the database {path}: {detail}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system or SQLite said.
        detail: String,
    },
    /// PostgreSQL does not answer or refuses the connection.
    #[error("cannot connect to PostgreSQL: {0}")]
    Connect(String),
    /// The database was made by a newer version of this program.
    #[error(
        "the database has schema version {found}, this program knows up to {known}: start the newer program, or restore a backup made by this one"
    )]
    Newer {
        /// The version the database has.
        found: i64,
        /// The newest version this program can handle.
        known: i64,
    },
    /// A migration failed; the database is as before it.
    #[error("migration {version:04}_{name} failed, the database is unchanged: {detail}")]
    Migration {
        /// Its number.
        version: i64,
        /// Its name.
        name: &'static str,
        /// What the database said.
        detail: String,
    },
    /// The keys do not fit the database.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The database failed while opening.
    #[error(transparent)]
    Database(#[from] Error),
}
