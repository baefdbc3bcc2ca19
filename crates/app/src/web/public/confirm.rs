//! `GET, POST /confirm/{token}`: GET shows the text, the entry and a button; POST confirms.
//! Opening, scanning, prefetching or repeating changes nothing.

use crate::{
    clock,
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page},
        client::PageLocale,
        forms::Posted,
    },
};
use axum::extract::{Path, State};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    entry::Display,
    instant::Instant,
    signon::{Confirmation, Moderation, SignOn, Standing},
    statement::Statement,
};
use store::{
    sign_on::{ConfirmOutcome, ConfirmProblem},
    token::{Purpose, Token},
};
use view::{
    Entry, Frame, Locale,
    public::{ConfirmPage, ConfirmedPage, Outcome, Stage},
};

const SCOPE: &str = "confirm";

/// What came of a link or a code.
pub(super) enum ConfirmResult {
    Done(Box<ConfirmOutcome>),
    Unknown,
    Closed,
    Withdrawn,
}

impl ConfirmResult {
    pub(super) fn from(result: Result<ConfirmOutcome, ConfirmProblem>) -> Result<Self, Refusal> {
        match result {
            Ok(confirmed) => Ok(Self::Done(Box::new(confirmed))),
            Err(ConfirmProblem::Unknown | ConfirmProblem::Expired) => Ok(Self::Unknown),
            Err(ConfirmProblem::NotTaken(_)) => Ok(Self::Closed),
            Err(ConfirmProblem::Step(_)) => Ok(Self::Withdrawn),
            Err(ConfirmProblem::Store(error)) => Err(error.into()),
        }
    }
}

/// The 32 bytes of a link; `None` when the text is not a token (mangled by a mail program).
pub(in crate::web) fn read_token(text: &str) -> Option<Token> {
    // Mail programs glue what follows onto a link: a full stop, a bracket.
    let text = text.trim_end_matches(['.', ',', ')', '>', ';', '\u{2069}']);
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

pub async fn show(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let now = state.now();
    let found = match read_token(&token) {
        Some(bytes) => {
            state
                .store
                .at(now)
                .read("sign-on by link", move |tx| {
                    store::sign_on::by_token(tx, &bytes, Purpose::Confirm)
                })
                .await?
        }
        None => None,
    };
    let Some(found) = found else { return finish(&state, ConfirmResult::Unknown, locale).await };
    let statement = &found.statement;
    let entry = convert::entry_view(&found.entry, false);
    match (found.sign_on.state.standing, found.sign_on.state.confirmation) {
        (Standing::Live | Standing::Merged { .. }, Confirmation::Confirmed { .. }) => {
            let link =
                convert::statement_link(&statement.draft, format!("/s/{}", statement.slug), locale);
            let already = Outcome::AlreadyConfirmed(stage(&found.sign_on, statement, now, locale));
            return outcome(&state, already, locale, Some((link, entry)), None);
        }
        (Standing::Live, Confirmation::Unconfirmed | Confirmation::Reported { .. }) => {}
        (Standing::Withdrawn | Standing::Merged { .. } | Standing::Erased, _) => {
            return outcome(&state, Outcome::Withdrawn, locale, None, None);
        }
    }
    if !statement.takes_confirmation(now) || state.site_stopped().await? {
        return finish(&state, ConfirmResult::Closed, locale).await;
    }
    let text = convert::text_for(&found.version.draft, locale).ok_or(Refusal::Internal)?;
    page(&ConfirmPage {
        f: Frame::at(locale, &state.about.name, &format!("/confirm/{token}")),
        action: format!("/confirm/{token}?lang={}", locale.code()),
        token: state.web.tokens.issue(SCOPE, now, clock::random()),
        statement: convert::statement_link(
            &found.version.draft,
            format!("/s/{}", statement.slug),
            locale,
        ),
        version: u64::from(found.sign_on.version),
        sha256: found.version.hash.to_string(),
        text: convert::text_view(text, locale),
        entry,
        display: found.sign_on.display,
        controller: convert::controller(&statement.draft, &state.about),
    })
}

pub async fn confirm(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
    posted: Posted,
) -> Answer {
    posted.token(&state, SCOPE)?;
    let Some(bytes) = read_token(&token) else {
        return finish(&state, ConfirmResult::Unknown, locale).await;
    };
    let own_page = clock::random();
    let result = state
        .store
        .write("confirm sign-on", move |tx| store::sign_on::confirm(tx, &bytes, &own_page))
        .await;
    finish(&state, ConfirmResult::from(result)?, locale).await
}

/// The page after a confirmation, by link or by code.
pub(super) async fn finish(state: &AppState, result: ConfirmResult, locale: Locale) -> Answer {
    let confirmed = match result {
        ConfirmResult::Done(confirmed) => confirmed,
        ConfirmResult::Unknown => return outcome(state, Outcome::LinkUnknown, locale, None, None),
        ConfirmResult::Closed => return outcome(state, Outcome::Closed, locale, None, None),
        ConfirmResult::Withdrawn => return outcome(state, Outcome::Withdrawn, locale, None, None),
    };
    let slug = confirmed.slug.clone();
    let statement = state.statement(&slug).await?.ok_or(Refusal::Internal)?;
    let link = convert::statement_link(&statement.draft, format!("/s/{slug}"), locale);
    let kind = if confirmed.first_time {
        Outcome::Confirmed
    } else {
        Outcome::AlreadyConfirmed(stage(&confirmed.sign_on, &statement, state.now(), locale))
    };
    let own_page =
        confirmed.own_page.map(|token| format!("/signon/{}", URL_SAFE_NO_PAD.encode(token)));
    outcome(
        state,
        kind,
        locale,
        Some((link, convert::entry_view(&confirmed.entry, false))),
        own_page,
    )
}

/// How far a confirmed sign-on has come.
fn stage(sign_on: &SignOn, statement: &Statement, now: Instant, locale: Locale) -> Stage {
    match (sign_on.state.standing, sign_on.state.moderation, sign_on.display) {
        (Standing::Merged { .. }, ..) => Stage::Merged,
        (_, Moderation::Waiting | Moderation::Quarantined { .. }, _) => Stage::Waiting,
        (_, Moderation::Declined { .. }, _) => Stage::Declined,
        (_, Moderation::Accepted, Display::Counted) => Stage::Counted,
        (_, Moderation::Accepted, Display::AtLaunch) if !statement.window.is_launched(now) => {
            Stage::AtLaunch {
                on: statement
                    .window
                    .launch_at
                    .map(|at| convert::instant_words(at, &statement.window.zone, locale)),
            }
        }
        (_, Moderation::Accepted, Display::Public | Display::AtLaunch) => Stage::Listed,
    }
}

fn outcome(
    state: &AppState,
    outcome: Outcome,
    locale: Locale,
    known: Option<(view::StatementLink, Entry)>,
    own_page: Option<String>,
) -> Answer {
    let (statement, entry) = known.unzip();
    page(&ConfirmedPage {
        f: Frame { locale, site: state.about.name.clone(), languages: Vec::new() },
        outcome,
        statement,
        entry,
        own_page,
    })
}
