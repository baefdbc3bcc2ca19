//! `GET /`: the statements of this site.

use crate::site::{Site, convert};
use crate::web::{
    AppState,
    answer::{Answer, Refusal},
    client::PageLocale,
    page_cache::{Key, Output},
};
use askama::Template;
use axum::{extract::State, http::HeaderMap};
use domain::{instant::Instant, publication::Counts, statement::Statement};
use store::log::Head;
use view::{
    Frame, Locale,
    public::{IndexRow, SiteIndex},
};

pub async fn show(
    State(state): State<AppState>,
    PageLocale(locale): PageLocale,
    headers: HeaderMap,
) -> Answer {
    let key =
        Key { slug: String::new(), what: "index", locale: locale.code(), lang: String::new() };
    let page = |found: &Found, now: Instant| {
        Ok(self::page(&state, &found.statements, now, locale).render()?.into_bytes())
    };
    of_all(&state, key, &headers, "text/html; charset=utf-8", locale.code(), page).await
}

/// All public statements with their counts, and the log that covers them.
pub(in crate::web) struct Found {
    pub statements: Vec<(Statement, Counts)>,
    pub head: Option<Head>,
}

/// What is made of all public statements with their counts: kept, since it costs time for every
/// name.
pub(in crate::web) async fn of_all(
    state: &AppState,
    key: Key,
    headers: &HeaderMap,
    content_type: &'static str,
    lang: &str,
    make: impl Fn(&Found, Instant) -> Result<Vec<u8>, Refusal>,
) -> Answer {
    let now = state.now();
    let revision = || async { Ok(Some(state.site_revision().await?)) };
    let render = || async {
        let read = state.store.at(now).read("public statements", |tx| {
            let statements = store::statement::public(tx)?;
            let head = store::log::head(tx)?;
            let revision = store::statement::site_revision(tx)?;
            Ok::<_, store::Error>((revision, Found { statements, head }))
        });
        let (revision, found) = read.await?;
        let next = found.statements.iter().filter_map(|(one, _)| one.window.next_change(now)).min();
        Ok::<_, Refusal>(Some(Output {
            content_type,
            lang: lang.to_owned(),
            file_name: None,
            body: make(&found, now)?,
            revision: revision.now,
            valid_until: next,
        }))
    };
    let generation = (state.generation(), now);
    let found = state.web.pages.answer(key, headers, generation, revision, render).await?;
    found.ok_or(Refusal::Internal)
}

/// The page that lists these statements.
pub fn page(
    site: &Site,
    statements: &[(Statement, Counts)],
    now: Instant,
    locale: Locale,
) -> SiteIndex {
    SiteIndex { f: Frame::at(locale, &site.about.name, "/"), rows: rows(statements, now, locale) }
}

fn rows(statements: &[(Statement, Counts)], now: Instant, locale: Locale) -> Vec<IndexRow> {
    statements
        .iter()
        .map(|(statement, counts)| IndexRow {
            statement: convert::statement_link(
                &statement.draft,
                format!("/s/{}", statement.slug),
                locale,
            ),
            coalition: Some(statement.draft.coalition.clone()).filter(|name| !name.is_empty()),
            date: statement
                .draft
                .date
                .map(|date| convert::date_words(date, locale))
                .unwrap_or_default(),
            state: convert::sign_on_state(
                statement,
                statement.gate(now),
                statement.notice.as_deref(),
                now,
                locale,
            ),
            counts: *counts,
        })
        .collect()
}
