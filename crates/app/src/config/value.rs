//! How a setting is read from text or TOML, and shown again.

use domain::text::unfit;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// A setting as it was given. A variable or a flag is only text; the file has types of its own.
#[derive(Debug, Clone)]
pub(super) enum Raw {
    /// From a flag, the environment or a secret's file: numbers and lists are read out of it.
    Loose(String),
    Text(String),
    Number(i64),
    List(Vec<Raw>),
    /// Something no option takes: a table, a date, a decimal fraction, true or false.
    Other(&'static str),
}

impl Raw {
    /// The value for an error message; not to be called for secrets.
    pub(super) fn quoted(&self) -> String {
        match self {
            Self::Loose(text) | Self::Text(text) => format!("\"{}\"", text.escape_default()),
            Self::Number(number) => number.to_string(),
            Self::List(list) => {
                format!("[{}]", list.iter().map(Self::quoted).collect::<Vec<_>>().join(", "))
            }
            Self::Other(what) => (*what).to_owned(),
        }
    }

    /// `None` too where it holds what no text may hold.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Loose(text) | Self::Text(text) => {
                Some(text.as_str()).filter(|text| unfit(text).is_none())
            }
            _ => None,
        }
    }

    fn number(&self) -> Option<i64> {
        match self {
            Self::Loose(text) => text.trim().parse().ok(),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The parts of a list; loose text is parted at commas, and empty text is the empty list.
    pub(super) fn parts(&self) -> Vec<Raw> {
        match self {
            Self::List(list) => list.clone(),
            Self::Loose(text) => text
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| Self::Loose(part.to_owned()))
                .collect(),
            other => vec![other.clone()],
        }
    }
}

/// A type that settings may have.
pub(super) trait Value: Sized {
    /// What a person may write, completing "expected …".
    const KIND: &'static str;
    /// Hidden wherever settings are printed.
    const SECRET: bool = false;

    /// `None` when `raw` is not of [`Value::KIND`].
    fn parse(raw: &Raw) -> Option<Self>;

    /// The value as TOML; `None` when it is not set. Never a secret.
    fn show(&self) -> Option<String>;

    /// Paths in a file are relative to the folder of that file.
    #[must_use]
    fn within(self, _folder: &Path) -> Self {
        self
    }
}

/// `text` as a TOML string.
pub(super) fn quote(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

impl Value for String {
    const KIND: &'static str = "text on one line, without invisible control characters";

    fn parse(raw: &Raw) -> Option<Self> {
        raw.text().filter(|text| !text.chars().any(char::is_control)).map(str::to_owned)
    }

    fn show(&self) -> Option<String> {
        Some(quote(self))
    }
}

impl<T: Value> Value for Option<T> {
    const KIND: &'static str = T::KIND;
    const SECRET: bool = T::SECRET;

    fn parse(raw: &Raw) -> Option<Self> {
        if raw.text().is_some_and(str::is_empty) { Some(None) } else { T::parse(raw).map(Some) }
    }

    fn show(&self) -> Option<String> {
        self.as_ref().and_then(T::show)
    }

    fn within(self, folder: &Path) -> Self {
        self.map(|value| value.within(folder))
    }
}

macro_rules! number {
    ($($T:ty: $kind:literal),+) => { $(
        impl Value for $T {
            const KIND: &'static str = $kind;

            fn parse(raw: &Raw) -> Option<Self> {
                raw.number().and_then(|number| Self::try_from(number).ok())
            }

            fn show(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )+ };
}

number!(u16: "a whole number up to 65535", u32: "a whole number", u64: "a whole number");

impl Value for Vec<u32> {
    const KIND: &'static str = "a list of whole numbers, such as [2, 5]";

    fn parse(raw: &Raw) -> Option<Self> {
        match raw {
            Raw::List(_) | Raw::Loose(_) => raw.parts().iter().map(u32::parse).collect(),
            _ => None,
        }
    }

    fn show(&self) -> Option<String> {
        Some(format!("[{}]", self.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")))
    }
}

impl Value for PathBuf {
    const KIND: &'static str = "a path (in the file: from the folder of the file)";

    fn parse(raw: &Raw) -> Option<Self> {
        raw.text().filter(|text| !text.is_empty() && !text.contains('\0')).map(Self::from)
    }

    fn show(&self) -> Option<String> {
        let whole = std::path::absolute(self).unwrap_or_else(|_| self.clone());
        Some(quote(&whole.to_string_lossy()))
    }

    fn within(self, folder: &Path) -> Self {
        folder.join(self)
    }
}

impl Value for SocketAddr {
    const KIND: &'static str = "an address with a port, such as 127.0.0.1:8080 or [::1]:8080";

    fn parse(raw: &Raw) -> Option<Self> {
        raw.text()?.trim().parse().ok()
    }

    fn show(&self) -> Option<String> {
        Some(quote(&self.to_string()))
    }
}
