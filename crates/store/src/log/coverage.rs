//! How far the published checkpoint covers a statement: nothing else is listed or counted.

use domain::id::StatementId;
use domain::publication::Coverage;

use super::head;
use crate::{Error, Tx, values};

/// Stands behind `FROM sign_on s`: only what a published checkpoint of `$2` entries covers.
macro_rules! covered {
    ($select:literal, $tail:literal) => {
        concat!(
            $select,
            " FROM sign_on s JOIN log_leaf l ON l.sign_on_id = s.id AND l.role = 'sign' AND l.ended = 0
             WHERE s.statement_id = $1 AND s.counted = 1 AND l.waits = 0 AND l.record < $2 ",
            $tail
        )
    };
}
pub(crate) use covered;

/// The published checkpoint, and what changed in this statement since.
pub(crate) fn coverage(tx: &mut Tx<'_>, statement: StatementId) -> Result<Coverage, Error> {
    let Some(head) = head(tx)? else {
        return Ok(Coverage {
            origin: String::new(),
            checkpoint: String::new(),
            size: 0,
            root: [0; 32],
            pending: Vec::new(),
        });
    };
    let sql = "SELECT position FROM log_leaf WHERE statement_id = $1 AND role = 'sign' AND position < $2
               AND ((ended = 1 AND (gone IS NULL OR gone >= $2)) OR (ended = 0 AND (waits > 0 OR record >= $2))) ORDER BY position";
    let rows = tx.rows(sql, &values![statement, head.published_size as i64])?;
    Ok(Coverage {
        origin: head.origin,
        checkpoint: head.published_note,
        size: head.published_size,
        root: head.published_root,
        pending: rows.iter().map(|row| row.number("position")).collect::<Result<_, _>>()?,
    })
}
