//! What became of a statement, for its feed.

use domain::id::StatementId;
use domain::instant::Instant;
use domain::life::MILESTONES;
use domain::moderation::ActKind;

use super::covered::Covered;
use crate::{Error, Tx, values};

/// The acts that opened, closed, stopped and resumed a statement, oldest first.
pub fn turns(tx: &mut Tx<'_>, id: StatementId) -> Result<Vec<(Instant, ActKind)>, Error> {
    let sql = "SELECT at, kind FROM act WHERE statement_id = $1 AND sign_on_id IS NULL
               AND kind IN ('opened', 'closed', 'stopped', 'resumed') ORDER BY at, id";
    let rows = tx.rows(sql, &values![id])?;
    rows.iter().map(|row| Ok((row.instant("at")?, row.word("kind", ActKind::parse)?))).collect()
}

/// Where the log holds the signature with which so many counted, for each of the
/// [milestones](MILESTONES) that are reached: of those that count now, the tenth, the twenty-fifth
/// and so on. `size`: how many entries the published checkpoint covers.
pub fn reached(tx: &mut Tx<'_>, id: StatementId, size: u64) -> Result<Vec<(u32, u64)>, Error> {
    let positions = Covered::of(tx, id, size)?.positions(tx)?;
    let at = |number: u32| Some((number, *positions.get(number as usize - 1)?));
    Ok(MILESTONES.into_iter().map_while(at).collect())
}
