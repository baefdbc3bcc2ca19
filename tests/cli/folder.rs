//! A folder of its own in which the binary runs, and what came of a run.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
};
use store::{Config, Database, Keys, Store};
use tempfile::TempDir;
use undersigned::clock;

/// An empty working folder. The data directory is `data` in it unless a test says otherwise.
pub struct Folder(TempDir);

/// What a run printed and how it ended. The folder's own path reads `FOLDER`.
#[derive(Debug)]
pub struct Ran {
    pub line: String,
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A folder whose data directory holds the sample statement, not yet opened.
    pub fn with_statement() -> Self {
        let folder = Self::new();
        folder.write("water.md", include_str!("../../samples/water.md"));
        folder.run(&["statement", "create", "water.md"]).code(0);
        folder
    }

    /// The database in the data directory, as a second program beside the one that is tested.
    pub fn store(&self) -> Store {
        let keys = Keys::load(&self.path("data/keys")).expect("the keys");
        let database = Database::Sqlite(self.path("data/undersigned.sqlite"));
        let config = Config::new(database, keys, Arc::new(clock::fill), Arc::new(clock::now));
        Store::open(config).expect("the database opens")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("the folder can be written");
    }

    /// The binary with these arguments, in this folder, without the environment of the test.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_undersigned"));
        command.args(arguments).current_dir(self.root()).env_clear().env("TZ", "UTC");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// The same with something on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut stdin = child.stdin.take().expect("standard input");
        // A command that reads nothing may be gone already.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        self.finish(child, arguments)
    }

    /// Waits for the end of a run.
    pub fn finish(&self, child: Child, arguments: &[&str]) -> Ran {
        let output = child.wait_with_output().expect("the binary ends");
        let text = |bytes: Vec<u8>| {
            String::from_utf8(bytes)
                .expect("UTF-8")
                .replace(&self.root().display().to_string(), "FOLDER")
        };
        Ran {
            line: arguments.join(" "),
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

impl Ran {
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    #[track_caller]
    pub fn stdout(self, expected: &str) -> Self {
        assert_eq!(self.stdout, expected, "standard output of {}", self.line);
        self
    }

    #[track_caller]
    pub fn stderr(self, expected: &str) -> Self {
        assert_eq!(self.stderr, expected, "standard error of {}", self.line);
        self
    }
}
