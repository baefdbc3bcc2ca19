//! `GET /`: the statements of this site.

use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, page},
    client::PageLocale,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
};
use view::{
    Frame,
    public::{IndexRow, SiteIndex},
};

pub async fn show(State(state): State<AppState>, PageLocale(locale): PageLocale) -> Answer {
    let now = state.now();
    let statements =
        state.store.at(now).read("public statements", store::statement::public).await?;
    let rows = statements
        .into_iter()
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
                &statement,
                statement.gate(now),
                statement.notice.as_deref(),
                now,
                locale,
            ),
            organisations: u64::from(counts.organisations),
            individuals: u64::from(counts.individuals),
        })
        .collect();
    let mut answer = page(&SiteIndex { f: Frame::at(locale, &state.about.name, "/"), rows })?;
    answer
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    Ok(answer)
}
