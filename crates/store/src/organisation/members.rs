//! Which sign-ons are of which organisation. Names are opened only where they are asked for.

use std::collections::HashMap;

use domain::duplicate::NameKey;
use domain::entry::Entry;
use domain::id::{OrganisationId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::organisation::{Organisation, Profile};
use domain::signon::{Moderation, SignOnState, Standing};

use super::PROFILE;
use crate::sealed::unseal;
use crate::sign_on_row::{SignOnRow, sign_ons};
use crate::{Error, Row, Tx, record_key, values};

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

/// What became of a sign-on as one of an organisation's.
#[derive(Debug, Clone)]
pub struct MemberChange {
    /// Which.
    pub sign_on: SignOnId,
    /// The number of its last change.
    pub changed: i64,
    /// Its organisation, as it is known now. `None`: it is of none, or declined, withdrawn or erased.
    pub of: Option<(Organisation, Member)>,
}

/// Every organisation with its sign-ons that stand, oldest first; those without any are left out.
/// Opens all of them: where there are many, read the [changes](crate::sign_on::member_changes).
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<(Organisation, Vec<Member>)>, Error> {
    let rows = tx.rows(
        "SELECT id, name_key, profile_sealed, created_at FROM organisation ORDER BY created_at, id",
        &[],
    )?;
    let mut found = rows
        .iter()
        .map(|row| Ok((read(tx, row)?, Vec::new())))
        .collect::<Result<Vec<_>, Error>>()?;
    let places: HashMap<OrganisationId, usize> =
        found.iter().enumerate().map(|(at, (organisation, _))| (organisation.id, at)).collect();
    for row in
        tx.rows(sign_ons!("WHERE s.organisation_id IS NOT NULL ORDER BY s.created_at, s.id"), &[])?
    {
        let stored = SignOnRow::read(tx.keys(), &row)?;
        if let (Some(organisation), Some(member)) = (stored.organisation, member_of(&stored)?)
            && let Some(at) = places.get(&organisation)
        {
            found[*at].1.push(member);
        }
    }
    found.retain(|(_, members)| !members.is_empty());
    Ok(found)
}

/// The organisations of this name that have a sign-on that stands, oldest first, at most `most`.
pub fn standing(tx: &mut Tx<'_>, key: NameKey, most: u32) -> Result<Vec<Organisation>, Error> {
    let sql = "SELECT o.id, o.name_key, o.profile_sealed, o.created_at FROM organisation o
               WHERE o.name_key = $1 AND EXISTS (SELECT 1 FROM sign_on s WHERE s.organisation_id = o.id
               AND s.standing IN ('live', 'merged') AND s.moderation <> 'declined')
               ORDER BY o.created_at, o.id LIMIT $2";
    tx.rows(sql, &values![key.0, most])?.iter().map(|row| read(tx, row)).collect()
}

/// An organisation, whether or not one of its sign-ons stands.
pub fn by_id(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Option<Organisation>, Error> {
    let sql = "SELECT id, name_key, profile_sealed, created_at FROM organisation WHERE id = $1";
    let row = tx.row(sql, &values![id])?;
    row.map(|row| read(tx, &row)).transpose()
}

/// The key of an organisation's name; `None`: there is no such organisation.
pub fn name_of(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Option<NameKey>, Error> {
    let row = tx.row("SELECT name_key FROM organisation WHERE id = $1", &values![id])?;
    row.map(|row| row.array("name_key").map(NameKey)).transpose()
}

/// At most `most` of its sign-ons that stand, the oldest.
pub fn members(tx: &mut Tx<'_>, id: OrganisationId, most: u32) -> Result<Vec<Member>, Error> {
    let sql = sign_ons!(
        "WHERE s.organisation_id = $1 AND s.standing IN ('live', 'merged') AND s.moderation <> 'declined'
         ORDER BY s.created_at, s.id LIMIT $2"
    );
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![id, most])? {
        found.extend(member_of(&SignOnRow::read(tx.keys(), &row)?)?);
    }
    Ok(found)
}

/// The same, when they came and which they are: nothing is opened.
pub fn member_ids(
    tx: &mut Tx<'_>,
    id: OrganisationId,
    most: u32,
) -> Result<Vec<(Instant, SignOnId)>, Error> {
    let sql = "SELECT id, created_at FROM sign_on
               WHERE organisation_id = $1 AND standing IN ('live', 'merged') AND moderation <> 'declined'
               ORDER BY created_at, id LIMIT $2";
    let rows = tx.rows(sql, &values![id, most])?;
    rows.iter().map(|row| Ok((row.instant("created_at")?, SignOnId(row.array("id")?)))).collect()
}

/// How many of its sign-ons stand.
pub fn member_len(tx: &mut Tx<'_>, id: OrganisationId) -> Result<u32, Error> {
    let sql = "SELECT count(*) AS number FROM sign_on
               WHERE organisation_id = $1 AND standing IN ('live', 'merged') AND moderation <> 'declined'";
    tx.row(sql, &values![id])?.map_or(Ok(0), |row| row.number("number"))
}

/// One of them; `None`: it does not stand.
pub fn member(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<Member>, Error> {
    SignOnRow::by_id(tx, id)?.map_or(Ok(None), |stored| member_of(&stored))
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

/// The sign-on as one of an organisation; `None`: it does not stand, or its content is gone.
pub(crate) fn member_of(stored: &SignOnRow) -> Result<Option<Member>, Error> {
    let state = stored.sign_on.state;
    let stands = matches!(state.standing, Standing::Live | Standing::Merged { .. })
        && !matches!(state.moderation, Moderation::Declined { .. });
    if !stands {
        return Ok(None);
    }
    let Some(entry) = stored.entry()? else { return Ok(None) };
    let (sign_on, statement, created_at) =
        (stored.sign_on.id, stored.statement, stored.sign_on.created_at);
    Ok(Some(Member { sign_on, statement, state, entry, created_at }))
}

/// The columns of an organisation in a row, its profile still sealed.
pub(crate) struct StoredOrganisation {
    pub(crate) id: OrganisationId,
    pub(crate) key: NameKey,
    pub(crate) profile_sealed: Option<Vec<u8>>,
    pub(crate) created_at: Instant,
}

impl StoredOrganisation {
    pub(crate) fn open(self, tx: &mut Tx<'_>) -> Result<Organisation, Error> {
        let Self { id, key, profile_sealed, created_at } = self;
        let mut profile = Profile::default();
        if let Some(sealed) = profile_sealed
            && let Some(record_key) = record_key::get(tx, id.as_bytes())?
        {
            profile = unseal(&record_key, PROFILE, id.as_bytes(), &sealed)?;
        }
        Ok(Organisation { id, key, profile, created_at })
    }
}

fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Organisation, Error> {
    let stored = StoredOrganisation {
        id: OrganisationId(row.array("id")?),
        key: NameKey(row.array("name_key")?),
        profile_sealed: row.opt_bytes("profile_sealed")?.map(<[u8]>::to_vec),
        created_at: row.instant("created_at")?,
    };
    stored.open(tx)
}
