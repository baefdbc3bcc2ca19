//! `undersigned backup` and `restore`, for SQLite.

use super::{Place, Problem, open, progress::Progress};
use crate::config::Database;
use clap::Args;
use std::{fs, io::Write, os::unix::fs::OpenOptionsExt, path::PathBuf, process::ExitCode};
use store::OpenError;

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
        let checked = {
            open::store(&config.clone().with_sqlite_file(trial.clone()))
                .and_then(|store| Ok(store.check_blocking()?))
        };
        match checked {
            Ok(problems) if problems.is_empty() => {}
            outcome => {
                remove(&trial);
                return Err(match outcome {
                    // A newer database, or keys that do not fit: the operator can do something
                    // about it.
                    Err(problem @ Problem::Open(OpenError::Newer { .. } | OpenError::Keys(_))) => {
                        problem
                    }
                    _ => Problem::NotABackup { path: self.file },
                });
            }
        }
        remove_side_files(&trial);
        fs::rename(&trial, &target)
            .and_then(|()| durable::sync_folder(&target))
            .map_err(unwritable)?;
        eprintln!("Restored into {}. Start with: undersigned serve", config.data.dir.display());
        Ok(ExitCode::SUCCESS)
    }
}

/// Only this account may read a database.
fn write_private(file: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut out =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    out.write_all(bytes)?;
    out.sync_all()
}

fn remove(file: &std::path::Path) {
    let _ = fs::remove_file(file);
    remove_side_files(file);
}

/// The write-ahead log and its index belong to the trial opening, which was closed cleanly.
fn remove_side_files(file: &std::path::Path) {
    for suffix in ["-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        let _ = fs::remove_file(PathBuf::from(name));
    }
}
