//! The one way to add or change a sign-on.

use std::fmt::Write as _;

use domain::entry::{Display, Entry};
use domain::id::{ImportId, SignOnId, StatementId};
use domain::import::Contact;
use domain::instant::Instant;
use domain::signon::{Confirmation, Moderation, SignOnState, Standing};

use crate::log::{self, Shown};
use crate::new_row::NewRow;
use crate::sealed::{json, seal};
use crate::sign_on_row::{ENTRY, LISTED_CONTACT, ShortKey, SignOnRow, entry_key};
use crate::{Error, Place, SealedProblem, Tx, Value, record_key, statement_row, values};

/// Writes what changed between `before` and `after`. `entry` is a new text of the entry, `None`
/// leaves it as it is. Here the entry comes into the clear or goes back under seal, and a change
/// that the public sees raises the statement's revision.
pub(super) fn save(
    tx: &mut Tx<'_>,
    before: &SignOnRow,
    after: &SignOnRow,
    entry: Option<&Entry>,
) -> Result<(), Error> {
    let (id, state) = (after.sign_on.id, after.sign_on.state);
    let waits = after.sign_on.display == Display::AtLaunch && state.counts();
    let launched = waits
        && statement_row::timing(tx, after.statement)?
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
    let left = before.entry_public.is_some() && public != before.entry_public;
    if left {
        tx.mark_wipe()?;
        statement_row::name_left(tx, after.statement)?;
    }
    let kind = entry.map(|entry| entry.kind.as_str());
    let entry_key =
        entry.map_or(after.entry_key, |entry| Some(entry_key(tx.keys(), after.statement, entry)));
    let old = columns(
        before,
        before.entry_sealed.as_deref(),
        before.entry_public.as_deref(),
        before.entry_key,
    );
    let new = columns(after, sealed.as_deref(), public.as_deref(), entry_key);
    update(tx, id, old, new, kind)?;
    log::follow(tx, before, after, entry, Shown { listed, moved })?;
    let counted_now = state.counts() || before.sign_on.state.counts();
    let seen = moved
        || state.counts() != before.sign_on.state.counts()
        || (entry.is_some() && counted_now);
    if seen && !left { statement_row::changed(tx, after.statement) } else { Ok(()) }
}

/// Writes the columns that differ, and no others: an index is written anew for every column that a
/// statement names, changed or not.
fn update<const N: usize>(
    tx: &mut Tx<'_>,
    id: SignOnId,
    old: [(&'static str, Value); N],
    new: [(&'static str, Value); N],
    kind: Option<&'static str>,
) -> Result<(), Error> {
    let mut sql =
        format!("UPDATE sign_on SET revision = revision + 1, changed = {}", tx.change_number());
    let mut row = vec![Value::from(id)];
    let kind = kind.map(|kind| ("kind", Value::from(kind)));
    let changed = old.into_iter().zip(new).filter(|(old, new)| old.1 != new.1);
    for (column, value) in changed.map(|(_, new)| new).chain(kind) {
        row.push(value);
        let _ = write!(sql, ", {column} = ${}", row.len());
    }
    sql.push_str(" WHERE id = $1");
    tx.put(&sql, &row)
}

/// The columns that change in the life of a sign-on.
fn columns(
    row: &SignOnRow,
    sealed: Option<&[u8]>,
    public: Option<&str>,
    entry_key: Option<ShortKey>,
) -> [(&'static str, Value); 21] {
    let state = row.sign_on.state;
    let [confirmation, confirmed_at, import, line] = confirmation_columns(&state);
    let [moderation, moderation_detail] = moderation_columns(&state);
    let [standing, merged_into] = standing_columns(&state);
    [
        ("display", row.sign_on.display.as_str().into()),
        ("confirmation", confirmation),
        ("confirmed_at", confirmed_at),
        ("import_id", import),
        ("import_line", line),
        ("moderation", moderation),
        ("moderation_detail", moderation_detail),
        ("standing", standing),
        ("merged_into", merged_into),
        ("queued", row.is_queued().into()),
        ("counted", state.counts().into()),
        ("entry_sealed", sealed.into()),
        ("entry_public", public.into()),
        ("entry_key", entry_key.into()),
        ("asked_at", row.asked_at.into()),
        ("answered_at", row.answered_at.into()),
        ("wished_at", row.wished_at.into()),
        ("wished_sealed", row.wished_sealed.as_deref().filter(|_| row.wished_at.is_some()).into()),
        ("decided_by", row.decided.and_then(|decided| decided.by).into()),
        ("decided_at", row.decided.map(|decided| decided.at).into()),
        ("expires_at", row.expires_at.into()),
    ]
}

/// One entry of an imported list.
pub(crate) struct NewReported<'a> {
    pub(crate) statement: StatementId,
    pub(crate) version: u32,
    pub(crate) import: ImportId,
    pub(crate) line: u32,
    pub(crate) entry: &'a Entry,
    pub(crate) contact: Option<&'a Contact>,
}

/// Adds a reported sign-on, waiting for the desk.
pub(crate) fn insert_reported(tx: &mut Tx<'_>, new: &NewReported<'_>) -> Result<SignOnId, Error> {
    let id = SignOnId(tx.draw());
    let key = record_key::create(tx, id.as_bytes())?;
    let state = SignOnState::reported(new.import, new.line);
    let sealed = seal(tx, &key, ENTRY, id.as_bytes(), new.entry)?;
    let entry_key = entry_key(tx.keys(), new.statement, new.entry);
    let contact = new.contact.map(|contact| seal(tx, &key, LISTED_CONTACT, id.as_bytes(), contact));
    let contact = contact.transpose()?;
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
        listed_contact_sealed: contact.as_deref(),
        email_key: None,
        domain_key: None,
        untagged_key: None,
        entry_key,
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
    pub(super) listed_contact_sealed: Option<&'a [u8]>,
    pub(super) email_key: Option<ShortKey>,
    pub(super) domain_key: Option<ShortKey>,
    pub(super) untagged_key: Option<ShortKey>,
    pub(super) entry_key: ShortKey,
    pub(super) expires_at: Option<Instant>,
}

/// `false`: a sign-on with this id exists.
pub(super) fn insert(tx: &mut Tx<'_>, new: &Fresh<'_>) -> Result<bool, Error> {
    let [confirmation, _, import, line] = confirmation_columns(&new.state);
    let [moderation, moderation_detail] = moderation_columns(&new.state);
    // Nobody reads the changes of what is not confirmed.
    let changed = match new.state.confirmation {
        Confirmation::Unconfirmed => "0",
        Confirmation::Confirmed { .. } | Confirmation::Reported { .. } => tx.change_number(),
    };
    let row = NewRow {
        into: "INSERT INTO sign_on (id, statement_id, version, kind, display, page_lang, confirmation, import_id, import_line,
               moderation, moderation_detail, standing, queued, counted, entry_sealed, contact_sealed, email_key, entry_key,
               code_tries, mails, reminders, created_at, expires_at, revision, domain_key, untagged_key,
               listed_contact_sealed, changed)",
        values: &format!(
            "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'live', $12, 0, $13, $14, $15, $16, 0, 0, 0, $17, $18, 1, $19, $20,
             $21, {changed})"
        ),
        unless: "ON CONFLICT (id) DO NOTHING",
    };
    let values = values![
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
        tx.now(),
        new.expires_at,
        new.domain_key,
        new.untagged_key,
        new.listed_contact_sealed,
    ];
    tx.add(&row, &values)
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
