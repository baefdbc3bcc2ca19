//! `GET /s/{slug}/statement.docx`, `list.xlsx`, `statement.txt`, `statement.md`, `cite.bib`,
//! `cite.json`, `list.csv-metadata.json` and `updates.atom`: the publication in further forms.

use crate::{
    site::{
        news,
        rendition::{Rendition, document},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, aside},
        page_cache::{Key, Output},
    },
};
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
};
use domain::{instant::Instant, lang::Lang, publication::Publication, statement::Slug};
use serde::Deserialize;
use std::sync::Arc;
use view::public::MessageKind;

/// In which language; without it, in the authentic one.
#[derive(Deserialize)]
pub struct In {
    lang: Option<String>,
}

/// The handler of a form.
macro_rules! handler {
    ($name:ident, $rendition:ident) => {
        pub async fn $name(
            State(state): State<AppState>,
            Path(slug): Path<String>,
            Query(wanted): Query<In>,
            headers: HeaderMap,
        ) -> Answer {
            answer(&state, (slug, wanted), &headers, Some(Rendition::$rendition)).await
        }
    };
}

handler!(word, Word);
handler!(workbook, Workbook);
handler!(text, Text);
handler!(markdown, Markdown);
handler!(bibtex, BibTex);
handler!(csl, Csl);
handler!(csv_metadata, CsvMetadata);

pub async fn atom(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(wanted): Query<In>,
    headers: HeaderMap,
) -> Answer {
    answer(&state, (slug, wanted), &headers, None).await
}

/// Answers with a form of the publication; without one, with its feed.
async fn answer(
    state: &AppState,
    (slug, wanted): (String, In),
    headers: &HeaderMap,
    rendition: Option<Rendition>,
) -> Answer {
    let not_found = || Refusal::Message(MessageKind::NotFound);
    let slug: Slug = slug.parse().map_err(|_| not_found())?;
    let now = state.now();
    let lang = wanted.lang.map(|lang| lang.parse::<Lang>()).transpose().map_err(|_| not_found())?;
    let key = Key {
        slug: slug.to_string(),
        what: rendition.map_or(news::FILE, Rendition::file),
        locale: "",
        lang: lang.as_ref().map(Lang::to_string).unwrap_or_default(),
    };
    let render = || async {
        let Some(publication) = state.publication(&slug, lang.clone(), None, now).await? else {
            return Ok(None);
        };
        match rendition {
            Some(rendition) => {
                let state = state.clone();
                aside(move || output(&state, &publication, rendition, now)).await?.map(Some)
            }
            None => feed(state, publication, now).await.map(Some),
        }
    };
    let revision = || async { Ok(state.revision(&slug).await?) };
    let found =
        state.web.pages.answer(key, headers, (state.generation(), now), revision, render).await?;
    found.ok_or_else(not_found)
}

fn output(
    state: &AppState,
    publication: &Publication,
    rendition: Rendition,
    now: Instant,
) -> Result<Output, Refusal> {
    let (edition, locale) =
        document(publication, &state.about, state.default_locale, now).ok_or(Refusal::Internal)?;
    let table = if publication.lang == publication.draft.authentic {
        "list.csv".to_owned()
    } else {
        format!("list.csv?lang={}", publication.lang)
    };
    let body = rendition.make(publication, (&edition, locale), &table).map_err(|error| {
        tracing::error!(%error, form = rendition.file(), "a form could not be made");
        Refusal::Internal
    })?;
    Ok(Output {
        content_type: rendition.content_type(),
        lang: publication.lang.to_string(),
        file_name: rendition.saved_as(publication),
        body,
        revision: publication.revision,
        valid_until: Some(super::statement::until(publication, now)),
    })
}

async fn feed(
    state: &AppState,
    publication: Arc<Publication>,
    now: Instant,
) -> Result<Output, Refusal> {
    let (edition, locale) =
        document(&publication, &state.about, state.default_locale, now).ok_or(Refusal::Internal)?;
    let read = publication.clone();
    let events =
        state.store.at(now).read("updates", move |tx| news::events(tx, &read, now)).await?;
    let updates = news::updates(&events, &publication, locale);
    Ok(Output {
        content_type: "application/atom+xml; charset=utf-8",
        lang: publication.lang.to_string(),
        file_name: None,
        body: news::feed(&edition, &publication, &state.about, &updates),
        revision: publication.revision,
        valid_until: Some(super::statement::until(&publication, now)),
    })
}
