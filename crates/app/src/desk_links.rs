//! One-time links into the desk.

use domain::{
    email::EmailAddress,
    id::PersonId,
    instant::{DAY, Instant, MINUTE},
};
use store::{Error, Store, Tx, mail::Kind};
use view::Locale;

/// How long a sign-in link is good for.
pub const LINK_LIFE: i64 = 30 * MINUTE;
/// An invitation is good for a week; afterwards the sign-in page sends a link.
pub const INVITATION_LIFE: i64 = 7 * DAY;

/// Writes the mail with a new link for somebody at the desk.
pub fn mail_link(tx: &mut Tx<'_>, person: PersonId, kind: Kind, life: i64, locale: &str, now: Instant) -> Result<(), Error> {
    if let Some(link) = store::desk::link(tx, person, now.plus(life), now)? {
        store::mail::desk_link(tx, person, kind, &link, locale, now)?;
    }
    Ok(())
}

/// Mails a link to `email` if it belongs to somebody at the desk; otherwise does as much work and sends nothing.
pub async fn send(store: &Store, email: EmailAddress, locale: Locale, now: Instant) -> Result<(), store::Error> {
    let locale = locale.code();
    store
        .write("send desk link", move |tx| {
            if let Some(person) = store::desk::person_by_email(tx, &email)? {
                mail_link(tx, person, Kind::DeskLink, LINK_LIFE, locale, now)?;
            }
            Ok(())
        })
        .await
}
