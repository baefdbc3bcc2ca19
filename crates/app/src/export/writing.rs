//! From files that are made to an export that has them: what is the same stays, what is new is
//! written whole, and nothing is seen of it before all of it can be.
//!
//! First every new file is brought to a place where nobody looks (a [`Batch`]). Where one does not
//! fit, the last export stands untouched. Only then are they put in place, in the order of
//! [`rank`]: texts, tiles and style, forms, pages, lists, and the checkpoint at the very end. What
//! no longer belongs is removed after that.
//!
//! If we crash while they are put in place: `export.json` was written before, names what is being
//! moved as unsettled, and vouches for the rest alone. The next run mends it.

use super::{ExportProblem, media::rank};
use crate::site::public_log::PublicLog;
use durable::Batch;
use press::{ExportedFile, Manifest};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// Where an export goes.
pub trait Target: Sync {
    /// What is there in a file; `None`: no such file.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, ExportProblem>;

    /// Whether the file is there as `listed`, which the manifest says of it.
    fn has(&self, path: &str, listed: &ExportedFile) -> bool;

    /// Puts files in place, one after the other in this order, each whole.
    fn put(&self, batch: &Batch, files: &[(&str, &Path)]) -> Result<(), ExportProblem>;

    /// Removes a file that the manifest names.
    fn remove(&self, path: &str) -> Result<(), ExportProblem>;

    /// A folder for the [`Batch`], beside the target where that can be.
    fn staging(&self) -> PathBuf;
}

/// How much an export wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub new: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// An export that is being written.
pub struct Writing<'t> {
    target: &'t dyn Target,
    log: &'t PublicLog,
    earlier: Manifest,
    batch: Batch,
    files: Mutex<BTreeMap<String, (ExportedFile, Option<PathBuf>)>>,
}

impl<'t> Writing<'t> {
    /// `earlier`: what the target says it holds.
    pub fn begin(
        target: &'t dyn Target,
        log: &'t PublicLog,
        earlier: Manifest,
    ) -> Result<Self, ExportProblem> {
        let batch = Batch::begin(&target.staging()).map_err(|error| not_begun(&error))?;
        Ok(Self { target, log, earlier, batch, files: Mutex::default() })
    }

    /// The file as it is listed, if it is there and was made of this.
    pub fn keeps(&self, path: &str, made_of: &str) -> bool {
        let listed = self.earlier.files.get(path);
        let same = listed.filter(|listed| listed.made_of.as_deref() == Some(made_of));
        let Some(same) = same.filter(|same| self.target.has(path, same)) else { return false };
        self.settle(path, same.clone(), None);
        true
    }

    /// The file as it is listed, if it is there: for files that never change.
    pub fn keeps_for_ever(&self, path: &str) -> bool {
        let listed = self.earlier.files.get(path).filter(|listed| self.target.has(path, listed));
        let Some(listed) = listed else { return false };
        self.settle(path, listed.clone(), None);
        true
    }

    /// This is in the file, made of `made_of`.
    pub fn file(
        &self,
        path: &str,
        bytes: &[u8],
        made_of: Option<String>,
    ) -> Result<(), ExportProblem> {
        let file = ExportedFile { made_of, ..ExportedFile::of(bytes) };
        let same = self.target.has(path, &file);
        let write = || self.batch.add(bytes).map_err(|error| not_written(path, &error));
        let part = if same { None } else { Some(write()?) };
        self.settle(path, file, part);
        Ok(())
    }

    /// Paths of the last export.
    pub fn earlier(&self) -> impl Iterator<Item = &str> {
        self.earlier.files.keys().map(String::as_str)
    }

    fn settle(&self, path: &str, file: ExportedFile, part: Option<PathBuf>) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), (file, part));
    }

    /// Puts everything in place.
    pub fn finish(self) -> Result<Written, ExportProblem> {
        let files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut manifest = Manifest::new(self.log.key.verifier().name());
        let known = self.earlier.files.keys().chain(&self.earlier.unsettled);
        let gone: BTreeSet<String> =
            known.filter(|path| !files.contains_key(*path)).cloned().collect();
        let mut new = Vec::new();
        for (path, (file, part)) in &files {
            match part {
                Some(part) => new.push((path.as_str(), part.as_path())),
                None => _ = manifest.files.insert(path.clone(), file.clone()),
            }
        }
        new.sort_by_key(|(path, _)| rank(path));
        let sign = |manifest: &Manifest| {
            let bytes = manifest.to_bytes(|bytes| self.log.sign_export(bytes));
            let bytes = bytes.map_err(|error| ExportProblem::Log(error.into()))?;
            self.batch.add(&bytes).map_err(|error| not_written(Manifest::FILE, &error))
        };
        let moving = new.iter().map(|(path, _)| (*path).to_owned());
        manifest.unsettled = moving.chain(gone.iter().cloned()).collect();
        let before = sign(&manifest)?;
        manifest.unsettled.clear();
        manifest.files =
            files.iter().map(|(path, (file, _))| (path.clone(), file.clone())).collect();
        if manifest != self.earlier {
            let after = sign(&manifest)?;
            // Nothing was touched until here, and from here on nothing needs room.
            let list = (Manifest::FILE, before.as_path());
            self.target.put(&self.batch, &[list])?;
            self.target.put(&self.batch, &new)?;
            gone.iter().try_for_each(|path| self.target.remove(path))?;
            self.target.put(&self.batch, &[(Manifest::FILE, after.as_path())])?;
        }
        Ok(Written { new: new.len(), unchanged: files.len() - new.len(), removed: gone.len() })
    }
}

fn not_begun(error: &io::Error) -> ExportProblem {
    ExportProblem::Staging(io::Error::from(error.kind()))
}

fn not_written(path: &str, error: &io::Error) -> ExportProblem {
    ExportProblem::Write { path: path.to_owned(), error: io::Error::from(error.kind()) }
}
