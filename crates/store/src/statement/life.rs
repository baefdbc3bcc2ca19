//! Opening, stopping and closing; each leaves its line in the record of acts.

use domain::id::StatementId;
use domain::moderation::ActKind;
use domain::statement::{Gate, Phase, Statement, Window};
use domain::version::{TextHash, freeze};

use super::window;
use super::{ChangeProblem, note};
use crate::sealed::json;
use crate::statement_row::by_id;
use crate::statement_row::changed;
use crate::{Error, Tx, log, values, webhook};

/// Opens sign-on, or opens it again; the first time the draft is frozen as version 1. A closing
/// time that is past, or was set by closing by hand, is taken away. If the statement waits for its
/// opening time, that is taken away: sign-on is open at once.
///
/// `controller`: who answers for the data of signers on the whole site; without it, the statement
/// has to name its own.
pub fn open(
    tx: &mut Tx<'_>,
    id: StatementId,
    controller: Option<&str>,
) -> Result<(), ChangeProblem> {
    let mut statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    if matches!(statement.gate(tx.now()), Gate::NotYet(_)) {
        statement.check_controller(controller).map_err(ChangeProblem::Phase)?;
        let window = Window { opens_at: None, ..statement.window.clone() };
        window::save(tx, id, &window, statement.revision)?;
        return Ok(note(tx, id, ActKind::Opened, None)?);
    }
    if statement.phase == Phase::Closed
        && statement.window.closes_at.is_some_and(|closes| closes <= tx.now())
    {
        statement.window.closes_at = None;
        window::save(tx, id, &statement.window, statement.revision)?;
    }
    statement.check_open(tx.now(), controller).map_err(ChangeProblem::Phase)?;
    let version = match statement.version {
        Some(number) => number.get(),
        None => keep_version(tx, &statement, 1)?,
    };
    tx.execute(
        "UPDATE statement SET state = 'open', version = $2 WHERE id = $1",
        &values![id, version],
    )?;
    log::opened(tx, id, version)?;
    changed(tx, id)?;
    webhook::tell_of_window(tx, Some(id))?;
    Ok(note(tx, id, ActKind::Opened, None)?)
}

/// Opens a draft as somebody was shown it: under another [`Statement::digest`] than `shown`, nothing
/// is opened.
pub fn open_as_shown(
    tx: &mut Tx<'_>,
    id: StatementId,
    controller: Option<&str>,
    shown: &TextHash,
) -> Result<(), ChangeProblem> {
    let statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    if statement.phase == Phase::Draft && statement.digest() != *shown {
        return Err(ChangeProblem::Changed);
    }
    open(tx, id, controller)
}

/// Closes sign-on now. The closing time is kept, so that who signed before it has a day left to
/// confirm.
pub fn close(tx: &mut Tx<'_>, id: StatementId) -> Result<(), ChangeProblem> {
    let now = tx.now();
    let statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    statement.check_close().map_err(ChangeProblem::Phase)?;
    if statement.window.closes_at.is_none_or(|closes| closes > now) {
        let window = Window { closes_at: Some(now), ..statement.window.clone() };
        window::save(tx, id, &window, statement.revision)?;
    }
    tx.execute("UPDATE statement SET state = 'closed' WHERE id = $1", &values![id])?;
    log::closed(tx, id)?;
    changed(tx, id)?;
    webhook::tell_of_window(tx, Some(id))?;
    Ok(note(tx, id, ActKind::Closed, None)?)
}

/// Stops sign-on for the time being, with a notice to visitors.
pub fn stop(tx: &mut Tx<'_>, id: StatementId, notice: Option<&str>) -> Result<(), ChangeProblem> {
    set_stopped(tx, id, true, notice)?;
    Ok(note(tx, id, ActKind::Stopped, notice)?)
}

/// Takes sign-on up again.
pub fn resume(tx: &mut Tx<'_>, id: StatementId) -> Result<(), ChangeProblem> {
    set_stopped(tx, id, false, None)?;
    Ok(note(tx, id, ActKind::Resumed, None)?)
}

fn set_stopped(
    tx: &mut Tx<'_>,
    id: StatementId,
    stopped: bool,
    notice: Option<&str>,
) -> Result<(), ChangeProblem> {
    let sql = "UPDATE statement SET stopped = $2, notice = $3 WHERE id = $1";
    if tx.execute(sql, &values![id, stopped, notice])? == 0 {
        return Err(ChangeProblem::Gone);
    }
    Ok(changed(tx, id)?)
}

/// Freezes the draft and keeps every byte that its hash stands for.
fn keep_version(tx: &mut Tx<'_>, statement: &Statement, number: u32) -> Result<u32, Error> {
    let frozen = freeze(statement.id, number, &statement.draft);
    let parts = frozen.parts.iter().map(|part| (part.media_type, &part.bytes));
    for (media_type, bytes) in parts.chain([("text/plain", &frozen.manifest)]) {
        let sql = "INSERT INTO text_part (sha256, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING";
        tx.execute(sql, &values![TextHash::of(bytes), media_type, bytes])?;
    }
    let draft = json(tx, &statement.draft)?;
    let sql = "INSERT INTO version (statement_id, number, sha256, frozen_at, draft) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &values![statement.id, number, frozen.hash(), tx.now(), draft])?;
    Ok(number)
}
