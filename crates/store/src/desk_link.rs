//! One-time links into the desk, by mail.

use domain::email::EmailAddress;
use domain::id::PersonId;

use crate::mail::{self, Kind, Payload};
use crate::{Error, Tx, desk, record_key};
use std::time::Duration;

/// How long a sign-in link is good for.
pub const SIGN_IN_LIFE: Duration = Duration::from_mins(30);
/// An invitation is good for a week; afterwards the sign-in page sends a link.
pub const INVITATION_LIFE: Duration = Duration::from_hours(7 * 24);

/// Mails a link to somebody who was invited. `lang`: the language of the mail.
pub fn send_invitation(tx: &mut Tx<'_>, person: PersonId, lang: &str) -> Result<(), Error> {
    send(tx, person, Kind::DeskInvitation, INVITATION_LIFE, lang)
}

/// Mails a link to `email` if it belongs to somebody at the desk; otherwise sends nothing.
pub fn send_sign_in(tx: &mut Tx<'_>, email: &EmailAddress, lang: &str) -> Result<(), Error> {
    match desk::person_by_email(tx, email)? {
        Some(person) => send(tx, person, Kind::DeskLink, SIGN_IN_LIFE, lang),
        None => Ok(()),
    }
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
