//! What was signed last, kept beside the database: a database that is older was restored from an
//! old backup, and signing on from there would show the world two logs.

use crate::config::Config;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use store::log::Head;
use tlog::Hash;

/// Size and root of a checkpoint that was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedHead {
    pub size: u64,
    pub root: Hash,
}

/// Where it is kept: in the data folder, which no backup brings back.
pub fn path(config: &Config) -> PathBuf {
    config.data.dir.join("log.seen")
}

/// Keeps the head. If we crash before this, the file is older than the database, and that is in
/// order. It has its name only once its bytes are on disk: an empty file after a power cut would
/// stop the next start.
pub fn keep(path: &Path, head: &Head) -> io::Result<()> {
    let text = format!("{}\n{}\n{}\n", head.origin, head.size, Hash(head.root));
    durable::replace_public(path, text.as_bytes()).map_err(Into::into)
}

/// What was kept for the log `origin`; `None` if there is no file, or it is another log's. A file
/// that cannot be read is an error.
pub fn read(path: &Path, origin: &str) -> io::Result<Option<SignedHead>> {
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        text => text?,
    };
    let lines: Vec<&str> = text.lines().collect();
    let damaged = || io::Error::new(io::ErrorKind::InvalidData, "it is not origin, size and root");
    let [name, size, root] = lines[..] else { return Err(damaged()) };
    let signed = SignedHead {
        size: size.parse().map_err(|_| damaged())?,
        root: Hash::from_base64(root).ok_or_else(damaged)?,
    };
    Ok((name == origin).then_some(signed))
}

/// Whether the data folder knows of the log `origin`. A file that cannot be read knows nothing
/// here; the start says what is wrong with it.
pub fn is_seen(config: &Config, origin: &str) -> bool {
    read(&path(config), origin).is_ok_and(|kept| kept.is_some())
}
