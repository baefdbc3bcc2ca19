use askama::Template;

use super::{DeskBar, Tab};
use crate::public::{Counts, GateView};
use crate::{Arg, CountWords, Frame, Locale, Problem, trouble_in};

/// `GET, POST /desk/s/{slug}`: how a statement stands, and what to do next.
#[derive(Template)]
#[template(path = "desk/overview.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says by itself what the page offers")]
pub struct DeskOverview {
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
    /// How many a rule set apart.
    pub set_apart: u64,
    /// How many have not answered the mail yet.
    pub unconfirmed: u64,
    /// Number of the version that is signed, and when it was frozen.
    pub version: Option<(u64, String)>,
    /// The last days, today last.
    pub days: Vec<Day>,
    pub next: Vec<Next>,
    /// How many wait for the launch; none when the statement has no launch or it has happened.
    pub launch_waiting: Option<u64>,
    pub typed_notice: String,
    /// What is wrong with PDF and pictures, a sentence each.
    pub documents: Vec<String>,
    /// What keeps signing from being opened; the fields stand on the page with the text.
    pub problems: Vec<Problem>,
    /// Whether this person may change the statement.
    pub convenor: bool,
    /// Whether this person may use the switch that stops sign-on at once.
    pub may_stop: bool,
}

/// One day of the picture.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// In words.
    pub date: String,
    /// How many sign-ons were confirmed.
    pub confirmed: u64,
}

/// What to do next, or what happens by itself. Dates come in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// So many imported entries nobody has looked at.
    Settle(u64),
    /// So many sign-ons wait, the oldest for so long, from [`Locale::age`].
    Check(u64, String),
    /// Nothing waits.
    Nothing,
    /// All of so many imported entries are settled.
    Settled(u64),
    /// Look at the draft as its readers will.
    Preview,
    Open,
    Opens(String),
    Launch(String),
    Closes(String),
    /// The address for those who are to sign.
    Share(String),
}

impl Next {
    fn words(&self, l: Locale) -> String {
        let date = |key, date: &str| l.t1(key, "date", date);
        match self {
            Self::Settle(n) => l.t1("next-settle", "n", *n),
            Self::Check(n, age) => l.t2("next-check", "n", *n, "age", age),
            Self::Nothing => l.t("next-nothing"),
            Self::Settled(n) => l.t1("next-settled", "n", *n),
            Self::Preview => l.t("next-preview"),
            Self::Open => l.t("next-open"),
            Self::Opens(at) => date("next-opens", at),
            Self::Launch(at) => date("next-launch", at),
            Self::Closes(at) => date("next-closes", at),
            Self::Share(address) => l.t1("next-share", "address", Arg::Name(address.clone())),
        }
    }

    /// The page of the statement on which it is done.
    fn page(&self) -> Option<&'static str> {
        match self {
            Self::Settle(_) => Some("/import"),
            Self::Check(..) => Some("/queue"),
            Self::Preview => Some("/preview"),
            Self::Open => Some("/open"),
            _ => None,
        }
    }

    /// Only a convenor may do it.
    fn convenes(&self) -> bool {
        matches!(self, Self::Settle(_) | Self::Open)
    }
}

/// One bar of the picture: left edge, top edge, height, in units of its view box.
struct Bar {
    x: u64,
    y: u64,
    height: u64,
}

impl DeskOverview {
    /// Width of a bar with its gap, and height of the picture.
    const STEP: u64 = 20;
    const HEIGHT: u64 = 60;

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    fn can_be_stopped(&self) -> bool {
        matches!(self.state, Some(GateView::Open { .. } | GateView::Stopped { .. }))
    }

    fn confirmed(&self) -> u64 {
        self.days.iter().map(|day| day.confirmed).sum()
    }

    fn width(&self) -> u64 {
        self.days.len() as u64 * Self::STEP
    }

    /// The bars in the reader's direction: today stands where a line ends.
    fn bars(&self) -> Vec<Bar> {
        let most = self.days.iter().map(|day| day.confirmed).max().unwrap_or_default().max(1);
        let bar = |(at, day): (u64, &Day)| {
            let height = day.confirmed.saturating_mul(Self::HEIGHT).div_ceil(most).max(1);
            let at = if self.f.dir() == "rtl" { self.days.len() as u64 - 1 - at } else { at };
            Bar { x: at * Self::STEP, y: Self::HEIGHT - height, height }
        };
        (0..).zip(&self.days).map(bar).collect()
    }
}
