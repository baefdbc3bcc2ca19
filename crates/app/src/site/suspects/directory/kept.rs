//! The directory as it was read last. It holds names open, so it does not outlive its use.

use super::Directory;
use crate::site::suspects::{IDLE, PIECE, kept::MOST_HELD};
use domain::instant::Instant;
use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, Ordering},
};
use store::{Store, Tx};

/// Said where a page does not show all there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectoryPart {
    /// How many sign-ons of organisations are held.
    pub held: u64,
    /// How many there are.
    pub all: u64,
    /// More are being read; else there are too many.
    pub is_reading: bool,
}

#[derive(Default)]
pub struct KeptDirectory {
    held: Mutex<Option<Held>>,
    /// Somebody reads on, piece by piece.
    is_read: AtomicBool,
}

struct Held {
    used: Instant,
    directory: Directory,
}

impl KeptDirectory {
    /// What a page asks of the organisations as they are now. It waits for no more than a piece; what
    /// is left is read without it, and the page says that it does not show all.
    pub async fn ask<T: Send + 'static>(
        self: &Arc<Self>,
        store: &Store,
        query: &'static str,
        ask: impl Fn(&mut Tx<'_>, &mut Directory) -> Result<T, store::Error> + Send + Sync + 'static,
    ) -> Result<(T, Option<DirectoryPart>), store::Error> {
        let kept = Arc::clone(self);
        let read = store.desk().read(query, move |tx| kept.look(tx, &ask));
        let (answer, part) = read.await?;
        if part.is_some_and(|part| part.is_reading) && !self.is_read.swap(true, Ordering::Relaxed) {
            let (kept, store) = (Arc::clone(self), store.clone());
            tokio::spawn(async move {
                // A page that asks again begins it anew, if it fails.
                while matches!(kept.read_on(&store).await, Ok(false)) {}
                kept.is_read.store(false, Ordering::Relaxed);
            });
        }
        Ok((answer, part))
    }

    fn look<T>(
        &self,
        tx: &mut Tx<'_>,
        ask: &impl Fn(&mut Tx<'_>, &mut Directory) -> Result<T, store::Error>,
    ) -> Result<(T, Option<DirectoryPart>), store::Error> {
        let mut held = self.lock();
        let fresh = || Held { used: tx.now(), directory: Directory::holding(MOST_HELD) };
        let one = held.get_or_insert_with(fresh);
        one.used = tx.now();
        let complete = one.directory.keep_up(tx, PIECE)?;
        let mut part = None;
        if !complete || one.directory.is_cut {
            let all = u64::from(store::sign_on::members_len(tx)?);
            let held = one.directory.len() as u64;
            part = Some(DirectoryPart { held, all, is_reading: !complete });
        }
        Ok((ask(tx, &mut one.directory)?, part))
    }

    /// Reads a piece. `true`: nothing is left, or nothing is held any more.
    async fn read_on(self: &Arc<Self>, store: &Store) -> Result<bool, store::Error> {
        let kept = Arc::clone(self);
        let read = store.desk().read("organisations", move |tx| {
            kept.lock().as_mut().map_or(Ok(true), |held| held.directory.keep_up(tx, PIECE))
        });
        read.await
    }

    /// Lets go of the names when nobody looked at them in a while, and else of those that are gone;
    /// a piece at a time. `true`: nothing is left.
    pub(in crate::site::suspects) fn tidy(
        &self,
        tx: &mut Tx<'_>,
        now: Instant,
    ) -> Result<bool, store::Error> {
        let mut held = self.lock();
        // Taken out: what cannot be asked is gone.
        let Some(mut one) = held.take() else { return Ok(true) };
        if now.since(one.used) >= IDLE {
            return Ok(true);
        }
        let complete = one.directory.keep_up(tx, PIECE)?;
        *held = Some(one);
        Ok(complete)
    }

    pub(in crate::site::suspects) fn is_held(&self) -> bool {
        self.lock().is_some()
    }

    pub(in crate::site::suspects) fn held(&self) -> usize {
        self.lock().as_ref().map_or(0, |held| held.directory.len())
    }

    fn lock(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(|poisoned| {
            // Whoever held it did not get to the end: it is read anew.
            self.held.clear_poison();
            let mut held = poisoned.into_inner();
            *held = None;
            held
        })
    }
}
