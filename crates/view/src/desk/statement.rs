use askama::Template;

use super::{DeskBar, Draft, Tab};
use crate::public::{Counts, GateView};
use crate::{CountWords, Frame, Problem, trouble_in};

/// `GET, POST /desk/s/{slug}`: one statement.
#[derive(Template)]
#[template(path = "desk/statement.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says by itself what the page offers")]
pub struct DeskStatement {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// None while it has never been open.
    pub state: Option<GateView>,
    /// Closed by its closing time, not by hand: another time opens it again.
    pub closed_by_time: bool,
    /// Nothing on the whole site can be signed.
    pub site_stopped: bool,
    pub counts: Counts,
    pub waiting: u64,
    /// The revision the fields were read from: what was saved since is not overwritten unseen.
    pub revision: i64,
    /// What can still be edited: the draft before opening, the settings after it.
    pub draft: Draft,
    pub translations: Vec<TranslationRow>,
    pub versions: Vec<VersionRow>,
    /// How many wait for the launch; none when the statement has no launch or it has happened.
    pub launch_waiting: Option<u64>,
    pub typed_notice: String,
    pub problems: Vec<Problem>,
    /// Whether this person may change the statement.
    pub convenor: bool,
    /// Whether this person may use the switch that stops sign-on at once.
    pub may_stop: bool,
}

/// The text in one language.
#[derive(Clone, Debug, Default)]
pub struct TranslationRow {
    /// BCP 47 code.
    pub lang: String,
    /// The language's own name.
    pub label: String,
    pub authentic: bool,
    /// Frozen in the current version.
    pub published: bool,
    pub href: String,
}

/// A text that was open for signing.
#[derive(Clone, Debug, Default)]
pub struct VersionRow {
    pub number: u64,
    /// When it was frozen, in words.
    pub frozen: String,
    /// Language code and hash of each text.
    pub texts: Vec<(String, String)>,
}

impl DeskStatement {
    const SLUG_OPEN: bool = false;

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    fn can_be_stopped(&self) -> bool {
        matches!(self.state, Some(GateView::Open { .. } | GateView::Stopped { .. }))
    }

    /// Title, text, demands and figures can be changed only before the first opening.
    fn is_draft(&self) -> bool {
        self.state.is_none()
    }
}
