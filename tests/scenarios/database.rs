//! Fresh databases: SQLite always, PostgreSQL when `UNDERSIGNED_TEST_POSTGRES` has the address of a
//! throw-away cluster (see `tests/postgres.sh`).

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use store::{Config, Database, Keys, Store};
use undersigned::clock::{self, Clock};

/// A database of its own for one scenario, gone when dropped.
pub struct Fresh {
    database: Database,
    keys: Keys,
    cluster: Option<(String, String)>,
    folder: tempfile::TempDir,
}

impl Fresh {
    /// One of each kind there is.
    pub fn each() -> Vec<Self> {
        std::iter::once(Self::sqlite()).chain(Self::postgres()).collect()
    }

    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = Database::Sqlite(folder.path().join("undersigned.sqlite"));
        Self { database, keys: Keys::generate(&clock::fill), cluster: None, folder }
    }

    fn postgres() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let cluster =
            std::env::var("UNDERSIGNED_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
        let name =
            format!("scenario_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        superuser(&cluster, &format!("CREATE DATABASE {name}"));
        let (server, _) = cluster.rsplit_once('/').expect("the address ends in /postgres");
        let database = Database::Postgres(format!("{server}/{name}"));
        let folder = tempfile::tempdir().expect("a temporary folder");
        Some(Self {
            database,
            keys: Keys::generate(&clock::fill),
            cluster: Some((cluster, name)),
            folder,
        })
    }

    /// A store that reads the clock of the test.
    pub fn open(&self, clock: &Clock) -> Store {
        let (random, clock) = (Arc::new(clock::fill), clock.clone());
        let config = Config::new(
            self.database.clone(),
            self.keys.clone(),
            random,
            Arc::new(move || clock.now()),
        );
        Store::open(config).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Fills the database, which must be empty, with what was dumped of another one that was made
    /// with these keys.
    pub fn restore(&mut self, sql: &str, keys: Keys) {
        match &self.database {
            Database::Sqlite(file) => {
                let db = rusqlite::Connection::open(file).expect("a new file");
                // Tables come in the order of their names, whatever refers to what.
                db.pragma_update(None, "foreign_keys", "off").expect("a setting");
                db.execute_batch(sql).expect("the dump fits");
            }
            Database::Postgres(url) => superuser(url, sql),
        }
        self.keys = keys;
    }

    pub fn database(&self) -> &Database {
        &self.database
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn name(&self) -> &'static str {
        if self.cluster.is_some() { "PostgreSQL" } else { "SQLite" }
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some((cluster, name)) = &self.cluster {
            superuser(cluster, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

fn superuser(cluster: &str, sql: &str) {
    let mut client = postgres::Client::connect(cluster, postgres::NoTls)
        .expect("the throw-away cluster answers");
    client.batch_execute(sql).expect(sql);
}
