//! Counting.

use domain::id::StatementId;

use crate::{Error, Tx, values};

/// The sign-ons of one statement, for the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// In any state.
    pub sign_ons: i64,
    /// Live ones whose mailbox has not answered.
    pub unconfirmed: i64,
    /// Live and confirmed.
    pub confirmed: i64,
    /// Live and reported by the convenor.
    pub reported: i64,
    /// Left.
    pub withdrawn: i64,
    /// Counted, and named from the launch on.
    pub waiting_for_launch: i64,
}

/// Counts the sign-ons of a statement by what became of them.
pub fn tally(tx: &mut Tx<'_>, statement: StatementId) -> Result<Tally, Error> {
    let sql = "SELECT confirmation, standing,
               CASE WHEN counted = 1 AND display = 'at_launch' AND entry_public IS NULL THEN 1 ELSE 0 END AS hidden, count(*)
               FROM sign_on WHERE statement_id = $1 GROUP BY confirmation, standing, hidden";
    let mut tally = Tally::default();
    for row in tx.rows(sql, &values![statement])? {
        let number = row.int(3)?;
        tally.sign_ons += number;
        match (row.text(0)?, row.text(1)?) {
            ("unconfirmed", "live") => tally.unconfirmed += number,
            ("confirmed", "live") => tally.confirmed += number,
            ("reported", "live") => tally.reported += number,
            (_, "withdrawn") => tally.withdrawn += number,
            _ => {}
        }
        if row.bool(2)? {
            tally.waiting_for_launch += number;
        }
    }
    Ok(tally)
}

/// How much there is of everything, for the doctor and the metrics page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Statements, drafts included.
    pub statements: i64,
    /// Sign-ons in any state.
    pub sign_ons: i64,
    /// Of these: not confirmed yet.
    pub unconfirmed: i64,
    /// Of these: waiting for the desk.
    pub queued: i64,
    /// Of these: counted in public.
    pub counted: i64,
    /// Unconfirmed ones whose time is over and that are still here.
    pub overdue: i64,
}

/// Counts everything.
pub fn totals(tx: &mut Tx<'_>) -> Result<Totals, Error> {
    let sql = "SELECT (SELECT count(*) FROM statement), (SELECT count(*) FROM sign_on),
               (SELECT count(*) FROM sign_on WHERE expires_at IS NOT NULL), (SELECT count(*) FROM sign_on WHERE queued = 1),
               (SELECT count(*) FROM sign_on WHERE counted = 1),
               (SELECT count(*) FROM sign_on WHERE expires_at IS NOT NULL AND expires_at <= $1)";
    let row = tx.row(sql, &values![tx.now()])?;
    row.map_or(
        Ok(Totals {
            statements: 0,
            sign_ons: 0,
            unconfirmed: 0,
            queued: 0,
            counted: 0,
            overdue: 0,
        }),
        |row| {
            let [statements, sign_ons, unconfirmed, queued, counted, overdue] =
                [0, 1, 2, 3, 4, 5].map(|at| row.int(at));
            Ok(Totals {
                statements: statements?,
                sign_ons: sign_ons?,
                unconfirmed: unconfirmed?,
                queued: queued?,
                counted: counted?,
                overdue: overdue?,
            })
        },
    )
}
