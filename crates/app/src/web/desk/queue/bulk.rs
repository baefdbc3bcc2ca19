//! Accepting at once what a page of the queue showed and what raises no doubt.

use super::{PAGE, address::Shown, entry::raises_no_doubt};
use crate::web::{
    AppState,
    answer::Refusal,
    desk::{session::Staff, who},
    forms::Posted,
};
use domain::{
    id::{SignOnId, StatementId},
    moderation::Decision,
};
use store::{Tx, sign_on::DecideProblem};
use view::public::MessageKind;

/// What came of it.
pub(super) struct Accepted {
    pub count: u64,
    /// The entries that are not what the page showed any more, or look like another by now: left
    /// as they are.
    pub left: Vec<String>,
}

/// Accepts the entries that the form names, in one transaction of at most a page; those that have
/// changed since the page was made, or that somebody should look at by now, are left.
pub(super) async fn accept(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    posted: &Posted,
) -> Result<Accepted, Refusal> {
    let unreadable = |()| Refusal::Message(MessageKind::Unreadable);
    let shown: Vec<Shown> = posted
        .all("entry")
        .map(|text| text.parse().map_err(unreadable))
        .collect::<Result<_, _>>()?;
    if shown.is_empty() || shown.len() > PAGE as usize {
        return Err(unreadable(()));
    }
    let ids: Vec<SignOnId> = shown.iter().map(|shown| shown.id).collect();
    let found = state.suspects.of_many(&state.store, statement, &ids, state.now()).await?;
    let write = state.store.by(staff.actor()).write("accept a page", move |tx| {
        let mut accepted = Accepted { count: 0, left: Vec::new() };
        for (shown, findings) in shown.iter().zip(&found) {
            let clear = match store::sign_on::as_shown(tx, statement, shown.id, shown.revision) {
                Ok(queued) => raises_no_doubt(&queued, findings),
                Err(DecideProblem::Store(error)) => return Err(error),
                Err(_) => false,
            };
            if clear && decide(tx, *shown)? {
                accepted.count += 1;
            } else {
                accepted.left.push(name(tx, statement, shown.id)?);
            }
        }
        accepted.left.retain(|name| !name.is_empty());
        Ok(accepted)
    });
    Ok(write.await?)
}

/// `false`: it cannot be accepted any more.
fn decide(tx: &mut Tx<'_>, shown: Shown) -> Result<bool, store::Error> {
    match store::sign_on::decide(tx, shown.id, shown.revision, Decision::Accept, None) {
        Ok(()) => Ok(true),
        Err(DecideProblem::Store(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

/// Empty where the signer's data are gone, or for an entry of another statement.
fn name(tx: &mut Tx<'_>, statement: StatementId, id: SignOnId) -> Result<String, store::Error> {
    let found = store::sign_on::one(tx, id)?;
    let found = found.filter(|queued| queued.statement == statement);
    Ok(found.map_or_else(String::new, |queued| who::line(&queued)))
}
