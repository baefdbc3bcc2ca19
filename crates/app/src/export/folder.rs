//! An export in a folder.

use super::{ExportProblem, writing::Target};
use durable::Batch;
use press::ExportedFile;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// It comes last.
const CHECKPOINT: &str = "log/checkpoint";
/// New files wait here until all are there; removed in the end.
const STAGING: &str = ".export.new";

/// A folder that one process writes an export into.
pub struct Folder {
    root: PathBuf,
    /// Locked as long as it is open.
    _lock: File,
}

impl Folder {
    /// Makes the folder if need be, and keeps other processes from exporting into it.
    pub fn open(root: &Path) -> Result<Self, ExportProblem> {
        let failed = |error: io::Error| ExportProblem::Write {
            path: root.display().to_string(),
            error: io::Error::from(error.kind()),
        };
        fs::create_dir_all(root).map_err(failed)?;
        let lock = File::open(root).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { root: root.to_owned(), _lock: lock }),
            Err(fs::TryLockError::WouldBlock) => Err(ExportProblem::Busy(root.to_owned())),
            Err(fs::TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    /// Removes folders that have become empty, up to the root.
    fn prune(&self, path: &Path) {
        let above = path.ancestors().skip(1).take_while(|folder| *folder != self.root);
        for folder in above {
            // It fails for a folder with something in it, and that is the end.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// Brings to the disk what was named in these folders.
fn synced(folders: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    let all = std::mem::take(folders);
    all.iter().try_for_each(|folder| File::open(folder)?.sync_all())
}

impl Target for Folder {
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, ExportProblem> {
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(ExportProblem::Read { path: path.to_owned(), error }),
        }
    }

    /// By its bytes: somebody may have changed it since.
    fn has(&self, path: &str, listed: &ExportedFile) -> bool {
        let path = self.root.join(path);
        let long =
            fs::symlink_metadata(&path).is_ok_and(|is| is.is_file() && is.len() == listed.bytes);
        long && fs::read(&path).is_ok_and(|bytes| ExportedFile::of(&bytes).sha256 == listed.sha256)
    }

    fn put(&self, batch: &Batch, files: &[(&str, &Path)]) -> Result<(), ExportProblem> {
        let failed = |path: &str, error: &io::Error| ExportProblem::Halfway {
            path: path.to_owned(),
            error: io::Error::from(error.kind()),
        };
        let mut folders = BTreeSet::new();
        for (path, part) in files {
            // What the checkpoint promises is on the disk before it.
            if *path == CHECKPOINT {
                synced(&mut folders).map_err(|error| failed(path, &error))?;
            }
            let to = self.root.join(path);
            batch.name(part, &to).map_err(|error| failed(path, &error))?;
            folders.insert(durable::folder_of(&to).to_owned());
        }
        synced(&mut folders).map_err(|error| failed(CHECKPOINT, &error))
    }

    fn remove(&self, path: &str) -> Result<(), ExportProblem> {
        let file = self.root.join(path);
        match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(ExportProblem::Halfway { path: path.to_owned(), error })
            }
            _ => {
                self.prune(&file);
                Ok(())
            }
        }
    }

    fn staging(&self) -> PathBuf {
        self.root.join(STAGING)
    }
}
