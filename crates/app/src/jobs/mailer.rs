//! Sends the mails that transactions wrote: at least once each, with the same Message-ID every
//! time.
//!
//! A job is leased while it is sent. If we crash after the server took the mail and before
//! `delivered` is stored, the lease runs out and the mail goes again; its reader sees one
//! Message-ID, and its link confirms one sign-on.

use super::{Stopping, compose::compose};
use crate::{
    mail::{Delivery, Outgoing, RetryReason, Transport, next_try},
    site::Site,
};
use domain::instant::{HOUR, Instant};
use std::{sync::Arc, time::Duration};
use store::mail::{Job, MailText, OutboxRow};
use tokio::task::JoinSet;

/// Longer than the slowest SMTP conversation.
const LEASE: Duration = Duration::from_mins(10);
/// Mails put into the outbox in one transaction: few enough that a sign-on behind them hardly
/// waits.
const OUTBOX_BATCH: u32 = 50;
/// While the mail server does not answer at all, one mail at a time asks whether it is back.
const PROBE_PAUSE: Duration = Duration::from_secs(5);

/// How mails leave.
pub struct Mailer {
    pub transport: Transport,
    pub from: String,
    /// Right-hand side of Message-IDs.
    pub domain: String,
    /// Conversations at the same time.
    pub connections: usize,
}

/// Sends until the server stops.
pub async fn run(site: Site, mailer: Mailer, mut stopping: Stopping) {
    let mailer = Arc::new(mailer);
    // One server per SQLite file: leases of a process that was killed hold nobody up.
    if site.store.backend() == store::Backend::Sqlite
        && let Err(error) = site.store.write("free leases", store::mail::all_due).await
    {
        tracing::error!(%error, "leases of mails could not be freed; they run out by themselves");
    }
    let (mut server_answers, mut alarm) = (true, Alarm::default());
    while !stopping.is_stopping() {
        let most = if server_answers { mailer.connections.max(1) } else { 1 };
        let sent = match round(&site, &mailer, most).await {
            Ok(round) => {
                if round.claimed > 0 {
                    server_answers = round.reached > 0;
                }
                alarm.note(&round, site.now());
                round.claimed + round.held
            }
            Err(error) => {
                if !site.outage.refused(&error, site.now()) {
                    tracing::error!(%error, "mails could not be read; trying again");
                }
                0
            }
        };
        let pause = match (sent, server_answers) {
            (_, false) => PROBE_PAUSE,
            (0, true) => Duration::from_secs(1),
            (_, true) => continue,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = site.store.mail_waiting(), if server_answers => {}
            () = stopping.wait() => return,
        }
    }
}

/// What one round did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Round {
    pub claimed: usize,
    /// Mails about which the server said yes or no.
    pub reached: usize,
    /// Mails that wait for the next hour, because their receiving domain has had its mails.
    pub held: usize,
    /// The site has sent its mails of this hour.
    pub site_spent: bool,
}

/// Says once an hour in the log that mails wait for a budget.
#[derive(Debug, Default)]
struct Alarm {
    site: Option<Instant>,
    domain: Option<Instant>,
}

impl Alarm {
    fn note(&mut self, round: &Round, now: Instant) {
        let is_new = |said: &mut Option<Instant>| {
            let new = said.is_none_or(|at| now.since(at) >= HOUR);
            *said = if new { Some(now) } else { *said };
            new
        };
        if round.site_spent && is_new(&mut self.site) {
            tracing::warn!(
                "the site has sent its mails of this hour; the others wait for the next \
                 (limits.mails_per_hour)"
            );
        }
        if round.held > 0 && is_new(&mut self.domain) {
            tracing::warn!(
                "a receiving domain has had its mails of this hour; further ones wait for the next \
                 (limits.mails_per_hour_to_domain)"
            );
        }
    }
}

/// Sends up to `most` mails that are due.
pub async fn round(site: &Site, mailer: &Arc<Mailer>, most: usize) -> Result<Round, store::Error> {
    if matches!(mailer.transport, Transport::Outbox) {
        return to_outbox(site).await;
    }
    let now = site.now();
    let budget = site.limits.mail_budget;
    let claimed = site
        .store
        .at(now)
        .write("claim mails", move |tx| store::mail::claim(tx, LEASE, most as u32, budget))
        .await?;
    let mut round = Round {
        claimed: claimed.jobs.len(),
        reached: 0,
        held: claimed.held as usize,
        site_spent: claimed.site_spent,
    };
    let mut sending = JoinSet::new();
    for job in claimed.jobs {
        let (site, mailer) = (site.clone(), mailer.clone());
        sending.spawn(async move { send(&site, &mailer, job, now).await });
    }
    while let Some(sent) = sending.join_next().await {
        match sent {
            Ok(Ok(reached)) => round.reached += usize::from(reached),
            Ok(Err(error)) => {
                tracing::error!(%error, "a mail's outcome could not be stored; it may be sent again");
            }
            Err(_) => {
                tracing::error!("sending a mail failed; it is tried again when its lease runs out");
            }
        }
    }
    Ok(round)
}

/// Without a mail server the mails are kept here. They are opened, worded and sealed beside the
/// writer; then one transaction takes them from the queue and keeps them, so that nothing is half
/// done if we crash in between.
async fn to_outbox(site: &Site) -> Result<Round, store::Error> {
    let composer = site.clone();
    let read = site.store.read("mails for the outbox", move |tx| {
        let due = store::mail::due(tx, OUTBOX_BATCH)?;
        let packed = due.jobs.iter().map(|job| {
            let to = job.to.expose();
            let mail = compose(job, &composer).map(|mail| MailText {
                to: to.to_owned(),
                subject: mail.subject,
                body: mail.body,
            });
            OutboxRow::new(tx, job, mail.as_ref())
        });
        Ok::<_, store::Error>((packed.collect::<Result<Vec<_>, _>>()?, due.gone))
    });
    let (packed, gone) = read.await?;
    let kept = packed.len() + gone.len();
    if kept > 0 {
        let keep = site.store.write("mails to outbox", move |tx| {
            store::mail::delivered(tx, &gone)?;
            store::mail::to_outbox(tx, &packed)
        });
        keep.await?;
    }
    Ok(Round { claimed: kept, reached: kept, ..Round::default() })
}

/// Sends one mail; `true` when the server answered.
async fn send(site: &Site, mailer: &Mailer, job: Job, now: Instant) -> Result<bool, store::Error> {
    let id = job.id;
    let Some(mail) = compose(&job, site) else {
        site.store.write("mail without words", move |tx| store::mail::delivered(tx, &[id])).await?;
        return Ok(true);
    };
    let outgoing = Outgoing {
        to: job.to.expose().to_owned(),
        subject: mail.subject,
        body: mail.body,
        message_id: format!("{id}@{}", mailer.domain),
        date: now.0 / 1_000,
        from: mailer.from.clone(),
        reply_to: super::compose::reply_to(site).map(str::to_owned),
        lang: job.lang.clone(),
    };
    match mailer.transport.deliver(&outgoing).await {
        Delivery::Delivered => {
            site.store.write("mail delivered", move |tx| store::mail::delivered(tx, &[id])).await?;
            Ok(true)
        }
        Delivery::Retry { reason } => {
            let age = now.since(job.created_at);
            let jitter =
                f64::from(u16::from_be_bytes(crate::clock::random())) / f64::from(u16::MAX);
            let now = site.now();
            // Where the server itself is away, the pauses of each mail need not grow: one mail at a
            // time asks for all.
            let tries = if is_answer(reason) { job.attempts } else { 1 };
            if let Some(pause) = next_try(tries, age, jitter) {
                let due = now.plus(pause);
                tracing::warn!(
                    reason = reason.word(),
                    attempt = job.attempts + 1,
                    "a mail waits for another try"
                );
                site.store.write("mail later", move |tx| store::mail::retry(tx, id, due)).await?;
            } else {
                tracing::error!(reason = reason.word(), "a mail was given up after three days");
                site.store.write("mail given up", move |tx| store::mail::give_up(tx, id)).await?;
            }
            Ok(is_answer(reason))
        }
        Delivery::Refused { reason } => {
            tracing::warn!(reason = reason.word(), "the mail server refused an address for good");
            site.store.write("mail refused", move |tx| store::mail::give_up(tx, id)).await?;
            Ok(true)
        }
    }
}

/// Whether the server spoke about this mail; otherwise it is away for all of them.
fn is_answer(reason: RetryReason) -> bool {
    match reason {
        RetryReason::Busy | RetryReason::Policy => true,
        RetryReason::Unreachable
        | RetryReason::Silent
        | RetryReason::Broken
        | RetryReason::Uncertain
        | RetryReason::Tls
        | RetryReason::SignIn
        | RetryReason::Protocol => false,
    }
}
