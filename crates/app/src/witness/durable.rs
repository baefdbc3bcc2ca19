//! Replacing a file so that a crash leaves the old one or the new one, and never neither.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// How a file or folder is brought to the disk: [`File::sync_all`]; tests let it fail.
pub type Sync = fn(&File) -> io::Result<()>;

/// Why a file was not replaced.
#[derive(Debug)]
pub enum Failed {
    /// The old file is still there.
    Unchanged(io::Error),
    /// Nobody can know which of the two is on the disk. Reading it again proves nothing: that may be memory only.
    Unsure(io::Error),
}

/// Replaces `path`, whose folder exists: when this returns, the new file is on the disk. Only one thread at a time may do it.
pub fn replace(path: &Path, bytes: &[u8], sync: Sync) -> Result<(), Failed> {
    let part = path.with_extension("new");
    let mut file = written(&part, bytes).map_err(|error| {
        let _ = fs::remove_file(&part);
        Failed::Unchanged(error)
    })?;
    file.flush().and_then(|()| sync(&file)).map_err(Failed::Unsure)?;
    fs::rename(&part, path).map_err(Failed::Unsure)?;
    File::open(folder(path)).and_then(|folder| sync(&folder)).map_err(Failed::Unsure)
}

/// The folder that a file is in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn written(part: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(part)?;
    file.write_all(bytes)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        fs::write(dir.path().join("x.new"), "left behind by a crash, and longer").unwrap();
        replace(&path, b"one", File::sync_all).unwrap();
        replace(&path, b"two", File::sync_all).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failing_disk_is_told_from_a_full_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        replace(&path, b"one", File::sync_all).unwrap();
        let broken: Sync = |_| Err(io::Error::from(io::ErrorKind::StorageFull));
        assert!(matches!(replace(&path, b"two", broken), Err(Failed::Unsure(_))));
        let broken_folder: Sync = |file| if file.metadata()?.is_dir() { Err(io::Error::other("folder")) } else { Ok(()) };
        assert!(matches!(replace(&path, b"two", broken_folder), Err(Failed::Unsure(_))));
        assert!(matches!(replace(&dir.path().join("no/such/folder"), b"x", File::sync_all), Err(Failed::Unchanged(_))));
    }
}
