//! Answers that are no page of their own: what went wrong, in the visitor's language, without a
//! word of ours about why.

use super::{AppState, api::problem, client::negotiate};
use crate::clock;
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use view::{
    Frame, Locale,
    public::{MessageKind, MessagePage, Resend},
};

/// Why a request got no page of its own.
#[derive(Debug)]
pub enum Refusal {
    Message(MessageKind),
    /// A page that says more than a message could.
    Page(Box<Response>),
    /// Ours to mend. Logged once, here; the visitor sees only the incident's name.
    Internal,
    /// Too much is under way; try again in a moment.
    Busy,
    /// The disk is full, or the database is away.
    NotStored(store::Error),
    /// Sign in at the desk first.
    SignIn,
}

/// What a handler gives back.
pub type Answer = Result<Response, Refusal>;

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Busy => Self::Busy,
            store::Error::Full | store::Error::Unavailable { .. } | store::Error::Broken { .. } => {
                Self::NotStored(error)
            }
            error => {
                tracing::error!(%error, "the database refused a request");
                Self::Internal
            }
        }
    }
}

impl From<askama::Error> for Refusal {
    fn from(error: askama::Error) -> Self {
        tracing::error!(%error, "a page could not be rendered");
        Self::Internal
    }
}

impl From<MessageKind> for Refusal {
    fn from(kind: MessageKind) -> Self {
        Self::Message(kind)
    }
}

/// Travels with an answer to the middleware that words it.
#[derive(Clone)]
struct Worded(MessageKind, Option<String>);

/// Travels with it to the log, which does not say so of each request.
#[derive(Clone)]
struct NotStored(store::Error);

impl Refusal {
    /// The same on a page that keeps the form which was not taken. Of what is wrong with the request
    /// itself, nothing is kept.
    #[must_use]
    pub fn keeping(self, f: Frame, form: Resend) -> Self {
        if !matches!(self, Self::Busy | Self::NotStored(_) | Self::Internal) {
            return self;
        }
        let mut response = self.into_response();
        let Some(Worded(kind, incident)) = response.extensions_mut().remove() else {
            return Self::Page(Box::new(response));
        };
        let page = MessagePage { incident, resend: Some(form), ..MessagePage::new(f, kind) };
        if let Ok(html) = page.render() {
            let (head, body) = Html(html).into_response().into_parts();
            response.headers_mut().extend(head.headers);
            *response.body_mut() = body;
        }
        Self::Page(Box::new(response))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (kind, status, incident) = match self {
            Self::SignIn => return Redirect::to("/desk/sign-in").into_response(),
            Self::Page(page) => return *page,
            Self::Message(kind) => {
                (kind, StatusCode::from_u16(kind.status()).unwrap_or(StatusCode::BAD_REQUEST), None)
            }
            Self::Busy => (MessageKind::TooMany, StatusCode::SERVICE_UNAVAILABLE, None),
            Self::NotStored(error) => return not_stored(error),
            Self::Internal => {
                let incident = URL_SAFE_NO_PAD.encode(clock::random::<6>());
                tracing::error!(incident, "a request failed");
                (MessageKind::Internal, StatusCode::INTERNAL_SERVER_ERROR, Some(incident))
            }
        };
        worded(status, kind, incident)
    }
}

fn not_stored(error: store::Error) -> Response {
    let mut response = if error == store::Error::Full {
        let kind = MessageKind::StorageFull;
        let status = StatusCode::from_u16(kind.status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        worded(status, kind, None)
    } else {
        worded(StatusCode::SERVICE_UNAVAILABLE, MessageKind::TooMany, None)
    };
    response.extensions_mut().insert(NotStored(error));
    response
}

fn worded(status: StatusCode, kind: MessageKind, incident: Option<String>) -> Response {
    let mut response = status.into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response.extensions_mut().insert(Worded(kind, incident));
    response
}

/// Does what takes a while away from the threads that serve others.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Refusal::Internal)
}

/// A page with status 200.
pub fn page(template: &impl Template) -> Answer {
    Ok(Html(template.render()?).into_response())
}

/// A page that shows a form again with what is wrong in it.
pub fn page_with_problems(template: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render()?)).into_response())
}

/// The same where the form may be sent again as it is, in a moment.
pub fn page_to_try_again(template: &impl Template) -> Answer {
    let retry = [(header::RETRY_AFTER, HeaderValue::from_static("30"))];
    Ok((StatusCode::SERVICE_UNAVAILABLE, retry, Html(template.render()?)).into_response())
}

/// 303: the answer to a POST that did something.
pub fn see(location: &str) -> Answer {
    Ok(Redirect::to(location).into_response())
}

/// Gives every answer without a body of ours its page in the visitor's language; programs are told
/// in theirs.
pub async fn word_messages(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let asked = request
        .uri()
        .query()
        .and_then(|q| q.split('&').find_map(|pair| pair.strip_prefix("lang=")))
        .and_then(Locale::from_code);
    let programs = request.uri().path().starts_with(problem::PREFIX);
    let locale = asked.unwrap_or_else(|| negotiate(request.headers(), state.default_locale));
    let response = next.run(request).await;
    if let Some(NotStored(error)) = response.extensions().get() {
        state.outage.refused(error, state.now());
    }
    let status = response.status();
    let ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| {
        t.as_bytes().starts_with(b"text/html") || t.as_bytes().starts_with(b"application/")
    });
    let worded = response.extensions().get::<Worded>().cloned();
    let (kind, incident) = match worded {
        Some(Worded(kind, incident)) => (kind, incident),
        None if ours || status.is_success() || status.is_redirection() => return response,
        None => match by_status(status) {
            Some(kind) => (kind, None),
            None => return response,
        },
    };
    if programs {
        let mut problem = problem::of_message(status, incident.as_deref());
        keep_headers(&response, &mut problem);
        return problem;
    }
    let f = Frame { locale, site: state.about.name.clone(), languages: Vec::new() };
    let message = MessagePage { incident, ..MessagePage::new(f, kind) };
    let Ok(html) = message.render() else { return response };
    let mut worded = (status, Html(html)).into_response();
    keep_headers(&response, &mut worded);
    worded
}

fn keep_headers(from: &Response, to: &mut Response) {
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = from.headers().get(&name) {
            to.headers_mut().insert(name, value.clone());
        }
    }
}

fn by_status(status: StatusCode) -> Option<MessageKind> {
    Some(match status {
        StatusCode::NOT_FOUND => MessageKind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => MessageKind::WrongMethod,
        StatusCode::PAYLOAD_TOO_LARGE => MessageKind::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => MessageKind::TooMany,
        StatusCode::BAD_REQUEST
        | StatusCode::UNSUPPORTED_MEDIA_TYPE
        | StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::REQUEST_TIMEOUT => MessageKind::Unreadable,
        status if status.is_server_error() => MessageKind::Internal,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    fn kept(refusal: Refusal) -> (StatusCode, bool, String) {
        let form = Resend {
            action: "/s/water/sign?lang=en".into(),
            fields: vec![("token", "tok".into()), ("name", "Ilse & Co".into())],
        };
        let response = refusal.keeping(Frame::default(), form).into_response();
        let status = response.status();
        let later = response.headers().contains_key(header::RETRY_AFTER);
        let body = response.into_body();
        let bytes = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime")
            .block_on(to_bytes(body, 1 << 20))
            .expect("a page");
        (status, later, String::from_utf8(bytes.to_vec()).expect("UTF-8"))
    }

    #[test]
    fn what_cannot_be_saved_is_given_back() {
        for refusal in [Refusal::Busy, Refusal::NotStored(store::Error::Full)] {
            let (status, later, page) = kept(refusal);
            assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
            assert!(later && page.contains("action=\"/s/water/sign?lang=en\""), "{page}");
            assert!(page.contains("name=\"name\" value=\"Ilse &#38; Co\""), "{page}");
        }
        let (status, _, page) = kept(Refusal::Message(MessageKind::NotFound));
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert!(!page.contains("Ilse"), "what is wrong with the request itself is not sent again");
    }
}
