//! The key file: one key a line, `#` begins a comment.
//!
//! ```text
//! data 5f0c9a1e AAAA…=     master key; the first is used for new records, the others still open old ones
//! lookup AAAA…=            finds addresses again
//! form AAAA…=              protects what forms carry back
//! ```

use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{Keys, Secret};

/// Why there are no usable keys. The texts name lines and keys, never their content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// There is no such file.
    #[error(
        "the key file {0} does not exist: put it back from its safe copy; without it contact data cannot be read"
    )]
    Missing(PathBuf),
    /// The file exists but cannot be read or written.
    #[error("the key file {path} cannot be used: {detail}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// Everybody on the machine can read the file.
    #[error("the key file {path} can be read by everybody (mode {mode:04o}): chmod 0400 {path}")]
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// A new key file was asked for where one exists.
    #[error("the key file {0} exists already and is not overwritten")]
    Exists(PathBuf),
    /// A line is neither empty, a comment nor a key.
    #[error("line {line} of the key file: {problem}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A kind of key has no line.
    #[error("the key file has no line for the {0} key")]
    NoKey(&'static str),
    /// The database was made with another key of that name.
    #[error(
        "the {0} key in the key file is not the one this database was made with: use the key file that belongs to it"
    )]
    Wrong(String),
    /// The database holds records that need a key the file no longer has.
    #[error("this database needs the {0} key, which the key file does not have: put its line back")]
    Needed(String),
}

impl Keys {
    /// Reads the text of a key file.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let (mut data, mut lookup, mut form) = (Vec::<(String, Secret)>::new(), None, None);
        for (index, line) in text.lines().enumerate() {
            let wrong = |problem| KeyError::Line { line: index + 1, problem };
            let words: Vec<&str> =
                line.split('#').next().unwrap_or_default().split_whitespace().collect();
            match words[..] {
                [] => {}
                ["data", id, key] => {
                    if !is_id(id) {
                        return Err(wrong(
                            "a key's name has 1 to 32 small letters, digits or hyphens",
                        ));
                    }
                    if data.iter().any(|(known, _)| known == id) {
                        return Err(wrong("a second key of the same name"));
                    }
                    data.push((id.to_owned(), secret(key).map_err(wrong)?));
                }
                ["lookup", key] if lookup.is_none() => lookup = Some(secret(key).map_err(wrong)?),
                ["form", key] if form.is_none() => form = Some(secret(key).map_err(wrong)?),
                ["lookup" | "form", _] => return Err(wrong("a second key of the same kind")),
                _ => {
                    return Err(wrong("expected `data NAME KEY`, `lookup KEY` or `form KEY`"));
                }
            }
        }
        if data.is_empty() {
            return Err(KeyError::NoKey("data"));
        }
        let (lookup, form) =
            (lookup.ok_or(KeyError::NoKey("lookup"))?, form.ok_or(KeyError::NoKey("form"))?);
        Ok(Self { data, lookup, form })
    }

    /// Reads a key file that only its owner (and at most its group) can read.
    pub fn load(path: &Path) -> Result<Self, KeyError> {
        let unreadable = |e: std::io::Error| match e.kind() {
            ErrorKind::NotFound => KeyError::Missing(path.to_owned()),
            _ => KeyError::Unreadable { path: path.to_owned(), detail: e.to_string() },
        };
        let mode = fs::metadata(path).map_err(unreadable)?.permissions().mode() & 0o7777;
        if mode & 0o007 != 0 {
            return Err(KeyError::Open { path: path.to_owned(), mode });
        }
        let text = Zeroizing::new(fs::read_to_string(path).map_err(unreadable)?);
        Self::parse(&text)
    }

    /// The text of a key file with these keys.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        // Room for all lines from the start: growing would leave copies of keys behind in memory.
        let mut text = Zeroizing::new(String::with_capacity(256 + 128 * (self.data.len() + 2)));
        text.push_str("# Keys of this installation. Keep a copy in a safe place, never together with a backup of the database.\n");
        let mut line = |name: &str, key: &Secret| {
            let key = Zeroizing::new(STANDARD.encode(key.expose()));
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{name} {}", *key);
        };
        for (id, key) in &self.data {
            line(&format!("data {id}"), key);
        }
        line("lookup", &self.lookup);
        line("form", &self.form);
        text
    }

    /// Writes a new key file with mode 0400. The file appears complete or not at all and never
    /// replaces another.
    pub fn create_file(&self, path: &Path) -> Result<(), KeyError> {
        durable::create_once(path, self.to_text().as_bytes()).map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => KeyError::Exists(path.to_owned()),
            _ => KeyError::Unreadable { path: path.to_owned(), detail: e.to_string() },
        })
    }
}

fn is_id(id: &str) -> bool {
    (1..=32).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn secret(text: &str) -> Result<Secret, &'static str> {
    let bytes = Zeroizing::new(STANDARD.decode(text).map_err(|_| "the key is not base64")?);
    Secret::from_slice(&bytes).ok_or("the key has not exactly 32 bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a test draws its own bytes")]
    fn keys() -> Keys {
        Keys::generate(&|bytes| getrandom::fill(bytes).unwrap())
    }

    #[test]
    fn a_file_is_private_complete_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        assert_eq!(Keys::load(&path).unwrap_err(), KeyError::Missing(path.clone()));
        let keys = keys();
        keys.create_file(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o400);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(Keys::load(&path).unwrap().checks(), keys.checks());
        assert_eq!(self::keys().create_file(&path).unwrap_err(), KeyError::Exists(path.clone()));
        assert_eq!(Keys::load(&path).unwrap().checks(), keys.checks());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(Keys::load(&path).unwrap_err(), KeyError::Open { path, mode: 0o444 });
    }

    #[test]
    fn every_mistake_in_a_file_is_named() {
        let good = (*keys().to_text()).clone();
        assert!(Keys::parse(&good).is_ok());
        let without = |word: &str| {
            good.lines()
                .filter(|line| !line.starts_with(word))
                .fold(String::new(), |a, b| a + b + "\n")
        };
        assert_eq!(Keys::parse(&without("data")).unwrap_err(), KeyError::NoKey("data"));
        assert_eq!(Keys::parse(&without("lookup")).unwrap_err(), KeyError::NoKey("lookup"));
        assert_eq!(Keys::parse(&without("form")).unwrap_err(), KeyError::NoKey("form"));
        let problem = |line: &str| match Keys::parse(&format!("{good}{line}\n")) {
            Err(KeyError::Line { line: 5, problem }) => problem,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(problem("data a AAAA"), "the key has not exactly 32 bytes");
        assert_eq!(problem("data a !!"), "the key is not base64");
        assert_eq!(
            problem("data Ä AAAA"),
            "a key's name has 1 to 32 small letters, digits or hyphens"
        );
        assert_eq!(problem("form AAAA"), "a second key of the same kind");
        assert_eq!(problem("master AAAA"), "expected `data NAME KEY`, `lookup KEY` or `form KEY`");
    }
}
