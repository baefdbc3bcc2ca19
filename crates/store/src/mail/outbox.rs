//! The local outbox: where no mail server is configured, mails are shown at the desk instead of
//! being sent.

use domain::id::MailId;
use domain::instant::Instant;
use serde::{Deserialize, Serialize};

use super::{Kind, claim::delivered};
use crate::sealed::{seal, unseal};
use crate::{Error, Place, Row, Tx, record_key, values};

const MAIL: Place = Place::new("outbox", "mail_sealed");

/// A mail as it would be sent.
#[derive(Clone, Serialize, Deserialize)]
pub struct Rendered {
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// It holds an address, so nothing of it is shown.
impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rendered(…)")
    }
}

/// A mail in the outbox.
#[derive(Debug, Clone)]
pub struct OutboxMail {
    /// The id of its job.
    pub id: MailId,
    /// What it is for.
    pub kind: Kind,
    /// When it was put there.
    pub at: Instant,
    /// The mail.
    pub mail: Rendered,
}

/// Moves a mail from the queue to the outbox. `false`: it is in the queue no more.
pub fn to_outbox(tx: &mut Tx<'_>, id: MailId, mail: &Rendered) -> Result<bool, Error> {
    let row = tx.row("SELECT record_id, kind FROM mail_job WHERE id = $1", &values![id])?;
    let Some(row) = row else { return Ok(false) };
    let (record, kind) = (row.bytes("record_id")?, row.text("kind")?);
    if let Some(key) = record_key::get(tx, record)? {
        let sealed = seal(tx, &key, MAIL, id.as_bytes(), mail)?;
        let sql = "INSERT INTO outbox (id, record_id, kind, mail_sealed, sent_at) VALUES ($1, $2, $3, $4, $5)";
        tx.execute(sql, &values![id, record, kind, sealed, tx.now()])?;
    }
    delivered(tx, &[id])?;
    Ok(true)
}

macro_rules! outbox {
    ($tail:literal) => {
        concat!(
            "SELECT o.id, o.kind, o.mail_sealed, o.sent_at, k.wrapped, o.record_id FROM outbox o
             JOIN record_key k ON k.record_id = o.record_id ",
            $tail
        )
    };
}

/// The newest mails in the outbox, newest first; those of erased records are gone.
pub fn outbox(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<OutboxMail>, Error> {
    let rows = tx.rows(outbox!("ORDER BY o.sent_at DESC, o.id DESC LIMIT $1"), &values![limit])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// One mail of the outbox.
pub fn outbox_mail(tx: &mut Tx<'_>, id: MailId) -> Result<Option<OutboxMail>, Error> {
    let row = tx.row(outbox!("WHERE o.id = $1"), &values![id])?;
    row.map(|row| read(tx, &row)).transpose()
}

fn read(tx: &Tx<'_>, row: &Row) -> Result<OutboxMail, Error> {
    let id = MailId(row.array("id")?);
    let key = tx
        .keys()
        .unwrap(row.bytes("record_id")?, row.bytes("wrapped")?)
        .map_err(|problem| Place::WRAPPED.error(problem))?;
    let mail = unseal(&key, MAIL, id.as_bytes(), row.bytes("mail_sealed")?)?;
    Ok(OutboxMail { id, kind: row.word("kind", Kind::parse)?, at: row.instant("sent_at")?, mail })
}
