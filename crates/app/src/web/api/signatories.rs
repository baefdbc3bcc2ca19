//! `GET /api/v1/statements/{slug}/signatories`: the list piece by piece, filtered and searched.

use super::{
    asked::Asked,
    cursor,
    kept::json,
    problem::{self, Problem, nothing},
};
use crate::{
    site::{
        by_leaf::{ByLeaf, Wanted},
        shown::{Counts, Moment},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, aside},
        page_cache::{self, Output},
    },
};
use axum::{
    extract::{Path, RawQuery, State},
    http::HeaderMap,
};
use domain::{country::Country, entry::Kind, instant::Instant, lang::Lang, statement::Slug};
use press::ListRow;
use serde::Serialize;
use std::sync::Arc;
use utoipa::{
    ToSchema,
    openapi::{Array, Ref},
};

/// Rows of an answer when nothing is said, and at most.
const ROWS: usize = 100;
const MOST_ROWS: usize = 1_000;
/// Characters of a search at most.
const MOST_TYPED: usize = 200;

/// Signatories who are named, in the order in which they came into the public log.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignatoriesAnswer<'a> {
    #[serde(flatten)]
    moment: Moment,
    /// Of the whole statement, whatever was asked for.
    counts: Counts,
    /// Language (BCP 47) of headings, and of the order that the numbers follow.
    lang: &'a str,
    #[schema(schema_with = rows)]
    signatories: Vec<ListRow<'a>>,
    /// Give it back to go on after the last of these; also later, for those who have come since.
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
    /// More follow now.
    more: bool,
}

fn rows() -> Array {
    Array::new(Ref::from_schema_name("Signatory"))
}

/// What was asked for.
struct Piece {
    lang: Option<Lang>,
    after: Option<u64>,
    limit: usize,
    wanted: Wanted,
}

#[utoipa::path(
    get,
    path = "/api/v1/statements/{slug}/signatories",
    tag = "signatories",
    params(
        ("slug" = String, Path, pattern = "^[a-z0-9-]{1,80}$"),
        ("lang" = Option<String>, Query, pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length = 35, description = "Language (BCP 47) of headings and numbers."),
        ("cursor" = Option<String>, Query, pattern = "^[0-9a-f]{24}$", description = "As an earlier answer gave it; 404 if none did."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Rows at most; 100 if it is left out."),
        ("kind" = Option<String>, Query, pattern = "^(organisation|individual|affiliated)$"),
        ("country" = Option<String>, Query, pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2; XK for Kosovo."),
        ("q" = Option<String>, Query, max_length = 200, description = "Words that stand in the entry; case, accents and variants of letters do not matter."),
    ),
    responses(
        (status = 200, body = SignatoriesAnswer<'_>, headers(("ETag" = String))),
        (status = 304, description = "Unchanged since the ETag in If-None-Match."),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| nothing())?;
    let piece = read(&slug, query.as_deref())?;
    let now = state.now();
    let publication = state.publication(&slug, piece.lang.clone(), None, now).await?;
    let publication = publication.ok_or_else(nothing)?;
    aside(move || {
        let output = output(&state.by_leaf(&publication), &piece, now)?;
        Ok(page_cache::answer_once(output, &headers))
    })
    .await?
}

fn read(slug: &Slug, query: Option<&str>) -> Result<Piece, Refusal> {
    let known = ["lang", "cursor", "limit", "kind", "country", "q"];
    let asked = Asked::read(query, &known)?;
    let number = |text: &str| text.parse().ok().filter(|rows| (1..=MOST_ROWS).contains(rows));
    let short = |text: &str| (text.chars().count() <= MOST_TYPED).then(|| Wanted::words_of(text));
    Ok(Piece {
        lang: asked.lang()?,
        after: cursor_of(&asked, slug)?,
        limit: asked
            .parsed("limit", number, "it is a whole number from 1 to 1000. Follow `cursor` for more.")?
            .unwrap_or(ROWS),
        wanted: Wanted {
            kind: asked.parsed(
                "kind",
                Kind::parse,
                "a kind is organisation, individual or affiliated.",
            )?,
            country: asked.parsed(
                "country",
                Country::from_code,
                "a country is a code of two capital letters such as KE (ISO 3166-1), and no country \
                 has this one.",
            )?,
            // An empty search is that of a form in which nothing was typed.
            words: asked
                .parsed("q", short, "a search has at most 200 characters.")?
                .filter(|_| asked.get("q") != Some("")),
        },
    })
}

/// Where to go on. A cursor that is written like one and that no answer gave leads nowhere: 404.
fn cursor_of(asked: &Asked, slug: &Slug) -> Result<Option<u64>, Refusal> {
    let wanted = "a cursor is 24 hexadecimal digits. Begin without one.";
    let written = asked.parsed("cursor", |text| cursor::is_one(text).then_some(()), wanted)?;
    let Some(cursor) = written.and_then(|()| asked.get("cursor")) else { return Ok(None) };
    let unknown = "no answer about this statement gave this cursor. Begin without one.";
    cursor::read(slug, cursor).map(Some).ok_or_else(|| problem::nowhere("cursor", unknown))
}

fn output(list: &Arc<ByLeaf>, piece: &Piece, now: Instant) -> Result<Output, Refusal> {
    let publication = &list.publication;
    let view = publication.list();
    let mut found = list.after(piece.after, &piece.wanted);
    let shown: Vec<_> = found.by_ref().take(piece.limit).collect();
    let end = shown.last().map(|(_, row)| row.signatory.leaf.index).or(piece.after);
    let answer = SignatoriesAnswer {
        moment: Moment::of(publication, now),
        counts: publication.counts.into(),
        lang: publication.lang.as_str(),
        signatories: shown.iter().map(|(group, row)| press::list_row(&view, group, row)).collect(),
        cursor: end.map(|leaf| cursor::after(&publication.slug, leaf)),
        more: found.next().is_some(),
    };
    Ok(Output {
        content_type: "application/json",
        lang: publication.lang.to_string(),
        file_name: None,
        body: json(&answer)?,
        revision: publication.revision,
        valid_until: None,
    })
}
