//! One entry of the queue as the desk's pages show it.

use crate::{
    site::{
        convert,
        suspects::{Findings, Suspect as Found},
    },
    web::desk::{compare, session::Staff, who::People},
};
use domain::{
    import::Doubt,
    instant::{DAY, Instant},
    signon::{Confirmation, Moderation, Rule},
    statement::Statement,
};
use store::sign_on::Queued;
use view::{
    Words,
    desk::{QueueEntry, Source},
};

/// Whether an entry can be accepted together with others: confirmed, waiting, no suspect, no rule,
/// no open question or wish.
pub(super) fn raises_no_doubt(queued: &Queued, findings: &Findings) -> bool {
    let suspected = findings.suspects.iter().any(Found::is_open);
    let confirmed = matches!(queued.sign_on.state.confirmation, Confirmation::Confirmed { .. });
    confirmed
        && !suspected
        && !mixed_scripts(queued)
        && queued.sign_on.state.moderation == Moderation::Waiting
        && queued.question.is_none()
        && queued.wish.is_none()
}

/// Letters of two scripts in one word of the name: an accident, or somebody who wants to look like
/// another.
fn mixed_scripts(queued: &Queued) -> bool {
    queued.entry.as_ref().is_some_and(|entry| !names::mixed_script_words(&entry.name).is_empty())
}

pub(in super::super) fn queue_entry(
    staff: &Staff,
    statement: &Statement,
    queued: &Queued,
    findings: &Findings,
    people: &People,
    now: Instant,
) -> QueueEntry {
    let (sign_on, locale) = (&queued.sign_on, staff.locale);
    let reported = sign_on.state.confirmation.is_reported();
    let since = queued.waits_since();
    let entry = queued.entry.as_ref().map(|entry| convert::entry_view(entry, reported));
    let authority = queued.authority.as_ref();
    QueueEntry {
        id: sign_on.id.to_string(),
        revision: queued.revision,
        entry: entry.unwrap_or_default(),
        display: sign_on.display,
        age: locale.age(now.since(since).as_secs()),
        late: now.since(since) > 7 * DAY,
        source: source(queued, statement, staff),
        authority: authority.map(|authority| authority.declared),
        signer_role: authority
            .map(|authority| authority.role.clone())
            .filter(|role| !role.is_empty()),
        website: queued.entry.as_ref().and_then(|entry| entry.website.clone()),
        suspects: findings
            .suspects
            .iter()
            .map(|found| compare::suspect_view(found, &statement.slug, people, locale))
            .collect(),
        more: findings.more.clone(),
        organisation: findings
            .organisation
            .map(|(id, signed)| (signed, format!("/desk/organisations/{id}"))),
        quarantined: rule(sign_on.state.moderation).map(|key| locale.t(key)),
        answer: queued.question.as_ref().and_then(|question| question.answer.clone()),
        wish: queued.wish.clone(),
        doubts: mixed_scripts(queued)
            .then(|| Doubt::MixedScript.words(locale))
            .into_iter()
            .collect(),
        changed: false,
    }
}

fn source(queued: &Queued, statement: &Statement, staff: &Staff) -> Source {
    match &queued.import {
        Some(place) => Source::Reported { file: place.file.clone(), line: u64::from(place.line) },
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
