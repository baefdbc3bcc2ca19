//! Organisations across statements: which sign-ons are of one organisation, and what the desk knows
//! of it beside them.
//!
//! A row is an organisation under one name; the decisions of people say which rows are one body, so
//! that taking a decision back takes them apart again. Names are read from the sign-ons: what is
//! erased there is gone here.

use domain::duplicate::NameKey;
use domain::entry::{Entry, Kind};
use domain::id::{OrganisationId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::moderation::ActKind;
use domain::organisation::{Organisation, Profile, places_agree};
use domain::signon::{Moderation, SignOnState, Standing};

use crate::act::{NewAct, record};
use crate::sealed::{seal, unseal};
use crate::sign_on_row::{SignOnRow, name_key, sign_ons};
use crate::{Error, Place, Row, Tx, record_key, values};

const PROFILE: Place = Place::new("organisation", "profile_sealed");

/// A sign-on of an organisation.
#[derive(Debug, Clone)]
pub struct Member {
    /// The sign-on.
    pub sign_on: SignOnId,
    /// The statement it is in.
    pub statement: StatementId,
    /// Its state.
    pub state: SignOnState,
    /// What is printed.
    pub entry: Entry,
    /// When it came.
    pub created_at: Instant,
}

/// Every organisation with its sign-ons that stand; those without any are left out.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<(Organisation, Vec<Member>)>, Error> {
    let rows = tx.rows(
        "SELECT id, name_key, profile_sealed, created_at FROM organisation ORDER BY created_at, id",
        &[],
    )?;
    let mut found = rows
        .iter()
        .map(|row| Ok((read(tx, row)?, Vec::new())))
        .collect::<Result<Vec<_>, Error>>()?;
    let places: std::collections::HashMap<OrganisationId, usize> =
        found.iter().enumerate().map(|(at, (organisation, _))| (organisation.id, at)).collect();
    for row in
        tx.rows(sign_ons!("WHERE s.organisation_id IS NOT NULL ORDER BY s.created_at, s.id"), &[])?
    {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        if let (Some(organisation), Some(member)) = (stored.organisation, member(&stored)?)
            && let Some(at) = places.get(&organisation)
        {
            found[*at].1.push(member);
        }
    }
    found.retain(|(_, members)| !members.is_empty());
    Ok(found)
}

/// The organisations of these names, oldest first, each with at most `most` of its sign-ons that
/// stand, the oldest.
pub fn named(
    tx: &mut Tx<'_>,
    keys: &[NameKey],
    most: u32,
) -> Result<Vec<(Organisation, Vec<Member>)>, Error> {
    let mut found = Vec::new();
    for key in keys {
        let sql =
            "SELECT id, name_key, profile_sealed, created_at FROM organisation WHERE name_key = $1";
        for row in tx.rows(sql, &values![key.0])? {
            found.push((read(tx, &row)?, Vec::new()));
        }
    }
    found.sort_by_key(|(organisation, _)| (organisation.created_at, organisation.id));
    for (organisation, members) in &mut found {
        let sql = sign_ons!(
            "WHERE s.organisation_id = $1 AND s.standing IN ('live', 'merged') AND s.moderation <> 'declined'
             ORDER BY s.created_at, s.id LIMIT $2"
        );
        for row in tx.rows(sql, &values![organisation.id, most])? {
            members.extend(member(&SignOnRow::read(tx.keys(), &row)?)?);
        }
    }
    found.retain(|(_, members): &(Organisation, Vec<Member>)| !members.is_empty());
    Ok(found)
}

/// The key of an organisation's name; `None`: there is no such organisation.
pub fn name_of(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Option<NameKey>, Error> {
    let row = tx.row("SELECT name_key FROM organisation WHERE id = $1", &values![id])?;
    row.map(|row| row.array("name_key").map(NameKey)).transpose()
}

/// How many statements, beside this one, these organisations have signed.
pub fn signed_elsewhere(
    tx: &mut Tx<'_>,
    organisations: &[OrganisationId],
    but: StatementId,
) -> Result<u64, Error> {
    let mut statements = std::collections::BTreeSet::new();
    for organisation in organisations {
        let sql = "SELECT DISTINCT statement_id FROM sign_on WHERE organisation_id = $1 AND statement_id <> $2
                   AND standing IN ('live', 'merged') AND moderation <> 'declined'";
        for row in tx.rows(sql, &values![*organisation, but])? {
            statements.insert(row.array::<16>("statement_id")?);
        }
    }
    Ok(statements.len() as u64)
}

/// Keeps what the desk knows of an organisation beside its sign-ons. `false`: there is no such
/// organisation.
pub fn set_profile(tx: &mut Tx<'_>, id: OrganisationId, profile: &Profile) -> Result<bool, Error> {
    if tx.row("SELECT id FROM organisation WHERE id = $1", &values![id])?.is_none() {
        return Ok(false);
    }
    let key = match record_key::get(tx, id.as_bytes())? {
        Some(key) => key,
        None => record_key::create(tx, id.as_bytes())?,
    };
    let sealed = if profile.is_empty() {
        None
    } else {
        Some(seal(tx, &key, PROFILE, id.as_bytes(), profile)?)
    };
    tx.put("UPDATE organisation SET profile_sealed = $2 WHERE id = $1", &values![id, sealed])?;
    touch(tx, id)?;
    let kind = ActKind::OrganisationChanged;
    record(tx, &NewAct { kind, statement: None, sign_on: None, detail: None, note: None })?;
    Ok(true)
}

/// Links accepted sign-ons that have no organisation yet, so many at a time; returns how many.
pub fn link_missing(tx: &mut Tx<'_>, most: u32) -> Result<u32, Error> {
    let sql = sign_ons!(
        "WHERE s.organisation_id IS NULL AND s.kind = 'organisation' AND s.moderation = 'accepted' AND s.standing <> 'erased' LIMIT $1"
    );
    let mut linked = 0;
    for row in tx.rows(sql, &values![most])? {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        if let Some(entry) = stored.entry()? {
            linked += u32::from(link(tx, stored.sign_on.id, &entry)?.is_some());
        }
    }
    Ok(linked)
}

/// Says which organisation a sign-on is of: the one known by just this name, unless people said
/// that they are two; else a new one. Names that are merely alike are left to people.
pub(crate) fn link(
    tx: &mut Tx<'_>,
    id: SignOnId,
    entry: &Entry,
) -> Result<Option<OrganisationId>, Error> {
    if entry.kind != Kind::Organisation {
        return Ok(None);
    }
    let key = name_key(tx.keys(), entry);
    let row = tx.row("SELECT organisation_id FROM sign_on WHERE id = $1", &values![id])?;
    let current = row.map_or(Ok(None), |row| row.opt_array("organisation_id"))?.map(OrganisationId);
    let rows = tx.rows(
        "SELECT id FROM organisation WHERE name_key = $1 ORDER BY created_at, id",
        &values![key.0],
    )?;
    let named = rows
        .iter()
        .map(|row| Ok(OrganisationId(row.array("id")?)))
        .collect::<Result<Vec<_>, Error>>()?;
    if current.is_some_and(|current| named.contains(&current)) {
        return Ok(current);
    }
    let mut known = None;
    for organisation in named {
        // "Women's Union" in two towns are two.
        if places_agree(entry, &places(tx, organisation, id)?) && !is_apart(tx, id, organisation)? {
            known = Some(organisation);
            break;
        }
    }
    let organisation = match known {
        Some(known) => known,
        None => create(tx, key)?,
    };
    assign(tx, id, organisation)?;
    current.map_or(Ok(()), |old| left(tx, old))?;
    Ok(Some(organisation))
}

/// Somebody said that this sign-on is of another body than one of the organisation's.
fn is_apart(tx: &mut Tx<'_>, id: SignOnId, organisation: OrganisationId) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM name_decision d JOIN sign_on s
               ON (d.first_id = $1 AND s.id = d.second_id) OR (d.second_id = $1 AND s.id = d.first_id)
               WHERE d.revoked_at IS NULL AND d.decision IN ('different', 'related') AND s.organisation_id = $2 LIMIT 1";
    Ok(tx.row(sql, &values![id, organisation])?.is_some())
}

/// What no sign-on has any longer is forgotten.
fn forget_empty(tx: &mut Tx<'_>, id: OrganisationId) -> Result<(), Error> {
    if tx.row("SELECT 1 FROM sign_on WHERE organisation_id = $1 LIMIT 1", &values![id])?.is_none() {
        tx.put("DELETE FROM organisation WHERE id = $1", &values![id])?;
        record_key::destroy(tx, id.as_bytes())?;
    }
    Ok(())
}

/// The name was corrected, or the sign-on is erased (`entry` is `None`): what no sign-on has any
/// more is forgotten.
pub(crate) fn relink(
    tx: &mut Tx<'_>,
    before: &SignOnRow,
    entry: Option<&Entry>,
) -> Result<(), Error> {
    let Some(old) = before.organisation else { return Ok(()) };
    let id = before.sign_on.id;
    let sql = format!(
        "UPDATE sign_on SET organisation_id = NULL, changed = {} WHERE id = $1",
        tx.change_number()
    );
    tx.put(&sql, &values![id])?;
    if let Some(entry) = entry {
        link(tx, id, entry)?;
    }
    left(tx, old)
}

/// A sign-on of the organisation went: the others are not called what it was called, and what no
/// sign-on has any longer is forgotten.
fn left(tx: &mut Tx<'_>, id: OrganisationId) -> Result<(), Error> {
    touch(tx, id)?;
    forget_empty(tx, id)
}

/// Whoever compares names has to look at its sign-ons again.
fn touch(tx: &mut Tx<'_>, id: OrganisationId) -> Result<(), Error> {
    let sql =
        format!("UPDATE sign_on SET changed = {} WHERE organisation_id = $1", tx.change_number());
    tx.put(&sql, &values![id])
}

fn assign(tx: &mut Tx<'_>, id: SignOnId, organisation: OrganisationId) -> Result<(), Error> {
    let sql = format!(
        "UPDATE sign_on SET organisation_id = $2, changed = {} WHERE id = $1",
        tx.change_number()
    );
    tx.put(&sql, &values![id, organisation])
}

/// Two sign-ons of one name were said to be of two organisations: the first gets one of its own.
pub(crate) fn part(tx: &mut Tx<'_>, first: &SignOnRow, second: &SignOnRow) -> Result<(), Error> {
    if first.organisation.is_none() || first.organisation != second.organisation {
        return Ok(());
    }
    let Some(side) = first.side(tx.keys())? else { return Ok(()) };
    let own = create(tx, side.key)?;
    assign(tx, first.sign_on.id, own)?;
    first.organisation.map_or(Ok(()), |old| touch(tx, old))
}

fn create(tx: &mut Tx<'_>, key: NameKey) -> Result<OrganisationId, Error> {
    let id = OrganisationId(tx.draw());
    tx.put(
        "INSERT INTO organisation (id, name_key, created_at) VALUES ($1, $2, $3)",
        &values![id, key.0, tx.now()],
    )?;
    Ok(id)
}

/// The places its other sign-ons name.
fn places(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    but: SignOnId,
) -> Result<Vec<String>, Error> {
    let rows = tx.rows(
        sign_ons!("WHERE s.organisation_id = $1 AND s.id <> $2"),
        &values![organisation, but],
    )?;
    let mut places = Vec::new();
    for row in rows {
        let entry = SignOnRow::read(tx.keys(), &row)?.entry()?;
        places.extend(entry.and_then(|entry| entry.place));
    }
    Ok(places)
}

fn member(stored: &SignOnRow) -> Result<Option<Member>, Error> {
    let state = stored.sign_on.state;
    let stands = matches!(state.standing, Standing::Live | Standing::Merged { .. })
        && !matches!(state.moderation, Moderation::Declined { .. });
    let Some(entry) = stored.entry()?.filter(|_| stands) else { return Ok(None) };
    let (sign_on, statement, created_at) =
        (stored.sign_on.id, stored.statement, stored.sign_on.created_at);
    Ok(Some(Member { sign_on, statement, state, entry, created_at }))
}

fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Organisation, Error> {
    let id = OrganisationId(row.array("id")?);
    let mut profile = Profile::default();
    if let Some(sealed) = row.opt_bytes("profile_sealed")?
        && let Some(key) = record_key::get(tx, id.as_bytes())?
    {
        profile = unseal(&key, PROFILE, id.as_bytes(), sealed)?;
    }
    Ok(Organisation {
        id,
        key: NameKey(row.array("name_key")?),
        profile,
        created_at: row.instant("created_at")?,
    })
}
