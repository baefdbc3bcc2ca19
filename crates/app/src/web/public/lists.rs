//! `GET /s/{slug}/list.csv`, `list.json` and the schema of the latter.

use crate::{
    site::public_log::PublicLog,
    web::{
        AppState,
        answer::{Answer, Refusal},
        page_cache::{Key, Output},
    },
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use domain::{lang::Lang, publication::Publication, statement::Slug};
use serde::Deserialize;
use view::public::MessageKind;

/// In which language the list is ordered, as on the page that links here; without it, in the
/// authentic one.
#[derive(Deserialize)]
pub struct Order {
    lang: Option<String>,
}

pub async fn csv(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(order): Query<Order>,
    headers: HeaderMap,
) -> Answer {
    let lang = order.lang.as_deref().and_then(|lang| lang.parse::<Lang>().ok());
    let asked = lang.map(|lang| format!("?lang={lang}")).unwrap_or_default();
    let press = |publication: &Publication| Ok(press::list_csv(publication.list()));
    let of = (slug.clone(), order);
    let mut response =
        answer(&state, of, &headers, "list.csv", "text/csv; charset=utf-8", press).await?;
    // Where the version and the state of the log stand, which a plain table has no place for.
    let link = format!(
        "</s/{slug}/list.csv-metadata.json{asked}>; rel=\"describedby\"; type=\"application/csvm+json\""
    );
    if let Ok(link) = HeaderValue::from_str(&link) {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

pub async fn json(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(order): Query<Order>,
    headers: HeaderMap,
) -> Answer {
    let signed = |publication: &Publication| signed_list(&state.public_log, publication);
    answer(&state, (slug, order), &headers, "list.json", "application/json", signed).await
}

pub async fn schema() -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "application/schema+json"),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        press::LIST_SCHEMA,
    )
}

/// The list as JSON, signed by the log's key.
pub fn signed_list(log: &PublicLog, publication: &Publication) -> Result<Vec<u8>, Refusal> {
    let signed = press::with_signature(press::list_json(publication), |list| {
        log.sign_list(publication.slug.as_str(), list)
    });
    signed.map_err(|error| {
        tracing::error!(%error, "a list could not be signed");
        Refusal::Internal
    })
}

async fn answer(
    state: &AppState,
    (slug, order): (String, Order),
    headers: &HeaderMap,
    what: &'static str,
    content_type: &'static str,
    press: impl Fn(&Publication) -> Result<Vec<u8>, Refusal>,
) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let now = state.now();
    let lang = order
        .lang
        .map(|lang| lang.parse::<Lang>())
        .transpose()
        .map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let key = Key {
        slug: slug.to_string(),
        what,
        locale: "",
        lang: lang.as_ref().map(Lang::to_string).unwrap_or_default(),
    };
    let render = || async {
        let Some(publication) = state.publication(&slug, lang.clone(), None, now).await? else {
            return Ok(None);
        };
        let file_name = (what == "list.csv").then(|| format!("{slug}.csv"));
        Ok::<_, Refusal>(Some(Output {
            content_type,
            lang: publication.lang.to_string(),
            file_name,
            body: press(&publication)?,
            revision: publication.revision,
            valid_until: publication.window.next_change(now),
        }))
    };
    let revision = || async { Ok(state.revision(&slug).await?) };
    let found =
        state.web.pages.answer(key, headers, (state.generation(), now), revision, render).await?;
    found.ok_or(Refusal::Message(MessageKind::NotFound))
}
