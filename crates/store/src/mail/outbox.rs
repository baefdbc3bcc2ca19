//! The local outbox: where no mail server is configured, mails are shown at the desk instead of
//! being sent.

use domain::id::MailId;
use domain::instant::Instant;
use serde::{Deserialize, Serialize};

use super::{Job, Kind};
use crate::sealed::{seal, unseal};
use crate::{Error, Place, Row, Tx, values};

const MAIL: Place = Place::new("outbox", "mail_sealed");

/// A mail as it would be sent.
#[derive(Clone, Serialize, Deserialize)]
pub struct MailText {
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// It holds an address, so nothing of it is shown.
impl std::fmt::Debug for MailText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailText(…)")
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
    pub mail: MailText,
}

/// A mail of the queue, sealed for the outbox before the transaction that puts it there: sealing
/// takes time, and there is only one writer.
#[derive(Debug)]
pub struct OutboxRow {
    id: MailId,
    record: [u8; 16],
    kind: &'static str,
    /// `None`: there is nothing left to say; the mail is only dropped.
    sealed: Option<Vec<u8>>,
}

impl OutboxRow {
    /// Seals what the mail says.
    pub fn new(tx: &Tx<'_>, job: &Job, mail: Option<&MailText>) -> Result<Self, Error> {
        let sealed =
            mail.map(|mail| seal(tx, &job.key, MAIL, job.id.as_bytes(), mail)).transpose()?;
        Ok(Self { id: job.id, record: job.record, kind: job.kind.as_str(), sealed })
    }
}

/// Moves mails from the queue to the outbox; returns how many. A mail that left the queue since it
/// was read, or whose record was erased since, is not put there.
pub fn to_outbox(tx: &mut Tx<'_>, mails: &[OutboxRow]) -> Result<u32, Error> {
    let mut moved = 0;
    for mail in mails {
        let taken = tx.execute("DELETE FROM mail_job WHERE id = $1", &values![mail.id])? > 0;
        let Some(sealed) = mail.sealed.as_ref().filter(|_| taken) else { continue };
        let sql = "INSERT INTO outbox (id, record_id, kind, mail_sealed, sent_at)
                   SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM record_key WHERE record_id = $2)";
        let row = values![mail.id, mail.record, mail.kind, sealed, tx.now()];
        moved += u32::from(tx.execute(sql, &row)? > 0);
    }
    Ok(moved)
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

/// The newest mails in the outbox, newest first; those of erased records are gone. One that cannot
/// be opened is left out: it must not hide all others.
pub fn outbox(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<OutboxMail>, Error> {
    let rows = tx.rows(outbox!("ORDER BY o.sent_at DESC, o.id DESC LIMIT $1"), &values![limit])?;
    let found = rows.iter().map(|row| read(tx, row));
    found.filter(|mail| !matches!(mail, Err(Error::Sealed { .. }))).collect()
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
