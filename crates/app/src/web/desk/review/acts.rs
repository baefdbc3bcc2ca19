//! What is done on the page of an imported list.

use crate::{
    site::{convert, imports, suspects::KeptReview},
    web::{
        AppState,
        answer::Refusal,
        desk::{
            compare::{self, Wish},
            session::Staff,
        },
        forms::Posted,
    },
};
use domain::{
    entry::{Entry, Kind},
    form::{self, Field, FieldProblem},
    id::{ImportId, SignOnId},
    moderation::{Decision, DeclineReason},
    name_rule,
    statement::Statement,
};
use store::{Tx, sign_on::DecideProblem};
use view::{Problem, desk::DeskDone, public::MessageKind};

/// Keeps what was said of two names, and nothing else: whether the entry is accepted is another
/// question. Gives the place of the entry on the page.
pub(super) async fn say(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    list: &KeptReview,
    (wish, posted): (Wish, &Posted),
) -> Result<(DeskDone, u32), Refusal> {
    let own: Option<SignOnId> = posted.get("own").parse().ok();
    let done = compare::act(state, staff, wish, Some(statement.id)).await?;
    Ok((done, own.and_then(|own| list.lines.seq(own)).unwrap_or_default()))
}

/// Makes an entry of a line that is none.
pub(super) async fn take(
    state: &AppState,
    staff: &Staff,
    (import, list): (ImportId, &KeptReview),
    posted: &Posted,
) -> Result<SignOnId, Refusal> {
    let unreadable = || Refusal::Message(MessageKind::Unreadable);
    let at: usize = posted.get("take").parse().map_err(|_| unreadable())?;
    let line = list.lines.report.lines.get(at).ok_or_else(unreadable)?;
    let spare = imports::spare_of(line).ok_or_else(unreadable)?;
    let taken = state
        .store
        .by(staff.actor())
        .write("make an entry", move |tx| store::import::take_line(tx, import, at, &spare));
    taken.await.map_err(|problem| match problem {
        DecideProblem::Store(error) => error.into(),
        DecideProblem::Gone
        | DecideProblem::Step(_)
        | DecideProblem::AlreadyDecided { .. }
        | DecideProblem::Changed => Refusal::Message(MessageKind::Gone),
    })
}

/// Of the entry as its page showed it.
fn revision(posted: &Posted) -> Result<i64, Refusal> {
    posted.get("revision").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))
}

/// Settles one entry as the form says.
pub(super) async fn settle(
    state: &AppState,
    staff: &Staff,
    (statement, import, list): (&Statement, ImportId, &KeptReview),
    seq: u32,
    posted: &Posted,
) -> Result<Result<(), Problem>, Refusal> {
    let line = list.lines.entries().find(|(_, line)| line.seq == seq);
    let id = line.map(|(id, _)| id).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let read = state.store.desk().read("entry", move |tx| store::import::open(tx, &[id]));
    let present = read.await?.remove(&id).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let (revision, by, of) = (revision(posted)?, staff.actor(), statement.id);
    let outcome = match posted.get("act") {
        "accept" => {
            state
                .store
                .by(by)
                .write("accept", move |tx| {
                    store::sign_on::decide(tx, id, revision, Decision::Accept, None)
                })
                .await
        }
        "decline" => {
            let decision = Decision::Decline(DeclineReason::NotASignatory);
            state
                .store
                .by(by)
                .write("decline", move |tx| {
                    store::sign_on::decide(tx, id, revision, decision, None)
                })
                .await
        }
        "reopen" => {
            let reopen = move |tx: &mut Tx<'_>| {
                store::sign_on::as_shown(tx, of, id, revision)?;
                store::sign_on::reopen(tx, id)
            };
            state.store.by(by).write("reopen", reopen).await
        }
        "put_back" => {
            let put_back =
                move |tx: &mut Tx<'_>| store::import::put_line_back(tx, import, id, revision);
            state.store.by(by).write("put a line back", put_back).await
        }
        "correct" => {
            let before = present.entry.as_ref().ok_or(Refusal::Message(MessageKind::Gone))?;
            let corrected = match corrected(before, posted) {
                Ok(corrected) => corrected,
                Err(problem) => {
                    let message = convert::trouble(Field::Name, FieldProblem::Name(problem))
                        .words(staff.locale);
                    return Ok(Err(Problem { field: "name", message }));
                }
            };
            state
                .store
                .by(by)
                .write("correct and accept", move |tx| {
                    store::sign_on::as_shown(tx, of, id, revision)?;
                    store::sign_on::correct(tx, id, &corrected, None, true)
                })
                .await
        }
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    match outcome {
        // Settled by somebody else meanwhile: the page shows how.
        Ok(()) | Err(DecideProblem::Step(_)) => Ok(Ok(())),
        Err(DecideProblem::AlreadyDecided { .. }) if posted.get("act") != "correct" => Ok(Ok(())),
        Err(DecideProblem::AlreadyDecided { .. } | DecideProblem::Changed) => {
            Ok(Err(Problem { field: "review", message: staff.locale.t("queue-changed") }))
        }
        Err(DecideProblem::Gone) => Err(Refusal::Message(MessageKind::Gone)),
        Err(DecideProblem::Store(error)) => Err(error.into()),
    }
}

fn corrected(before: &Entry, posted: &Posted) -> Result<Entry, name_rule::NameProblem> {
    let field = |name: &str| name_rule::printed(posted.get(name));
    let (place, country) = form::whereabouts(field("place")?, field("country")?);
    let country = if posted.has("country") { country } else { before.country };
    Ok(Entry {
        kind: Kind::parse(posted.get("kind")).unwrap_or(before.kind),
        name: name_rule::required(posted.get("name"))?,
        short: name_rule::printed(posted.get("short"))?,
        place,
        country,
        ..before.clone()
    })
}
