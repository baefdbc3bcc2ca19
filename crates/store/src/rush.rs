//! Tells the people at the desk that many confirmed within an hour.

use domain::desk::Role;
use domain::id::StatementId;
use domain::moderation::ActKind;

use crate::act::{NewAct, record};
use crate::mail::{self, Kind, Payload, RushNote};
use crate::{Error, Tx, desk, record_key};

/// Writes it into the history of the statement, and a mail to each convenor and moderator. `lang`:
/// the language of the mails.
pub fn tell(
    tx: &mut Tx<'_>,
    statement: StatementId,
    rush: &RushNote,
    lang: &str,
) -> Result<(), Error> {
    let (kind, note) = (ActKind::RushNoticed, rush.domain.as_deref());
    let act = NewAct { kind, statement: Some(statement), sign_on: None, detail: None, note };
    record(tx, &act)?;
    let (rush, lang) = (Some(rush.clone()), Some(lang.to_owned()));
    let payload = Payload { rush, lang, ..Payload::default() };
    for person in desk::people(tx)? {
        if person.disabled_at.is_some() || person.role == Role::Reader {
            continue;
        }
        let Some(key) = record_key::get(tx, person.id.as_bytes())? else { continue };
        mail::enqueue(tx, &key, person.id.as_bytes(), Kind::Rush, &payload)?;
    }
    Ok(())
}
