use askama::Template;

use super::{DeskBar, Tab, VerdictLine};
use crate::{Frame, Paging, VerdictWords};

/// `GET, POST /desk/decisions`: what people said of names, and where it does not fit together.
#[derive(Template)]
#[template(path = "desk/verdicts.html")]
pub struct DeskVerdicts {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub contradictions: Vec<Contradiction>,
    /// The latest first.
    pub rows: Vec<VerdictRow>,
    pub paging: Paging,
    pub may_decide: bool,
}

/// One decision with the names it is about.
#[derive(Clone, Debug)]
pub struct VerdictRow {
    pub said: VerdictLine,
    pub first: String,
    pub first_href: String,
    pub second: String,
    pub second_href: String,
}

/// Decisions that cannot all be right.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// Says that two are not the same.
    pub apart: VerdictRow,
    /// From these it follows that they are.
    pub together: Vec<VerdictRow>,
}
