//! What has changed among the confirmed and reported sign-ons, read by the number of the change: only
//! that, and so many at a time.

use domain::duplicate::{NameKey, Side};
use domain::entry::Entry;
use domain::id::{OrganisationId, SignOnId, StatementId};
use domain::organisation::Organisation;
use domain::signon::{Confirmation, Moderation, SignOnState, Standing};
use std::collections::{HashMap, hash_map};

use crate::organisation::{MemberChange, StoredOrganisation, member_of};
use crate::sign_on_row::{SignOnRow, sign_ons, state};
use crate::{Error, Row, Tx, values};

/// A sign-on as it is compared with others, and what is known of it beside its name.
#[derive(Debug, Clone)]
pub struct Comparable {
    /// What decisions know it by.
    pub side: Side,
    /// Its state.
    pub state: SignOnState,
    /// What is or would be printed.
    pub entry: Entry,
    /// Equal for sign-ons from one mailbox.
    pub mailbox: Option<[u8; 16]>,
    /// Equal for mailboxes whose addresses differ only in what stands after a plus sign.
    pub untagged: Option<[u8; 16]>,
    /// Equal for organisations that confirmed from one mail domain of their own.
    pub domain: Option<[u8; 16]>,
    /// The organisation, once one is known.
    pub organisation: Option<OrganisationId>,
    /// The number of its last change.
    pub changed: i64,
}

/// What became of a sign-on.
#[derive(Debug, Clone)]
pub enum Change {
    /// It stands so.
    Stands(Box<Comparable>),
    /// It is declined, withdrawn or erased.
    Gone(SignOnId),
}

impl Change {
    /// Of which.
    #[must_use]
    pub fn id(&self) -> SignOnId {
        match self {
            Self::Stands(comparable) => comparable.side.sign_on,
            Self::Gone(id) => *id,
        }
    }
}

/// How far the changes were read. The default is the beginning.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChangesRead {
    /// Everything with a smaller number was read.
    complete: i64,
    pass: Option<Pass>,
}

/// Reading in pieces: a pass ends at what was there when it began, so that what is written
/// meanwhile is read by the next.
#[derive(Debug, Clone, Copy)]
struct Pass {
    complete: i64,
    /// The change that was read last.
    at: (i64, SignOnId),
}

impl ChangesRead {
    /// As if everything until now had been read.
    pub fn until_now(tx: &mut Tx<'_>) -> Result<Self, Error> {
        let (complete, _) = tx.change_numbers()?;
        Ok(Self { complete, pass: None })
    }

    /// Whether nothing is left of what was there when the last reading began.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.pass.is_none() && self.complete > 0
    }

    /// The place to read from, and the number to stop before.
    fn begin(&mut self, tx: &mut Tx<'_>) -> Result<(Pass, i64), Error> {
        let (complete, beyond) = tx.change_numbers()?;
        // The first pass takes all there is: a PostgreSQL that was restored from a dump counts anew
        // and may hold greater numbers than its own.
        let first = self.complete == 0;
        let start = (self.complete - 1, SignOnId([255; 16]));
        let pass = self.pass.unwrap_or(Pass { complete, at: start });
        Ok((pass, if first { i64::MAX } else { beyond }))
    }

    fn end(&mut self, pass: Pass, last: Option<(i64, SignOnId)>) {
        match last {
            Some(at) => self.pass = Some(Pass { at, ..pass }),
            None => *self = Self { complete: pass.complete.max(1), pass: None },
        }
    }
}

/// At most `most` changes after those that were read. What `is_known` at just this change (it was
/// read before) is neither opened nor given.
pub fn changes(
    tx: &mut Tx<'_>,
    statement: StatementId,
    read: &mut ChangesRead,
    most: u32,
    is_known: &dyn Fn(SignOnId, i64) -> bool,
) -> Result<Vec<Change>, Error> {
    let rows = changed_rows(tx, statement, read, most, is_known)?;
    rows.iter().map(|stored| change(tx, stored)).collect()
}

/// The same as they are stored.
pub(super) fn changed_rows(
    tx: &mut Tx<'_>,
    statement: StatementId,
    read: &mut ChangesRead,
    most: u32,
    is_known: &dyn Fn(SignOnId, i64) -> bool,
) -> Result<Vec<SignOnRow>, Error> {
    let (pass, beyond) = read.begin(tx)?;
    let sql = sign_ons!(
        "WHERE s.statement_id = $1 AND s.confirmation <> 'unconfirmed' AND (s.changed, s.id) > ($2, $3) AND s.changed < $4
         ORDER BY s.changed, s.id LIMIT $5"
    );
    let (changed, id) = pass.at;
    let rows = tx.rows(sql, &values![statement, changed, id, beyond, most])?;
    let mut found = Vec::with_capacity(rows.len());
    let mut last = None;
    for row in &rows {
        let (id, changed) = (SignOnId(row.array("id")?), row.int("changed")?);
        last = Some((changed, id));
        if !is_known(id, changed) {
            found.push(SignOnRow::read(tx.keys(), row)?);
        }
    }
    read.end(pass, last.filter(|_| rows.len() == most as usize));
    Ok(found)
}

/// The sign-ons of all statements that changed since this was read last, as those of organisations; at
/// most `most` at a time. What `is_known` at just this change is neither opened nor given.
pub fn member_changes(
    tx: &mut Tx<'_>,
    read: &mut ChangesRead,
    most: u32,
    is_known: &dyn Fn(SignOnId, i64) -> bool,
) -> Result<Vec<MemberChange>, Error> {
    let (pass, beyond) = read.begin(tx)?;
    let sql = sign_ons!(
        ", o.name_key AS organisation_key, o.profile_sealed AS organisation_profile, o.created_at AS organisation_at",
        "LEFT JOIN organisation o ON o.id = s.organisation_id
         WHERE s.confirmation <> 'unconfirmed' AND (s.changed, s.id) > ($1, $2) AND s.changed < $3
         ORDER BY s.changed, s.id LIMIT $4"
    );
    let (changed, id) = pass.at;
    let rows = tx.rows(sql, &values![changed, id, beyond, most])?;
    let mut found = Vec::with_capacity(rows.len());
    // Thousands may be of one organisation: what is known of it is opened once.
    let mut organisations: HashMap<OrganisationId, Organisation> = HashMap::new();
    let mut last = None;
    for row in &rows {
        tx.awaited()?;
        let (sign_on, changed) = (SignOnId(row.array("id")?), row.int("changed")?);
        last = Some((changed, sign_on));
        if is_known(sign_on, changed) {
            continue;
        }
        let mut of = None;
        if let Some(organisation) = organisation_in(row)?
            && let Some(member) = member_of(&SignOnRow::read(tx.keys(), row)?)?
        {
            let known = match organisations.entry(organisation.id) {
                hash_map::Entry::Occupied(slot) => slot.into_mut(),
                hash_map::Entry::Vacant(slot) => slot.insert(organisation.open(tx)?),
            };
            of = Some((known.clone(), member));
        }
        found.push(MemberChange { sign_on, changed, of });
    }
    read.end(pass, last.filter(|_| rows.len() == most as usize));
    Ok(found)
}

/// The organisation that is joined to a sign-on.
fn organisation_in(row: &Row) -> Result<Option<StoredOrganisation>, Error> {
    let (Some(id), Some(key)) =
        (row.opt_array("organisation_id")?, row.opt_array("organisation_key")?)
    else {
        return Ok(None);
    };
    Ok(Some(StoredOrganisation {
        id: OrganisationId(id),
        key: NameKey(key),
        profile_sealed: row.opt_bytes("organisation_profile")?.map(<[u8]>::to_vec),
        created_at: row.instant("organisation_at")?,
    }))
}

/// How many sign-ons are of an organisation, in all statements.
pub fn members_len(tx: &mut Tx<'_>) -> Result<u32, Error> {
    let sql = "SELECT count(*) AS number FROM sign_on WHERE organisation_id IS NOT NULL";
    tx.row(sql, &[])?.map_or(Ok(0), |row| row.number("number"))
}

/// The states of the sign-ons of a statement that changed since this was read last, at most `most` at
/// a time; nothing is opened.
pub fn state_changes(
    tx: &mut Tx<'_>,
    statement: StatementId,
    read: &mut ChangesRead,
    most: u32,
) -> Result<Vec<(SignOnId, SignOnState)>, Error> {
    let (pass, beyond) = read.begin(tx)?;
    let sql = "SELECT id, changed, confirmation, confirmed_at, import_id, import_line, moderation, moderation_detail,
               standing, merged_into FROM sign_on
               WHERE statement_id = $1 AND confirmation <> 'unconfirmed' AND (changed, id) > ($2, $3) AND changed < $4
               ORDER BY changed, id LIMIT $5";
    let (changed, id) = pass.at;
    let rows = tx.rows(sql, &values![statement, changed, id, beyond, most])?;
    let mut found = Vec::with_capacity(rows.len());
    let mut last = None;
    for row in &rows {
        let id = SignOnId(row.array("id")?);
        last = Some((row.int("changed")?, id));
        found.push((id, state(row)?));
    }
    read.end(pass, last.filter(|_| rows.len() == most as usize));
    Ok(found)
}

/// How many sign-ons of a statement there are to be compared.
pub fn comparable_len(tx: &mut Tx<'_>, statement: StatementId) -> Result<u32, Error> {
    let sql = "SELECT count(*) AS number FROM sign_on WHERE statement_id = $1 AND confirmation <> 'unconfirmed'";
    tx.row(sql, &values![statement])?.map_or(Ok(0), |row| row.number("number"))
}

/// One sign-on as it stands now.
pub fn comparable_one(tx: &mut Tx<'_>, id: SignOnId) -> Result<Change, Error> {
    match SignOnRow::by_id(tx, id)? {
        Some(stored) => change(tx, &stored),
        None => Ok(Change::Gone(id)),
    }
}

/// The organisations, in any statement, that are called otherwise than when this was read last, each
/// with the key of its name; at most `most` at a time.
pub fn renamed_organisations(
    tx: &mut Tx<'_>,
    read: &mut ChangesRead,
    most: u32,
) -> Result<Vec<(OrganisationId, NameKey)>, Error> {
    let (pass, beyond) = read.begin(tx)?;
    let sql = "SELECT s.id, s.changed, o.id AS organisation, o.name_key
               FROM sign_on s LEFT JOIN organisation o ON o.id = s.organisation_id
               WHERE s.confirmation <> 'unconfirmed' AND (s.changed, s.id) > ($1, $2) AND s.changed < $3
               ORDER BY s.changed, s.id LIMIT $4";
    let (changed, id) = pass.at;
    let rows = tx.rows(sql, &values![changed, id, beyond, most])?;
    let mut found = Vec::new();
    let mut last = None;
    for row in &rows {
        last = Some((row.int("changed")?, SignOnId(row.array("id")?)));
        if let Some(organisation) = row.opt_array("organisation")? {
            found.push((OrganisationId(organisation), NameKey(row.array("name_key")?)));
        }
    }
    read.end(pass, last.filter(|_| rows.len() == most as usize));
    found.dedup();
    Ok(found)
}

fn change(tx: &Tx<'_>, stored: &SignOnRow) -> Result<Change, Error> {
    let (id, state) = (stored.sign_on.id, stored.sign_on.state);
    let stands = matches!(state.standing, Standing::Live | Standing::Merged { .. })
        && !matches!(state.moderation, Moderation::Declined { .. })
        && state.confirmation != Confirmation::Unconfirmed;
    if !stands {
        return Ok(Change::Gone(id));
    }
    Ok(comparable(tx, stored)?.map_or(Change::Gone(id), |found| Change::Stands(Box::new(found))))
}

/// `None` once it was erased.
pub(super) fn comparable(tx: &Tx<'_>, stored: &SignOnRow) -> Result<Option<Comparable>, Error> {
    let (Some(entry), Some(side)) = (stored.entry()?, stored.side(tx.keys())?) else {
        return Ok(None);
    };
    let state = stored.sign_on.state;
    let confirmed = matches!(state.confirmation, Confirmation::Confirmed { .. });
    Ok(Some(Comparable {
        side,
        state,
        entry,
        mailbox: stored.email_key,
        untagged: stored.untagged_key,
        domain: stored.domain_key.filter(|_| confirmed),
        organisation: stored.organisation,
        changed: stored.changed,
    }))
}
