//! `GET, POST /desk/s/{slug}/queue`: what waits for a decision, oldest first.

use super::{
    compare::{self, Wish},
    history::People,
    session::{Form, Look, May, Moderate, Staff},
};
use crate::{
    site::{
        convert,
        suspects::{Findings, Suspect as Found},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::Posted,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    id::{ImportId, SignOnId, StatementId},
    import::Doubt,
    instant::{DAY, Instant},
    moderation::{ActKind, Actor, Decision, DeclineReason},
    signon::{Confirmation, Moderation, Rule, Standing, StepProblem},
    statement::Statement,
};
use serde::Deserialize;
use std::time::Duration;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};
use store::sign_on::{DecideProblem, Queued};
use view::{
    Paging, Problem, Trouble, Words,
    desk::{Decision as DecisionView, DeskDone, DeskQueue, QueueEntry, Source, Tab, Undo},
    public::MessageKind,
};

const PAGE: usize = 50;

#[derive(Deserialize, Default)]
pub struct PageQuery {
    /// 1-based page.
    #[serde(default)]
    page: usize,
    #[serde(default)]
    done: String,
    /// The sign-on about which something was done; its name stays out of addresses, which proxies
    /// and browsers keep.
    #[serde(default)]
    of: String,
    #[serde(default)]
    n: u64,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(query): Query<PageQuery>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let done = done(&state, &statement, &query).await?;
    page(&queue_page(&state, &staff, &statement, &query, done).await?)
}

async fn done(
    state: &AppState,
    statement: &Statement,
    query: &PageQuery,
) -> Result<Option<DeskDone>, Refusal> {
    let (within, of) = (statement.id, query.of.parse::<SignOnId>().ok());
    let name = state.store.read("name", move |tx| {
        let found = of
            .map_or(Ok(None), |of| store::sign_on::one(tx, of))?
            .filter(|found| found.statement == within);
        Ok::<_, store::Error>(
            found.and_then(|found| found.entry).map(|entry| entry.one_line()).unwrap_or_default(),
        )
    });
    let name = name.await?;
    Ok(match query.done.as_str() {
        "undone" => Some(DeskDone::Undone { name }),
        "bulk" => Some(DeskDone::BulkAccepted(query.n)),
        code => compare::done(code)
            .or_else(|| Some(DeskDone::Decided { decision: DecisionView::from_code(code)?, name })),
    })
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<PageQuery>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let back = |done: &str, of: Option<SignOnId>| {
        let of = of.map(|of| of.to_string()).unwrap_or_default();
        see(&format!("/desk/s/{slug}/queue?page={}&done={done}&of={of}", query.page.max(1)))
    };
    if let Some(wish) = Wish::of(&posted) {
        let wish = wish?;
        let of = wish.about(&state).await?;
        return back(
            compare::code(&compare::act(&state, &staff, wish, Some(statement.id)).await?),
            of,
        );
    }
    match posted.get("act") {
        "undo" => {
            let id: SignOnId =
                posted.get("id").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
            match undo(&state, &staff, statement.id, id).await? {
                None => back("undone", Some(id)),
                Some(why_not) => {
                    page(&queue_page(&state, &staff, &statement, &query, Some(why_not)).await?)
                }
            }
        }
        "accept_all" => {
            let n = accept_all(&state, &staff, &statement).await?;
            see(&format!("/desk/s/{slug}/queue?done=bulk&n={n}"))
        }
        _ => {
            let id: SignOnId =
                posted.get("id").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
            match decide(&state, &staff, (statement.id, id), &posted).await? {
                DecisionOutcome::Done(view, _) => back(view.code(), Some(id)),
                DecisionOutcome::Late(done) => {
                    page(&queue_page(&state, &staff, &statement, &query, Some(done)).await?)
                }
                DecisionOutcome::Lacking(field, trouble) => {
                    let mut again = queue_page(&state, &staff, &statement, &query, None).await?;
                    again.problems = vec![Problem::of(field, &trouble, staff.locale)];
                    again.problem_at = Some(id.to_string());
                    again.typed_question = posted.get("question").to_owned();
                    page_with_problems(&again)
                }
            }
        }
    }
}

/// What came of a decision.
pub(super) enum DecisionOutcome {
    Done(DecisionView, String),
    /// Somebody else was first.
    Late(DeskDone),
    Lacking(&'static str, Trouble),
}

/// Accepts, declines or asks; shared by the queue and the page of one sign-on.
pub(super) async fn decide(
    state: &AppState,
    staff: &Staff,
    (statement, id): (StatementId, SignOnId),
    posted: &Posted,
) -> Result<DecisionOutcome, Refusal> {
    let by = staff.actor();
    let view = DecisionView::from_code(posted.get("act"))
        .ok_or(Refusal::Message(MessageKind::Unreadable))?;
    let outcome = match view {
        DecisionView::Accepted => settle(state, (statement, id), Decision::Accept, by).await,
        DecisionView::Declined => {
            let Some(reason) = DeclineReason::offered(posted.get("reason")) else {
                return Ok(DecisionOutcome::Lacking("reason", Trouble::ReasonMissing));
            };
            settle(state, (statement, id), Decision::Decline(reason), by).await
        }
        DecisionView::Asked => {
            let question = posted.get("question").trim().chars().take(2_000).collect::<String>();
            if question.is_empty() {
                return Ok(DecisionOutcome::Lacking("question", Trouble::QuestionMissing));
            }
            let ask = state.store.by(by).write("ask", move |tx| {
                let name = of_statement(tx, statement, id)?
                    .entry
                    .map(|entry| entry.one_line())
                    .unwrap_or_default();
                store::sign_on::ask(tx, id, &question).map(|()| name)
            });
            ask.await
        }
    };
    match outcome {
        Ok(name) => Ok(DecisionOutcome::Done(view, name)),
        Err(DecideProblem::AlreadyDecided { decided, .. }) => late(state, staff, id, decided).await,
        Err(DecideProblem::Step(StepProblem::AlreadyDecided)) => {
            let found = state.store.read("sign-on", move |tx| store::sign_on::one(tx, id)).await?;
            late(state, staff, id, found.and_then(|queued| queued.decided)).await
        }
        Err(DecideProblem::Gone | DecideProblem::Step(_)) => {
            Err(Refusal::Message(MessageKind::Gone))
        }
        Err(DecideProblem::Store(error)) => Err(error.into()),
    }
}

/// Decides in the state the database has now: two people cannot both decide, the second gets
/// `AlreadyDecided`.
async fn settle(
    state: &AppState,
    (statement, id): (StatementId, SignOnId),
    decision: Decision,
    by: Actor,
) -> Result<String, DecideProblem> {
    let settle = state.store.by(by).write("decide", move |tx| {
        let queued = of_statement(tx, statement, id)?;
        store::sign_on::decide(tx, id, queued.revision, decision, None)?;
        Ok(queued.entry.map(|entry| entry.one_line()).unwrap_or_default())
    });
    settle.await
}

/// The sign-on, if it belongs to the statement whose desk page was used.
pub(super) fn of_statement(
    tx: &mut store::Tx<'_>,
    statement: StatementId,
    id: SignOnId,
) -> Result<Queued, DecideProblem> {
    let found = store::sign_on::one(tx, id)?;
    found.filter(|queued| queued.statement == statement).ok_or(DecideProblem::Gone)
}

/// The entry in one line; empty when it is gone.
pub(super) fn entry_line(tx: &mut store::Tx<'_>, id: SignOnId) -> Result<String, store::Error> {
    let queued = store::sign_on::one(tx, id)?;
    Ok(queued.and_then(|queued| queued.entry).map(|entry| entry.one_line()).unwrap_or_default())
}

/// Somebody else was first: says who and when.
async fn late(
    state: &AppState,
    staff: &Staff,
    id: SignOnId,
    decided: Option<store::sign_on::DecisionStamp>,
) -> Result<DecisionOutcome, Refusal> {
    Ok(DecisionOutcome::Late(already_decided(state, staff, id, decided).await?))
}

async fn already_decided(
    state: &AppState,
    staff: &Staff,
    id: SignOnId,
    decided: Option<store::sign_on::DecisionStamp>,
) -> Result<DeskDone, Refusal> {
    let found = state
        .store
        .read("who decided", move |tx| {
            let now = store::sign_on::one(tx, id)?.map(|queued| queued.sign_on.state);
            let who = match decided.and_then(|decided| decided.by) {
                Some(person) => store::desk::email_of(tx, person)?.map(|email| email.masked()),
                None => None,
            };
            Ok::<_, store::Error>((now, who))
        })
        .await?;
    let decision = match found.0.map(|state| state.moderation) {
        Some(Moderation::Declined { .. }) => DecisionView::Declined,
        _ => DecisionView::Accepted,
    };
    let since = decided.map_or(Duration::ZERO, |decided| state.now().since(decided.at));
    let when = staff.locale.age(since.as_secs());
    Ok(DeskDone::AlreadyDecided { decision, by: found.1.unwrap_or_else(|| "—".to_owned()), when })
}

/// Takes back this person's decision about a sign-on, and no other; gives why it cannot be undone,
/// if so.
async fn undo(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    id: SignOnId,
) -> Result<Option<DeskDone>, Refusal> {
    let person = staff.person;
    let undone = state.store.by(staff.actor()).write("undo decision", move |tx| {
        let queued = of_statement(tx, statement, id)?;
        if store::act::last_decision_about(tx, statement, person, id)?.is_none() {
            return Ok(Some(queued));
        }
        match store::sign_on::reopen(tx, id) {
            Ok(()) => Ok(None),
            Err(DecideProblem::Step(_)) => Ok(Some(queued)),
            Err(problem) => Err(problem),
        }
    });
    let standing = match undone.await {
        Ok(None) => return Ok(None),
        Ok(Some(queued)) => queued,
        Err(DecideProblem::Store(error)) => return Err(error.into()),
        Err(_) => return Err(Refusal::Message(MessageKind::Gone)),
    };
    let name = standing.entry.map(|entry| entry.one_line()).unwrap_or_default();
    Ok(Some(match (standing.sign_on.state.standing, standing.decided) {
        (Standing::Withdrawn | Standing::Erased, _) => DeskDone::SignerLeft { name },
        (_, Some(decided)) if decided.by != Some(person) => {
            already_decided(state, staff, id, Some(decided)).await?
        }
        _ => DeskDone::NothingToUndo,
    }))
}

/// Accepts everything on the queue that raises no doubt: confirmed, no suspect, no rule, no open
/// question or wish.
async fn accept_all(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
) -> Result<u64, Refusal> {
    let waiting = waiting(state, statement).await?;
    let findings = state
        .suspects
        .of_many(
            &state.store,
            statement.id,
            &waiting.iter().map(|q| q.sign_on.id).collect::<Vec<_>>(),
            state.now(),
        )
        .await?;
    let clear: Vec<SignOnId> = waiting
        .iter()
        .zip(&findings)
        .filter(|(q, findings)| raises_no_doubt(q, findings))
        .map(|(q, _)| q.sign_on.id)
        .collect();
    let (by, id) = (staff.actor(), statement.id);
    let accepted = state
        .store
        .by(by)
        .write("accept all", move |tx| store::sign_on::accept_all(tx, id, &clear))
        .await?;
    Ok(u64::from(accepted))
}

fn raises_no_doubt(queued: &Queued, findings: &Findings) -> bool {
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

async fn waiting(state: &AppState, statement: &Arc<Statement>) -> Result<Vec<Queued>, Refusal> {
    let id = statement.id;
    let mut waiting =
        state.store.read("queue", move |tx| store::sign_on::queue(tx, id, None, 5_000)).await?;
    // Entries of one list came at one instant: in the order of their document.
    waiting.sort_by_key(|queued| {
        (
            queued.sign_on.created_at,
            queued.import.as_ref().map_or(0, |place| place.line),
            queued.sign_on.id,
        )
    });
    Ok(waiting)
}

async fn queue_page(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    query: &PageQuery,
    done: Option<DeskDone>,
) -> Result<DeskQueue, Refusal> {
    let waiting = waiting(state, statement).await?;
    let ids: Vec<SignOnId> = waiting.iter().map(|q| q.sign_on.id).collect();
    let findings = state.suspects.of_many(&state.store, statement.id, &ids, state.now()).await?;
    let without_doubt =
        waiting.iter().zip(&findings).filter(|(q, f)| raises_no_doubt(q, f)).count() as u64;
    let (slug, now) = (&statement.slug, state.now());
    let pages = waiting.len().div_ceil(PAGE).max(1);
    let number = query.page.clamp(1, pages);
    let from = Paging::before(number, PAGE);
    let shown: Vec<(&Queued, &Findings)> =
        waiting.iter().zip(&findings).skip(from).take(PAGE).collect();
    let doubts = import_doubts(state, staff, &shown).await?;
    let people = state.store.read("people", People::read).await?;
    let entries: Vec<QueueEntry> = shown
        .into_iter()
        .map(|(queued, findings)| {
            let mut entry = queue_entry(staff, statement, queued, findings, &people, now);
            if let Some(doubts) = doubts.get(&queued.sign_on.id) {
                entry.doubts.clone_from(doubts);
            }
            entry
        })
        .collect();
    let (id, person) = (statement.id, staff.person);
    let last = state
        .store
        .read("last decision", move |tx| {
            let Some(act) = store::act::last_decision(tx, id, person)? else { return Ok(None) };
            let Some(sign_on) = act.sign_on else { return Ok(None) };
            Ok::<_, store::Error>(Some((act, sign_on, entry_line(tx, sign_on)?)))
        })
        .await?;
    let undo = last.filter(|(act, ..)| now.since(act.at) < DAY).map(|(act, sign_on, name)| Undo {
        id: sign_on.to_string(),
        name,
        decision: if act.kind == ActKind::Accepted {
            DecisionView::Accepted
        } else {
            DecisionView::Declined
        },
    });
    let link = |page: usize| format!("/desk/s/{slug}/queue?page={page}");
    Ok(DeskQueue {
        f: staff.frame(state, &format!("/desk/s/{slug}/queue")),
        bar: staff.bar(state, Tab::Statement, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        paging: Paging::of((number, PAGE), entries.len(), waiting.len(), link),
        entries,
        without_doubt,
        undo,
        problems: Vec::new(),
        problem_at: None,
        typed_question: String::new(),
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// What the reading of their list doubted about imported entries, in words.
async fn import_doubts(
    state: &AppState,
    staff: &Staff,
    shown: &[(&Queued, &Findings)],
) -> Result<HashMap<SignOnId, Vec<String>>, Refusal> {
    let imports: BTreeSet<ImportId> = shown
        .iter()
        .filter_map(|(queued, _)| queued.import.as_ref().map(|place| place.id))
        .collect();
    let read = state.store.read("imports of the queue", move |tx| {
        imports
            .iter()
            .filter_map(|id| store::import::by_id(tx, *id).transpose())
            .collect::<Result<Vec<_>, store::Error>>()
    });
    let taken = read.await?;
    Ok(taken
        .iter()
        .flat_map(|taken| crate::site::review::strong_doubts(taken, staff.locale))
        .collect())
}

pub(super) fn queue_entry(
    staff: &Staff,
    statement: &Statement,
    queued: &Queued,
    findings: &Findings,
    people: &People,
    now: Instant,
) -> QueueEntry {
    let (sign_on, locale) = (&queued.sign_on, staff.locale);
    let reported = sign_on.state.confirmation.is_reported();
    let since = match sign_on.state.confirmation {
        Confirmation::Confirmed { at } => at,
        Confirmation::Unconfirmed | Confirmation::Reported { .. } => sign_on.created_at,
    };
    let source = match &queued.import {
        Some(place) => Source::Reported { file: place.file.clone(), line: u64::from(place.line) },
        None => {
            Source::Confirmed { at: convert::instant_words(since, &statement.window.zone, locale) }
        }
    };
    let entry =
        queued.entry.as_ref().map(|entry| convert::entry_view(entry, reported)).unwrap_or_default();
    QueueEntry {
        id: sign_on.id.to_string(),
        entry,
        display: sign_on.display,
        age: locale.age(now.since(since).as_secs()),
        late: now.since(since) > 7 * DAY,
        source,
        authority: queued.authority.as_ref().map(|authority| authority.declared),
        signer_role: queued
            .authority
            .as_ref()
            .map(|authority| authority.role.clone())
            .filter(|role| !role.is_empty()),
        website: queued.entry.as_ref().and_then(|entry| entry.website.clone()),
        suspects: findings
            .suspects
            .iter()
            .map(|found| compare::suspect_view(found, &statement.slug, people, locale))
            .collect(),
        organisation: findings
            .organisation
            .map(|(id, signed)| (signed, format!("/desk/organisations/{id}"))),
        quarantined: match sign_on.state.moderation {
            Moderation::Quarantined { rule } => Some(locale.t(match rule {
                Rule::Rate => "rule-rate",
                Rule::Honeypot => "rule-honeypot",
                Rule::Speed => "rule-speed",
            })),
            Moderation::Waiting | Moderation::Accepted | Moderation::Declined { .. } => None,
        },
        answer: queued.question.as_ref().and_then(|question| question.answer.clone()),
        wish: queued.wish.clone(),
        doubts: mixed_scripts(queued)
            .then(|| Doubt::MixedScript.words(locale))
            .into_iter()
            .collect(),
    }
}
