//! Taking decisions back: one's own last one, all that one decided at once, and any that stands.

use super::{address::Shown, decide};
use crate::web::{
    AppState,
    answer::Refusal,
    desk::{session::Staff, who},
    forms::Posted,
};
use domain::{
    id::{PersonId, StatementId},
    instant::{Instant, MINUTE},
    signon::Standing,
};
use std::time::Duration;
use store::{
    Tx,
    sign_on::{DecideProblem, Queued},
};
use view::{
    Locale,
    desk::{DeskDone, Undo},
    public::MessageKind,
};

/// The last decision is offered for undoing for so long.
const OFFERED: Duration = MINUTE.saturating_mul(10);

/// What came of it in the database.
enum Undone {
    Done,
    /// The decision is not there any more.
    Nothing(Box<Queued>),
    /// It is, and the sign-on is not what the page showed.
    Changed(Box<Queued>),
}

/// The last decision of a person, with all that was decided at once, for a while.
pub(super) fn offer(
    tx: &mut Tx<'_>,
    person: PersonId,
    statement: StatementId,
    locale: Locale,
) -> Result<Option<Undo>, store::Error> {
    let last = store::act::last_decision(tx, statement, person)?;
    let Some(act) = last.filter(|act| tx.now().since(act.at) < OFFERED) else { return Ok(None) };
    let number = store::act::decisions_at(tx, statement, person, act.at)?.len() as u64;
    let Some(id) = act.sign_on else { return Ok(None) };
    let Some(queued) = store::sign_on::one(tx, id)? else { return Ok(None) };
    let name = who::line(&queued, locale);
    // Of one whose data are gone nothing can be taken back.
    if name.is_empty() && number == 1 {
        return Ok(None);
    }
    Ok(Some(Undo {
        id: id.to_string(),
        revision: queued.revision,
        name,
        act: act.kind,
        at: act.at.0,
        number,
    }))
}

pub(super) fn unreadable() -> Refusal {
    Refusal::Message(MessageKind::Unreadable)
}

/// Takes back all that this person decided at one instant, but what has been decided otherwise or
/// left since; gives how many were, and the names of the others.
pub(super) async fn undo_all(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    posted: &Posted,
) -> Result<(u64, Vec<String>), Refusal> {
    let at = Instant(posted.get("at").parse().map_err(|_| unreadable())?);
    let (person, locale) = (staff.person, staff.locale);
    let write = state.store.by(staff.actor()).write("undo decisions", move |tx| {
        let (mut number, mut left) = (0, Vec::new());
        for act in store::act::decisions_at(tx, statement, person, at)? {
            let Some(queued) = act.sign_on.map_or(Ok(None), |id| store::sign_on::one(tx, id))?
            else {
                continue;
            };
            let stands = queued
                .decided
                .is_some_and(|decided| decided.by == Some(person) && decided.at == at);
            let undone = stands
                && match store::sign_on::reopen(tx, queued.sign_on.id) {
                    Ok(()) => true,
                    Err(DecideProblem::Store(error)) => return Err(error),
                    Err(_) => false,
                };
            if undone {
                number += 1;
            } else {
                left.push(who::line(&queued, locale));
            }
        }
        left.retain(|name| !name.is_empty());
        Ok::<_, store::Error>((number, left))
    });
    Ok(write.await?)
}

/// Takes back the decision that stands about a sign-on, whoever made it, if it still is as the page
/// showed it.
pub(in super::super) async fn reopen(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    shown: Shown,
) -> Result<Option<DeskDone>, Refusal> {
    let locale = staff.locale;
    let write = state.store.by(staff.actor()).write("reopen", move |tx| {
        let found = store::sign_on::one(tx, shown.id)?;
        let queued = found.filter(|queued| queued.statement == statement);
        let queued = queued.ok_or(DecideProblem::Gone)?;
        if queued.revision != shown.revision {
            return Ok(Some(DeskDone::Changed { name: who::line(&queued, locale) }));
        }
        store::sign_on::reopen(tx, shown.id).map(|()| None)
    });
    match write.await {
        Ok(outcome) => Ok(outcome),
        Err(DecideProblem::Store(error)) => Err(error.into()),
        Err(DecideProblem::Step(_)) => Ok(Some(DeskDone::NothingToUndo)),
        Err(_) => Err(Refusal::Message(MessageKind::Gone)),
    }
}

/// Takes back this person's decision about a sign-on, and no other; gives why it cannot be undone,
/// if so.
pub(super) async fn undo(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    shown: Shown,
) -> Result<Option<DeskDone>, Refusal> {
    let (person, locale) = (staff.person, staff.locale);
    let write = state.store.by(staff.actor()).write("undo decision", move |tx| {
        let found = store::sign_on::one(tx, shown.id)?;
        let queued = found.filter(|queued| queued.statement == statement);
        let queued = Box::new(queued.ok_or(DecideProblem::Gone)?);
        if store::act::last_decision_about(tx, statement, person, shown.id)?.is_none() {
            return Ok(Undone::Nothing(queued));
        }
        let left = matches!(queued.sign_on.state.standing, Standing::Withdrawn | Standing::Erased);
        if queued.revision != shown.revision && !left {
            return Ok(Undone::Changed(queued));
        }
        match store::sign_on::reopen(tx, shown.id) {
            Ok(()) => Ok(Undone::Done),
            Err(DecideProblem::Step(_)) => Ok(Undone::Nothing(queued)),
            Err(problem) => Err(problem),
        }
    });
    let queued = match write.await {
        Ok(Undone::Done) => return Ok(None),
        Ok(Undone::Nothing(queued)) => queued,
        Ok(Undone::Changed(queued)) => {
            return Ok(Some(DeskDone::Changed { name: who::line(&queued, locale) }));
        }
        Err(DecideProblem::Store(error)) => return Err(error.into()),
        Err(_) => return Err(Refusal::Message(MessageKind::Gone)),
    };
    let now = queued.sign_on.state;
    Ok(Some(match (now.standing, queued.decided) {
        (Standing::Withdrawn | Standing::Erased, _) => {
            DeskDone::SignerLeft { name: who::line(&queued, locale) }
        }
        (_, Some(decided)) if decided.by != Some(person) => {
            decide::already_decided(state, staff, now.moderation, Some(decided)).await?
        }
        _ => DeskDone::NothingToUndo,
    }))
}
