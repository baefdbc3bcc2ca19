//! Brings what waits into the public log, shortly after it happened, and has the witnesses see the
//! new checkpoint.
//!
//! Each batch is one transaction under a database lock: of several servers one at a time goes on,
//! and when one dies the next simply does.

use super::Stopping;
use crate::site::{Site, public_log::Fault};
use std::time::Duration;
use store::log::{self, Head};
use tlog::SignedCheckpoint;

/// Entries that come within this time share a batch.
const GATHER: Duration = Duration::from_millis(4);
/// What another process wrote is noticed within this time.
const LOOK: Duration = Duration::from_secs(1);
/// Between tries after a failure.
const AGAIN: Duration = Duration::from_secs(5);

pub async fn run(site: Site, mut stopping: Stopping) {
    let mut pause = Duration::ZERO;
    while !stopping.is_stopping() {
        tokio::select! {
            () = site.store.log_waiting(), if pause.is_zero() => tokio::time::sleep(GATHER).await,
            () = tokio::time::sleep(pause.max(LOOK)) => {}
            () = stopping.wait() => return,
        }
        pause = match once(&site).await {
            Ok(()) | Err(Fault::Store(store::Error::Busy) | Fault::Moved) => Duration::ZERO,
            Err(fault) => {
                tracing::error!(%fault, "the public log could not go on; names wait until it does");
                AGAIN
            }
        };
    }
}

/// Integrates what waits, and shows the checkpoint once the witnesses have seen it. One that was
/// away is asked again, so that it sees the checkpoint that is shown also where the log stands
/// still.
pub async fn once(site: &Site) -> Result<(), Fault> {
    let witnesses = &site.public_log.witnesses;
    if let Some(seen) = witnesses.contradicted() {
        return Err(Fault::Contradicted(seen.clone()));
    }
    site.integrate().await?;
    if witnesses.is_empty() {
        return Ok(());
    }
    let head = site.store.read("log head", log::head).await?.ok_or(Fault::NotBegun)?;
    let new = head.published_size < head.size;
    let signed = SignedCheckpoint::parse(if new {
        head.note.as_bytes()
    } else {
        head.published_note.as_bytes()
    })?;
    if new || (head.size > 0 && witnesses.wanted(&signed, site.now()).next().is_some()) {
        show(site, head, signed).await?;
    }
    Ok(())
}

async fn show(site: &Site, head: Head, signed: SignedCheckpoint) -> Result<(), Fault> {
    let (log, store, now) = (site.public_log.clone(), site.store.clone(), site.now());
    let asked = tokio::task::spawn_blocking(move || log.witnesses.ask(&store, &signed, now)).await;
    let Ok((cosigned, reached)) = asked else {
        tracing::error!("asking the witnesses failed; the checkpoint waits");
        return Ok(());
    };
    if let Some(seen) = site.public_log.witnesses.contradicted() {
        return Err(Fault::Contradicted(seen.clone()));
    }
    if cosigned.to_string() == head.published_note {
        return Ok(());
    }
    if !reached {
        tracing::warn!(
            size = head.size,
            "a checkpoint is shown although too few witnesses have seen it"
        );
    }
    let seen = Head {
        published_size: head.size,
        published_root: head.root,
        published_note: cosigned.to_string(),
        ..head
    };
    site.store.write("show checkpoint", move |tx| log::publish(tx, &seen)).await?;
    Ok(())
}
