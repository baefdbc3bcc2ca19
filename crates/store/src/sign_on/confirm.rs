//! The mailbox answers by its link.

use domain::id::SignOnId;
use domain::instant::Instant;
use domain::moderation::ActKind;

use super::save::save;
use super::{ConfirmOutcome, ConfirmProblem, LinkView, Question};
use crate::mail::{self, Errand, Kind, Payload};
use crate::sign_on_row::SignOnRow;
use crate::statement_row::{self, timing};
use crate::token::{self, Purpose, Token, TokenRow};
use crate::{Error, Tx, act, record_key, values};

/// What a link shows; `None` when it is unknown, expired, or its sign-on was erased. Changes
/// nothing.
pub fn by_token(
    tx: &mut Tx<'_>,
    token: &Token,
    purpose: Purpose,
) -> Result<Option<LinkView>, Error> {
    let known = token::find(tx, token, purpose)?.filter(|known| !known.is_expired(tx.now()));
    let Some(known) = known else { return Ok(None) };
    let Some(stored) = SignOnRow::by_id(tx, SignOnId(known.record))? else { return Ok(None) };
    let Some(entry) = stored.entry()? else { return Ok(None) };
    let Some(statement) = statement_row::by_id(tx, stored.statement)? else { return Ok(None) };
    let Some(version) = statement_row::version(tx, stored.statement, stored.sign_on.version)?
    else {
        return Ok(None);
    };
    let question = question(tx, &stored)?;
    let (wish, wished) = (wish(tx, &stored)?, stored.wished()?);
    Ok(Some(LinkView {
        sign_on: stored.sign_on,
        statement,
        version,
        entry,
        question,
        wish,
        wished,
        decided_at: stored.decided.map(|decided| decided.at),
        revision: stored.revision,
        page_lang: stored.page_lang,
    }))
}

/// Which of the entries that wait for a mailbox its owner says are theirs.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Those; none: the one that the link was made for.
    pub entries: Vec<SignOnId>,
    /// When the page was made on which it was chosen.
    pub seen_at: Instant,
}

/// Confirms by link. What else waited for the mailbox when the page was made is dropped. Repeating
/// it changes nothing. Mails `confirmed` with the link to the signer's own page.
pub fn confirm(
    tx: &mut Tx<'_>,
    token: &Token,
    choice: &Choice,
    own_page: &Token,
) -> Result<ConfirmOutcome, ConfirmProblem> {
    let known: TokenRow =
        token::find(tx, token, Purpose::Confirm)?.ok_or(ConfirmProblem::Unknown)?;
    if known.is_expired(tx.now()) {
        return Err(ConfirmProblem::Expired);
    }
    let linked = SignOnRow::by_id(tx, SignOnId(known.record))?.ok_or(ConfirmProblem::Unknown)?;
    let own = [linked.sign_on.id];
    let chosen = if choice.entries.is_empty() { &own[..] } else { &choice.entries };
    let mut outcome: Option<ConfirmOutcome> = None;
    for id in chosen {
        let stored = SignOnRow::by_id(tx, *id)?
            .filter(|stored| stored.email_key.is_some() && stored.email_key == linked.email_key)
            .ok_or(ConfirmProblem::Unknown)?;
        let own_page = if outcome.is_none() { *own_page } else { tx.draw() };
        let confirmed = confirm_one(tx, &stored, &own_page)?;
        outcome = Some(match outcome {
            Some(before) => before.and(confirmed),
            None => confirmed,
        });
    }
    let outcome = outcome.ok_or(ConfirmProblem::Unknown)?;
    if outcome.first_time {
        drop_others(tx, &linked, choice.seen_at)?;
    }
    Ok(outcome)
}

pub(super) fn confirm_one(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    own_page: &Token,
) -> Result<ConfirmOutcome, ConfirmProblem> {
    let now = tx.now();
    let entry = stored.entry()?.ok_or(ConfirmProblem::Unknown)?;
    let timing = timing(tx, stored.statement)?.ok_or(ConfirmProblem::Unknown)?;
    let slug = timing.slug().clone();
    let Some(state) = stored.sign_on.state.confirm(now).map_err(ConfirmProblem::Step)? else {
        return Ok(ConfirmOutcome {
            first_time: false,
            slug,
            entry,
            sign_on: stored.sign_on,
            own_page: None,
            domain: None,
            also: Vec::new(),
        });
    };
    if !timing.takes_confirmation(now) {
        return Err(ConfirmProblem::NotTaken(timing.gate(now)));
    }
    let mut after = stored.clone();
    after.sign_on.state = state;
    after.expires_at = None;
    save(tx, stored, &after, None)?;
    let key = stored.key.as_ref().ok_or(ConfirmProblem::Unknown)?;
    let id = stored.sign_on.id;
    token::put(tx, own_page, Purpose::OwnPage, id.as_bytes(), None)?;
    let errand = Errand::from(Kind::Confirmed).set_apart(state.moderation.is_set_apart());
    mail::enqueue(tx, key, id.as_bytes(), errand, &Payload::own_page(own_page))?;
    Ok(ConfirmOutcome {
        first_time: true,
        slug,
        entry,
        sign_on: after.sign_on,
        own_page: Some(*own_page),
        domain: stored.email()?.and_then(|email| email.own_domain().map(str::to_owned)),
        also: Vec::new(),
    })
}

/// Drops what still waits for the same mailbox and was sent before `seen_at`: its owner has seen it
/// and said what is theirs.
pub(super) fn drop_others(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    seen_at: Instant,
) -> Result<(), Error> {
    let sql = "SELECT id FROM sign_on WHERE email_key = $1 AND confirmation = 'unconfirmed' AND standing = 'live'
               AND created_at <= $2";
    for row in tx.rows(sql, &values![stored.email_key, seen_at])? {
        empty(tx, SignOnId(row.array("id")?))?;
    }
    Ok(())
}

/// Takes contents and key of a sign-on that was never confirmed. The empty row stays until it
/// expires, so that a stranger who sends the form once more does not learn from the time it takes
/// that the mailbox has answered; the files are wiped when it goes.
pub(super) fn empty(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), Error> {
    let sql = "UPDATE sign_on SET standing = 'erased', queued = 0, entry_sealed = NULL, contact_sealed = NULL,
               domain_key = NULL, entry_key = NULL, code_key = NULL, code_expires_at = NULL, revision = revision + 1
               WHERE id = $1 AND confirmation = 'unconfirmed'";
    tx.put(sql, &values![id])?;
    record_key::remove(tx, id.as_bytes()).map(|_| ())
}

/// Deletes a sign-on that was never confirmed, with its key. Its links lead nowhere and expire; its
/// mails can no longer be opened and are dropped when they are due.
pub(super) fn delete_unconfirmed(tx: &mut Tx<'_>, id: SignOnId) -> Result<bool, Error> {
    let sql = "DELETE FROM sign_on WHERE id = $1 AND confirmation = 'unconfirmed'";
    let deleted = tx.execute(sql, &values![id])? > 0;
    if deleted {
        record_key::remove(tx, id.as_bytes())?;
        tx.mark_wipe()?;
    }
    Ok(deleted)
}

/// The desk's last question and its answer.
pub(super) fn question(tx: &mut Tx<'_>, stored: &SignOnRow) -> Result<Option<Question>, Error> {
    if stored.asked_at.is_none() {
        return Ok(None);
    }
    let id = stored.sign_on.id;
    let asked = act::last_of_kind(tx, id, ActKind::Asked)?;
    let Some((text, at)) = asked.and_then(|act| Some((act.note?, act.at))) else { return Ok(None) };
    let answered = stored.answered_at.is_some();
    let answer = if answered { act::last_of_kind(tx, id, ActKind::Answered)? } else { None };
    Ok(Some(Question { text, at, answer: answer.and_then(|act| act.note) }))
}

/// The open wish for a correction.
pub(super) fn wish(tx: &mut Tx<'_>, stored: &SignOnRow) -> Result<Option<String>, Error> {
    if stored.wished_at.is_none() {
        return Ok(None);
    }
    Ok(act::last_of_kind(tx, stored.sign_on.id, ActKind::CorrectionWished)?
        .and_then(|act| act.note))
}
