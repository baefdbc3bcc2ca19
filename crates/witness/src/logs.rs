//! The logs that a witness cosigns: the file `logs`, one verifier key a line. Several keys of one
//! origin are in order.

use super::{DirProblem, key};
use std::{
    fs::{self, File, Metadata},
    io::{ErrorKind, Read, Write},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};
use tlog::{KeyType, VerifierKey};

/// The file in the witness's folder.
pub const FILE: &str = "logs";
const HEAD: &str = "# Logs that this witness cosigns: one verifier key a line.\n";

/// Reads the keys. No file: no logs.
pub fn load(dir: &Path) -> Result<Vec<VerifierKey>, DirProblem> {
    let path = dir.join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => parse(&path, &text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(DirProblem::Read { path, error }),
    }
}

/// Appends a key and gives it back. What stands in the file stays as it is.
pub fn add(dir: &Path, vkey: &str) -> Result<VerifierKey, DirProblem> {
    key::load(dir)?;
    let log = log_key(vkey.trim()).map_err(|why| DirProblem::BadLog { why })?;
    let path = dir.join(FILE);
    let write = DirProblem::write(&path);
    let mut file =
        File::options().create(true).read(true).append(true).open(&path).map_err(&write)?;
    // Two at the same time come one after the other.
    file.lock().map_err(&write)?;
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(DirProblem::read(&path))?;
    if parse(&path, &text)?.contains(&log) {
        return Err(DirProblem::HasLog { path: path.clone(), origin: log.name().to_owned() });
    }
    let before = if text.is_empty() { HEAD } else { ["\n", ""][usize::from(text.ends_with('\n'))] };
    file.write_all(format!("{before}{log}\n").as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(&write)?;
    Ok(log)
}

fn parse(path: &Path, text: &str) -> Result<Vec<VerifierKey>, DirProblem> {
    let lines = text.lines().enumerate().map(|(n, line)| (n + 1, line.trim()));
    let keys = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    keys.map(|(line, vkey)| {
        log_key(vkey).map_err(|why| DirProblem::LogLine { path: path.to_owned(), line, why })
    })
    .collect()
}

fn log_key(vkey: &str) -> Result<VerifierKey, String> {
    let key = VerifierKey::parse(vkey).map_err(|error| error.to_string())?;
    if key.kind() != KeyType::Ed25519 {
        return Err(format!("{} is the key of a witness", key.name()));
    }
    if key.name().starts_with('#') {
        return Err("its name begins with #, as comments do".to_owned());
    }
    Ok(key)
}

/// The keys as they stand in the file now: it is read again when it was changed.
#[derive(Debug)]
pub struct Logs {
    dir: PathBuf,
    read: Mutex<(Option<Stamp>, Arc<Vec<VerifierKey>>)>,
}

/// What changes with every change of a file.
type Stamp = (SystemTime, u64, u64);

impl Logs {
    pub fn open(dir: &Path) -> Result<Self, DirProblem> {
        let stamp = stamp(dir);
        Ok(Self { dir: dir.to_owned(), read: Mutex::new((stamp, Arc::new(load(dir)?))) })
    }

    /// The keys in force. While the file cannot be read, those from before stay; the log says so,
    /// once for each change.
    pub fn current(&self) -> Arc<Vec<VerifierKey>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = stamp(&self.dir);
        if read.0 != stamp {
            read.0 = stamp;
            match load(&self.dir) {
                Ok(keys) => {
                    tracing::info!(keys = keys.len(), "the list of logs was read again");
                    read.1 = Arc::new(keys);
                }
                Err(problem) => tracing::error!(
                    "the list of logs cannot be used, the one from before stays in force: {problem}"
                ),
            }
        }
        read.1.clone()
    }
}

fn stamp(dir: &Path) -> Option<Stamp> {
    let of = |metadata: Metadata| Some((metadata.modified().ok()?, metadata.len(), metadata.ino()));
    fs::metadata(dir.join(FILE)).ok().and_then(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tlog::SigningKey;

    fn vkey(name: &str, seed: u8) -> String {
        SigningKey::from_seed(name, KeyType::Ed25519, &[seed; 32]).unwrap().verifier().to_string()
    }

    fn witness() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        key::load_or_make(dir.path(), "w.example", &[4; 32]).unwrap();
        dir
    }

    #[test]
    fn keys_are_added_and_what_stands_there_stays() {
        let dir = witness();
        add(dir.path(), &vkey("a.example", 1)).unwrap();
        add(dir.path(), &format!(" {}\n", vkey("a.example", 2))).unwrap();
        let path = dir.path().join(FILE);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, format!("{HEAD}{}\n{}\n", vkey("a.example", 1), vkey("a.example", 2)));
        fs::write(&path, format!("{text}\n  # by hand\n  {}", vkey("b.example", 3))).unwrap();
        add(dir.path(), &vkey("c.example", 4)).unwrap();
        assert!(fs::read_to_string(&path).unwrap().starts_with(&text));
        let names: Vec<String> =
            load(dir.path()).unwrap().iter().map(|key| key.name().to_owned()).collect();
        assert_eq!(names, ["a.example", "a.example", "b.example", "c.example"]);
    }

    #[test]
    fn what_is_no_new_key_of_a_log_is_refused() {
        let dir = witness();
        add(dir.path(), &vkey("a.example", 1)).unwrap();
        let before = fs::read(dir.path().join(FILE)).unwrap();
        assert!(matches!(add(dir.path(), &vkey("a.example", 1)), Err(DirProblem::HasLog { .. })));
        let witness = key::load(dir.path()).unwrap().verifier().to_string();
        for bad in ["", "x", &witness, &vkey("#a", 1)] {
            assert!(matches!(add(dir.path(), bad), Err(DirProblem::BadLog { .. })), "{bad}");
        }
        assert_eq!(fs::read(dir.path().join(FILE)).unwrap(), before);
        assert!(matches!(
            add(&dir.path().join("elsewhere"), &vkey("a.example", 1)),
            Err(DirProblem::NoKey { .. })
        ));
    }

    #[test]
    fn a_changed_file_counts_at_once_and_a_broken_one_changes_nothing() {
        let dir = witness();
        let logs = Logs::open(dir.path()).unwrap();
        assert!(logs.current().is_empty());
        add(dir.path(), &vkey("a.example", 1)).unwrap();
        assert_eq!(logs.current().len(), 1);
        fs::write(dir.path().join(FILE), "nonsense\n").unwrap();
        assert_eq!(logs.current().len(), 1);
        let problem = Logs::open(dir.path()).unwrap_err();
        assert!(matches!(problem, DirProblem::LogLine { line: 1, .. }), "{problem}");
        fs::remove_file(dir.path().join(FILE)).unwrap();
        assert!(logs.current().is_empty());
    }
}
