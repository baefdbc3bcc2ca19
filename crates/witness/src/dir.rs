//! The folder of a witness, and what can be wrong with it.

use durable::{Lock, LockProblem};
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// What is wrong with the folder of a witness. `Display` says what and why; the command line adds
/// what to do.
#[derive(Debug)]
pub enum DirProblem {
    Read {
        path: PathBuf,
        error: io::Error,
    },
    Write {
        path: PathBuf,
        error: io::Error,
    },
    /// There is no key yet.
    NoKey {
        dir: PathBuf,
    },
    /// Others on this machine can read the key.
    OpenKey {
        path: PathBuf,
        mode: u32,
    },
    /// The file holds no witness key.
    BadKey {
        path: PathBuf,
        why: String,
    },
    /// The name that was asked for cannot be one.
    BadName {
        why: String,
    },
    /// There is a key with another name.
    OtherName {
        path: PathBuf,
        has: String,
        asked: String,
    },
    /// There is a key, but the folder is gone in which the witness keeps what it has cosigned.
    NoState {
        path: PathBuf,
    },
    /// A line of the file `logs` is not the key of a log.
    LogLine {
        path: PathBuf,
        line: usize,
        why: String,
    },
    /// What was to be added is not the key of a log.
    BadLog {
        why: String,
    },
    /// This key is in the file already.
    HasLog {
        path: PathBuf,
        origin: String,
    },
    /// Another process is this witness.
    Running {
        dir: PathBuf,
    },
    /// What was cosigned of a log cannot be read.
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

impl fmt::Display for DirProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Write { path, error } => write!(f, "cannot write {}: {error}", path.display()),
            Self::NoKey { dir } => {
                write!(f, "there is no witness in {}: it has no key", dir.display())
            }
            Self::OpenKey { path, mode } => {
                write!(f, "everybody on this machine may read {} (mode {mode:04o})", path.display())
            }
            Self::BadKey { path, why } => {
                write!(f, "{} is not the key of a witness: {why}", path.display())
            }
            Self::BadName { why } => write!(f, "a witness cannot have this name: {why}"),
            Self::OtherName { path, has, asked } => {
                write!(f, "{} is the key of {has}, not of {asked}", path.display())
            }
            Self::NoState { path } => {
                write!(
                    f,
                    "there is a key, but not the folder {}, which holds what this witness has cosigned",
                    path.display()
                )
            }
            Self::LogLine { path, line, why } => {
                write!(f, "{}, line {line}: {why}", path.display())
            }
            Self::BadLog { why } => write!(f, "this is not the key of a log: {why}"),
            Self::HasLog { path, origin } => write!(
                f,
                "this key of {origin} is in {} already; nothing was changed",
                path.display()
            ),
            Self::Running { dir } => {
                write!(f, "another process is the witness of {} already", dir.display())
            }
            Self::State(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for DirProblem {}

/// Makes sure that no other process is the witness of `dir` while the lock lives.
pub(super) fn lock(dir: &Path) -> Result<Lock, DirProblem> {
    let path = dir.join("lock");
    Lock::take(&path).map_err(|problem| match problem {
        LockProblem::Held => DirProblem::Running { dir: dir.to_owned() },
        LockProblem::File(error) => DirProblem::Write { path, error },
    })
}
