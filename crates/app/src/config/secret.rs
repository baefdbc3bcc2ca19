//! Text that is never printed.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use super::value::{Raw, Value, quote};

/// A password or an address that holds one. `Debug` hides it, and its memory is wiped when it is
/// dropped.
#[derive(Clone)]
pub struct SecretText(SecretString);

impl SecretText {
    /// Keeps `text` from being printed.
    pub fn new(text: &str) -> Self {
        Self(SecretString::from(text))
    }

    /// The secret itself, for the one call that needs it.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}

impl Value for SecretText {
    const KIND: &'static str = "text";
    const SECRET: bool = true;

    fn parse(raw: &Raw) -> Option<Self> {
        raw.text().map(Self::new)
    }

    fn show(&self) -> Option<String> {
        Some(quote("(hidden)"))
    }
}
