use askama::Template;

use crate::{Frame, Problem, StatementLink, trouble_in};

/// After the form: what happens next, and the code field. The same whether or not the address is
/// known.
#[derive(Template)]
#[template(path = "public/inbox.html")]
pub struct InboxPage {
    pub f: Frame,
    pub statement: StatementLink,
    /// `POST /s/{slug}/code`.
    pub action: String,
    pub token: String,
    /// The sign-on the code belongs to; without it the form asks for the address as well.
    pub handle: Option<String>,
    pub problems: Vec<Problem>,
    /// How many days the link and the code are good for.
    pub days: u64,
    /// The local outbox, where mails of this site are shown because none are sent (demo).
    pub outbox: Option<String>,
}

impl InboxPage {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
