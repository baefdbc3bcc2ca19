//! `GET /desk/s/{slug}/preview` and below: a draft as its readers will see it, for the desk alone.
//! The addresses below `/preview` are those below `/s/{slug}`.

use super::session::{Form, Look, May, Staff};
use crate::{
    site::{
        convert,
        edition::{self, Setting},
        list_page,
    },
    web::{
        AppState,
        answer::{Answer, Refusal, see},
        public::{self, documents::Wanted},
    },
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{Html, IntoResponse},
};
use domain::{
    lang::Lang,
    publication::Publication,
    statement::{Phase, Statement},
    version::{TextHash, freeze},
};
use view::{Locale, desk::Preview, public::MessageKind};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    statement_page(&state, &staff, &statement, None, staff.locale).await
}

/// The form, the text in a language, or the bytes behind a hash.
pub async fn show_part(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, part)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    if statement.phase != Phase::Draft {
        return see(&format!("/s/{}", statement.slug));
    }
    if part == "sign" {
        let token = staff.form_token(&state);
        let form = public::sign::pages::empty(&state, &statement, staff.locale, token);
        return preview(&staff, &statement, staff.locale, &form.render()?);
    }
    if part == "statement.pdf" {
        return document(&state, &staff, &statement, &wanted).await;
    }
    if let Some(hash) = TextHash::from_hex(&part) {
        return text(&statement, hash);
    }
    let files = ["card.", "cite.", "list.", "statement.", "updates."];
    if matches!(&*part, "check" | "names") || files.iter().any(|file| part.starts_with(file)) {
        // They come with the opening.
        return see(&format!("/desk/s/{}/preview", statement.slug));
    }
    let lang = part.parse::<Lang>().ok().filter(|lang| statement.draft.text(lang).is_some());
    let lang = lang.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let locale = Locale::from_code(lang.as_str()).unwrap_or(staff.locale);
    statement_page(&state, &staff, &statement, Some(lang), locale).await
}

/// A part of a list that is long already.
pub async fn show_names(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, number)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    if statement.phase != Phase::Draft {
        return see(&format!("/s/{}/names/{number}", statement.slug));
    }
    let publication = publication(&state, &statement, wanted.lang(), staff.locale).await?;
    let number = number.parse().unwrap_or_default();
    let page = list_page::part_page(&publication, number, staff.locale, &state.about)
        .ok_or(Refusal::Message(MessageKind::NotFound))?;
    preview(&staff, &statement, staff.locale, &page.render()?)
}

/// Nothing is sent from the preview of the form.
pub async fn send(
    State(state): State<AppState>,
    Path((slug, _)): Path<(String, String)>,
    Form { staff, .. }: Form<Look>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    see(&format!("/desk/s/{}/preview/sign", statement.slug))
}

async fn statement_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    lang: Option<Lang>,
    locale: Locale,
) -> Answer {
    if statement.phase != Phase::Draft {
        return see(&format!("/s/{}", statement.slug));
    }
    let publication = publication(state, statement, lang, locale).await?;
    // Without a text in the language that is signed there is nothing to show yet.
    let page = public::statement::page(&state.about, &publication, locale, state.now())
        .ok_or(Refusal::Message(MessageKind::NotFound))?;
    preview(staff, statement, locale, &page.render()?)
}

async fn publication(
    state: &AppState,
    statement: &Statement,
    lang: Option<Lang>,
    locale: Locale,
) -> Result<Publication, Refusal> {
    let lang = lang.or_else(|| convert::text_for(&statement.draft, locale).map(|t| t.lang.clone()));
    let draft = statement.clone();
    Ok(state
        .store
        .desk()
        .read("preview", move |tx| store::statement::preview(tx, draft.clone(), lang.as_ref()))
        .await?)
}

/// The draft as PDF; every page says what it is.
async fn document(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    wanted: &Wanted,
) -> Answer {
    let not_found = || Refusal::Message(MessageKind::NotFound);
    let form = wanted.form().ok_or_else(not_found)?;
    let publication = publication(state, statement, wanted.lang(), staff.locale).await?;
    let setting = Setting {
        about: &state.about,
        now: state.now(),
        fallback: state.default_locale,
        draft: true,
    };
    let edition = edition::edition(&publication, None, setting).ok_or_else(not_found)?;
    let set = state.typesetter.set(edition, form).await;
    let set = set.map_err(|failure| public::documents::refused(&failure))?;
    Ok(([(header::CONTENT_TYPE, "application/pdf")], set.bytes).into_response())
}

fn preview(staff: &Staff, statement: &Statement, locale: Locale, page: &str) -> Answer {
    let preview = Preview { desk: staff.locale, page: locale, slug: statement.slug.to_string() };
    Ok(Html(preview.of(page)?).into_response())
}

/// The exact bytes that would be frozen.
fn text(statement: &Statement, hash: TextHash) -> Answer {
    let version = freeze(statement.id, statement.signed_version(), &statement.draft);
    let parts = version.parts.into_iter().map(|part| part.bytes);
    let found = parts.chain([version.manifest]).find(|bytes| TextHash::of(bytes) == hash);
    let bytes = found.ok_or(Refusal::Message(MessageKind::NotFound))?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], bytes).into_response())
}
