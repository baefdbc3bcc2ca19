use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, trouble_in};

/// The fields of a statement that is being written, as typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub title: String,
    /// The path `/s/{slug}`; fixed once the statement has been opened.
    pub slug: String,
    /// BCP 47 code of the authentic text.
    pub lang: String,
    pub coalition: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Markdown.
    pub body: String,
    /// One a line: `demand | addressee; addressee`.
    pub demands: String,
    /// One a line: `label | value | unit | source | as-of date`.
    pub figures: String,
    /// One a line: `value | label`.
    pub categories: String,
    /// `YYYY-MM-DDTHH:MM`, in `zone`; empty opens by hand.
    pub opens: String,
    pub closes: String,
    /// IANA name of the time zone.
    pub zone: String,
    /// `YYYY-MM-DDTHH:MM`; empty when there is no launch.
    pub launch: String,
    pub controller: String,
    pub privacy: String,
    /// A warning for signers in the convenor's words.
    pub risk_note: String,
}

/// `GET, POST /desk/new`: a statement from nothing.
#[derive(Template)]
#[template(path = "desk/new.html")]
pub struct DeskNew {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub draft: Draft,
    pub problems: Vec<Problem>,
}

impl DeskNew {
    const SLUG_OPEN: bool = true;

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
