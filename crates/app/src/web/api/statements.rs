//! `GET /api/v1/statements`: which statements there are.

use crate::site::shown::{Counts, Log};
use crate::web::{
    AppState,
    answer::{Answer, Refusal},
    api::{asked::Asked, problem::Problem},
    page_cache::Key,
    public::index::of_all,
};
use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A statement in the list of them.
#[derive(Serialize, ToSchema)]
pub struct StatementListed {
    #[schema(example = "water-for-the-islands")]
    slug: String,
    title: String,
    /// Language of the title: that in which it is signed.
    lang: String,
    #[schema(minimum = 1)]
    version: u32,
    /// All signatures, as beside the button; `counts` says of what they are made.
    #[schema(minimum = 0)]
    total: u32,
    counts: Counts,
    /// Day of this answer in the time zone of the statement.
    #[schema(format = Date)]
    as_of: String,
    log: Log,
}

#[utoipa::path(
    get,
    path = "/api/v1/statements",
    tag = "statements",
    responses(
        (status = 200, description = "Those that can be signed now first, then the newest first.", body = Vec<StatementListed>, headers(("ETag" = String))),
        (status = 304, description = "Unchanged since the ETag in If-None-Match."),
        (status = 400, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    Asked::read(query.as_deref(), &[])?;
    let key = Key { slug: String::new(), what: "statements", locale: "", lang: String::new() };
    of_all(&state, key, &headers, "application/json", "", |found, now| {
        let listed = found.statements.iter().map(|(statement, counts)| StatementListed {
            slug: statement.slug.to_string(),
            title: statement.draft.title(&statement.draft.authentic).to_owned(),
            lang: statement.draft.authentic.to_string(),
            version: statement.signed_version(),
            total: counts.total(),
            counts: (*counts).into(),
            as_of: now.in_zone(&statement.window.zone).date().to_string(),
            log: Log::of_head(found.head.as_ref()),
        });
        serde_json::to_vec(&listed.collect::<Vec<_>>()).map_err(|_| Refusal::Internal)
    })
    .await
}
