//! Who reads may leave before the answer is there; then the database stops working for nobody.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::postgres;

/// Between a caller and the thread that works for it.
#[derive(Default)]
pub(crate) struct Ticket {
    left: AtomicBool,
    /// How to stop what runs at this moment. Whoever stops it holds the lock, so that the thread
    /// goes on to other work only when nothing can hit that any more.
    running: Mutex<Option<Stop>>,
}

/// What stops a running statement.
pub(crate) enum Stop {
    Sqlite(rusqlite::InterruptHandle),
    Postgres(postgres::Cancel),
}

/// Leaves when it is dropped.
pub(crate) struct Leaving(Arc<Ticket>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.leave();
    }
}

impl Ticket {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    pub(crate) fn leaving(self: &Arc<Self>) -> Leaving {
        Leaving(Arc::clone(self))
    }

    /// Whether nobody waits for the answer any more.
    pub(crate) fn is_left(&self) -> bool {
        self.left.load(Ordering::Acquire)
    }

    /// The work begins; `false`: it need not.
    pub(crate) fn begin(&self, stop: Stop) -> bool {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_left() {
            return false;
        }
        *running = Some(stop);
        true
    }

    /// The work is over; `true`: it was stopped from outside.
    pub(crate) fn end(&self) -> bool {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        *running = None;
        self.is_left()
    }

    fn leave(self: &Arc<Self>) {
        self.left.store(true, Ordering::Release);
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        match &*running {
            Some(Stop::Sqlite(handle)) => handle.interrupt(),
            Some(Stop::Postgres(_)) => {
                drop(running);
                let ticket = Arc::clone(self);
                // Asking the server takes a connection of its own, and this thread serves others.
                // Where no thread can be had, the statement runs into its time limit.
                drop(thread::Builder::new().spawn(move || ticket.cancel()));
            }
            None => {}
        }
    }

    fn cancel(&self) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Stop::Postgres(cancel)) = &*running {
            cancel.send();
        }
    }
}
