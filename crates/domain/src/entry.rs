//! What is printed for one signatory.

use crate::{country::Country, named::named};
use serde::{Deserialize, Serialize};

named!(
    /// The three ways to sign; a statement of a coalition is signed by organisations first.
    #[derive(Default)]
    Kind {
        /// On behalf of an organisation, by somebody with the authority to do so.
        #[default]
        Organisation = "organisation",
        /// As an individual.
        Individual = "individual",
        /// As an individual whose affiliation is printed for identification only.
        Affiliated = "affiliated",
    }
);

named!(
    /// The signer's choice of how the entry is shown.
    #[derive(Default)]
    Display {
        /// By name, as soon as accepted.
        #[default]
        Public = "public",
        /// Counted at once, named from the launch on.
        AtLaunch = "at_launch",
        /// Counted, never named.
        Counted = "counted",
    }
);

impl Display {
    /// Whether a signer who chose this is named, once the statement is launched or before.
    pub fn is_named(self, launched: bool) -> bool {
        match self {
            Self::Public => true,
            Self::AtLaunch => launched,
            Self::Counted => false,
        }
    }
}

impl Kind {
    pub fn is_person(self) -> bool {
        match self {
            Self::Organisation => false,
            Self::Individual | Self::Affiliated => true,
        }
    }
}

/// What is printed for one signatory. It holds no contact data, so it may be listed once it is
/// published; before that it is kept sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub kind: Kind,
    /// The name as its bearer writes it, without the short name; never corrected by us.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The name in another language or script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_name: Option<String>,
    /// What a person is or does ("teacher"). An organisation's signer's role is authority, not part
    /// of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Printed with "for identification only".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// None where the signer gave none, or one that is not known; then it stands in the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Key of a category of the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl Entry {
    /// An entry of which only the name is known.
    pub fn new(kind: Kind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            short: None,
            other_name: None,
            role: None,
            affiliation: None,
            place: None,
            country: None,
            website: None,
            category: None,
        }
    }

    /// Name, short name, role, affiliation, place and country in one line, for terminals, notices
    /// and the history: `Network of Island Farmers (NIF), Kenya`. The country is named in the
    /// language `lang`.
    pub fn one_line(&self, lang: &str) -> String {
        with_country(self.line_without_country(), self.country, lang)
    }

    /// The same line up to the country, which is named by each reader's language.
    pub fn line_without_country(&self) -> String {
        let mut line = self.name.clone();
        if let Some(short) = &self.short {
            line.push_str(&format!(" ({short})"));
        }
        for extra in [&self.role, &self.affiliation, &self.place].into_iter().flatten() {
            line.push_str(comma_of(&self.name));
            line.push_str(extra);
        }
        line
    }

    /// Everything printed of it, and its country in every language, folded by [`names::key`]: where
    /// the words of a search are looked for.
    pub fn search_key(&self) -> String {
        let mut printed = self.one_line("en");
        let countries: &[&str] = self.country.map(Country::names).unwrap_or_default();
        for more in self.other_name.as_deref().into_iter().chain(countries.iter().copied()) {
            printed.push(' ');
            printed.push_str(more);
        }
        names::key(&printed)
    }

    /// The parts by which a name is known again in another list or statement: of organisations name
    /// and short name, of persons name, affiliation and place, since two persons of one name stay
    /// two. Case, marks, width and punctuation do not matter.
    pub fn normal_form(&self) -> [String; 4] {
        let part = |text: &Option<String>| text.as_deref().map(names::key).unwrap_or_default();
        if self.kind.is_person() {
            [
                "person".to_owned(),
                names::key(&self.name),
                part(&self.affiliation),
                part(&self.place),
            ]
        } else {
            ["organisation".to_owned(), names::key(&self.name), part(&self.short), String::new()]
        }
    }

    /// Equal for entries that differ only in case, marks, width and punctuation: one address
    /// signing twice with the same entry is one sign-on.
    pub fn key(&self) -> String {
        format!(
            "{}\u{1f}{}",
            if self.kind.is_person() { "person" } else { "organisation" },
            names::key(&self.name)
        )
    }
}

/// The people behind an organisation's sign-on: who acted for it, and that they said they may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// The signer's role in the organisation.
    pub role: String,
    /// Whether they said so: "An organisation. I am authorised to sign for it".
    pub declared: bool,
}

/// The line of an entry with its country at the end.
pub fn with_country(mut line: String, country: Option<Country>, lang: &str) -> String {
    if let Some(country) = country {
        line.push_str(comma_of(&line));
        line.push_str(country.name(lang));
    }
    line
}

/// What parts the pieces of an entry's line: the comma of the name's own script, so that an entry
/// looks the same on every page and in every mail.
pub fn comma_of(name: &str) -> &'static str {
    let first = name.chars().find(|c| c.is_alphabetic());
    match first {
        Some(
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{8a0}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}',
        ) => "، ",
        _ => ", ",
    }
}
