//! Taking one's own last decision back.

use super::{address::Shown, decide};
use crate::web::{
    AppState,
    answer::Refusal,
    desk::{session::Staff, who},
};
use domain::{
    id::{PersonId, StatementId},
    instant::DAY,
    signon::Standing,
};
use store::{
    Tx,
    sign_on::{DecideProblem, Queued},
};
use view::{
    desk::{DeskDone, Undo},
    public::MessageKind,
};

/// What came of it in the database.
enum Undone {
    Done,
    /// The decision is not there any more.
    Nothing(Box<Queued>),
    /// It is, and the sign-on is not what the page showed.
    Changed(Box<Queued>),
}

/// The last decision of a person, as long as it can be undone.
pub(super) fn offer(
    tx: &mut Tx<'_>,
    person: PersonId,
    statement: StatementId,
) -> Result<Option<Undo>, store::Error> {
    let last = store::act::last_decision(tx, statement, person)?;
    let Some(act) = last.filter(|act| tx.now().since(act.at) < DAY) else { return Ok(None) };
    let Some(id) = act.sign_on else { return Ok(None) };
    let Some(queued) = store::sign_on::one(tx, id)? else { return Ok(None) };
    Ok(Some(Undo {
        id: id.to_string(),
        revision: queued.revision,
        name: who::line(&queued),
        act: act.kind,
    }))
}

/// Takes back this person's decision about a sign-on, and no other; gives why it cannot be undone,
/// if so.
pub(super) async fn undo(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    shown: Shown,
) -> Result<Option<DeskDone>, Refusal> {
    let person = staff.person;
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
            return Ok(Some(DeskDone::Changed { name: who::line(&queued) }));
        }
        Err(DecideProblem::Store(error)) => return Err(error.into()),
        Err(_) => return Err(Refusal::Message(MessageKind::Gone)),
    };
    let now = queued.sign_on.state;
    Ok(Some(match (now.standing, queued.decided) {
        (Standing::Withdrawn | Standing::Erased, _) => {
            DeskDone::SignerLeft { name: who::line(&queued) }
        }
        (_, Some(decided)) if decided.by != Some(person) => {
            decide::already_decided(state, staff, now.moderation, Some(decided)).await?
        }
        _ => DeskDone::NothingToUndo,
    }))
}
