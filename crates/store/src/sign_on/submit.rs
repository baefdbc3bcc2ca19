//! A form becomes a sign-on with its key and its mail, in one go, whoever sent it for whom.

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
    CONTACT, Contact, ENTRY, ShortKey, domain_key, email_key, entry_key, untagged_key,
};
use crate::statement_row::timing_for;
use crate::token::Token;
use crate::{Error, Store, Tx, record_key};

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
    /// The turn of the mail that the form causes.
    pub turn: Turn,
}

/// What became of a form. It says nothing about anybody else: whether the address is known is
/// looked at later ([`super::settle`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A new sign-on, and a mail that waits to be settled.
    Stored,
    /// The same form came before; nothing changed.
    Repeated,
    /// No sign-on is taken now; nothing changed.
    NotTaken(Gate),
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
    untagged_key: ShortKey,
    entry_key: ShortKey,
    entry: Vec<u8>,
    contact: Vec<u8>,
    wrapped_key: Vec<u8>,
    mail: (MailId, Vec<u8>),
    expires_at: Instant,
    turn: Turn,
}

impl SealedSubmission {
    /// Where the mail stands that the form causes.
    fn errand(&self) -> Errand {
        Errand::from(Kind::Confirm).set_apart(self.state.moderation.is_set_apart()).at(self.turn)
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
            untagged_key: untagged_key(&shared.keys, self.statement, &form.email),
            entry_key: entry_key(&shared.keys, self.statement, &form.entry),
            entry: seal_ahead(shared, query, &key, (ENTRY, id), &form.entry)?,
            contact: seal_ahead(shared, query, &key, (CONTACT, id), &contact)?,
            wrapped_key: shared.keys.wrap(id, &key, &random),
            mail: (mail, mail::seal_payload(shared, query, &key, mail, &payload)?),
            expires_at: self.expires_at,
            turn: self.turn,
        })
    }
}

/// Stores a sign-on, sealing it first.
pub fn submit(tx: &mut Tx<'_>, new: &Submission) -> Result<Outcome, Error> {
    let sealed = new.sealed(tx.shared(), tx.query())?;
    submit_sealed(tx, &sealed)
}

/// Stores a sign-on that was [sealed](Submission::seal). It neither reads nor writes anything that
/// depends on what else is known of the address (security requirement R-28).
pub fn submit_sealed(tx: &mut Tx<'_>, new: &SealedSubmission) -> Result<Outcome, Error> {
    let Some((timing, known)) = timing_for(tx, new.statement, new.id)? else {
        return Ok(Outcome::NotTaken(Gate::Draft));
    };
    match timing.gate(tx.now()) {
        Gate::Open if known => return Ok(Outcome::Repeated),
        Gate::Open => {}
        gate => return Ok(Outcome::NotTaken(gate)),
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
        listed_contact_sealed: None,
        email_key: Some(new.email_key),
        domain_key: new.domain_key,
        untagged_key: Some(new.untagged_key),
        entry_key: new.entry_key,
        expires_at: Some(new.expires_at),
    };
    if !insert(tx, &fresh)? {
        return Ok(Outcome::Repeated);
    }
    let id = new.id.as_bytes();
    record_key::keep_wrapped(tx, id, &new.wrapped_key)?;
    let (mail, payload) = &new.mail;
    mail::enqueue_unsettled(tx, *mail, id, new.errand(), payload)?;
    Ok(Outcome::Stored)
}
