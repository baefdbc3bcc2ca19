use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Hint, Problem, Words, trouble_in};
use domain::desk::Role;

/// `GET, POST /desk/me`: how somebody at the desk is called by the others.
#[derive(Template)]
#[template(path = "desk/me.html")]
pub struct DeskMe {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    /// The own address, masked.
    pub masked: String,
    pub role: Role,
    /// As typed; empty: the masked address stands for it.
    pub name: String,
    pub problems: Vec<Problem>,
}

impl DeskMe {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
