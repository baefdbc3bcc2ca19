//! The pages of the form: the form itself, and why no sign-on is taken. Whatever was typed stands on
//! each of them.

use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal},
        forms::Posted,
    },
};
use askama::Template;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse},
};
use domain::{
    entry::Kind,
    statement::{Gate, Slug, Statement},
};
use std::sync::Arc;
use view::{
    Frame, Locale,
    public::{Category, MessageKind, MessagePage, Resend, SignPage, Typed},
};

/// The form, with nothing in it.
pub fn empty(state: &AppState, statement: &Statement, locale: Locale, token: String) -> SignPage {
    let (draft, slug) = (&statement.draft, &statement.slug);
    let path = format!("/s/{slug}/sign");
    let lang = convert::text_for(draft, locale)
        .map_or_else(|| draft.authentic.clone(), |text| text.lang.clone());
    let launch = statement
        .window
        .coming_launch(state.now())
        .map(|at| convert::instant_words(at, &statement.window.zone, locale));
    SignPage {
        f: Frame::at(locale, &state.about.name, &path),
        statement: convert::statement_link(draft, format!("/s/{slug}/{lang}"), locale),
        version: u64::from(statement.signed_version()),
        path,
        token,
        fixed: None,
        typed: Typed::default(),
        problems: Vec::new(),
        expired: false,
        preview: None,
        launch,
        categories: draft
            .categories
            .iter()
            .map(|c| Category {
                value: c.key.clone(),
                label: c.heading(&lang, &draft.authentic).to_owned(),
            })
            .collect(),
        controller: convert::controller(draft, &state.about),
        risk_note: Some(draft.risk_note.clone()).filter(|note| !note.is_empty()),
    }
}

/// The empty form, as a browser may keep it: whoever goes back to it finds what they had typed.
/// Pages that hold what was typed are kept nowhere.
pub fn to_come_back_to(page: &SignPage) -> Answer {
    let kept = [
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex, nofollow, noarchive"),
        ),
    ];
    Ok((kept, Html(page.render()?)).into_response())
}

/// What was typed, to be sent again from a page that says why it was not taken.
pub fn resend(typed: &Typed, posted: &Posted, slug: &str, locale: Locale) -> Resend {
    let typed = typed.fields().into_iter().map(|(name, value)| (name, value.to_owned()));
    let rest = ["token", "fax"].map(|name| (name, posted.get(name).to_owned()));
    Resend {
        action: format!("/s/{slug}/sign?lang={}", locale.code()),
        fields: rest.into_iter().chain(typed).collect(),
    }
}

/// The statement while its sign-on is open; else a page that says since when, or from when on.
pub async fn open_statement(
    state: &AppState,
    slug: &str,
    locale: Locale,
    typed: Option<Resend>,
) -> Result<Arc<Statement>, Refusal> {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let statement = state.statement(&slug).await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
    match statement.gate(state.now()) {
        Gate::Open if !state.site_stopped().await? => Ok(statement),
        Gate::Open => Err(refused(state, &statement, Gate::Stopped, locale, typed).await?),
        gate => Err(refused(state, &statement, gate, locale, typed).await?),
    }
}

/// The page that says why no sign-on is taken. Where it may be taken later, it keeps what was typed.
pub async fn refused(
    state: &AppState,
    statement: &Statement,
    gate: Gate,
    locale: Locale,
    typed: Option<Resend>,
) -> Result<Refusal, Refusal> {
    if gate == Gate::Draft {
        return Ok(Refusal::Message(MessageKind::NotFound));
    }
    let notice = match gate {
        Gate::Stopped if !statement.stopped => {
            state.store.read("site switch", store::site_stop::get).await?
        }
        _ => statement.notice.clone(),
    };
    let slug = &statement.slug;
    let f = Frame::at(locale, &state.about.name, &format!("/s/{slug}/sign"));
    let why = convert::sign_on_state(statement, gate, notice.as_deref(), state.now(), locale);
    let message = MessagePage {
        statement: Some(convert::statement_link(&statement.draft, format!("/s/{slug}"), locale)),
        lead: Some(why.words(locale)),
        extra: notice
            .filter(|notice| !notice.is_empty() && gate == Gate::Stopped)
            .into_iter()
            .collect(),
        resend: typed.filter(|_| gate != Gate::Closed),
        ..MessagePage::new(f, MessageKind::SignOnClosed)
    };
    let page = (StatusCode::FORBIDDEN, Html(message.render()?)).into_response();
    Ok(Refusal::Page(Box::new(page)))
}

/// The kind of signer that an address asks for (`?kind=`).
#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    kind: String,
}

impl Asked {
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }
}
