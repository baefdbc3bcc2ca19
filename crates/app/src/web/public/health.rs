//! `GET /healthz`: the process answers. `GET /readyz`: it can take sign-ons.

use crate::{clock, web::AppState};
use axum::{extract::State, http::StatusCode};

pub async fn alive() -> &'static str {
    "ok\n"
}

/// A little more than the pages that a sign-on with its indexes touches.
const PROBE_BYTES: usize = 64 * 1024;

/// Writes as much as a sign-on does and waits until it is on disk.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.store.is_broken() {
        return (StatusCode::SERVICE_UNAVAILABLE, "storage broken\n");
    }
    // As many pages as a sign-on needs, and new bytes each time: a disk with room for one row only is full.
    let probe = clock::random::<32>().repeat(PROBE_BYTES / 32);
    match state.store.write("ready", move |tx| store::meta::set(tx, "ready", &probe)).await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(store::Error::Full) => (StatusCode::SERVICE_UNAVAILABLE, "disk full\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "storage unavailable\n"),
    }
}
