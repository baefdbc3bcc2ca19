//! `GET /s/{slug}/statement.pdf` and `card.png`: the publication as a document and as a picture.
//!
//! Setting one takes from a moment to a minute, so it is done once a revision. Meanwhile readers get
//! the last one, unless something that it shows has left or changed: then they wait.

use crate::{
    site::edition::{self, Setting},
    typesetter::TypesetFailure,
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
use domain::{lang::Lang, publication::Publication, statement::Slug};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use tokio::time::timeout;
use typeset::Form;
use view::public::MessageKind;

/// So long somebody waits for a document that is being made; less than any request may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What of it: the language, another one beside it, and the form of the PDF.
#[derive(Deserialize)]
pub struct Wanted {
    lang: Option<String>,
    /// The text in this language too.
    with: Option<String>,
    /// `press` or `poster`.
    form: Option<String>,
}

/// A document that is asked for.
#[derive(Clone)]
struct Asked {
    slug: Slug,
    lang: Option<Lang>,
    with: Option<Lang>,
    form: Form,
}

pub async fn pdf(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Answer {
    let form = wanted.form().ok_or_else(not_found)?;
    answer(&state, Asked::of(&slug, &wanted, form)?, &headers).await
}

pub async fn card(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Answer {
    let asked = Asked { with: None, ..Asked::of(&slug, &wanted, Form::Card)? };
    answer(&state, asked, &headers).await
}

fn not_found() -> Refusal {
    Refusal::Message(MessageKind::NotFound)
}

impl Wanted {
    /// The form of the PDF; `None`: there is none of this name.
    pub fn form(&self) -> Option<Form> {
        Some(match self.form.as_deref() {
            None | Some("") => Form::Document,
            Some("press") => Form::Press,
            Some("poster") => Form::Poster,
            Some(_) => return None,
        })
    }

    /// The language, where one is named that can be one.
    pub fn lang(&self) -> Option<Lang> {
        self.lang.as_deref()?.parse().ok()
    }
}

impl Asked {
    fn of(slug: &str, wanted: &Wanted, form: Form) -> Result<Self, Refusal> {
        let lang = |lang: &Option<String>| {
            lang.as_deref().map(str::parse::<Lang>).transpose().map_err(|_| not_found())
        };
        let slug = slug.parse().map_err(|_| not_found())?;
        Ok(Self { slug, lang: lang(&wanted.lang)?, with: lang(&wanted.with)?, form })
    }

    fn key(&self) -> Key {
        let lang = |lang: &Option<Lang>| lang.as_ref().map(Lang::to_string).unwrap_or_default();
        let what = match self.form {
            Form::Document => "statement.pdf",
            Form::Press => "press.pdf",
            Form::Poster => "poster.pdf",
            Form::Card => "card.png",
        };
        let lang = format!("{}+{}", lang(&self.lang), lang(&self.with));
        Key { slug: self.slug.to_string(), what, locale: "", lang }
    }
}

async fn answer(state: &AppState, asked: Asked, headers: &HeaderMap) -> Answer {
    let key = asked.key();
    let last = state.web.pages.last(&key, headers, (state.generation(), state.now()));
    if let Some(last) = last.filter(|last| !last.current) {
        let revision = state.revision(&asked.slug).await?.ok_or_else(not_found)?;
        let outdated = last.expired || last.revision != revision.now;
        if outdated && revision.left <= last.revision {
            make_aside(state, &asked, key);
            return Ok(last.response);
        }
    }
    // Whoever waits may leave; the document is made all the same.
    let (state, headers) = (state.clone(), headers.clone());
    let made = tokio::spawn(async move { make(&state, &asked, &headers).await });
    match timeout(PATIENCE, made).await {
        Ok(made) => made.unwrap_or(Err(Refusal::Internal)),
        // It is there when they come again.
        Err(_) => Err(MessageKind::NoDocument.into()),
    }
}

/// Makes it anew while readers have the last one; one at a time.
fn make_aside(state: &AppState, asked: &Asked, key: Key) {
    if !state.web.documents.begin(&key) {
        return;
    }
    let (state, asked) = (state.clone(), asked.clone());
    tokio::spawn(async move {
        // Why it failed, if it does, is told to the desk and to the log where that is known.
        let making = Making { state: &state, key };
        let _ = make(&state, &asked, &HeaderMap::new()).await;
        drop(making);
    });
}

/// Somebody makes it anew. However that ends, the next one may.
struct Making<'a> {
    state: &'a AppState,
    key: Key,
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        self.state.web.documents.end(&self.key);
    }
}

async fn make(state: &AppState, asked: &Asked, headers: &HeaderMap) -> Answer {
    let (key, now, slug) = (asked.key(), state.now(), &asked.slug);
    let revision = || async { Ok(state.revision(slug).await?) };
    let render = || async {
        match state.publication(slug, asked.lang.clone(), None, now).await? {
            Some(publication) => output(state, asked, publication).await.map(Some),
            None => Ok(None),
        }
    };
    let pages = &state.web.pages;
    let found = pages.answer(key, headers, (state.generation(), now), revision, render).await?;
    found.ok_or_else(not_found)
}

async fn output(
    state: &AppState,
    asked: &Asked,
    publication: Arc<Publication>,
) -> Result<Output, Refusal> {
    let (key, now, documents) = (asked.key(), state.now(), &state.web.documents);
    if documents.rests(&key, publication.revision, now) {
        return Err(MessageKind::NoDocument.into());
    }
    let (of, with) = (state.clone(), asked.with.clone());
    let (publication, edition) = aside(move || {
        let setting = Setting { about: &of.about, now, fallback: of.default_locale, draft: false };
        let edition = edition::edition(&publication, with.as_ref(), setting);
        (publication, edition)
    })
    .await?;
    let edition = edition.ok_or_else(not_found)?;
    let set = state.typesetter.set(edition, asked.form).await.map_err(|failure| {
        documents.not_made(&key, publication.revision, &failure, now);
        refused(&failure)
    })?;
    documents.made(&key, set.missing);
    Ok(Output {
        content_type: if asked.form == Form::Card { "image/png" } else { "application/pdf" },
        lang: publication.lang.to_string(),
        file_name: None,
        body: set.bytes,
        revision: publication.revision,
        valid_until: Some(super::statement::until(&publication, now)),
    })
}

/// What somebody sees who asked for a document that could not be made.
pub(in crate::web) fn refused(failure: &TypesetFailure) -> Refusal {
    if matches!(failure, TypesetFailure::Busy) {
        return Refusal::Busy;
    }
    tracing::error!(%failure, "a document could not be set");
    MessageKind::NoDocument.into()
}
