//! Why a check could not be made: what, why, what to do.

use crate::{TargetProblem, monitor::MonitorStateProblem};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Why nothing was checked.
#[derive(Debug, thiserror::Error)]
pub enum CommandProblem {
    #[error("cannot read {}: {error}", .path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("cannot write {what}: {error}")]
    Write { what: String, error: io::Error },
    #[error("{text}: {problem}")]
    Target { text: String, problem: TargetProblem },
    #[error("{0} is not the address of a site. Give one that begins with https://")]
    NotASite(String),
    /// A file that is not a receipt by its name, or an address without its beginning.
    #[error(
        "{0} is neither a directory nor a receipt (FILE.tlog-proof). If it is the address of a site, begin with \
         https:// or http://"
    )]
    NotATarget(String),
    #[error(
        "there is nothing published in {}: it has neither log nor statements, as `undersigned publish` writes them",
        .path.display()
    )]
    NothingPublished { path: PathBuf },
    #[error("{} is not a policy: {error}", .path.display())]
    Policy { path: PathBuf, error: tlog::Error },
    #[error("{} is not a checkpoint: {error}", .path.display())]
    Checkpoint { path: PathBuf, error: tlog::Error },
    /// A receipt alone.
    #[error(
        "a receipt alone does not say whose log it is of. Give the log that you trust with --policy, or the \
         publication with --receipt"
    )]
    PolicyMissing,
    #[error("{} {problem}", .path.display())]
    State { path: PathBuf, problem: MonitorStateProblem },
}

impl CommandProblem {
    pub(super) fn read(path: &Path, error: io::Error) -> Self {
        Self::Read { path: path.to_owned(), error }
    }

    pub(super) fn write(what: &str, error: &io::Error) -> Self {
        Self::Write { what: what.to_owned(), error: io::Error::from(error.kind()) }
    }

    /// 2 where what was typed cannot be meant, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Target { .. } | Self::NotASite(_) | Self::NotATarget(_) | Self::PolicyMissing => {
                2
            }
            _ => 1,
        }
    }
}
