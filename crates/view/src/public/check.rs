use askama::Template;

use super::{Changes, Counts};
use crate::i18n::isolate;
use crate::{Controller, CountWords, Frame, Locale, StatementLink};

/// `GET /s/{slug}/check`: how to check this list without asking anybody.
#[derive(Template)]
#[template(path = "public/check.html")]
pub struct CheckPage {
    pub f: Frame,
    pub statement: StatementLink,
    pub slug: String,
    /// The site's own address without a final slash, e.g. `https://sign.example.org`.
    pub origin: String,
    pub version: u64,
    /// The texts of that version, one per language.
    pub texts: Vec<CheckText>,
    pub counts: Counts,
    /// Since when the text stands, in words.
    pub frozen: String,
    /// The day on which the page was made, in words.
    pub as_of: String,
    pub changes: Changes,
    /// Whom to ask.
    pub controller: Controller,
    /// Where the program is found.
    pub program: &'static str,
    /// None before the log has an entry.
    pub log: Option<CheckLog>,
}

/// The public log at the moment of the list, and who has seen it so.
#[derive(Clone, Debug)]
pub struct CheckLog {
    pub size: u64,
    /// The day of the last entry, in words.
    pub day: Option<String>,
    /// Base64 of the root of its tree.
    pub root: String,
    /// A policy file for the program: the log's key and the witnesses of the site.
    pub policy: String,
    pub quorum: Quorum,
    /// Whose cosignatures of this very state hold.
    pub seen: Vec<Sighting>,
}

impl CheckPage {
    /// What the log says, a line each; to be quoted.
    fn result(&self) -> Vec<String> {
        let l = self.f.l();
        let mut lines = vec![
            l.t2("check-result-text", "date", &self.frozen, "n", self.version),
            self.names(l),
            self.what_changed(l),
        ];
        lines.extend(self.log.as_ref().map(|log| log.words(l)));
        lines
    }

    fn names(&self, l: Locale) -> String {
        match self.counts.summary(l) {
            Some(summary) => {
                l.t2("check-result-names", "summary", summary, "n", self.counts.listed())
            }
            None => l.t("list-empty"),
        }
    }

    fn what_changed(&self, l: Locale) -> String {
        let Changes { corrected, withdrawn, merged, removed } = self.changes;
        if self.changes.is_none() {
            return l.t("check-result-unchanged");
        }
        let of = |key, n: u32| (n > 0).then(|| l.t1(key, "n", n));
        let changes = [
            of("check-changes-corrected", corrected),
            of("check-changes-withdrawn", withdrawn),
            of("check-changes-merged", merged),
            of("check-changes-removed", removed),
        ];
        let changes = changes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        l.t1("check-result-changes", "changes", changes)
    }
}

impl CheckLog {
    /// How long the log is, and who has seen it so.
    fn words(&self, l: Locale) -> String {
        let mut words = l.t1("check-result-log", "n", self.size);
        if let Some(day) = &self.day {
            words.extend([" ", &l.t1("check-result-day", "date", day)]);
        }
        let names = self.seen.iter().map(|seen| isolate(&seen.name));
        let names = names.collect::<Vec<_>>().join(" · ");
        let seen = if self.seen.is_empty() {
            l.t("check-result-unseen")
        } else {
            l.t1("check-result-seen", "witnesses", names)
        };
        words.extend([" ", &seen]);
        words
    }
}

/// What the policy says of witnesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quorum {
    /// It names none.
    NoWitness,
    /// The witnesses and the quorum of the site itself.
    AsHere,
}

/// A witness, and when it cosigned by its own clock, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub name: String,
    pub when: String,
}

/// A text and its hash.
#[derive(Clone, Debug, Default)]
pub struct CheckText {
    /// BCP 47 code.
    pub lang: String,
    /// The language's own name.
    pub label: String,
    pub sha256: String,
    pub authentic: bool,
}
