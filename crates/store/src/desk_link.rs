//! One-time links into the desk, by mail.

use domain::email::EmailAddress;
use domain::id::PersonId;

use crate::mail::{self, Kind, Payload};
use crate::mailbox::{self, Allowance, When, Wish};
use crate::{Error, Tx, desk, record_key, token, values};
use std::time::Duration;

/// How long a sign-in link is good for.
pub const SIGN_IN_LIFE: Duration = Duration::from_mins(30);
/// Links to sign in that one person has at a time; a stranger who asks for more only replaces them.
pub const MOST_LINKS: usize = 5;
/// As long as a link lives: whoever has to wait has a link that works, or gets one at once.
const ALLOWED: Allowance = Allowance { most: MOST_LINKS as i64, span: SIGN_IN_LIFE };
/// An invitation is good for a week; afterwards the sign-in page sends a link.
pub const INVITATION_LIFE: Duration = Duration::from_hours(7 * 24);

/// Mails a link to somebody who was invited. `lang`: the language of the mail.
pub fn send_invitation(tx: &mut Tx<'_>, person: PersonId, lang: &str) -> Result<(), Error> {
    send(tx, person, Kind::DeskInvitation, INVITATION_LIFE, lang)
}

/// Writes down that somebody asks for a link. It is the same whoever has the address: whether it is
/// one of the desk's is looked at later ([`settle`]).
pub fn ask(tx: &mut Tx<'_>, email: &EmailAddress, lang: &str) -> Result<(), Error> {
    let sql = "INSERT INTO desk_request (id, email_key, lang, due_at) VALUES ($1, $2, $3, $4)";
    let (id, key, now) = (tx.time_id(), desk::email_key(tx, email), tx.now());
    tx.put(sql, &values![&id[..], &key[..], lang, now])
}

/// Whether [`settle`] has something to do.
pub fn to_settle(tx: &mut Tx<'_>) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM desk_request WHERE due_at <= $1 LIMIT 1";
    Ok(tx.row(sql, &values![tx.now()])?.is_some())
}

/// Looks at up to `limit` requests and returns how many: who works at the desk gets a link. Of many
/// in a short time the newest waits, and a new link takes the place of the oldest of [`MOST_LINKS`].
pub fn settle(tx: &mut Tx<'_>, limit: u32) -> Result<u32, Error> {
    let sql = format!(
        "SELECT id, email_key, lang FROM desk_request WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2{}",
        tx.skip_claimed()
    );
    let rows = tx.rows(&sql, &values![tx.now(), limit])?;
    for row in &rows {
        settle_one(tx, row.array("id")?, row.bytes("email_key")?, row.text("lang")?)?;
    }
    Ok(rows.len() as u32)
}

fn settle_one(tx: &mut Tx<'_>, id: [u8; 16], key: &[u8], lang: &str) -> Result<(), Error> {
    let Some(person) = desk::person_by_key(tx, key)? else { return forget(tx, id) };
    match mailbox::admit(tx, key, Wish::Answer, id, ALLOWED)? {
        When::Now => {
            send(tx, person, Kind::DeskLink, SIGN_IN_LIFE, lang)?;
            token::keep_desk_links(tx, person.as_bytes(), SIGN_IN_LIFE, MOST_LINKS)?;
            forget(tx, id)
        }
        When::At(at, instead_of) => {
            if let Some(instead_of) = instead_of {
                forget(tx, instead_of)?;
            }
            let sql = "UPDATE desk_request SET due_at = $2 WHERE id = $1";
            tx.put(sql, &values![&id[..], at])
        }
    }
}

fn forget(tx: &mut Tx<'_>, id: [u8; 16]) -> Result<(), Error> {
    tx.put("DELETE FROM desk_request WHERE id = $1", &values![&id[..]])
}

fn send(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: Kind,
    life: Duration,
    lang: &str,
) -> Result<(), Error> {
    let expires_at = tx.now().plus(life);
    let Some(link) = desk::link(tx, person, expires_at)? else { return Ok(()) };
    let Some(key) = record_key::get(tx, person.as_bytes())? else { return Ok(()) };
    let payload = Payload { desk: Some(link), lang: Some(lang.to_owned()), ..Payload::default() };
    mail::enqueue(tx, &key, person.as_bytes(), kind, &payload).map(|_| ())
}
