use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, Words, trouble_in};
use domain::webhook::{Occasion, Unreached};

/// `GET, POST /desk/s/{slug}/webhooks`: the programs that are told what happens.
#[derive(Template)]
#[template(path = "desk/webhooks.html")]
pub struct DeskWebhooks {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub slug: String,
    /// The statement's.
    pub title: String,
    pub rows: Vec<WebhookRow>,
    /// Of the one that was just added; shown this once.
    pub secret: Option<String>,
    pub typed_url: String,
    pub ticked: Vec<Occasion>,
    pub problems: Vec<Problem>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct WebhookRow {
    pub id: String,
    pub url: String,
    pub occasions: Vec<Occasion>,
    pub delivered: u64,
    /// When the last message was taken, in words.
    pub last: Option<String>,
    pub waiting: u64,
    pub given_up: u64,
    /// Why the last try failed, and when.
    pub problem: Option<(Unreached, String)>,
}

impl DeskWebhooks {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }

    fn is_ticked(&self, occasion: Occasion) -> bool {
        self.ticked.contains(&occasion)
    }
}

impl WebhookRow {
    /// When it is told, in one line.
    fn told_when(&self, f: &Frame) -> String {
        let words: Vec<_> = self.occasions.iter().map(|one| one.words(f.l())).collect();
        words.join(" · ")
    }
}
