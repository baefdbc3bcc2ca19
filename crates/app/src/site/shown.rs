//! What programs are told of a moment of a statement, whether they ask or are told. Fields only
//! ever grow.

use data_encoding::HEXLOWER;
use domain::{
    instant::Instant,
    publication::{self, Coverage, Publication},
    statement::Gate,
};
use serde::Serialize;
use store::log::Head;
use utoipa::ToSchema;

/// Of which moment an answer is. All forms of a statement with the same tree size and root show the
/// same.
#[derive(Debug, Serialize, ToSchema)]
pub struct Moment {
    /// The statement's address is /s/ and this.
    #[schema(example = "water-for-the-islands")]
    pub statement: String,
    /// Version of the text that is open for signing, or was last.
    #[schema(minimum = 1)]
    pub version: u32,
    /// SHA-256 of the manifest of that version, served at /log/text/{sha256}.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub text_sha256: String,
    /// Day of this answer in the time zone of the statement.
    #[schema(format = Date)]
    pub as_of: String,
    pub log: Log,
}

/// How far the public log covers an answer: nothing is listed or counted that it does not cover.
#[derive(Debug, Serialize, ToSchema)]
pub struct Log {
    /// Name of the log.
    pub origin: String,
    /// Entries that the checkpoint covers.
    #[schema(minimum = 0)]
    pub tree_size: u64,
    /// SHA-256 root of the tree of that size.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub root: String,
}

/// How many stand behind the statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counts {
    /// Confirmed and accepted organisations, named or not.
    #[schema(minimum = 0)]
    pub organisations: u32,
    /// Confirmed and accepted people, named or not.
    #[schema(minimum = 0)]
    pub individuals: u32,
    /// Of both: those who chose not to be named, or not yet.
    #[schema(minimum = 0)]
    pub unnamed: u32,
    /// Reported by the convenor, not confirmed by themselves.
    #[schema(minimum = 0)]
    pub reported_organisations: u32,
    /// Reported by the convenor, not confirmed by themselves.
    #[schema(minimum = 0)]
    pub reported_individuals: u32,
    /// All signatures: confirmed and reported.
    #[schema(minimum = 0)]
    pub total: u32,
    /// Organisations and individuals that confirmed.
    #[schema(minimum = 0)]
    pub confirmed: u32,
    /// Names on the list.
    #[schema(minimum = 0)]
    pub listed: u32,
}

/// Whether somebody can sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Public already, and signed from `opens_at` on.
    NotYetOpen,
    Open,
    /// Stopped by the desk for the time being.
    Stopped,
    Closed,
}

impl Moment {
    pub fn of(publication: &Publication, now: Instant) -> Self {
        Self {
            statement: publication.slug.to_string(),
            version: publication.version,
            text_sha256: publication.text_hash.to_string(),
            as_of: now.in_zone(&publication.window.zone).date().to_string(),
            log: Log::from(&publication.log),
        }
    }
}

impl From<&Coverage> for Log {
    fn from(log: &Coverage) -> Self {
        Self { origin: log.origin.clone(), tree_size: log.size, root: HEXLOWER.encode(&log.root) }
    }
}

impl Log {
    /// The log as it is shown; `None`: it was not begun.
    pub fn of_head(head: Option<&Head>) -> Self {
        Self {
            origin: head.map(|head| head.origin.clone()).unwrap_or_default(),
            tree_size: head.map_or(0, |head| head.published_size),
            root: HEXLOWER.encode(&head.map_or([0; 32], |head| head.published_root)),
        }
    }
}

impl From<publication::Counts> for Counts {
    fn from(counts: publication::Counts) -> Self {
        Self {
            organisations: counts.organisations,
            individuals: counts.individuals,
            unnamed: counts.unnamed,
            reported_organisations: counts.reported_organisations,
            reported_individuals: counts.reported_individuals,
            total: counts.total(),
            confirmed: counts.confirmed(),
            listed: counts.listed(),
        }
    }
}

impl From<Gate> for State {
    fn from(gate: Gate) -> Self {
        match gate {
            Gate::Draft | Gate::NotYet(_) => Self::NotYetOpen,
            Gate::Open => Self::Open,
            Gate::Stopped => Self::Stopped,
            Gate::Closed => Self::Closed,
        }
    }
}
