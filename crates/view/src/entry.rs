//! An entry of the list as it is, or will be, printed.

use super::Locale;

/// The three ways to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Organisation,
    Individual,
    /// An individual whose affiliation is printed for identification only.
    Affiliated,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Organisation, Self::Individual, Self::Affiliated];

    /// The value in forms.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Individual => "individual",
            Self::Affiliated => "affiliated",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// The word for one of them.
    pub fn word(&self, l: Locale) -> String {
        l.t(match self {
            Self::Organisation => "kind-organisation",
            Self::Individual => "kind-individual",
            Self::Affiliated => "kind-affiliated",
        })
    }
}

/// How the signer wants to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shown {
    #[default]
    Public,
    /// The name stays hidden until the day of the launch.
    AtLaunch,
    /// Counted, never named.
    Counted,
}

impl Shown {
    pub const ALL: [Self; 3] = [Self::Public, Self::AtLaunch, Self::Counted];

    /// The value in forms.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::AtLaunch => "at_launch",
            Self::Counted => "counted",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// What the choice means, as a short label.
    pub fn label(&self, l: Locale) -> String {
        l.t(match self {
            Self::Public => "display-public",
            Self::AtLaunch => "display-at-launch",
            Self::Counted => "display-counted",
        })
    }

    /// What follows from the choice, as a sentence.
    pub fn hint(&self, l: Locale) -> String {
        l.t(match self {
            Self::Public => "display-public-hint",
            Self::AtLaunch => "display-at-launch-hint",
            Self::Counted => "display-counted-hint",
        })
    }
}

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
    /// Imported by the convenor and never confirmed by its signer.
    pub reported: bool,
}

impl Entry {
    /// Whether the line needs the words "for identification only" near it.
    pub fn has_disclaimer(&self) -> bool {
        self.kind == Kind::Affiliated && self.affiliation.is_some()
    }
}
