//! The four places a setting may come from, and which of them wins.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::given::{Flag, Given};
use super::problem::{Problem, nearest};
use super::table::{PREFIX, Table, variable};
use super::value::{Raw, Value};

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Default,
    /// Follows from another option.
    Derived(&'static str),
    File {
        file: PathBuf,
        line: usize,
    },
    Variable(String),
    Flag(&'static str),
}

impl Origin {
    /// Whether somebody set it.
    pub const fn is_set(&self) -> bool {
        !matches!(self, Self::Default | Self::Derived(_))
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Derived(key) => write!(f, "from {key}"),
            Self::File { file, line } => write!(f, "{}, line {line}", file.display()),
            Self::Variable(name) => f.write_str(name),
            Self::Flag(name) => f.write_str(name),
        }
    }
}

/// The variable that names the file, when `--config` does not.
const FILE_VARIABLE: &str = "UNDERSIGNED_CONFIG";

/// One entry of the file: its line and its value.
type Entry = (usize, Raw);

pub(super) struct Sources {
    flags: Vec<Flag>,
    variables: BTreeMap<String, String>,
    file: PathBuf,
    table: Table,
    entries: BTreeMap<String, Entry>,
    origins: BTreeMap<&'static str, Origin>,
    problems: Vec<Problem>,
    warnings: Vec<String>,
}

impl Sources {
    /// Reads the environment and the file; mistakes are kept for the end.
    pub(super) fn open(given: &Given, table: Table) -> Self {
        let mut sources = Self {
            flags: given.flags.clone(),
            variables: BTreeMap::new(),
            file: PathBuf::new(),
            table,
            entries: BTreeMap::new(),
            origins: BTreeMap::new(),
            problems: Vec::new(),
            warnings: Vec::new(),
        };
        for (name, value) in &given.environment {
            match value.to_str() {
                Some(value) => drop(sources.variables.insert(name.clone(), value.to_owned())),
                None => sources.problems.push(Problem::new(name, "its value is not UTF-8 text")),
            }
        }
        let named_by_variable = sources.variables.remove(FILE_VARIABLE);
        let named = given.file.clone().or(named_by_variable.map(PathBuf::from));
        let is_named = named.is_some();
        sources.file = named.unwrap_or_else(|| sources.folder().join("undersigned.toml"));
        match fs::read_to_string(&sources.file) {
            Ok(text) => sources.parse(&text),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) && !is_named => {}
            Err(error) => sources.problems.push(Problem::new(
                sources.file.display().to_string(),
                format!("cannot be read: {error}"),
            )),
        }
        if !is_named && sources.entries.contains_key("data.dir") {
            let place = sources.place("data.dir");
            let text = "data.dir cannot be set by the file that was found in it; use --data, UNDERSIGNED_DATA_DIR or --config";
            sources.problems.push(Problem::new(place, text));
        }
        sources
    }

    /// The effective value of `key`; `default` when nothing gives one, or what is given cannot be
    /// read.
    pub(super) fn value<T: Value>(&mut self, key: &'static str, default: T) -> T {
        let Some((origin, raw)) = self.given(key, T::SECRET) else {
            return default;
        };
        let Some(value) = T::parse(&raw) else {
            let found = if T::SECRET { String::new() } else { format!(", found {}", raw.quoted()) };
            self.problems.push(Problem::new(
                origin.to_string(),
                format!("{key}: expected {}{found}", T::KIND),
            ));
            return default;
        };
        let value = match &origin {
            Origin::File { file, .. } => value.within(file.parent().unwrap_or(Path::new(""))),
            _ => value,
        };
        self.origins.insert(key, origin);
        value
    }

    fn given(&mut self, key: &'static str, secret: bool) -> Option<(Origin, Raw)> {
        if let Some(flag) = self.flags.iter().find(|flag| flag.key == key) {
            return Some((Origin::Flag(flag.name), Raw::Loose(flag.value.clone())));
        }
        let name = variable(key);
        let file_name = format!("{name}_FILE");
        match (self.variables.get(&name), self.variables.get(&file_name).filter(|_| secret)) {
            (Some(_), Some(_)) => {
                self.problems.push(Problem::new(
                    name,
                    format!("{file_name} is set too; keep one of the two"),
                ));
                return None;
            }
            (Some(value), None) => {
                return Some((Origin::Variable(name), Raw::Loose(value.clone())));
            }
            (None, Some(path)) => {
                let path = PathBuf::from(path);
                return self.secret_file(key, Origin::Variable(file_name), &path);
            }
            (None, None) => {}
        }
        let file_key = format!("{key}_file");
        match (self.entries.get(key), self.entries.get(&file_key).filter(|_| secret)) {
            (Some(_), Some(_)) => {
                self.problems.push(Problem::new(
                    self.place(key),
                    format!("{key}: {file_key} is set too; keep one of the two"),
                ));
                None
            }
            (Some((line, raw)), None) => {
                Some((Origin::File { file: self.file.clone(), line: *line }, raw.clone()))
            }
            (None, Some((line, raw))) => {
                let origin = Origin::File { file: self.file.clone(), line: *line };
                let Some(path) = raw.text() else {
                    self.problems.push(Problem::new(
                        origin.to_string(),
                        format!("{file_key}: expected a path, found {}", raw.quoted()),
                    ));
                    return None;
                };
                let path = self.file.parent().unwrap_or(Path::new("")).join(path);
                self.secret_file(key, origin, &path)
            }
            (None, None) => None,
        }
    }

    fn secret_file(&mut self, key: &str, origin: Origin, path: &Path) -> Option<(Origin, Raw)> {
        let read = fs::read_to_string(path).and_then(|text| {
            let mode = fs::metadata(path)?.permissions().mode() & 0o777;
            Ok((text.trim_end_matches(['\r', '\n']).to_owned(), mode))
        });
        let file = path.display();
        let problem = match read {
            Err(error) => format!("{key}: the file {file} cannot be read: {error}"),
            Ok((_, mode)) if mode & 0o002 != 0 => {
                format!(
                    "{key}: everybody on this computer can write {file} (mode {mode:03o}): chmod o-rwx {file}"
                )
            }
            Ok((text, mode)) => {
                if mode & 0o004 != 0 {
                    self.warnings.push(format!(
                        "{key}: everybody on this computer can read {file} (mode {mode:03o}); chmod o-rwx {file} keeps it hidden"
                    ));
                }
                return Some((origin, Raw::Loose(text)));
            }
        };
        self.problems.push(Problem::new(origin.to_string(), problem));
        None
    }

    /// A mistyped key must not fall back to a default unnoticed.
    pub(super) fn refuse_unknown(&mut self) {
        for flag in self.flags.iter().filter(|flag| !self.table.has(flag.key)) {
            self.problems.push(Problem::unknown(flag.name.to_owned(), flag.key, None));
        }
        for (key, (line, _)) in self.entries.iter().filter(|(key, _)| !self.table.has(key)) {
            let place = Origin::File { file: self.file.clone(), line: *line }.to_string();
            self.problems.push(Problem::unknown(
                place,
                key,
                nearest(key, self.table.keys()).map(|(nearest, _)| nearest),
            ));
        }
        for name in self.variables.keys() {
            if self.table.keys().any(|key| variable(&key) == *name) {
                continue;
            }
            // An orchestrator adds variables of its own for a service of our name
            // (UNDERSIGNED_PORT=tcp://…), so only a near miss is refused.
            match nearest(name, self.table.keys().map(|key| variable(&key))) {
                Some((known, edits)) if edits <= 3 => {
                    self.problems.push(Problem::unknown(name.clone(), name, Some(known)));
                }
                _ => self.warnings.push(format!(
                    "the variable {name} begins with {PREFIX} but sets no option; it is ignored"
                )),
            }
        }
    }

    pub(super) fn finish(self) -> (BTreeMap<&'static str, Origin>, Vec<Problem>, Vec<String>) {
        (self.origins, self.problems, self.warnings)
    }

    /// The data folder as far as it is known before the file is read.
    fn folder(&self) -> PathBuf {
        let flag =
            self.flags.iter().find(|flag| flag.key == "data.dir").map(|flag| flag.value.clone());
        let named = flag.or_else(|| self.variables.get(&variable("data.dir")).cloned());
        named.map_or_else(|| PathBuf::from("data"), PathBuf::from)
    }

    fn place(&self, key: &str) -> String {
        let line = self.entries.get(key).map_or(0, |(line, _)| *line);
        Origin::File { file: self.file.clone(), line }.to_string()
    }

    fn parse(&mut self, text: &str) {
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(text, span.start));
                let place = Origin::File { file: self.file.clone(), line }.to_string();
                self.problems
                    .push(Problem::new(place, format!("is not TOML: {}", error.message())));
                return;
            }
        };
        self.flatten(text, "", table.get_ref());
    }

    fn flatten(&mut self, text: &str, prefix: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let path = if prefix.is_empty() {
                key.get_ref().to_string()
            } else {
                format!("{prefix}.{}", key.get_ref())
            };
            let is_section = self.table.has_section(&path);
            match value.get_ref() {
                DeValue::Table(inner) if is_section || (prefix.is_empty() && !inner.is_empty()) => {
                    self.flatten(text, &path, inner);
                }
                _ => {
                    let line = line_of(text, key.span().start);
                    self.entries.insert(path, (line, raw(value)));
                }
            }
        }
    }
}

/// 1-based line of a byte offset.
fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

fn raw(value: &Spanned<DeValue<'_>>) -> Raw {
    match value.get_ref() {
        DeValue::String(text) => Raw::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Raw::Other("a number that is too large"), Raw::Number),
        DeValue::Array(list) => Raw::List(list.iter().map(raw).collect()),
        DeValue::Float(_) => Raw::Other("a decimal fraction"),
        DeValue::Boolean(_) => Raw::Other("true or false"),
        DeValue::Datetime(_) => Raw::Other("a date"),
        DeValue::Table(_) => Raw::Other("a table"),
    }
}
