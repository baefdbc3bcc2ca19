use askama::Template;

use super::{DeskBar, Draft, Tab};
use crate::{Frame, Problem, trouble_in};

/// `GET, POST /desk/s/{slug}/text`: text and dates of a statement.
#[derive(Template)]
#[template(path = "desk/text.html")]
pub struct DeskText {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// Title, text, demands and figures have been open for signing.
    pub frozen: bool,
    /// The revision the fields were read from: what was saved since is not overwritten unseen.
    pub revision: i64,
    /// What can still be edited: the draft before opening, the settings after it.
    pub draft: Draft,
    /// Names of time zones.
    pub zones: &'static [String],
    /// Languages of its texts: code and own name.
    pub text_langs: Vec<(String, String)>,
    pub translations: Vec<TranslationRow>,
    /// How many words addressees take, the least first.
    pub limits: Vec<u64>,
    /// A limit of the reader's own, as typed.
    pub own_limit: String,
    pub versions: Vec<VersionRow>,
    pub problems: Vec<Problem>,
    /// Whether this person may change the statement.
    pub convenor: bool,
}

/// The text in one language.
#[derive(Clone, Debug, Default)]
pub struct TranslationRow {
    /// BCP 47 code.
    pub lang: String,
    /// The language's own name.
    pub label: String,
    pub authentic: bool,
    /// Frozen in the current version.
    pub published: bool,
    pub href: String,
    /// As Word counts them.
    pub words: u64,
}

/// A text that was open for signing.
#[derive(Clone, Debug, Default)]
pub struct VersionRow {
    pub number: u64,
    /// When it was frozen, in words.
    pub frozen: String,
    /// Language code and hash of each text.
    pub texts: Vec<(String, String)>,
}

impl DeskText {
    const SLUG_OPEN: bool = false;

    fn here(&self) -> String {
        format!("/desk/s/{}/text", self.slug)
    }

    /// How far a text stands from a limit.
    pub fn against(&self, words: &u64, limit: &u64) -> String {
        let (key, n) = if words > limit {
            ("words-over", words - limit)
        } else {
            ("words-left", limit - words)
        };
        self.f.t2(key, "limit", *limit, "n", n)
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
