//! `GET, POST /signon/{token}`: a signer's own page: see the state, change the display, ask for a correction, answer, leave.

use super::confirm::read_token;
use crate::{
    clock,
    view::{
        Frame, Locale, Problem, Shown, Trouble,
        public::{Asked, MessageKind, SignerAct, SignerPage, Standing, StepConfirmation, StepModeration},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems},
        client::PageLocale,
        convert,
        forms::Posted,
    },
};
use axum::extract::{Path, State};
use domain::{
    entry::Display,
    signon::{self, Confirmation, Moderation},
};
use store::{
    sign_on::Found,
    token::{Purpose, Token},
};

const SCOPE: &str = "own page";

/// Longest wish or answer, in characters.
const LONGEST: usize = 2_000;

pub async fn show(State(state): State<AppState>, Path(token): Path<String>, PageLocale(locale): PageLocale) -> Answer {
    let (_, found) = own(&state, &token).await?;
    page(&signer_page(&state, &token, &found, locale))
}

pub async fn act(State(state): State<AppState>, Path(token): Path<String>, PageLocale(locale): PageLocale, posted: Posted) -> Answer {
    posted.token(&state, SCOPE)?;
    let (_, found) = own(&state, &token).await?;
    let (id, now) = (found.sign_on.id, state.now());
    let refuse = |field, trouble: Trouble| {
        let mut again = signer_page(&state, &token, &found, locale);
        again.problems = vec![Problem::of(field, &trouble, locale)];
        again.typed_wish = posted.get("wish").to_owned();
        again.typed_answer = posted.get("answer").to_owned();
        page_with_problems(&again)
    };
    let text = |field: &'static str| posted.get(field).trim().chars().take(LONGEST).collect::<String>();
    let done = match posted.get("act") {
        "display" => {
            let Some(display) =
                Display::parse(posted.get("display")).filter(|d| *d != Display::AtLaunch || found.statement.launch_at.is_some())
            else {
                return refuse("display", Trouble::CategoryMissing);
            };
            state.store.write("change display", move |tx| store::sign_on::set_display(tx, id, display, now)).await?;
            state.want_scrub();
            SignerAct::DisplayChanged
        }
        "correct" => {
            let wish = text("wish");
            if wish.is_empty() {
                return refuse("wish", Trouble::WishMissing);
            }
            state.store.write("wish correction", move |tx| store::sign_on::wish_correction(tx, id, &wish, now)).await?;
            SignerAct::CorrectionSent
        }
        "answer" => {
            let answer = text("answer");
            if answer.is_empty() {
                return refuse("answer", Trouble::AnswerMissing);
            }
            state.store.write("answer question", move |tx| store::sign_on::answer(tx, id, &answer, now)).await?;
            SignerAct::AnswerSent
        }
        "withdraw" => {
            if !posted.is_set("confirm") {
                return refuse("confirm", Trouble::TickMissing);
            }
            state.store.write("withdraw", move |tx| store::sign_on::withdraw(tx, id, now)).await?;
            state.mail_waiting.notify_one();
            state.want_scrub();
            SignerAct::Withdrawn
        }
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    let (_, found) = own(&state, &token).await?;
    let mut after = signer_page(&state, &token, &found, locale);
    after.done = Some(done);
    page(&after)
}

/// The sign-on a link belongs to.
async fn own(state: &AppState, token: &str) -> Result<(Token, Found), Refusal> {
    let bytes = read_token(token).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let now = state.now();
    let found = state.store.read("own page", move |tx| store::sign_on::by_token(tx, &bytes, Purpose::OwnPage, now)).await?;
    found.map(|found| (bytes, found)).ok_or(Refusal::Message(MessageKind::NotFound))
}

fn signer_page(state: &AppState, token: &str, found: &Found, locale: Locale) -> SignerPage {
    let (sign_on, statement) = (&found.sign_on, &found.statement);
    let words = |at| convert::instant_words(at, &statement.zone, locale);
    let path = format!("/signon/{token}");
    let listed = sign_on.state.is_listed(sign_on.display, statement.is_launched(state.now())) && statement.state.is_public();
    let question = found.question.as_ref().filter(|question| question.answer.is_none());
    SignerPage {
        f: Frame::at(locale, &state.site.name, &path),
        action: format!("{path}?lang={}", locale.code()),
        token: state.tokens.issue(SCOPE, state.now(), clock::random()),
        statement: convert::statement_link(&found.version.draft, format!("/s/{}", statement.slug), locale),
        version: u64::from(sign_on.version),
        sha256: found.version.hash.to_string(),
        entry: convert::entry_view(&found.entry, matches!(sign_on.state.confirmation, Confirmation::Reported { .. })),
        confirmation: match sign_on.state.confirmation {
            Confirmation::Unconfirmed => StepConfirmation::Unconfirmed,
            Confirmation::Confirmed { at } => StepConfirmation::Confirmed { at: Some(words(at)) },
            Confirmation::Reported { .. } => StepConfirmation::Reported,
        },
        moderation: match sign_on.state.moderation {
            Moderation::Waiting | Moderation::Quarantined { .. } if question.is_some() => StepModeration::Question,
            Moderation::Waiting | Moderation::Quarantined { .. } => StepModeration::Waiting,
            Moderation::Accepted => StepModeration::Accepted { at: found.decided_at.map(words) },
            // Who tried to spoil the list learns nothing about what gave it away.
            Moderation::Declined { reason } => {
                StepModeration::Declined { reason: Some(convert::reason_view(reason)).filter(|_| reason.tells_signer()) }
            }
        },
        standing: standing_view(sign_on.state.standing),
        display: Shown::from_code(sign_on.display.as_str()).unwrap_or_default(),
        launch: statement.launch_at.map(words),
        listed_href: listed.then(|| format!("/s/{}#{}", statement.slug, sign_on.id)),
        asked: question.map(|question| Asked { question: question.text.clone(), when: words(question.at) }),
        wish_open: found.wish.clone(),
        done: None,
        problems: Vec::new(),
        typed_wish: String::new(),
        typed_answer: String::new(),
    }
}

pub fn standing_view(standing: signon::Standing) -> Standing {
    match standing {
        signon::Standing::Live => Standing::Live,
        signon::Standing::Withdrawn => Standing::Withdrawn,
        signon::Standing::Merged { .. } => Standing::Merged,
        signon::Standing::Erased => Standing::Erased,
    }
}
