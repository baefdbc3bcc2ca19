//! What the log must learn when a sign-on, a statement or an import changes. Everything here is
//! called in the transaction of the change: row and entry appear together or not at all.

use domain::entry::{Display, Entry, Kind};
use domain::id::{ImportId, LeafId, SignOnId, StatementId};
use domain::log::{
    By, Event, Leaf, LogKind, Opening, Status, Unplaced, Why, import_record, listed_record,
};
use domain::moderation::DeclineReason;
use domain::signon::{Confirmation, Moderation, SignOnState, Standing};
use domain::version::TextHash;

use super::pending::enqueue;
use crate::crypt::RecordKey;
use crate::sign_on_row::{SignOnRow, sign_ons};
use crate::{Error, Place, Row, SealedProblem, Tx, Value, values};

const OPENING: Place = Place::new("log_leaf", "opening_sealed");

/// A leaf to be begun.
struct New<'a> {
    role: &'static str,
    statement: StatementId,
    sign_on: Option<SignOnId>,
    opening: Option<(&'a Opening, &'a RecordKey)>,
    /// Stands on the public list.
    listed: bool,
    /// How the log says that the signer is displayed.
    display: Option<Display>,
}

fn put(
    tx: &mut Tx<'_>,
    new: &New<'_>,
    other: Option<LeafId>,
    event: Event<Unplaced>,
) -> Result<LeafId, Error> {
    let id = LeafId(tx.time_id());
    let [sealed, public] = match new.opening {
        Some((opening, key)) => shown(tx, key, id, opening, new.listed),
        None => [Value::Null, Value::Null],
    };
    let sql = "INSERT INTO log_leaf (id, role, statement_id, sign_on_id, ended, waits, opening_sealed, opening_public, display)
               VALUES ($1, $2, $3, $4, 0, 1, $5, $6, $7)";
    let display = new.display.map(Display::as_str);
    tx.put(sql, &values![id, new.role, new.statement, new.sign_on, sealed, public, display])?;
    enqueue(tx, id, other, event)?;
    Ok(id)
}

/// The two columns of an opening: in clear only while the name is listed.
fn shown(tx: &Tx<'_>, key: &RecordKey, id: LeafId, opening: &Opening, listed: bool) -> [Value; 2] {
    if listed {
        return values![Value::Null, opening.0];
    }
    let sealed = key.seal(OPENING, id.as_bytes(), &opening.0, &|bytes| tx.random(bytes));
    values![sealed, Value::Null]
}

fn read_opening(row: &Row, key: Option<&RecordKey>, id: LeafId) -> Result<Option<Opening>, Error> {
    if let Some(bytes) = row.opt_array("opening_public")? {
        return Ok(Some(Opening(bytes)));
    }
    let (Some(bytes), Some(key)) = (row.opt_bytes("opening_sealed")?, key) else { return Ok(None) };
    let opened = key.open(OPENING, id.as_bytes(), bytes)?;
    opened
        .as_slice()
        .try_into()
        .map(|bytes| Some(Opening(bytes)))
        .map_err(|_| OPENING.error(SealedProblem::Format))
}

/// The standing leaf of a sign-on in a role.
fn standing(tx: &mut Tx<'_>, sign_on: SignOnId, role: &str) -> Result<Option<LeafId>, Error> {
    let row = tx.row(
        "SELECT id FROM log_leaf WHERE sign_on_id = $1 AND role = $2 AND ended = 0",
        &values![sign_on, role],
    )?;
    row.map(|row| row.array("id").map(LeafId)).transpose()
}

/// The text that a version has in the log; `None` while the statement is a draft.
fn text(tx: &mut Tx<'_>, statement: StatementId, version: u32) -> Result<Option<TextHash>, Error> {
    let sql = "SELECT sha256 FROM version WHERE statement_id = $1 AND number = $2";
    let row = tx.row(sql, &values![statement, version])?;
    row.map(|row| row.array("sha256").map(TextHash)).transpose()
}

/// How a saved sign-on stands on the list.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    /// By name, now.
    pub(crate) listed: bool,
    /// That has just changed.
    pub(crate) moved: bool,
}

/// A sign-on was saved. `entry` is its new text where that changed.
pub(crate) fn follow(
    tx: &mut Tx<'_>,
    before: &SignOnRow,
    after: &SignOnRow,
    entry: Option<&Entry>,
    shown: Shown,
) -> Result<(), Error> {
    let (was, is) = (before.sign_on.state.counts(), after.sign_on.state.counts());
    let id = after.sign_on.id;
    match (was, is) {
        (false, true) => sign(tx, after, entry, shown.listed),
        (true, false) => {
            if let Some(leaf) = standing(tx, id, "sign")? {
                stop(tx, leaf, &after.sign_on.state)?;
            }
            Ok(())
        }
        (true, true) => {
            if before.sign_on.display != after.sign_on.display {
                display(tx, after)?;
            }
            match entry {
                Some(entry) => correct(tx, after, entry, shown.listed),
                None if shown.moved => show(tx, after, shown.listed),
                None => Ok(()),
            }
        }
        (false, false) => submission(tx, before, after),
    }
}

fn sign(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    entry: Option<&Entry>,
    listed: bool,
) -> Result<(), Error> {
    let (id, statement) = (stored.sign_on.id, stored.statement);
    let Some(text) = text(tx, statement, stored.sign_on.version)? else { return Ok(()) };
    let kept = if entry.is_none() { stored.entry()? } else { None };
    let (Some(entry), Some(key)) = (entry.or(kept.as_ref()), &stored.key) else {
        return Err(OPENING.error(SealedProblem::Altered));
    };
    let opening = Opening(tx.draw());
    let reported = stored.sign_on.state.confirmation.is_reported();
    let commit =
        opening.commit(&listed_record(statement, id, entry, reported, stored.sign_on.version));
    let status = if reported { Status::Reported } else { Status::Confirmed };
    let submit = standing(tx, id, "submit")?;
    if let Some(submit) = submit {
        end(tx, submit)?;
    }
    let (display, opening) = (Some(stored.sign_on.display), Some((&opening, key)));
    let event = Event::Sign {
        statement,
        text,
        kind: LogKind::of(entry.kind),
        status,
        display,
        submit: submit.map(|_| Unplaced),
        commit,
    };
    let new = New { role: "sign", statement, sign_on: Some(id), opening, listed, display };
    put(tx, &new, submit, event).map(|_| ())
}

/// The signer chose anew how to be displayed. Until the log says so the signature is pending.
fn display(tx: &mut Tx<'_>, stored: &SignOnRow) -> Result<(), Error> {
    let Some(leaf) = standing(tx, stored.sign_on.id, "sign")? else { return Ok(()) };
    let display = stored.sign_on.display;
    enqueue(tx, leaf, None, Event::Display { target: Unplaced, display })
}

/// A signature no longer counts.
fn stop(tx: &mut Tx<'_>, leaf: LeafId, state: &SignOnState) -> Result<(), Error> {
    end(tx, leaf)?;
    let withdraw = |by, why| Event::Withdraw { target: Unplaced, by, why };
    match (state.standing, state.moderation) {
        (Standing::Merged { into }, _) => match standing(tx, into, "sign")? {
            Some(other) => {
                enqueue(tx, leaf, Some(other), Event::Merge { target: Unplaced, into: Unplaced })
            }
            None => enqueue(
                tx,
                leaf,
                None,
                withdraw(By::Operator, Why::Declined(DeclineReason::Duplicate)),
            ),
        },
        (Standing::Withdrawn, _) => enqueue(tx, leaf, None, withdraw(By::Signer, Why::Unsaid)),
        (Standing::Erased, _) => enqueue(tx, leaf, None, Event::Erase { target: Unplaced }),
        (Standing::Live, Moderation::Declined { reason }) => {
            enqueue(tx, leaf, None, withdraw(By::Operator, Why::Declined(reason)))
        }
        (Standing::Live, _) => enqueue(tx, leaf, None, withdraw(By::Operator, Why::Reopened)),
    }
}

/// Destroys the opening; what the entry commits to can never be shown again.
fn end(tx: &mut Tx<'_>, leaf: LeafId) -> Result<(), Error> {
    let sql =
        "UPDATE log_leaf SET ended = 1, opening_sealed = NULL, opening_public = NULL WHERE id = $1";
    tx.put(sql, &values![leaf])
}

fn correct(tx: &mut Tx<'_>, stored: &SignOnRow, entry: &Entry, listed: bool) -> Result<(), Error> {
    let id = stored.sign_on.id;
    let (Some(leaf), Some(key)) = (standing(tx, id, "sign")?, &stored.key) else { return Ok(()) };
    let opening = Opening(tx.draw());
    let reported = stored.sign_on.state.confirmation.is_reported();
    let commit = opening.commit(&listed_record(
        stored.statement,
        id,
        entry,
        reported,
        stored.sign_on.version,
    ));
    let [sealed, public] = shown(tx, key, leaf, &opening, listed);
    let sql = "UPDATE log_leaf SET waits = waits + 1, opening_sealed = $2, opening_public = $3 WHERE id = $1";
    tx.put(sql, &values![leaf, sealed, public])?;
    enqueue(
        tx,
        leaf,
        None,
        Event::Correct { target: Unplaced, kind: LogKind::of(entry.kind), commit },
    )
}

/// The name came onto the list or left it, and counts as before: the opening goes with it.
fn show(tx: &mut Tx<'_>, stored: &SignOnRow, listed: bool) -> Result<(), Error> {
    let Some(leaf) = standing(tx, stored.sign_on.id, "sign")? else { return Ok(()) };
    let row = tx
        .row("SELECT opening_sealed, opening_public FROM log_leaf WHERE id = $1", &values![leaf])?;
    let (Some(row), Some(key)) = (row, &stored.key) else { return Ok(()) };
    let Some(opening) = read_opening(&row, Some(key), leaf)? else { return Ok(()) };
    let [sealed, public] = shown(tx, key, leaf, &opening, listed);
    let sql = "UPDATE log_leaf SET opening_sealed = $2, opening_public = $3 WHERE id = $1";
    tx.put(sql, &values![leaf, sealed, public])
}

/// Sign-ons of organisations are in the log from their confirmation on, so that those nobody
/// answered can be counted.
fn submission(tx: &mut Tx<'_>, before: &SignOnRow, after: &SignOnRow) -> Result<(), Error> {
    let (was, is, id) = (before.sign_on.state, after.sign_on.state, after.sign_on.id);
    let confirmed = was.confirmation == Confirmation::Unconfirmed
        && matches!(is.confirmation, Confirmation::Confirmed { .. });
    if confirmed {
        return submit(tx, after);
    }
    let waited = matches!(was.moderation, Moderation::Waiting | Moderation::Quarantined { .. })
        && was.is_live();
    let decline = |reason| Event::Decline { target: Unplaced, reason };
    let event = match (is.standing, is.moderation) {
        (Standing::Live, Moderation::Declined { reason }) if waited => decline(reason),
        (Standing::Merged { .. }, _) if waited => decline(DeclineReason::Duplicate),
        (Standing::Withdrawn, _) if was.standing != Standing::Withdrawn => {
            Event::Withdraw { target: Unplaced, by: By::Signer, why: Why::Unsaid }
        }
        _ => return Ok(()),
    };
    let Some(leaf) = standing(tx, id, "submit")? else { return Ok(()) };
    if is.standing == Standing::Withdrawn {
        end(tx, leaf)?;
    }
    enqueue(tx, leaf, None, event)
}

fn submit(tx: &mut Tx<'_>, stored: &SignOnRow) -> Result<(), Error> {
    let (id, statement) = (stored.sign_on.id, stored.statement);
    let Some(entry) = stored.entry()?.filter(|entry| entry.kind == Kind::Organisation) else {
        return Ok(());
    };
    let (Some(text), Some(key)) = (text(tx, statement, stored.sign_on.version)?, &stored.key)
    else {
        return Ok(());
    };
    let opening = Opening(tx.draw());
    let commit =
        opening.commit(&listed_record(statement, id, &entry, false, stored.sign_on.version));
    let event = Event::Submit { statement, text, kind: LogKind::Organisation, commit };
    put(
        tx,
        &New {
            role: "submit",
            statement,
            sign_on: Some(id),
            opening: Some((&opening, key)),
            listed: false,
            display: None,
        },
        None,
        event,
    )?;
    Ok(())
}

/// A sign-on was erased: its openings go, and the log says that they are gone.
pub(crate) fn erased(tx: &mut Tx<'_>, sign_on: SignOnId) -> Result<(), Error> {
    let sql = "SELECT id, role, ended FROM log_leaf WHERE sign_on_id = $1 ORDER BY role, id DESC";
    let mut signature = false;
    for row in tx.rows(sql, &values![sign_on])? {
        let (leaf, role, ended) = (LeafId(row.array("id")?), row.text("role")?, row.bool("ended")?);
        // Of several signatures only the last has anything left; a submission that led to one is
        // answered by it.
        let told = if role == "sign" { !std::mem::replace(&mut signature, true) } else { !ended };
        end(tx, leaf)?;
        if told {
            enqueue(tx, leaf, None, Event::Erase { target: Unplaced })?;
        }
    }
    Ok(())
}

/// Sign-on was opened: its text is in the log, and everything that waited for it (accepted entries
/// and lists of the draft).
pub(crate) fn opened(tx: &mut Tx<'_>, statement: StatementId, version: u32) -> Result<(), Error> {
    let Some(text) = text(tx, statement, version)? else { return Ok(()) };
    let sql = "SELECT id FROM log_leaf WHERE statement_id = $1 AND role = 'statement' ORDER BY id DESC LIMIT 1";
    let before =
        tx.row(sql, &values![statement])?.map(|row| row.array("id").map(LeafId)).transpose()?;
    let event = Event::Statement { statement, version, text, prev: before.map(|_| Unplaced) };
    let new = New {
        role: "statement",
        statement,
        sign_on: None,
        opening: None,
        listed: false,
        display: None,
    };
    put(tx, &new, before, event)?;
    if before.is_some() {
        return Ok(());
    }
    if is_launched(tx, statement)? {
        launched(tx, statement)?;
    }
    let sql = "SELECT id, file_hash, added FROM import WHERE statement_id = $1 ORDER BY at, id";
    for row in tx.rows(sql, &values![statement])? {
        let file: [u8; 32] = row.array("file_hash")?;
        imported(tx, (statement, ImportId(row.array("id")?)), &file, row.number("added")?)?;
    }
    let sql = sign_ons!(
        "WHERE s.statement_id = $1 AND s.counted = 1 ORDER BY s.created_at, s.import_line, s.id"
    );
    for row in tx.rows(sql, &values![statement])? {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        sign(tx, &stored, None, stored.is_public())?;
    }
    Ok(())
}

fn is_launched(tx: &mut Tx<'_>, statement: StatementId) -> Result<bool, Error> {
    let sql = "SELECT CASE WHEN launched = 1 OR launch_at IS NULL THEN 1 ELSE 0 END AS launched FROM statement WHERE id = $1";
    tx.row(sql, &values![statement])?.map_or(Ok(false), |row| row.bool("launched"))
}

/// Whoever is to be named at the launch is named: it came, or it was called off. Told once; of a
/// draft when sign-on opens; not where nobody was promised one.
pub(crate) fn launched(tx: &mut Tx<'_>, statement: StatementId) -> Result<(), Error> {
    let sql = "SELECT 1 FROM statement s WHERE s.id = $1 AND (s.launch_at IS NOT NULL
               OR EXISTS (SELECT 1 FROM sign_on o WHERE o.statement_id = s.id AND o.display = 'at_launch'))";
    if tx.row(sql, &values![statement])?.is_none() {
        return Ok(());
    }
    let sql = "SELECT id, display FROM log_leaf WHERE statement_id = $1 AND role = 'statement' ORDER BY id DESC";
    let leaves = tx.rows(sql, &values![statement])?;
    let Some(last) = leaves.first() else { return Ok(()) };
    for leaf in &leaves {
        if leaf.opt_text("display")?.is_some() {
            return Ok(());
        }
    }
    let leaf = LeafId(last.array("id")?);
    let sql = "UPDATE log_leaf SET display = $2 WHERE id = $1";
    tx.put(sql, &values![leaf, Display::Public.as_str()])?;
    enqueue(tx, leaf, None, Event::Launch { statement })
}

/// Sign-on was closed.
pub(crate) fn closed(tx: &mut Tx<'_>, statement: StatementId) -> Result<(), Error> {
    let sql = "SELECT id FROM log_leaf WHERE statement_id = $1 AND role = 'statement' ORDER BY id DESC LIMIT 1";
    let Some(row) = tx.row(sql, &values![statement])? else { return Ok(()) };
    enqueue(tx, LeafId(row.array("id")?), None, Event::Close { statement })
}

/// A list was taken in; those of drafts are told of when sign-on opens.
pub(crate) fn imported(
    tx: &mut Tx<'_>,
    (statement, import): (StatementId, ImportId),
    file: &[u8; 32],
    count: u32,
) -> Result<(), Error> {
    let sql = "SELECT 1 FROM log_leaf WHERE statement_id = $1 AND role = 'statement' LIMIT 1";
    let (Some(_), Some(key)) =
        (tx.row(sql, &values![statement])?, crate::record_key::get(tx, import.as_bytes())?)
    else {
        return Ok(());
    };
    let opening = Opening(tx.draw());
    let event = Event::Import { statement, count, commit: opening.commit(&import_record(file)) };
    put(
        tx,
        &New {
            role: "import",
            statement,
            sign_on: None,
            opening: Some((&opening, &key)),
            listed: false,
            display: None,
        },
        None,
        event,
    )?;
    Ok(())
}

/// Begins the entries of all statements that were opened before there was a log. Returns the number
/// of statements.
pub fn backfill(tx: &mut Tx<'_>) -> Result<u32, Error> {
    let sql = "SELECT s.id, s.version FROM statement s WHERE s.version > 0 AND NOT EXISTS
               (SELECT 1 FROM log_leaf l WHERE l.statement_id = s.id AND l.role = 'statement') ORDER BY s.created_at, s.id";
    let rows = tx.rows(sql, &[])?;
    for row in &rows {
        opened(tx, StatementId(row.array("id")?), row.number("version")?)?;
    }
    Ok(rows.len() as u32)
}

/// Where a sign-on stands in the log, for its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// Nothing about it is in the log.
    Nowhere,
    /// Its entry is not covered by a published checkpoint yet.
    Waits,
    /// The last signature or submission, with its opening while it stands.
    At(Leaf),
}

/// Finds the signature of a sign-on, else its submission.
pub fn leaf_of(tx: &mut Tx<'_>, sign_on: SignOnId) -> Result<Placed, Error> {
    let sql = "SELECT id, position, record, waits, opening_sealed, opening_public FROM log_leaf
               WHERE sign_on_id = $1 AND ended = 0 ORDER BY role LIMIT 1";
    let Some(row) = tx.row(sql, &values![sign_on])? else { return Ok(Placed::Nowhere) };
    let key = crate::record_key::get(tx, sign_on.as_bytes())?;
    let opening = read_opening(&row, key.as_ref(), LeafId(row.array("id")?))?;
    let published = super::head(tx)?.map_or(0, |head| head.published_size as i64);
    match (row.opt_int("record")?, row.int("waits")?, opening) {
        (Some(record), 0, Some(opening)) if record < published => Ok(Placed::At(Leaf {
            index: row.number("position")?,
            record: row.number("record")?,
            opening,
        })),
        _ => Ok(Placed::Waits),
    }
}
