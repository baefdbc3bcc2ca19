//! `GET, POST /signon/{token}`: a signer's own page: see the state, change the display, ask for a
//! correction, answer, take the receipt, leave, be erased.

use super::confirm::read_token;
use crate::{
    clock,
    site::{
        convert,
        public_log::{self, Pace, Shows},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems},
        client::{Client, PageLocale},
        correction,
        forms::{Mendable, Posted},
    },
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    entry::{Display, Entry},
    form::{Field, FieldProblem},
    id::SignOnId,
    log::listed_record,
    moderation::Actor,
    signon::{Confirmation, Moderation},
};
use store::{
    log::{Placed, leaf_of},
    sign_on::{LinkView, Wish},
    token::Purpose,
};
use view::{
    Frame, Locale, Problem, Trouble,
    desk::Correction,
    public::{
        MessageKind, MessagePage, QuestionView, Receipt, SignerAct, SignerPage, StepConfirmation,
        StepModeration,
    },
};

const SCOPE: &str = "own page";

/// The fields in which somebody types.
const TYPED: [&str; 9] = [
    "wish",
    "answer",
    "name",
    "short_name",
    "org_name_other",
    "role",
    "affiliation",
    "place",
    "country",
];

/// Longest wish or answer, in characters.
const LONGEST: usize = 2_000;

/// A sign-on and its place in the log.
struct Own {
    found: LinkView,
    placed: Placed,
}

pub async fn show(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let own = own(&state, &token).await?;
    page(&signer_page(&state, &token, &own, locale))
}

/// `GET /signon/{token}/receipt.tlog-proof`: the receipt of an organisation. Persons get theirs
/// only from the form.
pub async fn receipt(State(state): State<AppState>, Path(token): Path<String>) -> Answer {
    let found = own(&state, &token).await?.found;
    let (id, kind) = (found.sign_on.id, found.entry.kind);
    let reported = found.sign_on.state.confirmation.is_reported();
    let record =
        listed_record(found.statement.id, id, &found.entry, reported, found.sign_on.version);
    let file =
        if kind.is_person() { None } else { receipt_file(&state, id, true, Some(record)).await? };
    file.map(receipt_answer).ok_or(Refusal::Message(MessageKind::NotFound))
}

/// The receipt of a sign-on that a published checkpoint covers: `full` with the opening, and by the
/// record also for whoever has no list.
async fn receipt_file(
    state: &AppState,
    id: SignOnId,
    full: bool,
    record: Option<String>,
) -> Result<Option<String>, Refusal> {
    let read = state.store.read("receipt", move |tx| {
        let Placed::At(leaf) = leaf_of(tx, id)? else { return Ok(None) };
        // The opening belongs to the entry with the words in force, which is another one after a
        // correction.
        let shows = match &record {
            _ if !full => Shows::Entry,
            Some(record) => Shows::Record(&leaf.opening, record),
            None => Shows::Opening(&leaf.opening),
        };
        public_log::receipt(tx, leaf.record, shows)
    });
    Ok(read.await?)
}

/// It is told to nobody else, and kept nowhere: without a word on caching no answer is stored.
fn receipt_answer(file: String) -> Response {
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"receipt.tlog-proof\""),
    );
    response
}

/// What a signer asks for.
enum Act {
    Display(Display),
    Correct(Wish),
    Answer(String),
    Withdraw,
    Receipt { full: bool },
    Erase,
}

/// Reads what was asked for, or which field says why not. `None`: no form of this page.
fn asked(
    posted: &Posted,
    launches: bool,
    entry: &Entry,
) -> Option<Result<Act, (&'static str, Trouble)>> {
    let text = |field: &'static str, trouble| {
        let text: String = posted.get(field).trim().chars().take(LONGEST).collect();
        if text.is_empty() { Err((field, trouble)) } else { Ok(text) }
    };
    let ticked = |field: &'static str, act| {
        if posted.is_set(field) { Ok(act) } else { Err((field, Trouble::TickMissing)) }
    };
    Some(match posted.get("act") {
        "display" => {
            let display = Display::parse(posted.get("display"))
                .filter(|display| *display != Display::AtLaunch || launches);
            display.map(Act::Display).ok_or(("display", Trouble::CategoryMissing))
        }
        "correct" => wish(posted, entry).map(Act::Correct),
        "answer" => text("answer", Trouble::AnswerMissing).map(Act::Answer),
        "withdraw" => ticked("confirm", Act::Withdraw),
        "receipt" => ticked("understood", Act::Receipt { full: posted.get("key") == "with" }),
        "erase" => ticked("erase", Act::Erase),
        _ => return None,
    })
}

/// The entry as it should be, and a word about it: one of them at least.
fn wish(posted: &Posted, entry: &Entry) -> Result<Wish, (&'static str, Trouble)> {
    let corrected = correction::corrected(entry, posted).map_err(|(field, problem)| {
        let name = if field == Field::OtherName { "org_name_other" } else { field.as_str() };
        (name, convert::trouble(field, FieldProblem::Name(problem)))
    })?;
    let note: String = posted.get("wish").trim().chars().take(LONGEST).collect();
    let wish = Wish {
        entry: Some(corrected).filter(|corrected| corrected != entry),
        note: Some(note).filter(|note| !note.is_empty()),
    };
    let says_something = wish.entry.is_some() || wish.note.is_some();
    if says_something { Ok(wish) } else { Err(("wish", Trouble::WishMissing)) }
}

pub async fn act(
    State(state): State<AppState>,
    Path(token): Path<String>,
    PageLocale(locale): PageLocale,
    posted: Mendable,
) -> Answer {
    posted.token(&state, SCOPE)?;
    let (posted, hidden) = posted.apart(&TYPED)?;
    let before = own(&state, &token).await?;
    let id = before.found.sign_on.id;
    let launches = before.found.statement.window.coming_launch(state.now()).is_some();
    let asked = asked(&posted, launches, &before.found.entry)
        .ok_or(Refusal::Message(MessageKind::Unreadable))?;
    let act = match hidden.into_iter().next().map_or(asked, Err) {
        Ok(act) => act,
        Err((field, trouble)) => {
            let mut again = signer_page(&state, &token, &before, locale);
            again.problems = vec![Problem::of(field, &trouble, locale)];
            if posted.get("act") == "correct" {
                again.correction = typed_correction(&posted);
            }
            again.typed_answer = posted.get("answer").to_owned();
            return page_with_problems(&again);
        }
    };
    let done = match act {
        Act::Display(display) => {
            // Nobody has to wait to be hidden.
            let everywhere = Client { address: None, limited: true };
            if display != Display::Counted
                && !state.web.limits.displays.allows(id.as_bytes(), everywhere, state.now())
            {
                return Err(Refusal::Message(MessageKind::TooMany));
            }
            state
                .store
                .by(Actor::Signer)
                .write("change display", move |tx| store::sign_on::set_display(tx, id, display))
                .await?;
            SignerAct::DisplayChanged
        }
        Act::Correct(wish) => {
            state
                .store
                .by(Actor::Signer)
                .write("wish correction", move |tx| store::sign_on::wish_correction(tx, id, &wish))
                .await?;
            SignerAct::CorrectionSent
        }
        Act::Answer(answer) => {
            state
                .store
                .by(Actor::Signer)
                .write("answer question", move |tx| store::sign_on::answer(tx, id, &answer))
                .await?;
            SignerAct::AnswerSent
        }
        Act::Withdraw => {
            state
                .store
                .by(Actor::Signer)
                .write("withdraw", move |tx| store::sign_on::withdraw(tx, id))
                .await?;
            SignerAct::Withdrawn
        }
        Act::Receipt { full } => {
            return match receipt_file(&state, id, full, None).await? {
                Some(file) => Ok(receipt_answer(file)),
                // It changed a moment ago: the page says when to come back.
                None => show(State(state), Path(token), PageLocale(locale)).await,
            };
        }
        Act::Erase => return erase(&state, id, locale).await,
    };
    let mut after = signer_page(&state, &token, &own(&state, &token).await?, locale);
    after.done = Some(done);
    page(&after)
}

fn typed_correction(posted: &Posted) -> Correction {
    let typed = |field: &str| posted.get(field).to_owned();
    Correction {
        name: typed("name"),
        short_name: typed("short_name"),
        other_name: typed("org_name_other"),
        role: typed("role"),
        affiliation: typed("affiliation"),
        place: typed("place"),
        country: typed("country"),
        note: typed("wish"),
    }
}

/// Nothing of the sign-on is left to show: the answer is a message.
async fn erase(state: &AppState, id: SignOnId, locale: Locale) -> Answer {
    state.store.by(Actor::Signer).write("erase", move |tx| store::sign_on::erase(tx, id)).await?;
    let f = Frame { locale, site: state.about.name.clone(), languages: Vec::new() };
    page(&MessagePage::new(f, MessageKind::Erased))
}

/// The sign-on a link belongs to.
async fn own(state: &AppState, token: &str) -> Result<Own, Refusal> {
    let bytes = read_token(token).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let read = state.store.read("own page", move |tx| {
        let Some(found) = store::sign_on::by_token(tx, &bytes, Purpose::OwnPage)? else {
            return Ok(None);
        };
        let placed = leaf_of(tx, found.sign_on.id)?;
        Ok::<_, store::Error>(Some(Own { found, placed }))
    });
    read.await?.ok_or(Refusal::Message(MessageKind::NotFound))
}

fn signer_page(
    state: &AppState,
    token: &str,
    Own { found, placed }: &Own,
    locale: Locale,
) -> SignerPage {
    let (sign_on, statement) = (&found.sign_on, &found.statement);
    let words = |at| convert::instant_words(at, &statement.window.zone, locale);
    let path = format!("/signon/{token}");
    let launched = statement.window.is_launched(state.now());
    let listed = sign_on.state.is_listed(sign_on.display, launched) && statement.phase.is_public();
    let question = found.question.as_ref().filter(|question| question.answer.is_none());
    SignerPage {
        f: Frame::at(locale, &state.about.name, &path),
        action: format!("{path}?lang={}", locale.code()),
        token: state.web.tokens.issue(SCOPE, state.now(), clock::random()),
        statement: convert::statement_link(
            &found.version.draft,
            format!("/s/{}", statement.slug),
            locale,
        ),
        version: u64::from(sign_on.version),
        sha256: found.version.hash.to_string(),
        entry: convert::entry_view(&found.entry, sign_on.state.confirmation.is_reported()),
        confirmation: match sign_on.state.confirmation {
            Confirmation::Unconfirmed => StepConfirmation::Unconfirmed,
            Confirmation::Confirmed { at } => StepConfirmation::Confirmed { at: Some(words(at)) },
            Confirmation::Reported { .. } => StepConfirmation::Reported,
        },
        moderation: match sign_on.state.moderation {
            Moderation::Waiting | Moderation::Quarantined { .. } if question.is_some() => {
                StepModeration::Question
            }
            Moderation::Waiting | Moderation::Quarantined { .. } => StepModeration::Waiting,
            Moderation::Accepted => StepModeration::Accepted { at: found.decided_at.map(words) },
            // Who tried to spoil the list learns nothing about what gave it away.
            Moderation::Declined { reason } => {
                StepModeration::Declined { reason: Some(reason).filter(|_| reason.tells_signer()) }
            }
        },
        standing: sign_on.state.standing,
        display: match sign_on.display {
            Display::AtLaunch if launched => Display::Public,
            display => display,
        },
        launch: statement.window.coming_launch(state.now()).map(words),
        listed_href: listed.then(|| format!("/s/{}/names?id={}", statement.slug, sign_on.id)),
        asked: question.map(|question| QuestionView {
            question: question.text.clone(),
            when: words(question.at),
        }),
        wish_open: found.wish.clone(),
        receipt: match placed {
            Placed::Nowhere => Receipt::None,
            Placed::Waits => {
                Receipt::Waits { daily: matches!(state.public_log.pace, Pace::Daily { .. }) }
            }
            Placed::At(_) if found.entry.kind.is_person() => Receipt::Choice,
            Placed::At(_) => Receipt::File { href: format!("{path}/receipt.tlog-proof") },
        },
        controller: convert::controller(&statement.draft, &state.about),
        done: None,
        problems: Vec::new(),
        typed_answer: String::new(),
        correction: Correction::of(Some(&found.entry), locale),
    }
}
