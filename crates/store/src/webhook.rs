//! Receivers of what everybody may know of a statement.
//!
//! What they are told is written where it becomes public: in the transaction that opens or closes,
//! and, for signatures, in the one that puts the entry into the public log, which was left waiting
//! there by the act itself ([`tell`]). So a receiver is told of exactly what the log says, once,
//! and neither sooner nor in another order. [`deliver`] is what the sender needs.

mod deliver;
mod row;
mod tell;

pub use deliver::{Claimed, Delivery, Outcome, all_free, claim, is_due, settle};
pub use row::Webhook;
pub(crate) use tell::tell_of_log;
pub use tell::tell_of_window;

use domain::id::{DeliveryId, StatementId, WebhookId};
use domain::moderation::ActKind;
use domain::webhook::{Occasion, Taking};

use crate::act::{NewAct, record};
use crate::sealed::seal;
use crate::{Error, Tx, record_key, statement, values};
use row::{TARGET, Target, read, webhooks};

/// Receivers of one statement at most.
pub const MOST: usize = 10;

/// A receiver to be added. Its address was looked at already.
#[derive(Debug, Clone)]
pub struct NewWebhook {
    /// Whose news it is told.
    pub statement: StatementId,
    /// `https://...`, and `http://` to this computer for trying.
    pub url: String,
    /// The host of it, for the history.
    pub host: String,
    /// Of what it is told.
    pub occasions: Vec<Occasion>,
    /// What its messages are signed with: 32 random bytes.
    pub secret: [u8; 32],
}

/// Why a receiver was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddProblem {
    /// There is no such statement.
    #[error("there is no such statement")]
    Gone,
    /// The statement has as many as it can have.
    #[error("a statement has at most {MOST} webhooks: remove one first")]
    TooMany,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Adds a receiver; it is told of what happens from now on.
pub fn add(tx: &mut Tx<'_>, new: &NewWebhook) -> Result<WebhookId, AddProblem> {
    let statement = statement::by_id(tx, new.statement)?.ok_or(AddProblem::Gone)?;
    if of_statement(tx, new.statement)?.len() >= MOST {
        return Err(AddProblem::TooMany);
    }
    let id = WebhookId(tx.draw());
    let key = record_key::create(tx, id.as_bytes())?;
    let target = Target::new(&new.url, &new.secret);
    let sealed = seal(tx, &key, TARGET, id.as_bytes(), &target)?;
    let occasions: Vec<_> = new.occasions.iter().map(|one| one.as_str()).collect();
    let told = Taking::from(statement.gate(tx.now()));
    let sql = "INSERT INTO webhook (id, statement_id, target_sealed, occasions, made_at, state, told, failures, rests_until,
               leased_until, delivered, given_up) VALUES ($1, $2, $3, $4, $5, 'on', $6, 0, 0, 0, 0, 0)";
    let row = values![id, new.statement, sealed, occasions.join(" "), tx.now(), told.as_str()];
    tx.execute(sql, &row)?;
    note(tx, new.statement, ActKind::WebhookAdded, &new.host)?;
    Ok(id)
}

/// Removes a receiver with all that it was still to be told; `false`: there is none.
pub fn remove(tx: &mut Tx<'_>, statement: StatementId, id: WebhookId) -> Result<bool, Error> {
    let Some(found) = of_statement(tx, statement)?.into_iter().find(|one| one.id == id) else {
        return Ok(false);
    };
    tx.execute("DELETE FROM webhook_delivery WHERE webhook_id = $1", &values![id])?;
    tx.execute("DELETE FROM webhook WHERE id = $1", &values![id])?;
    record_key::destroy(tx, id.as_bytes())?;
    note(tx, statement, ActKind::WebhookRemoved, found.host())?;
    Ok(true)
}

/// The receivers of a statement, in the order in which they were added.
pub fn of_statement(tx: &mut Tx<'_>, statement: StatementId) -> Result<Vec<Webhook>, Error> {
    let sql = webhooks!("WHERE w.statement_id = $1 ORDER BY w.made_at, w.id");
    let rows = tx.rows(sql, &values![statement])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// Sends a receiver something that means nothing, and sends to it again if it had said that it is
/// gone; `false`: there is no such receiver.
pub fn test(tx: &mut Tx<'_>, statement: StatementId, id: WebhookId) -> Result<bool, Error> {
    let sql = "UPDATE webhook SET state = 'on', failures = 0, rests_until = 0 WHERE id = $1 AND statement_id = $2";
    if tx.execute(sql, &values![id, statement])? == 0 {
        return Ok(false);
    }
    tell::put(tx, id, &tell::News::without_log(Occasion::Test))?;
    Ok(true)
}

fn note(tx: &mut Tx<'_>, statement: StatementId, kind: ActKind, host: &str) -> Result<(), Error> {
    let act =
        NewAct { kind, statement: Some(statement), sign_on: None, detail: None, note: Some(host) };
    record(tx, &act)
}

fn delivery_id(tx: &Tx<'_>) -> DeliveryId {
    DeliveryId(tx.draw())
}
