use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Locale, Problem, trouble_in};

/// `GET, POST /desk/people`: who works at the desk.
#[derive(Template)]
#[template(path = "desk/people.html")]
pub struct DeskPeople {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub people: Vec<Person>,
    pub typed_email: String,
    pub typed_role: Role,
    pub problems: Vec<Problem>,
}

#[derive(Clone, Debug, Default)]
pub struct Person {
    pub id: String,
    /// Masked, e.g. `a…@example.org`.
    pub masked: String,
    pub role: Role,
    /// Last signed in, in words; none before the first time.
    pub seen: Option<String>,
    /// The person who looks at the page, who cannot remove oneself.
    pub oneself: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Role {
    Convenor,
    #[default]
    Moderator,
    Reader,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Convenor, Self::Moderator, Self::Reader];

    /// The value in forms.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Convenor => "convenor",
            Self::Moderator => "moderator",
            Self::Reader => "reader",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }

    pub fn word(&self, l: Locale) -> String {
        l.t(match self {
            Self::Convenor => "role-convenor",
            Self::Moderator => "role-moderator",
            Self::Reader => "role-reader",
        })
    }

    /// What this role may do.
    pub fn hint(&self, l: Locale) -> String {
        l.t(match self {
            Self::Convenor => "role-convenor-hint",
            Self::Moderator => "role-moderator-hint",
            Self::Reader => "role-reader-hint",
        })
    }
}

impl DeskPeople {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
