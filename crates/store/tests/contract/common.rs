//! Fresh databases for the contract suite: SQLite always, PostgreSQL when
//! `UNDERSIGNED_TEST_POSTGRES` has the address of a throw-away cluster (see `tests/postgres.sh`).

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use store::{Backend, Clock, Config, Database, Error, Keys, OpenError, Random, Store};

use crate::sample::NOW;

/// A database of its own for one test, gone when dropped.
pub(crate) struct Fresh {
    pub(crate) config: Config,
    cluster: Option<(String, String)>,
    folder: tempfile::TempDir,
}

impl Fresh {
    pub(crate) fn open(&self) -> Store {
        try_open(&self.config).expect("the fresh database opens")
    }

    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

pub(crate) fn try_open(config: &Config) -> Result<Store, OpenError> {
    Store::open(config.clone())
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some((cluster, name)) = &self.cluster {
            superuser(cluster, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// Runs a test on a fresh database of each kind there is.
pub(crate) fn each(test: impl Fn(&Fresh)) {
    test(&sqlite());
    if let Some(fresh) = postgres() {
        test(&fresh);
    }
}

pub(crate) fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let database = Database::Sqlite(folder.path().join("data.db"));
    Fresh { config: config(database), cluster: None, folder }
}

pub(crate) fn postgres() -> Option<Fresh> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = std::env::var("UNDERSIGNED_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
    let name =
        format!("undersigned_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    superuser(&cluster, &format!("CREATE DATABASE {name}"));
    let (server, _) = cluster.rsplit_once('/').expect("the address ends in /postgres");
    let config = config(Database::Postgres(format!("{server}/{name}")));
    let folder = tempfile::tempdir().expect("a temporary folder");
    Some(Fresh { config, cluster: Some((cluster, name)), folder })
}

fn superuser(cluster: &str, sql: &str) {
    let mut client = postgres::Client::connect(cluster, postgres::NoTls)
        .expect("the throw-away cluster answers");
    client.batch_execute(sql).expect(sql);
}

#[expect(clippy::disallowed_methods, reason = "a test draws its own bytes")]
pub(crate) fn random() -> Random {
    Arc::new(|bytes| getrandom::fill(bytes).expect("the system's generator"))
}

/// A clock that stands still; tests that need another moment say so (`store.at`).
pub(crate) fn clock() -> Clock {
    Arc::new(|| NOW)
}

pub(crate) fn keys() -> Keys {
    Keys::generate(&*random())
}

pub(crate) fn config(database: Database) -> Config {
    Config::new(database, keys(), random(), clock())
}

/// Creates tables for tests of the seam itself. `BYTES` stands for the type of bytes.
pub(crate) fn tables(store: &Store, sql: &str) {
    let bytes = if store.backend() == Backend::Sqlite { "BLOB" } else { "BYTEA" };
    for statement in sql.replace("BYTES", bytes).split(';') {
        let statement = statement.to_owned();
        store
            .write_blocking("tables", move |tx| tx.execute(&statement, &[]))
            .expect("the table is created");
    }
}

/// Runs a statement in a transaction of its own.
pub(crate) fn run(
    store: &Store,
    sql: &'static str,
    values: Vec<store::Value>,
) -> Result<u64, Error> {
    store.write_blocking("run", move |tx| tx.execute(sql, &values))
}

/// The integer that a query of one column gives.
pub(crate) fn int(store: &Store, sql: &str) -> i64 {
    let sql = format!("WITH answer (value) AS ({sql}) SELECT value FROM answer");
    let row = store.read_blocking("int", move |tx| tx.row(&sql, &[])).expect("the query runs");
    row.expect("a row").int("value").expect("an integer")
}

/// Keeps the writer busy until the sender is dropped: what is written meanwhile is committed
/// together.
pub(crate) fn hold(store: &Store) -> mpsc::Sender<()> {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let (begun, started) = mpsc::channel();
    let store = store.clone();
    std::thread::spawn(move || {
        store.write_blocking("hold", move |_| {
            let _ = begun.send(());
            let _ = wait.lock().map(|wait| wait.recv());
            Ok::<_, Error>(())
        })
    });
    started.recv().expect("a held writer");
    release
}

/// Runs closures that are committed together: the one of each number below `count`.
pub(crate) fn together<T: Send>(
    store: &Store,
    count: usize,
    write: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let release = hold(store);
    std::thread::scope(|scope| {
        let write = &write;
        let asked: Vec<_> = (0..count).map(|n| scope.spawn(move || write(n))).collect();
        while store.waiting().1 < count {
            std::thread::yield_now();
        }
        drop(release);
        asked.into_iter().map(|asked| asked.join().expect("an answer")).collect()
    })
}
