//! Mails as their readers get them.

use crate::site::ORIGIN;

#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub body: String,
}

impl Mail {
    /// The address of the site in this mail that begins with `path`, such as `/confirm/`.
    #[track_caller]
    pub fn link(&self, path: &str) -> String {
        self.links()
            .into_iter()
            .find(|link| link.strip_prefix(ORIGIN).is_some_and(|rest| rest.starts_with(path)))
            .unwrap_or_else(|| panic!("no {path} in: {}", self.body))
    }

    /// Every address in the mail.
    pub fn links(&self) -> Vec<String> {
        self.body
            .split_whitespace()
            .filter(|word| word.contains("://"))
            .map(str::to_owned)
            .collect()
    }

    /// The short code: eight letters and digits.
    #[track_caller]
    pub fn code(&self) -> String {
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned();
        let is_code = |word: &String| {
            word.len() == 8 && word.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        };
        self.body
            .split_whitespace()
            .map(bare)
            .find(is_code)
            .unwrap_or_else(|| panic!("no code in: {}", self.body))
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        let text = self
            .body
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace(['\u{2068}', '\u{2069}'], "");
        assert!(text.contains(words), "the mail does not say {words:?}: {text}");
        self
    }
}
