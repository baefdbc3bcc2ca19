//! The code from a mail, typed by hand. Each try is counted before anything is looked up, by who is
//! meant and not by what is known of them, so that a wrong one costs the same for every address.

use domain::id::SignOnId;
use domain::instant::{HOUR, Instant};

use subtle::ConstantTimeEq;

use super::confirm::{confirm_one, drop_others};
use super::waiting::waiting_beside;
use super::{CodeOf, ConfirmOutcome, ConfirmProblem};
use crate::crypt::Keys;
use crate::sign_on_row::{ShortKey, SignOnRow, code_key, email_key, handle_key};
use crate::token::{self, Purpose, Token};
use crate::{Error, Row, Tx, values};
use std::time::Duration;

/// A link that only leads on to the page where the owner of the mailbox chooses.
const CHOICE_LIFE: Duration = HOUR;

/// What was typed, and what it is measured by.
#[derive(Debug, Clone)]
pub struct TypedCode {
    /// Whose code it is meant to be.
    pub of: CodeOf,
    /// As it is written in mails.
    pub code: String,
    /// The link to the signer's own page, if it confirms.
    pub own_page: Token,
    /// The link to the confirmation page, if there is something to choose.
    pub choice: Token,
    /// After so many wrong tries only the link works, until another mail brings another code.
    pub max_tries: i64,
    /// How long a try is remembered: as long as a code works.
    pub remembered: Duration,
}

/// What a right code led to.
#[derive(Debug, Clone)]
pub enum CodeOutcome {
    /// It confirmed the one entry that waited.
    Confirmed(Box<ConfirmOutcome>),
    /// Several entries wait for this mailbox; the link `choice` shows them.
    Choose,
}

/// Confirms by the code from the mail.
///
/// The outer result is the transaction's: a try is counted, so the closure must return `Ok` with
/// the problem inside (`Ok(confirm_by_code(…)?)`), else the count is rolled back.
pub fn confirm_by_code(
    tx: &mut Tx<'_>,
    typed: &TypedCode,
) -> Result<Result<CodeOutcome, ConfirmProblem>, Error> {
    let key = mailbox_key(tx, &typed.of)?;
    let tries = count(tx, &key, tx.now().plus(typed.remembered))?;
    let sql = "SELECT id, code_key FROM sign_on WHERE email_key = $1 AND code_expires_at > $2";
    let codes = tx.rows(sql, &values![key, tx.now()])?;
    let found = matching(tx.keys(), &codes, &typed.code)?;
    let Some(id) = found.filter(|_| tries <= typed.max_tries) else {
        return Ok(Err(ConfirmProblem::Unknown));
    };
    forgive(tx, &key)?;
    match right(tx, id, typed) {
        Err(ConfirmProblem::Store(error)) => Err(error),
        result => Ok(result),
    }
}

fn right(tx: &mut Tx<'_>, id: SignOnId, typed: &TypedCode) -> Result<CodeOutcome, ConfirmProblem> {
    let stored = SignOnRow::by_id(tx, id)?.ok_or(ConfirmProblem::Unknown)?;
    let waiting = waiting_beside(tx, id)?.entries;
    let first = match &waiting[..] {
        _ if !stored.waits_for_its_mailbox() => id,
        [] => id,
        [one] => one.id,
        _ => {
            let until = Some(tx.now().plus(CHOICE_LIFE));
            token::put(tx, &typed.choice, Purpose::Confirm, id.as_bytes(), until)?;
            return Ok(CodeOutcome::Choose);
        }
    };
    let stored = SignOnRow::by_id(tx, first)?.ok_or(ConfirmProblem::Unknown)?;
    let confirmed = confirm_one(tx, &stored, &typed.own_page)?;
    if confirmed.first_time {
        drop_others(tx, &stored, tx.now())?;
    }
    Ok(CodeOutcome::Confirmed(Box::new(confirmed)))
}

/// The mailbox whose code it is; of a handle that leads nowhere something of the same kind.
fn mailbox_key(tx: &mut Tx<'_>, of: &CodeOf) -> Result<ShortKey, Error> {
    match of {
        CodeOf::Email(statement, email) => Ok(email_key(tx.keys(), *statement, email)),
        CodeOf::SignOn(id) => {
            let instead = handle_key(tx.keys(), *id);
            let row = tx.row("SELECT email_key FROM sign_on WHERE id = $1", &values![*id])?;
            let known = row.map(|row| row.opt_array("email_key")).transpose()?.flatten();
            Ok(known.unwrap_or(instead))
        }
    }
}

/// The sign-on whose code it is. Compares at least once, also where nothing waits.
fn matching(keys: &Keys, codes: &[Row], typed: &str) -> Result<Option<SignOnId>, Error> {
    let mut found = None;
    for row in codes {
        let (id, kept) = (SignOnId(row.array("id")?), row.opt_array::<16>("code_key")?);
        let same = code_key(keys, id, typed).ct_eq(&kept.unwrap_or_default());
        if bool::from(same) && kept.is_some() {
            found = Some(id);
        }
    }
    if codes.is_empty() {
        let _: bool = code_key(keys, SignOnId([0; 16]), typed).ct_eq(&[0; 16]).into();
    }
    Ok(found)
}

fn count(tx: &mut Tx<'_>, key: &ShortKey, until: Instant) -> Result<i64, Error> {
    let sql = "INSERT INTO code_try (key, tries, expires_at) VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE
               SET tries = code_try.tries + 1, expires_at = excluded.expires_at RETURNING tries";
    tx.row(sql, &values![*key, until])?.map_or(Ok(0), |row| row.int("tries"))
}

/// Tries begin anew. The row stays: whether the next try adds one or changes one must not depend on
/// who is known.
fn forgive(tx: &mut Tx<'_>, key: &ShortKey) -> Result<(), Error> {
    tx.put("UPDATE code_try SET tries = 0 WHERE key = $1", &values![*key])
}

/// Another code, with fresh tries, in place of all earlier ones of the mailbox.
pub(super) fn renew(
    tx: &mut Tx<'_>,
    mailbox: &ShortKey,
    id: SignOnId,
    code: &str,
    expires_at: Instant,
) -> Result<(), Error> {
    let sql = "UPDATE sign_on SET code_key = NULL, code_expires_at = NULL
               WHERE email_key = $1 AND code_expires_at IS NOT NULL AND id <> $2";
    tx.put(sql, &values![*mailbox, id])?;
    let sql = "UPDATE sign_on SET code_key = $2, code_expires_at = $3 WHERE id = $1";
    tx.put(sql, &values![id, code_key(tx.keys(), id, code), expires_at])?;
    forgive(tx, mailbox)
}

/// Forgets the tries of a mailbox whose signer is erased.
pub(super) fn forget(tx: &mut Tx<'_>, mailbox: &ShortKey) -> Result<(), Error> {
    tx.put("DELETE FROM code_try WHERE key = $1", &values![*mailbox])
}

/// Forgets tries at codes that no longer work.
pub(super) fn remove_expired(tx: &mut Tx<'_>) -> Result<(), Error> {
    tx.put("DELETE FROM code_try WHERE expires_at <= $1", &values![tx.now()])
}
