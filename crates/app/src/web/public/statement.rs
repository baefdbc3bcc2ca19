//! `GET /s/{slug}` and `/s/{slug}/{lang}`: a statement with its list.

use crate::site::{About, convert, list_page, pictures};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, aside},
    client::PageLocale,
    page_cache::{Key, Output},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use domain::{
    entry::Kind, instant::Instant, lang::Lang, publication::Publication, statement::Slug,
};
use view::{
    Frame, Locale, SafeHtml,
    public::{LogHead, MessageKind, StatementPage},
    qr,
};

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    headers: HeaderMap,
) -> Answer {
    answer(&state, slug, None, locale, &headers).await
}

pub async fn show_in(
    State(state): State<AppState>,
    Path((slug, lang)): Path<(String, String)>,
    PageLocale(locale): PageLocale,
    headers: HeaderMap,
) -> Answer {
    let lang: Lang = lang.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    // Who asks for a language reads it: the page around the text follows where it can.
    let locale = Locale::from_code(lang.as_str()).unwrap_or(locale);
    answer(&state, slug, Some(lang), locale, &headers).await
}

async fn answer(
    state: &AppState,
    slug: String,
    lang: Option<Lang>,
    locale: Locale,
    headers: &HeaderMap,
) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let key = Key {
        slug: slug.to_string(),
        what: "page",
        locale: locale.code(),
        lang: lang.as_ref().map(Lang::to_string).unwrap_or_default(),
    };
    let now = state.now();
    let revision = || async { Ok(state.revision(&slug).await?) };
    let render = || async {
        let Some(publication) = state.publication(&slug, lang.clone(), Some(locale), now).await?
        else {
            return Ok(None);
        };
        let state = state.clone();
        let output = aside(move || output(&state, &publication, locale, now)).await??;
        Ok::<_, Refusal>(Some(output))
    };
    let found =
        state.web.pages.answer(key, headers, (state.generation(), now), revision, render).await?;
    found.ok_or(Refusal::Message(MessageKind::NotFound))
}

fn output(
    state: &AppState,
    publication: &Publication,
    locale: Locale,
    now: Instant,
) -> Result<Output, Refusal> {
    let page = page(&state.about, publication, locale, now).ok_or(Refusal::Internal)?;
    Ok(Output {
        content_type: "text/html; charset=utf-8",
        lang: publication.lang.to_string(),
        file_name: None,
        body: page.render()?.into_bytes(),
        revision: publication.revision,
        valid_until: Some(until(publication, now)),
    })
}

/// When a page that says of which day it is must be made anew.
pub(in crate::web) fn until(publication: &Publication, now: Instant) -> Instant {
    let midnight = now.next_day(&publication.window.zone);
    publication.window.next_change(now).map_or(midnight, |change| change.min(midnight))
}

/// The page of a publication. `None`: it has no text.
pub fn page(
    about: &About,
    publication: &Publication,
    locale: Locale,
    now: Instant,
) -> Option<StatementPage> {
    let (draft, slug) = (&publication.draft, &publication.slug);
    let text = publication.text()?;
    let href = |lang: &Lang| format!("/s/{slug}/{lang}");
    let address = format!("{}/s/{slug}", about.url);
    let log = super::check::covered(&publication.log).then(|| {
        let (size, root) = (publication.log.size, tlog::Hash(publication.log.root).to_string());
        let qr = qr::svg(&format!("{address}/check#{size},{root}"), &locale.t("log-qr"));
        LogHead { size, root, qr }
    });
    let parts = list_page::parts(publication);
    let first = parts.first().map_or(0..0, |part| part.rows.clone());
    let authentic = (text.lang != draft.authentic)
        .then(|| convert::lang_link(&draft.authentic, href(&draft.authentic), false));
    Some(StatementPage {
        f: Frame { locale, site: about.name.clone(), languages: Vec::new() },
        slug: slug.to_string(),
        coalition: Some(draft.coalition.clone()).filter(|name| !name.is_empty()),
        date: draft.date.map(|date| convert::date_words(date, locale)).unwrap_or_default(),
        as_of: convert::date_words(now.in_zone(&publication.window.zone).date(), locale),
        text: convert::text_with_contents(text, locale),
        translations: draft
            .texts
            .iter()
            .map(|t| convert::lang_link(&t.lang, href(&t.lang), t.lang == text.lang))
            .collect(),
        authentic,
        kinds: Kind::ALL.to_vec(),
        state: convert::published_state(publication, now, locale),
        counts: publication.counts,
        gallery: pictures::gallery(publication, locale)
            .map(|gallery| convert::gallery(gallery, locale)),
        groups: list_page::groups(publication, &first),
        list_parts: list_page::links(publication, &parts, Some(1), locale),
        search: list_page::search_box(publication),
        version: u64::from(publication.version),
        sha256: publication.text_hash.to_string(),
        log,
        controller: Some(convert::controller(draft, about)),
        noindex: publication.showing.noindex,
        json_ld: SafeHtml::trusted(press::json_ld(publication, &address)),
        address,
    })
}
