//! `GET /s/{slug}/sent`: check your inbox. The same page whatever the form led to.

use crate::{
    clock,
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page},
        client::PageLocale,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    id::SignOnId,
    statement::{Slug, Statement},
};
use serde::Deserialize;
use view::{
    Frame, Locale, Problem,
    public::{InboxPage, MessageKind},
};

#[derive(Deserialize)]
pub struct Sent {
    /// The sign-on of the sent form: not public before it is listed, and then confirmed.
    #[serde(default)]
    f: String,
}

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(sent): Query<Sent>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let statement = public_statement(&state, &slug).await?;
    let handle = sent.f.parse::<SignOnId>().ok().map(|id| id.to_string());
    page(&inbox_page(&state, &statement, locale, handle, Vec::new()))
}

/// A statement that is public, open for signing or not.
pub(super) async fn public_statement(
    state: &AppState,
    slug: &str,
) -> Result<std::sync::Arc<Statement>, Refusal> {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let statement = state.statement(&slug).await?.filter(|s| s.phase.is_public());
    statement.ok_or(Refusal::Message(MessageKind::NotFound))
}

pub(super) fn scope(statement: &Statement) -> String {
    format!("code {}", statement.slug)
}

/// The page with the code field; without a handle it asks for the address too.
pub(super) fn inbox_page(
    state: &AppState,
    statement: &Statement,
    locale: Locale,
    handle: Option<String>,
    problems: Vec<Problem>,
) -> InboxPage {
    let slug = &statement.slug;
    InboxPage {
        f: Frame { locale, site: state.about.name.clone(), languages: Vec::new() },
        statement: convert::statement_link(
            &statement.draft,
            format!("/s/{slug}?lang={}", locale.code()),
            locale,
        ),
        action: format!("/s/{slug}/code?lang={}", locale.code()),
        token: state.web.tokens.issue(&scope(statement), state.now(), clock::random()),
        handle,
        problems,
        days: crate::whole_days(state.limits.confirm_link),
        outbox: state.outbox.then(|| "/desk/outbox".to_owned()),
    }
}
