//! What a witness has cosigned: one file for each log, with the log's signature and the witness's
//! own.
//!
//! A log is in the file that is named after the SHA-256 of its origin. Since the witness's own
//! signature is in it, a damaged file is noticed, and then nothing is signed for that log: starting
//! from zero would let it roll back.

use super::DirProblem;
use durable::{PRIVATE, ReplaceError, Sync, replace_with};
use std::{
    fmt::Display,
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};
use tlog::{
    Error, SignedCheckpoint, VerifierKey,
    witness::{TreeHead, monitoring_path},
};

/// The folder in the witness's folder.
pub const FOLDER: &str = "state";

/// What was cosigned last of a log.
#[derive(Clone, Debug)]
pub struct Cosignature {
    /// The checkpoint, with the signature of the log and that of the witness.
    pub checkpoint: SignedCheckpoint,
    /// When, in seconds since 1970.
    pub time: u64,
}

/// The files. `last` may be asked by many threads at a time; writing is one at a time.
#[derive(Debug)]
pub struct StateFiles {
    folder: PathBuf,
    witness: VerifierKey,
    sync: Sync,
    writing: Mutex<()>,
    /// A write whose end nobody knows: nothing is read or signed from then on.
    unsure: AtomicBool,
}

impl StateFiles {
    /// The state in a witness's folder.
    pub fn new(dir: &Path, witness: VerifierKey) -> Self {
        Self::with_sync(dir, witness, File::sync_all)
    }

    pub(super) fn with_sync(dir: &Path, witness: VerifierKey, sync: Sync) -> Self {
        Self {
            folder: dir.join(FOLDER),
            witness,
            sync,
            writing: Mutex::new(()),
            unsure: AtomicBool::new(false),
        }
    }

    /// Writes everything anew. What stands there when a process starts may be in memory only, left
    /// by one that was killed or whose disk failed; nothing of that may be shown or built upon.
    /// Damaged files are left as they are, and named in the log.
    pub fn settle(&self) -> Result<(), DirProblem> {
        let wrong = DirProblem::write(&self.folder);
        let entries = fs::read_dir(&self.folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        for entry in entries.map_err(DirProblem::read(&self.folder))? {
            let name = entry.file_name().to_string_lossy().into_owned();
            match self.read(&name) {
                Ok(None) => {}
                Ok(Some(cosigned)) => match self.write(&name, &cosigned) {
                    Ok(()) => {}
                    Err(ReplaceError::Unchanged(error) | ReplaceError::Unsure(error)) => {
                        return Err(wrong(error));
                    }
                },
                Err(error) => tracing::error!("{error}"),
            }
        }
        Ok(())
    }

    /// An error once a write has failed in a way that leaves open what is on the disk: from then
    /// on, nothing is read or signed.
    pub fn sound(&self) -> Result<(), Error> {
        if self.unsure.load(Ordering::Acquire) {
            return Err(self.storage(
                "",
                &"a write did not reach the disk for certain, so nothing is signed from now on",
            ));
        }
        Ok(())
    }

    /// What was cosigned last of the log with this origin.
    pub fn cosigned(&self, origin: &str) -> Result<Option<Cosignature>, Error> {
        self.read(&file_name(origin))
    }

    /// The same, by the name of the file: the hexadecimal SHA-256 of the origin. Other names are
    /// those of no log.
    pub fn read(&self, name: &str) -> Result<Option<Cosignature>, Error> {
        if name.len() != 64
            || !name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        {
            return Ok(None);
        }
        self.sound()?;
        let bytes = match fs::read(self.folder.join(name)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.storage(name, &error)),
        };
        self.parse(name, &bytes).map(Some).map_err(|why| {
            self.storage(name, &format!("damaged, so nothing is signed for this log: {why}"))
        })
    }

    fn parse(&self, name: &str, bytes: &[u8]) -> Result<Cosignature, String> {
        let checkpoint = SignedCheckpoint::parse(bytes).map_err(|error| error.to_string())?;
        if file_name(checkpoint.checkpoint().origin()) != name {
            return Err(format!(
                "it is about {}, which belongs into another file",
                checkpoint.checkpoint().origin()
            ));
        }
        let verified =
            checkpoint.cosignatures([&self.witness]).map_err(|error| error.to_string())?;
        let time = verified.iter().filter_map(|verified| verified.time).max();
        Ok(Cosignature { time: time.ok_or("it has no signature by this witness")?, checkpoint })
    }

    /// In one step: if the last tree seen is still `from`, keeps `cosigned` as the new last one and
    /// returns true, else returns false.
    ///
    /// It is on the disk when this returns. If nobody can know whether it is, this and everything
    /// after it is an error.
    pub fn advance(&self, from: TreeHead, cosigned: &Cosignature) -> Result<bool, Error> {
        let name = file_name(cosigned.checkpoint.checkpoint().origin());
        let _alone = self
            .writing
            .lock()
            .map_err(|_| self.storage(&name, &"a thread broke off while it wrote"))?;
        let last = self.read(&name)?;
        if seen(last.as_ref()) != from {
            return Ok(false);
        }
        if last.is_some_and(|last| last.time > cosigned.time) {
            return Err(self.storage(
                &name,
                &"the clock shows an earlier time than when this log was cosigned last",
            ));
        }
        match self.write(&name, cosigned) {
            Ok(()) => Ok(true),
            Err(ReplaceError::Unchanged(error)) => Err(self.storage(&name, &error)),
            Err(ReplaceError::Unsure(error)) => {
                self.unsure.store(true, Ordering::Release);
                Err(self.storage(
                    &name,
                    &format!(
                        "not on the disk for certain, so nothing is signed from now on: {error}"
                    ),
                ))
            }
        }
    }

    fn write(&self, name: &str, cosigned: &Cosignature) -> Result<(), ReplaceError> {
        let bytes = cosigned.checkpoint.to_string();
        replace_with(&self.folder.join(name), bytes.as_bytes(), PRIVATE, self.sync)
    }

    fn storage(&self, name: &str, why: &dyn Display) -> Error {
        Error::Storage { path: self.folder.join(name).display().to_string(), why: why.to_string() }
    }
}

/// The tree of the last checkpoint.
pub fn seen(last: Option<&Cosignature>) -> TreeHead {
    last.map_or_else(TreeHead::empty, |last| TreeHead::of(last.checkpoint.checkpoint()))
}

fn file_name(origin: &str) -> String {
    let path = monitoring_path(origin);
    path.split_once('/').map_or(path.clone(), |(hex, _)| hex.to_owned())
}
