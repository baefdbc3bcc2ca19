//! `GET /api/v1/statements`: which statements there are, for programs.

use super::index::of_all;
use crate::web::{
    AppState,
    answer::{Answer, Refusal},
    page_cache::Key,
};
use axum::{extract::State, http::HeaderMap};
use domain::{lang::Lang, publication::Counts};
use serde::Serialize;

#[derive(Serialize)]
struct Listed {
    slug: String,
    title: String,
    lang: Lang,
    version: u32,
    /// All signatures, as beside the button; `counts` says of what they are made.
    total: u32,
    counts: Counts,
}

pub async fn statements(State(state): State<AppState>, headers: HeaderMap) -> Answer {
    let key = Key { slug: String::new(), what: "statements", locale: "", lang: String::new() };
    of_all(&state, key, &headers, "application/json", "", |found, _| {
        let listed = found.iter().map(|(statement, counts)| Listed {
            slug: statement.slug.to_string(),
            title: statement.draft.title(&statement.draft.authentic).to_owned(),
            lang: statement.draft.authentic.clone(),
            version: statement.signed_version(),
            total: counts.total(),
            counts: *counts,
        });
        serde_json::to_vec(&listed.collect::<Vec<_>>()).map_err(|_| Refusal::Internal)
    })
    .await
}
