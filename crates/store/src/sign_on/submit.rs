//! A form becomes a sign-on with its key, its link and its mail, in one go.

use domain::form::CheckedForm;
use domain::id::{SignOnId, StatementId};
use domain::instant::Instant;
use domain::signon::{Rule, State};
use domain::statement::Gate;

use super::stored::{CONTACT, Contact, ENTRY, Fresh, ShortKey, code_key, email_key, entry_key, insert};
use crate::crypt::RecordKey;
use crate::mail::{self, Kind, Payload};
use crate::sealed::seal;
use crate::statement::timing;
use crate::token::{self, Purpose, Token};
use crate::{Error, Tx, record_key, values};

/// A checked form and what goes with it.
#[derive(Debug)]
pub struct Submission {
    /// Derived from the form's own token: the same form sent twice is the same sign-on.
    pub id: SignOnId,
    /// What is signed.
    pub statement: StatementId,
    /// Which text of it.
    pub version: u32,
    /// The language of the page, for the mails.
    pub page_lang: String,
    /// What was typed.
    pub form: CheckedForm,
    /// Why it is set apart, if it is.
    pub rule: Option<Rule>,
    /// The secret of the confirmation link.
    pub confirm_token: Token,
    /// The short code for those who cannot use the link.
    pub code: String,
    /// When an unconfirmed sign-on is deleted.
    pub expires_at: Instant,
    /// When link and code stop working.
    pub token_expires_at: Instant,
    /// The present.
    pub now: Instant,
    /// How much one mailbox may get.
    pub limits: Limits,
}

/// Limits that protect third parties from our form.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Mails that forms may send to one address in one statement.
    pub mails_per_address: i64,
}

/// What became of a form. Visitors see no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A new sign-on, and a mail to confirm it.
    Stored,
    /// The same form came before; nothing changed.
    Repeated,
    /// The mailbox had confirmed the same entry; it gets a mail with the link to its own page.
    AlreadySigned,
    /// The mailbox had enough mails; nothing changed.
    MailLimit,
    /// No sign-on is taken now; nothing changed.
    NotTaken(Gate),
}

/// What is known of the same mailbox in the same statement.
struct Earlier {
    id: SignOnId,
    same_entry: bool,
    /// Confirmed and standing.
    stands: bool,
    mails: i64,
}

/// Stores a sign-on.
pub fn submit(tx: &mut Tx<'_>, new: &Submission) -> Result<Outcome, Error> {
    match timing(tx, new.statement)?.map(|timing| timing.gate(new.now)) {
        Some(Gate::Open) => {}
        gate => return Ok(Outcome::NotTaken(gate.unwrap_or(Gate::Draft))),
    }
    let entry = &new.form.entry;
    let email_key = email_key(tx.keys(), new.statement, &new.form.email);
    let entry_key = entry_key(tx.keys(), new.statement, entry);
    let earlier = earlier(tx, &email_key, &entry_key)?;
    if earlier.iter().any(|one| one.id == new.id) {
        return Ok(Outcome::Repeated);
    }
    if earlier.iter().map(|one| one.mails).sum::<i64>() >= new.limits.mails_per_address {
        return Ok(Outcome::MailLimit);
    }
    if let Some(signed) = earlier.iter().find(|one| one.stands && one.same_entry) {
        return already_signed(tx, signed.id, new.now);
    }
    let key = RecordKey::generate(&|bytes| tx.random(bytes));
    let contact = Contact { email: new.form.email.expose().to_owned(), authority: new.form.authority.clone(), updates: new.form.updates };
    let id = new.id.as_bytes();
    let fresh = Fresh {
        id: new.id,
        statement: new.statement,
        version: new.version,
        display: new.form.display,
        page_lang: &new.page_lang,
        state: State::submitted(new.rule),
        entry,
        entry_sealed: seal(tx, &key, ENTRY, id, entry)?,
        contact_sealed: Some(seal(tx, &key, CONTACT, id, &contact)?),
        email_key: Some(email_key),
        entry_key,
        code: Some((code_key(tx.keys(), new.id, &new.code), new.token_expires_at)),
        mails: 1,
        now: new.now,
        expires_at: Some(new.expires_at),
    };
    if !insert(tx, fresh)? {
        return Ok(Outcome::Repeated);
    }
    record_key::keep(tx, id, &key)?;
    token::put(tx, &new.confirm_token, Purpose::Confirm, id, new.now, Some(new.token_expires_at))?;
    let payload = Payload::confirm(&new.confirm_token, &new.code);
    mail::enqueue(tx, &key, id, Kind::Confirm, &payload, new.now)?;
    Ok(Outcome::Stored)
}

fn earlier(tx: &mut Tx<'_>, email_key: &ShortKey, entry_key: &ShortKey) -> Result<Vec<Earlier>, Error> {
    let sql = "SELECT id, entry_key, confirmation, standing, mails FROM sign_on WHERE email_key = $1";
    let rows = tx.rows(sql, &values![email_key])?;
    rows.iter()
        .map(|row| {
            Ok(Earlier {
                id: SignOnId(row.array(0)?),
                same_entry: row.opt_bytes(1)? == Some(entry_key),
                stands: row.text(2)? == "confirmed" && row.text(3)? == "live",
                mails: row.int(4)?,
            })
        })
        .collect()
}

/// Tells the mailbox, and nobody else, that it has signed already.
fn already_signed(tx: &mut Tx<'_>, id: SignOnId, now: Instant) -> Result<Outcome, Error> {
    let Some(key) = record_key::get(tx, id.as_bytes())? else { return Ok(Outcome::MailLimit) };
    mail::enqueue_with_own_page(tx, &key, id, Kind::AlreadySigned, Payload::default(), now)?;
    tx.execute("UPDATE sign_on SET mails = mails + 1 WHERE id = $1", &values![id])?;
    Ok(Outcome::AlreadySigned)
}
