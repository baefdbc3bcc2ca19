//! How far the published checkpoint covers a statement: nothing else is listed or counted.

use domain::id::StatementId;
use domain::publication::Coverage;

use super::head;
use crate::{Error, Tx, values};

/// Stands behind `FROM sign_on s`: only what a published checkpoint of `$2` entries covers, as the
/// signer wants to be displayed.
macro_rules! covered {
    ($select:expr, $tail:expr) => {
        concat!(
            $select,
            " FROM sign_on s JOIN log_leaf l ON l.sign_on_id = s.id AND l.role = 'sign' AND l.ended = 0
             WHERE s.statement_id = $1 AND s.counted = 1 AND l.waits = 0 AND l.record < $2
             AND coalesce(l.display, s.display) = s.display AND coalesce(l.display_at, 0) < $2 ",
            $tail
        )
    };
}
pub(crate) use covered;

/// A query of one column of the signatures of `$1` that entries from index `$since` on are about,
/// or entries that wait. Nothing else can have changed since a checkpoint of that size.
macro_rules! touched {
    ($column:literal, $since:literal) => {
        concat!(
            "SELECT ",
            $column,
            " FROM log_leaf WHERE statement_id = $1 AND role = 'sign' AND record >= ",
            $since,
            " UNION SELECT ",
            $column,
            " FROM log_leaf WHERE statement_id = $1 AND role = 'sign' AND gone >= ",
            $since,
            " UNION SELECT ",
            $column,
            " FROM log_leaf
                    WHERE statement_id = $1 AND role = 'sign' AND display_at >= ",
            $since,
            " UNION SELECT w.",
            $column,
            " FROM log_pending p JOIN log_leaf w ON w.id = p.leaf_id
                    WHERE w.statement_id = $1 AND w.role = 'sign'"
        )
    };
}
pub(crate) use touched;

/// Whether a published checkpoint of so many entries covers the launch of a statement: only then
/// those are named who are to be named at the launch.
pub(crate) fn is_launch_covered(
    tx: &mut Tx<'_>,
    statement: StatementId,
    size: u64,
) -> Result<bool, Error> {
    let sql = "SELECT count(*) AS number FROM log_leaf WHERE statement_id = $1 AND role = 'statement' AND display_at < $2";
    let row = tx.row(sql, &values![statement, size as i64])?;
    row.map_or(Ok(false), |row| Ok(row.int("number")? > 0))
}

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
    let sql = concat!(
        "SELECT l.position FROM log_leaf l LEFT JOIN sign_on s ON s.id = l.sign_on_id
         WHERE l.position < $2
         AND ((l.ended = 1 AND (l.gone IS NULL OR l.gone >= $2))
             OR (l.ended = 0 AND (l.waits > 0 OR l.record >= $2 OR l.display_at >= $2 OR l.display <> s.display)))
         AND l.id IN (",
        touched!("id", "$2"),
        ") ORDER BY l.position"
    );
    let rows = tx.rows(sql, &values![statement, head.published_size as i64])?;
    Ok(Coverage {
        origin: head.origin,
        checkpoint: head.published_note,
        size: head.published_size,
        root: head.published_root,
        pending: rows.iter().map(|row| row.number("position")).collect::<Result<_, _>>()?,
    })
}
