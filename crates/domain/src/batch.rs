//! Entries that a rule had set apart, declined together: by what they are chosen, and how far it got.

use crate::{email::EmailAddress, entry::Entry, instant::Instant, named::named, signon::Rule};
use serde::{Deserialize, Serialize};

/// What entries that were set apart have in common. Everything given must hold; nothing given is
/// all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// The domain of the mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Stands in the name, however it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Waits since then or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// Waits since before then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

impl Choice {
    pub fn takes_rule(&self, rule: Rule) -> bool {
        self.rule.is_none_or(|wanted| wanted == rule)
    }

    pub fn takes_time(&self, since: Instant) -> bool {
        self.from.is_none_or(|from| since >= from) && self.until.is_none_or(|until| since < until)
    }

    pub fn takes_name(&self, entry: &Entry) -> bool {
        self.name
            .as_ref()
            .is_none_or(|wanted| names::key(&entry.name).contains(&names::key(wanted)))
    }

    /// `None` where there is no address.
    pub fn takes_address(&self, address: Option<&EmailAddress>) -> bool {
        self.domain
            .as_ref()
            .is_none_or(|domain| address.is_some_and(|address| address.is_at(domain)))
    }
}

named!(
    /// How far a batch got.
    BatchState {
        /// Counted and shown; nothing was done.
        Counted = "counted",
        Declining = "declining",
        /// Somebody stopped it; what was declined stays so.
        Stopped = "stopped",
        Declined = "declined",
        /// The entries are being set apart again.
        Undoing = "undoing",
        Undone = "undone",
    }
);

named!(
    /// What became of one entry of a batch.
    BatchOutcome {
        Waits = "waits",
        Declined = "declined",
        /// It was not any more as it was counted, and was left as it was.
        Changed = "changed",
        /// It is set apart again.
        Undone = "undone",
        /// It was not any more as it was declined, and was left as it was.
        Kept = "kept",
    }
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Kind;

    #[test]
    fn an_entry_is_chosen_by_everything_that_is_given() {
        let entry = Entry::new(Kind::Individual, "Zzyx Prize-Claim");
        let address = EmailAddress::parse("a@Evil.example").unwrap();
        let all = Choice::default();
        assert!(
            all.takes_rule(Rule::Speed) && all.takes_time(Instant(5)) && all.takes_name(&entry)
        );
        assert!(all.takes_address(None));
        let some = Choice {
            rule: Some(Rule::Rate),
            domain: Some("@EVIL.example".to_owned()),
            name: Some("PRIZE claim".to_owned()),
            from: Some(Instant(5)),
            until: Some(Instant(7)),
        };
        assert!(some.takes_rule(Rule::Rate) && !some.takes_rule(Rule::Speed));
        assert!(some.takes_name(&entry) && !some.takes_name(&Entry::new(Kind::Individual, "Ana")));
        assert!(some.takes_address(Some(&address)) && !some.takes_address(None));
        let other = EmailAddress::parse("a@sub.evil.example").unwrap();
        assert!(!some.takes_address(Some(&other)), "a part of a domain is another domain");
        assert_eq!([4, 5, 6, 7].map(|at| some.takes_time(Instant(at))), [false, true, true, false]);
    }
}
