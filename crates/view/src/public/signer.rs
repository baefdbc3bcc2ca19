use askama::Template;

use crate::desk::Correction;
use crate::{
    Controller, Entry, Frame, Hint, Locale, Problem, StatementLink, Words, trouble_in,
    words::reason_to_signer,
};
use domain::{
    entry::{Display, Kind},
    moderation::DeclineReason,
    signon::Standing,
};

/// `GET, POST /signon/{token}`: a signer's own page.
#[derive(Template)]
#[template(path = "public/signer.html")]
pub struct SignerPage {
    pub f: Frame,
    pub action: String,
    pub token: String,
    pub statement: StatementLink,
    /// The version that was signed.
    pub version: u64,
    pub sha256: String,
    pub entry: Entry,
    pub confirmation: StepConfirmation,
    pub moderation: StepModeration,
    pub standing: Standing,
    pub display: Display,
    /// The day of the launch in words; none when the statement has no launch.
    pub launch: Option<String>,
    /// Where the entry stands in the public list, when it does.
    pub listed_href: Option<String>,
    /// A question of the desk that waits for an answer.
    pub asked: Option<QuestionView>,
    /// A correction that was asked for and not answered yet.
    pub wish_open: Option<String>,
    pub receipt: Receipt,
    pub controller: Controller,
    /// What the last act did.
    pub done: Option<SignerAct>,
    pub problems: Vec<Problem>,
    /// What was typed, kept when a form comes back.
    pub typed_answer: String,
    /// The entry with what was typed in it; the note is a word about it.
    pub correction: Correction,
}

/// One step on the way of a sign-on.
struct TrackStep {
    key: &'static str,
    done: bool,
    /// The one that comes next.
    now: bool,
}

impl TrackStep {
    /// Done, and no refusal.
    fn is_ticked(&self) -> bool {
        self.done && self.key != DECLINED
    }
}

/// The step of a sign-on that was declined.
const DECLINED: &str = "signer-step-declined";

/// A question and when it was put, in words.
#[derive(Clone, Debug)]
pub struct QuestionView {
    pub question: String,
    pub when: String,
}

/// When something happened, in words.
pub type Moved = Option<String>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepConfirmation {
    Unconfirmed,
    Confirmed {
        at: Moved,
    },
    /// Reported by the convenor.
    Reported,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepModeration {
    Waiting,
    /// The desk has asked something.
    Question,
    Accepted {
        at: Moved,
    },
    Declined {
        reason: Option<DeclineReason>,
    },
}

/// Whether there is a proof that the sign-on is in the public log, and how it is given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Nothing is in the log, and nothing waits for it.
    None,
    /// The entry is on its way; `daily` where entries come in once a day.
    Waits { daily: bool },
    /// For an organisation: the file, at this address.
    File { href: String },
    /// For a person: only when asked for, and as chosen.
    Choice,
}

/// An act of the signer, for the message after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignerAct {
    DisplayChanged,
    CorrectionSent,
    AnswerSent,
    Withdrawn,
    Confirmed,
}

impl SignerAct {
    pub fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::DisplayChanged => "signer-done-display",
            Self::CorrectionSent => "signer-done-correction",
            Self::AnswerSent => "signer-done-answer",
            Self::Withdrawn => "signer-done-withdrawn",
            Self::Confirmed => "signer-done-confirmed",
        })
    }
}

impl SignerPage {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    /// What is said above the entry.
    fn caption(&self) -> &'static str {
        match self.listed_href {
            Some(_) if self.is_live() => "entry-listed",
            _ if self.is_live() && !self.is_declined() => self.entry.caption(&self.display),
            _ => "entry-not-listed",
        }
    }

    /// The way of a sign-on, as far as it goes on.
    fn track(&self) -> Vec<TrackStep> {
        if !self.is_live() || self.confirmation == StepConfirmation::Reported {
            return Vec::new();
        }
        let confirmed = matches!(self.confirmation, StepConfirmation::Confirmed { .. });
        let (decision, decided) = match self.moderation {
            StepModeration::Waiting => ("signer-step-check", false),
            StepModeration::Question => ("signer-step-question", false),
            StepModeration::Accepted { .. } => ("signer-step-checked", true),
            StepModeration::Declined { .. } => (DECLINED, true),
        };
        let mut track = vec![
            ("signer-step-signed", true),
            ("signer-step-confirmed", confirmed),
            (decision, confirmed && decided),
        ];
        if !matches!(self.moderation, StepModeration::Declined { .. }) {
            track.push(match self.display {
                Display::Public => ("signer-step-listed", self.listed_href.is_some()),
                Display::AtLaunch => ("signer-step-launch", self.listed_href.is_some()),
                Display::Counted => ("signer-step-counted", decided),
            });
        }
        let now = track.iter().position(|(_, done)| !done);
        let step = |(at, (key, done)): (usize, (&'static str, bool))| TrackStep {
            key,
            done,
            now: now == Some(at),
        };
        track.into_iter().enumerate().map(step).collect()
    }

    fn corrects(&self) -> bool {
        const FIELDS: [&str; 8] = [
            "name",
            "short_name",
            "org_name_other",
            "role",
            "affiliation",
            "place",
            "country",
            "wish",
        ];
        self.problems.iter().any(|problem| FIELDS.contains(&problem.field))
    }

    fn choices(&self) -> Vec<Display> {
        Display::ALL
            .iter()
            .copied()
            .filter(|s| *s != Display::AtLaunch || self.launch.is_some())
            .collect()
    }

    /// Nothing of it is shown, and no question about it is open; its signer may still ask for a
    /// correction, and leave.
    fn is_declined(&self) -> bool {
        matches!(self.moderation, StepModeration::Declined { .. })
    }

    fn is_live(&self) -> bool {
        self.standing == Standing::Live
    }

    /// Leaving is possible whatever the desk has made of the sign-on.
    fn may_leave(&self) -> bool {
        matches!(self.standing, Standing::Live | Standing::Merged { .. })
    }

    /// Everything can be erased as long as something is left.
    fn is_erasable(&self) -> bool {
        self.standing != Standing::Erased
    }

    /// Where the sign-on stands, as sentences in order.
    fn steps(&self) -> Vec<String> {
        let l = self.f.locale;
        match self.standing {
            Standing::Withdrawn => return vec![l.t("signer-state-withdrawn")],
            Standing::Merged { .. } => return vec![l.t("signer-state-merged")],
            Standing::Erased => return vec![l.t("signer-state-erased")],
            Standing::Live => {}
        }
        let mut steps = vec![match &self.confirmation {
            StepConfirmation::Unconfirmed => return vec![l.t("signer-state-unconfirmed")],
            StepConfirmation::Confirmed { at: Some(at) } => {
                l.t1("signer-state-confirmed-at", "date", at)
            }
            StepConfirmation::Confirmed { at: None } => l.t("signer-state-confirmed"),
            StepConfirmation::Reported => l.t("signer-state-reported"),
        }];
        let moderation = match &self.moderation {
            StepModeration::Waiting => l.t("signer-state-waiting"),
            StepModeration::Question => l.t("signer-state-question"),
            StepModeration::Accepted { at: Some(at) } => {
                l.t1("signer-state-accepted-at", "date", at)
            }
            StepModeration::Accepted { at: None } => l.t("signer-state-accepted"),
            StepModeration::Declined { reason } => {
                steps.push(l.t("signer-state-declined"));
                reason
                    .and_then(|r| reason_to_signer(r, l))
                    .unwrap_or_else(|| l.t("signer-state-declined-plain"))
            }
        };
        steps.push(moderation);
        if matches!(self.moderation, StepModeration::Accepted { .. }) {
            steps.push(match (self.display, &self.listed_href) {
                (Display::Counted, _) => l.t("signer-state-counted"),
                (Display::AtLaunch, None) => match &self.launch {
                    Some(date) => l.t1("signer-state-launch-on", "date", date),
                    None => l.t("signer-state-launch"),
                },
                (_, Some(_)) => l.t("signer-state-listed"),
                (_, None) => l.t("signer-state-soon"),
            });
        }
        steps
    }
}
