//! Files that survive a crash: replaced whole or not at all, made once, locked between processes.
//!
//! Every file that must be right after a power cut is written here and nowhere else: the log's key
//! and last checkpoint, the keys of the database, a witness's state, a monitor's state, what is
//! published.

mod batch;
mod lock;

pub use batch::Batch;
pub use lock::{Lock, LockProblem};

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// How a file or folder is brought to the disk: [`File::sync_all`]; tests let it fail.
pub type Sync = fn(&File) -> io::Result<()>;

/// Why a file was not replaced.
#[derive(Debug)]
pub enum ReplaceError {
    /// The old file is still there.
    Unchanged(io::Error),
    /// Nobody can know which of the two is on the disk. Reading it again proves nothing: the answer
    /// may come from memory only.
    Unsure(io::Error),
}

impl From<ReplaceError> for io::Error {
    fn from(failed: ReplaceError) -> Self {
        match failed {
            ReplaceError::Unchanged(error) | ReplaceError::Unsure(error) => error,
        }
    }
}

/// Replaces `path`, whose folder exists, by a file that only this account can read.
///
/// When this returns, the new file is on the disk under its name. A crash before that leaves the
/// old file or the new one, never a part of one; what was written under the temporary name is
/// overwritten next time. Two processes may do this at the same time: one of them wins.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), ReplaceError> {
    replace_with(path, bytes, PRIVATE, File::sync_all)
}

/// The same for a file that everybody may read, as a web server must.
pub fn replace_public(path: &Path, bytes: &[u8]) -> Result<(), ReplaceError> {
    replace_with(path, bytes, PUBLIC, File::sync_all)
}

/// The same with a chosen way to reach the disk, so that tests can let it fail.
pub fn replace_with(path: &Path, bytes: &[u8], mode: u32, sync: Sync) -> Result<(), ReplaceError> {
    let part = part_of(path);
    let mut file = write_part(&part, bytes, mode).map_err(|error| {
        let _ = fs::remove_file(&part);
        ReplaceError::Unchanged(error)
    })?;
    file.flush().and_then(|()| sync(&file)).map_err(ReplaceError::Unsure)?;
    fs::rename(&part, path).map_err(ReplaceError::Unsure)?;
    File::open(folder_of(path)).and_then(|folder| sync(&folder)).map_err(ReplaceError::Unsure)
}

/// Makes `path` with these bytes, unless there is a file of this name: then
/// [`io::ErrorKind::AlreadyExists`], and that file stays as it is.
///
/// The file appears complete or not at all, with the mode 0400: it holds a secret that is never
/// changed.
pub fn create_once(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = part_of(path);
    let created = write_part(&part, bytes, 0o400)
        .and_then(|file| file.sync_all())
        // Unlike a rename, a link fails where the name is taken.
        .and_then(|()| fs::hard_link(&part, path));
    let _ = fs::remove_file(&part);
    created?;
    sync_folder(path)
}

/// Brings to the disk that `path` was created, renamed or removed in its folder.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(folder_of(path))?.sync_all()
}

/// The folder that a file is in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Mode of a file that only this account reads.
pub const PRIVATE: u32 = 0o600;
/// Mode of a file that everybody on the machine reads.
pub const PUBLIC: u32 = 0o644;

/// The name under which a file is written before it gets its own: hidden, and one per process, so
/// that two processes do not write into one file.
pub fn part_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

fn write_part(part: &Path, bytes: &[u8], mode: u32) -> io::Result<File> {
    // What a process of the same number left behind may be read-only, or have another mode.
    let _ = fs::remove_file(part);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(part)?;
    file.write_all(bytes)?;
    Ok(file)
}

#[cfg(test)]
mod tests;
