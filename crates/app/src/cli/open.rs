//! From the command line to configuration and an open store.

use super::{Place, Problem, serve::runtime};
use crate::{
    clock,
    config::{Config, Database as DatabaseConfig, Given},
    reader::{ReadFailure, Reader, Source},
    site::public_log::PublicLog,
    worker,
};
use axum::body::Bytes;
use domain::{
    instant::Instant,
    statement::{Slug, Statement},
};
use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};
use store::{Config as StoreConfig, Database, Keys, OpenError, Store};

fn given(place: &Place) -> Given {
    let text =
        |path: &Option<std::path::PathBuf>| path.as_ref().map(|path| path.display().to_string());
    Given::from_process()
        .file(place.config.clone())
        .flag("data.dir", "--data", text(&place.data))
        .flag("data.database", "--database", place.database.clone())
}

/// The configuration in force; warnings go to stderr.
pub fn config(place: &Place) -> Result<Config, Problem> {
    loaded(&given(place))
}

/// The same with the address to listen on from the command line.
pub fn config_listening(place: &Place, listen: Option<String>) -> Result<Config, Problem> {
    loaded(&given(place).flag("server.listen", "--listen", listen))
}

fn loaded(given: &Given) -> Result<Config, Problem> {
    let config = Config::load(given)?;
    for warning in &config.warnings {
        eprintln!("undersigned: {warning}");
    }
    Ok(config)
}

/// Opens the store of `config`; makes data directory and keys on the first start.
pub fn store(config: &Config) -> Result<Store, Problem> {
    let dir = &config.data.dir;
    let unwritable = |error| Problem::Directory { path: dir.clone(), error };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(unwritable)?;
    check_writable(dir).map_err(unwritable)?;
    let key_file = &config.data.key_file;
    if key_file.exists() {
        return open(config, Keys::load(key_file).map_err(Problem::Keys)?);
    }
    if matches!(config.data.database, DatabaseConfig::Sqlite) && config.sqlite_file().exists() {
        return Err(Problem::KeysMissing { path: key_file.clone() });
    }
    let keys = Keys::generate(&clock::fill);
    keys.create_file(key_file).map_err(Problem::Keys)?;
    match open(config, keys) {
        Ok(store) => {
            eprintln!(
                "undersigned: wrote new keys to {}. Keep a copy apart from the backups: without it they cannot be read.",
                key_file.display()
            );
            Ok(store)
        }
        // A PostgreSQL database that has been used before: its keys are elsewhere, and new ones
        // must not take their place.
        Err(Problem::Open(OpenError::Keys(_))) => {
            let _ = fs::remove_file(key_file);
            Err(Problem::KeysMissing { path: key_file.clone() })
        }
        Err(problem) => Err(problem),
    }
}

fn open(config: &Config, keys: Keys) -> Result<Store, Problem> {
    let database = match &config.data.database {
        DatabaseConfig::Sqlite => Database::Sqlite(config.sqlite_file()),
        DatabaseConfig::Postgres(url) => Database::Postgres(url.reveal().to_owned()),
    };
    let mut store = StoreConfig::new(database, keys, Arc::new(clock::fill), Arc::new(clock::now));
    store.queue = config.limits.writer_queue as usize;
    Ok(Store::open(store)?)
}

fn check_writable(dir: &Path) -> std::io::Result<()> {
    let probe = dir.join(".writable");
    fs::write(&probe, b"")?;
    fs::remove_file(&probe)
}

/// Reads a file that was named on the command line, as the server reads one.
pub fn read<T>(
    config: &Config,
    path: &Path,
    bytes: &[u8],
    read: impl AsyncFnOnce(Reader, Source) -> Result<T, ReadFailure>,
) -> Result<T, Problem> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let source =
        Source::File { name: name.unwrap_or_default(), bytes: Bytes::copy_from_slice(bytes) };
    let reader = Reader::new(&config.limits, worker::own_program());
    runtime()?
        .block_on(read(reader, source))
        .map_err(|error| Problem::Reading { path: path.to_owned(), error })
}

/// The statement named on the command line.
pub fn statement(store: &Store, slug: &str) -> Result<Statement, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::Slug(slug.to_owned()))?;
    let wanted = slug.clone();
    let found = store
        .read_blocking("statement by slug", move |tx| store::statement::by_slug(tx, &wanted))?;
    found.ok_or_else(|| Problem::NoStatement(slug.to_string()))
}

/// Opens the public log, and says so where that made its key.
pub fn public_log(
    config: &Config,
    store: &Store,
    now: Instant,
) -> Result<PublicLog, crate::site::public_log::OpenProblem> {
    let key_file = &config.public_log.key_file;
    let fresh = !key_file.exists();
    let log = crate::site::public_log::open(config, store, now)?;
    if fresh {
        eprintln!("undersigned: {}", new_key(key_file));
    }
    Ok(log)
}

/// What is said once of the log's key.
pub fn new_key(key_file: &Path) -> String {
    format!(
        "wrote the key that signs the public log to {}. Keep a copy apart from the backups: without it the log cannot be continued.",
        key_file.display()
    )
}
