//! The effective configuration as a file that could be read again, secrets hidden.

use std::fmt::Write as _;

use super::Config;

impl Config {
    /// All settings as TOML, each with a comment that tells where its value came from. Secrets are
    /// hidden; what is not set is a comment.
    pub fn effective_toml(&self) -> String {
        let sections = [
            ("site", self.site.shown()),
            ("server", self.server.shown()),
            ("data", self.data.shown()),
            ("public_log", self.public_log.shown()),
            ("smtp", self.smtp.shown()),
            ("webhooks", self.webhooks.shown()),
            ("limits", self.limits.shown()),
            ("retention", self.retention.shown()),
            ("log", self.log.shown()),
        ];
        let mut text = String::new();
        for (section, values) in sections {
            let _ = writeln!(text, "[{section}]");
            for (key, value) in values {
                let name = key.split_once('.').map_or(key, |(_, name)| name);
                let origin = self.origin(key);
                let _ = match value {
                    Some(value) => writeln!(text, "{name} = {value} # {origin}"),
                    None => writeln!(text, "# {name} is not set"),
                };
            }
            text.push('\n');
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }
}
