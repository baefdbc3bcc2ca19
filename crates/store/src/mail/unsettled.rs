//! Mails that a form wrote and that are looked at before they go: the form writes the same whoever
//! is known, and what becomes of its mail is settled afterwards.

use domain::id::{MailId, SignOnId};
use domain::instant::Instant;

use super::{PAYLOAD, Payload, Turn};
use crate::crypt::RecordKey;
use crate::sealed::unseal;
use crate::{Error, Row, Tx, values};

/// What is added to the due time of such a mail, so that no sender finds it due.
pub(super) const UNSETTLED: i64 = 1 << 60;

/// A mail to be looked at.
pub(crate) struct UnsettledMail {
    pub(crate) id: MailId,
    pub(crate) sign_on: SignOnId,
    /// Where a mail stands that comes of it.
    pub(crate) turn: Turn,
    sealed: Vec<u8>,
}

impl UnsettledMail {
    fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: MailId(row.array("id")?),
            sign_on: SignOnId(row.array("record_id")?),
            turn: Turn(row.int("turn")?),
            sealed: row.bytes("payload_sealed")?.to_vec(),
        })
    }

    pub(crate) fn payload(&self, key: &RecordKey) -> Result<Payload, Error> {
        unseal(key, PAYLOAD, self.id.as_bytes(), &self.sealed)
    }
}

/// The due time of a mail that is to be looked at from `at` on.
pub(super) fn unsettled_until(at: Instant) -> Instant {
    Instant(at.0.saturating_add(UNSETTLED))
}

/// Those whose time has come, in its order.
pub(crate) fn unsettled(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<UnsettledMail>, Error> {
    let sql = format!(
        "SELECT id, record_id, payload_sealed, turn FROM mail_job
         WHERE failed = 0 AND asleep = 1 AND due_at >= $1 AND due_at <= $2 ORDER BY due_at, id LIMIT $3{}",
        tx.skip_claimed()
    );
    let rows = tx.rows(&sql, &values![UNSETTLED, unsettled_until(tx.now()), limit])?;
    rows.iter().map(UnsettledMail::read).collect()
}

/// Whether there are any.
pub(crate) fn any_unsettled(tx: &mut Tx<'_>) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM mail_job WHERE failed = 0 AND asleep = 1 AND due_at >= $1 AND due_at <= $2 LIMIT 1";
    Ok(tx.row(sql, &values![UNSETTLED, unsettled_until(tx.now())])?.is_some())
}

/// Looks at a mail again at `at`.
pub(crate) fn settle_at(tx: &mut Tx<'_>, id: MailId, at: Instant) -> Result<(), Error> {
    let sql = "UPDATE mail_job SET due_at = $2 WHERE id = $1";
    tx.put(sql, &values![id, unsettled_until(at)])
}

/// Lets a mail go, in its turn or, if that is over, in the present one. Its age counts from now on:
/// senders give up by it.
pub(crate) fn release(tx: &mut Tx<'_>, id: MailId) -> Result<(), Error> {
    let sql = "UPDATE mail_job SET due_at = $2, created_at = $2, asleep = 0,
               turn = CASE WHEN turn < $3 THEN $3 ELSE turn END WHERE id = $1";
    tx.put(sql, &values![id, tx.now(), Turn::at(tx.now()).0])?;
    tx.mark_mail();
    Ok(())
}
