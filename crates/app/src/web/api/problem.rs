//! What went wrong, for programs: RFC 9457. Each says what, why and what to do.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;
use view::public::MessageKind;

use crate::web::answer::Refusal;

/// Why a request got no answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: what it is says `code`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Name of the status.
    title: &'static str,
    status: u16,
    /// For programs: does not change.
    code: &'static str,
    /// For people: what, why, and what to do.
    detail: String,
    /// The parameter of the address that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<String>,
}

/// Part of the address that every path of the interface begins with.
pub const PREFIX: &str = "/api/";

impl Problem {
    fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            code,
            detail: detail.into(),
            parameter: None,
        }
    }
}

/// A parameter that cannot be used.
pub fn parameter(name: &str, detail: impl Into<String>) -> Refusal {
    let problem = Problem {
        parameter: Some(name.to_owned()),
        ..Problem::new(StatusCode::BAD_REQUEST, "parameter", detail)
    };
    Refusal::Page(Box::new(problem.into_response()))
}

/// A parameter that can be read and leads to nothing.
pub fn nowhere(name: &str, detail: &str) -> Refusal {
    let problem = Problem {
        parameter: Some(name.to_owned()),
        ..Problem::new(StatusCode::NOT_FOUND, "not_found", detail)
    };
    Refusal::Page(Box::new(problem.into_response()))
}

/// There is nothing at the address.
pub fn nothing() -> Refusal {
    Refusal::Message(MessageKind::NotFound)
}

/// What a message to visitors says, for programs. `incident`: what the log of the program calls it.
pub fn of_message(status: StatusCode, incident: Option<&str>) -> Response {
    let (code, detail) = match status {
        StatusCode::NOT_FOUND => (
            "not_found",
            "There is nothing public at this address, or not in this language. \
             /api/v1/statements lists the statements, /api/v1/openapi.json the addresses."
                .to_owned(),
        ),
        StatusCode::METHOD_NOT_ALLOWED => {
            ("method", "This interface is only read: ask with GET or HEAD.".to_owned())
        }
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => (
            "busy",
            "Too much is under way, or the database is away. Ask again after the seconds that the \
             header Retry-After names."
                .to_owned(),
        ),
        StatusCode::REQUEST_TIMEOUT => (
            "slow",
            "The answer took too long. Ask again, with a smaller limit if there is one.".to_owned(),
        ),
        status if status.is_server_error() => (
            "internal",
            format!(
                "The server failed; this is ours to mend. Ask again later, and tell the operator \
                 the incident{}.",
                incident.map(|name| format!(" {name}")).unwrap_or_default()
            ),
        ),
        _ => (
            "unreadable",
            "The request cannot be read: its address or its size is not one that belongs here. \
             /api/v1/openapi.json says what does."
                .to_owned(),
        ),
    };
    Problem::new(status, code, detail).into_response()
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
