//! The revision of a statement: it grows with every change that a public page shows.

use domain::id::StatementId;
use domain::statement::Slug;

use crate::{Error, Tx, values};

/// The revision alone: cheap enough to ask for every page.
pub fn revision(tx: &mut Tx<'_>, slug: &Slug) -> Result<Option<i64>, Error> {
    let row = tx.row("SELECT revision FROM statement WHERE slug = $1", &values![slug])?;
    row.map(|row| row.int("revision")).transpose()
}

/// Grows with every change of any public statement, and when one becomes public.
pub fn site_revision(tx: &mut Tx<'_>) -> Result<i64, Error> {
    let sql = "SELECT CAST(coalesce(sum(revision + 1), 0) AS BIGINT) AS number FROM statement WHERE state <> 'draft'";
    tx.row(sql, &[])?.map_or(Ok(0), |row| row.int("number"))
}

/// Raises the revision and tells the caches of this process.
pub(crate) fn changed(tx: &mut Tx<'_>, id: StatementId) -> Result<(), Error> {
    tx.put("UPDATE statement SET revision = revision + 1 WHERE id = $1", &values![id])?;
    tx.mark_public_change();
    Ok(())
}
