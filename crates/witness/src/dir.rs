//! The folder of a witness, and what can be wrong with it.

use durable::{Lock, LockProblem};
use std::{
    io,
    path::{Path, PathBuf},
};

/// What is wrong with the folder of a witness. `Display` says what and why; the command line adds
/// what to do.
#[derive(Debug, thiserror::Error)]
pub enum DirProblem {
    #[error("cannot read {}: {error}", .path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("cannot write {}: {error}", .path.display())]
    Write { path: PathBuf, error: io::Error },
    /// There is no key yet.
    #[error("there is no witness in {}: it has no key", .dir.display())]
    NoKey { dir: PathBuf },
    /// Others on this machine can read the key.
    #[error("everybody on this machine may read {} (mode {mode:04o})", .path.display())]
    OpenKey { path: PathBuf, mode: u32 },
    /// The file holds no witness key.
    #[error("{} is not the key of a witness: {why}", .path.display())]
    BadKey { path: PathBuf, why: String },
    /// The name that was asked for cannot be one.
    #[error("a witness cannot have this name: {why}")]
    BadName { why: String },
    /// There is a key with another name.
    #[error("{} is the key of {has}, not of {asked}", .path.display())]
    OtherName { path: PathBuf, has: String, asked: String },
    /// There is a key, but the folder is gone in which the witness keeps what it has cosigned.
    #[error(
        "there is a key, but not the folder {}, which holds what this witness has cosigned",
        .path.display()
    )]
    NoState { path: PathBuf },
    /// A line of the file `logs` is not the key of a log.
    #[error("{}, line {line}: {why}", .path.display())]
    LogLine { path: PathBuf, line: usize, why: String },
    /// What was to be added is not the key of a log.
    #[error("this is not the key of a log: {why}")]
    BadLog { why: String },
    /// This key is in the file already.
    #[error("this key of {origin} is in {} already; nothing was changed", .path.display())]
    HasLog { path: PathBuf, origin: String },
    /// Another process is this witness.
    #[error("another process is the witness of {} already", .dir.display())]
    Running { dir: PathBuf },
    /// What was cosigned of a log cannot be read.
    #[error(transparent)]
    State(tlog::Error),
}

impl DirProblem {
    /// Whether what was typed cannot be right, whatever is in the folder.
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::BadName { .. } | Self::BadLog { .. })
    }

    pub(super) fn read(path: &Path) -> impl Fn(io::Error) -> Self {
        |error| Self::Read { path: path.to_owned(), error }
    }

    pub(super) fn write(path: &Path) -> impl Fn(io::Error) -> Self {
        |error| Self::Write { path: path.to_owned(), error }
    }
}

/// Makes sure that no other process is the witness of `dir` while the lock lives.
pub(super) fn lock(dir: &Path) -> Result<Lock, DirProblem> {
    let path = dir.join("lock");
    Lock::take(&path).map_err(|problem| match problem {
        LockProblem::Held => DirProblem::Running { dir: dir.to_owned() },
        LockProblem::File(error) => DirProblem::Write { path, error },
    })
}
