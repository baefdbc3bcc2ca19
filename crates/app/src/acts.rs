//! Acts on statements and their line in the moderation record, for the desk and the command line alike. Each function runs
//! inside one transaction of its caller.

use domain::{
    id::{ImportId, StatementId},
    instant::Instant,
    moderation::{ActKind, Actor},
    statement::{Gate, State, Statement},
};
use store::{
    Error, Tx,
    act::{NewAct, record},
    import::{ImportProblem, NewImport},
    statement::{self, ChangeProblem, CreateProblem, NewStatement, Settings, Window},
};

fn note(tx: &mut Tx<'_>, statement: Option<StatementId>, kind: ActKind, why: Option<&str>, by: Actor, now: Instant) -> Result<(), Error> {
    record(tx, &NewAct { at: now, actor: by, kind, statement, sign_on: None, detail: None, note: why }).map(|_| ())
}

pub fn create(tx: &mut Tx<'_>, new: &NewStatement, by: Actor, now: Instant) -> Result<(), CreateProblem> {
    statement::create(tx, new, now)?;
    Ok(note(tx, Some(new.id), ActKind::Created, None, by, now)?)
}

/// Opens sign-on, or opens it again; a closing time that is past, or was set by closing by hand, is taken away. Of a statement that
/// waits for its opening time, that is taken away: sign-on is open at once.
pub fn open(tx: &mut Tx<'_>, id: StatementId, by: Actor, now: Instant) -> Result<(), ChangeProblem> {
    let before = statement::by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    if matches!(before.gate(now), Gate::NotYet(_)) {
        statement::save_window(tx, id, &Window { opens_at: None, ..window(&before) }, before.revision, now)?;
        return Ok(note(tx, Some(id), ActKind::Opened, None, by, now)?);
    }
    if before.state == State::Closed && before.closes_at.is_some_and(|closes| closes <= now) {
        statement::save_window(tx, id, &Window { closes_at: None, ..window(&before) }, before.revision, now)?;
    }
    statement::open(tx, id, now)?;
    Ok(note(tx, Some(id), ActKind::Opened, None, by, now)?)
}

/// Ends sign-on now. The closing time is kept, so that who signed before it has a day left to confirm.
pub fn close(tx: &mut Tx<'_>, id: StatementId, by: Actor, now: Instant) -> Result<(), ChangeProblem> {
    let before = statement::by_id(tx, id)?.ok_or(ChangeProblem::Gone)?;
    statement::close(tx, id, now)?;
    if before.closes_at.is_none_or(|closes| closes > now) {
        let revision = statement::by_id(tx, id)?.map_or(before.revision, |after| after.revision);
        statement::save_window(tx, id, &Window { closes_at: Some(now), ..window(&before) }, revision, now)?;
    }
    Ok(note(tx, Some(id), ActKind::Closed, None, by, now)?)
}

fn window(statement: &Statement) -> Window {
    Window { zone: statement.zone.clone(), opens_at: statement.opens_at, closes_at: statement.closes_at, launch_at: statement.launch_at }
}

/// The switch of one statement.
pub fn stop(tx: &mut Tx<'_>, id: StatementId, notice: Option<&str>, by: Actor, now: Instant) -> Result<(), ChangeProblem> {
    if !statement::set_stopped(tx, id, true, notice)? {
        return Err(ChangeProblem::Gone);
    }
    Ok(note(tx, Some(id), ActKind::Stopped, notice, by, now)?)
}

pub fn resume(tx: &mut Tx<'_>, id: StatementId, by: Actor, now: Instant) -> Result<(), ChangeProblem> {
    if !statement::set_stopped(tx, id, false, None)? {
        return Err(ChangeProblem::Gone);
    }
    Ok(note(tx, Some(id), ActKind::Resumed, None, by, now)?)
}

/// Brings out the names that waited for the launch.
pub fn launch(tx: &mut Tx<'_>, id: StatementId, by: Actor, now: Instant) -> Result<(), ChangeProblem> {
    if !statement::launch(tx, id, now)? {
        return Err(ChangeProblem::Gone);
    }
    Ok(note(tx, Some(id), ActKind::Launched, None, by, now)?)
}

/// The switch of the whole site: `Some` stops every sign-on with this notice.
pub fn stop_site(tx: &mut Tx<'_>, notice: Option<&str>, by: Actor, now: Instant) -> Result<(), Error> {
    store::site_stop::set(tx, notice)?;
    let kind = if notice.is_some() { ActKind::SiteStopped } else { ActKind::SiteResumed };
    note(tx, None, kind, notice, by, now)
}

/// Saves a draft; `false`: somebody saved or opened it since `revision`.
pub fn save_draft(
    tx: &mut Tx<'_>,
    id: StatementId,
    (draft, window): (&domain::draft::Draft, &Window),
    revision: i64,
    by: Actor,
    now: Instant,
) -> Result<bool, Error> {
    if !statement::save_draft(tx, id, draft, window, revision)? {
        return Ok(false);
    }
    note(tx, Some(id), ActKind::DraftSaved, None, by, now)?;
    Ok(true)
}

/// Saves what may change after the text is frozen; `false`: somebody saved since `revision`.
pub fn save_settings(
    tx: &mut Tx<'_>,
    id: StatementId,
    (settings, window): (&Settings, &Window),
    revision: i64,
    by: Actor,
    now: Instant,
) -> Result<bool, Error> {
    if !statement::save_window(tx, id, window, revision, now)? || !statement::save_settings(tx, id, settings)? {
        return Ok(false);
    }
    note(tx, Some(id), ActKind::SettingsSaved, None, by, now)?;
    Ok(true)
}

/// Why a document became no draft.
#[derive(Debug)]
pub enum DocumentProblem {
    SlugTaken,
    Store(Error),
}

impl From<CreateProblem> for DocumentProblem {
    fn from(problem: CreateProblem) -> Self {
        match problem {
            CreateProblem::SlugTaken => Self::SlugTaken,
            CreateProblem::Store(error) => Self::Store(error),
        }
    }
}

impl From<Error> for DocumentProblem {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// Makes a draft and takes its list in, or neither.
pub fn create_with_list(
    tx: &mut Tx<'_>,
    new: &NewStatement,
    list: Option<&NewImport>,
    by: Actor,
    now: Instant,
) -> Result<Option<ImportId>, DocumentProblem> {
    create(tx, new, by, now)?;
    let Some(list) = list else { return Ok(None) };
    match store::import::create(tx, list, by, now) {
        Ok(created) => Ok(Some(created.id)),
        // A statement made just now has taken in no file before.
        Err(ImportProblem::SameFile(id)) => Ok(Some(id)),
        Err(ImportProblem::Gone) => Ok(None),
        Err(ImportProblem::Store(error)) => Err(error.into()),
    }
}

/// No instants set; times are read in UTC until the convenor names a zone.
pub fn open_window() -> Window {
    Window { zone: "UTC".to_owned(), opens_at: None, closes_at: None, launch_at: None }
}
