use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Locale, Problem, languages, trouble_in};

/// The fields of a statement that is being written, as typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub title: String,
    /// The path `/s/{slug}`; fixed once the statement has been opened.
    pub slug: String,
    /// BCP 47 code of the authentic text.
    pub lang: String,
    pub coalition: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Markdown.
    pub body: String,
    pub demands: Vec<DemandRow>,
    pub figures: Vec<FigureRow>,
    pub categories: Vec<CategoryRow>,
    /// `YYYY-MM-DDTHH:MM`, in `zone`; empty opens by hand.
    pub opens: String,
    pub closes: String,
    /// IANA name of the time zone.
    pub zone: String,
    /// `YYYY-MM-DDTHH:MM`; empty when there is no launch.
    pub launch: String,
    pub controller: String,
    pub privacy: String,
    /// A warning for signers in the convenor's words.
    pub risk_note: String,
}

/// One demand, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DemandRow {
    pub text: String,
    /// Of whom it is asked, one a line.
    pub to: String,
}

/// One figure, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureRow {
    pub what: String,
    pub value: String,
    pub unit: String,
    pub source: String,
    /// `YYYY-MM-DD`.
    pub as_of: String,
}

/// One group of signers, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryRow {
    /// What names it for good; empty for a new one.
    pub key: String,
    /// BCP 47 code and heading.
    pub headings: Vec<(String, String)>,
}

impl CategoryRow {
    pub(super) fn heading(&self, lang: &str) -> &str {
        self.headings.iter().find(|(code, _)| code == lang).map_or("", |(_, heading)| heading)
    }
}

impl Draft {
    /// With an empty row at the end of each kind, so that there is always one to type in.
    #[must_use]
    pub fn with_empty_rows(mut self) -> Self {
        let demand = |row: &DemandRow| *row == DemandRow::default();
        if !self.demands.last().is_some_and(demand) {
            self.demands.push(DemandRow::default());
        }
        if !self.figures.last().is_some_and(|row| *row == FigureRow::default()) {
            self.figures.push(FigureRow::default());
        }
        let empty = |row: &CategoryRow| row.headings.iter().all(|(_, text)| text.is_empty());
        if !self.categories.last().is_some_and(empty) {
            self.categories.push(CategoryRow::default());
        }
        self
    }

    /// The languages a field offers: code and own name.
    pub(super) fn languages(&self) -> Vec<(&str, &str)> {
        languages::offered(&self.lang)
    }

    /// The time zone in words: `Nairobi time`.
    pub(super) fn zone_words(&self, l: Locale) -> String {
        l.zone(if self.zone.trim().is_empty() { "UTC" } else { self.zone.trim() })
    }
}

/// `GET, POST /desk/new`: a statement from nothing.
#[derive(Template)]
#[template(path = "desk/new.html")]
pub struct DeskNew {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub draft: Draft,
    /// Names of time zones.
    pub zones: &'static [String],
    /// Languages of its texts: code and own name.
    pub text_langs: Vec<(String, String)>,
    pub problems: Vec<Problem>,
}

impl DeskNew {
    const SLUG_OPEN: bool = true;

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
