//! `GET /api/v1/statements`: which statements there are, for programs.

use crate::web::{
    AppState,
    answer::{Answer, Refusal},
};
use axum::{extract::State, http::header, response::IntoResponse};
use domain::lang::Lang;
use serde::Serialize;

#[derive(Serialize)]
struct Listed {
    slug: String,
    title: String,
    lang: Lang,
    version: u32,
}

pub async fn statements(State(state): State<AppState>) -> Answer {
    let now = state.now();
    let found = state.store.at(now).read("public statements", store::statement::public).await?;
    let listed = found.into_iter().map(|(statement, _)| Listed {
        slug: statement.slug.to_string(),
        title: statement.draft.title(&statement.draft.authentic).to_owned(),
        lang: statement.draft.authentic.clone(),
        version: statement.signed_version(),
    });
    let json = serde_json::to_vec(&listed.collect::<Vec<_>>()).map_err(|_| Refusal::Internal)?;
    Ok((
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, no-cache")],
        json,
    )
        .into_response())
}
