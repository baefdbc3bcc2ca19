//! The people who work at the desk, their links and sessions.

use domain::desk::Role;
use domain::email::EmailAddress;
use domain::id::PersonId;
use domain::instant::{Instant, MINUTE};
use domain::moderation::{ActKind, Actor};

use crate::act::{NewAct, record, record_of};
use crate::crypt::{RecordKey, token_hash};
use crate::sealed::{seal, unseal};
use crate::token::{self, Purpose, Token};
use crate::{Error, Place, Tx, mailbox, record_key, values};
use std::time::Duration;

/// A session without a request for so long ends.
pub const IDLE: Duration = Duration::from_mins(30);
/// A session ends after so long in any case.
pub const LONGEST: Duration = Duration::from_hours(12);
/// How often a session is noted as seen.
const SEEN: Duration = MINUTE;

const EMAIL: Place = Place::new("person", "email_sealed");
const NAME: Place = Place::new("person", "name_sealed");

/// Somebody who works at the desk.
#[derive(Debug, Clone)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// What the person may do.
    pub role: Role,
    /// The address, which only the list of people shows.
    pub email: EmailAddress,
    /// How the others call the person, if the person said so.
    pub name: Option<String>,
    /// Since when.
    pub created_at: Instant,
    /// Since when no more.
    pub disabled_at: Option<Instant>,
    /// The last day or so of work.
    pub last_seen: Option<Instant>,
}

/// Whose session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The person.
    pub person: PersonId,
    /// What the person may do, as of now.
    pub role: Role,
    /// Whether it is time to call [`touch`].
    pub touch_due: bool,
}

/// Why somebody cannot be invited or shut out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeopleProblem {
    /// Nobody would be left who may invite others and open statements.
    #[error("nobody else is a convenor: invite another one first")]
    LastConvenor,
    /// The database's own.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Adds a person, or changes the role of one who is known (and lets a disabled one in again).
pub fn invite(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    role: Role,
) -> Result<PersonId, PeopleProblem> {
    let known = person_by_email(tx, email)?;
    if let Some(person) = known.filter(|_| role != Role::Convenor) {
        another_convenor(tx, person)?;
    }
    let id = match known {
        Some(person) => {
            let sql = "UPDATE person SET role = $2, disabled_at = NULL WHERE id = $1";
            tx.execute(sql, &values![person, role.as_str()])?;
            person
        }
        None => add(tx, email, role)?,
    };
    desk_act(tx, ActKind::Invited, role.as_str())?;
    Ok(id)
}

/// Whether there is a convenor beside this person, if this is one.
fn another_convenor(tx: &mut Tx<'_>, person: PersonId) -> Result<(), PeopleProblem> {
    // Of two convenors who demote each other at the same moment on PostgreSQL one must wait and see
    // what the other did: its transaction is run anew.
    let sql = "SELECT id FROM person WHERE role = $1 AND disabled_at IS NULL";
    let convenors = tx.rows(sql, &values![Role::Convenor.as_str()])?;
    match convenors.as_slice() {
        [only] if only.array("id")? == person.0 => Err(PeopleProblem::LastConvenor),
        _ => Ok(()),
    }
}

/// The person with this address, disabled or not.
pub fn person_by_email(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Option<PersonId>, Error> {
    person_by_key(tx, &email_key(tx, email))
}

/// The person whose address has this hash, disabled or not.
pub(crate) fn person_by_key(tx: &mut Tx<'_>, key: &[u8]) -> Result<Option<PersonId>, Error> {
    let row = tx.row("SELECT id FROM person WHERE email_key = $1", &values![key])?;
    row.map(|row| Ok(PersonId(row.array("id")?))).transpose()
}

/// Everybody, in the order in which they came.
pub fn people(tx: &mut Tx<'_>) -> Result<Vec<Person>, Error> {
    let sql =
        "SELECT id, role, created_at, disabled_at, last_seen FROM person ORDER BY created_at, id";
    let mut people = Vec::new();
    for row in tx.rows(sql, &[])? {
        let id = PersonId(row.array("id")?);
        let Some(email) = email_of(tx, id)? else { continue };
        people.push(Person {
            id,
            role: row.word("role", Role::parse)?,
            email,
            name: name_of(tx, id)?,
            created_at: row.instant("created_at")?,
            disabled_at: row.opt_instant("disabled_at")?,
            last_seen: row.opt_instant("last_seen")?,
        });
    }
    Ok(people)
}

/// Shuts a person out: sessions and links end at once. `false`: no such person, or shut out before.
pub fn disable(tx: &mut Tx<'_>, id: PersonId) -> Result<bool, PeopleProblem> {
    another_convenor(tx, id)?;
    let sql = "UPDATE person SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL";
    if tx.execute(sql, &values![id, tx.now()])? == 0 {
        return Ok(false);
    }
    tx.execute("DELETE FROM session WHERE person_id = $1", &values![id])?;
    token::remove_of(tx, id.as_bytes())?;
    desk_act(tx, ActKind::Disabled, &id.to_string())?;
    Ok(true)
}

/// Makes a link that enters once, until `expires_at`. `None`: no such person, or shut out.
pub fn link(
    tx: &mut Tx<'_>,
    person: PersonId,
    expires_at: Instant,
) -> Result<Option<Token>, Error> {
    let sql = "SELECT 1 FROM person WHERE id = $1 AND disabled_at IS NULL";
    if tx.row(sql, &values![person])?.is_none() {
        return Ok(None);
    }
    let token: Token = tx.draw();
    token::put(tx, &token, Purpose::DeskLink, person.as_bytes(), Some(expires_at))?;
    Ok(Some(token))
}

/// Uses a link up and begins a session with the given secret. `None`: unknown, used, expired, or
/// shut out.
pub fn enter(tx: &mut Tx<'_>, link: &Token, session: &Token) -> Result<Option<Session>, Error> {
    let now = tx.now();
    let Some(known) =
        token::take(tx, link, Purpose::DeskLink)?.filter(|known| !known.is_expired(now))
    else {
        return Ok(None);
    };
    let person = PersonId(known.record);
    let sql = "UPDATE person SET last_seen = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING role, email_key";
    let Some(row) = tx.row(sql, &values![person, now])? else { return Ok(None) };
    let role = row.word("role", Role::parse)?;
    mailbox::give_back(tx, row.bytes("email_key")?)?;
    // The occasion to forget what nobody will ask for again.
    tx.execute("DELETE FROM session WHERE expires_at <= $1", &values![now])?;
    let sql = "INSERT INTO session (hash, person_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &values![token_hash(session), person, now, now, now.plus(LONGEST)])?;
    let (kind, detail) = (ActKind::SignedIn, Some(role.as_str()));
    let act = NewAct { kind, statement: None, sign_on: None, detail, note: None };
    record_of(tx, Actor::Person(person), &act)?;
    Ok(Some(Session { person, role, touch_due: false }))
}

/// Whose session this is; `None` when it is unknown, idle for [`IDLE`], older than [`LONGEST`], or
/// the person was shut out. Changes nothing, so it works in a read.
pub fn session(tx: &mut Tx<'_>, session: &Token) -> Result<Option<Session>, Error> {
    let now = tx.now();
    let sql = "SELECT p.id, p.role, s.seen_at FROM session s JOIN person p ON p.id = s.person_id
               WHERE s.hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.disabled_at IS NULL";
    let row = tx.row(sql, &values![token_hash(session), now, now.minus(IDLE)])?;
    row.map(|row| {
        let (person, role) = (PersonId(row.array("id")?), row.word("role", Role::parse)?);
        Ok(Session { person, role, touch_due: now.since(row.instant("seen_at")?) >= SEEN })
    })
    .transpose()
}

/// Notes that a session was used.
pub fn touch(tx: &mut Tx<'_>, session: &Token) -> Result<(), Error> {
    let now = tx.now();
    let sql =
        "UPDATE session SET seen_at = $2 WHERE hash = $1 AND seen_at > $3 RETURNING person_id";
    if let Some(row) = tx.row(sql, &values![token_hash(session), now, now.minus(IDLE)])? {
        tx.execute(
            "UPDATE person SET last_seen = $2 WHERE id = $1",
            &values![row.bytes("person_id")?, now],
        )?;
    }
    Ok(())
}

/// Ends a session.
pub fn sign_out(tx: &mut Tx<'_>, session: &Token) -> Result<(), Error> {
    tx.execute("DELETE FROM session WHERE hash = $1", &values![token_hash(session)]).map(|_| ())
}

/// The address of a person.
pub fn email_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<EmailAddress>, Error> {
    match record_key::get(tx, person.as_bytes())? {
        Some(key) => email_with(tx, person, &key),
        None => Ok(None),
    }
}

/// How the others call a person.
pub fn name_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<String>, Error> {
    let row = tx.row("SELECT name_sealed FROM person WHERE id = $1", &values![person])?;
    let sealed = row.as_ref().map(|row| row.opt_bytes("name_sealed")).transpose()?.flatten();
    match (sealed, record_key::get(tx, person.as_bytes())?) {
        (Some(sealed), Some(key)) => unseal(&key, NAME, person.as_bytes(), sealed).map(Some),
        _ => Ok(None),
    }
}

/// Says how the others call a person; an empty name takes it back.
pub fn set_name(tx: &mut Tx<'_>, person: PersonId, name: &str) -> Result<(), Error> {
    let Some(key) = record_key::get(tx, person.as_bytes())? else { return Ok(()) };
    let sealed = match name {
        "" => None,
        name => Some(seal(tx, &key, NAME, person.as_bytes(), &name)?),
    };
    tx.execute("UPDATE person SET name_sealed = $2 WHERE id = $1", &values![person, sealed])
        .map(|_| ())
}

fn email_with(
    tx: &mut Tx<'_>,
    person: PersonId,
    key: &RecordKey,
) -> Result<Option<EmailAddress>, Error> {
    Ok(addressee(tx, person, key)?.map(|(email, _)| email))
}

/// To whom a mail of the desk goes, and what the person may do.
pub(crate) fn addressee(
    tx: &mut Tx<'_>,
    person: PersonId,
    key: &RecordKey,
) -> Result<Option<(EmailAddress, Role)>, Error> {
    let row = tx.row("SELECT email_sealed, role FROM person WHERE id = $1", &values![person])?;
    let Some(row) = row else { return Ok(None) };
    let email: String = unseal(key, EMAIL, person.as_bytes(), row.bytes("email_sealed")?)?;
    let role = row.word("role", Role::parse)?;
    Ok(EmailAddress::parse(&email).map(|email| (email, role)))
}

fn add(tx: &mut Tx<'_>, email: &EmailAddress, role: Role) -> Result<PersonId, Error> {
    let id = PersonId(tx.draw());
    let key = record_key::create(tx, id.as_bytes())?;
    let sealed = seal(tx, &key, EMAIL, id.as_bytes(), &email.expose())?;
    let sql = "INSERT INTO person (id, email_key, email_sealed, role, created_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &values![id, email_key(tx, email), sealed, role.as_str(), tx.now()])?;
    Ok(id)
}

/// Finds an address of the desk again.
pub(crate) fn email_key(tx: &Tx<'_>, email: &EmailAddress) -> [u8; 32] {
    tx.keys().lookup_hmac("desk", &[email.lookup_form().as_bytes()])
}

fn desk_act(tx: &mut Tx<'_>, kind: ActKind, detail: &str) -> Result<(), Error> {
    let detail = Some(detail);
    record(tx, &NewAct { kind, statement: None, sign_on: None, detail, note: None })
}
