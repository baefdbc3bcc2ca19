//! `GET, POST /confirm/{token}`: GET shows the text, the entry and a button; POST confirms.
//! Opening, scanning, prefetching or repeating changes nothing.

use crate::{
    clock,
    site::{convert, rush::Common},
    web::{
        AppState,
        answer::{Answer, Refusal, aside, page, page_with_problems},
        client::{Client, PageLocale},
        forms::Posted,
        public::sign::pages::refused,
    },
};
use axum::extract::{Path, State};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    entry::Display,
    id::SignOnId,
    instant::Instant,
    signon::{Confirmation, Moderation, SignOn, Standing},
    statement::Statement,
    window::Gate,
};
use store::{
    sign_on::{Choice, ConfirmOutcome, ConfirmProblem, LinkView, WaitingEntry},
    token::{Purpose, Token},
};
use view::{
    Entry, Frame, Locale, Problem, Trouble,
    public::{Candidate, ConfirmPage, ConfirmedPage, MessageKind, Outcome, Stage},
};

const SCOPE: &str = "confirm";

/// What came of a link or a code.
pub(super) enum ConfirmResult {
    Done(Box<ConfirmOutcome>),
    Unknown,
    Closed,
    /// Sign-on is paused, of this statement or of the site: the link is good again afterwards.
    Paused,
    Withdrawn,
}

impl ConfirmResult {
    pub(super) fn from(result: Result<ConfirmOutcome, ConfirmProblem>) -> Result<Self, Refusal> {
        match result {
            Ok(confirmed) => Ok(Self::Done(Box::new(confirmed))),
            Err(ConfirmProblem::Unknown | ConfirmProblem::Expired) => Ok(Self::Unknown),
            Err(ConfirmProblem::NotTaken(Gate::Stopped)) => Ok(Self::Paused),
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
        Some(bytes) => by_link(&state, bytes).await?,
        None => None,
    };
    let Some(found) = found else { return finish(&state, ConfirmResult::Unknown, locale).await };
    let statement = &found.statement;
    match (found.sign_on.state.standing, found.sign_on.state.confirmation) {
        (Standing::Live | Standing::Merged { .. }, Confirmation::Confirmed { .. }) => {
            let link =
                convert::statement_link(&statement.draft, format!("/s/{}", statement.slug), locale);
            let already = Outcome::AlreadyConfirmed(stage(&found.sign_on, statement, now, locale));
            let entries = vec![convert::entry_view(&found.entry, false)];
            return outcome(&state, already, locale, Some((link, entries)), None);
        }
        (Standing::Live, Confirmation::Unconfirmed | Confirmation::Reported { .. }) => {}
        (Standing::Withdrawn | Standing::Merged { .. } | Standing::Erased, _) => {
            return outcome(&state, Outcome::Withdrawn, locale, None, None);
        }
    }
    let takes = statement.takes_confirmation(now);
    if statement.gate(now) == Gate::Stopped || takes && state.site_stopped().await? {
        return paused(&state, statement, locale).await;
    }
    if !takes {
        return finish(&state, ConfirmResult::Closed, locale).await;
    }
    page(&confirm_page(&state, &token, found, locale, now).await?)
}

/// The page with the button, and with boxes where more than one entry waits for this mailbox.
async fn confirm_page(
    state: &AppState,
    token: &str,
    found: LinkView,
    locale: Locale,
    now: Instant,
) -> Result<ConfirmPage, Refusal> {
    let (statement, id) = (&found.statement, found.sign_on.id);
    let waiting = state
        .store
        .at(now)
        .read("waiting for the mailbox", move |tx| store::sign_on::waiting_beside(tx, id))
        .await?;
    let text = convert::text_for(&found.version.draft, locale).ok_or(Refusal::Internal)?.clone();
    let text = aside(move || convert::text_view(&text, locale)).await?;
    let candidate = |one: &WaitingEntry| Candidate {
        value: one.id.to_string(),
        entry: convert::entry_view(&one.entry, false),
        display: one.display,
    };
    Ok(ConfirmPage {
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
        text,
        candidates: match &waiting.entries[..] {
            [] => vec![Candidate {
                value: id.to_string(),
                entry: convert::entry_view(&found.entry, false),
                display: found.sign_on.display,
            }],
            entries => entries.iter().map(candidate).collect(),
        },
        more: waiting.more,
        problems: Vec::new(),
        controller: convert::controller(&statement.draft, &state.about),
    })
}

pub async fn confirm(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
    client: Client,
    posted: Posted,
) -> Answer {
    let form = posted.token(&state, SCOPE)?;
    let Some(bytes) = read_token(&token) else {
        return finish(&state, ConfirmResult::Unknown, locale).await;
    };
    let entries: Vec<SignOnId> = posted.all("entry").filter_map(|id| id.parse().ok()).collect();
    if posted.is_set("several") && entries.is_empty() {
        return none_ticked(&state, &token, &bytes, locale).await;
    }
    let choice = Choice { entries, seen_at: form.issued_at };
    let own_page = clock::random();
    let result = state
        .store
        .write("confirm sign-on", move |tx| store::sign_on::confirm(tx, &bytes, &choice, &own_page))
        .await;
    let result = ConfirmResult::from(result)?;
    if matches!(result, ConfirmResult::Paused)
        && let Some(found) = by_link(&state, bytes).await?
    {
        return paused(&state, &found.statement, locale).await;
    }
    note_rush(&state, client, &result).await;
    finish(&state, result, locale).await
}

/// The page that says that no sign-on is taken for the time being. The link stays good.
pub(super) async fn paused(state: &AppState, statement: &Statement, locale: Locale) -> Answer {
    Err(refused(state, statement, Gate::Stopped, locale, None).await?)
}

async fn by_link(state: &AppState, bytes: Token) -> Result<Option<LinkView>, Refusal> {
    let read = state
        .store
        .at(state.now())
        .read("sign-on by link", move |tx| store::sign_on::by_token(tx, &bytes, Purpose::Confirm));
    Ok(read.await?)
}

/// Tells the desk where this confirmation makes too many of one kind. That it could not be told is
/// no reason to answer the signer with an error.
pub(super) async fn note_rush(state: &AppState, client: Client, result: &ConfirmResult) {
    let ConfirmResult::Done(confirmed) = result else { return };
    if !confirmed.first_time {
        return;
    }
    let mailbox = confirmed.domain.as_deref().map(Common::Domain);
    let network = client.address.filter(|_| client.limited).map(Common::Network);
    for common in mailbox.into_iter().chain(network) {
        if let Err(error) = state.note_confirmation(&confirmed.slug, common).await {
            tracing::warn!(%error, "the desk was not told of many confirmations");
        }
    }
}

/// The page again, with a word on the boxes.
async fn none_ticked(state: &AppState, token: &str, bytes: &Token, locale: Locale) -> Answer {
    let (now, found) = (state.now(), by_link(state, *bytes).await?);
    let Some(found) = found else { return finish(state, ConfirmResult::Unknown, locale).await };
    let mut again = confirm_page(state, token, found, locale, now).await?;
    again.problems = vec![Problem::of("entry", &Trouble::EntryMissing, locale)];
    page_with_problems(&again)
}

/// The page after a confirmation, by link or by code.
pub(super) async fn finish(state: &AppState, result: ConfirmResult, locale: Locale) -> Answer {
    let confirmed = match result {
        ConfirmResult::Done(confirmed) => confirmed,
        ConfirmResult::Unknown => return outcome(state, Outcome::LinkUnknown, locale, None, None),
        ConfirmResult::Paused => return Err(Refusal::Message(MessageKind::SignOnClosed)),
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
    let entries = std::iter::once(&confirmed.entry).chain(&confirmed.also);
    let entries = entries.map(|entry| convert::entry_view(entry, false)).collect();
    outcome(state, kind, locale, Some((link, entries)), own_page)
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
    known: Option<(view::StatementLink, Vec<Entry>)>,
    own_page: Option<String>,
) -> Answer {
    let (statement, entries) = known.unzip();
    page(&ConfirmedPage {
        f: Frame { locale, site: state.about.name.clone(), languages: Vec::new() },
        outcome,
        statement,
        entries: entries.unwrap_or_default(),
        own_page,
    })
}
