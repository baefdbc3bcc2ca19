//! Reads and writes: at which moment, and in whose name.

use std::sync::{Arc, mpsc};

use domain::instant::Instant;
use domain::moderation::Actor;
use tokio::sync::oneshot;

use crate::queue::Queue;
use crate::store::Lane;
use crate::ticket::Ticket;
use crate::tx::Stamp;
use crate::work::{Closure, Job, stopped};
use crate::{Error, Store, Tx};

/// A store at one moment, and perhaps in the name of somebody: what [`Tx::now`] and [`Tx::actor`]
/// say in its closures.
///
/// A closure that runs again after a collision sees the same moment.
#[derive(Clone, Copy)]
pub struct Context<'store> {
    store: &'store Store,
    stamp: Stamp,
    lane: Lane,
}

impl Store {
    /// The moment is `now` and not that of the store's clock: for a page that says when it was
    /// made, and for tests.
    #[must_use]
    pub fn at(&self, now: Instant) -> Context<'_> {
        Context { stamp: Stamp { now, actor: None }, ..self.present() }
    }

    /// What is done is recorded as an act of `actor`.
    #[must_use]
    pub fn by(&self, actor: Actor) -> Context<'_> {
        self.present().by(actor)
    }

    /// What is read, is read by threads of the desk: it never stands in the way of public pages.
    #[must_use]
    pub fn desk(&self) -> Context<'_> {
        Context { lane: Lane::Desk, ..self.present() }
    }

    /// [`Context::read`] now, in nobody's name.
    pub async fn read<T, E, F>(&self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.present().read(query, run).await
    }

    /// [`Context::write`] now, in nobody's name: for what leaves no line in the record of acts.
    pub async fn write<T, E, F>(&self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.present().write(query, run).await
    }

    /// [`Context::read_blocking`] now, in nobody's name.
    pub fn read_blocking<T, E, F>(&self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.present().read_blocking(query, run)
    }

    /// [`Context::write_blocking`] now, in nobody's name: for what leaves no line in the record of
    /// acts.
    pub fn write_blocking<T, E, F>(&self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.present().write_blocking(query, run)
    }

    fn present(&self) -> Context<'_> {
        Context { store: self, stamp: Stamp::present(self.shared()), lane: Lane::Public }
    }
}

impl Context<'_> {
    /// The same moment, in the name of `actor`.
    #[must_use]
    pub fn by(self, actor: Actor) -> Self {
        Self { stamp: Stamp { actor: Some(actor), ..self.stamp }, ..self }
    }

    /// Runs a closure on one consistent state of the database. `query` names it in errors.
    ///
    /// The closure may run more than once (a lost connection), so it must not have effects outside
    /// the database. When the future is dropped, whoever asked has left: what runs is interrupted,
    /// and what waits is not begun.
    pub async fn read<T, E, F>(self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let ticket = Ticket::new();
        // Dropped with the future, or after the answer, when there is nothing left to interrupt.
        let _leaving = ticket.leaving();
        self.answer(self.store.reads(self.lane), query, Some(ticket), run).await
    }

    /// Runs a closure in a transaction and answers when its changes are durable, or when none of
    /// them was kept: because the closure gave an error or panicked, or the database did.
    ///
    /// The closure may run more than once (collisions, a lost connection), so it must not have
    /// effects outside the database.
    ///
    /// # Errors
    /// The closure's own, or one made from [`Error`]: `Busy` at once when too much waits, `Full`,
    /// `Broken`, `Unavailable`, `Uncertain`.
    pub async fn write<T, E, F>(self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.answer(self.store.writes(), query, None, run).await
    }

    /// [`Context::read`] for the command line and tests: blocks, and waits for room in the queue.
    pub fn read_blocking<T, E, F>(self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.answer_blocking(self.store.reads(self.lane), query, run)
    }

    /// [`Context::write`] for the command line and tests: blocks, and waits for room in the queue.
    pub fn write_blocking<T, E, F>(self, query: &'static str, run: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.answer_blocking(self.store.writes(), query, run)
    }

    async fn answer<T, E, F>(
        self,
        queue: &Queue<Job>,
        query: &'static str,
        ticket: Option<Arc<Ticket>>,
        run: F,
    ) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        // Whoever asked may have gone away; the change is kept all the same.
        let reply = move |outcome| drop(reply.send(outcome));
        let work = Closure::new(query, self.stamp, run, reply).with(ticket);
        if let Err(refused) = queue.push(Job::Work(Box::new(work))) {
            self.store.refuse(refused);
        }
        answer.await.unwrap_or_else(|_| Err(E::from(stopped())))
    }

    fn answer_blocking<T, E, F>(
        self,
        queue: &Queue<Job>,
        query: &'static str,
        run: F,
    ) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = mpsc::sync_channel(1);
        let reply = move |outcome| drop(reply.send(outcome));
        if let Err(refused) =
            queue.push_wait(Job::Work(Box::new(Closure::new(query, self.stamp, run, reply))))
        {
            self.store.refuse(refused);
        }
        answer.recv().unwrap_or_else(|_| Err(E::from(stopped())))
    }
}
