//! `GET /api/v1/statements/{slug}/versions` and `.../versions/{number}`: the texts that were ever
//! open for signing, as bytes with their hashes.

use super::{
    asked::Asked,
    kept::{json, of_publication},
    problem::{Problem, nothing},
};
use crate::site::shown::Moment;
use crate::web::{
    AppState,
    answer::{Answer, Refusal},
};
use axum::{
    extract::{Path, RawQuery, State},
    http::HeaderMap,
};
use domain::{
    publication::Publication,
    version::{TextHash, freeze},
};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The texts of a statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionsAnswer {
    #[serde(flatten)]
    moment: Moment,
    /// Oldest first.
    versions: Vec<VersionShown>,
}

/// One of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionAnswer {
    #[serde(flatten)]
    moment: Moment,
    shown: VersionShown,
}

/// A text that was frozen when it was opened for signing, in all its languages.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionShown {
    /// 1, 2, ...
    #[schema(minimum = 1)]
    number: u32,
    /// SHA-256 of its manifest: what the public log and receipts name.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    text_sha256: String,
    #[schema(format = DateTime)]
    frozen_at: String,
    /// The language in which it is signed.
    authentic: String,
    langs: Vec<String>,
    /// The manifest, served at /log/text/{text_sha256}: it names the parts with their hashes.
    manifest: String,
    parts: Vec<PartShown>,
}

/// A file of a version.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartShown {
    lang: String,
    #[schema(example = "text/markdown")]
    media_type: String,
    /// File name of the part in the manifest.
    name: String,
    bytes: u64,
    #[schema(pattern = "^[0-9a-f]{64}$")]
    sha256: String,
    /// Where exactly these bytes are served.
    url: String,
}

#[utoipa::path(
    get,
    path = "/api/v1/statements/{slug}/versions",
    tag = "statements",
    params(("slug" = String, Path, pattern = "^[a-z0-9-]{1,80}$")),
    responses(
        (status = 200, body = VersionsAnswer, headers(("ETag" = String))),
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
    Asked::read(query.as_deref(), &[])?;
    let make = async |publication: Arc<Publication>, now| {
        let mut versions = Vec::new();
        for number in 1..=publication.version {
            versions.extend(version(&state, &publication, number).await?);
        }
        json(&VersionsAnswer { moment: Moment::of(&publication, now), versions }).map(Some)
    };
    let what = ("api versions", String::new());
    of_publication(&state, (&slug, None), what, &headers, make).await
}

#[utoipa::path(
    get,
    path = "/api/v1/statements/{slug}/versions/{number}",
    tag = "statements",
    params(
        ("slug" = String, Path, pattern = "^[a-z0-9-]{1,80}$"),
        ("number" = u32, Path, minimum = 1),
    ),
    responses(
        (status = 200, body = VersionAnswer, headers(("ETag" = String))),
        (status = 304, description = "Unchanged since the ETag in If-None-Match."),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(
    State(state): State<AppState>,
    Path((slug, number)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    Asked::read(query.as_deref(), &[])?;
    let number: u32 = number.parse().map_err(|_| nothing())?;
    let make = async |publication: Arc<Publication>, now| {
        let shown = version(&state, &publication, number).await?;
        let answer =
            shown.map(|shown| VersionAnswer { moment: Moment::of(&publication, now), shown });
        answer.map(|answer| json(&answer)).transpose()
    };
    let what = ("api version", number.to_string());
    of_publication(&state, (&slug, None), what, &headers, make).await
}

/// A version of the statement; `None`: it has no such version.
async fn version(
    state: &AppState,
    publication: &Publication,
    number: u32,
) -> Result<Option<VersionShown>, Refusal> {
    if number == 0 || number > publication.version {
        return Ok(None);
    }
    let id = publication.statement;
    let read = state.store.read("version", move |tx| store::statement::version(tx, id, number));
    Ok(read.await?.map(|kept| {
        let frozen = freeze(id, number, &kept.draft);
        let parts = frozen.parts.iter().map(|part| {
            let sha256 = TextHash::of(&part.bytes).to_string();
            PartShown {
                lang: part.lang.clone(),
                media_type: part.media_type.to_owned(),
                name: part.name.clone(),
                bytes: part.bytes.len() as u64,
                url: format!("{}/log/text/{sha256}", state.about.url),
                sha256,
            }
        });
        VersionShown {
            number,
            text_sha256: kept.hash.to_string(),
            frozen_at: kept.frozen_at.to_rfc3339(),
            authentic: kept.draft.authentic.to_string(),
            langs: kept.draft.texts.iter().map(|text| text.lang.to_string()).collect(),
            manifest: format!("{}/log/text/{}", state.about.url, kept.hash),
            parts: parts.collect(),
        }
    }))
}
