//! Organisations across statements: which sign-ons are of one organisation, and what the desk knows
//! of it beside them.
//!
//! A row is an organisation under one name; the decisions of people say which rows are one body, so
//! that taking a decision back takes them apart again. Names are read from the sign-ons: what is
//! erased there is gone here.

mod members;

use domain::duplicate::NameKey;
use domain::entry::{Entry, Kind};
use domain::id::{OrganisationId, SignOnId};
use domain::moderation::ActKind;
use domain::organisation::{Profile, places_agree};

use crate::act::{NewAct, record};
use crate::sealed::seal;
use crate::sign_on_row::{ENTRY, SignOnRow, name_key, sign_ons};
use crate::{Error, Place, SealedProblem, Tx, record_key, values};

pub use members::{
    Member, MemberChange, all, by_id, member, member_ids, member_len, members, name_of,
    signed_elsewhere, standing,
};
pub(crate) use members::{StoredOrganisation, member_of};

const PROFILE: Place = Place::new("organisation", "profile_sealed");

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
        if agrees(tx, entry, organisation, id)? && !is_apart(tx, id, organisation)? {
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
    let sql = "SELECT 1 AS one FROM name_decision d JOIN sign_on s ON s.id = d.second_id
               WHERE d.first_id = $1 AND d.revoked_at IS NULL AND d.decision IN ('different', 'related')
               AND s.organisation_id = $2
               UNION SELECT 1 AS one FROM name_decision d JOIN sign_on s ON s.id = d.first_id
               WHERE d.second_id = $1 AND d.revoked_at IS NULL AND d.decision IN ('different', 'related')
               AND s.organisation_id = $2";
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

/// Whether the entry can be of this organisation as far as the places of its other sign-ons go. One
/// that agrees is enough, and where nobody names a place none is needed, so that few have to be opened
/// though thousands bear one name: those that stand on a list are not sealed at all.
fn agrees(
    tx: &mut Tx<'_>,
    entry: &Entry,
    organisation: OrganisationId,
    but: SignOnId,
) -> Result<bool, Error> {
    if entry.place.is_none() {
        return Ok(true);
    }
    let mut other_places = false;
    let mut agrees = |other: Option<Entry>| match other.and_then(|other| other.place) {
        Some(place) => {
            other_places = true;
            places_agree(entry, &[place])
        }
        None => false,
    };
    let sql = "SELECT entry_public FROM sign_on
               WHERE organisation_id = $1 AND id <> $2 AND entry_public IS NOT NULL";
    for row in tx.rows(sql, &values![organisation, but])? {
        let public = serde_json::from_str(row.text("entry_public")?);
        if agrees(public.map_err(|_| ENTRY.error(SealedProblem::Format))?) {
            return Ok(true);
        }
    }
    let sql = sign_ons!("WHERE s.organisation_id = $1 AND s.id <> $2 AND s.entry_public IS NULL");
    for row in tx.rows(sql, &values![organisation, but])? {
        if agrees(SignOnRow::read(tx.keys(), &row)?.entry()?) {
            return Ok(true);
        }
    }
    Ok(!other_places)
}
