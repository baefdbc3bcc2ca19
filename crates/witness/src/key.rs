//! The witness's key: made once, in a file that only this account reads.

use super::{DirProblem, state};
use secrecy::{ExposeSecret, SecretString};
use std::{
    fs::{self, DirBuilder},
    io::ErrorKind,
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::Path,
};
use tlog::{KeyType, SigningKey};

/// The file in the witness's folder.
pub const FILE: &str = "witness.key";

/// Reads the key.
pub fn load(dir: &Path) -> Result<SigningKey, DirProblem> {
    let path = dir.join(FILE);
    let mode = match fs::metadata(&path) {
        Ok(metadata) => metadata.permissions().mode() & 0o7777,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(DirProblem::NoKey { dir: dir.to_owned() });
        }
        Err(error) => return Err(DirProblem::Read { path, error }),
    };
    if mode & 0o007 != 0 {
        return Err(DirProblem::OpenKey { path, mode });
    }
    let text = SecretString::from(fs::read_to_string(&path).map_err(DirProblem::read(&path))?);
    let bad = |why: String| DirProblem::BadKey { path: path.clone(), why };
    let key = SigningKey::parse(text.expose_secret().trim_end())
        .map_err(|error| bad(error.to_string()))?;
    if key.verifier().kind() != KeyType::CosignatureV1 {
        return Err(bad("it is the key of a log, which does not cosign".to_owned()));
    }
    Ok(key)
}

/// The key of the witness with this name; makes folder and key from the secret random `seed` if
/// there is none yet. A key is never replaced.
pub fn load_or_make(dir: &Path, name: &str, seed: &[u8; 32]) -> Result<SigningKey, DirProblem> {
    match load(dir) {
        Err(DirProblem::NoKey { .. }) => make(dir, name, seed),
        Ok(key) if key.verifier().name() != name => {
            let has = key.verifier().name().to_owned();
            Err(DirProblem::OtherName { path: dir.join(FILE), has, asked: name.to_owned() })
        }
        found => found,
    }
}

fn make(dir: &Path, name: &str, seed: &[u8; 32]) -> Result<SigningKey, DirProblem> {
    let key = SigningKey::from_seed(name, KeyType::CosignatureV1, seed);
    let key = key.map_err(|error| DirProblem::BadName { why: error.to_string() })?;
    // First the folder of what is cosigned: a key without it is taken for a loss.
    let state = dir.join(state::FOLDER);
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&state)
        .map_err(DirProblem::write(&state))?;
    let path = dir.join(FILE);
    let text = SecretString::from(format!("{}\n", key.to_secret_text()));
    match durable::create_once(&path, text.expose_secret().as_bytes()) {
        Ok(()) => Ok(key),
        // Somebody made it a moment ago.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.exists() => {
            load_or_make(dir, name, seed)
        }
        Err(error) => Err(DirProblem::Write { path, error }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_private_made_once_and_never_replaced() {
        let root = tempfile::tempdir().unwrap();
        let dir = root.path().join("deep/down");
        assert!(matches!(load(&dir), Err(DirProblem::NoKey { .. })));
        let key = load_or_make(&dir, "w.example/1", &[1; 32]).unwrap();
        assert_eq!(fs::metadata(dir.join(FILE)).unwrap().permissions().mode() & 0o777, 0o400);
        assert!(dir.join(state::FOLDER).is_dir());
        assert_eq!(load_or_make(&dir, "w.example/1", &[1; 32]).unwrap().verifier(), key.verifier());
        assert_eq!(load(&dir).unwrap().verifier(), key.verifier());
        let other = load_or_make(&dir, "w.example/2", &[2; 32]).unwrap_err();
        assert_eq!(
            other.to_string(),
            format!("{} is the key of w.example/1, not of w.example/2", dir.join(FILE).display())
        );
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 2, "key and state, nothing else");
        assert!(
            fs::read_to_string(dir.join(FILE)).unwrap().starts_with("PRIVATE+KEY+w.example/1+")
        );
    }

    #[test]
    fn what_is_no_witness_key_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE);
        let log = SigningKey::from_seed("log.example/a", KeyType::Ed25519, &[1; 32])
            .unwrap()
            .to_secret_text();
        for text in ["", "x", log.as_str()] {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            let problem = load(dir.path()).unwrap_err();
            assert!(matches!(problem, DirProblem::BadKey { .. }), "{problem}");
            assert!(
                !problem.to_string().contains(&log[log.len() / 2..]),
                "no part of a key is printed: {problem}"
            );
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
        assert!(matches!(load(dir.path()), Err(DirProblem::OpenKey { mode: 0o604, .. })));
    }

    #[test]
    fn a_name_that_cannot_be_one_makes_nothing() {
        let root = tempfile::tempdir().unwrap();
        for name in ["", "a b", "a+b", "a\nb"] {
            assert!(
                matches!(
                    load_or_make(&root.path().join("w"), name, &[3; 32]),
                    Err(DirProblem::BadName { .. })
                ),
                "{name:?}"
            );
        }
        assert!(!root.path().join("w").exists());
    }
}
