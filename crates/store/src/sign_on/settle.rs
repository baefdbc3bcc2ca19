//! What follows from a form, after its sender has got the answer: which mail it leads to, and when.

use domain::id::SignOnId;

use super::code::renew;
use super::confirm::empty;
use crate::mail::{self, Errand, Kind, Payload, UnsettledMail};
use crate::mailbox::{self, Allowance, When, Wish};
use crate::sign_on_row::{ShortKey, SignOnRow};
use crate::token::{self, Purpose};
use crate::{Error, Tx, record_key, values};
use domain::id::MailId;
use std::time::Duration;

/// Whether [`settle`] has something to do.
pub fn to_settle(tx: &mut Tx<'_>) -> Result<bool, Error> {
    mail::any_unsettled(tx)
}

/// Looks at up to `limit` forms that were not settled yet, and returns how many. A mailbox that
/// had not confirmed the entry gets a link and a code that live for `link_life`; one that had gets
/// the link to its own page. Beyond what a mailbox is allowed, the newest of each kind waits.
pub fn settle(
    tx: &mut Tx<'_>,
    allowed: Allowance,
    link_life: Duration,
    limit: u32,
) -> Result<u32, Error> {
    let mails = mail::unsettled(tx, limit)?;
    for mail in &mails {
        settle_one(tx, mail, allowed, link_life)?;
    }
    Ok(mails.len() as u32)
}

fn settle_one(
    tx: &mut Tx<'_>,
    mail: &UnsettledMail,
    allowed: Allowance,
    link_life: Duration,
) -> Result<(), Error> {
    let stored = SignOnRow::by_id(tx, mail.sign_on)?;
    let Some((stored, mailbox)) =
        stored.filter(SignOnRow::waits_for_its_mailbox).and_then(with_mailbox)
    else {
        // It was settled with another one, or erased.
        return mail::delivered(tx, &[mail.id]);
    };
    let signed = signed(tx, &mailbox, &stored)?;
    let wish = if signed.is_some() { Wish::OwnPage } else { Wish::Answer };
    match mailbox::admit(tx, &mailbox, wish, mail.id.0, allowed)? {
        When::At(at, instead_of) => {
            mail::delivered(tx, instead_of.map(MailId).as_slice())?;
            mail::settle_at(tx, mail.id, at)
        }
        When::Now => match signed {
            Some(signed) => send_own_page(tx, mail, &stored, signed),
            None => send_link(tx, mail, &stored, &mailbox, link_life),
        },
    }
}

fn with_mailbox(stored: SignOnRow) -> Option<(SignOnRow, ShortKey)> {
    let mailbox = stored.email_key?;
    Some((stored, mailbox))
}

/// The sign-on by which the mailbox had confirmed the same entry, and which stands.
fn signed(
    tx: &mut Tx<'_>,
    mailbox: &ShortKey,
    stored: &SignOnRow,
) -> Result<Option<SignOnId>, Error> {
    let sql = "SELECT id FROM sign_on WHERE email_key = $1 AND entry_key = $2 AND confirmation = 'confirmed'
               AND standing IN ('live', 'merged') ORDER BY confirmed_at, id LIMIT 1";
    let row = tx.row(sql, &values![*mailbox, stored.entry_key])?;
    row.map(|row| row.array("id").map(SignOnId)).transpose()
}

/// Only now are link and code worth anything, and their time begins.
fn send_link(
    tx: &mut Tx<'_>,
    mail: &UnsettledMail,
    stored: &SignOnRow,
    mailbox: &ShortKey,
    link_life: Duration,
) -> Result<(), Error> {
    let id = stored.sign_on.id;
    let Some(key) = &stored.key else { return mail::delivered(tx, &[mail.id]) };
    let payload = mail.payload(key)?;
    let (Some(link), Some(code)) = (payload.confirm, payload.code) else {
        return mail::delivered(tx, &[mail.id]);
    };
    let until = tx.now().plus(link_life);
    let until = stored.expires_at.map_or(until, |at| at.min(until));
    token::put(tx, &link, Purpose::Confirm, id.as_bytes(), Some(until))?;
    renew(tx, mailbox, id, &code, until)?;
    mail::release(tx, mail.id)
}

/// Tells the mailbox, and nobody else, that it has signed already; what came again is emptied.
fn send_own_page(
    tx: &mut Tx<'_>,
    mail: &UnsettledMail,
    again: &SignOnRow,
    signed: SignOnId,
) -> Result<(), Error> {
    mail::delivered(tx, &[mail.id])?;
    empty(tx, mail.sign_on)?;
    let Some(key) = record_key::get(tx, signed.as_bytes())? else { return Ok(()) };
    let apart = again.sign_on.state.moderation.is_set_apart();
    let errand = Errand::from(Kind::AlreadySigned).set_apart(apart).at(mail.turn);
    mail::enqueue_with_own_page(tx, &key, signed, errand, Payload::default())
}
