//! The moderation record: who did what, when and why. Acts are added and read, never changed.

use domain::id::{ActId, BatchId, PersonId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::moderation::{Act, ActKind, Actor};

use crate::crypt::RecordKey;
use crate::sealed::{seal, unseal};
use crate::sign_on_row::SignOnRow;
use crate::{Error, Place, Row, Tx, actor, record_key, values};

const NOTE: Place = Place::new("act", "note_sealed");

macro_rules! acts {
    ($tail:expr) => {
        concat!(
            "SELECT a.id, a.at, a.actor_kind, a.person_id, a.kind, a.statement_id, a.sign_on_id, a.detail, a.note_record,
             a.note_sealed FROM act a ",
            $tail
        )
    };
}

/// An act to be recorded; who does it, and when, the transaction knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewAct<'a> {
    /// What.
    pub(crate) kind: ActKind,
    /// In which statement.
    pub(crate) statement: Option<StatementId>,
    /// On which sign-on.
    pub(crate) sign_on: Option<SignOnId>,
    /// A stable word that goes with the kind.
    pub(crate) detail: Option<&'a str>,
    /// Why, in free words; sealed, and unreadable once the sign-on is erased.
    pub(crate) note: Option<&'a str>,
}

/// Records an act of whoever acts in this transaction.
pub(crate) fn record(tx: &mut Tx<'_>, act: &NewAct<'_>) -> Result<(), Error> {
    record_in(tx, act, None)
}

/// Records an act that is a part of a batch: it stands in the history of its sign-on, and in that of
/// the statement the batch stands for it.
pub(crate) fn record_in(
    tx: &mut Tx<'_>,
    act: &NewAct<'_>,
    batch: Option<BatchId>,
) -> Result<(), Error> {
    let actor = tx.actor()?;
    write(tx, actor, act, batch)
}

/// Records an act of somebody whom the transaction itself found out.
pub(crate) fn record_of(tx: &mut Tx<'_>, actor: Actor, act: &NewAct<'_>) -> Result<(), Error> {
    write(tx, actor, act, None)
}

fn write(
    tx: &mut Tx<'_>,
    actor: Actor,
    act: &NewAct<'_>,
    batch: Option<BatchId>,
) -> Result<(), Error> {
    let id = ActId(tx.time_id());
    let (note_record, note_sealed) = match act.note {
        Some(note) => {
            let (record, key) = note_key(tx, id, act.sign_on)?;
            (Some(record), Some(seal(tx, &key, NOTE, id.as_bytes(), &note)?))
        }
        None => (None, None),
    };
    let (actor, person) = actor::columns(actor);
    let sql = "INSERT INTO act (id, at, actor_kind, person_id, kind, statement_id, sign_on_id, detail, note_record, note_sealed, batch_id)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let kind = act.kind.as_str();
    let row = values![
        id,
        tx.now(),
        actor,
        person,
        kind,
        act.statement,
        act.sign_on,
        act.detail,
        note_record,
        note_sealed,
        batch
    ];
    tx.put(sql, &row)
}

/// The acts in a statement, those of a batch as one, newest first, after leaving out `from` of them.
pub fn of_statement(
    tx: &mut Tx<'_>,
    statement: StatementId,
    from: u32,
    limit: u32,
) -> Result<Vec<Act>, Error> {
    let sql = acts!(
        "WHERE a.statement_id = $1 AND a.batch_id IS NULL ORDER BY a.at DESC, a.id DESC LIMIT $2 OFFSET $3"
    );
    let rows = tx.rows(sql, &values![statement, limit, from])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// How many acts there are in a statement.
pub fn count(tx: &mut Tx<'_>, statement: StatementId) -> Result<i64, Error> {
    let sql = "SELECT count(*) AS number FROM act WHERE statement_id = $1 AND batch_id IS NULL";
    let row = tx.row(sql, &values![statement])?;
    row.map_or(Ok(0), |row| row.int("number"))
}

/// The acts that belong to no statement: people, the switch of the site, organisations. Newest
/// first, after leaving out `from` of them.
pub fn of_site(tx: &mut Tx<'_>, from: u32, limit: u32) -> Result<Vec<Act>, Error> {
    let sql = acts!(
        "WHERE a.statement_id IS NULL AND a.batch_id IS NULL ORDER BY a.at DESC, a.id DESC LIMIT $1 OFFSET $2"
    );
    tx.rows(sql, &values![limit, from])?.iter().map(|row| read(tx, row)).collect()
}

/// How many of those there are.
pub fn count_of_site(tx: &mut Tx<'_>) -> Result<i64, Error> {
    let sql = "SELECT count(*) AS number FROM act WHERE statement_id IS NULL AND batch_id IS NULL";
    tx.row(sql, &[])?.map_or(Ok(0), |row| row.int("number"))
}

/// All acts on one sign-on, oldest first, with their notes.
pub fn of_sign_on(tx: &mut Tx<'_>, sign_on: SignOnId) -> Result<Vec<Act>, Error> {
    let rows = tx.rows(acts!("WHERE a.sign_on_id = $1 ORDER BY a.at, a.id"), &values![sign_on])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// Verdicts of a person in a statement that were not taken back since. A merging that came with an
/// acceptance goes with it, and what was merged since is undone as a merging only.
macro_rules! decisions {
    ($tail:literal) => {
        acts!(concat!(
            "WHERE a.statement_id = $1 AND a.person_id = $2 AND a.batch_id IS NULL AND a.kind IN ('accepted', 'declined', 'merged')
             AND NOT EXISTS (SELECT 1 FROM act later WHERE later.sign_on_id = a.sign_on_id AND later.kind = 'reopened'
                 AND (later.at > a.at OR (later.at = a.at AND later.id > a.id)))
             AND ((a.kind = 'merged' AND NOT EXISTS (SELECT 1 FROM act w WHERE w.statement_id = a.statement_id
                     AND w.person_id = a.person_id AND w.at = a.at AND w.kind = 'accepted'))
                 OR (a.kind <> 'merged' AND EXISTS (SELECT 1 FROM sign_on s WHERE s.id = a.sign_on_id AND s.standing <> 'merged'))) ",
            $tail
        ))
    };
}

/// The newest decision of a person in a statement that can be undone.
pub fn last_decision(
    tx: &mut Tx<'_>,
    statement: StatementId,
    person: PersonId,
) -> Result<Option<Act>, Error> {
    let row =
        tx.row(decisions!("ORDER BY a.at DESC, a.id DESC LIMIT 1"), &values![statement, person])?;
    row.map(|row| read(tx, &row)).transpose()
}

/// The same about one sign-on.
pub fn last_decision_about(
    tx: &mut Tx<'_>,
    statement: StatementId,
    person: PersonId,
    sign_on: SignOnId,
) -> Result<Option<Act>, Error> {
    let sql = decisions!("AND a.sign_on_id = $3 ORDER BY a.at DESC, a.id DESC LIMIT 1");
    let row = tx.row(sql, &values![statement, person, sign_on])?;
    row.map(|row| read(tx, &row)).transpose()
}

/// Those of one instant: what a person decided at once.
pub fn decisions_at(
    tx: &mut Tx<'_>,
    statement: StatementId,
    person: PersonId,
    at: Instant,
) -> Result<Vec<Act>, Error> {
    let sql = decisions!("AND a.at = $3 ORDER BY a.id");
    let rows = tx.rows(sql, &values![statement, person, at])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// The sign-ons that a person has asked something about.
pub fn asked_by(
    tx: &mut Tx<'_>,
    statement: StatementId,
    person: PersonId,
) -> Result<Vec<SignOnId>, Error> {
    let sql = "SELECT DISTINCT sign_on_id FROM act
               WHERE statement_id = $1 AND person_id = $2 AND kind = 'asked' AND sign_on_id IS NOT NULL";
    let rows = tx.rows(sql, &values![statement, person])?;
    rows.iter().map(|row| row.array("sign_on_id").map(SignOnId)).collect()
}

/// Records that somebody took so many signatures of a statement with him, and why.
pub fn exported(
    tx: &mut Tx<'_>,
    statement: StatementId,
    number: u64,
    why: Option<&str>,
) -> Result<(), Error> {
    let detail = number.to_string();
    let (kind, statement) = (ActKind::Exported, Some(statement));
    record(tx, &NewAct { kind, statement, sign_on: None, detail: Some(&detail), note: why })
}

/// The newest act of a kind on a sign-on.
pub(crate) fn last_of_kind(
    tx: &mut Tx<'_>,
    sign_on: SignOnId,
    kind: ActKind,
) -> Result<Option<Act>, Error> {
    let sql =
        acts!("WHERE a.sign_on_id = $1 AND a.kind = $2 ORDER BY a.at DESC, a.id DESC LIMIT 1");
    let row = tx.row(sql, &values![sign_on, kind.as_str()])?;
    row.map(|row| read(tx, &row)).transpose()
}

/// The name of the other one in a decision about two; `None` once it was erased.
fn other_name(tx: &mut Tx<'_>, id: Option<&str>) -> Result<Option<String>, Error> {
    let Some(id) = id.and_then(|id| id.parse().ok()) else { return Ok(None) };
    let entry = SignOnRow::by_id(tx, id)?.map_or(Ok(None), |stored| stored.entry())?;
    Ok(entry.map(|entry| entry.one_line("en")))
}

/// The sign-on's key while there is one, so that erasing it closes what was noted about it.
fn note_key(
    tx: &mut Tx<'_>,
    act: ActId,
    sign_on: Option<SignOnId>,
) -> Result<([u8; 16], RecordKey), Error> {
    if let Some(sign_on) = sign_on
        && let Some(key) = record_key::get(tx, sign_on.as_bytes())?
    {
        return Ok((sign_on.0, key));
    }
    Ok((act.0, record_key::create(tx, act.as_bytes())?))
}

fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Act, Error> {
    let id = ActId(row.array("id")?);
    let note = match (row.opt_bytes("note_record")?, row.opt_bytes("note_sealed")?) {
        (Some(record), Some(sealed)) => match record_key::get(tx, record)? {
            Some(key) => Some(unseal::<String>(&key, NOTE, id.as_bytes(), sealed)?),
            None => None,
        },
        _ => None,
    };
    let kind = row.word("kind", ActKind::parse)?;
    let note = match kind {
        ActKind::NamesCompared | ActKind::NamesReopened => other_name(tx, note.as_deref())?,
        _ => note,
    };
    Ok(Act {
        id,
        at: row.instant("at")?,
        actor: actor::read(row)?,
        kind,
        statement: row.opt_array("statement_id")?.map(StatementId),
        sign_on: row.opt_array("sign_on_id")?.map(SignOnId),
        detail: row.opt_text("detail")?.map(str::to_owned),
        note,
    })
}
