//! `GET /api/v1/statements/{slug}`: a statement without text and list.

use super::{
    asked::Asked,
    kept::{json, of_publication},
    problem::Problem,
};
use crate::site::shown::{Counts, Moment, State};
use crate::web::{AppState, answer::Answer};
use axum::{
    extract::{Path, RawQuery, State as Shared},
    http::HeaderMap,
};
use domain::{instant::Instant, publication::Publication};
use serde::Serialize;
use utoipa::ToSchema;

/// A statement as everybody may see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementAnswer {
    #[serde(flatten)]
    moment: Moment,
    /// The statement's id in the public log.
    statement_id: String,
    title: String,
    /// Language (BCP 47) of the title.
    lang: String,
    /// The language in which it is signed.
    authentic: String,
    /// Languages of its texts.
    langs: Vec<String>,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    coalition: Option<String>,
    /// The date it bears.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    date: Option<String>,
    state: State,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    opens_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    closes_at: Option<String>,
    counts: Counts,
    /// Address of the page for people.
    url: String,
}

#[utoipa::path(
    get,
    path = "/api/v1/statements/{slug}",
    tag = "statements",
    params(
        ("slug" = String, Path, description = "As in the address of the page.", pattern = "^[a-z0-9-]{1,80}$"),
        ("lang" = Option<String>, Query, pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length = 35, description = "Language (BCP 47) of the title."),
    ),
    responses(
        (status = 200, body = StatementAnswer, headers(("ETag" = String))),
        (status = 304, description = "Unchanged since the ETag in If-None-Match."),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    Shared(state): Shared<AppState>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let lang = Asked::read(query.as_deref(), &["lang"])?.lang()?;
    let which = lang.as_ref().map(ToString::to_string).unwrap_or_default();
    let site = &state.about.url;
    let make = async |publication: std::sync::Arc<Publication>, now| {
        json(&answer(&publication, site, now)).map(Some)
    };
    of_publication(&state, (&slug, lang), ("api statement", which), &headers, make).await
}

fn answer(publication: &Publication, site: &str, now: Instant) -> StatementAnswer {
    let draft = &publication.draft;
    StatementAnswer {
        moment: Moment::of(publication, now),
        statement_id: publication.statement.to_string(),
        title: draft.title(&publication.lang).to_owned(),
        lang: draft.text(&publication.lang).map_or(&draft.authentic, |text| &text.lang).to_string(),
        authentic: draft.authentic.to_string(),
        langs: draft.texts.iter().map(|text| text.lang.to_string()).collect(),
        coalition: Some(draft.coalition.clone()).filter(|name| !name.is_empty()),
        date: draft.date.map(|date| date.to_string()),
        state: publication.gate.into(),
        opens_at: publication.window.opens_at.map(Instant::to_rfc3339),
        closes_at: publication.window.closes_at.map(Instant::to_rfc3339),
        counts: publication.counts.into(),
        url: format!("{site}/s/{}", publication.slug),
    }
}
