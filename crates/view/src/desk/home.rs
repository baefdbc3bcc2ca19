use askama::Template;

use super::{DeskBar, Tab};
use crate::public::GateView;
use crate::{Frame, StatementLink};

/// `GET /desk`.
#[derive(Template)]
#[template(path = "desk/home.html")]
pub struct DeskHome {
    pub f: Frame,
    pub bar: DeskBar,
    pub statements: Vec<HomeRow>,
    pub mails: MailCounts,
    /// Sign-on is stopped for the whole site, with this notice.
    pub site_stopped: bool,
    pub site_notice: String,
    /// Whether this person may create statements.
    pub convenor: bool,
}

/// One statement on the desk.
#[derive(Clone, Debug)]
pub struct HomeRow {
    /// `href` leads to the statement's page of the desk.
    pub statement: StatementLink,
    pub slug: String,
    /// None while it is a draft nobody has seen.
    pub state: Option<GateView>,
    pub waiting: u64,
    /// How many a rule set apart; they are not among those that wait.
    pub set_apart: u64,
    /// The age of the oldest that waits, in words.
    pub oldest: Option<String>,
    /// The oldest waits longer than 7 days.
    pub late: bool,
    pub listed: u64,
    /// Imports that are not settled yet.
    pub unsettled: u64,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct MailCounts {
    pub queued: u64,
    pub failed: u64,
    /// Those that wait for the next hour because a budget is used up.
    pub held: u64,
}
