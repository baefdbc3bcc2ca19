//! `GET, POST /desk/s/{slug}/text`: text and dates of a statement: all of the draft before it is
//! opened, the settings after it.

use super::{
    rows,
    session::{Convene, Form, Look, May, Staff},
    statement_form,
};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    draft::Draft,
    statement::{Phase, Statement},
    version::{TextHash, freeze},
};
use serde::Deserialize;
use store::statement::{FrozenVersion, Settings};
use view::{
    Problem, Trouble,
    desk::{DeskDone, DeskText, Draft as Typed, Tab, TranslationRow, VersionRow},
};

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
    /// Words that an addressee takes.
    #[serde(default)]
    limit: String,
}

/// Words that United Nations bodies and newspapers take.
const LIMITS: [u64; 3] = [500, 1_500, 2_000];

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let done = match after.done.as_str() {
        "saved" => Some(DeskDone::DraftSaved),
        "translated" => Some(DeskDone::TranslationSaved),
        _ => None,
    };
    let fields = statement_form::fields(&statement);
    let mut shown = text_page(&state, &staff, &statement, fields, done, Vec::new()).await?;
    if let Ok(limit) = after.limit.trim().parse::<u32>() {
        shown.limits.push(limit.into());
        shown.limits.sort_unstable();
        shown.limits.dedup();
    }
    shown.own_limit = after.limit;
    page(&shown)
}

pub async fn save(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = statement_form::apart(posted, &[], staff.locale)?;
    let statement = staff.statement(&state, &slug).await?;
    let is_draft = statement.phase == Phase::Draft;
    let mut typed = statement_form::typed(&posted);
    if !is_draft {
        typed = settings_over(statement_form::fields(&statement), typed);
    }
    typed.slug = statement.slug.to_string();
    let again = async |typed: Typed, problems: Vec<Problem>| {
        page_with_problems(&text_page(&state, &staff, &statement, typed, None, problems).await?)
    };
    if !hidden.is_empty() {
        return again(typed, hidden).await;
    }
    let more = &mut typed;
    if rows::one_more(&posted, &mut more.demands, &mut more.figures, &mut more.categories) {
        return page(&text_page(&state, &staff, &statement, typed, None, Vec::new()).await?);
    }
    let read = match statement_form::read(&typed, Some(&statement.draft), is_draft, staff.locale) {
        Ok(read) => read,
        Err(problems) => return again(typed, problems).await,
    };
    if !is_draft && !read.draft.names_controller() && state.about.controller.is_none() {
        let problem = Problem::of("controller", &Trouble::ControllerMissing, staff.locale);
        return again(typed, vec![problem]).await;
    }
    let (draft, window) = (read.draft, read.window);
    let revision = posted.get("revision").parse().unwrap_or(-1);
    let (id, by) = (statement.id, staff.actor());
    let saved = state.store.by(by).write("save statement", move |tx| {
        if is_draft {
            store::statement::save_draft(tx, id, (&draft, &window), revision)
        } else {
            store::statement::save_settings(tx, id, (&settings_of(&draft), &window), revision)
        }
    });
    if saved.await? {
        return see(&format!("/desk/s/{}/text?done=saved", statement.slug));
    }
    // Somebody saved in between: show what was typed; sending it again is a decision, not an
    // accident.
    let field = if is_draft { "title" } else { "opens" };
    again(typed, vec![Problem::of(field, &Trouble::SavedMeanwhile, staff.locale)]).await
}

/// What was typed of the settings, over the text that is frozen.
fn settings_over(stored: Typed, typed: Typed) -> Typed {
    Typed {
        opens: typed.opens,
        closes: typed.closes,
        zone: typed.zone,
        launch: typed.launch,
        categories: typed.categories,
        controller: typed.controller,
        privacy: typed.privacy,
        risk_note: typed.risk_note,
        ..stored
    }
}

fn settings_of(draft: &Draft) -> Settings {
    Settings {
        categories: draft.categories.clone(),
        order: draft.order,
        controller: draft.controller.clone(),
        privacy: draft.privacy.clone(),
        risk_note: draft.risk_note.clone(),
    }
}

async fn text_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    draft: Typed,
    done: Option<DeskDone>,
    problems: Vec<Problem>,
) -> Result<DeskText, Refusal> {
    let (id, locale, slug) = (statement.id, staff.locale, &statement.slug);
    let versions = state.store.desk().read("versions", move |tx| {
        let versions =
            (1..).map_while(|number| store::statement::version(tx, id, number).transpose());
        versions.collect::<Result<Vec<_>, store::Error>>()
    });
    let public = statement.phase != Phase::Draft;
    let texts = statement.draft.texts.iter().map(|text| TranslationRow {
        lang: text.lang.to_string(),
        label: convert::language_name(&text.lang),
        authentic: text.lang == statement.draft.authentic,
        published: public,
        href: format!("/desk/s/{slug}/text/{}", text.lang),
        words: press::text_words(text),
    });
    Ok(DeskText {
        f: staff.frame(state, &format!("/desk/s/{slug}/text")),
        bar: staff.bar(state, Tab::Text, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        frozen: public,
        revision: statement.revision,
        draft: draft.with_empty_rows(),
        zones: &statement_form::ZONES,
        text_langs: statement_form::text_langs(&statement.draft),
        translations: texts.collect(),
        limits: LIMITS.to_vec(),
        own_limit: String::new(),
        versions: versions.await?.iter().map(|v| version_row(statement, v, locale)).collect(),
        problems,
        convenor: staff.role.may(Power::Convene),
    })
}

fn version_row(statement: &Statement, version: &FrozenVersion, locale: view::Locale) -> VersionRow {
    let frozen = freeze(statement.id, version.number, &version.draft);
    let texts = frozen.parts.iter().filter(|part| part.name.starts_with("statement."));
    VersionRow {
        number: u64::from(version.number),
        frozen: convert::instant_words(version.frozen_at, &statement.window.zone, locale),
        texts: texts
            .map(|part| (part.lang.clone(), TextHash::of(&part.bytes).to_string()))
            .collect(),
    }
}
