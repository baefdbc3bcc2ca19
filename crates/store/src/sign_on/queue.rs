//! What the desk sees.

use std::collections::BTreeMap;

use domain::email::EmailAddress;
use domain::entry::{Display, Entry};
use domain::id::{ImportId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::moderation::{ActKind, Queue};
use domain::signon::{Confirmation, SignOnState};

use super::changes::{Comparable, comparable as comparable_of};
use super::confirm::{question, wish};
use super::{Cursor, ImportLine, QueuePage, QueuePlace, Queued};
use crate::act;
use crate::import::{self, Line};
use crate::sign_on_row::{SignOnRow, email_key, old_email_key, sign_ons, state as state_of};
use crate::{Error, Tx, values};

/// Names of imported files, opened once per page.
type Files = BTreeMap<ImportId, String>;

/// Every sign-on that was made from a mail address in a statement, whatever became of it.
pub fn by_email(
    tx: &mut Tx<'_>,
    statement: StatementId,
    email: &EmailAddress,
) -> Result<Vec<SignOnId>, Error> {
    let key = email_key(tx.keys(), statement, email);
    let old = old_email_key(tx.keys(), statement, email);
    let rows = tx.rows(
        "SELECT id FROM sign_on WHERE email_key = $1 OR email_key = $2 ORDER BY created_at, id",
        &values![key, old],
    )?;
    rows.iter().map(|row| row.array("id").map(SignOnId)).collect()
}

/// The condition of a queue, word for word that of its index.
const fn holds(queue: Queue) -> &'static str {
    match queue {
        Queue::Waiting => "s.queued = 1 AND s.moderation <> 'quarantined'",
        Queue::SetApart => "s.queued = 1 AND s.moderation = 'quarantined'",
    }
}

/// One page of a queue, oldest first and the entries of an import in the order of their lines; no
/// other entry is opened. Where nothing stands beyond the place that was asked for, the page is the
/// one at that end of the queue.
pub fn queue(
    tx: &mut Tx<'_>,
    statement: StatementId,
    queue: Queue,
    cursor: Cursor,
    limit: u32,
) -> Result<QueuePage, Error> {
    let mut entries = read_page(tx, statement, queue, cursor, limit)?;
    if entries.is_empty() {
        let end = match cursor {
            Cursor::After(_) => Cursor::END,
            Cursor::Before(_) => Cursor::START,
        };
        entries = read_page(tx, statement, queue, end, limit)?;
    }
    let (length, _) = queue_len(tx, statement, queue)?;
    let (before, start) = match entries.first() {
        Some(first) => before(tx, statement, queue, first.place())?,
        None => (0, None),
    };
    Ok(QueuePage { entries, before, start, length })
}

/// At most `limit` entries beyond a place.
fn read_page(
    tx: &mut Tx<'_>,
    statement: StatementId,
    queue: Queue,
    cursor: Cursor,
    limit: u32,
) -> Result<Vec<Queued>, Error> {
    let (QueuePlace(since, line, id), beyond, order) = match cursor {
        Cursor::After(place) => (place, '>', "ASC"),
        Cursor::Before(place) => (place, '<', "DESC"),
    };
    let sql = format!(
        "{} WHERE s.statement_id = $1 AND {}
         AND (s.waits_since, s.queue_line, s.id) {beyond} ($2, $3, $4)
         ORDER BY s.waits_since {order}, s.queue_line {order}, s.id {order} LIMIT $5",
        sign_ons!(""),
        holds(queue),
    );
    let rows = tx.rows(&sql, &values![statement, since, line, id, limit])?;
    let mut files = Files::new();
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        let stored = SignOnRow::read(tx.keys(), row)?;
        entries.push(queued(tx, stored, &mut files)?);
    }
    if matches!(cursor, Cursor::Before(_)) {
        entries.reverse();
    }
    Ok(entries)
}

/// How many entries of a queue stand before a place, and the place of the last of them.
fn before(
    tx: &mut Tx<'_>,
    statement: StatementId,
    queue: Queue,
    QueuePlace(since, line, id): QueuePlace,
) -> Result<(u32, Option<QueuePlace>), Error> {
    let condition = holds(queue);
    let earlier = format!(
        "FROM sign_on s WHERE s.statement_id = $1 AND {condition}
         AND (s.waits_since, s.queue_line, s.id) < ($2, $3, $4)"
    );
    let values = values![statement, since, line, id];
    let count = tx.row(&format!("SELECT count(*) AS number {earlier}"), &values)?;
    let last = tx.row(
        &format!(
            "SELECT s.waits_since, s.queue_line, s.id {earlier}
             ORDER BY s.waits_since DESC, s.queue_line DESC, s.id DESC LIMIT 1"
        ),
        &values,
    )?;
    let place = |row: crate::Row| {
        let (since, line) = (row.instant("waits_since")?, row.number("queue_line")?);
        Ok(QueuePlace(since, line, SignOnId(row.array("id")?)))
    };
    Ok((count.map_or(Ok(0), |row| row.number("number"))?, last.map(place).transpose()?))
}

/// One sign-on with everything but the address.
pub fn one(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<Queued>, Error> {
    let Some(stored) = SignOnRow::by_id(tx, id)? else { return Ok(None) };
    queued(tx, stored, &mut Files::new()).map(Some)
}

/// How many sign-ons a queue of a statement holds, and since when the oldest waits.
pub fn queue_len(
    tx: &mut Tx<'_>,
    statement: StatementId,
    queue: Queue,
) -> Result<(u32, Option<Instant>), Error> {
    let sql = format!(
        "SELECT count(*) AS number, min(s.waits_since) AS oldest FROM sign_on s
         WHERE s.statement_id = $1 AND {}",
        holds(queue)
    );
    match tx.row(&sql, &values![statement])? {
        Some(row) => Ok((row.number("number")?, row.opt_instant("oldest")?)),
        None => Ok((0, None)),
    }
}

/// Every entry that was confirmed or reported and is not withdrawn or erased, in the order in which
/// they came, those of an import in the order of their lines. Merged and declined ones are
/// included: their state says so.
pub fn comparable(tx: &mut Tx<'_>, statement: StatementId) -> Result<Vec<Comparable>, Error> {
    let sql = sign_ons!(
        "WHERE s.statement_id = $1 AND s.standing IN ('live', 'merged') AND s.confirmation <> 'unconfirmed'
         ORDER BY s.created_at, coalesce(s.import_line, 0), s.id"
    );
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![statement])? {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        found.extend(comparable_of(tx, &stored)?);
    }
    Ok(found)
}

fn queued(tx: &mut Tx<'_>, stored: SignOnRow, files: &mut Files) -> Result<Queued, Error> {
    let import = match stored.sign_on.state.confirmation {
        Confirmation::Reported { import: id, line } => {
            if let std::collections::btree_map::Entry::Vacant(vacant) = files.entry(id) {
                vacant.insert(import::file_name(tx, id)?.unwrap_or_default());
            }
            Some(ImportLine { id, file: files[&id].clone(), line })
        }
        Confirmation::Unconfirmed | Confirmation::Confirmed { .. } => None,
    };
    let contact = stored.contact()?;
    let email = contact.as_ref().and_then(|contact| EmailAddress::parse(&contact.email));
    Ok(Queued {
        entry: stored.entry()?,
        mail: email.map(|email| email.host()),
        authority: contact.and_then(|contact| contact.authority),
        has_address: stored.has_address(),
        has_listed_contact: stored.has_listed_contact(),
        import,
        question: question(tx, &stored)?,
        wish: wish(tx, &stored)?,
        wished: stored.wished()?,
        sign_on: stored.sign_on,
        statement: stored.statement,
        revision: stored.revision,
        decided: stored.decided,
        page_lang: stored.page_lang,
    })
}

/// SignOnState, entry and revision of every sign-on of an import.
pub(crate) fn of_import(
    tx: &mut Tx<'_>,
    import: ImportId,
) -> Result<BTreeMap<SignOnId, Line>, Error> {
    let mut found = BTreeMap::new();
    for row in tx.rows(sign_ons!("WHERE s.import_id = $1"), &values![import])? {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        let (state, entry, revision) = (stored.sign_on.state, stored.entry()?, stored.revision);
        let corrected = act::last_of_kind(tx, stored.sign_on.id, ActKind::Corrected)?.is_some();
        found.insert(stored.sign_on.id, Line { state, entry, revision, corrected });
    }
    Ok(found)
}

/// The same without entries and revisions: nothing is opened.
pub(crate) fn states_of_import(
    tx: &mut Tx<'_>,
    import: ImportId,
) -> Result<BTreeMap<SignOnId, SignOnState>, Error> {
    let sql = "SELECT id, confirmation, confirmed_at, import_id, import_line, moderation, moderation_detail, standing,
               merged_into FROM sign_on WHERE import_id = $1";
    let rows = tx.rows(sql, &values![import])?;
    rows.iter().map(|row| Ok((SignOnId(row.array("id")?), state_of(row)?))).collect()
}

/// To whom a mail about a sign-on goes, and what it says of it.
pub(crate) struct Signer {
    pub(crate) email: EmailAddress,
    pub(crate) page_lang: String,
    pub(crate) statement: StatementId,
    pub(crate) entry: Option<Entry>,
    pub(crate) display: Display,
}

/// `None`: no such sign-on, or no address.
pub(crate) fn addressee(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<Signer>, Error> {
    let Some(stored) = SignOnRow::by_id(tx, id)? else { return Ok(None) };
    let Some(email) = stored.email()? else { return Ok(None) };
    let (entry, display) = (stored.entry()?, stored.sign_on.display);
    Ok(Some(Signer {
        email,
        page_lang: stored.page_lang,
        statement: stored.statement,
        entry,
        display,
    }))
}
