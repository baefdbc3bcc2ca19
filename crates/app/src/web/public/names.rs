//! `GET /s/{slug}/names/{n}`: a part of a long list; `GET /s/{slug}/names`: a name looked for on
//! it, or the way to an entry.

use crate::{
    site::{
        list_page,
        name_search::{Query as NameQuery, found_page},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, aside, page, see},
        client::PageLocale,
        page_cache::{Key, Output, Rendering},
    },
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
};
use domain::{
    id::SignOnId, instant::Instant, lang::Lang, publication::Publication, statement::Slug,
};
use serde::Deserialize;
use std::sync::Arc;
use view::{Locale, public::MessageKind};

/// So many searches run at once: whoever looks for many names waits for themselves, not for the
/// readers of pages.
pub const AT_ONCE: usize = 2;

/// In which language the list is ordered; without it, in that of the text that suits the reader.
#[derive(Deserialize)]
pub struct In {
    lang: Option<String>,
}

pub async fn part(
    State(state): State<AppState>,
    Path((slug, number)): Path<(String, String)>,
    Query(order): Query<In>,
    PageLocale(locale): PageLocale,
    headers: HeaderMap,
) -> Answer {
    let (slug, lang) = asked(&slug, order.lang.as_deref())?;
    let number: usize = number.parse().map_err(|_| not_found())?;
    let of_text = lang.as_ref().map(Lang::to_string).unwrap_or_default();
    let key = Key {
        slug: slug.to_string(),
        what: "names",
        locale: locale.code(),
        lang: format!("{of_text}/{number}"),
    };
    let now = state.now();
    let revision = || async { Ok(state.revision(&slug).await?) };
    let render = || async {
        let Some(publication) = state.publication(&slug, lang.clone(), Some(locale), now).await?
        else {
            return Ok(None);
        };
        let (of, key) = (state.clone(), key.clone());
        aside(move || rendering(&of, &key, &publication, (number, locale), now)).await?
    };
    let pages = &state.web.pages;
    let found =
        pages.answer(key.clone(), &headers, (state.generation(), now), revision, render).await?;
    found.ok_or_else(not_found)
}

/// The part, or the word that it is as it was.
fn rendering(
    state: &AppState,
    key: &Key,
    publication: &Publication,
    (number, locale): (usize, Locale),
    now: Instant,
) -> Result<Option<Rendering>, Refusal> {
    let Some(print) = list_page::fingerprint(publication, number, locale) else { return Ok(None) };
    let (revision, valid_until) = (publication.revision, publication.window.next_change(now));
    if let Some(kept) = state.web.pages.kept(key, &print) {
        return Ok(Some(Rendering::AsBefore { kept, revision, valid_until }));
    }
    let Some(page) = list_page::part_page(publication, number, locale, &state.about) else {
        return Ok(None);
    };
    let output = Output {
        content_type: "text/html; charset=utf-8",
        lang: publication.lang.to_string(),
        file_name: None,
        body: page.render()?.into_bytes(),
        revision,
        valid_until,
    };
    Ok(Some(Rendering::Print(output, print)))
}

/// What is looked for. All of it may be missing, empty or nonsense.
#[derive(Deserialize)]
pub struct Search {
    lang: Option<String>,
    #[serde(default)]
    q: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: String,
    /// An entry of the list.
    id: Option<String>,
}

pub async fn search(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(search): Query<Search>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let (slug, lang) = asked(&slug, search.lang.as_deref())?;
    let now = state.now();
    let publication = state.publication(&slug, lang, Some(locale), now).await?;
    let publication = publication.ok_or_else(not_found)?;
    if let Some(id) = &search.id {
        return to_entry(publication, id).await;
    }
    let query = NameQuery::new(
        &search.q,
        &search.country,
        &search.kind,
        search.page.parse().unwrap_or_default(),
    );
    let turn = state.web.searches.clone().acquire_owned().await.map_err(|_| Refusal::Busy)?;
    let of = state.clone();
    let found = aside(move || {
        let _turn = turn;
        found_page(&publication, &query, locale, &of.about)
    });
    page(&found.await?.ok_or_else(not_found)?)
}

/// To where an entry stands; to the list as a whole where it does not, or not any more.
async fn to_entry(publication: Arc<Publication>, id: &str) -> Answer {
    let id: SignOnId = id.parse().map_err(|_| not_found())?;
    let address = aside(move || {
        let at = publication.listing.rows().position(|(_, row)| row.signatory.id == id);
        let parts = list_page::parts(&publication);
        let number = at.and_then(|at| parts.iter().position(|part| part.rows.contains(&at)));
        match number {
            Some(number) => {
                let address = list_page::address(&publication, number + 1);
                format!("{}#{id}", address.split('#').next().unwrap_or_default())
            }
            None => list_page::address(&publication, 1),
        }
    });
    see(&address.await?)
}

fn asked(slug: &str, lang: Option<&str>) -> Result<(Slug, Option<Lang>), Refusal> {
    let slug = slug.parse().map_err(|_| not_found())?;
    let lang = lang.filter(|lang| !lang.is_empty()).map(str::parse::<Lang>);
    Ok((slug, lang.transpose().map_err(|_| not_found())?))
}

fn not_found() -> Refusal {
    Refusal::Message(MessageKind::NotFound)
}
