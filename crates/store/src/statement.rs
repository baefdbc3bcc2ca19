//! Statements, their frozen versions, and the publication everybody sees.

mod covered;
mod life;
mod publication;
mod updates;
mod window;
mod write;

use domain::id::StatementId;
use domain::moderation::ActKind;
use domain::statement::PhaseProblem;

use crate::act::{NewAct, record};
use crate::{Error, Tx};

pub use crate::statement_row::{
    FrozenVersion, Revision, all, by_id, by_slug, is_left_out, part, revision, site_revision,
    version,
};
pub use covered::KeptList;
pub use life::{close, open, open_as_shown, resume, stop};
pub use publication::{counts, preview, public, publication, publication_after};
pub use updates::{reached, turns};
pub use window::{launch, launch_due};
pub use write::{
    NewStatement, Settings, create, save_draft, save_settings, save_showing, set_controller,
};

/// Why a statement was not created.
#[derive(Debug, thiserror::Error)]
pub enum CreateProblem {
    /// Another statement has this slug.
    #[error("another statement has this slug")]
    SlugTaken,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Why a statement did not change its state.
#[derive(Debug, thiserror::Error)]
pub enum ChangeProblem {
    /// There is no such statement.
    #[error("there is no such statement")]
    Gone,
    /// The rules do not allow it now.
    #[error("not possible in the present state")]
    Phase(PhaseProblem),
    /// It is no longer what somebody was shown.
    #[error("it has changed since it was shown")]
    Changed,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// A line in the record of acts.
fn note(tx: &mut Tx<'_>, id: StatementId, kind: ActKind, why: Option<&str>) -> Result<(), Error> {
    record(tx, &NewAct { kind, statement: Some(id), sign_on: None, detail: None, note: why })
}
