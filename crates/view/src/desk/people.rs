use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Hint, Problem, Words, trouble_in};
use domain::desk::Role;

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

#[derive(Clone, Debug)]
pub struct Person {
    pub id: String,
    /// Masked, e.g. `a…@example.org`.
    pub masked: String,
    /// How the person wants to be called.
    pub name: Option<String>,
    pub role: Role,
    /// Last signed in, in words; none before the first time.
    pub seen: Option<String>,
    /// The person who looks at the page, who cannot remove oneself.
    pub oneself: bool,
}

impl DeskPeople {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
