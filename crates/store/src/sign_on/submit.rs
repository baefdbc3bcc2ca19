//! A form becomes a sign-on with its key, its link and its mail, in one go.

use domain::entry::Display;
use domain::form::CheckedForm;
use domain::id::{MailId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::signon::{Rule, SignOnState};
use domain::statement::Gate;

use super::save::{Fresh, insert};
use crate::crypt::RecordKey;
use crate::mail::{self, Errand, Kind, Payload, Turn};
use crate::sealed::seal_ahead;
use crate::shared::Shared;
use crate::sign_on_row::{
    CONTACT, Contact, ENTRY, ShortKey, code_key, domain_key, email_key, entry_key,
};
use crate::statement_row::timing;
use crate::token::{self, Purpose, Token};
use crate::{Error, Store, Tx, record_key, values};

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
    /// How much one mailbox may get.
    pub limits: Limits,
    /// The turn of the mail that the form causes.
    pub turn: Turn,
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
    /// Confirmed, and not left since; perhaps counted as part of another.
    stands: bool,
    mails: i64,
}

/// A submission whose contents are sealed: what is left is writing rows.
///
/// Sealing takes as long as the writing, and there is only one writer: the caller seals on its own
/// thread.
pub struct SealedSubmission {
    id: SignOnId,
    statement: StatementId,
    version: u32,
    kind: domain::entry::Kind,
    display: Display,
    page_lang: String,
    state: SignOnState,
    email_key: ShortKey,
    domain_key: Option<ShortKey>,
    entry_key: ShortKey,
    code_key: ShortKey,
    entry: Vec<u8>,
    contact: Vec<u8>,
    wrapped_key: Vec<u8>,
    confirm_token: Token,
    mail: (MailId, Vec<u8>),
    expires_at: Instant,
    token_expires_at: Instant,
    limits: Limits,
    turn: Turn,
}

impl SealedSubmission {
    /// Where a mail stands that the form causes.
    fn errand(&self, kind: Kind) -> Errand {
        Errand::from(kind).set_apart(self.state.moderation.is_set_apart()).at(self.turn)
    }
}

impl Submission {
    /// Seals what the submission holds, under a key drawn for it.
    pub fn seal(&self, store: &Store) -> Result<SealedSubmission, Error> {
        self.sealed(store.shared(), "seal sign-on")
    }

    fn sealed(&self, shared: &Shared, query: &'static str) -> Result<SealedSubmission, Error> {
        let random = |bytes: &mut [u8]| (shared.random)(bytes);
        let key = RecordKey::generate(&random);
        let form = &self.form;
        let contact =
            Contact { email: form.email.expose().to_owned(), authority: form.authority.clone() };
        let id = self.id.as_bytes();
        let mail = MailId(shared.time_id(shared.now()));
        let payload = Payload::confirm(&self.confirm_token, &self.code);
        Ok(SealedSubmission {
            id: self.id,
            statement: self.statement,
            version: self.version,
            kind: form.entry.kind,
            display: form.display,
            page_lang: self.page_lang.clone(),
            state: SignOnState::submitted(self.rule),
            email_key: email_key(&shared.keys, self.statement, &form.email),
            domain_key: domain_key(&shared.keys, self.statement, &form.email)
                .filter(|_| !form.entry.kind.is_person()),
            entry_key: entry_key(&shared.keys, self.statement, &form.entry),
            code_key: code_key(&shared.keys, self.id, &self.code),
            entry: seal_ahead(shared, query, &key, (ENTRY, id), &form.entry)?,
            contact: seal_ahead(shared, query, &key, (CONTACT, id), &contact)?,
            wrapped_key: shared.keys.wrap(id, &key, &random),
            confirm_token: self.confirm_token,
            mail: (mail, mail::seal_payload(shared, query, &key, mail, &payload)?),
            expires_at: self.expires_at,
            token_expires_at: self.token_expires_at,
            limits: self.limits,
            turn: self.turn,
        })
    }
}

/// Stores a sign-on, sealing it first.
pub fn submit(tx: &mut Tx<'_>, new: &Submission) -> Result<Outcome, Error> {
    let sealed = new.sealed(tx.shared(), tx.query())?;
    submit_sealed(tx, &sealed)
}

/// Stores a sign-on that was [sealed](Submission::seal).
pub fn submit_sealed(tx: &mut Tx<'_>, new: &SealedSubmission) -> Result<Outcome, Error> {
    match timing(tx, new.statement)?.map(|timing| timing.gate(tx.now())) {
        Some(Gate::Open) => {}
        gate => return Ok(Outcome::NotTaken(gate.unwrap_or(Gate::Draft))),
    }
    let earlier = earlier(tx, &new.email_key, &new.entry_key)?;
    if earlier.iter().any(|one| one.id == new.id) {
        return Ok(Outcome::Repeated);
    }
    let limit = earlier.iter().map(|one| one.mails).sum::<i64>() >= new.limits.mails_per_address;
    if limit {
        return over_limit(tx, new);
    }
    if let Some(signed) = earlier.iter().find(|one| one.stands && one.same_entry) {
        return already_signed(tx, signed.id, new.errand(Kind::AlreadySigned));
    }
    let fresh = Fresh {
        id: new.id,
        statement: new.statement,
        version: new.version,
        display: new.display,
        page_lang: &new.page_lang,
        state: new.state,
        kind: new.kind,
        entry_sealed: &new.entry,
        contact_sealed: Some(&new.contact),
        email_key: Some(new.email_key),
        domain_key: new.domain_key,
        entry_key: new.entry_key,
        code: Some((new.code_key, new.token_expires_at)),
        mails: 1,
        expires_at: Some(new.expires_at),
    };
    if !insert(tx, &fresh)? {
        return Ok(Outcome::Repeated);
    }
    let id = new.id.as_bytes();
    record_key::keep_wrapped(tx, id, &new.wrapped_key)?;
    token::put(tx, &new.confirm_token, Purpose::Confirm, id, Some(new.token_expires_at))?;
    let (mail, payload) = &new.mail;
    mail::enqueue_sealed(tx, *mail, id, new.errand(Kind::Confirm), payload)?;
    Ok(Outcome::Stored)
}

/// Writes as much as a sign-on does and takes it away again: a stranger who watches the clock must
/// not learn that an address has had its mails (security requirement R-28).
fn over_limit(tx: &mut Tx<'_>, new: &SealedSubmission) -> Result<Outcome, Error> {
    let id = new.id.as_bytes();
    record_key::keep_wrapped(tx, id, &new.wrapped_key)?;
    token::put(tx, &new.confirm_token, Purpose::Confirm, id, Some(new.token_expires_at))?;
    let (mail, payload) = &new.mail;
    mail::enqueue_sealed(tx, *mail, id, new.errand(Kind::Confirm), payload)?;
    mail::delivered(tx, &[*mail])?;
    token::remove(tx, &new.confirm_token)?;
    record_key::remove(tx, id)?;
    Ok(Outcome::MailLimit)
}

fn earlier(
    tx: &mut Tx<'_>,
    email_key: &ShortKey,
    entry_key: &ShortKey,
) -> Result<Vec<Earlier>, Error> {
    let sql =
        "SELECT id, entry_key, confirmation, standing, mails FROM sign_on WHERE email_key = $1";
    let rows = tx.rows(sql, &values![email_key])?;
    rows.iter()
        .map(|row| {
            Ok(Earlier {
                id: SignOnId(row.array("id")?),
                same_entry: row.opt_bytes("entry_key")? == Some(entry_key),
                stands: row.text("confirmation")? == "confirmed"
                    && matches!(row.text("standing")?, "live" | "merged"),
                mails: row.int("mails")?,
            })
        })
        .collect()
}

/// Tells the mailbox, and nobody else, that it has signed already.
fn already_signed(tx: &mut Tx<'_>, id: SignOnId, errand: Errand) -> Result<Outcome, Error> {
    let Some(key) = record_key::get(tx, id.as_bytes())? else { return Ok(Outcome::MailLimit) };
    mail::enqueue_with_own_page(tx, &key, id, errand, Payload::default())?;
    tx.execute("UPDATE sign_on SET mails = mails + 1 WHERE id = $1", &values![id])?;
    Ok(Outcome::AlreadySigned)
}
