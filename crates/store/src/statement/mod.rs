//! Statements, their frozen versions, and the publication everybody sees.

mod life;
mod publication;
mod read;
mod write;

use domain::draft::Draft;
use domain::instant::Instant;
use domain::statement::StateProblem;
use domain::version::TextHash;

use crate::Error;

pub use life::{close, launch, launch_due, open, set_stopped};
pub use publication::{counts, public, publication};
pub(crate) use read::timing;
pub use read::{all, by_id, by_slug, part, revision, version};
pub(crate) use write::changed;
pub use write::{NewStatement, Settings, Window, create, save_draft, save_settings, save_window};

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
    State(StateProblem),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}
