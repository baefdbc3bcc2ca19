//! `GET /s/{slug}/check`: how to check this list without asking anybody.

use crate::{
    view::{
        Frame,
        public::{CheckPage, CheckText, MessageKind},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page},
        client::PageLocale,
        convert,
    },
};
use axum::extract::{Path, State};
use domain::{statement::Slug, version};

pub async fn show(State(state): State<AppState>, Path(slug): Path<String>, PageLocale(locale): PageLocale) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let publication = state.publication(&slug, None, Some(locale), state.now()).await?;
    let publication = publication.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let statement = state.statement(&slug).await?.ok_or(Refusal::Internal)?;
    let frozen = version::freeze(statement.id, publication.version, &publication.draft);
    let texts = frozen.parts.iter().map(|part| CheckText {
        lang: part.lang.clone(),
        label: part.name.clone(),
        sha256: version::TextHash::of(&part.bytes).to_string(),
        authentic: part.lang == publication.draft.authentic.as_str(),
    });
    // The hash on the page is that of the manifest, which names the hash of every part.
    let manifest =
        CheckText { lang: String::new(), label: locale.t("check-manifest"), sha256: publication.text_hash.to_string(), authentic: false };
    let texts = std::iter::once(manifest).chain(texts);
    page(&CheckPage {
        f: Frame::at(locale, &state.site.name, &format!("/s/{slug}/check")),
        statement: convert::statement_link(&publication.draft, format!("/s/{slug}"), locale),
        slug: slug.to_string(),
        origin: state.site.url.clone(),
        version: u64::from(publication.version),
        texts: texts.collect(),
        counts: convert::counts_view(publication.counts),
    })
}
