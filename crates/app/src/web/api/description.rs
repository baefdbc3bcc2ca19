//! `GET /api/v1/openapi.json`: the description of the interface, made from its types.

use super::{signatories, statement, statements, versions};
use crate::web::{
    answer::Answer,
    page_cache::{Output, answer_once},
};
use axum::http::HeaderMap;
use domain::country::Country;
use serde_json::{Value, json};
use std::sync::LazyLock;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "undersigned",
        description = "What everybody may read of the statements of a site: read only, without a key.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(statements::list, statement::show, versions::list, versions::one, signatories::list,)
)]
struct Described;

static DESCRIPTION: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let described = serde_json::to_value(Described::openapi()).map(complete);
    let text = described.and_then(|described| serde_json::to_vec_pretty(&described));
    text.expect("a description is JSON")
});

/// Rows are those of `list.json`, whose schema is written by hand: it is taken over as it stands.
fn complete(mut described: Value) -> Value {
    let list: Value = serde_json::from_str(press::LIST_SCHEMA).unwrap_or_default();
    described["components"]["schemas"]["Signatory"] = list["properties"]["list"]["items"].clone();
    let list = &mut described["paths"]["/api/v1/statements/{slug}/signatories"]["get"];
    let parameters = list["parameters"].as_array_mut();
    for parameter in parameters.into_iter().flatten().filter(|one| one["name"] == "country") {
        let codes: Vec<_> = Country::all().map(Country::code).collect();
        parameter["schema"] = json!({ "type": "string", "enum": codes });
    }
    described["externalDocs"] = json!({
        "description": "How lists and log are written, and how to check them",
        "url": "/log/format.md",
    });
    described
}

pub async fn show(headers: HeaderMap) -> Answer {
    let output = Output {
        content_type: "application/json",
        lang: String::new(),
        file_name: None,
        body: DESCRIPTION.clone(),
        revision: 0,
        valid_until: None,
    };
    Ok(answer_once(output, &headers))
}
