//! `GET /healthz`: the process answers. `GET /readyz`: it can take sign-ons.

use crate::web::AppState;
use axum::{extract::State, http::StatusCode};
use domain::instant::Instant;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

pub async fn alive() -> &'static str {
    "ok\n"
}

/// How long a probe answers for all who ask.
const GOOD_FOR: Duration = Duration::from_secs(5);

/// When the last probe ended, and how.
type Probed = Option<(Instant, (StatusCode, &'static str))>;

/// The last probe, shared by all who ask: anybody may, and each probe costs a write to the disk.
#[derive(Default)]
pub struct Readiness(Arc<Mutex<Probed>>);

/// Whether as much as a sign-on can be written to the disk, as of at most five seconds ago.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.store.is_broken() {
        return (StatusCode::SERVICE_UNAVAILABLE, "storage broken\n");
    }
    // Who asks while a probe is under way waits for its answer.
    let last = state.web.readiness.0.clone().lock_owned().await;
    if let Some((_, answer)) = last.filter(|(at, _)| state.now().since(*at) < GOOD_FOR) {
        return answer;
    }
    // A task of its own: one who asks and leaves must not make the next one write again.
    tokio::spawn(probe(state, last))
        .await
        .unwrap_or((StatusCode::SERVICE_UNAVAILABLE, "storage unavailable\n"))
}

async fn probe(state: AppState, mut last: OwnedMutexGuard<Probed>) -> (StatusCode, &'static str) {
    let answer = match state.probe().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(store::Error::Full) => (StatusCode::SERVICE_UNAVAILABLE, "disk full\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "storage unavailable\n"),
    };
    *last = Some((state.now(), answer));
    answer
}
