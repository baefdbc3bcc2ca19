use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, trouble_in};

/// `GET /desk/settings`: what holds for the whole site, and its switch.
#[derive(Template)]
#[template(path = "desk/settings.html")]
pub struct DeskSettings {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    /// The public address.
    pub url: String,
    /// Who answers for the data of signers, unless a statement names its own.
    pub controller: Option<String>,
    /// How to reach those who ask for signatures.
    pub reach: Option<String>,
    /// Sign-on is stopped for the whole site, with this notice.
    pub stopped: bool,
    pub notice: String,
    pub problems: Vec<Problem>,
}

impl DeskSettings {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
