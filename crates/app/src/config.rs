//! The configuration: one table of documented options, read from flags, environment, a TOML file
//! and defaults.
//!
//! A value is taken from the first of these that gives it: a flag of the command line, a variable
//! `UNDERSIGNED_…`, the configuration file, the default. All mistakes are reported at once, each
//! with its place and what to do. The doc comments in [`options`] are the manual: `docs/config.md`
//! is made from them.

mod check;
mod effective;
mod given;
mod kinds;
mod options;
mod problem;
mod reference;
mod secret;
mod sources;
mod table;
mod value;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

pub use given::Given;
pub use kinds::{
    Batches, Clients, Database, Encryption, LANGUAGES, LogFormat, LogLevel, Networks, Rate, SiteUrl,
};
pub use options::{Data, Limits, Log, PublicLog, Retention, Server, Site, Smtp, Webhooks};
pub use problem::{ConfigError, Problem};
pub use reference::reference;
pub use secret::SecretText;
pub use sources::Origin;

use sources::Sources;
use view::{Accent, Image, Masthead};

/// The effective configuration: complete, checked, and with the origin of every value.
#[derive(Debug, Clone)]
pub struct Config {
    pub site: Site,
    pub server: Server,
    pub data: Data,
    pub public_log: PublicLog,
    pub smtp: Smtp,
    pub webhooks: Webhooks,
    pub limits: Limits,
    pub retention: Retention,
    pub log: Log,
    /// Sentences for the operator about settings that work but are probably not meant; free of
    /// secrets.
    pub warnings: Vec<String>,
    origins: BTreeMap<&'static str, Origin>,
    logo: Option<Image>,
    sqlite_file: Option<PathBuf>,
}

impl Config {
    /// Reads and checks everything that was given.
    ///
    /// # Errors
    /// Every mistake found, not only the first: unknown keys, values that cannot be read, settings
    /// that contradict each other.
    pub fn load(given: &Given) -> Result<Self, ConfigError> {
        let mut sources = Sources::open(given, options::TABLE);
        let mut config = Self {
            site: Site::read(&mut sources),
            server: Server::read(&mut sources),
            data: Data::read(&mut sources),
            public_log: PublicLog::read(&mut sources),
            smtp: Smtp::read(&mut sources),
            webhooks: Webhooks::read(&mut sources),
            limits: Limits::read(&mut sources),
            retention: Retention::read(&mut sources),
            log: Log::read(&mut sources),
            warnings: Vec::new(),
            origins: BTreeMap::new(),
            logo: None,
            sqlite_file: None,
        };
        sources.refuse_unknown();
        let (origins, mut problems, warnings) = sources.finish();
        config.origins = origins;
        config.warnings = warnings;
        config.derive();
        if problems.is_empty() {
            check::check(&mut config, &mut problems);
        }
        if problems.is_empty() { Ok(config) } else { Err(ConfigError { problems }) }
    }

    /// Where the value of `key` (such as `smtp.host`) came from.
    pub fn origin(&self, key: &str) -> &Origin {
        self.origins.get(key).unwrap_or(&Origin::Default)
    }

    /// The address really listened on, known after binding to port 0: the site's address follows it
    /// unless it was set.
    #[must_use]
    pub fn listening_on(mut self, listen: SocketAddr) -> Self {
        self.server.listen = listen;
        if !self.origin("site.url").is_set() {
            self.site.url = SiteUrl::of_listener(listen);
            self.derive_origin();
            self.derive_sender();
        }
        self
    }

    /// Whether all visitors share one address: by the setting, or because no address that anybody
    /// tells us of a visitor is believed.
    pub fn clients_share(&self) -> bool {
        match self.server.clients {
            Clients::Shared => true,
            Clients::Own => false,
            Clients::Auto => {
                self.server.trusted_proxy.is_empty() && self.server.listen.ip().is_loopback()
            }
        }
    }

    /// What stands at the head of every page.
    pub fn masthead(&self) -> Masthead {
        let accent = self.site.accent.as_ref().and_then(|colour| Accent::new(colour.0).ok());
        Masthead::new(&self.site.name, self.logo.clone(), accent)
    }

    /// The SQLite database file, used when [`Data::database`] is SQLite.
    pub fn sqlite_file(&self) -> PathBuf {
        let usual = || self.data.dir.join("undersigned.sqlite");
        self.sqlite_file.clone().unwrap_or_else(usual)
    }

    /// The same configuration with another SQLite file, as for trying a backup before it is put in
    /// place.
    #[must_use]
    pub fn with_sqlite_file(mut self, file: PathBuf) -> Self {
        self.sqlite_file = Some(file);
        self
    }

    fn derive(&mut self) {
        if !self.origin("site.url").is_set() {
            self.site.url = SiteUrl::of_listener(self.server.listen);
            self.origins.insert("site.url", Origin::Derived("server.listen"));
        }
        if !self.origin("data.key_file").is_set() {
            self.data.key_file = self.data.dir.join("keys");
            self.origins.insert("data.key_file", Origin::Derived("data.dir"));
        }
        if !self.origin("public_log.key_file").is_set() {
            self.public_log.key_file = self.data.key_file.with_file_name("log.key");
            self.origins.insert("public_log.key_file", Origin::Derived("data.key_file"));
        }
        self.derive_origin();
        if !self.origin("smtp.port").is_set() {
            self.smtp.port = self.smtp.encryption.usual_port();
            self.origins.insert("smtp.port", Origin::Derived("smtp.encryption"));
        }
        self.derive_sender();
    }

    fn derive_origin(&mut self) {
        if !self.origin("public_log.origin").is_set() {
            self.public_log.origin = format!("{}/log", self.site.url.authority());
            self.origins.insert("public_log.origin", Origin::Derived("site.url"));
        }
    }

    fn derive_sender(&mut self) {
        if !self.origin("smtp.from").is_set() {
            self.smtp.from = format!("undersigned@{}", self.site.url.mail_domain());
            self.origins.insert("smtp.from", Origin::Derived("site.url"));
        }
    }
}
