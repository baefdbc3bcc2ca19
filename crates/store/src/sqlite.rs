//! SQLite: one writer thread that commits many closures at once, and a few readers.

mod constraint;
mod mover;
mod open;
mod reader;
mod statement;
mod writer;

pub(crate) use open::{connect_mover, connect_reader, connect_writer, prepare_file};
pub(crate) use reader::Reader;
pub(crate) use statement::{batch, execute, rows};
pub(crate) use writer::Writer;

use rusqlite::ffi;

use crate::Error;

/// Translates an error of SQLite. Constraint names need the connection, see [`statement`].
fn error(query: &'static str, error: &rusqlite::Error) -> Error {
    let rusqlite::Error::SqliteFailure(code, message) = error else {
        return Error::Sql { query, detail: error.to_string() };
    };
    let detail =
        format!("{} (SQLite {})", message.as_deref().unwrap_or("no message"), code.extended_code);
    match code.extended_code & 0xff {
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Error::Busy,
        ffi::SQLITE_FULL => Error::Full,
        // The index of the write-ahead log could not grow: nothing was lost, the disk is full.
        ffi::SQLITE_IOERR if code.extended_code == ffi::SQLITE_IOERR_SHMSIZE => Error::Full,
        ffi::SQLITE_IOERR | ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => Error::Broken { detail },
        ffi::SQLITE_CANTOPEN => Error::Unavailable { detail },
        _ => Error::Sql { query, detail },
    }
}
