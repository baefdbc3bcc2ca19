//! Counting.

use domain::id::StatementId;
use domain::instant::{Instant, MINUTE};

use crate::{Error, Tx, values};

/// The sign-ons of one statement, for the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// In any state. What the owner of a mailbox did not confirm with the rest is left out.
    pub sign_ons: i64,
    /// Live ones whose mailbox has not answered.
    pub unconfirmed: i64,
    /// Live and confirmed.
    pub confirmed: i64,
    /// Live and reported by the convenor.
    pub reported: i64,
    /// Left.
    pub withdrawn: i64,
}

/// Counts the sign-ons of a statement by what became of them.
pub fn tally(tx: &mut Tx<'_>, statement: StatementId) -> Result<Tally, Error> {
    let sql = "SELECT confirmation, standing, count(*) AS number FROM sign_on
               WHERE statement_id = $1 AND NOT (standing = 'erased' AND expires_at IS NOT NULL)
               GROUP BY confirmation, standing";
    let mut tally = Tally::default();
    for row in tx.rows(sql, &values![statement])? {
        let number = row.int("number")?;
        tally.sign_ons += number;
        match (row.text("confirmation")?, row.text("standing")?) {
            ("unconfirmed", "live") => tally.unconfirmed += number,
            ("confirmed", "live") => tally.confirmed += number,
            ("reported", "live") => tally.reported += number,
            (_, "withdrawn") => tally.withdrawn += number,
            _ => {}
        }
    }
    Ok(tally)
}

/// How many nobody has confirmed yet: a part of the [`tally`], from an index.
pub fn unconfirmed_len(tx: &mut Tx<'_>, statement: StatementId) -> Result<u64, Error> {
    // Each of them has a time at which it goes, and few others have.
    let sql = "SELECT count(*) AS number FROM sign_on WHERE statement_id = $1 AND confirmation = 'unconfirmed'
               AND standing = 'live' AND expires_at IS NOT NULL";
    number(tx, sql, statement)
}

/// How many are counted and named from the launch on, from an index.
pub fn waiting_for_launch(tx: &mut Tx<'_>, statement: StatementId) -> Result<u64, Error> {
    let sql =
        "SELECT count(*) AS number FROM sign_on WHERE statement_id = $1 AND display = 'at_launch'
               AND counted = 1 AND entry_public IS NULL";
    number(tx, sql, statement)
}

fn number(tx: &mut Tx<'_>, sql: &str, statement: StatementId) -> Result<u64, Error> {
    tx.row(sql, &values![statement])?.map_or(Ok(0), |row| row.number("number"))
}

/// Spans in which confirmations are counted: no time zone has its midnight between two of them.
const SPAN_MS: i64 = MINUTE.as_millis() as i64 * 15;

/// How many sign-ons were confirmed since `from`: the begin of each quarter of an hour in which some
/// were, and their number, oldest first.
pub fn confirmed_since(
    tx: &mut Tx<'_>,
    statement: StatementId,
    from: Instant,
) -> Result<Vec<(Instant, u64)>, Error> {
    let sql = "SELECT confirmed_at / $3 AS span, count(*) AS number FROM sign_on
               WHERE statement_id = $1 AND confirmation = 'confirmed' AND confirmed_at >= $2 GROUP BY span ORDER BY span";
    let rows = tx.rows(sql, &values![statement, from, SPAN_MS])?;
    rows.iter()
        .map(|row| Ok((Instant(row.int("span")? * SPAN_MS), row.number("number")?)))
        .collect()
}
