//! The mailbox answers: by link or by code.

use domain::id::SignOnId;
use domain::moderation::ActKind;

use subtle::ConstantTimeEq;

use super::save::save;
use super::{CodeOf, ConfirmOutcome, ConfirmProblem, LinkView, Question};
use crate::mail::{self, Errand, Kind, Payload};
use crate::sign_on_row::{SignOnRow, code_key, email_key, sign_ons};
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
    let wish = wish(tx, &stored)?;
    Ok(Some(LinkView {
        sign_on: stored.sign_on,
        statement,
        version,
        entry,
        question,
        wish,
        decided_at: stored.decided.map(|decided| decided.at),
        revision: stored.revision,
        page_lang: stored.page_lang,
    }))
}

/// Confirms by link. Repeating it changes nothing. Mails `confirmed` with the link to the signer's
/// own page.
pub fn confirm(
    tx: &mut Tx<'_>,
    token: &Token,
    own_page: &Token,
) -> Result<ConfirmOutcome, ConfirmProblem> {
    let known: TokenRow =
        token::find(tx, token, Purpose::Confirm)?.ok_or(ConfirmProblem::Unknown)?;
    if known.is_expired(tx.now()) {
        return Err(ConfirmProblem::Expired);
    }
    let stored = SignOnRow::by_id(tx, SignOnId(known.record))?.ok_or(ConfirmProblem::Unknown)?;
    confirmed(tx, &stored, own_page)
}

/// Confirms by the code from the mail, typed by hand.
///
/// The outer result is the transaction's: a wrong code is counted, so the closure must return `Ok`
/// with the problem inside (`Ok(confirm_by_code(…)?)`), else the count is rolled back. After
/// `max_tries` wrong codes only the link works; a code lives as long as the link in the same mail.
pub fn confirm_by_code(
    tx: &mut Tx<'_>,
    of: &CodeOf,
    code: &str,
    own_page: &Token,
    max_tries: i64,
) -> Result<Result<ConfirmOutcome, ConfirmProblem>, Error> {
    let waiting = match of {
        CodeOf::SignOn(id) => tx.rows(sign_ons!("WHERE s.id = $1"), &values![*id])?,
        CodeOf::Email(statement, email) => {
            let key = email_key(tx.keys(), *statement, email);
            tx.rows(
                sign_ons!("WHERE s.email_key = $1 ORDER BY s.created_at DESC, s.id"),
                &values![key],
            )?
        }
    };
    let mut wrong = Vec::new();
    for row in &waiting {
        let stored = SignOnRow::read(tx.keys(), row)?;
        if stored.code_tries >= max_tries || stored.code_expires_at.is_none_or(|at| at <= tx.now())
        {
            continue;
        }
        let typed = code_key(tx.keys(), stored.sign_on.id, code);
        if !stored.code_key.is_some_and(|kept| bool::from(kept.ct_eq(&typed))) {
            wrong.push(stored.sign_on.id);
            continue;
        }
        return match confirmed(tx, &stored, own_page) {
            Err(ConfirmProblem::Store(error)) => Err(error),
            result => Ok(result),
        };
    }
    for id in wrong {
        tx.execute("UPDATE sign_on SET code_tries = code_tries + 1 WHERE id = $1", &values![id])?;
    }
    Ok(Err(ConfirmProblem::Unknown))
}

fn confirmed(
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
    drop_twins(tx, stored)?;
    Ok(ConfirmOutcome {
        first_time: true,
        slug,
        entry,
        sign_on: after.sign_on,
        own_page: Some(*own_page),
    })
}

/// The same mailbox sent the same entry more than once; one confirmation settles them all.
fn drop_twins(tx: &mut Tx<'_>, stored: &SignOnRow) -> Result<(), Error> {
    let sql = "SELECT id FROM sign_on WHERE email_key = $1 AND entry_key = $2 AND confirmation = 'unconfirmed'";
    for row in tx.rows(sql, &values![stored.email_key, stored.entry_key])? {
        delete_unconfirmed(tx, SignOnId(row.array("id")?))?;
    }
    Ok(())
}

/// Deletes a sign-on that was never confirmed, with its key. Its links lead nowhere and expire; its
/// mails can no longer be opened and are dropped when they are due.
pub(super) fn delete_unconfirmed(tx: &mut Tx<'_>, id: SignOnId) -> Result<bool, Error> {
    let sql = "DELETE FROM sign_on WHERE id = $1 AND confirmation = 'unconfirmed'";
    let deleted = tx.execute(sql, &values![id])? > 0;
    if deleted {
        record_key::destroy(tx, id.as_bytes())?;
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
