//! A document taken apart: its text becomes a draft, its list an import.

use domain::id::ImportId;

use crate::Tx;
use crate::import::{self, ImportProblem, NewImport};
use crate::statement::{self, CreateProblem, NewStatement};

/// Makes a draft and takes its list in, or neither. Returns the import of the list, if there is
/// one.
pub fn create(
    tx: &mut Tx<'_>,
    new: &NewStatement,
    list: Option<&NewImport>,
) -> Result<Option<ImportId>, CreateProblem> {
    statement::create(tx, new)?;
    let Some(list) = list else { return Ok(None) };
    match import::create(tx, list) {
        Ok(created) => Ok(Some(created.id)),
        // A statement made just now has taken in no file before.
        Err(ImportProblem::SameFile(id)) => Ok(Some(id)),
        Err(ImportProblem::Gone) => Ok(None),
        Err(ImportProblem::Store(error)) => Err(error.into()),
    }
}
