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
use domain::text::{Unfit, fit, unfit};
use view::{Trouble, public::MessageKind};

/// The fields of a posted form. Nothing in them is a character that [`domain::text`] refuses: a form
/// that holds one is answered with a page that says so, unless its handler takes a [`Mendable`].
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

    /// Every field in the order of the form: name and value.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value of a field that may be sent several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
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

/// A posted form whose page can be shown again with what is wrong beside the field.
pub struct Mendable {
    posted: Posted,
    hidden: Vec<(String, Unfit)>,
}

impl Mendable {
    /// The fields as they may be shown again, and which of `fields` held a character that is
    /// refused: with one, the form is not to be acted upon. A character in any other field ends the
    /// request: nobody types there.
    pub fn apart(self, fields: &[&'static str]) -> Result<(Posted, Hidden), Refusal> {
        let trouble = |(name, found): (String, Unfit)| {
            let field = *fields.iter().find(|field| **field == name)?;
            let (code, line) = (found.to_string(), found.line as u64);
            Some((field, Trouble::CharacterTakenOut { code, line }))
        };
        let hidden: Option<Vec<_>> = self.hidden.into_iter().map(trouble).collect();
        let hidden = hidden.ok_or(Refusal::Message(MessageKind::HiddenCharacters))?;
        Ok((self.posted, hidden))
    }

    /// Checks the form token of the form named by `scope`.
    pub fn token(&self, state: &AppState, scope: &str) -> Result<FormToken, Refusal> {
        self.posted.token(state, scope)
    }

    fn of(typed: Vec<(String, String)>, file: Option<(String, Bytes)>, origin: PostOrigin) -> Self {
        let mut hidden = Vec::new();
        let mut fields = Vec::with_capacity(typed.len());
        for (name, value) in typed {
            if let Some(found) = unfit(&name).or_else(|| unfit(&value)) {
                hidden.push((name.clone(), found));
                fields.push((name, fit(&value)));
            } else {
                fields.push((name, value));
            }
        }
        // Nobody types the name of a file: what it holds is no reason to refuse the file.
        let file = file.map(|(name, bytes)| (fit(&name), bytes));
        Self { posted: Posted { fields, file, origin }, hidden }
    }
}

/// What is wrong with the characters of which fields.
pub type Hidden = Vec<(&'static str, Trouble)>;

/// How a handler takes the fields of a form.
pub trait Body: FromRequest<AppState, Rejection = Refusal> {
    fn posted(&self) -> &Posted;
}

impl Body for Posted {
    fn posted(&self) -> &Posted {
        self
    }
}

impl Body for Mendable {
    fn posted(&self) -> &Posted {
        &self.posted
    }
}

impl FromRequest<AppState> for Posted {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Refusal> {
        Ok(Mendable::from_request(request, state).await?.apart(&[])?.0)
    }
}

impl FromRequest<AppState> for Mendable {
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
            return Ok(Self::of(fields, None, origin));
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

async fn read_parts(mut parts: Multipart, origin: PostOrigin) -> Result<Mendable, Refusal> {
    let (mut fields, mut chosen) = (Vec::new(), None);
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(Mendable::of(fields, chosen, origin)),
            Err(error) => return Err(too_large(error.status())),
        };
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let content = part.bytes().await.map_err(|error| too_large(error.status()))?;
        match file_name {
            Some(file) if !content.is_empty() => chosen = Some((file, content)),
            Some(_) => {}
            None => fields.push((name, String::from_utf8_lossy(&content).into_owned())),
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
