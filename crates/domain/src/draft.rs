//! The working text of a statement, as the convenor edits it before it is frozen.

use crate::lang::Lang;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything of a statement that the convenor may edit while it is a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The language whose text is signed; the other texts are translations.
    pub authentic: Lang,
    /// Who speaks; printed above the title.
    pub coalition: String,
    /// The date the statement bears.
    pub date: Option<Date>,
    /// One text per language, the authentic one among them.
    pub texts: Vec<Text>,
    /// Headings that the convenor defines for the list, in their order.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// How the names within a group follow each other.
    #[serde(default)]
    pub order: Order,
    /// Who holds the signers' data; empty: the site's controller.
    #[serde(default)]
    pub controller: String,
    /// Address of the controller's privacy notice; empty: none.
    #[serde(default)]
    pub privacy: String,
    /// A warning to signers in the convenor's words, shown above the button.
    #[serde(default)]
    pub risk_note: String,
}

/// The statement in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub lang: Lang,
    pub title: String,
    /// CommonMark.
    pub body: String,
    #[serde(default)]
    pub demands: Vec<Demand>,
    #[serde(default)]
    pub figures: Vec<Figure>,
}

/// What is asked, and of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    pub addressees: Vec<String>,
    pub text: String,
}

/// A number the text rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What is counted or measured.
    pub what: String,
    /// As printed, with its own separators: `2 751`, `about a third`.
    pub value: String,
    pub unit: String,
    /// Where the figure comes from; may be a URL.
    pub source: String,
    pub as_of: Option<Date>,
}

/// A group of the list with a heading in several languages: a country, a status, a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Short, permanent, lower-case: `general-status`.
    pub key: String,
    pub headings: BTreeMap<Lang, String>,
}

/// How names within a group follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Alphabetical by the rules of the list's language.
    #[default]
    Name,
    /// In the order in which the public log took them in.
    Time,
}

impl Demand {
    /// Asks for nothing, or nobody.
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
            || self.addressees.iter().all(|addressee| addressee.trim().is_empty())
    }
}

impl Category {
    /// The heading in `lang`, else in the authentic language, else the key.
    pub fn heading(&self, lang: &Lang, authentic: &Lang) -> &str {
        self.headings.get(lang).or_else(|| self.headings.get(authentic)).unwrap_or(&self.key)
    }
}

/// Why a draft cannot be opened for sign-on yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftProblem {
    /// There is no text in the authentic language.
    NoAuthenticText,
    /// The text of this language has no title.
    NoTitle(Lang),
    /// The text of this language has no body.
    NoBody(Lang),
    /// Two texts have the same language.
    TwoTexts(Lang),
    /// Two categories have the same key; the second of them stands at this place, counted from 0.
    TwoCategories { key: String, at: usize },
    /// The demand at this place of the text in this language, counted from 0, names no addressee or
    /// says nothing.
    EmptyDemand { lang: Lang, at: usize },
}

impl Text {
    /// A text without demands and figures.
    pub fn new(lang: Lang, title: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            lang,
            title: title.into(),
            body: body.into(),
            demands: Vec::new(),
            figures: Vec::new(),
        }
    }
}

impl Draft {
    /// A draft with one text, which is the authentic one, and nothing else.
    pub fn new(authentic: Text) -> Self {
        Self {
            authentic: authentic.lang.clone(),
            coalition: String::new(),
            date: None,
            texts: vec![authentic],
            categories: Vec::new(),
            order: Order::default(),
            controller: String::new(),
            privacy: String::new(),
            risk_note: String::new(),
        }
    }

    pub fn text(&self, lang: &Lang) -> Option<&Text> {
        self.texts.iter().find(|text| &text.lang == lang)
    }

    pub fn authentic_text(&self) -> Option<&Text> {
        self.text(&self.authentic)
    }

    /// The title in `lang`, else in the authentic language.
    pub fn title(&self, lang: &Lang) -> &str {
        self.text(lang).or_else(|| self.authentic_text()).map_or("", |text| &text.title)
    }

    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.key == key)
    }

    /// Whether the statement itself names who answers for the data of its signers.
    pub fn names_controller(&self) -> bool {
        !self.controller.trim().is_empty()
    }

    /// All that stands in the way of freezing this draft, empty when nothing does.
    pub fn problems(&self) -> Vec<DraftProblem> {
        let mut found = Vec::new();
        if self.authentic_text().is_none() {
            found.push(DraftProblem::NoAuthenticText);
        }
        for (at, text) in self.texts.iter().enumerate() {
            let lang = || text.lang.clone();
            if text.title.trim().is_empty() {
                found.push(DraftProblem::NoTitle(lang()));
            }
            if text.body.trim().is_empty() {
                found.push(DraftProblem::NoBody(lang()));
            }
            if self.texts[..at].iter().any(|other| other.lang == text.lang) {
                found.push(DraftProblem::TwoTexts(lang()));
            }
            let empty = text.demands.iter().enumerate().filter(|(_, demand)| demand.is_empty());
            found.extend(empty.map(|(at, _)| DraftProblem::EmptyDemand { lang: lang(), at }));
        }
        for (at, category) in self.categories.iter().enumerate() {
            if self.categories[..at].iter().any(|other| other.key == category.key) {
                found.push(DraftProblem::TwoCategories { key: category.key.clone(), at });
            }
        }
        found
    }
}
