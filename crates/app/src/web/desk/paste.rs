//! `GET, POST /desk/paste`: from a whole document to a draft with its list.

use super::{
    session::{Convene, Form, May, Staff},
    statement_form::one_line,
};
use crate::{
    clock,
    site::imports,
    web::{
        AppState,
        answer::{Answer, page, page_with_problems, see},
        forms::Posted,
    },
};
use axum::extract::State;
use domain::{
    draft::{Draft, Text},
    id::StatementId,
    lang::Lang,
    statement::{Slug, Window},
};
use roster::Document;
use sha2::{Digest, Sha256};
use std::{collections::HashSet, sync::Arc};
use store::{
    import::NewImport,
    statement::{CreateProblem, NewStatement},
};
use view::{
    Problem, Trouble,
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

pub async fn act(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene>,
) -> Answer {
    match posted.get("step") {
        "create" => create(&state, &staff, &posted).await,
        "count" => {
            let mut again = empty(&state, &staff);
            again.found = Some(counted(edited(&posted)));
            page(&again)
        }
        _ => find(&state, &staff, posted).await,
    }
}

/// First step: takes the document apart.
async fn find(state: &AppState, staff: &Staff, posted: Posted) -> Answer {
    let mut found = empty(state, staff);
    found.document = posted.get("document").to_owned();
    let document = match posted.file {
        Some((name, bytes)) => {
            if let Ok(Ok(document)) =
                tokio::task::spawn_blocking(move || roster::take_apart_file(&bytes, Some(&name)))
                    .await
            {
                document
            } else {
                found.problems = vec![Problem::of("file", &Trouble::FileUnreadable, staff.locale)];
                return page_with_problems(&found);
            }
        }
        None if found.document.trim().is_empty() => {
            found.problems = vec![Problem::of("document", &Trouble::TextMissing, staff.locale)];
            return page_with_problems(&found);
        }
        None => roster::take_apart(&found.document),
    };
    found.found = Some(found_in(&document));
    page(&found)
}

fn found_in(document: &Document) -> DocumentDraft {
    let title = document.title.clone().unwrap_or_default();
    let list_from = document.roster.entries.first().map(|entry| u64::from(entry.line));
    let found = DocumentDraft {
        slug: Slug::from_title(&title, "statement").to_string(),
        title,
        date: document.date.as_ref().map(roster::PrintedDate::iso).unwrap_or_default(),
        lang: document.language.unwrap_or("en").to_owned(),
        body: [document.body.trim(), document.after.trim()]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join("\n\n"),
        list: document.list_text.clone(),
        list_from,
        ..DocumentDraft::default()
    };
    counted(found)
}

/// Counts what the list holds as it now stands.
fn counted(found: DocumentDraft) -> DocumentDraft {
    let summary = roster::read_text(&found.list).summary();
    DocumentDraft {
        entries: summary.entries as u64,
        gaps: summary.gaps as u64,
        restarts: summary.restarts as u64,
        shared_lines: summary.shared_lines as u64,
        doubts: summary.doubts.values().sum::<usize>() as u64,
        ..found
    }
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
        ..DocumentDraft::default()
    }
}

/// Second step: the corrected parts become a draft with an imported list, in one transaction.
async fn create(state: &AppState, staff: &Staff, posted: &Posted) -> Answer {
    let found = counted(edited(posted));
    let refuse = |problems: Vec<(&'static str, Trouble)>| {
        let mut again = empty(state, staff);
        again.problems = problems
            .iter()
            .map(|(field, trouble)| Problem::of(field, trouble, staff.locale))
            .collect();
        again.found = Some(found.clone());
        page_with_problems(&again)
    };
    let new = match new_statement(&found) {
        Ok(new) => new,
        Err(problems) => return refuse(problems),
    };
    let slug = new.slug.clone();
    let by = staff.actor();
    let import = import_of(&found, new.id);
    let (new, import) = (Arc::new(new), Arc::new(import));
    let created = state.store.by(by).write("create from document", move |tx| {
        store::document::create(tx, &new, import.as_ref().as_ref())
    });
    match created.await {
        Ok(import_id) => see(&import_id.map_or_else(
            || format!("/desk/s/{slug}"),
            |id| format!("/desk/s/{slug}/import/{id}?done=read"),
        )),
        Err(CreateProblem::SlugTaken) => refuse(vec![("slug", Trouble::SlugTaken)]),
        Err(CreateProblem::Store(error)) => Err(error.into()),
    }
}

fn new_statement(found: &DocumentDraft) -> Result<NewStatement, Vec<(&'static str, Trouble)>> {
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
                window: Window::by_hand("UTC"),
                draft,
            })
        }
        _ => Err(problems),
    }
}

fn import_of(found: &DocumentDraft, statement: StatementId) -> Option<NewImport> {
    let intake = imports::take_in(
        &roster::read_text(&found.list),
        &format!("{}.txt", found.slug),
        &HashSet::new(),
    );
    let file_hash = Sha256::digest(found.list.as_bytes()).into();
    (!intake.readings.is_empty()).then_some(NewImport {
        statement,
        file_hash,
        report: intake.report,
        readings: intake.readings,
    })
}
