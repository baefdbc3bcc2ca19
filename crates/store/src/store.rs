//! The store itself: queues in front, database threads behind.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::{self, JoinHandle};

use crate::queue::{PushError, Queue};
use crate::shared::{Shared, Signals};
use crate::tx::Backend;
use crate::work::{Job, Upkeep, Work, stopped};
use crate::{Config, Error, OpenError, meta, open};

/// Whose threads read: what the desk asks for must not stand before what the public waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    Public,
    Desk,
}

/// The database of one installation. Clones share it; it closes when the last clone is dropped,
/// after the work that waits.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    backend: Backend,
    reads: Arc<Queue<Job>>,
    desk_reads: Arc<Queue<Job>>,
    writes: Arc<Queue<Job>>,
    shared: Arc<Shared>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Store {
    /// Opens the database, migrates it and checks that the keys belong to it. Blocks; may be called
    /// from async code before the server listens.
    pub fn open(config: Config) -> Result<Self, OpenError> {
        // The PostgreSQL client runs a small runtime of its own, which must not be inside another
        // one.
        let opening =
            thread::Builder::new().name("store open".to_owned()).spawn(move || open::open(config));
        let opening = opening.map_err(|e| Error::Unavailable { detail: e.to_string() })?;
        let opened = opening.join().map_err(|_| Error::Panicked { query: "open" })??;
        let open::OpenStore { backend, reads, desk_reads, writes, shared, threads } = opened;
        let threads = Mutex::new(threads);
        let inner = Inner { backend, reads, desk_reads, writes, shared, threads };
        Ok(Self(Arc::new(inner)))
    }

    /// Writes a consistent copy of an SQLite database to a new file while the store stays in use.
    /// Blocks. PostgreSQL has its own tools: [`Error::NotHere`].
    pub fn copy_blocking(&self, to: PathBuf) -> Result<(), Error> {
        self.upkeep(Upkeep::Copy(to)).map(|_| ())
    }

    /// Looks for damage: SQLite reads the whole file and its indexes and checks references; both
    /// databases write and commit something durably. Returns what was found in words of the
    /// database, empty when all is well. Blocks.
    pub fn check_blocking(&self) -> Result<Vec<String>, Error> {
        let found = self.upkeep(Upkeep::Check)?;
        self.write_blocking("check", |tx| {
            let written = tx.draw::<16>();
            meta::set(tx, "check", &written)?;
            match meta::get(tx, "check")? {
                Some(read) if read == written => Ok(()),
                _ => Err(Error::Sql {
                    query: "check",
                    detail: "what was written does not come back".to_owned(),
                }),
            }
        })?;
        Ok(found)
    }

    /// The key for what forms carry back, separate for each use (`scope`).
    #[must_use]
    pub fn form_key(&self, scope: &str) -> [u8; 32] {
        self.0.shared.keys.form_hmac(scope, &[])
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.0.shared
    }

    /// Which database this is.
    #[must_use]
    pub fn backend(&self) -> Backend {
        self.0.backend
    }

    /// Whether a commit could not be made durable. All later writes fail; the process should end
    /// and be started anew.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.0.shared.broken.get().is_some()
    }

    /// Grows with every kept change that a public page shows, before its caller is answered: as
    /// long as it stays, a page made by this process is fresh. Other servers on the same PostgreSQL
    /// compare the statement's revision.
    #[must_use]
    pub fn public_generation(&self) -> u64 {
        self.0.shared.public_generation.load(Ordering::Acquire)
    }

    /// Done when an entry of the public log was committed that waits for the sequencer; perhaps
    /// once too often.
    pub async fn log_waiting(&self) {
        self.signals().log.notified().await;
    }

    /// Done when a mail was committed that waits to be sent; perhaps once too often.
    pub async fn mail_waiting(&self) {
        self.signals().mail.notified().await;
    }

    pub(crate) fn signals(&self) -> &Signals {
        &self.0.shared.signals
    }

    /// How many reads and writes wait for a thread.
    #[must_use]
    pub fn waiting(&self) -> (usize, usize) {
        (self.0.reads.len() + self.0.desk_reads.len(), self.0.writes.len())
    }

    pub(crate) fn upkeep(&self, task: Upkeep) -> Result<Vec<String>, Error> {
        let (reply, answer) = mpsc::sync_channel(1);
        let job = Job::Upkeep(task, Box::new(move |outcome| drop(reply.send(outcome))));
        if let Err(refused) = self.0.writes.push_wait(job) {
            self.refuse(refused);
        }
        answer.recv().unwrap_or_else(|_| Err(stopped()))
    }

    pub(crate) fn reads(&self, lane: Lane) -> &Queue<Job> {
        match lane {
            Lane::Public => &self.0.reads,
            Lane::Desk => &self.0.desk_reads,
        }
    }

    pub(crate) fn writes(&self) -> &Queue<Job> {
        &self.0.writes
    }

    /// Answers work that found no place in a queue.
    pub(crate) fn refuse(&self, refused: PushError<Job>) {
        let (job, error) = match refused {
            PushError::Full(job) => (job, Error::Busy),
            PushError::Closed(job) => (job, stopped()),
        };
        match job {
            Job::Work(work) => Work::answer(work, Err(error), &self.0.shared),
            Job::Upkeep(_, reply) => reply(Err(error)),
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.reads.close();
        self.desk_reads.close();
        self.writes.close();
        let own = thread::current().id();
        // Readers first, so that the writer is the last to close and tidies up the write-ahead log.
        for thread in self.threads.get_mut().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // A closure may hold the last clone, and a thread cannot wait for itself.
            if thread.thread().id() != own {
                // A thread that panicked has nothing more to say.
                let _ = thread.join();
            }
        }
    }
}
