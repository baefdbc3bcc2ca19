//! `GET, POST /s/{slug}/sign`: the form, the second look, and the sign-on.

use crate::{
    clock,
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        client::{Client, PageLocale},
        form_token::FormToken,
        forms::Posted,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{Html, IntoResponse},
};
use domain::{
    entry::{Display, Kind},
    form::{self, CheckedForm, FormRules, TypedForm},
    signon::Rule,
    statement::{Gate, Slug, Statement},
};
use std::sync::Arc;
use store::sign_on::{Outcome, Submission};
use view::{
    Frame, Locale, Problem,
    public::{Category, MessageKind, MessagePage, SignPage, Typed},
};

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let statement = open_statement(&state, &slug, locale).await?;
    let token = fresh_token(&state, &statement);
    page(&sign_page(&state, &statement, locale, token))
}

pub async fn send(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    client: Client,
    posted: Posted,
) -> Answer {
    let statement = open_statement(&state, &slug, locale).await?;
    let token = posted.token(&state, &scope(&statement))?;
    let typed = typed_form(&posted);
    let categories: Vec<String> =
        statement.draft.categories.iter().map(|c| c.key.clone()).collect();
    let checked = form::check(
        &typed,
        FormRules { categories: &categories, has_launch: statement.window.launch_at.is_some() },
    );
    let sign_page = |state: &AppState| {
        let mut page = sign_page(state, &statement, locale, posted.get("token").to_owned());
        page.typed = typed_view(&typed);
        page
    };
    let form = match checked {
        Ok(form) => form,
        Err(problems) => {
            let mut again = sign_page(&state);
            again.problems = problems
                .iter()
                .map(|(field, p)| {
                    Problem::of(field_name(*field), &named_trouble(&typed, *field, *p), locale)
                })
                .collect();
            return page_with_problems(&again);
        }
    };
    match posted.get("step") {
        "edit" => page(&sign_page(&state)),
        "check" => {
            let mut preview = sign_page(&state);
            preview.preview = Some(convert::entry_view(&form.entry, false));
            page(&preview)
        }
        _ => {
            let honeypot = posted.is_set("fax");
            let now = state.now();
            let rule = match () {
                () if honeypot => Some(Rule::Honeypot),
                () if !state.web.limits.sign_ons.allows(statement.id.as_bytes(), client, now) => {
                    Some(Rule::Rate)
                }
                () if now.since(token.issued_at) < state.web.limits.fastest_form => {
                    Some(Rule::Speed)
                }
                () => None,
            };
            submit(&state, &statement, locale, form, &token, (rule, client)).await
        }
    }
}

async fn submit(
    state: &AppState,
    statement: &Statement,
    locale: Locale,
    form: CheckedForm,
    token: &FormToken,
    (rule, client): (Option<Rule>, Client),
) -> Answer {
    let now = state.now();
    let id =
        token.sign_on_id(&[&form.email.lookup_form(), &form.entry.key(), form.display.as_str()]);
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
        Outcome::NotTaken(gate) => return Err(refused(state, statement, gate, locale).await?),
        Outcome::Stored | Outcome::Repeated => {}
    }
    see(&format!("/s/{}/sent?f={id}&lang={}", statement.slug, locale.code()))
}

/// Eight characters that cannot be mistaken for each other (Crockford's base 32), 40 random bits.
pub fn short_code(random: [u8; 8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    random.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()
}

/// The statement while its sign-on is open; else a page that says since when, or from when on.
async fn open_statement(
    state: &AppState,
    slug: &str,
    locale: Locale,
) -> Result<Arc<Statement>, Refusal> {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let statement = state.statement(&slug).await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
    match statement.gate(state.now()) {
        Gate::Open if !state.site_stopped().await? => Ok(statement),
        Gate::Open => Err(refused(state, &statement, Gate::Stopped, locale).await?),
        gate => Err(refused(state, &statement, gate, locale).await?),
    }
}

/// The page that says why no sign-on is taken.
async fn refused(
    state: &AppState,
    statement: &Statement,
    gate: Gate,
    locale: Locale,
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
        ..MessagePage::new(f, MessageKind::SignOnClosed)
    };
    let page = (StatusCode::FORBIDDEN, Html(message.render()?)).into_response();
    Ok(Refusal::Page(Box::new(page)))
}

fn scope(statement: &Statement) -> String {
    format!("sign {}", statement.slug)
}

fn fresh_token(state: &AppState, statement: &Statement) -> String {
    state.web.tokens.issue(&scope(statement), state.now(), clock::random())
}

fn typed_form(posted: &Posted) -> TypedForm {
    let text = |name: &str| posted.get(name).to_owned();
    TypedForm {
        kind: text("kind"),
        name: text("name"),
        short_name: text("short_name"),
        other_name: text("org_name_other"),
        role: text("role"),
        authority: posted.is_set("authority"),
        affiliation: text("affiliation"),
        place: text("place"),
        website: text("website"),
        category: text("category"),
        email: text("email"),
        display: text("display"),
    }
}

fn typed_view(typed: &TypedForm) -> Typed {
    Typed {
        kind: Kind::parse(&typed.kind),
        name: typed.name.clone(),
        short_name: typed.short_name.clone(),
        org_name_other: typed.other_name.clone(),
        role: typed.role.clone(),
        authority: typed.authority,
        affiliation: typed.affiliation.clone(),
        place: typed.place.clone(),
        website: typed.website.clone(),
        email: typed.email.clone(),
        display: Display::parse(&typed.display).unwrap_or_default(),
        category: typed.category.clone(),
    }
}

fn field_name(field: form::Field) -> &'static str {
    if field == form::Field::OtherName { "org_name_other" } else { field.as_str() }
}

fn named_trouble(
    typed: &TypedForm,
    field: form::Field,
    problem: form::FieldProblem,
) -> view::Trouble {
    use view::Trouble;
    match convert::trouble(field, problem) {
        Trouble::NameMissing if typed.kind == Kind::Organisation.as_str() => {
            Trouble::OrganisationMissing
        }
        trouble => trouble,
    }
}

fn sign_page(state: &AppState, statement: &Statement, locale: Locale, token: String) -> SignPage {
    let (draft, slug) = (&statement.draft, &statement.slug);
    let path = format!("/s/{slug}/sign");
    let lang = convert::text_for(draft, locale)
        .map_or_else(|| draft.authentic.clone(), |text| text.lang.clone());
    let launch = statement
        .window
        .launch_at
        .map(|at| convert::instant_words(at, &statement.window.zone, locale));
    SignPage {
        f: Frame::at(locale, &state.about.name, &path),
        statement: convert::statement_link(draft, format!("/s/{slug}/{lang}"), locale),
        version: u64::from(statement.signed_version()),
        action: format!("{path}?lang={}", locale.code()),
        token,
        typed: Typed::default(),
        problems: Vec::new(),
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
