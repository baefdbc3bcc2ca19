//! Databases that an earlier version wrote (`tests/fixtures`), put where this version finds them.

use crate::database::Fresh;
use flate2::read::GzDecoder;
use serde_json::Value;
use std::{
    fs,
    io::Read,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};
use store::{Database, Keys};

/// The versions whose databases are kept.
const VERSIONS: [&str; 1] = ["0.1.0"];

/// A copy of one fixture, gone when dropped.
pub struct Old {
    pub database: Arc<Fresh>,
    /// What the earlier version said of it.
    pub told: Value,
    export: PathBuf,
}

impl Old {
    /// The fixtures of each version on each kind of database there is, from the dump of this name:
    /// `database` as it was published, `waiting` with entries that wait for the log.
    pub fn each(dump: &str) -> Vec<Self> {
        let copies = VERSIONS.iter().flat_map(|version| {
            Fresh::each().into_iter().map(move |fresh| Self::copy(fresh, version, dump))
        });
        copies.collect()
    }

    fn copy(mut database: Fresh, version: &str, dump: &str) -> Self {
        let kind = if database.name() == "SQLite" { "sqlite" } else { "postgres" };
        let fixtures =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(version);
        let from = fixtures.join(kind);
        for name in ["undersigned.toml", "keys", "log.key", "log.seen"] {
            let to = database.folder().join(name);
            fs::copy(from.join(name), &to).expect(name);
            // Keys that everybody can read are refused.
            fs::set_permissions(&to, fs::Permissions::from_mode(0o600)).expect(name);
        }
        let mut sql = String::new();
        let packed =
            fs::File::open(from.join(format!("{dump}.sql.gz"))).expect("the dump is there");
        GzDecoder::new(packed).read_to_string(&mut sql).expect("the dump is whole");
        database.restore(&sql, Keys::load(&database.folder().join("keys")).expect("the keys"));
        let told = fs::read(from.join("told.json")).expect("what was told is there");
        Self {
            database: Arc::new(database),
            told: serde_json::from_slice(&told).expect("JSON"),
            export: fixtures.join("export").join(kind),
        }
    }

    /// What the earlier version published.
    pub fn export(&self) -> &Path {
        &self.export
    }

    /// A file that it published.
    pub fn exported(&self, path: &str) -> Vec<u8> {
        fs::read(self.export.join(path)).expect(path)
    }

    /// The id of the sign-on with this name.
    pub fn id(&self, name: &str) -> &str {
        self.told["ids"][name].as_str().unwrap_or_else(|| panic!("{name} did not sign"))
    }

    /// The address from which somebody signed.
    pub fn address(&self, name: &str) -> &str {
        self.told["addresses"][name].as_str().unwrap_or_else(|| panic!("{name} did not sign"))
    }

    /// Runs the program on the copy; gives exit code, standard output, standard error.
    pub fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_undersigned"));
        command
            .args(arguments)
            .current_dir(self.database.folder())
            .env_clear()
            .env("UNDERSIGNED_DATA_DIR", self.database.folder());
        if let Database::Postgres(url) = self.database.database() {
            command.env("UNDERSIGNED_DATA_DATABASE", url);
        }
        let output = command.stdin(Stdio::null()).output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
    }

    /// Runs a command that must succeed; gives its standard output.
    #[track_caller]
    pub fn does(&self, arguments: &[&str]) -> String {
        let (code, stdout, stderr) = self.run(arguments);
        assert_eq!(
            code,
            0,
            "{} on {}\n{stdout}\n{stderr}",
            arguments.join(" "),
            self.database.name()
        );
        stdout
    }
}
