//! Who is at the desk: a session cookie, its hash on the server, and what the role may do.

use super::kept;
use crate::{
    clock,
    web::{
        AppState,
        answer::Refusal,
        client::PageLocale,
        form_token::PostOrigin,
        forms::{Body, Posted},
    },
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    desk::{Power, Role},
    id::PersonId,
    moderation::{Actor, Queue},
    statement::{Phase, Slug, Statement},
};
use std::{
    marker::PhantomData,
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
};
use store::token::Token;
use view::{
    Frame, Locale,
    desk::{DeskBar, DeskDone, StatementTabs, Tab},
    public::MessageKind,
};

/// The person who sent the request. A handler can hold one only inside a [`May`] or a [`Form`], so
/// none can be written without saying which power it needs.
pub struct Staff {
    pub person: PersonId,
    pub role: Role,
    /// How the person is called on the pages: by name, else by the masked address.
    pub who: String,
    pub locale: Locale,
    session: Token,
    /// Of the statement that was last read.
    tabs: Mutex<Option<StatementTabs>>,
}

impl Staff {
    /// As whom acts are recorded.
    pub fn actor(&self) -> Actor {
        Actor::Person(self.person)
    }
}

/// A power as a type, so that a signature can name it.
pub trait Needs {
    const POWER: Power;
}

macro_rules! powers {
    ($($name:ident)*) => { $(
        #[doc = concat!("Needs [`Power::", stringify!($name), "`].")]
        pub struct $name;
        impl Needs for $name {
            const POWER: Power = Power::$name;
        }
    )* };
}
powers! { Look Moderate Stop Convene Administer }

/// Somebody at the desk whose role has the power `P`.
pub struct May<P>(Staff, PhantomData<fn() -> P>);

impl<P> Deref for May<P> {
    type Target = Staff;

    fn deref(&self) -> &Staff {
        &self.0
    }
}

impl<P: Needs> FromRequestParts<AppState> for May<P> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Refusal> {
        let staff = Staff::of(parts, state).await?;
        staff.needs(P::POWER)?;
        Ok(Self(staff, PhantomData))
    }
}

/// A form of the desk: posted from our own page, with its token, by somebody whose role has the
/// power `P`. The body is [`Posted`], or [`Mendable`](crate::web::forms::Mendable) where the page
/// can say beside a field what is wrong with it.
pub struct Form<P, B = Posted> {
    pub staff: Staff,
    pub posted: B,
    pub power: PhantomData<fn() -> P>,
}

impl<P: Needs, B: Body> FromRequest<AppState> for Form<P, B> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        // Who may not do it is told so before anything of the body is read.
        let May(staff, power) = match May::<P>::from_request_parts(&mut parts, state).await {
            Ok(may) => may,
            Err(Refusal::SignIn) => return Err(kept::for_nobody(parts, body, state).await),
            Err(refusal) => return Err(refusal),
        };
        let action = parts.uri.to_string();
        let posted = B::from_request(Request::from_parts(parts, body), state).await?;
        if posted.posted().origin != PostOrigin::FromHere {
            // A program that says nothing of where it comes from is refused, too.
            return Err(Refusal::Message(MessageKind::FormExpired));
        }
        if posted.posted().token(state, &staff.scope()).is_err() {
            return Err(kept::for_staff(state, &staff, &action, posted.posted()));
        }
        Ok(Self { staff, posted, power })
    }
}

impl Staff {
    async fn of(parts: &mut Parts, state: &AppState) -> Result<Self, Refusal> {
        let PageLocale(locale) = PageLocale::from_request_parts(parts, state)
            .await
            .unwrap_or(PageLocale(state.default_locale));
        let session = cookie(&parts.headers, state).ok_or(Refusal::SignIn)?;
        let found = state
            .store
            .desk()
            .read("desk session", move |tx| {
                let Some(found) = store::desk::session(tx, &session)? else { return Ok(None) };
                let who = match store::desk::name_of(tx, found.person)? {
                    Some(name) => name,
                    None => store::desk::email_of(tx, found.person)?
                        .map(|email| email.masked())
                        .unwrap_or_default(),
                };
                Ok::<_, store::Error>(Some((found, who)))
            })
            .await?;
        let (found, who) = found.ok_or(Refusal::SignIn)?;
        if found.touch_due {
            state.store.write("touch session", move |tx| store::desk::touch(tx, &session)).await?;
        }
        let tabs = Mutex::default();
        Ok(Self { person: found.person, role: found.role, who, locale, session, tabs })
    }

    /// Refuses what the role may not do: for acts of one form that need more than the form itself.
    pub fn needs(&self, power: Power) -> Result<(), Refusal> {
        if self.role.may(power) { Ok(()) } else { Err(Refusal::Message(MessageKind::Forbidden)) }
    }

    /// A form token that only this session can use.
    pub fn form_token(&self, state: &AppState) -> String {
        state.web.tokens.issue(&self.scope(), state.now(), clock::random())
    }

    pub fn session(&self) -> Token {
        self.session
    }

    fn scope(&self) -> String {
        format!("desk {}", URL_SAFE_NO_PAD.encode(store::token_hash(&self.session)))
    }

    /// What stands above every page of the desk.
    pub fn bar(&self, state: &AppState, tab: Tab, done: Option<DeskDone>) -> DeskBar {
        DeskBar {
            who: self.who.clone(),
            token: self.form_token(state),
            tab,
            outbox: state.outbox && self.role.may(Power::Administer),
            people: self.role.may(Power::Administer),
            statement: *self.tabs.lock().unwrap_or_else(PoisonError::into_inner),
            done,
        }
    }

    pub fn frame(&self, state: &AppState, path: &str) -> Frame {
        Frame::at(self.locale, &state.about.name, path)
    }

    /// The statement a desk page is about.
    pub async fn statement(&self, state: &AppState, slug: &str) -> Result<Arc<Statement>, Refusal> {
        let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
        // Read anew: who has just saved sees it, and edits are checked against the present
        // revision.
        let found = state.store.desk().read("statement at the desk", move |tx| {
            let Some(statement) = store::statement::by_slug(tx, &slug)? else { return Ok(None) };
            let (waiting, _) = store::sign_on::queue_len(tx, statement.id, Queue::Waiting)?;
            Ok::<_, store::Error>(Some((statement, waiting)))
        });
        let (statement, waiting) = found.await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
        *self.tabs.lock().unwrap_or_else(PoisonError::into_inner) = Some(StatementTabs {
            waiting: u64::from(waiting),
            draft: statement.phase == Phase::Draft,
            convenor: self.role.may(Power::Convene),
        });
        Ok(Arc::new(statement))
    }
}

/// `__Host-` binds the cookie to this host and to TLS; without TLS (demo, onion service) browsers
/// refuse that name.
fn cookie_name(state: &AppState) -> &'static str {
    if state.about.url.starts_with("https:") { "__Host-desk" } else { "desk" }
}

fn cookie(headers: &HeaderMap, state: &AppState) -> Option<Token> {
    let name = cookie_name(state);
    let pairs = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    let value = pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(n, _)| *n == name)?.1;
    URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()
}

/// The header that starts a session; `None` ends it.
pub fn set_cookie(state: &AppState, token: Option<&Token>) -> HeaderValue {
    let name = cookie_name(state);
    let secure = if name.starts_with("__Host-") { "; Secure" } else { "" };
    let text = match token {
        Some(token) => format!(
            "{name}={}; Path=/; HttpOnly; SameSite=Strict{secure}",
            URL_SAFE_NO_PAD.encode(token)
        ),
        None => format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict{secure}"),
    };
    HeaderValue::from_str(&text).expect("base64url is fit for a header")
}
