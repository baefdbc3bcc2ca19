//! A suspected duplicate beside the entry it may be the same as, and what people decided about the
//! two.

use super::why::{in_words, tokens, why};
use crate::{Arg, Locale, VerdictWords, Words};
use domain::duplicate::{Circumstance, Verdict};
use names::Band;

/// Another entry that may be the same signatory.
#[derive(Clone, Debug)]
pub struct Suspect {
    /// The sign-on, as used in forms.
    pub id: String,
    pub name: String,
    /// Its running number, when it stands on the same page.
    pub seq: Option<u64>,
    /// Its page on the desk.
    pub href: String,
    pub band: Band,
    /// What the names say.
    pub reasons: Vec<names::Reason>,
    /// What is known beside the names.
    pub circumstances: Vec<Circumstance>,
    /// It is counted as part of another.
    pub merged: bool,
    /// The entry it stands at was confirmed, and takes its place if the two are the same.
    pub takes_place: bool,
    /// What somebody decided about the two.
    pub said: Option<VerdictLine>,
}

/// More sign-ons that share something with an entry than stand among its suspects.
pub(super) fn more_words(&(what, n): &(Circumstance, u64), l: Locale) -> String {
    let key = match what {
        Circumstance::SameMailbox => "more-same-mailbox",
        Circumstance::SameMailboxButTag => "more-same-mailbox-but-tag",
        Circumstance::SameDomain => "more-same-domain",
        Circumstance::SameWebsite => "more-same-website",
        Circumstance::LooksAlike => "more-looks-alike",
    };
    l.t1(key, "n", n)
}

/// The names are still being read: how many are compared already, and how many there are.
pub(super) fn comparing_words(&(done, all): &(u64, u64), l: Locale) -> String {
    l.t2("queue-comparing", "done", Arg::Number(done), "all", Arg::Number(all))
}

/// A decision that stands.
#[derive(Clone, Debug)]
pub struct VerdictLine {
    /// As used in forms, for undoing it.
    pub id: String,
    pub verdict: Verdict,
    /// Masked; none for the operator.
    pub who: Option<String>,
    /// In words.
    pub when: String,
}

impl Suspect {
    /// Somebody should look, or has said something about the two.
    pub(super) fn is_near(&self) -> bool {
        self.is_strong() || self.said.is_some()
    }

    /// Nothing was said of it, since it goes with another.
    pub(super) fn is_joined(&self) -> bool {
        self.merged && self.said.is_none()
    }

    /// What speaks for and against, in words; the words compared stand in [`Self::tokens`].
    pub fn in_words(&self, l: Locale) -> String {
        let circumstances = self.circumstances.iter().map(|circumstance| circumstance.words(l));
        let names = in_words(l, &self.reasons);
        circumstances.chain(names).collect::<Vec<_>>().join(" · ")
    }

    /// The words of the two names that were compared, each pair apart.
    pub fn tokens(&self, l: Locale) -> Vec<String> {
        tokens(l, &self.reasons)
    }

    /// The buttons: the stable name of each verdict, its key, its words.
    pub(super) fn buttons(&self, l: Locale) -> Vec<(&'static str, &'static str, String)> {
        let words = |verdict: Verdict| match verdict {
            Verdict::Same if self.takes_place => l.t("verdict-same-takes-place"),
            verdict => verdict.button(l),
        };
        let all = Verdict::ALL.iter().copied();
        all.map(|verdict| (verdict.as_str(), verdict.key(), words(verdict))).collect()
    }

    /// All that speaks for and against, in one line.
    pub fn why(&self, l: Locale) -> String {
        let circumstances = self.circumstances.iter().map(|circumstance| circumstance.words(l));
        let names = why(l, &self.reasons);
        circumstances
            .chain(Some(names).filter(|names| !names.is_empty()))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// Whether somebody should stop here.
    pub fn is_strong(&self) -> bool {
        matches!(self.band, Band::Same | Band::Review)
    }

    pub(super) fn class(&self) -> &'static str {
        match self.band {
            Band::Same => "strong",
            Band::Review => "mild",
            Band::Related | Band::Different => "slight",
        }
    }

    /// Whether a decision was made that leaves nothing to do. Two names that are the same were said
    /// so of another list perhaps: these two entries still have to be counted as one.
    pub(super) fn is_settled(&self) -> bool {
        self.said
            .as_ref()
            .is_some_and(|said| matches!(said.verdict, Verdict::Related | Verdict::Different))
    }
}

impl VerdictLine {
    pub fn words(&self, l: Locale) -> String {
        let verdict = self.verdict.words(l);
        match &self.who {
            Some(who) => l.ta(
                "said-by",
                &[
                    ("said", Arg::Text(verdict)),
                    ("who", Arg::Name(who.clone())),
                    ("when", Arg::Text(self.when.clone())),
                ],
            ),
            None => l.ta(
                "said-by-operator",
                &[("said", Arg::Text(verdict)), ("when", Arg::Text(self.when.clone()))],
            ),
        }
    }
}
