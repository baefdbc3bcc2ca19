//! One batch: entries, tiles, head and signed checkpoint in one transaction.

use super::{
    batch::{self, Pace, is_signature},
    tiles,
};
use domain::{
    instant::Instant,
    log::{DatedEvent, Ref},
};
use store::{
    Tx,
    log::{self, Head, Pending},
};
use tlog::{Checkpoint, SignedCheckpoint, SigningKey, Tile, Writer};

/// Entries in one transaction: many share its cost, and sign-ons behind it hardly wait.
const BATCH: u32 = 2_048;

/// Why a batch did not come about. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database failed; the batch is tried again.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The tiles in the database do not make the root that was signed: they were changed. Nothing
    /// more is signed.
    #[error(
        "the tiles of the log do not make the root that was signed for size {size}: they were \
         changed"
    )]
    Root { size: u64 },
    /// The head is another log's than the key.
    #[error("the database holds the log {head}, the key is that of {key}")]
    Origin { head: String, key: String },
    /// The log was not begun.
    #[error("the log was not begun")]
    NotBegun,
    /// Another process moved the head in between; the batch is tried again.
    #[error("another process went on with the log")]
    Moved,
    /// An event waits that refers to one which is neither in the log nor before it in the batch:
    /// the queue was changed.
    #[error(
        "an event `{event}` waits for the log, and what it refers to is not there: the queue was \
         changed"
    )]
    Unplaced { event: &'static str },
    /// Tiles that cannot be read or made.
    #[error(transparent)]
    Tiles(#[from] tlog::Error),
    /// A witness has cosigned another history of this log under the log's own signature: nothing
    /// more is signed.
    #[error(
        "the witness {} has cosigned {} entries of this log that this database does not hold: it \
         looks like an old backup. Nothing more is signed or shown. Stop the server, and put back \
         a backup of the time after the last published checkpoint",
        .0.witness, .0.size
    )]
    Contradicted(super::witnesses::Contradiction),
    /// What was signed last could not be kept beside the database.
    #[error("the file that remembers the last checkpoint cannot be written: {0}")]
    Seen(std::io::Error),
}

/// A batch that is in the log.
#[derive(Debug, Clone)]
pub struct BatchInLog {
    pub added: u64,
    pub head: Head,
    /// Nothing more waited that may come in now.
    pub last: bool,
}

/// Puts what waits into the log and signs a checkpoint. `publish`: it is shown at once, since no
/// witness has to see it first. `None`: nothing may come in now, or another process is at it.
pub fn integrate(
    tx: &mut Tx<'_>,
    key: &SigningKey,
    pace: Pace,
    publish: bool,
    now: Instant,
) -> Result<Option<BatchInLog>, Fault> {
    if !tx.try_lock("public log")? {
        return Ok(None);
    }
    let waiting = log::pending(tx, most(pace))?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let full = waiting.len() == most(pace) as usize;
    let from = log::head(tx)?.ok_or(Fault::NotBegun)?;
    if from.origin != key.verifier().name() {
        return Err(Fault::Origin { head: from.origin, key: key.verifier().name().to_owned() });
    }
    let draw = |below: usize| random_below(tx, below);
    let chosen = batch::choose(waiting, pace, from.batch_day, now, draw);
    if chosen.is_empty() {
        return Ok(None);
    }
    store::drill::point("chosen");
    let day = now.day().max(from.day);
    let signatures = chosen.iter().any(|pending| is_signature(&pending.event));
    let mut writer = Writer::resume(&mut |tile: Tile| tiles::read(tx, tile), from.size)?;
    let mut sink = |tile: Tile, bytes: &[u8]| tiles::put(tx, tile, bytes);
    if writer.root().0 != from.root {
        return Err(Fault::Root { size: from.size });
    }
    let mut placed: Vec<(Pending, Ref)> = Vec::with_capacity(chosen.len());
    let mut at = std::collections::HashMap::new();
    for pending in chosen {
        let known = |leaf, before: Option<Ref>| before.or_else(|| at.get(&leaf).copied());
        let (to, other) = (
            known(pending.leaf, pending.leaf_at),
            pending.other.and_then(|leaf| known(leaf, pending.other_at)),
        );
        let event = pending
            .event
            .clone()
            .place(to, other)
            .ok_or(Fault::Unplaced { event: pending.event.word() })?;
        let event = if pace == Pace::AtOnce { event } else { event.hidden() };
        let bytes = DatedEvent { event, day }.to_bytes();
        let index = writer.push(&bytes, &mut sink)?;
        let reference = Ref::to(index, &bytes);
        if pending.event.begins() {
            at.insert(pending.leaf, reference);
        }
        placed.push((pending, reference));
    }
    writer.flush(&mut sink)?;
    store::drill::point("tiles written");
    let checkpoint = Checkpoint::new(&from.origin, writer.size(), writer.root())?;
    let note = SignedCheckpoint::sign(&checkpoint, key)?.to_string();
    store::drill::point("signed");
    let batch_day = if signatures { day } else { from.batch_day };
    let mut head =
        Head { size: writer.size(), root: writer.root().0, note, day, batch_day, ..from.clone() };
    if publish {
        (head.published_size, head.published_root, head.published_note) =
            (head.size, head.root, head.note.clone());
    }
    if !log::advance(tx, &from, &head, &placed)? {
        return Err(Fault::Moved);
    }
    store::drill::point("head moved");
    Ok(Some(BatchInLog { added: placed.len() as u64, head, last: !full }))
}

/// A day's batch must be shuffled as one.
fn most(pace: Pace) -> u32 {
    if pace == Pace::AtOnce { BATCH } else { u32::MAX >> 1 }
}

/// Evenly below `below`, from the system's generator.
fn random_below(tx: &Tx<'_>, below: usize) -> usize {
    let below = below.max(1) as u64;
    let limit = u64::MAX - u64::MAX % below;
    loop {
        let mut bytes = [0; 8];
        tx.random(&mut bytes);
        let drawn = u64::from_be_bytes(bytes);
        if drawn < limit {
            return (drawn % below) as usize;
        }
    }
}
