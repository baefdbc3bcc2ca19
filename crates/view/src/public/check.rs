use askama::Template;

use super::Counts;
use crate::{Frame, StatementLink};

/// `GET /s/{slug}/check`: how to check this list without asking anybody.
#[derive(Template)]
#[template(path = "public/check.html")]
pub struct CheckPage {
    pub f: Frame,
    pub statement: StatementLink,
    pub slug: String,
    /// The site's own address without a final slash, e.g. `https://sign.example.org`.
    pub origin: String,
    pub version: u64,
    /// The texts of that version, one per language.
    pub texts: Vec<CheckText>,
    pub counts: Counts,
    /// None before the log has an entry.
    pub log: Option<CheckLog>,
}

/// The public log at the moment of the list, and who has seen it so.
#[derive(Clone, Debug)]
pub struct CheckLog {
    pub size: u64,
    /// Base64 of the root of its tree.
    pub root: String,
    /// A policy file for the program: the log's key and the witnesses of the site.
    pub policy: String,
    pub quorum: Quorum,
    /// Whose cosignatures of this very state hold.
    pub seen: Vec<Sighting>,
}

/// What the policy says of witnesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quorum {
    /// It names none.
    NoWitness,
    /// The witnesses and the quorum of the site itself.
    AsHere,
}

/// A witness, and when it cosigned by its own clock, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub name: String,
    pub when: String,
}

/// A text and its hash.
#[derive(Clone, Debug, Default)]
pub struct CheckText {
    /// BCP 47 code.
    pub lang: String,
    /// The language's own name.
    pub label: String,
    pub sha256: String,
    pub authentic: bool,
}
