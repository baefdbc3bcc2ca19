//! The switch that stops sign-on for every statement of the site at once.

use domain::id::StatementId;
use domain::moderation::ActKind;

use crate::act::{NewAct, record};
use crate::{Error, Tx, meta, statement_row, values};

const NAME: &str = "site_stopped";

/// The notice to visitors while the site is stopped (it may be empty), `None` while it is not.
pub fn get(tx: &mut Tx<'_>) -> Result<Option<String>, Error> {
    let notice = meta::get(tx, NAME)?;
    notice.map(|bytes| text(tx, bytes)).transpose()
}

/// Stops sign-on everywhere with a notice, or takes it up again (`None`); either leaves its line in
/// the record of acts.
pub fn set(tx: &mut Tx<'_>, notice: Option<&str>) -> Result<(), Error> {
    match notice {
        Some(notice) => meta::set(tx, NAME, notice.as_bytes())?,
        None => {
            tx.execute("DELETE FROM meta WHERE name = $1", &values![NAME])?;
        }
    }
    for row in tx.rows("SELECT id FROM statement", &[])? {
        statement_row::changed(tx, StatementId(row.array("id")?))?;
    }
    tx.mark_public_change();
    let kind = if notice.is_some() { ActKind::SiteStopped } else { ActKind::SiteResumed };
    record(tx, &NewAct { kind, statement: None, sign_on: None, detail: None, note: notice })
}

fn text(tx: &Tx<'_>, bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes)
        .map_err(|_| Error::Value { query: tx.query(), detail: "text that is not UTF-8" })
}
