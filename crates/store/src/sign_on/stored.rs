//! A row of `sign_on`, and the one way to change it.

use domain::duplicate::{NameKey, Side};
use domain::email::EmailAddress;
use domain::entry::{Authority, Display, Entry};
use domain::id::{ImportId, OrganisationId, PersonId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::moderation::DeclineReason;
use domain::signon::{Confirmation, Moderation, Rule, SignOn, SignOnState, Standing};
use serde::{Deserialize, Serialize};

use super::DecisionStamp;
use crate::crypt::{Keys, RecordKey};
use crate::log::{self, Shown};
use crate::sealed::{json, seal, unseal};
use crate::{Error, Place, Row, SealedProblem, Tx, Value, record_key, statement, values};

pub(super) const ENTRY: Place = Place::new("sign_on", "entry_sealed");
pub(super) const CONTACT: Place = Place::new("sign_on", "contact_sealed");

/// Sixteen bytes of a keyed hash: enough that no two addresses meet, half the index.
pub(super) type ShortKey = [u8; 16];

macro_rules! sign_ons {
    ($tail:literal) => {
        concat!(
            "SELECT s.id, s.statement_id, s.version, s.display, s.page_lang, s.confirmation, s.confirmed_at, s.import_id,
             s.import_line, s.moderation, s.moderation_detail, s.standing, s.merged_into, s.entry_sealed, s.entry_public,
             s.contact_sealed, s.email_key, s.entry_key, s.code_key, s.code_tries, s.created_at, s.asked_at, s.answered_at,
             s.wished_at, s.decided_by, s.decided_at, s.expires_at, s.revision, k.wrapped, s.code_expires_at, s.domain_key,
             s.organisation_id
             FROM sign_on s LEFT JOIN record_key k ON k.record_id = s.id ",
            $tail
        )
    };
}
pub(crate) use sign_ons;

/// Address and authority of a signer. Version 0.1.0 also kept whether the signer wanted news; what
/// is sealed stays so.
#[derive(Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) authority: Option<Authority>,
}

/// A sign-on with its key.
#[derive(Clone)]
pub(crate) struct Stored {
    pub(crate) sign_on: SignOn,
    pub(crate) statement: StatementId,
    pub(super) page_lang: String,
    entry_sealed: Option<Vec<u8>>,
    entry_public: Option<String>,
    contact_sealed: Option<Vec<u8>>,
    pub(super) email_key: Option<ShortKey>,
    pub(super) entry_key: Option<ShortKey>,
    pub(super) code_key: Option<ShortKey>,
    pub(super) code_tries: i64,
    pub(super) code_expires_at: Option<Instant>,
    pub(super) asked_at: Option<Instant>,
    pub(super) answered_at: Option<Instant>,
    pub(super) wished_at: Option<Instant>,
    pub(super) decided: Option<DecisionStamp>,
    pub(super) expires_at: Option<Instant>,
    pub(super) revision: i64,
    pub(crate) key: Option<RecordKey>,
    pub(super) domain_key: Option<ShortKey>,
    pub(crate) organisation: Option<OrganisationId>,
}

impl Stored {
    pub(crate) fn by_id(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<Self>, Error> {
        let row = tx.row(sign_ons!("WHERE s.id = $1"), &values![id])?;
        row.map(|row| Self::read(tx.keys(), &row)).transpose()
    }

    pub(crate) fn read(keys: &Keys, row: &Row) -> Result<Self, Error> {
        let id = SignOnId(row.array("id")?);
        let unwrapped =
            row.opt_bytes("wrapped")?.map(|wrapped| keys.unwrap(id.as_bytes(), wrapped));
        let key = unwrapped.transpose().map_err(|problem| Place::WRAPPED.error(problem))?;
        let decided = row.opt_instant("decided_at")?;
        let by = row.opt_array("decided_by")?.map(PersonId);
        Ok(Self {
            sign_on: SignOn {
                id,
                state: state(row)?,
                display: row.word("display", Display::parse)?,
                version: row.number("version")?,
                created_at: row.instant("created_at")?,
            },
            statement: StatementId(row.array("statement_id")?),
            page_lang: row.text("page_lang")?.to_owned(),
            entry_sealed: row.opt_bytes("entry_sealed")?.map(<[u8]>::to_vec),
            entry_public: row.opt_text("entry_public")?.map(str::to_owned),
            contact_sealed: row.opt_bytes("contact_sealed")?.map(<[u8]>::to_vec),
            email_key: row.opt_array("email_key")?,
            entry_key: row.opt_array("entry_key")?,
            code_key: row.opt_array("code_key")?,
            code_tries: row.int("code_tries")?,
            code_expires_at: row.opt_instant("code_expires_at")?,
            asked_at: row.opt_instant("asked_at")?,
            answered_at: row.opt_instant("answered_at")?,
            wished_at: row.opt_instant("wished_at")?,
            decided: decided.map(|at| DecisionStamp { by, at }),
            expires_at: row.opt_instant("expires_at")?,
            revision: row.int("revision")?,
            key,
            domain_key: row.opt_array("domain_key")?,
            organisation: row.opt_array("organisation_id")?.map(OrganisationId),
        })
    }

    /// What is or would be printed; `None` once it was erased.
    pub(crate) fn entry(&self) -> Result<Option<Entry>, Error> {
        if let Some(public) = &self.entry_public {
            return serde_json::from_str(public)
                .map(Some)
                .map_err(|_| ENTRY.error(SealedProblem::Format));
        }
        self.open(ENTRY, self.entry_sealed.as_deref())
    }

    /// What decisions about names know it by; `None` once it was erased.
    pub(crate) fn side(&self, keys: &Keys) -> Result<Option<Side>, Error> {
        let entry = self.entry()?;
        Ok(entry.map(|entry| Side { sign_on: self.sign_on.id, key: name_key(keys, &entry) }))
    }

    /// Address, authority and wishes; `None` for reported and erased ones.
    pub(super) fn contact(&self) -> Result<Option<Contact>, Error> {
        self.open(CONTACT, self.contact_sealed.as_deref())
    }

    pub(super) fn email(&self) -> Result<Option<EmailAddress>, Error> {
        Ok(self.contact()?.and_then(|contact| EmailAddress::parse(&contact.email)))
    }

    pub(super) fn has_address(&self) -> bool {
        self.contact_sealed.is_some() && self.key.is_some()
    }

    /// Stands on the public list now.
    pub(crate) fn is_public(&self) -> bool {
        self.entry_public.is_some()
    }

    /// Waits for the desk: to be decided, or with a wish.
    fn is_queued(&self) -> bool {
        self.sign_on.state.awaits_decision()
            || (self.wished_at.is_some() && self.sign_on.state.is_live())
    }

    fn open<T: serde::de::DeserializeOwned>(
        &self,
        place: Place,
        sealed: Option<&[u8]>,
    ) -> Result<Option<T>, Error> {
        match (&self.key, sealed) {
            (Some(key), Some(sealed)) => {
                unseal(key, place, self.sign_on.id.as_bytes(), sealed).map(Some)
            }
            _ => Ok(None),
        }
    }
}

/// Writes what changed between `before` and `after`. `entry` is a new text of the entry, `None`
/// leaves it as it is. Here the entry comes into the clear or goes back under seal, and a change
/// that the public sees raises the statement's revision.
pub(super) fn save(
    tx: &mut Tx<'_>,
    before: &Stored,
    after: &Stored,
    entry: Option<&Entry>,
) -> Result<(), Error> {
    let (id, state) = (after.sign_on.id, after.sign_on.state);
    let waits = after.sign_on.display == Display::AtLaunch && state.counts();
    let launched = waits
        && statement::timing(tx, after.statement)?
            .is_some_and(|timing| timing.is_launched(tx.now()));
    let listed = state.is_listed(after.sign_on.display, launched);
    let moved = listed != before.entry_public.is_some();
    let (mut sealed, mut public) = (before.entry_sealed.clone(), before.entry_public.clone());
    let changed = match entry {
        Some(entry) => Some(entry.clone()),
        None if moved => {
            Some(before.entry()?.ok_or_else(|| Place::WRAPPED.error(SealedProblem::Altered))?)
        }
        None => None,
    };
    if let Some(entry) = &changed {
        (sealed, public) = if listed {
            (None, Some(json(tx, entry)?))
        } else {
            let key =
                after.key.as_ref().ok_or_else(|| Place::WRAPPED.error(SealedProblem::Altered))?;
            (Some(seal(tx, key, ENTRY, id.as_bytes(), entry)?), None)
        };
    }
    // A name that stood on the list goes from it, or stands there otherwise from now on.
    if before.entry_public.is_some() && public != before.entry_public {
        tx.mark_wipe()?;
    }
    let kind = entry.map(|entry| entry.kind.as_str());
    let entry_key =
        entry.map_or(after.entry_key, |entry| Some(entry_key(tx.keys(), after.statement, entry)));
    let [confirmation, confirmed_at, import, line] = confirmation_columns(&state);
    let [moderation, moderation_detail] = moderation_columns(&state);
    let [standing, merged_into] = standing_columns(&state);
    let sql = "UPDATE sign_on SET display = $2, confirmation = $3, confirmed_at = $4, import_id = $5, import_line = $6,
               moderation = $7, moderation_detail = $8, standing = $9, merged_into = $10, queued = $11, counted = $12,
               entry_sealed = $13, entry_public = $14, entry_key = $15, asked_at = $16, answered_at = $17, wished_at = $18,
               decided_by = $19, decided_at = $20, expires_at = $21, kind = coalesce($22, kind), revision = revision + 1
               WHERE id = $1";
    let row = values![
        id,
        after.sign_on.display.as_str(),
        confirmation,
        confirmed_at,
        import,
        line,
        moderation,
        moderation_detail,
        standing,
        merged_into,
        after.is_queued(),
        state.counts(),
        sealed,
        public,
        entry_key,
        after.asked_at,
        after.answered_at,
        after.wished_at,
        after.decided.and_then(|decided| decided.by),
        after.decided.map(|decided| decided.at),
        after.expires_at,
        kind,
    ];
    tx.execute(sql, &row)?;
    log::follow(tx, before, after, entry, Shown { listed, moved })?;
    let counted_now = state.counts() || before.sign_on.state.counts();
    let seen = moved
        || state.counts() != before.sign_on.state.counts()
        || (entry.is_some() && counted_now);
    if seen { statement::changed(tx, after.statement) } else { Ok(()) }
}

/// One entry of an imported list.
pub(crate) struct NewReported<'a> {
    pub(crate) statement: StatementId,
    pub(crate) version: u32,
    pub(crate) import: ImportId,
    pub(crate) line: u32,
    pub(crate) entry: &'a Entry,
}

/// Adds a reported sign-on, waiting for the desk.
pub(crate) fn insert_reported(tx: &mut Tx<'_>, new: &NewReported<'_>) -> Result<SignOnId, Error> {
    let id = SignOnId(tx.draw());
    let key = record_key::create(tx, id.as_bytes())?;
    let state = SignOnState::reported(new.import, new.line);
    let sealed = seal(tx, &key, ENTRY, id.as_bytes(), new.entry)?;
    let entry_key = entry_key(tx.keys(), new.statement, new.entry);
    let fresh = Fresh {
        id,
        statement: new.statement,
        version: new.version,
        display: Display::Public,
        page_lang: "",
        state,
        kind: new.entry.kind,
        entry_sealed: &sealed,
        contact_sealed: None,
        email_key: None,
        domain_key: None,
        entry_key,
        code: None,
        mails: 0,
        expires_at: None,
    };
    insert(tx, &fresh)?;
    Ok(id)
}

/// A row to be added.
pub(super) struct Fresh<'a> {
    pub(super) id: SignOnId,
    pub(super) statement: StatementId,
    pub(super) version: u32,
    pub(super) display: Display,
    pub(super) page_lang: &'a str,
    pub(super) state: SignOnState,
    pub(super) kind: domain::entry::Kind,
    pub(super) entry_sealed: &'a [u8],
    pub(super) contact_sealed: Option<&'a [u8]>,
    pub(super) email_key: Option<ShortKey>,
    pub(super) domain_key: Option<ShortKey>,
    pub(super) entry_key: ShortKey,
    /// The code from the mail, and until when it works.
    pub(super) code: Option<(ShortKey, Instant)>,
    pub(super) mails: i64,
    pub(super) expires_at: Option<Instant>,
}

/// `false`: a sign-on with this id exists.
pub(super) fn insert(tx: &mut Tx<'_>, new: &Fresh<'_>) -> Result<bool, Error> {
    let [confirmation, _, import, line] = confirmation_columns(&new.state);
    let [moderation, moderation_detail] = moderation_columns(&new.state);
    let sql = "INSERT INTO sign_on (id, statement_id, version, kind, display, page_lang, confirmation, import_id, import_line,
               moderation, moderation_detail, standing, queued, counted, entry_sealed, contact_sealed, email_key, entry_key,
               code_key, code_expires_at, code_tries, mails, reminders, created_at, expires_at, revision, domain_key)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'live', $12, 0, $13, $14, $15, $16, $17, $18, 0, $19, 0,
               $20, $21, 1, $22) ON CONFLICT (id) DO NOTHING";
    let row = values![
        new.id,
        new.statement,
        new.version,
        new.kind.as_str(),
        new.display.as_str(),
        new.page_lang,
        confirmation,
        import,
        line,
        moderation,
        moderation_detail,
        new.state.awaits_decision(),
        new.entry_sealed,
        new.contact_sealed,
        new.email_key,
        new.entry_key,
        new.code.map(|(key, _)| key),
        new.code.map(|(_, expires_at)| expires_at),
        new.mails,
        tx.now(),
        new.expires_at,
        new.domain_key,
    ];
    Ok(tx.execute(sql, &row)? > 0)
}

/// Finds a mailbox again within a statement.
pub(super) fn email_key(keys: &Keys, statement: StatementId, email: &EmailAddress) -> ShortKey {
    short(keys.lookup_hmac("email", &[statement.as_bytes(), email.lookup_form().as_bytes()]))
}

/// Equal for entries that are the same to the letter, within a statement.
pub(super) fn entry_key(keys: &Keys, statement: StatementId, entry: &Entry) -> ShortKey {
    short(keys.lookup_hmac("entry", &[statement.as_bytes(), entry.key().as_bytes()]))
}

/// Finds the mail domain of an organisation again within a statement.
pub(super) fn domain_key(
    keys: &Keys,
    statement: StatementId,
    email: &EmailAddress,
) -> Option<ShortKey> {
    let domain = email.own_domain()?;
    Some(short(keys.lookup_hmac("domain", &[statement.as_bytes(), domain.as_bytes()])))
}

/// Finds a name again in whatever statement.
pub(crate) fn name_key(keys: &Keys, entry: &Entry) -> NameKey {
    let normal = entry.normal_form();
    NameKey(short(keys.lookup_hmac("name", &normal.each_ref().map(String::as_bytes))))
}

/// The form in which the code from a mail is kept.
pub(super) fn code_key(keys: &Keys, id: SignOnId, code: &str) -> ShortKey {
    short(keys.lookup_hmac("code", &[id.as_bytes(), code.as_bytes()]))
}

fn short(hash: [u8; 32]) -> ShortKey {
    std::array::from_fn(|at| hash[at])
}

fn state(row: &Row) -> Result<SignOnState, Error> {
    let confirmation = match (
        row.text("confirmation")?,
        row.opt_instant("confirmed_at")?,
        row.opt_array("import_id")?,
        row.opt_int("import_line")?,
    ) {
        ("unconfirmed", ..) => Confirmation::Unconfirmed,
        ("confirmed", Some(at), ..) => Confirmation::Confirmed { at },
        ("reported", _, Some(import), Some(_)) => {
            Confirmation::Reported { import: ImportId(import), line: row.number("import_line")? }
        }
        _ => return Err(row.wrong("confirmation", "a confirmation")),
    };
    let moderation = match row.text("moderation")? {
        "waiting" => Moderation::Waiting,
        "accepted" => Moderation::Accepted,
        "declined" => {
            Moderation::Declined { reason: row.word("moderation_detail", DeclineReason::parse)? }
        }
        "quarantined" => {
            Moderation::Quarantined { rule: row.word("moderation_detail", Rule::parse)? }
        }
        _ => return Err(row.wrong("moderation", "a moderation")),
    };
    let standing = match (row.text("standing")?, row.opt_array("merged_into")?) {
        ("live", _) => Standing::Live,
        ("withdrawn", _) => Standing::Withdrawn,
        ("merged", Some(into)) => Standing::Merged { into: SignOnId(into) },
        ("erased", _) => Standing::Erased,
        _ => return Err(row.wrong("standing", "a standing")),
    };
    Ok(SignOnState { confirmation, moderation, standing })
}

fn confirmation_columns(state: &SignOnState) -> [Value; 4] {
    match state.confirmation {
        Confirmation::Unconfirmed => values!["unconfirmed", Value::Null, Value::Null, Value::Null],
        Confirmation::Confirmed { at } => values!["confirmed", at, Value::Null, Value::Null],
        Confirmation::Reported { import, line } => values!["reported", Value::Null, import, line],
    }
}

fn moderation_columns(state: &SignOnState) -> [Value; 2] {
    match state.moderation {
        Moderation::Waiting => values!["waiting", Value::Null],
        Moderation::Accepted => values!["accepted", Value::Null],
        Moderation::Declined { reason } => values!["declined", reason.as_str()],
        Moderation::Quarantined { rule } => values!["quarantined", rule.as_str()],
    }
}

fn standing_columns(state: &SignOnState) -> [Value; 2] {
    match state.standing {
        Standing::Live => values!["live", Value::Null],
        Standing::Withdrawn => values!["withdrawn", Value::Null],
        Standing::Merged { into } => values!["merged", into],
        Standing::Erased => values!["erased", Value::Null],
    }
}
