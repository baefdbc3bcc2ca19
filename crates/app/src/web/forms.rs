//! Reading a POST: where it came from, its fields, its form token. The first two of the five steps
//! of every POST.

use super::{
    AppState,
    answer::Refusal,
    form_token::{FormToken, PostOrigin, post_origin},
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use view::public::MessageKind;

/// The fields of a posted form.
pub struct Posted {
    fields: Vec<(String, String)>,
    /// The file that came with it, if any: name and content.
    pub file: Option<(String, Bytes)>,
    pub origin: PostOrigin,
}

impl Posted {
    /// The value of a field, empty where it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }

    /// Whether the form had such a field at all.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(n, _)| n == name)
    }

    pub fn is_set(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Every value of a field that may be sent several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Without U+0000, which no keyboard types and PostgreSQL cannot keep.
    #[must_use]
    pub fn without_null(mut self) -> Self {
        self.fields.iter_mut().for_each(|(_, value)| value.retain(|c| c != '\0'));
        self
    }

    /// Checks the form token of the form named by `scope`.
    pub fn token(&self, state: &AppState, scope: &str) -> Result<FormToken, Refusal> {
        state
            .web
            .tokens
            .check(scope, self.get("token"), state.now())
            .ok_or(Refusal::Message(MessageKind::FormExpired))
    }
}

impl FromRequest<AppState> for Posted {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Refusal> {
        let origin = post_origin(request.headers());
        if origin == PostOrigin::FromElsewhere {
            return Err(Refusal::Message(MessageKind::FormExpired));
        }
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        if kind.starts_with("application/x-www-form-urlencoded") {
            let body = Bytes::from_request(request, state)
                .await
                .map_err(|rejection| too_large(rejection.into_response().status()))?;
            let fields = form_urlencoded::parse(&body)
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
            return Ok(Self { fields, file: None, origin });
        }
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, state)
                .await
                .map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
            return read_parts(parts, origin).await;
        }
        Err(Refusal::Message(MessageKind::Unreadable))
    }
}

async fn read_parts(mut parts: Multipart, origin: PostOrigin) -> Result<Posted, Refusal> {
    let mut posted = Posted { fields: Vec::new(), file: None, origin };
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(posted),
            Err(error) => return Err(too_large(error.status())),
        };
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let content = part.bytes().await.map_err(|error| too_large(error.status()))?;
        match file_name {
            Some(file) if !content.is_empty() => posted.file = Some((file, content)),
            Some(_) => {}
            None => posted.fields.push((name, String::from_utf8_lossy(&content).into_owned())),
        }
    }
}

/// Refuses a body that is too large by its own word, before any of it is read. One that says
/// nothing of its length is read as far as the limit.
pub async fn refuse_large(State(most): State<usize>, request: Request, next: Next) -> Response {
    let length = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse().ok());
    if length.is_some_and(|length: u64| length > most as u64) {
        return Refusal::Message(MessageKind::TooLarge).into_response();
    }
    next.run(request).await
}

fn too_large(status: StatusCode) -> Refusal {
    Refusal::Message(if status == StatusCode::PAYLOAD_TOO_LARGE {
        MessageKind::TooLarge
    } else {
        MessageKind::Unreadable
    })
}
