//! What the sender needs: who is due, and what became of it.
//!
//! A receiver is leased while it is spoken to. If we crash after it said yes and before that is
//! stored, the lease runs out and it is told again, under the same id.

use std::time::Duration;

use domain::id::{DeliveryId, StatementId, WebhookId};
use domain::instant::Instant;
use domain::statement::Slug;
use domain::webhook::{Ended, Occasion, Unreached};

use super::row::Target;
use crate::{Error, Row, Tx, log, values};

/// Something that a receiver is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The same at every try.
    pub id: DeliveryId,
    /// What happened.
    pub occasion: Occasion,
    /// When it became public.
    pub at: Instant,
    /// Index of the entry of the log that says it.
    pub entry: Option<u64>,
    /// Index of the signature that it is about.
    pub leaf: Option<u64>,
    /// How that ended.
    pub ended: Option<Ended>,
    /// How often it was tried before.
    pub tries: u32,
}

/// A receiver with what it is to be told now, in the order in which it happened.
#[derive(Clone)]
pub struct Claimed {
    /// Which.
    pub id: WebhookId,
    /// Whose news.
    pub slug: Slug,
    /// Where it listens.
    pub url: String,
    /// What is signed with.
    pub secret: [u8; 32],
    /// How many tries in a row failed before.
    pub failures: u32,
    /// At least one.
    pub deliveries: Vec<Delivery>,
}

/// What became of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It said yes: this is never sent again.
    Taken,
    /// It did not; `again` for this message, `rest` for whatever else it is to be told. `None`:
    /// this one is given up.
    Failed { reached: Unreached, again: Option<Duration>, rest: Duration },
    /// It said that it is gone for good: it is told nothing more.
    Gone,
}

/// A condition on `w`: it is on, nobody is at it, and something is due that a published checkpoint
/// of `$2` entries covers. `$1` is now.
const DUE: &str = "w.state = 'on' AND w.rests_until <= $1 AND w.leased_until <= $1
    AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.next_at <= $1 AND (d.entry IS NULL OR d.entry < $2))";

/// Whether anybody is to be told anything now.
pub fn is_due(tx: &mut Tx<'_>) -> Result<bool, Error> {
    let size = published(tx)?;
    let sql = format!("SELECT 1 AS one FROM webhook w WHERE {DUE} LIMIT 1");
    Ok(tx.row(&sql, &values![tx.now(), size])?.is_some())
}

/// Leases up to `most` receivers for `lease`, each with up to `messages` messages that are due.
pub fn claim(
    tx: &mut Tx<'_>,
    lease: Duration,
    most: u32,
    messages: u32,
) -> Result<Vec<Claimed>, Error> {
    let (now, size) = (tx.now(), published(tx)?);
    let sql = format!(
        "SELECT w.id, w.statement_id, w.target_sealed, w.failures FROM webhook w WHERE {DUE} ORDER BY w.rests_until, w.id LIMIT $3{}",
        tx.skip_claimed()
    );
    let mut claimed = Vec::new();
    for row in tx.rows(&sql, &values![now, size, most])? {
        let id = WebhookId(row.array("id")?);
        tx.put(
            "UPDATE webhook SET leased_until = $2 WHERE id = $1",
            &values![id, now.plus(lease)],
        )?;
        let statement = StatementId(row.array("statement_id")?);
        let Some(statement) = crate::statement::by_id(tx, statement)? else { continue };
        let (url, secret) = Target::of(tx, id, row.bytes("target_sealed")?)?.open()?;
        let sql = "SELECT id, occasion, at, entry, leaf, ended, tries FROM webhook_delivery
                   WHERE webhook_id = $1 AND next_at <= $2 AND (entry IS NULL OR entry < $3) ORDER BY at, entry, id LIMIT $4";
        let rows = tx.rows(sql, &values![id, now, size, messages])?;
        let deliveries = rows.iter().map(read).collect::<Result<_, _>>()?;
        let failures = row.number("failures")?;
        claimed.push(Claimed { id, slug: statement.slug, url, secret, failures, deliveries });
    }
    Ok(claimed)
}

/// Keeps what became of a try. `last`: the receiver is left for others now.
pub fn settle(
    tx: &mut Tx<'_>,
    (webhook, delivery): (WebhookId, DeliveryId),
    outcome: Outcome,
    last: bool,
) -> Result<(), Error> {
    let now = tx.now();
    let done = |tx: &mut Tx<'_>| {
        tx.execute("DELETE FROM webhook_delivery WHERE id = $1", &values![delivery])
    };
    match outcome {
        Outcome::Taken => {
            // It may be gone: somebody removed the receiver meanwhile.
            let taken = done(tx)?;
            let sql = "UPDATE webhook SET delivered = delivered + $2, delivered_at = $3, failures = 0, rests_until = 0, problem = NULL,
                       problem_at = NULL WHERE id = $1";
            tx.execute(sql, &values![webhook, taken as i64, now])?;
        }
        Outcome::Failed { reached, again, rest } => {
            let given_up = match again {
                Some(pause) => {
                    let sql =
                        "UPDATE webhook_delivery SET tries = tries + 1, next_at = $2 WHERE id = $1";
                    tx.execute(sql, &values![delivery, now.plus(pause)])?;
                    0
                }
                None => done(tx)?,
            };
            let sql = "UPDATE webhook SET failures = failures + 1, rests_until = $2, problem = $3, problem_at = $4,
                       given_up = given_up + $5 WHERE id = $1";
            let row = values![webhook, now.plus(rest), reached.as_str(), now, given_up as i64];
            tx.execute(sql, &row)?;
        }
        Outcome::Gone => {
            let sql = "DELETE FROM webhook_delivery WHERE webhook_id = $1";
            let given_up = tx.execute(sql, &values![webhook])?;
            let sql = "UPDATE webhook SET state = 'gone', problem = 'gone', problem_at = $2, given_up = given_up + $3 WHERE id = $1";
            tx.execute(sql, &values![webhook, now, given_up as i64])?;
        }
    }
    if last {
        tx.execute("UPDATE webhook SET leased_until = 0 WHERE id = $1", &values![webhook])?;
    }
    Ok(())
}

/// Frees the leases of a process that was killed: only where no other can be at work.
pub fn all_free(tx: &mut Tx<'_>) -> Result<(), Error> {
    tx.put("UPDATE webhook SET leased_until = 0 WHERE leased_until > 0", &[])
}

fn published(tx: &mut Tx<'_>) -> Result<i64, Error> {
    Ok(log::head(tx)?.map_or(0, |head| head.published_size as i64))
}

fn read(row: &Row) -> Result<Delivery, Error> {
    let index = |column| row.opt_int(column).map(|index| index.map(|index| index as u64));
    Ok(Delivery {
        id: DeliveryId(row.array("id")?),
        occasion: row.word("occasion", Occasion::parse)?,
        at: row.instant("at")?,
        entry: index("entry")?,
        leaf: index("leaf")?,
        ended: row.opt_text("ended")?.and_then(Ended::parse),
        tries: row.number("tries")?,
    })
}
