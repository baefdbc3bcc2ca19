//! Batches: entries that a rule had set apart, counted, shown, and declined together in the
//! background, a bounded piece in each transaction. A batch can be stopped, and undone as a whole;
//! what changed since it was counted is left as it is.

use domain::batch::{BatchOutcome, BatchState, Choice};
use domain::entry::Entry;
use domain::id::{BatchId, PersonId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::moderation::{ActKind, Actor};
use domain::signon::{Confirmation, Moderation, Rule};
use std::time::Duration;

use crate::act::{NewAct, record};
use crate::sealed::{seal, unseal};
use crate::sign_on::{DecideProblem, QueuePlace, decline_in_batch, set_apart_again};
use crate::sign_on_row::{SignOnRow, sign_ons};
use crate::{Error, Place, Row, Tx, actor, record_key, values};

const CHOSEN: Place = Place::new("batch", "chosen_sealed");

/// A batch and how far it got.
#[derive(Debug, Clone)]
pub struct Batch {
    /// As used in addresses.
    pub id: BatchId,
    /// Of which statement.
    pub statement: StatementId,
    /// Who counted it; `None`: the operator.
    pub person: Option<PersonId>,
    /// When it was counted.
    pub at: Instant,
    /// What its entries have in common.
    pub choice: Choice,
    /// How far it got.
    pub state: BatchState,
    /// How many entries wait, are declined, had changed, are set apart again, stayed declined.
    pub numbers: [u32; 5],
}

impl Batch {
    /// How many of its entries came to this.
    #[must_use]
    pub fn number(&self, outcome: BatchOutcome) -> u32 {
        self.numbers[place(outcome)]
    }

    /// How many entries were counted.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.numbers.iter().sum()
    }
}

fn place(outcome: BatchOutcome) -> usize {
    BatchOutcome::ALL.iter().position(|one| *one == outcome).unwrap_or_default()
}

/// An entry that was chosen, as it stood then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub id: SignOnId,
    /// As which.
    pub revision: i64,
    /// Which rule had set it apart.
    pub rule: Rule,
}

/// What a [`Choice`] takes of the next `most` entries that are set apart, after a place in their
/// queue, and the place to go on from; `None`: they were the last. An address is opened only where
/// the choice is by domain, and is not given.
pub fn choose(
    tx: &mut Tx<'_>,
    statement: StatementId,
    choice: &Choice,
    QueuePlace(since, line, id): QueuePlace,
    most: u32,
) -> Result<(Vec<Chosen>, Option<QueuePlace>), Error> {
    let sql = sign_ons!(
        "WHERE s.statement_id = $1 AND s.queued = 1 AND s.moderation = 'quarantined'
         AND (s.waits_since, s.queue_line, s.id) > ($2, $3, $4)
         ORDER BY s.waits_since, s.queue_line, s.id LIMIT $5"
    );
    let rows = tx.rows(sql, &values![statement, since, line, id, most])?;
    let (mut chosen, mut last) = (Vec::new(), None);
    for row in &rows {
        let stored = SignOnRow::read(tx.keys(), row)?;
        let state = stored.sign_on.state;
        let (since, line) = match state.confirmation {
            Confirmation::Confirmed { at } => (at, 0),
            Confirmation::Reported { line, .. } => (stored.sign_on.created_at, line),
            Confirmation::Unconfirmed => (stored.sign_on.created_at, 0),
        };
        last = Some(QueuePlace(since, line, stored.sign_on.id));
        let Moderation::Quarantined { rule } = state.moderation else { continue };
        if choice.takes_rule(rule) && choice.takes_time(since) && takes_content(choice, &stored)? {
            chosen.push(Chosen { id: stored.sign_on.id, revision: stored.revision, rule });
        }
    }
    Ok((chosen, last.filter(|_| rows.len() == most as usize)))
}

fn takes_content(choice: &Choice, stored: &SignOnRow) -> Result<bool, Error> {
    if choice.name.is_some() && !stored.entry()?.is_some_and(|entry| choice.takes_name(&entry)) {
        return Ok(false);
    }
    Ok(choice.domain.is_none() || choice.takes_address(stored.email()?.as_ref()))
}

/// Begins a batch that was not declined yet; its entries are [added](add).
pub fn create(tx: &mut Tx<'_>, statement: StatementId, choice: &Choice) -> Result<BatchId, Error> {
    let id = BatchId(tx.time_id());
    let key = record_key::create(tx, id.as_bytes())?;
    let sealed = seal(tx, &key, CHOSEN, id.as_bytes(), choice)?;
    let (_, person) = actor::columns(tx.actor()?);
    let sql = "INSERT INTO batch (id, statement_id, person_id, at, chosen_sealed, state)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let state = BatchState::Counted.as_str();
    tx.execute(sql, &values![id, statement, person, tx.now(), sealed, state])?;
    Ok(id)
}

/// Adds what was chosen to a batch that is only counted.
pub fn add(tx: &mut Tx<'_>, id: BatchId, chosen: &[Chosen]) -> Result<(), Error> {
    if state(tx, id)? != Some(BatchState::Counted) {
        return Ok(());
    }
    for one in chosen {
        let sql = "INSERT INTO batch_entry (batch_id, sign_on_id, revision, rule, outcome)
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (batch_id, sign_on_id) DO NOTHING";
        let waits = BatchOutcome::Waits.as_str();
        tx.execute(sql, &values![id, one.id, one.revision, one.rule.as_str(), waits])?;
    }
    Ok(())
}

/// A batch of a statement.
pub fn by_id(tx: &mut Tx<'_>, statement: StatementId, id: BatchId) -> Result<Option<Batch>, Error> {
    let sql = "SELECT id, statement_id, person_id, at, chosen_sealed, state FROM batch
               WHERE id = $1 AND statement_id = $2";
    let Some(row) = tx.row(sql, &values![id, statement])? else { return Ok(None) };
    read(tx, &row)
}

/// The batches of a statement that were not only counted, the latest first.
pub fn latest(tx: &mut Tx<'_>, statement: StatementId, most: u32) -> Result<Vec<Batch>, Error> {
    let sql = "SELECT id, statement_id, person_id, at, chosen_sealed, state FROM batch
               WHERE statement_id = $1 AND state <> 'counted' ORDER BY at DESC, id DESC LIMIT $2";
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![statement, most])? {
        found.extend(read(tx, &row)?);
    }
    Ok(found)
}

/// Some entries of a batch that came to this, each with what is printed; of what was erased nothing.
pub fn entries(
    tx: &mut Tx<'_>,
    id: BatchId,
    outcome: BatchOutcome,
    most: u32,
) -> Result<Vec<(SignOnId, Entry)>, Error> {
    let sql = "SELECT sign_on_id FROM batch_entry WHERE batch_id = $1 AND outcome = $2
               ORDER BY sign_on_id LIMIT $3";
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![id, outcome.as_str(), most])? {
        let sign_on = SignOnId(row.array("sign_on_id")?);
        let entry = SignOnRow::by_id(tx, sign_on)?.map_or(Ok(None), |stored| stored.entry())?;
        found.extend(entry.map(|entry| (sign_on, entry)));
    }
    Ok(found)
}

/// Begins, or goes on, to decline what was counted. `false`: it is not in a state for that.
pub fn begin(tx: &mut Tx<'_>, statement: StatementId, id: BatchId) -> Result<bool, Error> {
    let from = [BatchState::Counted, BatchState::Stopped];
    turn(tx, (statement, id), &from, BatchState::Declining, ActKind::BatchDeclined)
}

/// Stops it; what was declined stays declined.
pub fn stop(tx: &mut Tx<'_>, statement: StatementId, id: BatchId) -> Result<bool, Error> {
    let from = [BatchState::Declining];
    turn(tx, (statement, id), &from, BatchState::Stopped, ActKind::BatchStopped)
}

/// Begins to set apart again what it had declined.
pub fn undo(tx: &mut Tx<'_>, statement: StatementId, id: BatchId) -> Result<bool, Error> {
    let from = [BatchState::Declined, BatchState::Stopped, BatchState::Declining];
    turn(tx, (statement, id), &from, BatchState::Undoing, ActKind::BatchUndone)
}

fn turn(
    tx: &mut Tx<'_>,
    (statement, id): (StatementId, BatchId),
    from: &[BatchState],
    to: BatchState,
    kind: ActKind,
) -> Result<bool, Error> {
    let sql = "SELECT state FROM batch WHERE id = $1 AND statement_id = $2";
    let Some(row) = tx.row(sql, &values![id, statement])? else { return Ok(false) };
    if !from.contains(&row.word("state", BatchState::parse)?) {
        return Ok(false);
    }
    set_state(tx, id, to)?;
    let detail = id.to_string();
    let (statement, detail) = (Some(statement), Some(detail.as_str()));
    record(tx, &NewAct { kind, statement, sign_on: None, detail, note: None })?;
    Ok(true)
}

/// The batch that is to go on, and in whose name.
pub fn due(tx: &mut Tx<'_>) -> Result<Option<(BatchId, Actor)>, Error> {
    let sql = "SELECT id, person_id FROM batch WHERE state IN ('declining', 'undoing') ORDER BY at, id LIMIT 1";
    let Some(row) = tx.row(sql, &[])? else { return Ok(None) };
    let person = row.opt_array("person_id")?.map(PersonId);
    Ok(Some((BatchId(row.array("id")?), person.map_or(Actor::Operator, Actor::Person))))
}

/// Does the next piece of a batch, at most `most` entries. `false`: nothing is left of it.
pub fn advance(tx: &mut Tx<'_>, id: BatchId, most: u32) -> Result<bool, Error> {
    // Of two servers on one database one is enough.
    if !tx.try_lock("batch")? {
        return Ok(false);
    }
    let (waiting, done) = match state(tx, id)? {
        Some(BatchState::Declining) => (BatchOutcome::Waits, BatchState::Declined),
        Some(BatchState::Undoing) => (BatchOutcome::Declined, BatchState::Undone),
        _ => return Ok(false),
    };
    let sql =
        "SELECT sign_on_id, revision, rule FROM batch_entry WHERE batch_id = $1 AND outcome = $2
               ORDER BY sign_on_id LIMIT $3";
    let rows = tx.rows(sql, &values![id, waiting.as_str(), most])?;
    for row in &rows {
        let one = Chosen {
            id: SignOnId(row.array("sign_on_id")?),
            revision: row.int("revision")?,
            rule: row.word("rule", Rule::parse)?,
        };
        let tried = if done == BatchState::Declined {
            decline_in_batch(tx, one.id, one.revision, id)
        } else {
            set_apart_again(tx, one.id, one.revision, (id, one.rule))
        };
        let outcome = match (tried, done) {
            (Err(DecideProblem::Store(error)), _) => return Err(error),
            (Ok(()), BatchState::Declined) => BatchOutcome::Declined,
            (Ok(()), _) => BatchOutcome::Undone,
            (Err(_), BatchState::Declined) => BatchOutcome::Changed,
            (Err(_), _) => BatchOutcome::Kept,
        };
        // Its own change is no change since.
        let sql = "UPDATE batch_entry SET outcome = $3, revision = revision + 1
                   WHERE batch_id = $1 AND sign_on_id = $2";
        tx.execute(sql, &values![id, one.id, outcome.as_str()])?;
    }
    if rows.len() < most as usize {
        set_state(tx, id, done)?;
        return Ok(false);
    }
    Ok(true)
}

/// Forgets what was only counted `counted` ago, and every other batch after `settled`, with what was
/// typed to choose its entries. The history goes on saying that there was one.
pub fn forget_old(tx: &mut Tx<'_>, counted: Duration, settled: Duration) -> Result<(), Error> {
    let sql = "SELECT id FROM batch WHERE (state = 'counted' AND at <= $1)
               OR (state IN ('declined', 'stopped', 'undone') AND at <= $2)";
    let (counted, settled) = (tx.now().minus(counted), tx.now().minus(settled));
    for row in tx.rows(sql, &values![counted, settled])? {
        let id = BatchId(row.array("id")?);
        tx.execute("DELETE FROM batch_entry WHERE batch_id = $1", &values![id])?;
        tx.execute("DELETE FROM batch WHERE id = $1", &values![id])?;
        record_key::destroy(tx, id.as_bytes())?;
    }
    Ok(())
}

fn state(tx: &mut Tx<'_>, id: BatchId) -> Result<Option<BatchState>, Error> {
    let row = tx.row("SELECT state FROM batch WHERE id = $1", &values![id])?;
    row.map(|row| row.word("state", BatchState::parse)).transpose()
}

fn set_state(tx: &mut Tx<'_>, id: BatchId, state: BatchState) -> Result<(), Error> {
    tx.execute("UPDATE batch SET state = $2 WHERE id = $1", &values![id, state.as_str()])
        .map(|_| ())
}

fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Option<Batch>, Error> {
    let id = BatchId(row.array("id")?);
    let Some(key) = record_key::get(tx, id.as_bytes())? else { return Ok(None) };
    let mut numbers = [0; 5];
    let sql =
        "SELECT outcome, count(*) AS number FROM batch_entry WHERE batch_id = $1 GROUP BY outcome";
    for counted in tx.rows(sql, &values![id])? {
        numbers[place(counted.word("outcome", BatchOutcome::parse)?)] = counted.number("number")?;
    }
    Ok(Some(Batch {
        id,
        statement: StatementId(row.array("statement_id")?),
        person: row.opt_array("person_id")?.map(PersonId),
        at: row.instant("at")?,
        choice: unseal(&key, CHOSEN, id.as_bytes(), row.bytes("chosen_sealed")?)?,
        state: row.word("state", BatchState::parse)?,
        numbers,
    }))
}
