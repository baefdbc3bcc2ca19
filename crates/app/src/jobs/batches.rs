//! Batches that somebody at the desk began: declined, or set apart again, a bounded piece in each
//! transaction, so that sign-ons and decisions go on between two of them.

use super::{Stopping, every};
use crate::site::Site;
use domain::instant::DAY;
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

/// Entries in one transaction.
const PIECE: u32 = 100;
/// Between two looks whether there is something to do.
const LOOK: Duration = Duration::from_secs(1);

/// What was counted and not declined is forgotten after this, and what was typed to choose it.
const COUNTED: Duration = DAY;
/// A batch can be undone for so long.
const UNDOABLE: Duration = Duration::from_hours(30 * 24);

pub async fn run(site: Site, stopping: Stopping) {
    let (ending, failed) = (stopping.clone(), AtomicBool::new(false));
    every(LOOK, stopping, || async {
        loop {
            let done = once(&site).await;
            // A database that is away is told of once, not every second.
            let told = failed.swap(done.is_err(), Ordering::Relaxed);
            match done {
                Ok(true) if !ending.is_stopping() => {}
                Ok(_) => return,
                Err(error) => {
                    if !told {
                        tracing::warn!(%error, "batches do not go on; tried again every second");
                    }
                    return;
                }
            }
        }
    })
    .await;
}

/// Does a piece. `false`: nothing is left to do.
pub async fn once(site: &Site) -> Result<bool, store::Error> {
    let due = site.store.desk().read("batch due", store::batch::due).await?;
    let Some((id, actor)) = due else { return Ok(false) };
    let store = site.store.by(actor);
    store.write("batch", move |tx| store::batch::advance(tx, id, PIECE)).await
}

/// Forgets old batches.
pub async fn forget_old(site: &Site) -> Result<(), store::Error> {
    let forget = |tx: &mut store::Tx<'_>| store::batch::forget_old(tx, COUNTED, UNDOABLE);
    site.store.at(site.now()).write("forget batches", forget).await
}
