//! One process at a time.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

/// Held by the one process that works on something; freed when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockProblem {
    /// Another process holds it.
    Held,
    /// The file cannot be opened or locked.
    File(io::Error),
}

impl Lock {
    /// Takes the lock of the file `path`, which is made if need be and stays empty; does not wait.
    pub fn take(path: &Path) -> Result<Self, LockProblem> {
        let file = File::options().create(true).truncate(false).write(true).open(path);
        let file = file.map_err(LockProblem::File)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockProblem::Held),
            Err(TryLockError::Error(error)) => Err(LockProblem::File(error)),
        }
    }
}
