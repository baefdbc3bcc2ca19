//! The HTTP side of a witness: where checkpoints are sent to, and where everybody sees what was
//! cosigned.

use super::Service;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use std::{sync::Arc, time::Duration};
use tlog::witness::{Answer, MAX_REQUEST};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

const TEXT: &str = "text/plain; charset=utf-8";

/// The router of a witness; a request may take so long.
pub fn router(service: Arc<Service>, patience: Duration) -> Router {
    Router::new()
        .route("/add-checkpoint", post(add_checkpoint))
        .route("/{hex}/checkpoint", get(checkpoint))
        .fallback(|| async { answer(404, TEXT, "there is nothing here\n".to_owned()) })
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience))
        .with_state(service)
}

async fn add_checkpoint(State(service): State<Arc<Service>>, body: Body) -> Response {
    let Ok(body) = to_bytes(body, MAX_REQUEST).await else { return said(&Answer::Malformed) };
    match blocking(move || service.add_checkpoint(&body)).await {
        Some(reply) => said(&reply),
        None => failed(),
    }
}

async fn checkpoint(State(service): State<Arc<Service>>, Path(hex): Path<String>) -> Response {
    match blocking(move || service.checkpoint(&hex)).await {
        Some(Some(checkpoint)) => answer(200, TEXT, checkpoint),
        Some(None) => answer(404, TEXT, "nothing cosigned\n".to_owned()),
        None => failed(),
    }
}

/// Runs what reads and writes files; a failure is told to the operator, not to the client.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, tlog::Error> + Send + 'static,
) -> Option<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => Some(done),
        Ok(Err(error)) => {
            tracing::error!("{error}");
            None
        }
        Err(error) => {
            tracing::error!("a request broke off: {error}");
            None
        }
    }
}

fn said(said: &Answer) -> Response {
    answer(said.status(), said.content_type(), said.body())
}

fn failed() -> Response {
    answer(500, TEXT, "the witness cannot keep what it signs, so it signs nothing\n".to_owned())
}

fn answer(status: u16, kind: &'static str, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (status, headers, body).into_response()
}
