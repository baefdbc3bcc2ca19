use askama::Template;

use super::{DeskBar, Suspect, Tab, suspect::comparing_words};
use crate::{Arg, Frame, Locale, Paging, Problem, Words};
use domain::{country::Country, entry::Kind, import::Doubt};

/// `GET, POST /desk/s/{slug}/import/{id}`: left the source line, right the reading.
#[derive(Template)]
#[template(path = "desk/review.html")]
pub struct ImportReview {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// Where every form of the page goes.
    pub action: String,
    pub file: String,
    pub settled: u64,
    pub total: u64,
    /// How many entries of the list wait without any mark; `None` while that is being counted.
    pub clear: Option<u64>,
    /// Where they are looked through.
    pub look_through: String,
    /// The names are still being compared: how many are by now, and how many there are.
    pub comparing: Option<(u64, u64)>,
    pub lines: LineCounts,
    pub rows: Vec<ReviewRow>,
    /// Lines that look like entries.
    pub asked: Option<LineGroup>,
    /// The other lines that are no entry.
    pub apart: Vec<LineGroup>,
    pub paging: Paging,
    pub problems: Vec<Problem>,
    pub finished: bool,
    /// Only what is not settled is shown.
    pub only_open: bool,
    /// The address of the whole list, or of what is left.
    pub other_view: String,
    pub may_decide: bool,
}

impl ImportReview {
    /// How many are not settled.
    fn left(&self) -> u64 {
        self.total - self.settled
    }

    fn comparing_words(&self) -> Option<String> {
        self.comparing.as_ref().map(|comparing| comparing_words(comparing, self.f.l()))
    }

    /// There is something to look through, or nobody knows yet.
    fn has_clear(&self) -> bool {
        self.clear != Some(0)
    }

    fn look_through_words(&self) -> String {
        match self.clear {
            Some(n) => self.f.t1("review-look-through", "n", n),
            None => self.f.t("review-look-through-some"),
        }
    }

    /// Where the forms of one entry go.
    fn at(&self, seq: u64) -> String {
        format!("{}#r-{seq}", self.action)
    }
}

/// Every line of the source, accounted for.
#[derive(Clone, Copy, Debug, Default)]
pub struct LineCounts {
    pub total: u64,
    pub entries: u64,
    pub headings: u64,
    pub duplicates: u64,
    pub questions: u64,
    pub text: u64,
    pub blank: u64,
}

impl LineCounts {
    /// What became of the lines, without what became of none.
    fn words(&self, l: Locale) -> String {
        let counts = [
            ("lines-entries", self.entries),
            ("lines-headings", self.headings),
            ("lines-duplicates", self.duplicates),
            ("lines-questions", self.questions),
            ("lines-text", self.text),
            ("lines-blank", self.blank),
        ];
        let there = counts.into_iter().filter(|(_, n)| *n > 0);
        let parts: Vec<String> = there.map(|(key, n)| l.t1(key, "n", n)).collect();
        let total = l.t1("lines-total", "n", self.total);
        if parts.is_empty() {
            return total;
        }
        format!("{} {}", l.t1("label-colon", "label", total), parts.join(" · "))
    }
}

/// One entry as it was read.
#[derive(Clone, Debug, Default)]
pub struct ReviewRow {
    /// The running number of the reading; anchor and form value.
    pub seq: u64,
    /// The counter as printed in the source.
    pub number: Option<u64>,
    /// The line in the source, counted from 1.
    pub line: u64,
    /// The source line: before the entry, the entry itself, after it.
    pub before: String,
    pub source: String,
    pub after: String,
    pub name: String,
    pub short: String,
    pub place: String,
    pub country: Option<Country>,
    pub kind: Kind,
    pub doubts: Vec<Doubt>,
    /// The sign-on it became, as used in forms.
    pub id: String,
    /// Of the entry as it is shown: what is decided is decided about just this.
    pub revision: i64,
    /// Others that may be the same: each pair stands at the later entry.
    pub suspects: Vec<Suspect>,
    pub settled: Option<Settled>,
    /// Somebody made an entry of the line: while it waits it can be put back.
    pub made: bool,
}

/// How an entry was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    Accepted,
    Corrected,
    Declined,
    /// Counted as part of this entry, or of a sign-on outside of the list (0).
    SameAs(u64),
}

impl Settled {
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::Accepted => l.t("settled-accepted"),
            Self::Corrected => l.t("settled-corrected"),
            Self::Declined => l.t("settled-declined"),
            Self::SameAs(0) => l.t("settled-same-elsewhere"),
            Self::SameAs(n) => l.t1("settled-same-as", "n", *n),
        }
    }
}

impl Words for &Doubt {
    fn words(self, l: Locale) -> String {
        match self {
            Doubt::GapBefore { missing } => {
                let list =
                    missing.iter().map(|n| l.number(u64::from(*n))).collect::<Vec<_>>().join(" · ");
                l.t1("doubt-gap-before", "missing", list)
            }
            Doubt::Restart => l.t("doubt-restart"),
            Doubt::Repeat => l.t("doubt-repeat"),
            Doubt::OutOfOrder => l.t("doubt-out-of-order"),
            Doubt::SharedLine => l.t("doubt-shared-line"),
            Doubt::JoinedLines { .. } => l.t("doubt-joined-lines"),
            Doubt::PossibleTypo { printed, suggested, .. } => {
                let args = [
                    ("printed", Arg::Name(printed.clone())),
                    ("suggested", Arg::Name(suggested.clone())),
                ];
                l.ta("doubt-possible-typo", &args)
            }
            Doubt::IndividualAmongOrganisations => l.t("doubt-individual-among-organisations"),
            Doubt::MixedScript => l.t("doubt-mixed-script"),
            Doubt::BidiControl => l.t("doubt-bidi-control"),
            Doubt::UrlInName => l.t("doubt-url-in-name"),
            Doubt::ContactRemoved => l.t("doubt-contact-removed"),
            Doubt::UnsureKind => l.t("doubt-unsure-kind"),
            Doubt::FromMail => l.t("doubt-from-mail"),
            Doubt::RoleApart => l.t("doubt-role-apart"),
            Doubt::PossibleDuplicate { why, .. }
            | Doubt::PossiblyRelated { why, .. }
            | Doubt::Question { why } => l.t1("doubt-other", "code", why),
            Doubt::Other { code } => l.t1("doubt-other", "code", code),
        }
    }
}

/// Lines of the source that are no entry, in the order of the document; each can be made one.
#[derive(Clone, Debug)]
pub struct LineGroup {
    /// Of the part of the page.
    pub id: &'static str,
    /// The heading.
    pub words: String,
    /// What to do about them; may be empty.
    pub hint: String,
    /// What the button of a line says.
    pub take: String,
    pub lines: Vec<OtherLine>,
    pub paging: Paging,
}

impl LineGroup {
    /// Whoever turned the pages sees them at once.
    fn is_turned(&self) -> bool {
        self.paging.earlier.is_some()
    }
}

/// A line of the source that is no entry.
#[derive(Clone, Debug)]
pub struct OtherLine {
    /// Its place in the report; form value.
    pub at: u64,
    /// Counted from 1.
    pub line: u64,
    pub text: String,
    pub kind: OtherKind,
    /// Whoever stood on it was erased.
    pub is_blanked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherKind {
    Heading,
    Duplicate,
    Question,
    Text,
}

impl OtherKind {
    pub fn words(&self, l: Locale) -> String {
        l.t(match self {
            Self::Heading => "line-heading",
            Self::Duplicate => "line-duplicate",
            Self::Question => "line-question",
            Self::Text => "line-text",
        })
    }
}
