//! What happens by the clock: reminders, expiry, the launch.

use domain::entry::Display;
use domain::id::{SignOnId, StatementId};
use domain::instant::{DAY, HOUR, Instant};

use super::code;
use super::confirm::delete_unconfirmed;
use super::save::save;
use crate::mail::{self, Kind, Payload};
use crate::mailbox::{self, Allowance};
use crate::sign_on_row::{ShortKey, SignOnRow, sign_ons};
use crate::token::{self, Purpose, Token};
use crate::{Error, Tx, meta, values};
use std::time::Duration;

/// When sign-ons were let go last, in `meta`.
const LAST: &str = "expired_at";
/// The last time is written down so often.
const NOTED: Duration = HOUR;
/// After a longer time somebody must say that the clock is right (security requirement R-6).
const PAUSE: Duration = DAY;
/// So many may go without.
const FEW: i64 = 50;

/// What became of the sign-ons whose time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expiry {
    /// So many were deleted.
    Deleted(u32),
    /// So many are due at once, after a pause so long that the clock may be wrong: they stay until
    /// somebody vouches for it ([`vouch`]).
    Held(u32),
}

/// Somebody says that the clock is right.
pub fn vouch(tx: &mut Tx<'_>) -> Result<(), Error> {
    meta::set(tx, LAST, &tx.now().0.to_be_bytes())
}

/// When sign-ons were let go last; `None`: never.
pub fn last_expiry(tx: &mut Tx<'_>) -> Result<Option<Instant>, Error> {
    let kept = meta::get(tx, LAST)?.and_then(|bytes| bytes.try_into().ok());
    Ok(kept.map(|bytes| Instant(i64::from_be_bytes(bytes))))
}

/// How many would go at once although the clock may be wrong.
pub fn held(tx: &mut Tx<'_>) -> Result<u32, Error> {
    let now = tx.now();
    if last_expiry(tx)?.is_none_or(|last| now.since(last) <= PAUSE) {
        return Ok(0);
    }
    let sql = "SELECT coalesce(CAST(sum(CASE WHEN expires_at <= $1 THEN 1 ELSE 0 END) AS BIGINT), 0) AS due,
               count(*) AS number FROM sign_on WHERE expires_at IS NOT NULL";
    let Some(row) = tx.row(sql, &values![now])? else { return Ok(0) };
    let (due, all) = (row.int("due")?, row.int("number")?);
    if due > FEW || due * 20 > all { row.number("due") } else { Ok(0) }
}

/// Deletes up to `limit` sign-ons that were never confirmed and whose time is over, with their
/// keys, and all expired links, counts of codes and windows for mails.
pub fn expire(tx: &mut Tx<'_>, limit: u32) -> Result<Expiry, Error> {
    let held = held(tx)?;
    if held > 0 {
        return Ok(Expiry::Held(held));
    }
    let now = tx.now();
    if last_expiry(tx)?.is_none_or(|last| now < last || now.since(last) >= NOTED) {
        vouch(tx)?;
    }
    let mut deleted = 0;
    for id in due(tx, limit)? {
        deleted += u32::from(delete_unconfirmed(tx, id)?);
    }
    expire_secrets(tx)?;
    Ok(Expiry::Deleted(deleted))
}

/// Sign-ons that were never confirmed and whose time is over, the longest first.
pub fn due(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<SignOnId>, Error> {
    let sql = "SELECT id FROM sign_on WHERE expires_at IS NOT NULL AND expires_at <= $1 ORDER BY expires_at LIMIT $2";
    let rows = tx.rows(sql, &values![tx.now(), limit])?;
    rows.iter().map(|row| row.array("id").map(SignOnId)).collect()
}

/// Deletes one that [is due](due), where it still is.
pub fn expire_one(tx: &mut Tx<'_>, id: SignOnId) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM sign_on WHERE id = $1 AND expires_at <= $2";
    Ok(tx.row(sql, &values![id, tx.now()])?.is_some() && delete_unconfirmed(tx, id)?)
}

/// Deletes all expired links, counts of codes and windows for mails.
pub fn expire_secrets(tx: &mut Tx<'_>) -> Result<(), Error> {
    token::remove_expired(tx)?;
    code::remove_expired(tx)?;
    mailbox::remove_ended(tx)
}

/// Since when the one should be gone that is due the longest; `None`: none is due.
pub fn due_since(tx: &mut Tx<'_>) -> Result<Option<Instant>, Error> {
    let sql = "SELECT min(expires_at) AS since FROM sign_on WHERE expires_at IS NOT NULL AND expires_at <= $1";
    let row = tx.row(sql, &values![tx.now()])?;
    row.map_or(Ok(None), |row| row.opt_instant("since"))
}

/// What came of [`remind`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reminded {
    /// How many mails were written.
    pub mails: u32,
    /// How many were passed over for good, because what is kept of them cannot be opened.
    pub unreadable: u32,
}

/// Reminds up to `limit` signers who have not confirmed: the first time `days[0]` days after
/// signing, and so on. Sign-ons that were set apart are not reminded, and of several of one mailbox
/// only the one that its last mail was about. Each mail carries a new link, valid for `link_life`,
/// and a new code in place of the old one. A mailbox that had what it is `allowed` is reminded
/// later.
pub fn remind(
    tx: &mut Tx<'_>,
    (days, link_life): (&[u32], Duration),
    allowed: Allowance,
    limit: u32,
) -> Result<Reminded, Error> {
    let now = tx.now();
    let (mut reminded, all) = (Reminded::default(), days.len());
    // The last one first: who missed earlier reminders (the server was away) gets one mail, not all
    // at once.
    for (place, days) in days.iter().enumerate().rev() {
        let (number, last) = (place as i64 + 1, place + 1 == all);
        let sql = sign_ons!(
            "WHERE s.expires_at > $1 AND s.confirmation = 'unconfirmed' AND s.moderation = 'waiting'
             AND s.standing = 'live' AND s.reminders < $2 AND s.created_at <= $3 AND s.code_expires_at IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM mailbox b WHERE b.key = s.email_key AND b.ends_at > $1
                             AND (b.mails >= $4 OR b.ends_at > $5))
             ORDER BY s.created_at, s.id LIMIT $6"
        );
        for row in tx.rows(
            sql,
            &values![
                now,
                number,
                now.minus(*days * DAY),
                allowed.most,
                now.plus(allowed.span),
                limit - reminded.mails
            ],
        )? {
            // One that cannot be read must not keep all others from being reminded.
            let Ok(stored) = SignOnRow::read(tx.keys(), &row) else {
                pass_over(tx, SignOnId(row.array("id")?), number)?;
                reminded.unreadable += 1;
                continue;
            };
            let Some(mailbox) = stored.email_key else { continue };
            if mailbox::free(tx, &mailbox, allowed)? {
                remind_one(tx, &stored, &mailbox, (link_life, number, last))?;
                reminded.mails += 1;
            }
        }
    }
    Ok(reminded)
}

/// Notes that this reminder was written, or cannot be.
fn pass_over(tx: &mut Tx<'_>, id: SignOnId, number: i64) -> Result<(), Error> {
    let sql = "UPDATE sign_on SET reminders = $2 WHERE id = $1";
    tx.execute(sql, &values![id, number]).map(|_| ())
}

fn remind_one(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    mailbox: &ShortKey,
    (link_life, number, last): (Duration, i64, bool),
) -> Result<(), Error> {
    let id = stored.sign_on.id;
    pass_over(tx, id, number)?;
    let Some(key) = &stored.key else { return Ok(()) };
    let (token, code): (Token, String) = (tx.draw(), new_code(tx.draw()));
    let link_expires_at = tx.now().plus(link_life);
    let expires_at = stored.expires_at.map_or(link_expires_at, |at| at.min(link_expires_at));
    code::renew(tx, mailbox, id, &code, expires_at)?;
    token::put(tx, &token, Purpose::Confirm, id.as_bytes(), Some(expires_at))?;
    let payload = Payload { last, ..Payload::confirm(&token, &code) };
    mail::enqueue(tx, key, id.as_bytes(), Kind::Reminder, &payload).map(|_| ())
}

/// Eight characters that cannot be mistaken for each other (Crockford's base 32): 40 random bits.
fn new_code(random: [u8; 8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    random.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()
}

/// Brings out the names that waited for the launch.
pub(crate) fn publish_launched(tx: &mut Tx<'_>, statement: StatementId) -> Result<(), Error> {
    let sql = sign_ons!(
        "WHERE s.statement_id = $1 AND s.counted = 1 AND s.display = $2 AND s.entry_public IS NULL"
    );
    for row in tx.rows(sql, &values![statement, Display::AtLaunch.as_str()])? {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        save(tx, &stored, &stored, None)?;
    }
    Ok(())
}
