//! The log's key: a file of its own, outside the database and its backups.

use crate::clock;
use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tlog::{KeyType, SigningKey};

/// Why the log's key cannot be used. The texts never hold the key.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    #[error("the key file of the public log {} cannot be used: {error}", .path.display())]
    File { path: PathBuf, error: io::Error },
    #[error(
        "the key file of the public log {} holds no key: {error}\n\
         Put it back from its safe copy.",
        .path.display()
    )]
    Malformed { path: PathBuf, error: tlog::Error },
    #[error(
        "the key file of the public log {} can be read by everybody (mode {mode:04o}): \
         chmod 0400 {}",
        .path.display(), .path.display()
    )]
    Open { path: PathBuf, mode: u32 },
    #[error("public_log.origin cannot be the name of a log: {0}")]
    Name(tlog::Error),
}

/// Reads the key, or makes one for the log `origin` if there is no file.
pub fn load_or_create(path: &Path, origin: &str) -> Result<SigningKey, KeyProblem> {
    match load(path) {
        Err(KeyProblem::File { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
            create(path, origin)
        }
        loaded => loaded,
    }
}

fn load(path: &Path) -> Result<SigningKey, KeyProblem> {
    let file = |error| KeyProblem::File { path: path.to_owned(), error };
    let mode = fs::metadata(path).map_err(file)?.permissions().mode() & 0o7777;
    if mode & 0o007 != 0 {
        return Err(KeyProblem::Open { path: path.to_owned(), mode });
    }
    let text = zeroize::Zeroizing::new(fs::read_to_string(path).map_err(file)?);
    SigningKey::parse(text.trim_end())
        .map_err(|error| KeyProblem::Malformed { path: path.to_owned(), error })
}

/// Writes a new key with mode 0400; the file appears complete or not at all and never replaces
/// another.
fn create(path: &Path, origin: &str) -> Result<SigningKey, KeyProblem> {
    let file = |error| KeyProblem::File { path: path.to_owned(), error };
    let key = SigningKey::from_seed(origin, KeyType::Ed25519, &clock::random())
        .map_err(KeyProblem::Name)?;
    let text = zeroize::Zeroizing::new(format!("{}\n", key.to_secret_text()));
    match durable::create_once(path, text.as_bytes()) {
        Ok(()) => Ok(key),
        // Another process was faster: its key is the one.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => load(path),
        Err(error) => Err(file(error)),
    }
}
