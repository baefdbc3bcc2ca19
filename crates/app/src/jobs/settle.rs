//! What follows from forms and sign-in requests, after they were answered: who is known, and which
//! mail it leads to.
//!
//! The answer does not wait for it, so it tells nothing of it; and it is done in rounds, not at once
//! after each request, so that the next request is not slower because of what the last one met.

use super::Stopping;
use crate::site::Site;
use std::time::Duration;
use store::{desk_link, sign_on};

/// Between rounds.
const PAUSE: Duration = Duration::from_millis(500);
/// After a failure.
const AGAIN: Duration = Duration::from_secs(5);
/// Settled in one transaction: few enough that a sign-on behind them hardly waits.
const BATCH: u32 = 50;

/// Settles until the server stops.
pub async fn run(site: Site, mut stopping: Stopping) {
    while !stopping.is_stopping() {
        let pause = match once(&site).await {
            Ok(()) => PAUSE,
            Err(error) => {
                tracing::error!(%error, "forms and sign-in requests could not be settled; trying again");
                AGAIN
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stopping.wait() => return,
        }
    }
}

/// Settles what waits.
pub async fn once(site: &Site) -> Result<(), store::Error> {
    let (allowed, link_life) = (site.limits.mails, site.limits.confirm_link);
    let (store, now) = (&site.store, site.now());
    while store.at(now).read("forms to settle", sign_on::to_settle).await? {
        let settle = move |tx: &mut store::Tx<'_>| sign_on::settle(tx, allowed, link_life, BATCH);
        if store.at(now).write("settle forms", settle).await? < BATCH {
            break;
        }
    }
    while store.at(now).read("requests to settle", desk_link::to_settle).await? {
        let settle = |tx: &mut store::Tx<'_>| desk_link::settle(tx, BATCH);
        if store.at(now).write("settle requests", settle).await? < BATCH {
            break;
        }
    }
    Ok(())
}
