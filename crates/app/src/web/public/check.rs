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
    let texts = frozen.parts.iter().filter(|part| part.name.starts_with("statement.")).map(|part| CheckText {
        lang: part.lang.clone(),
        label: part.lang.parse().map_or_else(|_| part.lang.clone(), |lang| convert::language_name(&lang)),
        sha256: version::TextHash::of(&part.bytes).to_string(),
        authentic: part.lang == publication.draft.authentic.as_str(),
    });
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
