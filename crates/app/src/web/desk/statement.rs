//! `GET, POST /desk/s/{slug}`: one statement: edit, open, close, stop, launch.

use super::{
    session::{Form, Look, May, Staff, Stop},
    statement_form,
};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    draft::{Draft, DraftProblem},
    id::StatementId,
    lang::Lang,
    line_format,
    moderation::Queue,
    publication::Counts,
    statement::{Gate, Phase, PhaseProblem, Statement},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    sign_on::Tally,
    statement::{ChangeProblem, FrozenVersion, Settings},
};
use view::{
    Locale, Problem, Trouble,
    desk::{DeskDone, DeskStatement, Draft as Typed, Tab, TranslationRow, VersionRow},
    public::MessageKind,
};

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
    #[serde(default)]
    n: u64,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let done = match after.done.as_str() {
        "created" => Some(DeskDone::DraftCreated),
        "saved" => Some(DeskDone::DraftSaved),
        "translated" => Some(DeskDone::TranslationSaved),
        "opened" if can_sign(&state, &statement).await? => Some(DeskDone::Opened),
        "opened" => Some(DeskDone::Published),
        "closed" => Some(DeskDone::Closed),
        "stopped" => Some(DeskDone::Stopped),
        "resumed" if can_sign(&state, &statement).await? => Some(DeskDone::Resumed),
        "resumed" => Some(DeskDone::StopLifted),
        "launched" => Some(DeskDone::Launched(after.n)),
        _ => None,
    };
    page(&stored_page(&state, &staff, &statement, done, Vec::new()).await?)
}

async fn can_sign(state: &AppState, statement: &Statement) -> Result<bool, Refusal> {
    Ok(statement.gate(state.now()) == Gate::Open && !state.site_stopped().await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Stop, Mendable>,
) -> Answer {
    let (posted, hidden) = statement_form::apart(posted, &["notice"], staff.locale)?;
    let act = posted.get("act").to_owned();
    staff.needs(if matches!(act.as_str(), "stop" | "resume") {
        Power::Stop
    } else {
        Power::Convene
    })?;
    let statement = staff.statement(&state, &slug).await?;
    if !hidden.is_empty() {
        return hidden_again(&state, &staff, &statement, &posted, hidden).await;
    }
    let (id, by) = (statement.id, staff.actor());
    let mut count = 0;
    let changed = match act.as_str() {
        "open" => {
            let controller = state.about.controller.clone();
            let open = state.store.by(by).write("open statement", move |tx| {
                store::statement::open(tx, id, controller.as_deref())
            });
            open.await
        }
        "close" => {
            state
                .store
                .by(by)
                .write("close statement", move |tx| store::statement::close(tx, id))
                .await
        }
        "stop" => {
            let notice =
                Some(posted.get("notice").trim().to_owned()).filter(|notice| !notice.is_empty());
            state
                .store
                .by(by)
                .write("stop sign-on", move |tx| store::statement::stop(tx, id, notice.as_deref()))
                .await
        }
        "resume" => {
            state
                .store
                .by(by)
                .write("resume sign-on", move |tx| store::statement::resume(tx, id))
                .await
        }
        "launch" => {
            count = facts(&state, id).await?.tally.waiting_for_launch;
            state.store.by(by).write("launch", move |tx| store::statement::launch(tx, id)).await
        }
        "save" => return save(&state, &staff, &statement, &posted).await,
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    match changed {
        Ok(()) => {
            let done = match act.as_str() {
                "open" => "opened",
                "close" => "closed",
                "stop" => "stopped",
                "launch" => "launched",
                _ => "resumed",
            };
            see(&format!("/desk/s/{slug}?done={done}&n={count}"))
        }
        // Somebody else was first: the page shows how it stands now.
        Err(ChangeProblem::Phase(
            problem @ (PhaseProblem::AlreadyOpen | PhaseProblem::NotOpen),
        )) => {
            let done = if problem == PhaseProblem::AlreadyOpen {
                DeskDone::AlreadyOpen
            } else {
                DeskDone::NotOpen
            };
            let statement = staff.statement(&state, &slug).await?;
            page(&stored_page(&state, &staff, &statement, Some(done), Vec::new()).await?)
        }
        Err(ChangeProblem::Phase(problem)) => {
            let problems = state_problems(&problem, &statement.draft, staff.locale);
            page_with_problems(&stored_page(&state, &staff, &statement, None, problems).await?)
        }
        Err(ChangeProblem::Gone) => Err(Refusal::Message(MessageKind::Gone)),
        Err(ChangeProblem::Store(error)) => Err(error.into()),
    }
}

/// The page with what was typed, and what is wrong with its characters.
async fn hidden_again(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    posted: &Posted,
    hidden: Vec<Problem>,
) -> Answer {
    let saving = posted.get("act") == "save";
    let typed = if saving { typed(statement, posted) } else { statement_form::fields(statement) };
    let mut again = statement_page(state, staff, statement, typed, None, hidden).await?;
    if !saving {
        posted.get("notice").clone_into(&mut again.typed_notice);
    }
    page_with_problems(&again)
}

/// The fields as typed; those that are frozen as they are stored.
fn typed(statement: &Statement, posted: &Posted) -> Typed {
    let mut typed = statement_form::typed(posted);
    if statement.phase != Phase::Draft {
        typed = Typed {
            opens: typed.opens,
            closes: typed.closes,
            zone: typed.zone,
            launch: typed.launch,
            categories: typed.categories,
            controller: typed.controller,
            privacy: typed.privacy,
            risk_note: typed.risk_note,
            ..statement_form::fields(statement)
        };
    }
    typed.slug = statement.slug.to_string();
    typed
}

async fn save(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    posted: &Posted,
) -> Answer {
    let is_draft = statement.phase == Phase::Draft;
    let typed = typed(statement, posted);
    let read = match statement_form::read(&typed, Some(&statement.draft), is_draft, staff.locale) {
        Ok(read) => read,
        Err(problems) => {
            return page_with_problems(
                &statement_page(state, staff, statement, typed, None, problems).await?,
            );
        }
    };
    if !is_draft && !read.draft.names_controller() && state.about.controller.is_none() {
        let problem = Problem::of("controller", &Trouble::ControllerMissing, staff.locale);
        return page_with_problems(
            &statement_page(state, staff, statement, typed, None, vec![problem]).await?,
        );
    }
    let window = read.window;
    let settings = Settings {
        categories: read.draft.categories.clone(),
        order: read.draft.order,
        controller: read.draft.controller.clone(),
        privacy: read.draft.privacy.clone(),
        risk_note: read.draft.risk_note.clone(),
    };
    let revision = posted.get("revision").parse().unwrap_or(-1);
    let (id, by) = (statement.id, staff.actor());
    let draft = read.draft;
    let saved = state.store.by(by).write("save statement", move |tx| {
        if is_draft {
            store::statement::save_draft(tx, id, (&draft, &window), revision)
        } else {
            store::statement::save_settings(tx, id, (&settings, &window), revision)
        }
    });
    if saved.await? {
        return see(&format!("/desk/s/{}?done=saved", statement.slug));
    }
    // Somebody saved in between: show what was typed; sending it again is a decision, not an
    // accident.
    let problem = Problem { field: "title", message: staff.locale.t("message-form-expired-text") };
    page_with_problems(&statement_page(state, staff, statement, typed, None, vec![problem]).await?)
}

/// What the page says about the sign-ons.
struct Facts {
    counts: Counts,
    waiting: u64,
    tally: Tally,
    versions: Vec<FrozenVersion>,
    site_stopped: bool,
}

async fn facts(state: &AppState, id: StatementId) -> Result<Facts, Refusal> {
    let read = state.store.desk().read("statement facts", move |tx| {
        let versions = (1..)
            .map_while(|number| store::statement::version(tx, id, number).transpose())
            .collect::<Result<Vec<_>, store::Error>>()?;
        Ok::<_, store::Error>(Facts {
            counts: store::statement::counts(tx, id)?,
            waiting: u64::from(store::sign_on::queue_len(tx, id, Queue::Waiting)?.0),
            tally: store::sign_on::tally(tx, id)?,
            versions,
            site_stopped: store::site_stop::get(tx)?.is_some(),
        })
    });
    Ok(read.await?)
}

/// What stands in the way, at the fields of the page.
fn state_problems(problem: &PhaseProblem, draft: &Draft, locale: Locale) -> Vec<Problem> {
    let of = |field, trouble: Trouble| Problem::of(field, &trouble, locale);
    match problem {
        PhaseProblem::AlreadyOpen => vec![of("title", Trouble::AlreadyOpen)],
        PhaseProblem::NotOpen => vec![of("title", Trouble::NotOpen)],
        PhaseProblem::ClosesBeforeOpens => vec![of("closes", Trouble::ClosesBeforeOpens)],
        PhaseProblem::ClosedByTime(_) | PhaseProblem::ClosingPast(_) => {
            vec![of("closes", Trouble::ClosingPast)]
        }
        PhaseProblem::Draft(problems) => {
            problems.iter().map(|problem| draft_problem(problem, draft, locale)).collect()
        }
        PhaseProblem::NoController => vec![of("controller", Trouble::ControllerMissing)],
    }
}

fn draft_problem(problem: &DraftProblem, draft: &Draft, locale: Locale) -> Problem {
    // The fields of the page hold the authentic text; the others have pages of their own.
    let in_text = |lang: &Lang, field: &'static str, trouble: Trouble| {
        if *lang == draft.authentic {
            return Problem::of(field, &trouble, locale);
        }
        Problem::of(
            "texts",
            &Trouble::InLanguage(convert::language_name(lang), Box::new(trouble)),
            locale,
        )
    };
    match problem {
        DraftProblem::NoTitle(lang) => in_text(lang, "title", Trouble::TitleMissing),
        DraftProblem::NoBody(lang) => in_text(lang, "body", Trouble::TextMissing),
        DraftProblem::NoAuthenticText => in_text(&draft.authentic, "body", Trouble::TextMissing),
        DraftProblem::TwoTexts(lang) => Problem::of(
            "texts",
            &Trouble::InLanguage(
                convert::language_name(lang),
                Box::new(Trouble::TranslationExists),
            ),
            locale,
        ),
        DraftProblem::EmptyDemand { lang, at } => {
            let demands = draft.text(lang).map_or(&[][..], |text| &text.demands);
            in_text(
                lang,
                "demands",
                Trouble::DemandEmpty(line_after(&line_format::print_demands(&demands[..*at]))),
            )
        }
        DraftProblem::TwoCategories { at, .. } => {
            let before = line_format::print_categories(&draft.categories[..*at]);
            Problem::of("categories", &Trouble::GroupRepeated(line_after(&before)), locale)
        }
    }
}

/// The line of a field, counted from 1, that follows this text.
fn line_after(text: &str) -> u64 {
    text.lines().count() as u64 + 1
}

/// The page with the statement as it is stored.
async fn stored_page(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    done: Option<DeskDone>,
    problems: Vec<Problem>,
) -> Result<DeskStatement, Refusal> {
    let fields = statement_form::fields(statement);
    statement_page(state, staff, statement, fields, done, problems).await
}

async fn statement_page(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    draft: Typed,
    done: Option<DeskDone>,
    problems: Vec<Problem>,
) -> Result<DeskStatement, Refusal> {
    let (id, now, locale) = (statement.id, state.now(), staff.locale);
    let facts = facts(state, id).await?;
    let slug = &statement.slug;
    let public = statement.phase != Phase::Draft;
    let texts = statement.draft.texts.iter().map(|text| TranslationRow {
        lang: text.lang.to_string(),
        label: convert::language_name(&text.lang),
        authentic: text.lang == statement.draft.authentic,
        published: public,
        href: format!("/desk/s/{slug}/text/{}", text.lang),
    });
    let versions = facts.versions.iter().map(|version| {
        let frozen = domain::version::freeze(id, version.number, &version.draft);
        let texts = frozen.parts.iter().filter(|part| part.name.starts_with("statement."));
        VersionRow {
            number: u64::from(version.number),
            frozen: convert::instant_words(version.frozen_at, &statement.window.zone, locale),
            texts: texts
                .map(|part| {
                    (part.lang.clone(), domain::version::TextHash::of(&part.bytes).to_string())
                })
                .collect(),
        }
    });
    Ok(DeskStatement {
        f: staff.frame(state, &format!("/desk/s/{slug}")),
        bar: staff.bar(state, Tab::Statement, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        state: public.then(|| {
            convert::sign_on_state(
                statement,
                statement.gate(now),
                statement.notice.as_deref(),
                now,
                locale,
            )
        }),
        closed_by_time: statement.phase == Phase::Open && statement.gate(now) == Gate::Closed,
        site_stopped: facts.site_stopped,
        counts: facts.counts,
        waiting: facts.waiting,
        revision: statement.revision,
        draft,
        translations: texts.collect(),
        versions: versions.collect(),
        launch_waiting: (statement.window.launch_at.is_some()
            && !statement.window.is_launched(now))
        .then_some(facts.tally.waiting_for_launch as u64),
        typed_notice: statement.notice.clone().unwrap_or_default(),
        problems,
        convenor: staff.role.may(Power::Convene),
        may_stop: staff.role.may(Power::Stop),
    })
}
