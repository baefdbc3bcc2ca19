//! `GET, POST /s/{slug}/sign`: the form, the second look, and the sign-on.

pub mod pages;
mod typed;

use crate::{
    clock,
    site::convert,
    web::{
        AppState,
        answer::{Answer, page, page_with_problems, see},
        client::{Client, PageLocale},
        form_token::FormToken,
        forms::{Hidden, Mendable, Posted},
        security::WithScript,
    },
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Html, IntoResponse},
};
use domain::{
    form::{self, CheckedForm, FormRules},
    id::SignOnId,
    signon::Rule,
    statement::Statement,
};
use pages::{Asked, open_statement, refused};
use store::sign_on::{Outcome, Submission};
use view::{
    Frame, Locale, Problem,
    public::{Preview, Resend, SignPage, Sum, Typed},
};

/// The fields in which somebody types.
const TYPED: [&str; 12] = [
    "organisation_name",
    "position",
    "name",
    "short_name",
    "org_name_other",
    "role",
    "affiliation",
    "place",
    "country",
    "website",
    "email",
    "fax",
];

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    Query(asked): Query<Asked>,
) -> Answer {
    let statement = open_statement(&state, &slug, locale, None).await?;
    let token = fresh_token(&state, &statement);
    let page = pages::empty(&state, &statement, locale, token);
    pages::to_come_back_to(&SignPage { fixed: asked.kind(), ..page })
}

pub async fn send(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    Query(asked): Query<Asked>,
    client: Client,
    posted: Mendable,
) -> Answer {
    let (posted, hidden) = posted.apart(&TYPED)?;
    let typed = typed::read(&posted);
    let again = pages::resend(&typed, &posted, &slug, locale);
    let frame = Frame { locale, site: state.about.name.clone(), languages: Vec::new() };
    let fields = (&typed, &posted, hidden);
    let answer = answer(&state, &slug, (locale, client), &asked, fields, &again).await;
    answer.map_err(|refusal| refusal.keeping(frame, again))
}

async fn answer(
    state: &AppState,
    slug: &str,
    (locale, client): (Locale, Client),
    asked: &Asked,
    (typed, posted, hidden): (&Typed, &Posted, Hidden),
    again: &Resend,
) -> Answer {
    let statement = open_statement(state, slug, locale, Some(again.clone())).await?;
    let window = &statement.window;
    let launched = window.launch_at.is_some() && window.is_launched(state.now());
    let typed = &typed::after_launch(typed.clone(), launched);
    let token = state.web.tokens.check(&scope(&statement), posted.get("token"), state.now());
    // A form that was open for too long gets a new token, and nothing else is asked.
    let valid = if token.is_some() {
        posted.get("token").to_owned()
    } else {
        fresh_token(state, &statement)
    };
    let shown = |preview| {
        let valid = valid.clone();
        SignPage {
            fixed: asked.kind().filter(|kind| typed.kind == Some(*kind)),
            typed: typed.clone(),
            preview,
            ..pages::empty(state, &statement, locale, valid)
        }
    };
    if !hidden.is_empty() {
        let problem = |(field, trouble)| Problem::of(field, &trouble, locale);
        let problems = hidden.into_iter().map(problem).collect();
        return page_with_problems(&SignPage { problems, ..shown(None) });
    }
    match posted.get("step") {
        "edit" => return page(&shown(None)),
        "kind" => return page(&SignPage { fixed: None, ..shown(None) }),
        _ => {}
    }
    let form = match check(&statement, typed, posted) {
        Ok(form) => form,
        Err(found) => {
            let problems = typed::problems(&found, typed.kind, locale);
            let page = SignPage { problems, ..shown(None) };
            let sent = posted.get("step") != "check";
            return if sent && token.is_none() {
                not_taken(&page)
            } else {
                page_with_problems(&page)
            };
        }
    };
    match (posted.get("step"), token) {
        ("check", _) => {
            let sum = sum(state, &statement, client, &valid, &form);
            second_look(&shown(Some(Preview { sum, ..preview(&form, typed) })))
        }
        (_, None) => not_taken(&SignPage { expired: true, ..shown(Some(preview(&form, typed))) }),
        (_, Some(token)) => {
            let id = sign_on_id(&token, &form);
            let rule = rule(state, &statement, client, posted, (&token, id));
            submit(state, &statement, locale, (id, form), (rule, client), again).await
        }
    }
}

/// The answer to what was sent with a token that is none of ours, or too old.
fn not_taken(page: &SignPage) -> Answer {
    Ok((StatusCode::BAD_REQUEST, Html(page.render()?)).into_response())
}

fn check(
    statement: &Statement,
    typed: &Typed,
    posted: &Posted,
) -> Result<CheckedForm, form::Problems> {
    let categories: Vec<String> =
        statement.draft.categories.iter().map(|c| c.key.clone()).collect();
    let has_launch = statement.window.launch_at.is_some();
    form::check(&typed::form(typed, posted), FormRules { categories: &categories, has_launch })
}

fn preview(form: &CheckedForm, typed: &Typed) -> Preview {
    let country = Some(typed.country.trim().to_owned()).filter(|text| !text.is_empty());
    Preview {
        entry: convert::entry_view(&form.entry, false),
        website: form.entry.website.clone(),
        no_country: country.filter(|_| form.entry.country.is_none()),
        sum: None,
    }
}

/// The second look; only where there is a sum to be done with a script.
fn second_look(look: &SignPage) -> Answer {
    let has_sum = look.preview.as_ref().is_some_and(|preview| preview.sum.is_some());
    let mut answer = page(look)?;
    if has_sum {
        answer.extensions_mut().insert(WithScript);
    }
    Ok(answer)
}

/// What the browser may calculate for this sign-on, if its network has sent too many.
fn sum(
    state: &AppState,
    statement: &Statement,
    client: Client,
    token: &str,
    form: &CheckedForm,
) -> Option<Sum> {
    let (limits, now) = (&state.web.limits, state.now());
    if limits.sign_ons.would_allow(statement.id.as_bytes(), client, now) {
        return None;
    }
    let token = state.web.tokens.check(&scope(statement), token, now)?;
    limits.work.sum(sign_on_id(&token, form))
}

fn sign_on_id(token: &FormToken, form: &CheckedForm) -> SignOnId {
    token.sign_on_id(&[&form.email.lookup_form(), &form.entry.key(), form.display.as_str()])
}

/// The rule that sets a sign-on apart for a moderator, if any.
fn rule(
    state: &AppState,
    statement: &Statement,
    client: Client,
    posted: &Posted,
    (token, id): (&FormToken, SignOnId),
) -> Option<Rule> {
    let (limits, now) = (&state.web.limits, state.now());
    match () {
        () if posted.is_set("fax") => Some(Rule::Honeypot),
        () if !limits.sign_ons.allows(statement.id.as_bytes(), client, now)
            && !limits.work.is_done(id, posted.get("work")) =>
        {
            Some(Rule::Rate)
        }
        () if now.since(token.issued_at) < limits.fastest_form => Some(Rule::Speed),
        () => None,
    }
}

async fn submit(
    state: &AppState,
    statement: &Statement,
    locale: Locale,
    (id, form): (SignOnId, CheckedForm),
    (rule, client): (Option<Rule>, Client),
    again: &Resend,
) -> Answer {
    let now = state.now();
    let submission = Submission {
        id,
        statement: statement.id,
        version: statement.signed_version(),
        page_lang: locale.code().to_owned(),
        form,
        rule,
        confirm_token: clock::random(),
        code: short_code(clock::random()),
        expires_at: now.plus(state.limits.unconfirmed),
        turn: state.web.turns.next(client, now),
    };
    let sealed = submission.seal(&state.store)?;
    let outcome = state
        .store
        .write("submit sign-on", move |tx| store::sign_on::submit_sealed(tx, &sealed))
        .await?;
    match outcome {
        // It closed since the form was looked at.
        Outcome::NotTaken(gate) => {
            return Err(refused(state, statement, gate, locale, Some(again.clone())).await?);
        }
        Outcome::Stored | Outcome::Repeated => {}
    }
    see(&format!("/s/{}/sent?f={id}&lang={}", statement.slug, locale.code()))
}

/// Eight characters that cannot be mistaken for each other (Crockford's base 32), 40 random bits.
pub fn short_code(random: [u8; 8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    random.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()
}

fn scope(statement: &Statement) -> String {
    format!("sign {}", statement.slug)
}

fn fresh_token(state: &AppState, statement: &Statement) -> String {
    state.web.tokens.issue(&scope(statement), state.now(), clock::random())
}
