//! When names are taken and shown.

use domain::id::StatementId;
use domain::moderation::ActKind;
use domain::statement::Window;

use super::{ChangeProblem, note};
use crate::statement_row::by_id;
use crate::statement_row::changed;
use crate::{Error, Tx, log, sign_on, values, webhook};

/// Saves the window, in any state. After the launch its instant stays: names that are out are out.
/// `false`: somebody changed the statement since `expected_revision`.
pub(super) fn save(
    tx: &mut Tx<'_>,
    id: StatementId,
    window: &Window,
    expected_revision: i64,
) -> Result<bool, Error> {
    let sql = "UPDATE statement SET zone = $3, opens_at = $4, closes_at = $5,
               launch_at = CASE WHEN launched = 1 THEN launch_at ELSE $6 END
               WHERE id = $1 AND revision = $2";
    let row = values![
        id,
        expected_revision,
        &window.zone,
        window.opens_at,
        window.closes_at,
        window.launch_at
    ];
    if tx.execute(sql, &row)? == 0 {
        return Ok(false);
    }
    changed(tx, id)?;
    webhook::tell_of_window(tx, Some(id))?;
    publish_launched(tx, id)?;
    Ok(true)
}

/// Launches now: names that waited for it appear.
pub fn launch(tx: &mut Tx<'_>, id: StatementId) -> Result<(), ChangeProblem> {
    let sql = "UPDATE statement SET launch_at = CASE WHEN launch_at <= $2 THEN launch_at ELSE $2 END WHERE id = $1";
    if tx.execute(sql, &values![id, tx.now()])? == 0 {
        return Err(ChangeProblem::Gone);
    }
    changed(tx, id)?;
    publish_launched(tx, id)?;
    Ok(note(tx, id, ActKind::Launched, None)?)
}

/// Launches every statement whose time has come; returns those it launched.
pub fn launch_due(tx: &mut Tx<'_>) -> Result<Vec<StatementId>, Error> {
    let sql = "SELECT id FROM statement WHERE launched = 0 AND launch_at <= $1";
    let due = tx.rows(sql, &values![tx.now()])?;
    due.iter()
        .map(|row| {
            let id = StatementId(row.array("id")?);
            publish_launched(tx, id)?;
            Ok(id)
        })
        .collect()
}

/// Brings out the names that waited for the launch, if it is past.
fn publish_launched(tx: &mut Tx<'_>, id: StatementId) -> Result<(), Error> {
    let Some(statement) = by_id(tx, id)? else { return Ok(()) };
    if !statement.window.is_launched(tx.now()) {
        return Ok(());
    }
    sign_on::publish_launched(tx, id)?;
    let sql = "UPDATE statement SET launched = 1 WHERE id = $1 AND launch_at IS NOT NULL";
    tx.execute(sql, &values![id])?;
    log::launched(tx, id)?;
    changed(tx, id)
}
