//! Tells other programs what everybody may know: each message until its receiver says yes, or for
//! about three days.
//!
//! What is to be told was written in the transaction that made it public. A receiver is leased
//! while it is spoken to, one message after the other; whoever hangs or fails is left alone for a
//! while, and holds nobody else up. If we crash between a receiver's yes and its being stored, the
//! message goes again under the same id, by which the receiver knows it.

mod message;
mod pause;

use super::Stopping;
use crate::{config::Config, site::Site};
use domain::webhook::Unreached;
use fetch::{Client, HttpError};
use message::Message;
use std::time::{Duration, Instant};
use store::webhook::{self, Claimed, Delivery, Outcome};
use tokio::task::JoinSet;

/// Receivers that are spoken to at the same time.
const AT_ONCE: usize = 8;
/// Messages that one receiver is told in a row, and for how long; then others have their turn.
const IN_A_ROW: u32 = 100;
const TURN: Duration = Duration::from_mins(2);
/// Longer than a turn and the slowest answer.
const LEASE: Duration = Duration::from_mins(10);
/// Between two looks.
const LOOK: Duration = Duration::from_secs(1);
/// So often it is tried to store what a receiver said.
const STORE_TRIES: u32 = 5;

/// How messages leave.
#[derive(Debug, Clone)]
pub struct Sender(Client);

impl Sender {
    pub fn of(config: &Config) -> Self {
        let patience = Duration::from_secs(config.webhooks.timeout_s);
        Self(Client::guarded(patience, patience, config.webhooks.receivers.may_be_here()))
    }
}

/// Sends until the server stops.
pub async fn run(site: Site, sender: Sender, mut stopping: Stopping) {
    // One server per SQLite file: leases of a process that was killed hold nobody up.
    if site.store.backend() == store::Backend::Sqlite
        && let Err(error) = site.store.write("free webhooks", webhook::all_free).await
    {
        tracing::error!(%error, "leases of webhooks could not be freed; they run out by themselves");
    }
    let mut turns = JoinSet::new();
    while !stopping.is_stopping() {
        let free = AT_ONCE - turns.len();
        match claim(&site, free).await {
            Ok(claimed) => {
                for claimed in claimed {
                    turns.spawn(turn(site.clone(), sender.clone(), claimed, stopping.clone()));
                }
            }
            Err(error) => {
                if !site.outage.refused(&error, site.now()) {
                    tracing::error!(%error, "webhooks could not be read; trying again");
                }
            }
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            Some(_) = turns.join_next() => {}
            () = stopping.wait() => {}
        }
    }
    // A message under way is finished, or goes again.
    while turns.join_next().await.is_some() {}
}

/// Tells once what is due now, and waits for it; gives how many receivers were spoken to.
pub async fn round(site: &Site, sender: &Sender) -> Result<usize, store::Error> {
    let (_stop, stopping) = Stopping::new();
    let mut turns = JoinSet::new();
    for claimed in claim(site, AT_ONCE).await? {
        turns.spawn(turn(site.clone(), sender.clone(), claimed, stopping.clone()));
    }
    Ok(turns.join_all().await.len())
}

async fn claim(site: &Site, most: usize) -> Result<Vec<Claimed>, store::Error> {
    let store = site.store.at(site.now());
    // Nearly always nothing is due: that costs no write.
    if most == 0 || !store.read("webhooks due", webhook::is_due).await? {
        return Ok(Vec::new());
    }
    let claim = move |tx: &mut store::Tx<'_>| webhook::claim(tx, LEASE, most as u32, IN_A_ROW);
    store.write("claim webhooks", claim).await
}

/// Speaks to one receiver until it has heard everything, or fails, or its turn ends.
async fn turn(site: Site, sender: Sender, claimed: Claimed, stopping: Stopping) {
    let began = Instant::now();
    let count = claimed.deliveries.len();
    for (delivery, number) in claimed.deliveries.iter().zip(1..) {
        let outcome = match tell(&site, &sender, &claimed, delivery).await {
            Ok(outcome) => outcome,
            Err(error) => {
                tracing::error!(%error, "a webhook's message could not be made; it is tried again");
                return;
            }
        };
        let end = outcome != Outcome::Taken
            || number == count
            || began.elapsed() >= TURN
            || stopping.is_stopping();
        settle(&site, (&claimed, delivery), outcome, end).await;
        if end {
            return;
        }
    }
}

async fn tell(
    site: &Site,
    sender: &Sender,
    claimed: &Claimed,
    delivery: &Delivery,
) -> Result<Outcome, store::Error> {
    let message = Message::of(site, claimed, delivery).await?;
    let (client, url) = (sender.0.clone(), claimed.url.clone());
    let sent = tokio::task::spawn_blocking(move || {
        let headers = message.headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        client.deliver(&url, &headers, &message.body)
    });
    let reached = match sent.await {
        Ok(Ok(200..=299)) => return Ok(Outcome::Taken),
        Ok(Ok(410)) => return Ok(Outcome::Gone),
        Ok(Ok(300..=399)) => Unreached::Moved,
        Ok(Ok(_)) => Unreached::Refused,
        Ok(Err(HttpError::Slow { .. })) => Unreached::Slow,
        Ok(Err(HttpError::Inner { .. })) => Unreached::Inner,
        Ok(Err(_)) | Err(_) => Unreached::Unreachable,
    };
    let age = site.now().since(delivery.at);
    let (again, rest) = (pause::again(delivery.tries, age), pause::rest(claimed.failures));
    if again.is_none() {
        let (id, occasion) = (claimed.id, delivery.occasion.as_str());
        tracing::warn!(%id, occasion, why = reached.as_str(), "a webhook's message was given up");
    }
    Ok(Outcome::Failed { reached, again, rest })
}

/// Stores what became of it. A database that is away for a moment must not make a message go twice.
async fn settle(
    site: &Site,
    (claimed, delivery): (&Claimed, &Delivery),
    outcome: Outcome,
    last: bool,
) {
    let which = (claimed.id, delivery.id);
    for left in (0..STORE_TRIES).rev() {
        let store = site.store.at(site.now());
        let settle = move |tx: &mut store::Tx<'_>| webhook::settle(tx, which, outcome, last);
        match store.write("webhook told", settle).await {
            Ok(()) => return,
            Err(error) if left == 0 => {
                tracing::error!(%error, "what a webhook's receiver said could not be stored; it is told again");
            }
            Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
        }
    }
}
