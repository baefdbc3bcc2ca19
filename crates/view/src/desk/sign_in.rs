use askama::Template;

use crate::{Frame, Problem, trouble_in};

/// `GET, POST /desk/sign-in` and `GET /desk/enter/{token}`.
#[derive(Template)]
#[template(path = "desk/sign_in.html")]
pub struct DeskSignIn {
    pub f: Frame,
    pub step: SignInStep,
    pub token: String,
    pub problems: Vec<Problem>,
    /// The local outbox, where mails of this site are shown because none are sent.
    pub outbox: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInStep {
    Ask,
    /// The same words whether or not the address belongs to the desk.
    Sent,
    /// The link was opened: one button enters. `action` is where it goes.
    Enter {
        action: String,
    },
    /// Expired, used or unknown.
    LinkUnknown,
}

impl DeskSignIn {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
