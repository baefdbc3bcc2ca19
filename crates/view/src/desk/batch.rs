use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Locale, Problem, Words, trouble_in};
use domain::{batch::BatchState, moderation::DeclineReason, signon::Rule};

/// `GET, POST /desk/s/{slug}/batch`: choosing, among what a rule set apart, what is to be declined
/// at once.
#[derive(Template)]
#[template(path = "desk/batches.html")]
pub struct DeskBatches {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    pub set_apart: u64,
    pub typed: TypedChoice,
    /// The time zone in which times are read.
    pub zone: String,
    /// Those that were declined before, the latest first.
    pub earlier: Vec<BatchRow>,
    pub problems: Vec<Problem>,
    pub may_decide: bool,
}

/// By what entries are chosen, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedChoice {
    pub rule: Option<Rule>,
    pub domain: String,
    pub name: String,
    pub from: String,
    pub until: String,
}

impl DeskBatches {
    /// The rules to choose from: value in the form, words, whether it is chosen.
    fn rules(&self) -> Vec<(&'static str, String, bool)> {
        let all = Some(None).into_iter().chain(Rule::ALL.iter().copied().map(Some));
        let choice = |rule: Option<Rule>| {
            let words = rule_words(rule, self.f.l());
            (rule.map_or("", Rule::as_str), words, self.typed.rule == rule)
        };
        all.map(choice).collect()
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}

/// An earlier batch.
#[derive(Clone, Debug)]
pub struct BatchRow {
    pub href: String,
    /// In words.
    pub when: String,
    pub state: BatchState,
    pub numbers: BatchNumbers,
}

impl BatchRow {
    fn words(&self, l: Locale) -> String {
        state_words(self.state, self.numbers, l)
    }
}

/// How many entries came to what.
#[derive(Clone, Copy, Debug, Default)]
pub struct BatchNumbers {
    pub total: u64,
    pub declined: u64,
    pub undone: u64,
    /// Changed since they were counted: left as they were.
    pub changed: u64,
    /// Changed since they were declined: left as they were.
    pub kept: u64,
}

/// `GET, POST /desk/s/{slug}/batch/{id}`: what was counted, with samples; then how far it got.
#[derive(Template)]
#[template(path = "desk/batch.html")]
pub struct DeskBatch {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    pub here: String,
    pub state: BatchState,
    pub numbers: BatchNumbers,
    /// By what its entries were chosen.
    pub rule: Option<Rule>,
    pub domain: Option<String>,
    pub name: Option<String>,
    /// In words.
    pub from: Option<String>,
    pub until: Option<String>,
    /// Some of the entries, each with its page.
    pub samples: Vec<(String, String)>,
    /// Those that were left as they were, each with its page.
    pub left: Vec<(String, String)>,
    pub may_decide: bool,
}

impl DeskBatch {
    fn rule_words(&self) -> String {
        rule_words(self.rule, self.f.l())
    }

    fn words(&self) -> String {
        state_words(self.state, self.numbers, self.f.l())
    }

    fn chosen_by_all(&self) -> bool {
        self.rule.is_none()
            && self.domain.is_none()
            && self.name.is_none()
            && self.from.is_none()
            && self.until.is_none()
    }

    fn may_begin(&self) -> bool {
        self.may_decide && self.state == BatchState::Counted && self.numbers.total > 0
    }

    fn may_go_on(&self) -> bool {
        self.may_decide && self.state == BatchState::Stopped
    }

    fn may_stop(&self) -> bool {
        self.may_decide && self.state == BatchState::Declining
    }

    fn may_undo(&self) -> bool {
        self.may_decide
            && self.numbers.declined > 0
            && matches!(self.state, BatchState::Declined | BatchState::Stopped)
    }

    fn is_under_way(&self) -> bool {
        matches!(self.state, BatchState::Declining | BatchState::Undoing)
    }

    fn left_words(&self) -> Option<String> {
        let (key, n) = if self.numbers.kept > 0 {
            ("batch-kept", self.numbers.kept)
        } else {
            ("batch-changed", self.numbers.changed)
        };
        (n > 0).then(|| self.f.t1(key, "n", n))
    }
}

fn rule_words(rule: Option<Rule>, l: Locale) -> String {
    l.t(match rule {
        None => "batch-any-rule",
        Some(Rule::Rate) => "batch-rule-rate",
        Some(Rule::Honeypot) => "batch-rule-honeypot",
        Some(Rule::Speed) => "batch-rule-speed",
    })
}

fn state_words(state: BatchState, numbers: BatchNumbers, l: Locale) -> String {
    use crate::Arg;
    let so_far = |key, done, all| l.t2(key, "done", Arg::Number(done), "all", Arg::Number(all));
    match state {
        BatchState::Counted => l.t1("batch-counted", "n", numbers.total),
        BatchState::Declining => so_far("batch-declining", numbers.declined, numbers.total),
        BatchState::Stopped => so_far("batch-stopped", numbers.declined, numbers.total),
        BatchState::Declined => l.t1("batch-declined", "n", numbers.declined),
        BatchState::Undoing => {
            so_far("batch-undoing", numbers.undone, numbers.undone + numbers.declined)
        }
        BatchState::Undone => l.t1("batch-undone", "n", numbers.undone),
    }
}
