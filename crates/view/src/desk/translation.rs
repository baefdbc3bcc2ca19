use askama::Template;

use super::{DemandRow, DeskBar, FigureRow, Tab};
use crate::{Frame, Problem, languages, trouble_in};

/// `GET, POST /desk/s/{slug}/text/{lang}` (and `/desk/s/{slug}/text/new`): the text in another
/// language.
#[derive(Template)]
#[template(path = "desk/translation.html")]
pub struct DeskTranslation {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    pub action: String,
    /// The revision the fields were read from: what was saved since is not overwritten unseen.
    pub revision: i64,
    /// BCP 47 code; empty for a new translation, which asks for it.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    pub typed_title: String,
    /// Markdown.
    pub typed_body: String,
    /// In the order of the authentic text.
    pub typed_demands: Vec<DemandRow>,
    pub typed_figures: Vec<FigureRow>,
    /// Of a new translation: what was chosen.
    pub typed_lang: String,
    /// The authentic text beside it, to translate from.
    pub original_lang: String,
    pub original_dir: &'static str,
    pub original: String,
    pub problems: Vec<Problem>,
}

impl DeskTranslation {
    /// The attributes of a field that holds text of the translation's language.
    fn attributes(&self, size: &str) -> String {
        // Only letters, digits and `-` reach the attribute; a code with anything else is left out.
        let fit = self.lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let (lang, dir) = if fit && !self.lang.is_empty() {
            (self.lang.as_str(), self.dir)
        } else {
            ("und", "auto")
        };
        format!("{size} lang='{lang}' dir='{dir}'")
    }

    /// The languages a field offers: code and own name.
    fn languages(&self) -> Vec<(&str, &str)> {
        languages::offered(&self.typed_lang)
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
