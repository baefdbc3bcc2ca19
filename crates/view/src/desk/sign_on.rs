use askama::Template;

use super::{
    DeskBar, HistoryRow, QueueEntry, Source, Tab, TypedDecision, suspect::comparing_words,
};
use crate::public::{StepConfirmation, StepModeration};
use crate::{Frame, Locale, Problem, Words, trouble_in};
use domain::{entry::Display, signon::Standing};

/// `GET, POST /desk/s/{slug}/signon/{id}`: everything about one sign-on.
#[derive(Template)]
#[template(path = "desk/sign_on.html")]
pub struct DeskSignOn {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    pub q: QueueEntry,
    /// The names are still being read: how many are compared, and how many there are.
    pub comparing: Option<(u64, u64)>,
    pub confirmation: StepConfirmation,
    pub moderation: StepModeration,
    pub standing: Standing,
    pub version: u64,
    /// When it arrived, in words.
    pub received: String,
    pub contact: Contact,
    pub history: Vec<HistoryRow>,
    pub problems: Vec<Problem>,
    pub typed: TypedDecision,
    pub typed_contact_reason: String,
    /// A remark for colleagues that was not kept.
    pub typed_note: String,
    /// What stands in the form for a correction.
    pub correction: Correction,
    /// Somebody typed it, and it was not made.
    pub correction_typed: bool,
    pub may_decide: bool,
}

/// The signer's address: masked until somebody opens it with a reason that goes on record.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// E.g. `a…@example.org`; none when there is no address (reported by the convenor, or erased).
    pub masked: Option<String>,
    pub opened: Option<String>,
}

/// The fields of a correction.
#[derive(Clone, Debug, Default)]
pub struct Correction {
    pub name: String,
    pub short_name: String,
    pub other_name: String,
    pub role: String,
    pub affiliation: String,
    pub place: String,
    /// By its name.
    pub country: String,
    /// To the signer.
    pub note: String,
}

impl Correction {
    /// The entry as it is, to begin with.
    pub fn of(entry: Option<&domain::entry::Entry>, l: Locale) -> Self {
        let Some(entry) = entry else { return Self::default() };
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        Self {
            name: entry.name.clone(),
            short_name: text(&entry.short),
            other_name: text(&entry.other_name),
            role: text(&entry.role),
            affiliation: text(&entry.affiliation),
            place: text(&entry.place),
            country: entry.country.map(|c| c.name(l.code()).to_owned()).unwrap_or_default(),
            note: String::new(),
        }
    }
}

impl DeskSignOn {
    fn comparing_words(&self) -> Option<String> {
        self.comparing.as_ref().map(|comparing| comparing_words(comparing, self.f.l()))
    }

    /// Where the forms of the page go.
    fn here(&self) -> String {
        format!("/desk/s/{}/signon/{}", self.slug, self.q.id)
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    /// What is said above the entry.
    fn caption(&self) -> &'static str {
        match (self.standing, &self.moderation) {
            (Standing::Live, StepModeration::Waiting | StepModeration::Question) => {
                self.q.entry.caption(&self.q.display)
            }
            (Standing::Live, StepModeration::Accepted { .. }) => match self.q.display {
                Display::Public => "entry-listed",
                Display::AtLaunch | Display::Counted => self.q.entry.caption(&self.q.display),
            },
            _ => "entry-not-listed",
        }
    }

    fn is_erased(&self) -> bool {
        self.standing == Standing::Erased
    }

    fn correction_heading(&self) -> String {
        let asked = self.q.wish.is_some();
        self.f.t(if asked { "correction-heading" } else { "correction-heading-own" })
    }

    fn standing_words(&self, l: Locale) -> String {
        l.t(match self.standing {
            Standing::Live => "standing-live",
            Standing::Withdrawn => "standing-withdrawn",
            Standing::Merged { .. } => "standing-merged",
            Standing::Erased => "standing-erased",
        })
    }

    fn moderation_words(&self, l: Locale) -> String {
        match &self.moderation {
            StepModeration::Waiting if self.q.quarantined.is_some() => {
                l.t("moderation-quarantined")
            }
            StepModeration::Waiting => l.t("moderation-waiting"),
            StepModeration::Question => l.t("moderation-question"),
            StepModeration::Accepted { .. } => l.t("moderation-accepted"),
            StepModeration::Declined { reason: Some(r) } => {
                format!("{} {}", l.t("moderation-declined"), r.words(l))
            }
            StepModeration::Declined { reason: None } => l.t("moderation-declined"),
        }
    }

    fn confirmation_words(&self, l: Locale) -> String {
        match &self.confirmation {
            StepConfirmation::Unconfirmed => l.t("confirmation-none"),
            StepConfirmation::Confirmed { at: Some(at) } => l.t1("source-confirmed", "date", at),
            StepConfirmation::Confirmed { at: None } => l.t("confirmation-done"),
            StepConfirmation::Reported => l.t("confirmation-reported"),
        }
    }

    /// A question that was typed about what does not wait any more.
    fn unsent(&self) -> Option<&str> {
        let text = self.typed.question.as_str();
        Some(text).filter(|text| !self.waits() && !text.trim().is_empty())
    }

    fn waits(&self) -> bool {
        self.standing == Standing::Live
            // There is nothing to decide about a sign-on before its mailbox has answered.
            && self.confirmation != StepConfirmation::Unconfirmed
            && matches!(self.moderation, StepModeration::Waiting | StepModeration::Question)
    }
}
