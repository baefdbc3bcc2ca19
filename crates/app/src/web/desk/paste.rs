//! `GET, POST /desk/paste`: from a whole document to a draft with its list.

use super::{
    new::usual_zone,
    session::{Convene, Form, May, Staff},
    statement_form::one_line,
};
use crate::{
    clock,
    reader::Source,
    site::{convert, imports},
    web::{
        AppState,
        answer::{Answer, page, page_to_try_again, page_with_problems, see},
        forms::{Mendable, Posted},
    },
};
use axum::extract::State;
use domain::{
    draft::{Draft, Text},
    id::StatementId,
    import::Outcome,
    instant::Instant,
    lang::Lang,
    statement::{Slug, Window},
    text::fit,
};
use roster::{Document, Roster};
use sha2::{Digest, Sha256};
use std::{collections::HashSet, sync::Arc};
use store::{
    import::NewImport,
    statement::{CreateProblem, NewStatement},
};
use view::{
    Locale, Problem, Trouble,
    desk::{DeskPaste, DocumentDraft, Tab},
};

fn empty(state: &AppState, staff: &Staff) -> DeskPaste {
    DeskPaste {
        f: staff.frame(state, "/desk/paste"),
        bar: staff.bar(state, Tab::Paste, None),
        token: staff.form_token(state),
        document: String::new(),
        found: None,
        problems: Vec::new(),
    }
}

pub async fn show(State(state): State<AppState>, staff: May<Convene>) -> Answer {
    page(&empty(&state, &staff))
}

/// The fields in which somebody types.
const TYPED: [&str; 7] = ["document", "title", "date", "lang", "slug", "body", "list"];

pub async fn act(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&TYPED)?;
    let step = posted.get("step");
    if !hidden.is_empty() {
        let found = (step != "find").then(|| edited(&posted));
        return again(&state, &staff, &posted, found, &hidden);
    }
    match step {
        "create" => create(&state, &staff, &posted).await,
        "count" => {
            let found = edited(&posted);
            match counted(&state, found.clone()).await {
                Ok((found, _)) => page(&DeskPaste { found: Some(found), ..empty(&state, &staff) }),
                Err(problem) => again(&state, &staff, &posted, Some(found), &[problem]),
            }
        }
        _ => find(&state, &staff, posted).await,
    }
}

/// The page with what was typed, and what is wrong with it.
fn again(
    state: &AppState,
    staff: &Staff,
    posted: &Posted,
    found: Option<DocumentDraft>,
    problems: &[(&'static str, Trouble)],
) -> Answer {
    let later = problems.iter().any(|(_, trouble)| *trouble == Trouble::FilesBusy);
    let problems = problems.iter().map(|(field, t)| Problem::of(field, t, staff.locale));
    let again = DeskPaste {
        document: posted.get("document").to_owned(),
        found,
        problems: problems.collect(),
        ..empty(state, staff)
    };
    if later { page_to_try_again(&again) } else { page_with_problems(&again) }
}

/// First step: takes the document apart.
async fn find(state: &AppState, staff: &Staff, mut posted: Posted) -> Answer {
    let (field, source) = match posted.file.take() {
        Some((name, bytes)) => ("file", Source::File { name, bytes }),
        None if posted.get("document").trim().is_empty() => {
            return again(state, staff, &posted, None, &[("document", Trouble::TextMissing)]);
        }
        None => ("document", Source::Text(posted.get("document").to_owned())),
    };
    let found = match state.reader.document(source).await {
        Ok(document) => counted(state, found_in(&document)).await.map_err(|(_, why)| why),
        Err(failure) => Err(convert::reading_trouble(&failure)),
    };
    match found {
        Ok((found, _)) => {
            let document = posted.get("document").to_owned();
            page(&DeskPaste { document, found: Some(found), ..empty(state, staff) })
        }
        Err(trouble) => again(state, staff, &posted, None, &[(field, trouble)]),
    }
}

fn found_in(document: &Document) -> DocumentDraft {
    let title = fit(document.title.as_deref().unwrap_or_default());
    let list_from = document.roster.entries.first().map(|entry| u64::from(entry.line));
    DocumentDraft {
        slug: Slug::from_title(&title, "statement").to_string(),
        title,
        date: document.date.as_ref().map(roster::PrintedDate::iso).unwrap_or_default(),
        lang: document.language.as_deref().unwrap_or_default().to_owned(),
        body: [document.body.trim(), document.after.trim()]
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| fit(part))
            .collect::<Vec<_>>()
            .join("\n\n"),
        list: fit(&document.list_text),
        list_from,
        asked: document.roster.overlooked().map(|line| fit(line.text.trim())).collect(),
        ..DocumentDraft::default()
    }
}

/// Reads the list as it now stands, and counts what it holds.
async fn counted(
    state: &AppState,
    found: DocumentDraft,
) -> Result<(DocumentDraft, Roster), (&'static str, Trouble)> {
    let list = state.reader.list(Source::Text(found.list.clone())).await;
    let roster = list.map_err(|failure| ("list", convert::reading_trouble(&failure)))?;
    let summary = roster.summary();
    let mut asked = found.asked;
    asked.retain(|line| !found.list.lines().any(|listed| listed.contains(line.as_str())));
    let found = DocumentDraft {
        asked,
        asked_within: roster.overlooked().map(|line| fit(line.text.trim())).collect(),
        entries: summary.entries as u64,
        gaps: summary.gaps as u64,
        restarts: summary.restarts as u64,
        shared_lines: summary.shared_lines as u64,
        doubts: summary.doubts.values().sum::<usize>() as u64,
        ..found
    };
    Ok((found, roster))
}

fn edited(posted: &Posted) -> DocumentDraft {
    let text = |name: &str| posted.get(name).replace("\r\n", "\n");
    DocumentDraft {
        title: text("title"),
        date: text("date"),
        lang: text("lang"),
        slug: text("slug"),
        body: text("body"),
        list: text("list"),
        asked: posted.all("asked").map(str::to_owned).collect(),
        ..DocumentDraft::default()
    }
}

/// Second step: the corrected parts become a draft with an imported list, in one transaction.
async fn create(state: &AppState, staff: &Staff, posted: &Posted) -> Answer {
    let typed = edited(posted);
    let (found, roster) = match counted(state, typed.clone()).await {
        Ok(read) => read,
        Err(problem) => return again(state, staff, posted, Some(typed), &[problem]),
    };
    let zone = usual_zone(state).await?;
    let new = match new_statement(&found, &zone) {
        Ok(new) => new,
        Err(problems) => return again(state, staff, posted, Some(found), &problems),
    };
    let slug = new.slug.clone();
    let by = staff.actor();
    let import = import_of(&found, &roster, &new, (state.now(), staff.locale));
    let (new, import) = (Arc::new(new), Arc::new(import));
    let created = state.store.by(by).write("create from document", move |tx| {
        store::document::create(tx, &new, import.as_ref().as_ref())
    });
    match created.await {
        Ok(import_id) => see(&import_id.map_or_else(
            || format!("/desk/s/{slug}"),
            |id| format!("/desk/s/{slug}/import/{id}?done=read"),
        )),
        Err(CreateProblem::SlugTaken) => {
            again(state, staff, posted, Some(found), &[("slug", Trouble::SlugTaken)])
        }
        Err(CreateProblem::Store(error)) => Err(error.into()),
    }
}

fn new_statement(
    found: &DocumentDraft,
    zone: &str,
) -> Result<NewStatement, Vec<(&'static str, Trouble)>> {
    let mut problems = Vec::new();
    let lang: Option<Lang> = found.lang.trim().parse().ok();
    let slug: Option<Slug> = found.slug.trim().parse().ok();
    let date = super::statement_form::read_date(&found.date, &mut |field, trouble| {
        problems.push((field, trouble));
    });
    if lang.is_none() {
        problems.push(("lang", Trouble::LanguageUnknown));
    }
    if slug.is_none() {
        problems.push(("slug", Trouble::SlugUnfit));
    }
    if found.title.trim().is_empty() {
        problems.push(("title", Trouble::TitleMissing));
    }
    if found.body.trim().is_empty() {
        problems.push(("body", Trouble::TextMissing));
    }
    match (lang, slug) {
        (Some(lang), Some(slug)) if problems.is_empty() => {
            let text = Text::new(lang, one_line(&found.title), found.body.trim());
            let draft = Draft { date, ..Draft::new(text) };
            Ok(NewStatement {
                id: StatementId(clock::random()),
                slug,
                window: Window::by_hand(zone),
                draft,
            })
        }
        _ => Err(problems),
    }
}

fn import_of(
    found: &DocumentDraft,
    roster: &Roster,
    new: &NewStatement,
    (now, locale): (Instant, Locale),
) -> Option<NewImport> {
    let mut intake = imports::take_in(roster, &format!("{}.txt", found.slug), &HashSet::new());
    for line in &found.asked {
        intake.ask(line);
    }
    intake.report.file =
        super::import::pasted(now, &new.window.zone, intake.readings.len(), locale);
    let file_hash = Sha256::digest(found.list.as_bytes()).into();
    let asks = intake.report.count(Outcome::Question) > 0;
    (asks || !intake.readings.is_empty()).then_some(NewImport {
        statement: new.id,
        file_hash,
        report: intake.report,
        readings: intake.readings,
    })
}
