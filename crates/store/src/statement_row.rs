//! Rows of `statement`, the texts behind their hashes, and the revision. `statement` writes them.

mod revision;

use domain::draft::Draft;
use domain::embedders::Embedders;
use domain::id::{SignOnId, StatementId};
use domain::instant::Instant;
use domain::statement::{Gate, Phase, Showing, Slug, Statement, Window};
use domain::version::{TextHash, freeze};

use std::num::NonZeroU32;

use crate::{Error, Row, Tx, values};

pub use revision::{Revision, revision, site_revision};
pub(crate) use revision::{changed, name_left};

/// A text as people sign it.
#[derive(Debug, Clone)]
pub struct FrozenVersion {
    /// 1, 2, …
    pub number: u32,
    /// SHA-256 of the manifest.
    pub hash: TextHash,
    /// When sign-on was first opened for it.
    pub frozen_at: Instant,
    /// The texts, with the settings of the list (categories, order) as they are now.
    pub draft: Draft,
}

macro_rules! statements {
    ($tail:literal) => {
        concat!(
            "SELECT id, slug, state, stopped, notice, zone, opens_at, closes_at, launch_at, version, created_at, revision,
             noindex, embedders, draft FROM statement ",
            $tail
        )
    };
}
pub(crate) use statements;

/// The statement with this slug, drafts included.
pub fn by_slug(tx: &mut Tx<'_>, slug: &Slug) -> Result<Option<Statement>, Error> {
    let row = tx.row(statements!("WHERE slug = $1"), &values![slug])?;
    row.as_ref().map(read).transpose()
}

/// The statement with this id.
pub fn by_id(tx: &mut Tx<'_>, id: StatementId) -> Result<Option<Statement>, Error> {
    let row = tx.row(statements!("WHERE id = $1"), &values![id])?;
    row.as_ref().map(read).transpose()
}

/// Whether search engines are asked to leave the statement out, and nothing else: cheap enough to
/// ask for every page. `None`: no such statement.
pub fn is_left_out(tx: &mut Tx<'_>, slug: &Slug) -> Result<Option<bool>, Error> {
    let row = tx.row("SELECT noindex FROM statement WHERE slug = $1", &values![slug])?;
    row.map(|row| row.bool("noindex")).transpose()
}

/// All statements, newest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Statement>, Error> {
    let rows = tx.rows(statements!("ORDER BY created_at DESC, id"), &[])?;
    rows.iter().map(read).collect()
}

/// A frozen version.
///
/// # Errors
/// [`Error::TextAltered`] when its text does not have the hash under which it was signed.
pub fn version(
    tx: &mut Tx<'_>,
    id: StatementId,
    number: u32,
) -> Result<Option<FrozenVersion>, Error> {
    let sql = "SELECT number, sha256, frozen_at, draft FROM version WHERE statement_id = $1 AND number = $2";
    let row = tx.row(sql, &values![id, number])?;
    row.map(|row| {
        let (number, hash) = (row.number("number")?, TextHash(row.array("sha256")?));
        let draft: Draft = row.json("draft")?;
        // Nobody may be shown another text than the one that was signed, whoever changed it.
        if freeze(id, number, &draft).hash() != hash {
            return Err(Error::TextAltered { version: number });
        }
        Ok(FrozenVersion { number, hash, frozen_at: row.instant("frozen_at")?, draft })
    })
    .transpose()
}

/// The version that is open for signing; `None` while nothing was opened.
pub(crate) fn open_version(
    tx: &mut Tx<'_>,
    statement: &Statement,
) -> Result<Option<FrozenVersion>, Error> {
    statement.version.map_or(Ok(None), |number| version(tx, statement.id, number.get()))
}

/// The bytes behind a hash that a version names, with their media type.
pub fn part(tx: &mut Tx<'_>, hash: &TextHash) -> Result<Option<(String, Vec<u8>)>, Error> {
    let row =
        tx.row("SELECT media_type, bytes FROM text_part WHERE sha256 = $1", &values![*hash])?;
    row.map(|row| Ok((row.text("media_type")?.to_owned(), row.bytes("bytes")?.to_vec())))
        .transpose()
}

pub(crate) fn read(row: &Row) -> Result<Statement, Error> {
    let slug: Slug = row.word("slug", |slug| slug.parse().ok())?;
    Ok(Statement {
        id: StatementId(row.array("id")?),
        slug,
        phase: row.word("state", Phase::parse)?,
        stopped: row.bool("stopped")?,
        notice: row.opt_text("notice")?.map(str::to_owned),
        window: window(row)?,
        version: NonZeroU32::new(row.number("version")?),
        created_at: row.instant("created_at")?,
        revision: row.int("revision")?,
        showing: Showing {
            noindex: row.bool("noindex")?,
            embedders: row.word("embedders", |kept| Embedders::read(kept).ok())?,
        },
        draft: row.json("draft")?,
    })
}

/// What decides whether a sign-on is taken: the statement without its text, and the switch of the
/// site.
pub(crate) struct Timing {
    slug: Slug,
    phase: Phase,
    stopped: bool,
    site_stopped: bool,
    window: Window,
}

impl Timing {
    pub(crate) fn slug(&self) -> &Slug {
        &self.slug
    }

    /// Whether names chosen as "named at launch" are shown.
    pub(crate) fn is_launched(&self, now: Instant) -> bool {
        self.window.is_launched(now)
    }

    /// The gate, as the whole site stands.
    pub(crate) fn gate(&self, now: Instant) -> Gate {
        self.window.gate(self.phase, self.stopped || self.site_stopped, now)
    }

    /// Whether a sign-on made while the gate was open may be confirmed.
    pub(crate) fn takes_confirmation(&self, now: Instant) -> bool {
        !self.site_stopped && self.window.takes_confirmation(self.phase, self.stopped, now)
    }
}

/// The gate of a statement, stopped while the whole site is.
pub(crate) fn gate(statement: &Statement, site_stopped: bool, now: Instant) -> Gate {
    statement.window.gate(statement.phase, statement.stopped || site_stopped, now)
}

macro_rules! timing_columns {
    () => {
        "slug, state, stopped, zone, opens_at, closes_at, launch_at,
         (SELECT count(*) FROM meta WHERE name = 'site_stopped') AS site_stopped"
    };
}

/// Reads no text, so it costs little in the path of every sign-on.
pub(crate) fn timing(tx: &mut Tx<'_>, id: StatementId) -> Result<Option<Timing>, Error> {
    let sql = concat!("SELECT ", timing_columns!(), " FROM statement WHERE id = $1");
    let row = tx.row(sql, &values![id])?;
    row.as_ref().map(read_timing).transpose()
}

/// The timing of a statement, and whether there is a sign-on with this id, which may have come a
/// moment ago: what a form needs to know, in one look.
pub(crate) fn timing_for(
    tx: &mut Tx<'_>,
    id: StatementId,
    sign_on: SignOnId,
) -> Result<Option<(Timing, bool)>, Error> {
    let sql = concat!(
        "SELECT ",
        timing_columns!(),
        ", EXISTS (SELECT 1 FROM sign_on WHERE id = $2) AS known FROM statement WHERE id = $1"
    );
    let row = tx.row_beside(sql, &values![id, sign_on])?;
    row.map(|row| Ok((read_timing(&row)?, row.bool("known")?))).transpose()
}

fn read_timing(row: &Row) -> Result<Timing, Error> {
    Ok(Timing {
        slug: row.word("slug", |slug| slug.parse().ok())?,
        phase: row.word("state", Phase::parse)?,
        stopped: row.bool("stopped")?,
        site_stopped: row.int("site_stopped")? > 0,
        window: window(row)?,
    })
}

fn window(row: &Row) -> Result<Window, Error> {
    Ok(Window {
        zone: row.text("zone")?.to_owned(),
        opens_at: row.opt_instant("opens_at")?,
        closes_at: row.opt_instant("closes_at")?,
        launch_at: row.opt_instant("launch_at")?,
    })
}
