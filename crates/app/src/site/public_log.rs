//! The public log of the site: the sequencer turns what waits in the store into entries, tiles and
//! signed checkpoints.
//!
//! The formats are in `docs/log-format.md`; trees, tiles and signatures are the crate `tlog`'s.
//! [`open`] compares database, key and what was published before and refuses to go on where they
//! disagree, or where nothing but the database knows its log; [`integrate`] is one batch, in one
//! transaction.

mod batch;
mod entry;
mod integrate;
mod key;
mod open;
mod problem;
mod receipt;
mod seen;
mod tiles;
mod witnesses;

pub use batch::Pace;
pub use entry::{day, entry};
pub use integrate::{Fault, integrate};
pub use key::{KeyProblem, load_or_create};
pub use open::{Examination, examine, open, published_at};
pub use problem::OpenProblem;
pub use receipt::{Shows, receipt};
pub use seen::is_seen;
pub use tiles::{read_tile, served};
pub use witnesses::{Report, Witnesses};

use domain::instant::Instant;
use std::{path::PathBuf, sync::Arc};
use store::Store;
use tlog::{Note, SigningKey};

/// The log of a running site.
pub struct PublicLog {
    pub key: Arc<SigningKey>,
    pub pace: Pace,
    pub witnesses: Witnesses,
    /// Where the last signed size and root are kept beside the database.
    pub seen: PathBuf,
}

impl PublicLog {
    /// The log's verifier key, as in the file `vkey`.
    pub fn vkey(&self) -> String {
        self.key.verifier().to_string()
    }

    /// Signs a list: the signature line for the field `signature` of `list.json`.
    pub fn sign_list(&self, slug: &str, list: &[u8]) -> Result<String, tlog::Error> {
        self.line(&press::list_note(slug, list))
    }

    /// Signs an export: the same for `export.json`.
    pub fn sign_export(&self, manifest: &[u8]) -> Result<String, tlog::Error> {
        self.line(&press::export_note(self.key.verifier().name(), manifest))
    }

    /// The signature line of a text, without its LF.
    fn line(&self, text: &str) -> Result<String, tlog::Error> {
        let mut note = Note::new(text)?;
        note.sign(&self.key)?;
        let line = note.signatures().first().map(ToString::to_string).unwrap_or_default();
        Ok(line.trim_end().to_owned())
    }
}

/// Integrates until nothing waits that may come in now, and returns the number of new entries.
/// Blocks; `now` is asked before each batch.
pub fn round(store: &Store, log: &Arc<PublicLog>, now: impl Fn() -> Instant) -> Result<u64, Fault> {
    let mut added = 0;
    loop {
        let (one, now) = (log.clone(), now());
        let batch = store.write_blocking("integrate", move |tx| {
            integrate(tx, &one.key, one.pace, one.witnesses.is_empty(), now)
        })?;
        let Some(batch) = batch else { return Ok(added) };
        added += batch.added;
        store::drill::point("integrated");
        seen::keep(&log.seen, &batch.head).map_err(Fault::Seen)?;
        store::drill::point("seen kept");
        if batch.last {
            return Ok(added);
        }
    }
}
