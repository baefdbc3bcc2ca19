//! `GET /s/{slug}/list.csv`, `list.json` and the schema of the latter.

use crate::{
    view::public::MessageKind,
    web::{
        AppState,
        answer::{Answer, Refusal},
        page_cache::{Key, Output},
    },
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::IntoResponse,
};
use domain::{publication::Publication, statement::Slug};

pub async fn csv(State(state): State<AppState>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    answer(&state, slug, &headers, "list.csv", "text/csv; charset=utf-8", press::list_csv).await
}

pub async fn json(State(state): State<AppState>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    answer(&state, slug, &headers, "list.json", "application/json", press::list_json).await
}

pub async fn schema() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/schema+json"), (header::CACHE_CONTROL, "public, max-age=3600")], press::LIST_SCHEMA)
}

async fn answer(
    state: &AppState,
    slug: String,
    headers: &HeaderMap,
    what: &'static str,
    content_type: &'static str,
    press: fn(&Publication) -> Vec<u8>,
) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let now = state.now();
    let key = Key { slug: slug.to_string(), what, locale: "", lang: String::new() };
    let render = || async {
        let Some(publication) = state.publication(&slug, None, None, now).await? else { return Ok(None) };
        let file_name = (what == "list.csv").then(|| format!("{slug}.csv"));
        Ok::<_, Refusal>(Some(Output {
            content_type,
            lang: publication.lang.to_string(),
            file_name,
            body: press(&publication),
            revision: publication.revision,
            valid_until: publication.next_change(now),
        }))
    };
    let revision = || state.revision(&slug);
    let found = state.pages.answer(key, headers, (state.store.public_generation(), now), revision, render).await?;
    found.ok_or(Refusal::Message(MessageKind::NotFound))
}
