//! An entry of the list as it is, or will be, printed.

use domain::{
    country::Country,
    entry::{Display, Kind},
};

/// One line of the list. Everything in it is public or about to be.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub kind: Kind,
    /// The number in the published list; none before it is listed.
    pub number: Option<u64>,
    /// The permanent id, which becomes the anchor of the line. ASCII letters, digits and `-`.
    pub id: Option<String>,
    pub name: String,
    /// BCP 47 code of the name's language where it is known.
    pub lang: Option<String>,
    pub short: Option<String>,
    /// The name in another language or script.
    pub other_name: Option<String>,
    pub role: Option<String>,
    pub affiliation: Option<String>,
    pub place: Option<String>,
    /// Printed by its name in the language of the page.
    pub country: Option<Country>,
    /// Imported by the convenor and never confirmed by its signer.
    pub reported: bool,
    /// It carries the sign ° for that, which the head of the list explains.
    pub marked: bool,
}

impl Entry {
    /// What is said above an entry that is not listed yet, by its signer's choice.
    pub fn caption(&self, display: &Display) -> &'static str {
        match display {
            Display::Public | Display::AtLaunch => "entry-as-printed",
            Display::Counted => "entry-not-listed",
        }
    }

    /// What parts the pieces of the line: the comma of the name's own script, so that an entry looks
    /// the same on every page and in every mail.
    pub fn comma(&self) -> &'static str {
        domain::entry::comma_of(&self.name)
    }

    /// Whether the line needs the words "for identification only" near it.
    pub fn has_disclaimer(&self) -> bool {
        self.kind == Kind::Affiliated && self.affiliation.is_some()
    }
}
