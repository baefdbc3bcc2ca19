//! Entries that wait for the sequencer.

use domain::id::{LeafId, StatementId};
use domain::log::{DatedEvent, Event, Ref, Unplaced, parse_unplaced};

use crate::{Error, Row, Tx, values};

/// An entry that waits, with its references as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Counts up in the transactions themselves: clocks may go back, and an entry must not come
    /// before what it changes.
    id: i64,
    /// What it begins or changes.
    pub leaf: LeafId,
    /// The statement it is about.
    pub statement: Option<StatementId>,
    /// What else it refers to.
    pub other: Option<LeafId>,
    /// Where the entry of `leaf` stands, if it is in the log.
    pub leaf_at: Option<Ref>,
    /// The same of `other`.
    pub other_at: Option<Ref>,
    /// What it says.
    pub event: Event<Unplaced>,
    /// It is about a signature that no earlier entry of the log has ended.
    stands: bool,
}

/// Up to `limit` entries that wait, in the order in which things happened.
pub fn pending(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Pending>, Error> {
    let sql = "SELECT p.id, p.leaf_id, p.other_id, p.body, l.position AS leaf_position, l.hash AS leaf_hash,
               o.position AS other_position, o.hash AS other_hash, l.statement_id,
               CASE WHEN l.role = 'sign' AND l.gone IS NULL THEN 1 ELSE 0 END AS stands FROM log_pending p
               LEFT JOIN log_leaf l ON l.id = p.leaf_id LEFT JOIN log_leaf o ON o.id = p.other_id
               ORDER BY p.id LIMIT $1";
    tx.rows(sql, &values![limit])?.iter().map(read).collect()
}

/// How many entries wait.
pub fn waiting(tx: &mut Tx<'_>) -> Result<i64, Error> {
    tx.row("SELECT count(*) AS number FROM log_pending", &[])?
        .map_or(Ok(0), |row| row.int("number"))
}

fn read(row: &Row) -> Result<Pending, Error> {
    let dated =
        parse_unplaced(row.bytes("body")?).map_err(|_| row.wrong("body", "an entry of the log"))?;
    Ok(Pending {
        id: row.int("id")?,
        leaf: LeafId(row.array("leaf_id")?),
        statement: row.opt_array("statement_id")?.map(StatementId),
        other: row.opt_array("other_id")?.map(LeafId),
        leaf_at: reference(row, "leaf_position", "leaf_hash")?,
        other_at: reference(row, "other_position", "other_hash")?,
        event: dated.event,
        stands: row.bool("stands")?,
    })
}

fn reference(row: &Row, position: &'static str, hash: &'static str) -> Result<Option<Ref>, Error> {
    match (row.opt_int(position)?, row.opt_array(hash)?) {
        (Some(_), Some(hash)) => Ok(Some(Ref { index: row.number(position)?, hash })),
        _ => Ok(None),
    }
}

/// Lets an entry wait.
pub(super) fn enqueue(
    tx: &mut Tx<'_>,
    leaf: LeafId,
    other: Option<LeafId>,
    event: Event<Unplaced>,
) -> Result<(), Error> {
    let body = DatedEvent { event, day: tx.now().day() }.to_bytes();
    let sql = "INSERT INTO log_pending (leaf_id, other_id, body) VALUES ($1, $2, $3)";
    tx.put(sql, &values![leaf, other, body])?;
    tx.mark_log_change();
    Ok(())
}

impl Pending {
    /// Whether it is about a signature that no earlier entry of the log has ended.
    pub(crate) fn stands_as_signature(&self) -> bool {
        self.stands
    }

    /// The entry stands at `at` now.
    pub(super) fn place(&self, tx: &mut Tx<'_>, at: Ref) -> Result<(), Error> {
        let index = at.index as i64;
        match &self.event {
            Event::Correct { .. } => {
                tx.put(
                    "UPDATE log_leaf SET record = $2, waits = waits - 1 WHERE id = $1",
                    &values![self.leaf, index],
                )?;
            }
            event if event.begins() => {
                let sql = "UPDATE log_leaf SET position = $2, hash = $3, record = $2, waits = waits - 1 WHERE id = $1";
                tx.put(sql, &values![self.leaf, index, at.hash])?;
            }
            // An entry that only says what was so before (those of version 0.1.0 did not say it)
            // leaves the row as it is shown.
            Event::Display { display, .. } => {
                tx.put(
                    "UPDATE log_leaf SET display = $2, display_at = $3 WHERE id = $1 AND display <> $2",
                    &values![self.leaf, display.as_str(), index],
                )?;
            }
            Event::Launch { .. } => {
                tx.put(
                    "UPDATE log_leaf SET display_at = coalesce(display_at, $2) WHERE id = $1",
                    &values![self.leaf, index],
                )?;
            }
            Event::Withdraw { .. }
            | Event::Merge { .. }
            | Event::Erase { .. }
            | Event::Decline { .. } => {
                tx.put(
                    "UPDATE log_leaf SET gone = coalesce(gone, $2) WHERE id = $1 AND ended = 1",
                    &values![self.leaf, index],
                )?;
            }
            _ => {}
        }
        tx.put("DELETE FROM log_pending WHERE id = $1", &values![self.id])
    }
}
