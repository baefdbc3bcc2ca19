//! `GET /assets/{name}`: style, fonts and the desk's keys, built into the binary.

use crate::web::{
    AppState,
    answer::{Answer, Refusal},
    page_cache::accepts_gzip,
};
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use flate2::{Compression, write::GzEncoder};
use std::{collections::HashMap, io::Write, sync::LazyLock};
use view::{assets, public::MessageKind};

/// Texts among the assets, compressed once; fonts are compressed already.
static COMPRESSED: LazyLock<HashMap<&'static str, Vec<u8>>> = LazyLock::new(|| {
    let texts = assets::ASSETS.iter().filter(|asset| !asset.content_type.starts_with("font/"));
    texts
        .filter_map(|asset| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(asset.bytes).ok()?;
            Some((asset.name, encoder.finish().ok()?))
        })
        .collect()
});

pub async fn show(
    State(state): State<AppState>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    request: HeaderMap,
) -> Answer {
    let Some(asset) = assets::find(&name) else { return of_site(&state, &name) };
    let compressed = COMPRESSED.get(asset.name).filter(|_| accepts_gzip(&request));
    let mut response = compressed.map_or(asset.bytes, Vec::as_slice).into_response();
    let headers = response.headers_mut();
    if compressed.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    // With `?v=` the address carries a hash of the content; fonts are asked for without it, from
    // the style sheet.
    let hashed = query.is_some_and(|query| query.starts_with("v="));
    let life =
        if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=604800" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(life));
    Ok(response)
}

/// A file of this site alone; its name holds the hash of its content.
fn of_site(state: &AppState, name: &str) -> Answer {
    let file = state.about.name.file(name).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let life = "public, max-age=31536000, immutable";
    let headers = [(header::CONTENT_TYPE, file.content_type), (header::CACHE_CONTROL, life)];
    Ok((headers, file.bytes.clone()).into_response())
}

/// Statements may be found; everything else is nobody's business.
pub async fn robots() -> impl IntoResponse {
    let rules = "User-agent: *\nDisallow: /desk\nDisallow: /confirm/\nDisallow: /signon/\n";
    (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        rules,
    )
}

pub async fn favicon(state: State<AppState>, request: HeaderMap) -> Answer {
    show(state, Path("icon.svg".to_owned()), RawQuery(None), request).await
}
