//! `GET /log/text/{sha256}`: the exact bytes behind a hash, so that anybody can hash them again.

use crate::web::{
    AppState,
    answer::{Answer, Refusal},
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use domain::version::TextHash;
use view::public::MessageKind;

/// How log and list are written: `docs/log-format.md`.
pub async fn format() -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        include_str!("../../../../../docs/log-format.md"),
    )
}

pub async fn show(State(state): State<AppState>, Path(hash): Path<String>) -> Answer {
    let hash = TextHash::from_hex(&hash).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let found =
        state.store.read("text by hash", move |tx| store::statement::part(tx, &hash)).await?;
    let (media_type, bytes) = found.ok_or(Refusal::Message(MessageKind::NotFound))?;
    // Markdown is shown as text: the bytes are what counts, and no browser should make a page of
    // them.
    let shown_as = if media_type == "text/markdown" { "text/plain" } else { media_type.as_str() };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&format!("{shown_as}; charset=utf-8")) {
        headers.insert(header::CONTENT_TYPE, value);
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    Ok(response)
}
