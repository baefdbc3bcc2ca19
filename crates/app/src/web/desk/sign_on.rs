//! `GET, POST /desk/s/{slug}/signon/{id}`: everything about one sign-on; contact data only with a
//! reason that is recorded.

use super::{
    compare::{self, Wish},
    history::{People, row_view},
    queue::{DecisionOutcome, decide, of_statement, queue_entry},
    session::{Form, Look, May, Moderate, Staff},
};
use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page, page_with_problems},
    forms::Posted,
};
use axum::extract::{Path, State};
use domain::{
    desk::Power,
    entry::Entry,
    id::SignOnId,
    name_rule,
    signon::{Confirmation, Moderation},
    statement::Statement,
};
use std::sync::Arc;
use store::sign_on::DecideProblem;
use view::{
    Problem, Trouble,
    desk::{Contact, DeskDone, DeskSignOn, Tab},
    public::{MessageKind, StepConfirmation, StepModeration},
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, id)): Path<(String, String)>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let id = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    page(&sign_on_page(&state, &staff, &statement, id, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path((slug, id)): Path<(String, String)>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let id: SignOnId = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let belongs = statement.id;
    state.store.read("sign-on", move |tx| of_statement(tx, belongs, id)).await.map_err(
        |problem| match problem {
            DecideProblem::Store(error) => Refusal::from(error),
            _ => Refusal::Message(MessageKind::NotFound),
        },
    )?;
    let mut problem = None;
    let mut opened = None;
    let by = staff.actor();
    let note = posted.get("note").trim().to_owned();
    let names = match Wish::of(&posted) {
        Some(wish) => Some(compare::act(&state, &staff, wish?, Some(statement.id)).await?),
        None => None,
    };
    let done = match posted.get("act") {
        _ if names.is_some() => names,
        "contact" => {
            let reason = posted.get("contact_reason").trim().to_owned();
            if reason.is_empty() {
                problem = Some(("contact_reason", Trouble::ContactReasonMissing));
                None
            } else {
                let contact = state
                    .store
                    .by(by)
                    .write("open contact", move |tx| store::sign_on::contact(tx, id, &reason))
                    .await?;
                opened = contact.map(|address| address.expose().to_owned());
                Some(DeskDone::ContactOpened)
            }
        }
        "correct" => match corrected(&state, &statement, id, &posted).await? {
            Ok(entry) => {
                let note = Some(note).filter(|note| !note.is_empty());
                let correct = state.store.by(by).write("correct entry", move |tx| {
                    store::sign_on::correct(tx, id, &entry, note.as_deref(), false)
                });
                correct.await.map_err(refusal)?;
                Some(DeskDone::CorrectionMade)
            }
            Err(trouble) => {
                problem = Some(("name", trouble));
                None
            }
        },
        "correct_decline" => {
            state
                .store
                .by(by)
                .write("decline correction", move |tx| {
                    store::sign_on::decline_correction(tx, id, &note)
                })
                .await
                .map_err(refusal)?;
            Some(DeskDone::CorrectionDeclined)
        }
        _ => match decide(&state, &staff, (statement.id, id), &posted).await? {
            DecisionOutcome::Done(decision, name) => Some(DeskDone::Decided { decision, name }),
            DecisionOutcome::Late(done) => Some(done),
            DecisionOutcome::Lacking(field, trouble) => {
                problem = Some((field, trouble));
                None
            }
        },
    };
    let mut after = sign_on_page(&state, &staff, &statement, id, done).await?;
    after.contact.opened = opened;
    match problem {
        None => page(&after),
        Some((field, trouble)) => {
            after.problems = vec![Problem::of(field, &trouble, staff.locale)];
            after.typed_question = posted.get("question").to_owned();
            after.typed_reason = posted.get("contact_reason").to_owned();
            page_with_problems(&after)
        }
    }
}

fn refusal(problem: DecideProblem) -> Refusal {
    match problem {
        DecideProblem::Store(error) => error.into(),
        DecideProblem::Gone | DecideProblem::Step(_) | DecideProblem::AlreadyDecided { .. } => {
            Refusal::Message(MessageKind::Gone)
        }
    }
}

/// The entry with the fields that a moderator may correct.
async fn corrected(
    state: &AppState,
    statement: &Arc<Statement>,
    id: SignOnId,
    posted: &Posted,
) -> Result<Result<Entry, Trouble>, Refusal> {
    let found = state.store.read("sign-on", move |tx| store::sign_on::one(tx, id)).await?;
    let before =
        found.filter(|queued| queued.statement == statement.id).and_then(|queued| queued.entry);
    let before = before.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let field = |name: &'static str| name_rule::printed(posted.get(name));
    let read = || {
        Ok(Entry {
            name: name_rule::required(posted.get("name"))?,
            short: field("short_name")?,
            other_name: field("org_name_other")?,
            role: if before.kind.is_person() { field("role")? } else { None },
            affiliation: field("affiliation")?,
            place: field("place")?,
            ..before.clone()
        })
    };
    Ok(read().map_err(|problem| {
        convert::trouble(domain::form::Field::Name, domain::form::FieldProblem::Name(problem))
    }))
}

async fn sign_on_page(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    id: SignOnId,
    done: Option<DeskDone>,
) -> Result<DeskSignOn, Refusal> {
    let statement_id = statement.id;
    let found = state
        .store
        .read("sign-on", move |tx| {
            let found =
                store::sign_on::one(tx, id)?.filter(|queued| queued.statement == statement_id);
            let Some(found) = found else { return Ok(None) };
            let mut history = store::act::of_sign_on(tx, id)?;
            history.reverse();
            let people = People::read(tx)?;
            Ok::<_, store::Error>(Some((found, history, people)))
        })
        .await?;
    let (queued, history, people) = found.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let findings = state
        .suspects
        .of_many(&state.store, statement_id, &[id], state.now())
        .await?
        .pop()
        .unwrap_or_default();
    let (now, locale) = (state.now(), staff.locale);
    let words = |at| convert::instant_words(at, &statement.window.zone, locale);
    let slug = &statement.slug;
    let sign_on = &queued.sign_on;
    let question_open = queued.question.as_ref().is_some_and(|question| question.answer.is_none());
    Ok(DeskSignOn {
        f: staff.frame(state, &format!("/desk/s/{slug}/signon/{id}")),
        bar: staff.bar(state, Tab::Statement, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        q: queue_entry(staff, statement, &queued, &findings, &people, now),
        confirmation: match sign_on.state.confirmation {
            Confirmation::Unconfirmed => StepConfirmation::Unconfirmed,
            Confirmation::Confirmed { at } => StepConfirmation::Confirmed { at: Some(words(at)) },
            Confirmation::Reported { .. } => StepConfirmation::Reported,
        },
        moderation: match sign_on.state.moderation {
            Moderation::Waiting | Moderation::Quarantined { .. } if question_open => {
                StepModeration::Question
            }
            Moderation::Waiting | Moderation::Quarantined { .. } => StepModeration::Waiting,
            Moderation::Accepted => {
                StepModeration::Accepted { at: queued.decided.map(|decided| words(decided.at)) }
            }
            Moderation::Declined { reason } => StepModeration::Declined { reason: Some(reason) },
        },
        standing: sign_on.state.standing,
        version: u64::from(sign_on.version),
        received: words(sign_on.created_at),
        contact: Contact {
            masked: queued.has_address.then(|| "••••@••••".to_owned()),
            opened: None,
        },
        history: history
            .into_iter()
            .map(|act| row_view(act, None, &people, slug, &statement.window.zone, locale))
            .collect(),
        problems: Vec::new(),
        typed_question: String::new(),
        typed_reason: String::new(),
        may_decide: staff.role.may(Power::Moderate),
    })
}
