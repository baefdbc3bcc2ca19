//! Opening, stopping, launching and closing.

use domain::id::StatementId;
use domain::instant::Instant;
use domain::statement::Statement;
use domain::version::{TextHash, freeze};

use super::{ChangeProblem, by_id, changed};
use crate::sealed::json;
use crate::{Error, Tx, log, sign_on, values};

/// Opens sign-on; the first time the draft is frozen as version 1.
pub fn open(tx: &mut Tx<'_>, id: StatementId, now: Instant) -> Result<(), ChangeProblem> {
    let statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    statement.check_open(now).map_err(ChangeProblem::State)?;
    let version = if statement.version == 0 { keep_version(tx, &statement, 1, now)? } else { statement.version };
    tx.execute("UPDATE statement SET state = 'open', version = $2 WHERE id = $1", &values![id, version])?;
    log::opened(tx, id, version, now)?;
    Ok(changed(tx, id)?)
}

/// Closes sign-on.
pub fn close(tx: &mut Tx<'_>, id: StatementId, now: Instant) -> Result<(), ChangeProblem> {
    let statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    statement.check_close().map_err(ChangeProblem::State)?;
    tx.execute("UPDATE statement SET state = 'closed' WHERE id = $1", &values![id])?;
    log::closed(tx, id, now)?;
    Ok(changed(tx, id)?)
}

/// Stops sign-on for the time being, with a notice to visitors, or takes it up again. `false`: no such statement.
pub fn set_stopped(tx: &mut Tx<'_>, id: StatementId, stopped: bool, notice: Option<&str>) -> Result<bool, Error> {
    let sql = "UPDATE statement SET stopped = $2, notice = $3 WHERE id = $1";
    if tx.execute(sql, &values![id, stopped, notice])? == 0 {
        return Ok(false);
    }
    changed(tx, id)?;
    Ok(true)
}

/// Launches now: names that waited for it appear. `false`: no such statement.
pub fn launch(tx: &mut Tx<'_>, id: StatementId, now: Instant) -> Result<bool, Error> {
    let sql = "UPDATE statement SET launch_at = CASE WHEN launch_at <= $2 THEN launch_at ELSE $2 END WHERE id = $1";
    if tx.execute(sql, &values![id, now])? == 0 {
        return Ok(false);
    }
    changed(tx, id)?;
    publish_launched(tx, id, now)?;
    Ok(true)
}

/// Launches every statement whose time has come; gives those it launched.
pub fn launch_due(tx: &mut Tx<'_>, now: Instant) -> Result<Vec<StatementId>, Error> {
    let sql = "SELECT id FROM statement WHERE launched = 0 AND launch_at <= $1";
    let due = tx.rows(sql, &values![now])?;
    due.iter()
        .map(|row| {
            let id = StatementId(row.array(0)?);
            publish_launched(tx, id, now)?;
            Ok(id)
        })
        .collect()
}

/// Brings out the names that waited for the launch, if it is past.
pub(super) fn publish_launched(tx: &mut Tx<'_>, id: StatementId, now: Instant) -> Result<(), Error> {
    let Some(statement) = by_id(tx, id)? else { return Ok(()) };
    if !statement.is_launched(now) {
        return Ok(());
    }
    sign_on::publish_launched(tx, id, now)?;
    let sql = "UPDATE statement SET launched = 1 WHERE id = $1 AND launch_at IS NOT NULL";
    tx.execute(sql, &values![id])?;
    changed(tx, id)
}

/// Freezes the draft and keeps every byte that its hash stands for.
fn keep_version(tx: &mut Tx<'_>, statement: &Statement, number: u32, now: Instant) -> Result<u32, Error> {
    let frozen = freeze(statement.id, number, &statement.draft);
    let parts = frozen.parts.iter().map(|part| (part.media_type, &part.bytes));
    for (media_type, bytes) in parts.chain([("text/plain", &frozen.manifest)]) {
        let sql = "INSERT INTO text_part (sha256, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING";
        tx.execute(sql, &values![TextHash::of(bytes), media_type, bytes])?;
    }
    let draft = json(tx, &statement.draft)?;
    let sql = "INSERT INTO version (statement_id, number, sha256, frozen_at, draft) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &values![statement.id, number, frozen.hash(), now, draft])?;
    Ok(number)
}
