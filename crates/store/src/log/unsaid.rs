//! What version 0.1.0 did not enter into the log: how signers are to be displayed, and launches.

use domain::entry::Display;
use domain::id::{LeafId, StatementId};
use domain::log::{DatedEvent, Event, Unplaced, parse_unplaced};

use super::leaf::launched;
use super::pending::enqueue;
use crate::{Error, Tx, values};

/// Lets the log say it from now on, of all signatures that stand. Returns how many did not. What is
/// listed stays so meanwhile.
pub fn complete(tx: &mut Tx<'_>) -> Result<u32, Error> {
    // First the launches: who is to be named at the launch and is named must not seem to be named
    // before it.
    launches(tx)?;
    waiting(tx)?;
    let sql = "SELECT l.id, s.display FROM log_leaf l JOIN sign_on s ON s.id = l.sign_on_id
               WHERE l.role = 'sign' AND l.ended = 0 AND l.display IS NULL ORDER BY l.id";
    let rows = tx.rows(sql, &[])?;
    for row in &rows {
        let (leaf, display) = (LeafId(row.array("id")?), row.word("display", Display::parse)?);
        say(tx, leaf, display)?;
        enqueue(tx, leaf, None, Event::Display { target: Unplaced, display })?;
    }
    Ok(rows.len() as u32)
}

fn launches(tx: &mut Tx<'_>) -> Result<(), Error> {
    let sql = "SELECT s.id FROM statement s WHERE (s.launched = 1 OR s.launch_at IS NULL)
               AND EXISTS (SELECT 1 FROM log_leaf l WHERE l.statement_id = s.id AND l.role = 'statement')
               AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.statement_id = s.id AND l.role = 'statement'
                   AND l.display IS NOT NULL)";
    for row in tx.rows(sql, &[])? {
        let statement = StatementId(row.array("id")?);
        launched(tx, statement)?;
        // Its names are out already.
        let sql = "UPDATE log_leaf SET display_at = 0 WHERE statement_id = $1 AND role = 'statement' AND display IS NOT NULL";
        tx.put(sql, &values![statement])?;
    }
    Ok(())
}

/// Signatures that wait for the log in the form of version 0.1.0: after one of the later form they
/// would break a rule.
fn waiting(tx: &mut Tx<'_>) -> Result<(), Error> {
    let sql = "SELECT p.id, p.body, p.leaf_id, s.display FROM log_pending p JOIN log_leaf l ON l.id = p.leaf_id
               JOIN sign_on s ON s.id = l.sign_on_id WHERE l.role = 'sign' AND l.display IS NULL ORDER BY p.id";
    for row in tx.rows(sql, &[])? {
        let dated = parse_unplaced(row.bytes("body")?)
            .map_err(|_| row.wrong("body", "an entry of the log"))?;
        let Event::Sign { display: None, statement, text, kind, status, submit, commit } =
            dated.event
        else {
            continue;
        };
        let said = row.word("display", Display::parse)?;
        let display = Some(said);
        let event = Event::Sign { statement, text, kind, status, display, submit, commit };
        let body = DatedEvent { event, day: dated.day }.to_bytes();
        let sql = "UPDATE log_pending SET body = $2 WHERE id = $1";
        tx.put(sql, &values![row.int("id")?, body])?;
        say(tx, LeafId(row.array("leaf_id")?), said)?;
    }
    Ok(())
}

fn say(tx: &mut Tx<'_>, leaf: LeafId, display: Display) -> Result<(), Error> {
    let sql = "UPDATE log_leaf SET display = $2 WHERE id = $1";
    tx.put(sql, &values![leaf, display.as_str()])
}
