//! Reminders, expiry and launches, once a minute; wiping what was removed, sooner.

use super::{Stopping, every};
use crate::site::Site;
use domain::instant::{DAY, Instant};
use std::time::Duration;
use store::sign_on::Limits;

/// When an unconfirmed sign-on is reminded of, in days after the form.
#[derive(Debug, Clone)]
pub struct Reminders(pub Vec<u32>);

/// A run takes on this many; the rest follows in the next.
const BATCH: u32 = 500;

/// Between two wipes of the database's files.
const BETWEEN_WIPES: Duration = Duration::from_secs(10);
/// Between two looks whether another process left something to wipe.
const LOOK: Duration = Duration::from_secs(10);

/// A clock that jumped ahead must not let everything go at once (security requirement R-6): more
/// than this since the last run, and nothing is removed until the next run agrees.
const LONGEST_PAUSE: Duration = DAY;

pub async fn run(site: Site, reminders: Reminders, stopping: Stopping) {
    let last = std::sync::atomic::AtomicI64::new(0);
    every(Duration::from_mins(1), stopping, || async {
        let now = site.now();
        let before = Instant(last.swap(now.0, std::sync::atomic::Ordering::Relaxed));
        let jumped = before.0 != 0 && now.since(before) > LONGEST_PAUSE;
        if let Err(error) = once(&site, &reminders, now, jumped).await {
            tracing::error!(%error, "upkeep failed; it runs again in a minute");
        }
    })
    .await;
}

/// One run.
pub async fn once(
    site: &Site,
    reminders: &Reminders,
    now: Instant,
    jumped: bool,
) -> Result<(), store::Error> {
    site.suspects.tidy(now);
    let store = site.store.at(now);
    let launched = store.write("launch due", store::statement::launch_due).await?;
    if !launched.is_empty() {
        tracing::info!(statements = launched.len(), "names launched");
    }
    let (days, link) = (reminders.0.clone(), site.limits.confirm_link);
    let limits = Limits { mails_per_address: site.limits.mails_per_address };
    let reminded = store
        .write("remind", move |tx| store::sign_on::remind(tx, (&days, link), limits, BATCH))
        .await?;
    if reminded > 0 {
        tracing::info!(mails = reminded, "reminders written");
    }
    if jumped {
        tracing::warn!(
            "the clock jumped by more than a day; nothing is removed until the next run"
        );
        return Ok(());
    }
    let expired = store.write("expire", move |tx| store::sign_on::expire(tx, BATCH)).await?;
    if expired > 0 {
        tracing::info!(sign_ons = expired, "unconfirmed sign-ons removed");
    }
    let linked = store
        .write("link organisations", move |tx| store::organisation::link_missing(tx, BATCH))
        .await?;
    if linked > 0 {
        tracing::info!(sign_ons = linked, "sign-ons linked with their organisations");
    }
    wipe_files(site).await;
    Ok(())
}

/// Wipes soon after somebody left; not at each of many who leave at once, since PostgreSQL rewrites
/// whole tables. What another process deleted, and what was due when the server was killed, is
/// found by looking.
pub async fn wipe(site: Site, mut stopping: Stopping) {
    while !stopping.is_stopping() {
        wipe_files(&site).await;
        tokio::select! {
            () = tokio::time::sleep(BETWEEN_WIPES) => {}
            () = stopping.wait() => {}
        }
        tokio::select! {
            () = site.store.wipe_waiting() => {}
            () = tokio::time::sleep(LOOK) => {}
            () = stopping.wait() => {}
        }
    }
}

async fn wipe_files(site: &Site) {
    let store = site.store.clone();
    match tokio::task::spawn_blocking(move || store.wipe_blocking()).await {
        // Readers may be in the way; it stays due, and the next look tries again.
        Ok(Ok(_) | Err(store::Error::Busy)) => {}
        Ok(Err(error)) => {
            tracing::warn!(%error, "removed data could not be wiped from the files yet");
        }
        Err(_) => tracing::error!("wiping removed data failed"),
    }
}
