//! Creating and editing statements. Every change that a public page shows raises the revision.

use domain::draft::{Category, Draft, Order};
use domain::id::StatementId;
use domain::instant::Instant;
use domain::statement::Slug;

use super::{CreateProblem, by_id, life, version};
use crate::sealed::json;
use crate::{Error, Tx, values};

/// When names are taken and shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// IANA name of the time zone in which the instants were set.
    pub zone: String,
    /// No names before.
    pub opens_at: Option<Instant>,
    /// No names from then on.
    pub closes_at: Option<Instant>,
    /// When names chosen as "named at launch" appear.
    pub launch_at: Option<Instant>,
}

/// A statement to be created, as a draft.
#[derive(Debug, Clone)]
pub struct NewStatement {
    /// Drawn by the caller.
    pub id: StatementId,
    /// Its name in addresses.
    pub slug: Slug,
    /// When names are taken and shown.
    pub window: Window,
    /// The working text.
    pub draft: Draft,
}

/// What may change after the text is frozen: the order of the list and the small print, never a signed word.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Headings of the list.
    pub categories: Vec<Category>,
    /// Order within a group.
    pub order: Order,
    /// Who holds the signers' data.
    pub controller: String,
    /// Address of the privacy notice.
    pub privacy: String,
    /// A warning to signers.
    pub risk_note: String,
}

/// Creates a draft.
pub fn create(tx: &mut Tx<'_>, new: &NewStatement, now: Instant) -> Result<(), CreateProblem> {
    let sql = "INSERT INTO statement (id, slug, state, stopped, zone, opens_at, closes_at, launch_at, launched, version,
               revision, created_at, draft) VALUES ($1, $2, 'draft', 0, $3, $4, $5, $6, 0, 0, 0, $7, $8)
               ON CONFLICT (slug) DO NOTHING";
    let w = &new.window;
    let draft = json(tx, &new.draft)?;
    let row = values![new.id, &new.slug, &w.zone, w.opens_at, w.closes_at, w.launch_at, now, draft];
    if tx.execute(sql, &row)? == 0 { Err(CreateProblem::SlugTaken) } else { Ok(()) }
}

/// Saves text and window of a draft. `false`: it is no draft any more, or somebody saved it since `expected_revision`.
pub fn save_draft(tx: &mut Tx<'_>, id: StatementId, draft: &Draft, window: &Window, expected_revision: i64) -> Result<bool, Error> {
    let sql = "UPDATE statement SET draft = $3, zone = $4, opens_at = $5, closes_at = $6, launch_at = $7,
               revision = revision + 1 WHERE id = $1 AND revision = $2 AND state = 'draft'";
    let draft = json(tx, draft)?;
    let w = window;
    let row = values![id, expected_revision, draft, &w.zone, w.opens_at, w.closes_at, w.launch_at];
    Ok(tx.execute(sql, &row)? > 0)
}

/// Saves the window, in any state. After the launch its instant stays: names that are out are out. `false`: somebody
/// changed the statement since `expected_revision`.
pub fn save_window(tx: &mut Tx<'_>, id: StatementId, window: &Window, expected_revision: i64, now: Instant) -> Result<bool, Error> {
    let sql = "UPDATE statement SET zone = $3, opens_at = $4, closes_at = $5,
               launch_at = CASE WHEN launched = 1 THEN launch_at ELSE $6 END
               WHERE id = $1 AND revision = $2";
    let row = values![id, expected_revision, &window.zone, window.opens_at, window.closes_at, window.launch_at];
    if tx.execute(sql, &row)? == 0 {
        return Ok(false);
    }
    changed(tx, id)?;
    life::publish_launched(tx, id, now)?;
    Ok(true)
}

/// Saves the settings, in the working text and in the version that is shown. `false`: there is no such statement.
pub fn save_settings(tx: &mut Tx<'_>, id: StatementId, settings: &Settings) -> Result<bool, Error> {
    let Some(statement) = by_id(tx, id)? else { return Ok(false) };
    let with = |mut draft: Draft| {
        let Settings { categories, order, controller, privacy, risk_note } = settings.clone();
        (draft.categories, draft.order, draft.controller) = (categories, order, controller);
        (draft.privacy, draft.risk_note) = (privacy, risk_note);
        draft
    };
    let draft = json(tx, &with(statement.draft))?;
    tx.execute("UPDATE statement SET draft = $2 WHERE id = $1", &values![id, draft])?;
    if let Some(frozen) = version(tx, id, statement.version)? {
        let draft = json(tx, &with(frozen.draft))?;
        let sql = "UPDATE version SET draft = $3 WHERE statement_id = $1 AND number = $2";
        tx.execute(sql, &values![id, frozen.number, draft])?;
    }
    changed(tx, id)?;
    Ok(true)
}

/// Raises the revision and tells the caches of this process.
pub(crate) fn changed(tx: &mut Tx<'_>, id: StatementId) -> Result<(), Error> {
    tx.execute("UPDATE statement SET revision = revision + 1 WHERE id = $1", &values![id])?;
    tx.mark_public_change();
    Ok(())
}
