//! What the process was started with.

use std::ffi::OsString;
use std::path::PathBuf;

use super::table::PREFIX;

/// Flags, environment and the file to read, gathered before the configuration is made of them.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pub(super) file: Option<PathBuf>,
    pub(super) flags: Vec<Flag>,
    pub(super) environment: Vec<(String, OsString)>,
}

/// A flag of the command line that sets an option.
#[derive(Debug, Clone)]
pub(super) struct Flag {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) value: String,
}

impl Given {
    /// The variables `UNDERSIGNED_…` of this process.
    pub fn from_process() -> Self {
        Self::default().environment(std::env::vars_os())
    }

    /// Takes the variables that begin with `UNDERSIGNED_`; leaves the others alone.
    #[must_use]
    pub fn environment(
        mut self,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Self {
        let ours = variables.into_iter().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            name.starts_with(PREFIX).then_some((name, value))
        });
        self.environment.extend(ours);
        self
    }

    /// `--config FILE`. Without it the file named by `UNDERSIGNED_CONFIG` is read, or else
    /// `undersigned.toml` in the data folder when it exists.
    #[must_use]
    pub fn file(mut self, file: Option<PathBuf>) -> Self {
        self.file = file;
        self
    }

    /// A flag that sets the option `key`, such as `("server.listen", "--listen", …)`; nothing when
    /// it was not given.
    #[must_use]
    pub fn flag(
        mut self,
        key: &'static str,
        name: &'static str,
        value: Option<impl Into<String>>,
    ) -> Self {
        if let Some(value) = value {
            self.flags.push(Flag { key, name, value: value.into() });
        }
        self
    }
}
