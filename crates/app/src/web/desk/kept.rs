//! A form whose session or token had ended when it was sent: what was typed is given back, and can be
//! sent again after signing in.

use super::session::Staff;
use crate::web::{
    AppState,
    answer::Refusal,
    client::PageLocale,
    form_token::{PostOrigin, post_origin},
    forms::{Body as _, Mendable, Posted},
};
use askama::Template;
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, FromRequestParts, Request},
    http::{StatusCode, request::Parts},
    response::{Html, IntoResponse},
};
use view::{Frame, Locale, desk::DeskKept};

/// What is sent to somebody who is not signed in. A form of ours comes back with what was typed in
/// it; everything else leads to the door. No more is read than a stranger may send anyway.
pub(super) async fn for_nobody(mut parts: Parts, body: Body, state: &AppState) -> Refusal {
    if post_origin(&parts.headers) != PostOrigin::FromHere {
        return Refusal::SignIn;
    }
    // The pages that take documents take more than this, and from those who are signed in only.
    let Ok(body) = to_bytes(body, state.web.limits.form_bytes).await else {
        return Refusal::SignIn;
    };
    let PageLocale(locale) = PageLocale::from_request_parts(&mut parts, state)
        .await
        .unwrap_or(PageLocale(state.default_locale));
    let action = parts.uri.to_string();
    match Mendable::from_request(Request::from_parts(parts, body.into()), state).await {
        Ok(posted) => kept(state, locale, &action, posted.posted(), None),
        Err(_) => Refusal::SignIn,
    }
}

/// What is sent to somebody who is signed in when the form's token is old or another session's.
pub(super) fn for_staff(state: &AppState, staff: &Staff, action: &str, posted: &Posted) -> Refusal {
    kept(state, staff.locale, action, posted, Some(staff.form_token(state)))
}

fn kept(
    state: &AppState,
    locale: Locale,
    action: &str,
    posted: &Posted,
    token: Option<String>,
) -> Refusal {
    let status = if token.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::FORBIDDEN };
    let fields = posted.fields().filter(|(name, _)| *name != "token");
    let page = DeskKept {
        f: Frame { locale, site: state.about.name.clone(), languages: Vec::new() },
        action: action.to_owned(),
        fields: fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        token,
    };
    match page.render() {
        Ok(html) => Refusal::Page(Box::new((status, Html(html)).into_response())),
        Err(error) => error.into(),
    }
}
