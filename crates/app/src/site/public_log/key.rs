//! The log's key: a file of its own, outside the database and its backups.

use crate::clock;
use std::{
    fmt, fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tlog::{KeyType, SigningKey};

/// Why the log's key cannot be used. The texts never hold the key.
#[derive(Debug)]
pub enum KeyProblem {
    File { path: PathBuf, error: io::Error },
    Malformed { path: PathBuf, error: tlog::Error },
    Open { path: PathBuf, mode: u32 },
    Name(tlog::Error),
}

impl fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, error } => write!(
                f,
                "the key file of the public log {} cannot be used: {error}",
                path.display()
            ),
            Self::Malformed { path, error } => {
                write!(
                    f,
                    "the key file of the public log {} holds no key: {error}\nPut it back from its safe copy.",
                    path.display()
                )
            }
            Self::Open { path, mode } => {
                let path = path.display();
                write!(
                    f,
                    "the key file of the public log {path} can be read by everybody (mode {mode:04o}): chmod 0400 {path}"
                )
            }
            Self::Name(error) => {
                write!(f, "public_log.origin cannot be the name of a log: {error}")
            }
        }
    }
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
