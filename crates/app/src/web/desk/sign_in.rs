//! `/desk/sign-in`, `/desk/enter/{token}`, `/desk/sign-out`: one-time links by mail, no passwords.

use super::session::{Form, Look, set_cookie};
use crate::{
    clock,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        client::{Client, PageLocale},
        form_token::PostOrigin,
        forms::{Mendable, Posted},
        public::confirm::read_token,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{Html, IntoResponse},
};
use domain::email::EmailAddress;
use view::{
    Frame, Problem, Trouble,
    desk::{DeskSignIn, SignInStep},
    public::{MessageKind, MessagePage},
};

pub(super) const ASK: &str = "desk sign-in";
const ENTER: &str = "desk enter";

pub(super) fn sign_in_page(
    state: &AppState,
    locale: view::Locale,
    scope: &str,
    step: SignInStep,
) -> DeskSignIn {
    DeskSignIn {
        f: Frame::at(locale, &state.about.name, "/desk/sign-in"),
        step,
        token: state.web.tokens.issue(scope, state.now(), clock::random()),
        problems: Vec::new(),
        outbox: None,
    }
}

pub async fn show(State(state): State<AppState>, PageLocale(locale): PageLocale) -> Answer {
    page(&sign_in_page(&state, locale, ASK, SignInStep::Ask))
}

/// The same answer for everybody, and the same work: only somebody invited gets a mail, later.
pub async fn ask(
    State(state): State<AppState>,
    PageLocale(locale): PageLocale,
    client: Client,
    posted: Mendable,
) -> Answer {
    posted.token(&state, ASK)?;
    let (posted, hidden) = posted.apart(&["email"])?;
    let email = EmailAddress::parse(posted.get("email")).ok_or(Trouble::EmailUnreadable);
    let email = hidden.into_iter().next().map_or(email, |(_, trouble)| Err(trouble));
    let email = match email {
        Ok(email) => email,
        Err(trouble) => {
            let mut again = sign_in_page(&state, locale, ASK, SignInStep::Ask);
            again.problems = vec![Problem::of("email", &trouble, locale)];
            return page_with_problems(&again);
        }
    };
    if !state.web.limits.sign_ins.allows(b"", client, state.now()) {
        return Err(Refusal::Message(MessageKind::TooMany));
    }
    let lang = locale.code();
    state
        .store
        .write("ask for desk link", move |tx| store::desk_link::ask(tx, &email, lang))
        .await?;
    page(&sign_in_page(&state, locale, ASK, SignInStep::Sent))
}

/// A link in a mail is opened by scanners too: GET only offers a button.
pub async fn offer(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let step = match read_token(&token) {
        Some(_) => SignInStep::Enter { action: format!("/desk/enter/{token}") },
        None => SignInStep::LinkUnknown,
    };
    page(&sign_in_page(&state, locale, ENTER, step))
}

pub async fn enter(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
    posted: Posted,
) -> Answer {
    if posted.origin != PostOrigin::FromHere {
        return Err(Refusal::Message(MessageKind::FormExpired));
    }
    posted.token(&state, ENTER)?;
    let unknown = || page(&sign_in_page(&state, locale, ENTER, SignInStep::LinkUnknown));
    let Some(link) = read_token(&token) else { return unknown() };
    let session = clock::random();
    let entered =
        state.store.write("enter desk", move |tx| store::desk::enter(tx, &link, &session)).await?;
    if entered.is_none() {
        return unknown();
    }
    let mut response = see("/desk")?;
    response.headers_mut().insert(header::SET_COOKIE, set_cookie(&state, Some(&session)));
    Ok(response)
}

pub async fn leave(State(state): State<AppState>, Form { staff, .. }: Form<Look>) -> Answer {
    let session = staff.session();
    state.store.write("leave desk", move |tx| store::desk::sign_out(tx, &session)).await?;
    let f = Frame { locale: staff.locale, site: state.about.name.clone(), languages: Vec::new() };
    let message = MessagePage {
        retry: Some("/desk/sign-in".to_owned()),
        ..MessagePage::new(f, MessageKind::SignedOut)
    };
    let mut response = Html(message.render()?).into_response();
    let headers = response.headers_mut();
    headers.insert(header::SET_COOKIE, set_cookie(&state, None));
    headers.insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
    Ok(response)
}
