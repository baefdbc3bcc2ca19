//! A publication in a directory.

use super::source::{Fault, Source, StatementFiles, most};
use domain::statement::Slug;
use press::Manifest;
use std::{
    cell::RefCell,
    collections::HashSet,
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
};

/// The end of a receipt's name.
const RECEIPT: &str = ".tlog-proof";

/// Files below a directory.
pub struct Folder {
    root: PathBuf,
    /// What was read so far.
    read: RefCell<HashSet<String>>,
}

impl Folder {
    /// `None`: there is no publication in this directory.
    pub fn open(root: &Path) -> io::Result<Option<Self>> {
        let names = names(root)?;
        let has = |name: &str| names.iter().any(|n| n == name);
        Ok((has("log") || has("s"))
            .then(|| Self { root: root.to_owned(), read: RefCell::default() }))
    }

    fn below(&self, folder: &str) -> Result<Vec<String>, Fault> {
        match names(&self.root.join(folder)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            names => names.map_err(|error| Fault::Failed(error.to_string())),
        }
    }
}

impl Source for Folder {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        self.read.borrow_mut().insert(path.to_owned());
        match read_bounded(&self.root.join(path), most) {
            Ok(bytes) if bytes.len() > most => Err(Fault::Large(most)),
            Ok(bytes) => Ok(Some(bytes)),
            // A file or directory where the other should be is as good as none.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(Fault::Failed(error.to_string())),
        }
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        let slugs = self.below("s")?.into_iter().filter_map(|name| name.parse::<Slug>().ok());
        let wanted = |slug: Slug| StatementFiles {
            list: format!("s/{slug}/list.json"),
            csv: format!("s/{slug}/list.csv"),
            slug,
        };
        Ok(slugs.map(wanted).collect())
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        let files = self.below("receipts")?.into_iter().filter(|name| name.ends_with(RECEIPT));
        Ok(files.map(|name| format!("receipts/{name}")).collect())
    }

    fn manifest(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.read(Manifest::FILE, most::MANIFEST)
    }

    fn others(&self) -> Result<Vec<String>, Fault> {
        let mut others = Vec::new();
        let read = self.read.borrow();
        walk(&self.root, "", &read, &mut others)
            .map_err(|error| Fault::Failed(error.to_string()))?;
        Ok(others)
    }

    fn again(&self) -> bool {
        false
    }
}

/// More files than this are not told apart.
const MOST: usize = 10_000;

/// Files and empty folders that were not read, in order. A folder in which nothing was read is told
/// as one.
fn walk(
    root: &Path,
    below: &str,
    read: &HashSet<String>,
    others: &mut Vec<String>,
) -> io::Result<()> {
    for name in names(&root.join(below))? {
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if others.len() >= MOST || read.contains(&path) {
            continue;
        }
        let inside = format!("{path}/");
        if read.iter().any(|one| one.starts_with(&inside)) {
            walk(root, &path, read, others)?;
        } else {
            others.push(path);
        }
    }
    Ok(())
}

/// One byte more than `most` shows that there is more. A pipe would never end, and a device is no
/// publication: neither is opened.
pub(super) fn read_bounded(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?.file_type();
    if !kind.is_file() && !kind.is_dir() {
        return Err(io::Error::other("neither a file nor a folder"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Names in a directory, in order. Those that are not UTF-8 are none of ours, and told as well as
/// can be.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}
