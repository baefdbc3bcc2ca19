//! Answers that are kept as long as nothing public changes.

use super::problem::nothing;
use crate::web::{
    AppState,
    answer::{Answer, Refusal},
    page_cache::{Key, Output},
    public::statement::until,
};
use axum::http::HeaderMap;
use domain::{instant::Instant, lang::Lang, publication::Publication, statement::Slug};
use std::sync::Arc;

/// Answers with what `make` makes of the publication. `which` tells answers of one name apart;
/// `Ok(None)`: there is none.
pub async fn of_publication<F>(
    state: &AppState,
    (slug, lang): (&str, Option<Lang>),
    (what, which): (&'static str, String),
    headers: &HeaderMap,
    make: impl Fn(Arc<Publication>, Instant) -> F,
) -> Answer
where
    F: Future<Output = Result<Option<Vec<u8>>, Refusal>>,
{
    let slug: Slug = slug.parse().map_err(|_| nothing())?;
    let now = state.now();
    let key = Key { slug: slug.to_string(), what, locale: "", lang: which };
    let render = || async {
        let Some(publication) = state.publication(&slug, lang.clone(), None, now).await? else {
            return Ok(None);
        };
        let (lang, revision) = (publication.lang.to_string(), publication.revision);
        let valid_until = Some(until(&publication, now));
        let body = make(publication, now).await?;
        Ok::<_, Refusal>(body.map(|body| Output {
            content_type: "application/json",
            lang,
            file_name: None,
            body,
            revision,
            valid_until,
        }))
    };
    let revision = || async { Ok(state.revision(&slug).await?) };
    let found =
        state.web.pages.answer(key, headers, (state.generation(), now), revision, render).await?;
    found.ok_or_else(nothing)
}

/// An answer as JSON.
pub fn json(answer: &impl serde::Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(answer).map_err(|error| {
        tracing::error!(%error, "an answer could not be written");
        Refusal::Internal
    })
}
