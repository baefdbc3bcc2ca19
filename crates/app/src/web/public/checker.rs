//! `GET /check.html`: the checker that runs in the reader's browser, under a policy of its own.

use crate::web::{page_cache::accepts_gzip, security::OwnPolicy};
use axum::{
    Extension,
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use flate2::{Compression, write::GzEncoder};
use std::{io::Write, sync::LazyLock};

/// Compressed once; `None` where that failed.
static COMPRESSED: LazyLock<Option<Vec<u8>>> = LazyLock::new(|| {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(view::checker().html.as_bytes()).ok()?;
    encoder.finish().ok()
});

pub async fn show(request: HeaderMap) -> impl IntoResponse {
    let checker = view::checker();
    let compressed = COMPRESSED.as_ref().filter(|_| accepts_gzip(&request));
    let body = compressed.map_or(checker.html.as_bytes(), Vec::as_slice);
    let mut headers = HeaderMap::new();
    if compressed.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    (Extension(OwnPolicy(&checker.policy)), headers, body)
}
