//! Where the database is and how many threads it gets.

use std::path::PathBuf;

use crate::OpenError;
use crate::crypt::Keys;
use crate::shared::{Clock, Random};

/// Which database to open.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A file of this machine, created when absent; its folder must exist.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, which must exist.
    Postgres(String),
}

impl Database {
    /// Understands `postgres://…`, `postgresql://…`, `sqlite:PATH` and a plain path.
    pub fn parse(address: &str) -> Result<Self, OpenError> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return crate::postgres::configure(address).map(|_| Self::Postgres(address.to_owned()));
        }
        let path = address.strip_prefix("sqlite:").unwrap_or(address);
        if path.is_empty() || path.contains("://") {
            return Err(OpenError::Address(
                "expected postgres://user@host/database or the path of a file".to_owned(),
            ));
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

/// A password may stand in the address, so it is not shown.
impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "Sqlite({})", path.display()),
            Self::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

/// How to open a store.
#[derive(Clone)]
pub struct Config {
    /// Where the data is.
    pub database: Database,
    /// The keys of the installation.
    pub keys: Keys,
    /// The application's source of randomness.
    pub random: Random,
    /// The application's clock.
    pub clock: Clock,
    /// Threads (and connections) that read.
    pub readers: u32,
    /// Threads (and connections) that read for the desk and for nobody else.
    pub desk_readers: u32,
    /// Closures that may wait for a thread, reading and writing each; more are refused with
    /// [`crate::Error::Busy`].
    pub queue: usize,
}

impl Config {
    /// The usual numbers: three readers, two more for the desk, 1,024 waiting.
    #[must_use]
    pub fn new(database: Database, keys: Keys, random: Random, clock: Clock) -> Self {
        Self { database, keys, random, clock, readers: 3, desk_readers: 2, queue: 1024 }
    }
}
