//! What became of signatures after they came into the log.

use domain::id::StatementId;
use domain::publication::Changes;

use crate::{Error, Tx, values};

/// The changes that a checkpoint of `size` entries covers, in numbers. Who is counted again after
/// an end has not changed.
pub fn changes(tx: &mut Tx<'_>, statement: StatementId, size: u64) -> Result<Changes, Error> {
    let mut changes = Changes::default();
    let corrected = "SELECT count(*) AS number FROM log_leaf
                     WHERE statement_id = $1 AND role = 'sign' AND ended = 0 AND record > position AND record < $2";
    if let Some(row) = tx.row(corrected, &values![statement, size as i64])? {
        changes.corrected = row.number("number")?;
    }
    let ended = "SELECT s.standing, count(DISTINCT s.id) AS number FROM log_leaf l JOIN sign_on s ON s.id = l.sign_on_id
                 WHERE l.statement_id = $1 AND l.role = 'sign' AND l.ended = 1 AND l.gone < $2 AND s.counted = 0
                 GROUP BY s.standing";
    for row in tx.rows(ended, &values![statement, size as i64])? {
        let number: u32 = row.number("number")?;
        match row.text("standing")? {
            "withdrawn" | "erased" => changes.withdrawn += number,
            "merged" => changes.merged += number,
            _ => changes.removed += number,
        }
    }
    Ok(changes)
}
