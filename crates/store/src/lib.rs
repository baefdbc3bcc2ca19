//! The only crate with SQL: SQLite or PostgreSQL behind one seam, and the encryption of what must
//! not lie there in clear.
//!
//! The store is synchronous and lives on threads of its own. Callers hand it closures:
//!
//! ```
//! # use std::sync::Arc;
//! # use store::{Config, Database, Error, Keys, Store, meta};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let random: store::Random = Arc::new(|bytes| getrandom::fill(bytes).expect("the system's generator"));
//! # let keys = Keys::generate(&*random);
//! # let clock: store::Clock = Arc::new(|| domain::instant::Instant(0));
//! let database = Database::Sqlite(folder.path().join("data.db"));
//! let store = Store::open(Config::new(database, keys, random, clock))?;
//! store.write_blocking("greet", |tx| meta::set(tx, "greeting", b"hello"))?;
//! let greeting = store.read_blocking("read greeting", |tx| meta::get(tx, "greeting"))?;
//! assert_eq!(greeting.as_deref(), Some(b"hello".as_slice()));
//! # Ok(())
//! # }
//! ```
//!
//! A closure gets a [`Tx`], runs in one transaction, and its changes are kept exactly when it
//! returns `Ok` and the answer arrives. Each query is written once, in the SQL that both databases
//! understand, in a module named after its noun. The parts: [`Store`] (queues and threads), [`Tx`]
//! (the seam), the query modules, [`crypt`] (keys and sealing).

mod actor;
mod columns;
mod config;
mod context;
pub mod crypt;
pub mod drill;
mod error;
mod group;
mod migrate;
mod new_row;
mod open;
mod postgres;
mod queue;
mod row;
mod shared;
mod sqlite;
mod store;
mod ticket;
mod tx;
mod value;
mod wipe;
mod work;

mod mailbox;
mod sealed;
mod sign_on_row;
mod statement_row;

pub mod act;
pub mod batch;
pub mod desk;
pub mod desk_link;
pub mod document;
pub mod import;
pub mod log;
pub mod mail;
pub mod meta;
pub mod organisation;
pub mod record_key;
pub mod rush;
pub mod sign_on;
pub mod site_stop;
pub mod statement;
pub mod token;
pub mod verdict;
pub mod webhook;

pub use config::{Config, Database};
pub use context::Context;
pub use crypt::{KeyError, Keys, Place, RecordKey, Secret, token_hash};
pub use error::{Error, OpenError, SealedProblem};
pub use mailbox::Allowance;
pub use row::Row;
pub use shared::{Clock, Random};
pub use store::Store;
pub use tx::{Backend, Tx};
pub use value::Value;
