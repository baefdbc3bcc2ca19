//! The revision of a statement: it grows with every change that a public page shows.

use domain::id::StatementId;
use domain::statement::Slug;

use crate::{Error, Tx, values};

/// How far a statement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// Its revision.
    pub now: i64,
    /// What shows an earlier revision than this shows a name that has left the list, or that stands
    /// there otherwise by now.
    pub left: i64,
}

/// The revision alone: cheap enough to ask for every page.
pub fn revision(tx: &mut Tx<'_>, slug: &Slug) -> Result<Option<Revision>, Error> {
    let sql = "SELECT revision, left_revision FROM statement WHERE slug = $1";
    let row = tx.row(sql, &values![slug])?;
    row.map(|row| Ok(Revision { now: row.int("revision")?, left: row.int("left_revision")? }))
        .transpose()
}

/// Grows with every change of any public statement, and when one becomes public. What is shown of
/// all of them names nobody.
pub fn site_revision(tx: &mut Tx<'_>) -> Result<Revision, Error> {
    let sql = "SELECT CAST(coalesce(sum(revision + 1), 0) AS BIGINT) AS number FROM statement WHERE state <> 'draft'";
    let now = tx.row(sql, &[])?.map_or(Ok(0), |row| row.int("number"))?;
    Ok(Revision { now, left: 0 })
}

/// Raises the revision and tells the caches of this process.
pub(crate) fn changed(tx: &mut Tx<'_>, id: StatementId) -> Result<(), Error> {
    tx.put("UPDATE statement SET revision = revision + 1 WHERE id = $1", &values![id])?;
    tx.mark_public_change();
    Ok(())
}

/// A name leaves the list, or stands there otherwise from now on: nobody is to be shown an earlier
/// revision.
pub(crate) fn name_left(tx: &mut Tx<'_>, id: StatementId) -> Result<(), Error> {
    let sql =
        "UPDATE statement SET revision = revision + 1, left_revision = revision + 1 WHERE id = $1";
    tx.put(sql, &values![id])?;
    tx.mark_public_change();
    Ok(())
}
