//! `GET /healthz`: the process answers. `GET /readyz`: it can take sign-ons.

use crate::web::AppState;
use axum::{extract::State, http::StatusCode};

pub async fn alive() -> &'static str {
    "ok\n"
}

/// Writes one row and waits until it is on disk.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.store.is_broken() {
        return (StatusCode::SERVICE_UNAVAILABLE, "storage broken\n");
    }
    let now = state.now().0.to_be_bytes();
    match state.store.write("ready", move |tx| store::meta::set(tx, "ready", &now)).await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(store::Error::Full) => (StatusCode::SERVICE_UNAVAILABLE, "disk full\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "storage unavailable\n"),
    }
}
