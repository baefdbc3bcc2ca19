//! Before anything is signed: database, key, what was published and what the witnesses saw must
//! agree.

use super::{
    KeyProblem, OpenProblem, Pace, PublicLog, Witnesses, load_or_create,
    seen::{self, SignedHead},
    tiles,
};
use crate::config::{Batches, Config, PublicLog as Settings};
use domain::instant::Instant;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{
    Store,
    log::{self, Head},
};
use tlog::{Checkpoint, Hash, SignedCheckpoint, SigningKey};

/// A log whose database, key, memory and witnesses agree with each other; nothing was signed yet.
pub struct Examination {
    /// The last checkpoint that was signed.
    pub head: Head,
    /// Whether something outside the database says that this head is not older than what was
    /// published: the data folder, or every witness. Nothing was published of an empty log.
    pub vouched: bool,
    key: SigningKey,
    witnesses: Witnesses,
    seen: PathBuf,
}

impl Examination {
    /// Remembers the head in the data folder, and returns the file that does: from now on the log
    /// may be continued from there.
    pub fn accept(&self) -> Result<&Path, OpenProblem> {
        remember(&self.seen, &self.head)?;
        Ok(&self.seen)
    }
}

/// Opens the log of a site, beginning it on the first start. Blocks: the whole log is read once,
/// and witnesses are asked.
pub fn open(config: &Config, store: &Store, now: Instant) -> Result<PublicLog, OpenProblem> {
    let Examination { head, vouched, key, witnesses, seen } = examine(config, store, now)?;
    if !vouched {
        let checkpoint = published_at(config);
        return Err(OpenProblem::Unseen { size: head.size, path: seen, checkpoint });
    }
    let settings = &config.public_log;
    let pace = match settings.batches {
        Batches::AtOnce => Pace::AtOnce,
        Batches::Daily => Pace::Daily { minimum: settings.minimum },
    };
    let filled = store.write_blocking("backfill log", log::backfill)?;
    if filled > 0 {
        tracing::info!(statements = filled, "statements from before the log are entered into it");
    }
    let completed = store.write_blocking("complete log", log::complete)?;
    if completed > 0 {
        tracing::info!(
            signatures = completed,
            "how signers from before are to be displayed is entered into the log"
        );
    }
    Ok(PublicLog { key: Arc::new(key), pace, witnesses, seen })
}

/// Compares everything that knows something of the log, beginning it on the first start. What the
/// data folder did not know, and is vouched for, it remembers afterwards. Blocks like [`open`].
pub fn examine(config: &Config, store: &Store, now: Instant) -> Result<Examination, OpenProblem> {
    let settings = &config.public_log;
    let seen = seen::path(config);
    let head = store.read_blocking("log head", log::head)?;
    let explicit = config.origin("public_log.origin").is_set().then(|| settings.origin.clone());
    let key = key(config, head.as_ref(), explicit)?;
    let origin = key.verifier().name().to_owned();
    let kept = seen::read(&seen, &origin)
        .map_err(|error| OpenProblem::Seen { path: seen.clone(), error })?;
    let witnesses = witnesses(settings, &key)?;
    let head = if let Some(head) = head.filter(|head| head.origin == origin) {
        head
    } else if let Some(kept) = kept.filter(|kept| kept.size > 0) {
        return Err(rolled_back(0, kept, &seen.display().to_string()));
    } else {
        begin(store, &key, now)?
    };
    check(store, &key, &head, &settings.key_file)?;
    if let Some(kept) = kept {
        compare(&head, kept, &seen.display().to_string(), store)?;
    }
    let known = witnesses.known(&origin, key.verifier());
    for (name, known) in &known {
        compare(&head, *known, &format!("the witness {name}"), store)?;
    }
    let newest = SignedHead { size: head.size, root: Hash(head.root) };
    let all = !witnesses.is_empty() && known.len() == witnesses.len();
    let vouched =
        kept.is_some() || head.size == 0 || all && known.iter().all(|(_, known)| *known == newest);
    if vouched && kept.is_none() {
        // If we crash before this, the next start comes here again, with the same head: nothing
        // is signed before it.
        remember(&seen, &head)?;
    }
    Ok(Examination { head, vouched, key, witnesses, seen })
}

/// Where anybody reads the last published checkpoint.
pub fn published_at(config: &Config) -> String {
    format!("{}/log/checkpoint", config.site.url)
}

fn remember(seen: &Path, head: &Head) -> Result<(), OpenProblem> {
    seen::keep(seen, head).map_err(|error| OpenProblem::Seen { path: seen.to_owned(), error })
}

/// The witnesses that the settings name, in a policy that is about this log.
fn witnesses(settings: &Settings, key: &SigningKey) -> Result<Witnesses, OpenProblem> {
    let unusable = |why| {
        let path = settings.witnesses.clone().unwrap_or_default();
        OpenProblem::Policy { path, why }
    };
    let witnesses = Witnesses::load(settings).map_err(unusable)?;
    if let Some(policy) = witnesses.policy()
        && !policy.logs().iter().any(|log| log.key == *key.verifier())
    {
        return Err(unusable(format!(
            "it names other logs than this one. Put this line into it:\nlog {}",
            key.verifier()
        )));
    }
    Ok(witnesses)
}

fn key(
    config: &Config,
    head: Option<&Head>,
    explicit: Option<String>,
) -> Result<SigningKey, OpenProblem> {
    let path = &config.public_log.key_file;
    let stored = head.filter(|head| head.size > 0).map(|head| head.origin.clone());
    if let (Some(wanted), Some(held)) = (&explicit, &stored)
        && wanted != held
    {
        return Err(OpenProblem::Origin { wanted: wanted.clone(), held: held.clone() });
    }
    let wanted = stored
        .clone()
        .unwrap_or_else(|| explicit.unwrap_or_else(|| config.public_log.origin.clone()));
    if let Some(held) = stored.as_ref().filter(|_| !path.exists()) {
        return Err(OpenProblem::WrongKey { path: path.clone(), held: held.clone() });
    }
    let key = load_or_create(path, &wanted).map_err(OpenProblem::Key)?;
    if key.verifier().name() == wanted {
        return Ok(key);
    }
    if let Some(held) = stored {
        return Err(OpenProblem::WrongKey { path: path.clone(), held });
    }
    // The database holds nothing that it signed: as a rule the site got its address after the first
    // start. Kept all the same.
    let kept = path.with_extension(format!("key.{:08x}", key.verifier().id()));
    fs::rename(path, kept)
        .map_err(|error| OpenProblem::Key(KeyProblem::File { path: path.clone(), error }))?;
    load_or_create(path, &wanted).map_err(OpenProblem::Key)
}

fn begin(store: &Store, key: &SigningKey, now: Instant) -> Result<Head, OpenProblem> {
    let origin = key.verifier().name().to_owned();
    let empty = Checkpoint::new(&origin, 0, Hash::empty())
        .and_then(|checkpoint| SignedCheckpoint::sign(&checkpoint, key));
    let note = empty.map_err(OpenProblem::Altered)?.to_string();
    let root = Hash::empty().0;
    let (published_note, day) = (note.clone(), now.day());
    let batch_day = day.yesterday().unwrap_or(day);
    let head = Head {
        origin,
        size: 0,
        root,
        note,
        published_size: 0,
        published_root: root,
        published_note,
        day,
        batch_day,
    };
    let fresh = head.clone();
    let kept = store.write_blocking("begin log", move |tx| {
        if log::head(tx)?.is_some_and(|head| head.size == 0 && head.origin != fresh.origin) {
            log::rename_empty(tx)?;
        }
        log::begin(tx, &fresh)?;
        log::head(tx)
    })?;
    Ok(kept.unwrap_or(head))
}

/// Reads the whole log: every entry, every tile, root, signature.
fn check(store: &Store, key: &SigningKey, head: &Head, path: &Path) -> Result<(), OpenProblem> {
    for note in [&head.note, &head.published_note] {
        let signed = SignedCheckpoint::parse(note.as_bytes()).map_err(OpenProblem::Altered)?;
        let wrong = |_| OpenProblem::WrongKey { path: path.to_owned(), held: head.origin.clone() };
        signed.verify(key.verifier()).map_err(wrong)?;
        let checkpoint = signed.checkpoint();
        let (size, root) = if note == &head.note {
            (head.size, head.root)
        } else {
            (head.published_size, head.published_root)
        };
        if (checkpoint.size(), checkpoint.root().0) != (size, root) {
            return Err(OpenProblem::Altered(tlog::Error::Root {
                size,
                expected: checkpoint.root(),
                found: Hash(root),
            }));
        }
    }
    let checkpoint =
        Checkpoint::new(&head.origin, head.size, Hash(head.root)).map_err(OpenProblem::Altered)?;
    tlog::audit(&mut tiles::read_tile(store), &checkpoint, |_| Ok(())).map_err(OpenProblem::Altered)
}

/// What others know must be a beginning of what the database holds.
fn compare(head: &Head, known: SignedHead, by: &str, store: &Store) -> Result<(), OpenProblem> {
    if known.size > head.size {
        return Err(rolled_back(head.size, known, by));
    }
    let writer = tlog::Writer::resume(&mut tiles::read_tile(store), known.size)
        .map_err(OpenProblem::Altered)?;
    if writer.root() == known.root { Ok(()) } else { Err(OpenProblem::Forked { size: known.size }) }
}

fn rolled_back(size: u64, known: SignedHead, by: &str) -> OpenProblem {
    OpenProblem::RolledBack { size, signed: known.size, known_to: by.to_owned() }
}
