//! Reminders, expiry and launches, once a minute; wiping what was removed, sooner.

use super::{Stopping, every};
use crate::site::Site;
use domain::instant::{DAY, Instant};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use store::{Tx, sign_on::Expiry};

/// When an unconfirmed sign-on is reminded of, in days after the form.
#[derive(Debug, Clone)]
pub struct Reminders(pub Vec<u32>);

/// A run takes on this many; the rest follows in the next.
const BATCH: u32 = 500;

/// Between two wipes of the database's files.
const BETWEEN_WIPES: Duration = Duration::from_secs(10);
/// Between two looks whether another process left something to wipe.
const LOOK: Duration = Duration::from_secs(10);

/// Whether the clock can be believed. One that jumped must not let everything go at once, nor bring
/// out names before their launch (security requirement R-6).
#[derive(Debug)]
pub struct Steadiness {
    /// What clock and time since the start were at the last look.
    last: Option<(Instant, Duration)>,
    /// From when on, counted from the start, the clock is believed.
    settled: Duration,
}

impl Steadiness {
    /// Clock and time since the start may differ by so much from one look to the next: a server's
    /// clock is set right by small steps.
    const DRIFT: Duration = Duration::from_mins(1);
    /// After a jump, or a start long after the last run, the two must agree for so long.
    const SETTLED: Duration = Duration::from_mins(10);

    /// At the start; `before` is when the last server ran.
    pub fn new(before: Option<Instant>, now: Instant) -> Self {
        let known = before.is_none_or(|before| now.since(before) <= DAY);
        Self { last: None, settled: if known { Duration::ZERO } else { Self::SETTLED } }
    }

    /// Whether the clock can be believed now, `run` after the start.
    pub fn look(&mut self, now: Instant, run: Duration) -> bool {
        if let Some((before, run_before)) = self.last.replace((now, run)) {
            let (clock, time) =
                (now.0 - before.0, run.saturating_sub(run_before).as_millis() as i64);
            if (clock - time).unsigned_abs() > Self::DRIFT.as_millis() as u64 {
                self.settled = run + Self::SETTLED;
            }
        }
        run >= self.settled
    }
}

pub async fn run(site: Site, reminders: Reminders, stopping: Stopping) {
    let before = site.store.read("last expiry", store::sign_on::last_expiry).await;
    let steadiness = Mutex::new(Steadiness::new(before.unwrap_or_default(), site.now()));
    let began = std::time::Instant::now();
    every(Duration::from_mins(1), stopping, || async {
        let now = site.now();
        let steady =
            steadiness.lock().unwrap_or_else(PoisonError::into_inner).look(now, began.elapsed());
        if let Err(error) = once(&site, &reminders, now, steady).await {
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
    steady: bool,
) -> Result<(), store::Error> {
    if let Err(error) = site.suspects.tidy(&site.store, now).await {
        tracing::warn!(%error, "names held for the desk were not brought up to date");
    }
    if !steady {
        tracing::warn!(
            "the clock jumped, or the server was away for long: nothing is launched, reminded of or removed until the clock \
             has been steady for ten minutes"
        );
        wipe_files(site).await;
        return Ok(());
    }
    // Each is done whatever becomes of the others: what cannot be reminded of must be removed.
    let steps = [
        launch(site, now).await,
        tell_of_windows(site, now).await,
        remind(site, reminders, now).await,
        expire(site, now).await,
        tell_overdue(site, now).await,
        super::batches::forget_old(site).await,
        link_organisations(site, now).await,
    ];
    wipe_files(site).await;
    steps.into_iter().collect()
}

async fn launch(site: &Site, now: Instant) -> Result<(), store::Error> {
    let launched = site.store.at(now).write("launch due", store::statement::launch_due).await?;
    if !launched.is_empty() {
        tracing::info!(statements = launched.len(), "names launched");
    }
    Ok(())
}

/// Who listens is told of sign-on that the clock opened or closed.
async fn tell_of_windows(site: &Site, now: Instant) -> Result<(), store::Error> {
    let tell = |tx: &mut Tx<'_>| store::webhook::tell_of_window(tx, None);
    site.store.at(now).write("tell of windows", tell).await
}

async fn remind(site: &Site, reminders: &Reminders, now: Instant) -> Result<(), store::Error> {
    let (days, link) = (reminders.0.clone(), site.limits.confirm_link);
    let allowed = site.limits.mails;
    let remind = move |tx: &mut Tx<'_>| store::sign_on::remind(tx, (&days, link), allowed, BATCH);
    let reminded = site.store.at(now).write("remind", remind).await?;
    if reminded.mails > 0 {
        tracing::info!(mails = reminded.mails, "reminders written");
    }
    if reminded.unreadable > 0 {
        tracing::error!(
            sign_ons = reminded.unreadable,
            "sign-ons cannot be opened with their keys, and are not reminded of"
        );
    }
    Ok(())
}

async fn expire(site: &Site, now: Instant) -> Result<(), store::Error> {
    let store = site.store.at(now);
    match store.write("expire", move |tx| store::sign_on::expire(tx, BATCH)).await {
        Ok(Expiry::Deleted(0)) => {}
        Ok(Expiry::Deleted(sign_ons)) => tracing::info!(sign_ons, "unconfirmed sign-ons removed"),
        Ok(Expiry::Held(sign_ons)) => tracing::warn!(
            sign_ons,
            "many unconfirmed sign-ons would go at once, after more than a day without a run: is the clock right? \
             Then: undersigned erase --unconfirmed"
        ),
        Err(error @ (store::Error::Sql { .. } | store::Error::Constraint(_))) => {
            tracing::error!(%error, "unconfirmed sign-ons could not be removed together");
            return expire_one_by_one(site, now).await;
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// One that cannot be removed must not keep the others.
async fn expire_one_by_one(site: &Site, now: Instant) -> Result<(), store::Error> {
    let store = site.store.at(now);
    let (mut removed, mut kept) = (0, Ok(()));
    for id in store.read("due", |tx| store::sign_on::due(tx, BATCH)).await? {
        match store.write("expire one", move |tx| store::sign_on::expire_one(tx, id)).await {
            Ok(gone) => removed += u32::from(gone),
            Err(error) => kept = Err(error),
        }
    }
    tracing::info!(sign_ons = removed, "unconfirmed sign-ons removed one by one");
    store.write("expire links", store::sign_on::expire_secrets).await?;
    kept
}

/// Says what should have been removed a day ago and is still there.
async fn tell_overdue(site: &Site, now: Instant) -> Result<(), store::Error> {
    let since = site.store.at(now).read("due since", store::sign_on::due_since).await?;
    if let Some(hours) = since.map(|at| now.since(at)).filter(|overdue| *overdue > DAY) {
        tracing::warn!(
            hours = hours.as_secs() / 3_600,
            "an unconfirmed sign-on should have been removed and is still there: undersigned doctor says more"
        );
    }
    Ok(())
}

async fn link_organisations(site: &Site, now: Instant) -> Result<(), store::Error> {
    let link = move |tx: &mut Tx<'_>| store::organisation::link_missing(tx, BATCH);
    let linked = site.store.at(now).write("link organisations", link).await?;
    if linked > 0 {
        tracing::info!(sign_ons = linked, "sign-ons linked with their organisations");
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::instant::MINUTE;

    const START: Instant = Instant(1_795_000_000_000);

    #[test]
    fn a_clock_that_jumps_is_not_believed_for_ten_minutes() {
        let mut clock = Steadiness::new(Some(START), START);
        let mut look = |minutes: u32, ahead: Duration| {
            let run = minutes * MINUTE;
            clock.look(START.plus(run).plus(ahead), run)
        };
        let decade = 3_650 * DAY;
        assert!(look(0, Duration::ZERO) && look(1, Duration::ZERO));
        assert!(!look(2, decade) && !look(3, decade), "ten years ahead for two minutes");
        assert!(!look(4, Duration::ZERO), "and back");
        assert!((5..14).all(|minute| !look(minute, Duration::ZERO)));
        assert!(look(14, Duration::ZERO) && look(15, Duration::from_secs(30)));
    }

    #[test]
    fn a_start_long_after_the_last_run_waits_too() {
        let mut late = Steadiness::new(Some(START), START.plus(2 * DAY));
        assert!(!late.look(START.plus(2 * DAY), Duration::ZERO));
        let ten = Duration::from_mins(10);
        assert!(late.look(START.plus(2 * DAY).plus(ten), ten));
        assert!(Steadiness::new(None, START).look(START, Duration::ZERO), "the first start");
    }
}
