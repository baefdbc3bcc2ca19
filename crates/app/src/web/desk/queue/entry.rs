//! One entry as the desk's pages show it.

use crate::{
    site::{
        convert,
        suspects::{Findings, Resemblance, host},
    },
    web::desk::{compare, session::Staff, who::People},
};
use domain::{
    entry::{Entry, Kind},
    import::Doubt,
    instant::{DAY, Instant},
    roll::Part,
    signon::{Confirmation, Moderation, Rule},
    statement::Statement,
    warning::{self, Addressees, Warning},
};
use store::sign_on::Queued;
use view::{
    Words,
    desk::{Mail, QueueEntry, Source},
};

/// What is known of an entry beside what its signer gave.
#[derive(Clone, Copy)]
pub(in super::super) struct Beside<'a> {
    pub findings: &'a Findings,
    pub addressees: &'a Addressees,
    /// One of its name was declined in the same statement.
    pub declined_before: bool,
    /// Of the reading of its list.
    pub doubts: &'a [Doubt],
}

/// The cheap hints about an entry that waits.
pub(super) fn warnings(queued: &Queued, beside: Beside<'_>) -> Vec<Warning> {
    let waits = matches!(Part::of(&queued.sign_on.state), Part::Waiting | Part::SetApart);
    let Some(entry) = queued.entry.as_ref().filter(|_| waits) else { return Vec::new() };
    let known = warning::Beside {
        addressees: Some(beside.addressees),
        free_mail: queued.mail.as_ref().is_some_and(|mail| mail.is_free),
        declined_before: beside.declined_before,
    };
    warning::warnings(entry, known)
}

/// Whether an entry shows no mark: nothing at which somebody who looks through many should stop.
pub(super) fn is_clear(queued: &Queued, beside: Beside<'_>) -> bool {
    let state = &queued.sign_on.state;
    let said = !matches!(state.confirmation, Confirmation::Unconfirmed);
    said && state.is_live()
        && state.moderation == Moderation::Waiting
        && beside.findings.resemblance() == Resemblance::None
        && !mixed_scripts(queued)
        && !undeclared(queued)
        && queued.question.is_none()
        && queued.wish.is_none()
        && beside.doubts.is_empty()
        && warnings(queued, beside).is_empty()
}

/// The signer of an organisation has not ticked the authority.
fn undeclared(queued: &Queued) -> bool {
    queued.authority.as_ref().is_some_and(|authority| !authority.declared)
}

/// Letters of two scripts in one word of the name: an accident, or somebody who wants to look like
/// another.
fn mixed_scripts(queued: &Queued) -> bool {
    queued.entry.as_ref().is_some_and(|entry| !names::mixed_script_words(&entry.name).is_empty())
}

pub(in super::super) fn queue_entry(
    staff: &Staff,
    statement: &Statement,
    (queued, beside): (&Queued, Beside<'_>),
    people: &People,
    now: Instant,
) -> QueueEntry {
    let (sign_on, locale) = (&queued.sign_on, staff.locale);
    let reported = sign_on.state.confirmation.is_reported();
    let since = queued.waits_since();
    let entry = queued.entry.as_ref().map(|entry| convert::entry_view(entry, reported));
    let authority = queued.authority.as_ref();
    let part = Part::of(&sign_on.state);
    let waits = matches!(part, Part::Waiting | Part::SetApart);
    let question = queued.question.as_ref();
    let answer = question.and_then(|question| question.answer.clone());
    let mut doubts: Vec<String> = beside.doubts.iter().map(|doubt| doubt.words(locale)).collect();
    if mixed_scripts(queued) && doubts.is_empty() {
        doubts.push(Doubt::MixedScript.words(locale));
    }
    let suspects = beside.findings.suspects.iter();
    QueueEntry {
        id: sign_on.id.to_string(),
        revision: queued.revision,
        part,
        entry: entry.unwrap_or_default(),
        display: sign_on.display,
        age: locale.age(now.since(since).as_secs()),
        age_short: locale.age_short(now.since(since).as_secs()),
        late: waits && now.since(since) > 7 * DAY,
        source: source(queued, statement, staff),
        mail: mail(queued),
        authority: authority.map(|authority| authority.declared),
        signer_role: authority
            .map(|authority| authority.role.clone())
            .filter(|role| !role.is_empty()),
        website: queued.entry.as_ref().and_then(|entry| entry.website.clone()),
        warnings: warnings(queued, beside),
        suspects: suspects
            .map(|found| view::desk::Suspect {
                takes_place: !reported && found.reported,
                ..compare::suspect_view(found, &statement.slug, people, locale)
            })
            .collect(),
        more: beside.findings.more.clone(),
        organisation: beside
            .findings
            .organisation
            .map(|(id, signed)| (signed, format!("/desk/organisations/{id}"))),
        quarantined: rule(sign_on.state.moderation).map(|key| locale.t(key)),
        has_address: queued.has_address,
        may_correct: sign_on.state.is_live()
            && (reported || queued.wish.is_some() || answer.is_some()),
        asked: question.map(|question| question.text.clone()),
        answer,
        wish: queued.wish.clone(),
        doubts,
        changed: false,
        ticked: false,
        box_value: String::new(),
        next: String::new(),
    }
}

/// Where the signer has a mailbox. Of a person it may say who she is.
fn mail(queued: &Queued) -> Option<Mail> {
    let entry = queued.entry.as_ref().filter(|entry| entry.kind != Kind::Individual)?;
    let mail = queued.mail.as_ref()?;
    Some(Mail {
        domain: mail.domain.clone(),
        is_free: mail.is_free,
        is_website: !mail.is_free && is_website(entry, &mail.domain),
    })
}

/// Whether the website of an entry is at a mail domain, or one of the two is a part of the other.
fn is_website(entry: &Entry, domain: &str) -> bool {
    entry.website.as_deref().and_then(host).is_some_and(|host| {
        host == domain
            || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
            || domain.strip_suffix(host.as_str()).is_some_and(|rest| rest.ends_with('.'))
    })
}

fn source(queued: &Queued, statement: &Statement, staff: &Staff) -> Source {
    match &queued.import {
        Some(place) => Source::Reported { file: place.file.clone(), line: u64::from(place.line) },
        None if queued.sign_on.state.confirmation == Confirmation::Unconfirmed => {
            Source::Unconfirmed
        }
        None => Source::Confirmed {
            at: convert::instant_words(queued.waits_since(), &statement.window.zone, staff.locale),
        },
    }
}

/// The words for the rule that set it apart.
fn rule(moderation: Moderation) -> Option<&'static str> {
    match moderation {
        Moderation::Quarantined { rule: Rule::Rate } => Some("rule-rate"),
        Moderation::Quarantined { rule: Rule::Honeypot } => Some("rule-honeypot"),
        Moderation::Quarantined { rule: Rule::Speed } => Some("rule-speed"),
        Moderation::Waiting | Moderation::Accepted | Moderation::Declined { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_domain_is_that_of_the_website() {
        let at = |website: &str| Entry {
            website: Some(website.to_owned()),
            ..Entry::new(Kind::Organisation, "Reef")
        };
        for (website, domain, same) in [
            ("https://www.reef.example/about", "reef.example", true),
            ("https://fr.reef.example", "reef.example", true),
            ("reef.example", "mail.reef.example", true),
            ("https://greef.example", "reef.example", false),
            ("https://facebook.com/reef", "reef.example", false),
        ] {
            assert_eq!(is_website(&at(website), domain), same, "{website} {domain}");
        }
    }
}
