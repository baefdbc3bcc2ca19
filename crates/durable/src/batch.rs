//! Several files that get their names together.

use super::{PUBLIC, folder_of, sync_folder, write_part};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

/// Files that are on the disk and have no names yet, in a folder of their own.
///
/// Where one of many cannot be written (a full disk), none of them is named, and what stood there
/// before stands there still. Naming them takes no room, and only a moment.
#[derive(Debug)]
pub struct Batch {
    folder: PathBuf,
    next: AtomicUsize,
}

impl Batch {
    /// Begins in this folder, on the disk on which the files will be named. What a process that was
    /// stopped left in it is removed.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned(), next: AtomicUsize::new(0) })
    }

    /// Writes a file that everybody may read, and gives the name it has until it is
    /// [`Self::name`]d. When this returns, it is on the disk.
    pub fn add(&self, bytes: &[u8]) -> io::Result<PathBuf> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let part = self.folder.join(number.to_string());
        write_part(&part, bytes, PUBLIC)?.sync_all()?;
        Ok(part)
    }

    /// Gives a file its name; folders on the way are made. The name is on the disk after
    /// [`sync_folder`].
    pub fn name(&self, part: &Path, path: &Path) -> io::Result<()> {
        let folder = folder_of(path);
        if !folder.exists() {
            fs::create_dir_all(folder)?;
            sync_folder(folder)?;
        }
        fs::rename(part, path)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_names_only_when_they_are_given_them() {
        let root = tempfile::tempdir().unwrap();
        let (path, staging) = (root.path().join("s/water/index.html"), root.path().join(".new"));
        fs::create_dir(&staging).unwrap();
        fs::write(staging.join("left"), b"by a process that was stopped").unwrap();
        let batch = Batch::begin(&staging).unwrap();
        assert!(!staging.join("left").exists());
        let (first, second) = (batch.add(b"first").unwrap(), batch.add(b"second").unwrap());
        assert!(!path.exists());
        batch.name(&first, &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"first");
        batch.name(&second, &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        batch.add(b"never named").unwrap();
        drop(batch);
        assert!(!staging.exists());
    }
}
