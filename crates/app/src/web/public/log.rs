//! `GET /log/checkpoint`, `/log/vkey`, `/log/tile/…`: the public log as C2SP tlog-tiles lays it
//! out.

use crate::{
    site::public_log,
    web::{
        AppState,
        answer::{Answer, Refusal},
    },
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use tlog::{Kind, Tile};
use view::public::MessageKind;

const TEXT: &str = "text/plain; charset=utf-8";
/// It changes with every entry, so nobody may keep it for long.
const BRIEFLY: &str = "public, max-age=2";
/// A tile never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

pub async fn checkpoint(State(state): State<AppState>) -> Answer {
    let head = state
        .store
        .read("checkpoint", store::log::head)
        .await?
        .ok_or(Refusal::Message(MessageKind::NotFound))?;
    Ok(answer(head.published_note.into_response(), TEXT, BRIEFLY))
}

pub async fn vkey(State(state): State<AppState>) -> Response {
    answer(format!("{}\n", state.public_log.vkey()).into_response(), TEXT, BRIEFLY)
}

pub async fn tile(State(state): State<AppState>, Path(path): Path<String>) -> Answer {
    let missing = || Refusal::Message(MessageKind::NotFound);
    let tile = Tile::parse(&format!("tile/{path}")).map_err(|_| missing())?;
    let found = state
        .store
        .read("tile", move |tx| public_log::served(tx, tile))
        .await?
        .ok_or_else(missing)?;
    let mut response = answer(found.into_response(), "application/octet-stream", FOR_EVER);
    if tile.kind() == Kind::Entries {
        // An address for programs; a browser that opens it should not guess.
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    }
    Ok(response)
}

fn answer(mut response: Response, content_type: &'static str, caching: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}
