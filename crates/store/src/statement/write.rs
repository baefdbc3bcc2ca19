//! Creating and editing statements; each leaves its line in the record of acts. Every change that a
//! public page shows raises the revision.

use domain::draft::{Category, Draft, Order};
use domain::id::StatementId;
use domain::moderation::ActKind;
use domain::statement::{Showing, Slug, Window};

use super::window;
use super::{ChangeProblem, CreateProblem, note};
use crate::sealed::json;
use crate::statement_row::changed;
use crate::statement_row::{by_id, open_version};
use crate::{Error, Tx, values};

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

/// What may change after the text is frozen: the order of the list and the small print, never a
/// signed word.
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
pub fn create(tx: &mut Tx<'_>, new: &NewStatement) -> Result<(), CreateProblem> {
    let sql = "INSERT INTO statement (id, slug, state, stopped, zone, opens_at, closes_at, launch_at, launched, version,
               revision, created_at, draft) VALUES ($1, $2, 'draft', 0, $3, $4, $5, $6, 0, 0, 0, $7, $8)
               ON CONFLICT (slug) DO NOTHING";
    let w = &new.window;
    let draft = json(tx, &new.draft)?;
    let row =
        values![new.id, &new.slug, &w.zone, w.opens_at, w.closes_at, w.launch_at, tx.now(), draft];
    if tx.execute(sql, &row)? == 0 {
        return Err(CreateProblem::SlugTaken);
    }
    Ok(note(tx, new.id, ActKind::Created, None)?)
}

/// Saves text and window of a draft. `false`: it is no longer a draft, or somebody saved it since
/// `expected_revision`.
pub fn save_draft(
    tx: &mut Tx<'_>,
    id: StatementId,
    (draft, window): (&Draft, &Window),
    expected_revision: i64,
) -> Result<bool, Error> {
    let sql =
        "UPDATE statement SET draft = $3, zone = $4, opens_at = $5, closes_at = $6, launch_at = $7,
               revision = revision + 1 WHERE id = $1 AND revision = $2 AND state = 'draft'";
    let draft = json(tx, draft)?;
    let w = window;
    let row = values![id, expected_revision, draft, &w.zone, w.opens_at, w.closes_at, w.launch_at];
    if tx.execute(sql, &row)? == 0 {
        return Ok(false);
    }
    note(tx, id, ActKind::DraftSaved, None)?;
    Ok(true)
}

/// Saves what may change after the text is frozen: the window, and the settings in the working text
/// and in the version that is shown. `false`: somebody changed the statement since
/// `expected_revision`.
pub fn save_settings(
    tx: &mut Tx<'_>,
    id: StatementId,
    (settings, window): (&Settings, &Window),
    expected_revision: i64,
) -> Result<bool, Error> {
    if !window::save(tx, id, window, expected_revision)? {
        return Ok(false);
    }
    let Some(statement) = by_id(tx, id)? else { return Ok(false) };
    let draft = json(tx, &settings.applied_to(statement.draft.clone()))?;
    tx.execute("UPDATE statement SET draft = $2 WHERE id = $1", &values![id, draft])?;
    if let Some(frozen) = open_version(tx, &statement)? {
        let draft = json(tx, &settings.applied_to(frozen.draft))?;
        let sql = "UPDATE version SET draft = $3 WHERE statement_id = $1 AND number = $2";
        tx.execute(sql, &values![id, frozen.number, draft])?;
    }
    changed(tx, id)?;
    note(tx, id, ActKind::SettingsSaved, None)?;
    Ok(true)
}

/// Saves where the statement is to be shown, in any state. `false`: somebody changed the statement
/// since `expected_revision`.
pub fn save_showing(
    tx: &mut Tx<'_>,
    id: StatementId,
    showing: &Showing,
    expected_revision: i64,
) -> Result<bool, Error> {
    let sql = "UPDATE statement SET noindex = $3, embedders = $4 WHERE id = $1 AND revision = $2";
    let Showing { noindex, embedders } = showing;
    if tx.execute(sql, &values![id, expected_revision, *noindex, embedders.to_string()])? == 0 {
        return Ok(false);
    }
    changed(tx, id)?;
    note(tx, id, ActKind::SettingsSaved, None)?;
    Ok(true)
}

/// Names who answers for the data of the signers.
pub fn set_controller(tx: &mut Tx<'_>, id: StatementId, name: &str) -> Result<(), ChangeProblem> {
    let statement = by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    let Draft { categories, order, privacy, risk_note, .. } = statement.draft;
    let settings = Settings { categories, order, controller: name.to_owned(), privacy, risk_note };
    save_settings(tx, id, (&settings, &statement.window), statement.revision)?;
    Ok(())
}

impl Settings {
    fn applied_to(&self, mut draft: Draft) -> Draft {
        let Self { categories, order, controller, privacy, risk_note } = self.clone();
        (draft.categories, draft.order, draft.controller) = (categories, order, controller);
        (draft.privacy, draft.risk_note) = (privacy, risk_note);
        draft
    }
}
