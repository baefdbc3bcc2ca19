//! Lists that existed before, taken in as reported sign-ons.

mod lines;

use std::collections::BTreeMap;

use domain::entry::Entry;
use domain::id::{ImportId, SignOnId, StatementId};
use domain::import::{self, Import, Reading, Report};
use domain::instant::Instant;
use domain::moderation::ActKind;
use domain::signon::SignOnState;

use crate::act::{self, NewAct, record};
use crate::sealed::{seal, unseal};
use crate::sign_on::{self, NewReported, insert_reported};
use crate::sign_on_row::SignOnRow;
use crate::{Error, Place, RecordKey, Tx, log, record_key, statement_row, values};

pub use lines::{put_line_back, take_line};

const FILE: Place = Place::new("import", "file_sealed");
const REPORT: Place = Place::new("import", "report_sealed");

/// A list to be taken in.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// Into which statement.
    pub statement: StatementId,
    /// SHA-256 of the file.
    pub file_hash: [u8; 32],
    /// Every line of the file; the store fills in the sign-ons that lines became.
    pub report: Report,
    /// For each entry: its place in `report.lines`, and how it was read.
    pub readings: Vec<(usize, Reading)>,
}

/// What was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Created {
    /// The import.
    pub id: ImportId,
    /// How many sign-ons were added.
    pub added: u32,
}

/// Why a list was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    /// The same file was taken in before; nothing changed.
    #[error("the same file was taken in before")]
    SameFile(ImportId),
    /// There is no such statement.
    #[error("there is no such statement")]
    Gone,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// An import with what became of its entries.
#[derive(Debug, Clone)]
pub struct ImportView {
    /// The import with every line.
    pub import: Import,
    /// What became of each entry.
    pub sign_ons: BTreeMap<SignOnId, Line>,
}

/// What became of one entry of an import.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its state now.
    pub state: SignOnState,
    /// Its text now; `None` when it was erased.
    pub entry: Option<Entry>,
    /// To be given back to [`sign_on::decide`].
    pub revision: i64,
    /// Somebody has corrected it since it was read; known once it was [opened](open).
    pub corrected: bool,
}

/// What is known of an import without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Into which statement it was taken.
    pub statement: StatementId,
    /// How often its report has changed: a line was made an entry or is none any more, or something
    /// was blanked because somebody was erased.
    pub changed: i64,
}

/// An import in the list of imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: ImportId,
    /// Name of the file.
    pub file: String,
    /// When.
    pub at: Instant,
    /// How many sign-ons it added.
    pub added: u32,
    /// How many of these still wait for the desk.
    pub waiting: u32,
}

/// Takes a list in: one reported sign-on per reading, each waiting for the desk.
pub fn create(tx: &mut Tx<'_>, new: &NewImport) -> Result<Created, ImportProblem> {
    let sql = "SELECT id FROM import WHERE statement_id = $1 AND file_hash = $2";
    if let Some(row) = tx.row(sql, &values![new.statement, new.file_hash])? {
        return Err(ImportProblem::SameFile(ImportId(row.array("id")?)));
    }
    let version =
        statement_row::by_id(tx, new.statement)?.ok_or(ImportProblem::Gone)?.signed_version();
    let id = ImportId(tx.time_id());
    let key = record_key::create(tx, id.as_bytes())?;
    let mut report = new.report.clone();
    let mut added = 0;
    for (at, reading) in &new.readings {
        let Some(line) = report.lines.get_mut(*at) else {
            let detail = "a reading of a line that the report does not have";
            return Err(ImportProblem::Store(Error::Value { query: tx.query(), detail }));
        };
        let entry = reading.entry();
        let reported = NewReported {
            statement: new.statement,
            version,
            import: id,
            line: line.line,
            entry: &entry,
            contact: reading.contact.as_ref(),
        };
        line.sign_on = Some(insert_reported(tx, &reported)?);
        added += 1;
    }
    let file_sealed = seal(tx, &key, FILE, id.as_bytes(), &report.file)?;
    let report_sealed = seal(tx, &key, REPORT, id.as_bytes(), &report)?;
    let sql =
        "INSERT INTO import (id, statement_id, file_hash, file_sealed, report_sealed, added, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(
        sql,
        &values![id, new.statement, new.file_hash, file_sealed, report_sealed, added, tx.now()],
    )?;
    log::imported(tx, (new.statement, id), &new.file_hash, added)?;
    let (statement, detail) = (Some(new.statement), added.to_string());
    let detail = Some(detail.as_str());
    record(tx, &NewAct { kind: ActKind::Imported, statement, sign_on: None, detail, note: None })?;
    Ok(Created { id, added })
}

/// An import with every line and what became of it.
pub fn by_id(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<ImportView>, Error> {
    let Some(import) = import_row(tx, id)? else { return Ok(None) };
    Ok(Some(ImportView { import, sign_ons: sign_on::of_import(tx, id)? }))
}

fn import_row(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<Import>, Error> {
    let sql = "SELECT statement_id, file_hash, at FROM import WHERE id = $1";
    let Some(row) = tx.row(sql, &values![id])? else { return Ok(None) };
    let Some(report) = report(tx, id)? else { return Ok(None) };
    Ok(Some(Import {
        id,
        statement: StatementId(row.array("statement_id")?),
        file_hash: row.array("file_hash")?,
        at: row.instant("at")?,
        report,
    }))
}

/// Of which statement an import is, and how often its report has changed.
pub fn head(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<Head>, Error> {
    let row = tx.row("SELECT statement_id, blanked FROM import WHERE id = $1", &values![id])?;
    row.map(|row| {
        Ok(Head {
            statement: StatementId(row.array("statement_id")?),
            changed: row.int("blanked")?,
        })
    })
    .transpose()
}

/// The state of every entry of an import; nothing is opened.
pub fn states(tx: &mut Tx<'_>, id: ImportId) -> Result<BTreeMap<SignOnId, SignOnState>, Error> {
    sign_on::states_of_import(tx, id)
}

/// Some entries of an import, opened.
pub fn open(tx: &mut Tx<'_>, ids: &[SignOnId]) -> Result<BTreeMap<SignOnId, Line>, Error> {
    let mut found = BTreeMap::new();
    for id in ids {
        if let Some(one) = SignOnRow::by_id(tx, *id)? {
            let (state, entry, revision) = (one.sign_on.state, one.entry()?, one.revision);
            let corrected = act::last_of_kind(tx, *id, ActKind::Corrected)?.is_some();
            found.insert(*id, Line { state, entry, revision, corrected });
        }
    }
    Ok(found)
}

/// What the reading of an import found, line by line; none of its entries is opened.
pub fn report(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<Report>, Error> {
    let row = tx.row("SELECT report_sealed FROM import WHERE id = $1", &values![id])?;
    let (Some(row), Some(key)) = (row, record_key::get(tx, id.as_bytes())?) else {
        return Ok(None);
    };
    unseal(&key, REPORT, id.as_bytes(), row.bytes("report_sealed")?).map(Some)
}

/// A sign-on was erased: what the reports of its statement hold of it is taken out, also where a
/// line only repeats its name.
pub(crate) fn blank_all(
    tx: &mut Tx<'_>,
    statement: StatementId,
    erased: SignOnId,
    entry: Option<&Entry>,
) -> Result<(), Error> {
    for row in tx.rows("SELECT id FROM import WHERE statement_id = $1", &values![statement])? {
        blank(tx, ImportId(row.array("id")?), erased, entry)?;
    }
    Ok(())
}

fn blank(
    tx: &mut Tx<'_>,
    id: ImportId,
    erased: SignOnId,
    entry: Option<&Entry>,
) -> Result<(), Error> {
    let (Some(mut report), Some(key)) = (report(tx, id)?, record_key::get(tx, id.as_bytes())?)
    else {
        return Ok(());
    };
    // An entry wrapped over several lines has one running number on all of them.
    let own = report.lines.iter().filter(|line| line.became(erased) && line.seq > 0);
    let seqs: Vec<u32> = own.map(|line| line.seq).collect();
    let repeats = |line: &import::Line| {
        line.sign_on.is_none() && entry.is_some_and(|entry| line.names(entry))
    };
    let of_erased =
        |line: &import::Line| line.became(erased) || seqs.contains(&line.seq) || repeats(line);
    let lines: Vec<u32> =
        report.lines.iter().filter(|line| of_erased(line)).map(|line| line.line).collect();
    if lines.is_empty() {
        return Ok(());
    }
    for line in &mut report.lines {
        if lines.contains(&line.line) {
            // Several entries of one line share its text.
            line.blank();
        }
        line.blank_pairs(&seqs);
    }
    rewrite(tx, id, &key, (&report, 0))
}

/// Keeps a report as it is now. `added`: how many sign-ons the list has more than before.
fn rewrite(
    tx: &mut Tx<'_>,
    id: ImportId,
    key: &RecordKey,
    (report, added): (&Report, i64),
) -> Result<(), Error> {
    let sealed = seal(tx, key, REPORT, id.as_bytes(), report)?;
    // The column that tells the changes apart is called after the first of them.
    let sql = "UPDATE import SET report_sealed = $2, blanked = blanked + 1, added = added + $3
               WHERE id = $1";
    tx.execute(sql, &values![id, sealed, added]).map(|_| ())
}

/// The imports of a statement, newest first.
pub fn list(tx: &mut Tx<'_>, statement: StatementId) -> Result<Vec<Summary>, Error> {
    let sql = "SELECT i.id, i.at, i.added,
               (SELECT count(*) FROM sign_on s WHERE s.import_id = i.id AND s.queued = 1) AS waiting
               FROM import i WHERE i.statement_id = $1 ORDER BY i.at DESC, i.id DESC";
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![statement])? {
        let id = ImportId(row.array("id")?);
        let file = file_name(tx, id)?.unwrap_or_default();
        found.push(Summary {
            id,
            file,
            at: row.instant("at")?,
            added: row.number("added")?,
            waiting: row.number("waiting")?,
        });
    }
    Ok(found)
}

/// The name of an imported file.
pub(crate) fn file_name(tx: &mut Tx<'_>, id: ImportId) -> Result<Option<String>, Error> {
    let row = tx.row("SELECT file_sealed FROM import WHERE id = $1", &values![id])?;
    let (Some(row), Some(key)) = (row, record_key::get(tx, id.as_bytes())?) else {
        return Ok(None);
    };
    unseal(&key, FILE, id.as_bytes(), row.bytes("file_sealed")?).map(Some)
}
