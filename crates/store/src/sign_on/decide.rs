//! What the desk does. Each act changes the sign-on, leaves a line in the record and sends its mail
//! in one transaction.

use domain::email::EmailAddress;
use domain::entry::Entry;
use domain::id::{BatchId, SignOnId, StatementId};
use domain::import::Contact as ListedContact;
use domain::moderation::{ActKind, Decision, DeclineReason};
use domain::signon::{Moderation, Rule, SignOnState, Standing, StepProblem};

use super::queue::one;
use super::save::save;
use super::{DecideProblem, DecisionStamp, Queued};
use crate::act::{NewAct, record_in};
use crate::mail::{self, Kind, Payload};
use crate::sign_on_row::{SignOnRow, sign_ons};
use crate::{Error, Tx, actor, organisation, values, verdict};

/// Accepts or declines. `expected_revision` is that of the page on which the decision was made.
pub fn decide(
    tx: &mut Tx<'_>,
    id: SignOnId,
    expected_revision: i64,
    decision: Decision,
    note: Option<&str>,
) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    unchanged(&before, expected_revision)?;
    settle(tx, &before, decision, note, None)
}

/// Declines one of many that were set apart. No mail goes out: the reason is one of which signers
/// are not told.
pub(crate) fn decline_in_batch(
    tx: &mut Tx<'_>,
    id: SignOnId,
    expected_revision: i64,
    batch: BatchId,
) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    unchanged(&before, expected_revision)?;
    if !matches!(before.sign_on.state.moderation, Moderation::Quarantined { .. }) {
        return Err(DecideProblem::Changed);
    }
    settle(tx, &before, Decision::Decline(DeclineReason::Abuse), None, Some(batch))
}

/// Sets apart again what was declined so, if nothing has happened to it since.
pub(crate) fn set_apart_again(
    tx: &mut Tx<'_>,
    id: SignOnId,
    expected_revision: i64,
    (batch, rule): (BatchId, Rule),
) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    if before.revision != expected_revision {
        return Err(DecideProblem::Changed);
    }
    let mut after = before.clone();
    after.sign_on.state =
        before.sign_on.state.set_apart_again(rule).map_err(DecideProblem::Step)?;
    after.decided = None;
    save(tx, &before, &after, None)?;
    Ok(desk_act(tx, &before, (ActKind::Reopened, Some(batch)), None, None)?)
}

/// A sign-on of a statement as the page showed it on which somebody acts; for acts that are to
/// happen in the same transaction.
pub fn as_shown(
    tx: &mut Tx<'_>,
    statement: StatementId,
    id: SignOnId,
    expected_revision: i64,
) -> Result<Queued, DecideProblem> {
    let before = present(tx, id)?;
    if before.statement != statement {
        return Err(DecideProblem::Gone);
    }
    unchanged(&before, expected_revision)?;
    one(tx, id)?.ok_or(DecideProblem::Gone)
}

/// Refuses what has changed since the page was made, and says what has become of it.
fn unchanged(stored: &SignOnRow, expected_revision: i64) -> Result<(), DecideProblem> {
    let state = stored.sign_on.state;
    if stored.revision == expected_revision {
        return Ok(());
    }
    Err(match state.moderation {
        _ if !state.is_live() => DecideProblem::Step(StepProblem::NotLive),
        Moderation::Accepted | Moderation::Declined { .. } => {
            DecideProblem::AlreadyDecided { decided: stored.decided, state }
        }
        Moderation::Waiting | Moderation::Quarantined { .. } => DecideProblem::Changed,
    })
}

/// Accepts many at once, for imports; those that can no longer be accepted are left alone. Gives
/// how many were.
pub fn accept_all(tx: &mut Tx<'_>, statement: StatementId, ids: &[SignOnId]) -> Result<u32, Error> {
    let mut accepted = 0;
    for id in ids {
        let Some(before) =
            SignOnRow::by_id(tx, *id)?.filter(|stored| stored.statement == statement)
        else {
            continue;
        };
        match settle(tx, &before, Decision::Accept, None, None) {
            Ok(()) => accepted += 1,
            Err(DecideProblem::Store(error)) => return Err(error),
            Err(_) => {}
        }
    }
    Ok(accepted)
}

/// Takes a decision or a merging back; the sign-on waits again, or stands again.
pub fn reopen(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    let state = before.sign_on.state;
    let mut after = before.clone();
    if let Standing::Merged { into } = state.standing {
        verdict::revoke_same(tx, id, into)?;
        after.sign_on.state = SignOnState { standing: Standing::Live, ..state };
    } else {
        after.sign_on.state = state.reopen().map_err(DecideProblem::Step)?;
        after.decided = None;
    }
    save(tx, &before, &after, None)?;
    desk_act(tx, &before, (ActKind::Reopened, None), None, None)?;
    if state.standing == Standing::Live {
        part_merged(tx, id)?;
    }
    Ok(())
}

/// What was made an entry of a line of a list is none any more; it leaves the queue.
pub(crate) fn put_back(
    tx: &mut Tx<'_>,
    id: SignOnId,
    expected_revision: i64,
) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    unchanged(&before, expected_revision)?;
    let mut after = before.clone();
    let declined = before.sign_on.state.decline(DeclineReason::NotASignatory);
    after.sign_on.state = declined.map_err(DecideProblem::Step)?;
    save(tx, &before, &after, None)?;
    desk_act(tx, &before, (ActKind::LinePutBack, None), None, None).map_err(DecideProblem::Store)
}

/// What was put back so is an entry again; somebody may have taken it out of there otherwise.
pub(crate) fn take_again(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    if let Ok(state) = before.sign_on.state.reopen()
        && matches!(before.sign_on.state.moderation, Moderation::Declined { .. })
    {
        let mut after = before.clone();
        (after.sign_on.state, after.decided) = (state, None);
        save(tx, &before, &after, None)?;
    }
    Ok(desk_act(tx, &before, (ActKind::LineTaken, None), None, None)?)
}

/// A sign-on left, or is no longer accepted: what was counted as part of it stands for
/// itself again, so that nobody who signed goes with somebody else. The decision that they are the
/// same stays; it merges them again if the sign-on comes back.
pub(super) fn part_merged(tx: &mut Tx<'_>, into: SignOnId) -> Result<(), Error> {
    for row in tx.rows(
        sign_ons!("WHERE s.merged_into = $1 AND s.standing = 'merged' ORDER BY s.id"),
        &values![into],
    )? {
        let before = SignOnRow::read(tx.keys(), &row)?;
        let mut after = before.clone();
        after.sign_on.state.standing = Standing::Live;
        save(tx, &before, &after, None)?;
        desk_act(tx, &before, (ActKind::Reopened, None), None, None)?;
    }
    Ok(())
}

/// Counts a sign-on as part of another of the same statement from now on; both stay, and the signer
/// is told.
pub fn merge(tx: &mut Tx<'_>, id: SignOnId, into: SignOnId) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    let other = present(tx, into)?;
    let both = before.sign_on.state.is_live() && other.sign_on.state.is_live();
    if !both || before.statement != other.statement || id == into {
        return Err(DecideProblem::Step(StepProblem::NotLive));
    }
    let mut after = before.clone();
    after.sign_on.state.standing = Standing::Merged { into };
    after.wished_at = None;
    save(tx, &before, &after, None)?;
    desk_act(tx, &before, (ActKind::Merged, None), Some(&into.to_string()), None)?;
    if let Some(key) = before.key.as_ref().filter(|_| before.has_address()) {
        mail::enqueue_with_own_page(tx, key, id, Kind::Merged, Payload::default())?;
    }
    Ok(())
}

/// Opens the address of a signer; the reason is recorded in the same transaction. `None`: there is
/// no address.
pub fn contact(tx: &mut Tx<'_>, id: SignOnId, reason: &str) -> Result<Option<EmailAddress>, Error> {
    let Some(stored) = SignOnRow::by_id(tx, id)? else { return Ok(None) };
    let Some(email) = stored.email()? else { return Ok(None) };
    desk_act(tx, &stored, (ActKind::ContactOpened, None), None, Some(reason))?;
    Ok(Some(email))
}

/// Opens how a signatory of a list can be reached, as the file said; the reason is recorded in the
/// same transaction. `None`: the file did not say.
pub fn listed_contact(
    tx: &mut Tx<'_>,
    id: SignOnId,
    reason: &str,
) -> Result<Option<ListedContact>, Error> {
    let Some(stored) = SignOnRow::by_id(tx, id)? else { return Ok(None) };
    let Some(contact) = stored.listed_contact()? else { return Ok(None) };
    desk_act(tx, &stored, (ActKind::ContactOpened, None), None, Some(reason))?;
    Ok(Some(contact))
}

/// The address of a signer. Whoever calls this records it: with the act of which it is a part.
pub fn address(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<EmailAddress>, Error> {
    SignOnRow::by_id(tx, id)?.map_or(Ok(None), |stored| stored.email())
}

/// Asks the signer something, by mail; the answer comes on the own page.
pub fn ask(tx: &mut Tx<'_>, id: SignOnId, text: &str) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    let Some(key) = before.key.as_ref().filter(|_| before.has_address()) else {
        return Err(DecideProblem::Gone);
    };
    if !before.sign_on.state.is_live() {
        return Err(DecideProblem::Step(StepProblem::NotLive));
    }
    let mut after = before.clone();
    (after.asked_at, after.answered_at) = (Some(tx.now()), None);
    save(tx, &before, &after, None)?;
    desk_act(tx, &before, (ActKind::Asked, None), None, Some(text))?;
    let payload = Payload { text: Some(text.to_owned()), ..Payload::default() };
    Ok(mail::enqueue_with_own_page(tx, key, id, Kind::Question, payload)?)
}

/// Changes the entry: of a reported one at any time, of a form's only when its signer wished so or
/// has answered a question.
/// The record keeps both texts. `accept` also accepts a reported one that waits.
pub fn correct(
    tx: &mut Tx<'_>,
    id: SignOnId,
    entry: &Entry,
    note: Option<&str>,
    accept: bool,
) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    let old = before.entry()?.ok_or(DecideProblem::Gone)?;
    let reported = before.sign_on.state.confirmation.is_reported();
    if !before.sign_on.state.is_live() {
        return Err(DecideProblem::Step(StepProblem::NotLive));
    }
    if !reported && before.wished_at.is_none() && before.answered_at.is_none() {
        return Err(DecideProblem::Step(StepProblem::NotByForm));
    }
    let mut after = before.clone();
    after.wished_at = None;
    save(tx, &before, &after, Some(entry))?;
    organisation::relink(tx, &before, Some(entry))?;
    let change = format!("{} → {}", old.one_line("en"), entry.one_line("en"));
    let change = note.map_or(change.clone(), |note| format!("{change} · {note}"));
    desk_act(tx, &before, (ActKind::Corrected, None), None, Some(&change))?;
    correction_mail(tx, &before, true, note.map(str::to_owned))?;
    if accept && after.sign_on.state.awaits_decision() {
        let corrected = present(tx, id)?;
        settle(tx, &corrected, Decision::Accept, None, None)?;
    }
    Ok(())
}

/// Leaves the entry as it is although its signer wished otherwise, and tells the signer why.
pub fn decline_correction(tx: &mut Tx<'_>, id: SignOnId, note: &str) -> Result<(), DecideProblem> {
    let before = present(tx, id)?;
    if before.wished_at.is_none() {
        return Err(DecideProblem::Step(StepProblem::AlreadyDecided));
    }
    let mut after = before.clone();
    after.wished_at = None;
    save(tx, &before, &after, None)?;
    desk_act(tx, &before, (ActKind::CorrectionDeclined, None), None, Some(note))?;
    Ok(correction_mail(tx, &before, false, Some(note.to_owned()))?)
}

/// Says what became of a wish for a correction, to those who can be written to.
fn correction_mail(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    made: bool,
    text: Option<String>,
) -> Result<(), Error> {
    let Some(key) = stored.key.as_ref().filter(|_| stored.has_address()) else { return Ok(()) };
    let payload = Payload { text, made, ..Payload::default() };
    mail::enqueue_with_own_page(tx, key, stored.sign_on.id, Kind::CorrectionDone, payload)
}

/// Keeps a remark among colleagues about a sign-on: it stands in its history, under its key, so that
/// it goes when the sign-on is erased.
pub fn note(tx: &mut Tx<'_>, id: SignOnId, text: &str) -> Result<(), DecideProblem> {
    let stored = present(tx, id)?;
    Ok(desk_act(tx, &stored, (ActKind::Noted, None), None, Some(text))?)
}

fn present(tx: &mut Tx<'_>, id: SignOnId) -> Result<SignOnRow, DecideProblem> {
    let stored = SignOnRow::by_id(tx, id)?.ok_or(DecideProblem::Gone)?;
    if stored.sign_on.state.standing == Standing::Erased {
        Err(DecideProblem::Gone)
    } else {
        Ok(stored)
    }
}

fn settle(
    tx: &mut Tx<'_>,
    before: &SignOnRow,
    decided: Decision,
    note: Option<&str>,
    batch: Option<BatchId>,
) -> Result<(), DecideProblem> {
    let state = before.sign_on.state;
    let stepped = match decided {
        Decision::Accept => state.accept(),
        Decision::Decline(reason) => state.decline(reason),
    };
    let problem = |step| match (step, state.moderation) {
        (StepProblem::AlreadyDecided, Moderation::Accepted | Moderation::Declined { .. }) => {
            DecideProblem::AlreadyDecided { decided: before.decided, state }
        }
        (step, _) => DecideProblem::Step(step),
    };
    let mut after = before.clone();
    after.sign_on.state = stepped.map_err(problem)?;
    after.decided = Some(DecisionStamp { by: actor::columns(tx.actor()?).1, at: tx.now() });
    save(tx, before, &after, None)?;
    if decided == Decision::Accept
        && let Some(entry) = before.entry()?
    {
        organisation::link(tx, before.sign_on.id, &entry)?;
    }
    let (kind, detail, mail) = match decided {
        Decision::Accept => (ActKind::Accepted, None, Some((Kind::Accepted, Payload::default()))),
        Decision::Decline(reason) => {
            let payload = Payload { reason: Some(reason), ..Payload::default() };
            let mail = reason.tells_signer().then_some((Kind::Declined, payload));
            (ActKind::Declined, Some(reason.as_str()), mail)
        }
    };
    desk_act(tx, before, (kind, batch), detail, note)?;
    match decided {
        Decision::Accept => verdict::merge_into_accepted(tx, before.sign_on.id)?,
        Decision::Decline(_) => part_merged(tx, before.sign_on.id)?,
    }
    if let (Some((kind, payload)), Some(key)) =
        (mail, before.key.as_ref().filter(|_| before.has_address()))
    {
        mail::enqueue_with_own_page(tx, key, before.sign_on.id, kind, payload)?;
    }
    Ok(())
}

fn desk_act(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    (kind, batch): (ActKind, Option<BatchId>),
    detail: Option<&str>,
    note: Option<&str>,
) -> Result<(), Error> {
    let (statement, sign_on) = (Some(stored.statement), Some(stored.sign_on.id));
    record_in(tx, &NewAct { kind, statement, sign_on, detail, note }, batch)
}
