//! Before anything is signed: database, key, what was published and what the witnesses saw must
//! agree.

use super::{
    KeyProblem, Pace, PublicLog, Witnesses, load_or_create,
    seen::{self, Signed},
    tiles,
};
use crate::config::{Batches, Config};
use domain::instant::Instant;
use std::{fmt, fs, io, path::PathBuf, sync::Arc};
use store::{
    Store,
    log::{self, Head},
};
use tlog::{Checkpoint, Hash, SignedCheckpoint, SigningKey};

/// Why the log is not continued.
#[derive(Debug)]
pub enum OpenProblem {
    Key(KeyProblem),
    Store(store::Error),
    Policy {
        path: PathBuf,
        why: String,
    },
    Seen {
        path: PathBuf,
        error: io::Error,
    },
    /// The setting names another log than the database holds.
    Origin {
        wanted: String,
        held: String,
    },
    /// The key is not that of the log in the database.
    WrongKey {
        path: PathBuf,
        held: String,
    },
    /// Tiles, entries and the signed checkpoint do not agree.
    Altered(tlog::Error),
    /// A later checkpoint was signed and published than the database knows of.
    RolledBack {
        size: u64,
        signed: u64,
        known_to: String,
    },
    /// Another checkpoint of the same size was signed.
    Forked {
        size: u64,
    },
}

impl fmt::Display for OpenProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(problem) => problem.fmt(f),
            Self::Store(error) => error.fmt(f),
            Self::Policy { path, why } => write!(
                f,
                "{}, named by public_log.witnesses, cannot be used: {why}",
                path.display()
            ),
            Self::Seen { path, error } => {
                write!(
                    f,
                    "{} cannot be used: {error}\nIt remembers the last checkpoint that was signed.",
                    path.display()
                )
            }
            Self::Origin { wanted, held } => write!(
                f,
                "public_log.origin is {wanted}, and the database holds the log {held}.\n\
                 Set it to {held}; or begin another log, which proves nothing about the time before it: undersigned log restart"
            ),
            Self::WrongKey { path, held } => write!(
                f,
                "the key file {} is missing, or not that of the log {held} in the database.\nPut back the key file that belongs to it. \
                 If it is lost, begin another log under another name (public_log.origin): undersigned log restart",
                path.display()
            ),
            Self::Altered(error) => write!(
                f,
                "the public log in the database was changed, so nothing was started: {error}\n\
                 Put back the database from a backup that is not older than the last published checkpoint."
            ),
            Self::RolledBack { size, signed, known_to } => write!(
                f,
                "the public log in the database has {size} entries, but {signed} were published ({known_to} knows): this looks like an old \
                 backup, so nothing was started. Going on would show the world two different logs.\n\
                 Put back a backup of the time after the last published checkpoint. If there is none, begin another log under another name \
                 (public_log.origin), and say so in public: undersigned log restart"
            ),
            Self::Forked { size } => write!(
                f,
                "the public log in the database has another root for {size} entries than the one that was published: nothing was started. \
                 Put back a backup of the time after the last published checkpoint."
            ),
        }
    }
}

impl From<store::Error> for OpenProblem {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// Opens the log of a site, beginning it on the first start. Blocks: the whole log is read once,
/// and witnesses are asked.
pub fn open(config: &Config, store: &Store, now: Instant) -> Result<PublicLog, OpenProblem> {
    let settings = &config.public_log;
    let seen = config.data.dir.join("log.seen");
    let head = store.read_blocking("log head", log::head)?;
    let explicit = config.origin("public_log.origin").is_set().then(|| settings.origin.clone());
    let key = key(config, head.as_ref(), explicit)?;
    let origin = key.verifier().name().to_owned();
    let kept = seen::read(&seen, &origin)
        .map_err(|error| OpenProblem::Seen { path: seen.clone(), error })?;
    let witnesses = Witnesses::load(settings).map_err(|why| OpenProblem::Policy {
        path: settings.witnesses.clone().unwrap_or_default(),
        why,
    })?;
    if let Some(policy) = witnesses.policy()
        && !policy.logs().iter().any(|log| log.key == *key.verifier())
    {
        let why = format!(
            "it names other logs than this one. Put this line into it:\nlog {}",
            key.verifier()
        );
        return Err(OpenProblem::Policy {
            path: settings.witnesses.clone().unwrap_or_default(),
            why,
        });
    }
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
    for (name, known) in witnesses.known(&origin, key.verifier()) {
        compare(&head, known, &format!("the witness {name}"), store)?;
    }
    let pace = match settings.batches {
        Batches::AtOnce => Pace::AtOnce,
        Batches::Daily => Pace::Daily { minimum: settings.minimum },
    };
    let filled = store.write_blocking("backfill log", log::backfill)?;
    if filled > 0 {
        tracing::info!(statements = filled, "statements from before the log are entered into it");
    }
    Ok(PublicLog { key: Arc::new(key), pace, witnesses, seen })
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
fn check(
    store: &Store,
    key: &SigningKey,
    head: &Head,
    path: &std::path::Path,
) -> Result<(), OpenProblem> {
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
fn compare(head: &Head, known: Signed, by: &str, store: &Store) -> Result<(), OpenProblem> {
    if known.size > head.size {
        return Err(rolled_back(head.size, known, by));
    }
    let writer = tlog::Writer::resume(&mut tiles::read_tile(store), known.size)
        .map_err(OpenProblem::Altered)?;
    if writer.root() == known.root { Ok(()) } else { Err(OpenProblem::Forked { size: known.size }) }
}

fn rolled_back(size: u64, known: Signed, by: &str) -> OpenProblem {
    OpenProblem::RolledBack { size, signed: known.size, known_to: by.to_owned() }
}
