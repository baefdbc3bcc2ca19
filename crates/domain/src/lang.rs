//! Languages of texts. The page around a text has its own language.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A BCP 47 language tag as statements use it: `en`, `pt-BR`, `zh-Hant`; 2 to 35 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(String);

/// The text is not a language tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag such as en or pt-BR")]
pub struct NotALanguage;

impl Lang {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first part: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// `rtl` for languages usually written from right to left, else `ltr`; a script subtag decides
    /// first.
    pub fn dir(&self) -> &'static str {
        let script = self.0.split('-').find(|part| part.len() == 4);
        let rtl = match script {
            Some(script) => matches!(
                script.to_ascii_lowercase().as_str(),
                "arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm"
            ),
            None => matches!(
                self.primary(),
                "ar" | "he"
                    | "fa"
                    | "ur"
                    | "ps"
                    | "ckb"
                    | "sd"
                    | "ug"
                    | "yi"
                    | "dv"
                    | "syr"
                    | "nqo"
            ),
        };
        if rtl { "rtl" } else { "ltr" }
    }
}

impl FromStr for Lang {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let well_formed = text.len() <= 35
            && text.split('-').enumerate().all(|(at, part)| {
                let length = if at == 0 { 2..=3 } else { 1..=8 };
                length.contains(&part.len())
                    && part.bytes().all(|b| {
                        if at == 0 { b.is_ascii_lowercase() } else { b.is_ascii_alphanumeric() }
                    })
            });
        if well_formed { Ok(Self(text.to_owned())) } else { Err(NotALanguage) }
    }
}

impl TryFrom<String> for Lang {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_directions() {
        for (tag, dir) in
            [("en", "ltr"), ("ar", "rtl"), ("pt-BR", "ltr"), ("az-Arab", "rtl"), ("ks-Deva", "ltr")]
        {
            assert_eq!(tag.parse::<Lang>().unwrap().dir(), dir, "{tag}");
        }
        for wrong in ["", "e", "EN", "english", "en_GB", "en-", "../x"] {
            assert_eq!(wrong.parse::<Lang>(), Err(NotALanguage), "{wrong}");
        }
    }
}
