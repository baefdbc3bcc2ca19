//! A document for people: everything that it says, in the words of its language, and nothing of how
//! it looks. PDF, DOCX, plain text and Markdown are functions of it, so they cannot disagree.
//!
//! Whoever makes one ([`Publication`](domain::publication::Publication) in, words of the language
//! in) has worded everything already. Names and texts are data in it: no form may read them as
//! markup of any kind.

mod markdown;
mod run;

pub use markdown::blocks;
pub use run::{Phrase, Run, Style, direction, plain};

use crate::pictures::Gallery;
use serde::{Deserialize, Serialize};

/// A document in the language of its first text, or in two languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Address of the statement within its site.
    pub slug: String,
    /// The language of everything around the texts: headings, labels, the list.
    pub tongue: Tongue,
    /// Who speaks.
    pub coalition: Option<String>,
    /// The date the statement bears, in words.
    pub date: Option<String>,
    /// The same as `2026-11-02`, for what programs read.
    pub date_iso: Option<String>,
    /// "Signed by 47 organisations and 312 individuals"; none before anybody has signed.
    pub cover: Option<String>,
    /// "359 signatures, 340 confirmed by e-mail": how sure the line above is.
    pub summary: Option<String>,
    /// "Draft, not signed by anyone": printed on every page where it is there.
    pub draft: Option<String>,
    /// The statement in one language, or in several, one after the other. Never empty.
    pub texts: Vec<EditionText>,
    /// Where the text shown is a translation, which one was signed: a sentence.
    pub translation: Option<String>,
    pub list: EditionList,
    /// None where the list is too short for them, and in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gallery: Option<Gallery>,
    pub proof: Proof,
    pub labels: Labels,
}

/// A language and how it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    /// BCP 47.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// From 0 to 9, as list numbers and page numbers are printed.
    pub digits: String,
}

/// The statement in one language, with headings in that language where the program knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionText {
    pub tongue: Tongue,
    pub title: String,
    /// Before [`Self::addressees`]: "To:".
    pub to: Option<String>,
    /// Everybody of whom something is asked, each once, in the order of the demands.
    pub addressees: Vec<String>,
    pub blocks: Vec<Block>,
    /// "What we ask for"; none where the program has no words in that language.
    pub demands_heading: Option<String>,
    pub demands: Vec<EditionDemand>,
    /// "Figures in this statement".
    pub figures_heading: Option<String>,
    pub figures: Vec<EditionFigure>,
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "lowercase")]
pub enum Block {
    /// `level` counts from 1, the highest within the text, to 6; none is missing on the way down.
    Heading {
        level: u8,
        runs: Phrase,
    },
    Paragraph {
        runs: Phrase,
    },
    /// Set as it was typed, line by line.
    Verbatim {
        text: String,
    },
    /// `start` is the number of the first one; none: without numbers.
    List {
        start: Option<u64>,
        points: Vec<Vec<Block>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    /// All rows have as many cells as the head.
    Table {
        head: Vec<Phrase>,
        rows: Vec<Vec<Phrase>>,
    },
    /// A break between two parts.
    Rule,
}

/// What is asked, and of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionDemand {
    pub text: String,
    pub addressees: Vec<String>,
}

/// A number the text rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionFigure {
    pub what: String,
    pub value: String,
    pub unit: Option<String>,
    /// "Source: … · as of …".
    pub note: Phrase,
}

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionList {
    /// "Signed by".
    pub heading: String,
    /// "As of 30 November 2026".
    pub as_of: String,
    /// The same as `2026-11-30`.
    pub as_of_iso: String,
    /// What the figures on the cover are made of, a line each.
    pub accounting: Vec<String>,
    /// Said where the list has no names.
    pub empty: String,
    pub groups: Vec<EditionGroup>,
    /// What the signs beside names mean, where one of them is printed.
    pub legend: Vec<String>,
}

/// A group of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionGroup {
    pub heading: String,
    pub rows: Vec<EditionRow>,
}

/// One line of the list. It prints as
/// `number. name (short), other name, role, affiliation*, place, country °`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRow {
    /// 1, 2, 3, ... over all groups.
    pub number: u32,
    /// Letter for letter as its bearer writes it.
    pub name: String,
    /// Of the name, by its first letter that has one: `ltr` or `rtl`.
    pub dir: String,
    /// Between the parts of the line: the comma of the name's own script, with its space.
    pub comma: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What follows the name, in its order: other name, role, affiliation, place, country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Carries the sign ° of names that are not confirmed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unconfirmed: bool,
}

/// Something that follows a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub what: NoteKind,
    pub text: String,
    /// Of this text, as that of the name.
    pub dir: String,
    /// Carries the sign * of affiliations that are given for identification only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub identification: bool,
}

/// What a [`Note`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// The name in another language or script.
    OtherName,
    Role,
    Affiliation,
    Place,
    Country,
}

/// By what the document can be checked; printed at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// "How to check this document".
    pub heading: String,
    pub version: u32,
    /// "Version 1 of the text".
    pub version_line: String,
    /// When the text was frozen, in words.
    pub frozen: String,
    /// SHA-256 of the version's manifest, 64 hexadecimal digits.
    pub text_sha256: String,
    /// How far the public log covers the list; none before it has an entry, and in a draft.
    pub log: Option<LogState>,
    /// "Whether this text and these names are the published ones can be checked at …".
    pub how: Phrase,
    /// Address of the statement.
    pub address: String,
    /// Address of the page on checking, in the document's language.
    pub check: String,
    /// "The QR code holds …".
    pub kept: String,
}

/// A state of the public log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogState {
    /// Name of the log.
    pub origin: String,
    /// "Public log: 1,234 entries".
    pub line: String,
    /// How many entries it has.
    pub size: u64,
    /// "fingerprint".
    pub root_label: String,
    /// Base64 of the root of its tree.
    pub root: String,
    /// The link in the QR code: the page on checking, with size and root.
    pub qr: String,
    /// What the QR code is, for who does not see it.
    pub qr_label: String,
}

/// Words around everything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// "Page 3 of 7": what stands before, between and after the two numbers.
    pub page: [String; 3],
    /// Of the sign °: "not confirmed".
    pub unconfirmed: String,
    /// "Text of the statement".
    pub text: String,
    /// "Sign at …"; none where sign-on is not open.
    pub sign: Option<Phrase>,
    /// "and 128 more", where a poster or a card has no room for all: before and after the number.
    pub more: [String; 2],
}

impl Edition {
    /// The title in the document's language.
    pub fn title(&self) -> &str {
        self.texts.first().map_or("", |text| &text.title)
    }

    /// Names on the list.
    pub fn listed(&self) -> usize {
        self.list.groups.iter().map(|group| group.rows.len()).sum()
    }
}

impl Tongue {
    /// The number in the digits of this language, without anything between thousands.
    pub fn number(&self, number: u64) -> String {
        let own = |digit: u32| self.digits.chars().nth(digit as usize);
        let plain = number.to_string();
        plain.chars().map(|c| c.to_digit(10).and_then(own).unwrap_or(c)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_the_digits_of_the_language() {
        let digits =
            |digits: &str| Tongue { lang: "x".into(), dir: "ltr".into(), digits: digits.into() };
        assert_eq!(digits("٠١٢٣٤٥٦٧٨٩").number(1_905), "١٩٠٥");
        assert_eq!(digits("0123456789").number(1_905), "1905");
        assert_eq!(digits("").number(7), "7");
    }
}
