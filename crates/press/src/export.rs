//! `export.json`: of which files a static export consists.

use domain::version::TextHash;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::with_signature;

/// What [`Manifest::format`] says.
const FORMAT: &str = "undersigned.export/v1";

/// What an export consists of. The file itself stands in no list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    /// Name of the log that signs it.
    pub origin: String,
    /// By their paths below the folder of the export.
    pub files: BTreeMap<String, ExportedFile>,
    /// Paths of the export whose files are being written or removed: what stands there, if
    /// anything, may be of the last export or of the next. Empty once an export is complete.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unsettled: BTreeSet<String>,
}

/// A file as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedFile {
    /// 64 hexadecimal digits.
    pub sha256: String,
    pub bytes: u64,
    /// Hash of all that it was made of, where making it anew costs more than reading this: the same
    /// again gives the same bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_of: Option<String>,
}

/// Why a manifest is not used.
#[derive(Debug, thiserror::Error)]
pub enum ManifestProblem {
    #[error("not a list of files in the form undersigned.export/v1: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("of another form than undersigned.export/v1: a newer program may have written it")]
    Form,
    #[error("names the file {0:?}, which lies outside the export")]
    Outside(String),
}

impl Manifest {
    /// The last part of its path; it stands at the top.
    pub const FILE: &str = "export.json";

    /// Of an export of this log without any file.
    pub fn new(origin: &str) -> Self {
        Self {
            format: FORMAT.to_owned(),
            origin: origin.to_owned(),
            files: BTreeMap::new(),
            unsettled: BTreeSet::new(),
        }
    }

    /// Reads one, whoever may have written it: no path in it leads out of the export.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestProblem> {
        let read: Self = serde_json::from_slice(bytes)?;
        if read.format != FORMAT {
            return Err(ManifestProblem::Form);
        }
        let mut paths = read.files.keys().chain(&read.unsettled);
        match paths.find(|path| !is_inside(path)) {
            Some(path) => Err(ManifestProblem::Outside(path.clone())),
            None => Ok(read),
        }
    }

    /// The file, signed by `sign` as `list.json` is.
    pub fn to_bytes<E>(&self, sign: impl FnOnce(&[u8]) -> Result<String, E>) -> Result<Vec<u8>, E> {
        let mut bytes = serde_json::to_vec(self).expect("texts and numbers are always JSON");
        bytes.push(b'\n');
        with_signature(bytes, sign)
    }
}

impl ExportedFile {
    pub fn of(bytes: &[u8]) -> Self {
        let sha256 = TextHash::of(bytes).to_string();
        Self { sha256, bytes: bytes.len() as u64, made_of: None }
    }
}

/// The text of the note that an export is signed with: `manifest` are its bytes before the
/// signature.
pub fn export_note(origin: &str, manifest: &[u8]) -> String {
    format!("{FORMAT}\n{origin}\n{}\n", TextHash::of(manifest))
}

fn is_inside(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..");
    path.split('/').all(part) && !path.contains(['\\', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::split_signature;

    #[test]
    fn it_reads_what_it_wrote_and_the_signature_covers_every_byte() {
        let mut manifest = Manifest::new("sign.example/log");
        manifest.files.insert("s/water/list.csv".into(), ExportedFile::of(b"abc"));
        manifest.unsettled.insert("index.html".into());
        let bytes = manifest.to_bytes(|_| Ok::<_, ()>("— sign.example/log AAAA".into())).unwrap();
        assert_eq!(Manifest::parse(&bytes).unwrap(), manifest);
        let (signed, line) = split_signature(&bytes).unwrap();
        assert_eq!(line, "— sign.example/log AAAA");
        let note = export_note("sign.example/log", signed);
        let lines: Vec<&str> = note.lines().collect();
        assert_eq!((lines[0], lines[1], lines[2].len()), (FORMAT, "sign.example/log", 64));
    }

    #[test]
    fn no_path_leads_out_of_the_export() {
        let with = |path: &str| {
            let mut manifest = Manifest::new("log");
            manifest.files.insert(path.into(), ExportedFile::of(b""));
            Manifest::parse(&manifest.to_bytes(|_| Ok::<_, ()>(String::new())).unwrap())
        };
        assert!(with("s/water/ar/index.html").is_ok());
        for path in ["/etc/passwd", "../up", "s/../../up", "s//x", "", ".", "s\\x", "s/x\0"] {
            assert!(matches!(with(path), Err(ManifestProblem::Outside(_))), "{path:?}");
        }
        assert!(matches!(Manifest::parse(b"{}"), Err(ManifestProblem::Unreadable(_))));
        let newer = br#"{"format":"undersigned.export/v2","origin":"log","files":{}}"#;
        assert!(matches!(Manifest::parse(newer), Err(ManifestProblem::Form)));
    }
}
