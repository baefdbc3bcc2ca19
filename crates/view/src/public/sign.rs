use askama::Template;

use crate::{Controller, Entry, Frame, Hint, Problem, StatementLink, Words, trouble_in};
use domain::entry::{Display, Kind};

/// `GET, POST /s/{slug}/sign`: the form, and the second look before it is sent.
#[derive(Template)]
#[template(path = "public/sign.html")]
pub struct SignPage {
    pub f: Frame,
    pub statement: StatementLink,
    pub version: u64,
    /// Where the form goes, without its query.
    pub path: String,
    /// The form token.
    pub token: String,
    /// The one kind of signer that this form is for (`?kind=`): the question who signs is answered
    /// then, and the page holds the fields of that kind only. `None`: the page asks first.
    pub fixed: Option<Kind>,
    pub typed: Typed,
    pub problems: Vec<Problem>,
    /// The form had been open for too long: nothing was sent, nothing is lost.
    pub expired: bool,
    /// Set on the second step, when the form itself becomes hidden fields.
    pub preview: Option<Preview>,
    /// The day of the launch in words; none when the statement has no launch.
    pub launch: Option<String>,
    /// Empty when the convenor has set none.
    pub categories: Vec<Category>,
    pub controller: Controller,
    /// A warning in the convenor's own words, below the standing one.
    pub risk_note: Option<String>,
}

/// What is going to be sent, as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    pub entry: Entry,
    /// With its scheme.
    pub website: Option<String>,
    /// What was typed as a country and is none that we know.
    pub no_country: Option<String>,
    /// Offered while many sign-ons come from the visitor's network.
    pub sum: Option<Sum>,
}

/// The first number whose PBKDF2-HMAC-SHA-256 over the salt begins with so many zero bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// In hexadecimal.
    pub salt: String,
    pub bits: u32,
    pub rounds: u32,
}

/// What the visitor has typed, given back to the same visitor only.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub kind: Option<Kind>,
    pub organisation_name: String,
    /// A person's.
    pub name: String,
    pub short_name: String,
    pub org_name_other: String,
    /// In the organisation that signs; not published.
    pub position: String,
    /// A person's profession or title, printed.
    pub role: String,
    pub affiliation: String,
    pub country: String,
    pub place: String,
    pub website: String,
    pub email: String,
    pub display: Display,
    pub category: String,
}

/// A group of signers the convenor has named.
#[derive(Clone, Debug, Default)]
pub struct Category {
    pub value: String,
    pub label: String,
}

impl Typed {
    /// The name and the role that go with the kind.
    pub fn named(&self) -> (&str, &str) {
        match self.kind {
            Some(Kind::Organisation) => (&self.organisation_name, &self.position),
            _ => (&self.name, &self.role),
        }
    }

    /// All of it as fields of a form.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let (name, role) = self.named();
        vec![
            ("kind", self.kind.map_or("", Kind::as_str)),
            ("name", name),
            ("short_name", &self.short_name),
            ("org_name_other", &self.org_name_other),
            ("role", role),
            ("affiliation", &self.affiliation),
            ("country", &self.country),
            ("place", &self.place),
            ("website", &self.website),
            ("email", &self.email),
            ("display", self.display.as_str()),
            ("category", &self.category),
        ]
    }
}

impl SignPage {
    /// Where the form goes, in a language. What is wrong with it is what its reader sees first.
    fn action(&self, lang: &str) -> String {
        let kind = self.fixed.map(|kind| format!("&kind={}", kind.as_str())).unwrap_or_default();
        format!("{}?lang={lang}{kind}", self.path)
    }

    fn has_sum(&self) -> bool {
        self.preview.as_ref().is_some_and(|preview| preview.sum.is_some())
    }

    /// What a change of the language asks for: the same page.
    fn here(&self) -> &'static str {
        if self.preview.is_some() || !self.problems.is_empty() { "check" } else { "edit" }
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.typed.kind.is_some_and(|typed| typed.as_str() == kind)
    }

    /// Whether the page has the fields of this kind.
    fn asks(&self, kind: Kind) -> bool {
        self.fixed.is_none_or(|fixed| fixed == kind)
    }

    fn asks_organisations(&self) -> bool {
        self.asks(Kind::Organisation)
    }

    fn asks_persons(&self) -> bool {
        self.asks(Kind::Individual) || self.asks(Kind::Affiliated)
    }

    fn asks_affiliated(&self) -> bool {
        self.asks(Kind::Affiliated)
    }

    /// What was typed into fields that this page does not show.
    fn unseen(&self) -> Vec<(&'static str, &str)> {
        let t = &self.typed;
        let organisations: [(&'static str, &str); 4] = [
            ("organisation_name", &t.organisation_name),
            ("position", &t.position),
            ("short_name", &t.short_name),
            ("website", &t.website),
        ];
        let persons: [(&'static str, &str); 2] = [("name", &t.name), ("role", &t.role)];
        let mut fields = Vec::new();
        fields.extend(organisations.iter().filter(|_| !self.asks_organisations()));
        fields.extend(persons.iter().filter(|_| !self.asks_persons()));
        let affiliation = ("affiliation", t.affiliation.as_str());
        fields.extend(Some(affiliation).filter(|_| !self.asks_affiliated()));
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// The folded part is open where it holds something.
    fn more_is_open(&self) -> bool {
        let t = &self.typed;
        let fields = [
            ("short_name", &t.short_name),
            ("org_name_other", &t.org_name_other),
            ("place", &t.place),
            ("role", &t.role),
            ("website", &t.website),
            ("category", &t.category),
        ];
        fields.iter().any(|(field, value)| !value.is_empty() || self.trouble(field).is_some())
    }

    fn risk_is_open(&self) -> bool {
        self.typed.display != Display::Public || self.trouble("display").is_some()
    }

    fn choices(&self) -> Vec<Display> {
        Display::ALL
            .iter()
            .copied()
            .filter(|s| *s != Display::AtLaunch || self.launch.is_some())
            .collect()
    }
}
