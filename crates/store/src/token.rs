//! What links carry. Only the SHA-256 of a token is kept; each power has tokens of its own.

use domain::instant::Instant;

use crate::crypt::token_hash;
use crate::{Error, Tx, values};
use std::time::Duration;

/// The secret in a link: 32 random bytes.
pub type Token = [u8; 32];

/// What the bearer of a link may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Confirm one sign-on.
    Confirm,
    /// See and change one's own sign-on.
    OwnPage,
    /// Enter the desk, once.
    DeskLink,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::OwnPage => "own_page",
            Self::DeskLink => "desk_link",
        }
    }
}

/// What a token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TokenRow {
    pub(crate) record: [u8; 16],
    pub(crate) expires_at: Option<Instant>,
}

impl TokenRow {
    pub(crate) fn is_expired(&self, now: Instant) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }
}

pub(crate) fn put(
    tx: &mut Tx<'_>,
    token: &Token,
    purpose: Purpose,
    record: &[u8],
    expires_at: Option<Instant>,
) -> Result<(), Error> {
    let sql = "INSERT INTO token (hash, purpose, record_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
    tx.put(sql, &values![token_hash(token), purpose.as_str(), record, tx.now(), expires_at])
}

pub(crate) fn find(
    tx: &mut Tx<'_>,
    token: &Token,
    purpose: Purpose,
) -> Result<Option<TokenRow>, Error> {
    let sql = "SELECT record_id, expires_at FROM token WHERE hash = $1 AND purpose = $2";
    let row = tx.row(sql, &values![token_hash(token), purpose.as_str()])?;
    row.map(|row| {
        Ok(TokenRow { record: row.array("record_id")?, expires_at: row.opt_instant("expires_at")? })
    })
    .transpose()
}

/// Takes a token that works once; `None` when it is unknown or was taken before.
pub(crate) fn take(
    tx: &mut Tx<'_>,
    token: &Token,
    purpose: Purpose,
) -> Result<Option<TokenRow>, Error> {
    let sql = "DELETE FROM token WHERE hash = $1 AND purpose = $2 RETURNING record_id, expires_at";
    let row = tx.row(sql, &values![token_hash(token), purpose.as_str()])?;
    row.map(|row| {
        Ok(TokenRow { record: row.array("record_id")?, expires_at: row.opt_instant("expires_at")? })
    })
    .transpose()
}

/// Removes all but the newest `most` links into the desk of one person that live for no longer than
/// `life`: an invitation is not taken away by somebody who asks for links.
pub(crate) fn keep_desk_links(
    tx: &mut Tx<'_>,
    person: &[u8],
    life: Duration,
    most: usize,
) -> Result<(), Error> {
    let sql = "SELECT hash, created_at, expires_at FROM token WHERE record_id = $1 AND purpose = 'desk_link'
               ORDER BY created_at DESC, hash";
    let mut kept = 0;
    for row in tx.rows(sql, &values![person])? {
        let made = row.instant("created_at")?;
        if row.opt_instant("expires_at")?.is_none_or(|ends| ends.since(made) > life) {
            continue;
        }
        kept += 1;
        if kept > most {
            let hash = row.bytes("hash")?;
            tx.put("DELETE FROM token WHERE hash = $1", &values![hash])?;
        }
    }
    Ok(())
}

/// Removes all tokens of one record. There is no index for it: erasing is rare, signing is not.
pub(crate) fn remove_of(tx: &mut Tx<'_>, record: &[u8]) -> Result<(), Error> {
    tx.put("DELETE FROM token WHERE record_id = $1", &values![record])
}

/// Removes expired tokens; returns how many.
pub(crate) fn remove_expired(tx: &mut Tx<'_>) -> Result<u64, Error> {
    tx.execute(
        "DELETE FROM token WHERE expires_at IS NOT NULL AND expires_at <= $1",
        &values![tx.now()],
    )
}
