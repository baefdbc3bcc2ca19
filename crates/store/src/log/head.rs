//! The last signed checkpoint, changed only if it is still the one that was read.

use std::collections::BTreeSet;

use domain::id::StatementId;
use domain::log::Ref;
use jiff::civil::Date;

use super::Pending;
use crate::{Error, Row, Tx, statement_row, values, webhook};

/// The last signed checkpoint, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Name of the log.
    pub origin: String,
    /// How many entries there are.
    pub size: u64,
    /// Root of the tree.
    pub root: [u8; 32],
    /// The checkpoint as the log signed it.
    pub note: String,
    /// How many entries the checkpoint covers that everybody is shown.
    pub published_size: u64,
    /// Its root.
    pub published_root: [u8; 32],
    /// It, with the cosignatures it got.
    pub published_note: String,
    /// Day of the last entry.
    pub day: Date,
    /// Day of the last batch that held signatures, where they come in daily batches.
    pub batch_day: Date,
}

/// The head; `None` before the log was begun.
pub fn head(tx: &mut Tx<'_>) -> Result<Option<Head>, Error> {
    let sql = "SELECT origin, size, root, note, published_size, published_root, published_note, day, batch_day FROM log_head";
    tx.row(sql, &[])?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Head, Error> {
    let day = |column| row.word(column, |text| text.parse().ok());
    Ok(Head {
        origin: row.text("origin")?.to_owned(),
        size: row.number("size")?,
        root: row.array("root")?,
        note: row.text("note")?.to_owned(),
        published_size: row.number("published_size")?,
        published_root: row.array("published_root")?,
        published_note: row.text("published_note")?.to_owned(),
        day: day("day")?,
        batch_day: day("batch_day")?,
    })
}

/// Begins the log with a checkpoint of size 0. `false`: it was begun before.
pub fn begin(tx: &mut Tx<'_>, head: &Head) -> Result<bool, Error> {
    let sql = "INSERT INTO log_head (one, origin, size, root, note, published_size, published_root, published_note, day, batch_day)
               VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (one) DO NOTHING";
    let row = values![
        &head.origin,
        head.size as i64,
        head.root,
        &head.note,
        head.published_size as i64,
        head.published_root,
        &head.published_note,
        head.day.to_string(),
        head.batch_day.to_string()
    ];
    Ok(tx.execute(sql, &row)? > 0)
}

/// Puts entries that waited into the log: the head moves from `from` to `to`, and what waited is
/// gone. The tiles were written before, in the same transaction. `false`: the head was not `from`
/// any more; the transaction must be given up.
pub fn advance(
    tx: &mut Tx<'_>,
    from: &Head,
    to: &Head,
    placed: &[(Pending, Ref)],
) -> Result<bool, Error> {
    let sql =
        "UPDATE log_head SET size = $1, root = $2, note = $3, published_size = $4, published_root = $5, published_note = $6, day = $7,
               batch_day = $8 WHERE origin = $9 AND size = $10 AND root = $11";
    let row = values![
        to.size as i64,
        to.root,
        &to.note,
        to.published_size as i64,
        to.published_root,
        &to.published_note,
        to.day.to_string(),
        to.batch_day.to_string(),
        &from.origin,
        from.size as i64,
        from.root
    ];
    if tx.execute(sql, &row)? == 0 {
        return Ok(false);
    }
    for (pending, at) in placed {
        pending.place(tx, *at)?;
    }
    webhook::tell_of_log(tx, placed)?;
    if to.published_size == to.size {
        let touched: BTreeSet<StatementId> =
            placed.iter().filter_map(|(pending, _)| pending.statement).collect();
        for statement in touched {
            statement_row::changed(tx, statement)?;
        }
    }
    Ok(true)
}

/// Shows a checkpoint that the witnesses have seen, or that they were asked to see for long enough.
/// `false`: a later one is shown already, or the log is another one.
pub fn publish(tx: &mut Tx<'_>, seen: &Head) -> Result<bool, Error> {
    let Some(now) = head(tx)? else { return Ok(false) };
    let same = now.origin == seen.origin
        && seen.published_size <= now.size
        && seen.published_size >= now.published_size;
    if !same {
        return Ok(false);
    }
    let sql = "UPDATE log_head SET published_size = $1, published_root = $2, published_note = $3 WHERE one = 1";
    tx.execute(
        sql,
        &values![seen.published_size as i64, seen.published_root, &seen.published_note],
    )?;
    // Which statements the entries between are about is not worth a query: their pages are made
    // anew.
    tx.execute("UPDATE statement SET revision = revision + 1 WHERE state <> 'draft'", &[])?;
    tx.mark_public_change();
    Ok(true)
}

/// Forgets the head of a log without entries, so that it can be begun under another name.
pub fn rename_empty(tx: &mut Tx<'_>) -> Result<(), Error> {
    tx.execute("DELETE FROM log_head WHERE size = 0", &[]).map(|_| ())
}

/// Forgets the log, so that another can be begun under another name, with a new entry for
/// everything that counts now. The old one stays wherever it was copied.
pub fn restart(tx: &mut Tx<'_>) -> Result<(), Error> {
    for sql in [
        "DELETE FROM log_head",
        "DELETE FROM log_tile",
        "DELETE FROM log_pending",
        "DELETE FROM log_leaf",
        "DELETE FROM webhook_delivery WHERE entry IS NOT NULL",
    ] {
        tx.execute(sql, &[])?;
    }
    Ok(())
}
