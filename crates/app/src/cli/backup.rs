//! `undersigned backup` and `restore`, for SQLite.

use super::{Place, Problem, open, progress::Progress};
use crate::{
    config::{Config, Database},
    site::public_log,
};
use clap::Args;
use std::{
    fs,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::{OpenError, Store, log::Head};

/// Writes a consistent copy of the database to FILE, while the server runs.
#[derive(Debug, Args)]
pub struct Backup {
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config(&self.place)?;
        if !matches!(config.data.database, Database::Sqlite) {
            return Err(Problem::OnlySqlite);
        }
        if self.file.exists() {
            return Err(Problem::BackupExists { path: self.file });
        }
        let store = open::store(&config)?;
        let _progress = Progress::of("copying the database");
        store.copy_blocking(self.file.clone())?;
        eprintln!(
            "{} holds everything but the keys ({}). Keep the two in different places: each is useless without the other.",
            self.file.display(),
            config.data.key_file.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}

/// Puts a backup into an empty data directory. The key file must be there already.
#[derive(Debug, Args)]
pub struct Restore {
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Restore {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config(&self.place)?;
        if !matches!(config.data.database, Database::Sqlite) {
            return Err(Problem::OnlySqlite);
        }
        let target = config.sqlite_file();
        if target.exists() {
            return Err(Problem::NotEmpty { path: target });
        }
        if !config.data.key_file.exists() {
            return Err(Problem::KeysMissing { path: config.data.key_file.clone() });
        }
        let head = fs::read(&self.file).map_err(|error| Problem::read(&self.file, error))?;
        if !head.starts_with(b"SQLite format 3\0") {
            return Err(Problem::NotABackup { path: self.file });
        }
        // Checked under another name: a copy that fails its check never stands where the server
        // would open it.
        let trial = target.with_extension("restoring");
        let unwritable = |error| Problem::Directory { path: config.data.dir.clone(), error };
        write_private(&trial, &head).map_err(unwritable)?;
        let trial_config = config.clone().with_sqlite_file(trial.clone());
        let log = checked(&trial_config, &self.file).inspect_err(|_| remove(&trial))?;
        remove_side_files(&trial);
        fs::rename(&trial, &target)
            .and_then(|()| durable::sync_folder(&target))
            .map_err(unwritable)?;
        let dir = config.data.dir.display();
        match log.filter(|log| log.size > 0 && !public_log::is_seen(&config, &log.origin)) {
            None => eprintln!("Restored into {dir}. Start with: undersigned serve"),
            Some(log) => eprintln!(
                "Restored into {dir}. This folder has never seen the public log of {size} entries that the backup holds.\n\
                 What happened after the backup is not in it: names that were withdrawn or erased since would be public again. \
                 Ask who keeps a later checkpoint or list ({}); entries of the log beyond {size} say how many.\n\
                 Before the first start: undersigned log accept",
                public_log::published_at(&config),
                size = log.size
            ),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The head of the log, if it was begun, in the copy of the backup `file`, which must be whole.
fn checked(config: &Config, file: &Path) -> Result<Option<Head>, Problem> {
    let read = |store: Store| {
        let whole = store.check_blocking()?.is_empty();
        Ok::<_, store::Error>((whole, store.read_blocking("log head", store::log::head)?))
    };
    match open::store(config).map(read) {
        Ok(Ok((true, head))) => Ok(head),
        // A newer database, or keys that do not fit: the operator can do something about it.
        Err(problem @ Problem::Open(OpenError::Newer { .. } | OpenError::Keys(_))) => Err(problem),
        _ => Err(Problem::NotABackup { path: file.to_owned() }),
    }
}

/// Only this account may read a database.
fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut out =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    out.write_all(bytes)?;
    out.sync_all()
}

fn remove(file: &Path) {
    let _ = fs::remove_file(file);
    remove_side_files(file);
}

/// The write-ahead log and its index belong to the trial opening, which was closed cleanly.
fn remove_side_files(file: &Path) {
    for suffix in ["-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        let _ = fs::remove_file(PathBuf::from(name));
    }
}
