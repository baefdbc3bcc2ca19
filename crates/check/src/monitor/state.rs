//! What a monitor keeps from one look to the next.

use crate::folder::read_bounded;
use domain::{draft::Order, instant::Instant};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
};
use tlog::{SignedCheckpoint, VerifierKey};

const FORMAT: &str = "undersigned.monitor/v1";
const MOST: usize = 64 << 20;
/// More checkpoints that contradict what was kept are not kept.
pub const MOST_EVIDENCE: usize = 20;

/// The last that was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StateText", into = "StateText")]
pub struct MonitorState {
    pub site: String,
    pub vkey: String,
    checkpoint: SignedCheckpoint,
    pub statements: BTreeMap<String, StatementState>,
    /// Checkpoints that the log signed, and that contradict the one that was kept.
    pub evidence: Vec<String>,
}

/// A statement as it was seen last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementState {
    pub statement_id: String,
    pub text_sha256: String,
    /// Entries that are pending, and since when that is known; milliseconds since 1970.
    pub pending: BTreeMap<u64, Instant>,
    /// The same by the words by which they are known again. States of earlier versions have none of
    /// this and what follows.
    #[serde(default)]
    pub pending_words: BTreeMap<String, Instant>,
    /// Words by which signatures are known again that the list left out although the log said what
    /// had become of them.
    #[serde(default)]
    pub left_out: BTreeSet<String>,
    #[serde(default)]
    pub order: Option<Order>,
    #[serde(default)]
    pub lang: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StateText {
    format: String,
    site: String,
    vkey: String,
    checkpoint: String,
    statements: BTreeMap<String, StatementState>,
    evidence: Vec<String>,
}

/// Why a state cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MonitorStateProblem {
    #[error("cannot be read: {0}")]
    Read(io::Error),
    #[error("is damaged, and was left as it is: {0}")]
    Damaged(String),
    /// It is another site's.
    #[error("holds what was seen of {0}")]
    Site(String),
}

impl TryFrom<StateText> for MonitorState {
    type Error = String;

    fn try_from(text: StateText) -> Result<Self, String> {
        if text.format != FORMAT {
            return Err(format!("not of the form {FORMAT}"));
        }
        VerifierKey::parse(&text.vkey).map_err(|error| error.to_string())?;
        let checkpoint = SignedCheckpoint::parse(text.checkpoint.as_bytes())
            .map_err(|error| error.to_string())?;
        Ok(Self {
            site: text.site,
            vkey: text.vkey,
            checkpoint,
            statements: text.statements,
            evidence: text.evidence,
        })
    }
}

impl From<MonitorState> for StateText {
    fn from(state: MonitorState) -> Self {
        let MonitorState { site, vkey, checkpoint, statements, evidence } = state;
        Self {
            format: FORMAT.to_owned(),
            site,
            vkey,
            checkpoint: checkpoint.to_string(),
            statements,
            evidence,
        }
    }
}

impl MonitorState {
    /// Reads the state of a site. `None`: there is no file yet.
    pub fn load(path: &Path, site: &str) -> Result<Option<Self>, MonitorStateProblem> {
        let bytes = match read_bounded(path, MOST) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            read => read.map_err(MonitorStateProblem::Read)?,
        };
        let state: Self = serde_json::from_slice(&bytes)
            .map_err(|error| MonitorStateProblem::Damaged(error.to_string()))?;
        if state.site == site {
            Ok(Some(state))
        } else {
            Err(MonitorStateProblem::Site(state.site))
        }
    }

    /// The file holds the old state or the new one, whatever happens meanwhile.
    pub fn save(&self, path: &Path) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(durable::replace_public(path, &bytes)?)
    }

    /// The same, or a first one, with a checkpoint that was verified. `None`: the checkpoint is
    /// none.
    pub(super) fn new(
        site: &str,
        vkey: &str,
        checkpoint: &str,
        before: Option<Self>,
    ) -> Option<Self> {
        let checkpoint = SignedCheckpoint::parse(checkpoint.as_bytes()).ok()?;
        let (statements, evidence) =
            before.map(|state| (state.statements, state.evidence)).unwrap_or_default();
        Some(Self {
            site: site.to_owned(),
            vkey: vkey.to_owned(),
            checkpoint,
            statements,
            evidence,
        })
    }

    /// The checkpoint that was verified last.
    pub fn kept(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }
}
