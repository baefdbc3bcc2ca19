//! What a list adds up to, as pictures: how many signed over time, in which countries, of which
//! kind. Counted is what the public list shows and counts, and nothing else.
//!
//! First figures ([`Tally`]), then a picture in the words of a language ([`Picture`]), which a page
//! shows as [`svg`] and a table, and a PDF as shapes.

mod periods;
mod svg;
mod tally;

pub use periods::{Period, periods};
pub use svg::svg;
pub use tally::{Countries, FEWEST, Kinds, MOST_COUNTRIES, Tally};

use serde::{Deserialize, Serialize};

/// The pictures of a document, with what is said around them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gallery {
    /// "The signatures at a glance".
    pub heading: String,
    /// "The figures as a table".
    pub as_table: String,
    /// Never empty.
    pub pictures: Vec<Picture>,
}

/// A picture with its figures, in the words, digits and direction of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// A word for addresses within a page: `time`, `countries`, `kinds`.
    pub name: String,
    pub shape: Shape,
    /// "Signatures by country".
    pub title: String,
    /// What it shows, for who does not see it.
    pub alt: String,
    /// What the columns of its table are called; first that of the labels.
    pub head: Vec<String>,
    /// From top to bottom or in the direction of reading. Never empty.
    pub bars: Vec<Bar>,
    /// How the figures came about, a sentence each.
    pub notes: Vec<String>,
}

/// How the bars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// One below the other, each with its label and its number.
    Lying,
    /// Side by side on one line, as time goes.
    Standing,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    pub label: String,
    /// How long it is.
    pub value: u32,
    /// The same in the digits of the language.
    pub number: String,
    /// Further figures of the table, between label and number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<String>,
    /// What does not belong among the others, such as "not given".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aside: bool,
}

impl Picture {
    /// The longest bar; at least 1.
    pub fn most(&self) -> u32 {
        self.bars.iter().map(|bar| bar.value).max().unwrap_or_default().max(1)
    }
}

impl Bar {
    /// The cells of its row in the table, behind the label.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.further.iter().chain([&self.number]).map(String::as_str)
    }
}
