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
    /// Where the form goes.
    pub action: String,
    /// The form token.
    pub token: String,
    pub typed: Typed,
    pub problems: Vec<Problem>,
    /// How the entry will be printed: set on the second step, when the form itself becomes hidden
    /// fields.
    pub preview: Option<Entry>,
    /// The day of the launch in words; none when the statement has no launch.
    pub launch: Option<String>,
    /// Empty when the convenor has set none.
    pub categories: Vec<Category>,
    pub controller: Controller,
    /// A warning in the convenor's own words, below the standing one.
    pub risk_note: Option<String>,
}

/// What the visitor has typed, given back to the same visitor only.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub kind: Option<Kind>,
    pub name: String,
    pub short_name: String,
    pub org_name_other: String,
    pub role: String,
    pub authority: bool,
    pub affiliation: String,
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

impl SignPage {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    fn is_kind(&self, code: &str) -> bool {
        self.typed.kind.is_some_and(|k| k.as_str() == code)
    }

    fn choices(&self) -> Vec<Display> {
        Display::ALL
            .iter()
            .copied()
            .filter(|s| *s != Display::AtLaunch || self.launch.is_some())
            .collect()
    }

    /// The fields of the second step, as they were typed.
    fn carried(&self) -> Vec<(&'static str, &str)> {
        let t = &self.typed;
        let mut fields = vec![
            ("kind", t.kind.map_or("", |k| k.as_str())),
            ("name", t.name.as_str()),
            ("short_name", &t.short_name),
            ("org_name_other", &t.org_name_other),
            ("role", &t.role),
            ("affiliation", &t.affiliation),
            ("place", &t.place),
            ("website", &t.website),
            ("email", &t.email),
            ("display", t.display.as_str()),
            ("category", &t.category),
        ];
        if t.authority {
            fields.push(("authority", "yes"));
        }
        fields
    }
}
