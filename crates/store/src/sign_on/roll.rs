//! Every sign-on of a statement, whatever became of it, as the desk searches them: what has changed
//! since it was read last, and nothing else.

use domain::email::MailHost;
use domain::entry::Entry;
use domain::id::{SignOnId, StatementId};
use domain::instant::Instant;
use domain::roll::Questioned;
use domain::signon::{Confirmation, SignOnState};

use super::changes::{ChangesRead, changed_rows};
use crate::sign_on_row::{SignOnRow, sign_ons};
use crate::{Error, Tx, values};

/// One of them, opened.
#[derive(Debug, Clone)]
pub struct Rolled {
    /// Which.
    pub id: SignOnId,
    /// Its state.
    pub state: SignOnState,
    /// What is or would be printed.
    pub entry: Entry,
    /// The domain of its mail address.
    pub mail: Option<MailHost>,
    /// When the form was sent or the list taken in.
    pub created_at: Instant,
    /// The signer of an organisation has not ticked the authority.
    pub undeclared: bool,
    /// Whether the desk has asked something, and has an answer.
    pub questioned: Questioned,
    /// The signer wishes a correction.
    pub wished: bool,
    /// The number of its last change; 0 where nobody has confirmed.
    pub changed: i64,
    /// Grows with every change.
    pub revision: i64,
}

/// What became of one.
#[derive(Debug, Clone)]
pub enum RollChange {
    /// It stands so.
    Stands(Box<Rolled>),
    /// Nothing of it is left.
    Gone(SignOnId),
}

/// At most `most` changes after those that were read, of what was confirmed or reported. What
/// `is_known` at just this change is neither opened nor given.
pub fn roll(
    tx: &mut Tx<'_>,
    statement: StatementId,
    read: &mut ChangesRead,
    most: u32,
    is_known: &dyn Fn(SignOnId, i64) -> bool,
) -> Result<Vec<RollChange>, Error> {
    changed_rows(tx, statement, read, most, is_known)?.iter().map(rolled).collect()
}

/// The latest of those whose mailbox has not answered, at most `most`: each by its id and revision,
/// and opened unless it `is_known` so.
pub fn unconfirmed(
    tx: &mut Tx<'_>,
    statement: StatementId,
    most: u32,
    is_known: &dyn Fn(SignOnId, i64) -> bool,
) -> Result<Vec<(SignOnId, Option<RollChange>)>, Error> {
    let sql = "SELECT id, revision FROM sign_on WHERE expires_at IS NOT NULL AND statement_id = $1
               AND confirmation = 'unconfirmed' AND standing = 'live' ORDER BY expires_at DESC LIMIT $2";
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![statement, most])? {
        let (id, revision) = (SignOnId(row.array("id")?), row.int("revision")?);
        if is_known(id, revision) {
            found.push((id, None));
        } else if let Some(row) = tx.row(sign_ons!("WHERE s.id = $1"), &values![id])? {
            let stored = SignOnRow::read(tx.keys(), &row)?;
            found.push((id, Some(rolled(&stored)?)));
        }
    }
    Ok(found)
}

fn rolled(stored: &SignOnRow) -> Result<RollChange, Error> {
    let sign_on = stored.sign_on;
    let Some(entry) = stored.entry()? else { return Ok(RollChange::Gone(sign_on.id)) };
    let authority = stored.contact()?.and_then(|contact| contact.authority);
    let confirmed = matches!(sign_on.state.confirmation, Confirmation::Confirmed { .. });
    Ok(RollChange::Stands(Box::new(Rolled {
        id: sign_on.id,
        state: sign_on.state,
        mail: stored.email()?.map(|email| email.host()),
        undeclared: confirmed && authority.is_some_and(|authority| !authority.declared),
        entry,
        created_at: sign_on.created_at,
        questioned: match (stored.asked_at, stored.answered_at) {
            (_, Some(_)) => Questioned::Answered,
            (Some(_), None) => Questioned::Asked,
            (None, None) => Questioned::Never,
        },
        wished: stored.wished_at.is_some(),
        changed: stored.changed,
        revision: stored.revision,
    })))
}
