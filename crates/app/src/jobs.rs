//! What the server does by itself: settles forms, sends mails, tells other programs, reminds, lets
//! unconfirmed sign-ons go, launches names, keeps pages current.

pub mod batches;
pub mod compose;
pub mod mailer;
pub mod sequencer;
pub mod settle;
pub mod upkeep;
pub mod webhooks;

use crate::site::Site;
use std::{future::Future, time::Duration};
use tokio::sync::watch;

/// Tells the jobs to stop.
#[derive(Clone)]
pub struct Stopping(watch::Receiver<bool>);

impl Stopping {
    pub fn new() -> (watch::Sender<bool>, Self) {
        let (sender, receiver) = watch::channel(false);
        (sender, Self(receiver))
    }

    /// Done when the server stops.
    pub async fn wait(&mut self) {
        // A sender that is gone means the same.
        let _ = self.0.wait_for(|stop| *stop).await;
    }

    pub fn is_stopping(&self) -> bool {
        *self.0.borrow()
    }
}

/// Runs `work` every `pause` until the server stops. Work that fails is logged by itself and tried
/// again next time.
pub async fn every<F: Future<Output = ()>>(
    pause: Duration,
    mut stopping: Stopping,
    work: impl Fn() -> F,
) {
    loop {
        work().await;
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stopping.wait() => return,
        }
    }
}

/// Says in the log when the disk or the database, once away, can be used again.
pub async fn watch_outage(site: Site, stopping: Stopping) {
    every(Duration::from_secs(1), stopping, || async {
        if site.outage.is_to_be_looked_at(site.now()) && site.probe().await.is_ok() {
            site.outage.over(site.now());
        }
    })
    .await;
}

/// Makes kept pages ask once a second whether another process changed something.
pub async fn keep_pages_current(site: Site, stopping: Stopping) {
    every(Duration::from_secs(1), stopping, || async { site.tick() }).await;
}
