//! `GET, POST /desk/new`: a statement from nothing.

use super::{
    rows,
    session::{Convene, Form, May, Staff},
    statement_form,
};
use crate::{
    clock,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::extract::State;
use domain::id::StatementId;
use std::sync::Arc;
use store::statement::{CreateProblem, NewStatement};
use view::{
    Problem, Trouble,
    desk::{DeskNew, Draft as Typed, Tab},
};

fn new_page(state: &AppState, staff: &Staff, draft: Typed, problems: Vec<Problem>) -> DeskNew {
    DeskNew {
        f: staff.frame(state, "/desk/new"),
        bar: staff.bar(state, Tab::Home, None),
        token: staff.form_token(state),
        text_langs: vec![language(&draft.lang)],
        draft: draft.with_empty_rows(),
        zones: &statement_form::ZONES,
        problems,
    }
}

/// Code and own name of the language in which the headings of groups are asked for.
fn language(code: &str) -> (String, String) {
    let code = if code.trim().is_empty() { "en" } else { code.trim() };
    (code.to_owned(), view::languages::own_name(code).unwrap_or(code).to_owned())
}

/// The time zone of the statement that was made last; `UTC` before there is one.
pub(super) async fn usual_zone(state: &AppState) -> Result<String, Refusal> {
    let all = state.store.desk().read("statements", store::statement::all).await?;
    let last = all.into_iter().max_by_key(|statement| statement.created_at);
    Ok(last.map_or_else(|| "UTC".to_owned(), |statement| statement.window.zone))
}

pub async fn show(State(state): State<AppState>, staff: May<Convene>) -> Answer {
    let draft = Typed {
        lang: staff.locale.code().to_owned(),
        zone: usual_zone(&state).await?,
        ..Typed::default()
    };
    page(&new_page(&state, &staff, draft, Vec::new()))
}

pub async fn create(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = statement_form::apart(posted, &[], staff.locale)?;
    let mut typed = statement_form::typed(&posted);
    if !hidden.is_empty() {
        return page_with_problems(&new_page(&state, &staff, typed, hidden));
    }
    let more = &mut typed;
    if rows::one_more(&posted, &mut more.demands, &mut more.figures, &mut more.categories) {
        return page(&new_page(&state, &staff, typed, Vec::new()));
    }
    let read = match statement_form::read(&typed, None, true, staff.locale) {
        Ok(read) => read,
        Err(problems) => return page_with_problems(&new_page(&state, &staff, typed, problems)),
    };
    let slug = read.slug.clone();
    let new = Arc::new(NewStatement {
        id: StatementId(clock::random()),
        slug: read.slug,
        window: read.window,
        draft: read.draft,
    });
    let by = staff.actor();
    match state
        .store
        .by(by)
        .write("create statement", move |tx| store::statement::create(tx, &new))
        .await
    {
        Ok(()) => see(&format!("/desk/s/{slug}?done=created")),
        Err(CreateProblem::SlugTaken) => {
            let problem = Problem::of("slug", &Trouble::SlugTaken, staff.locale);
            page_with_problems(&new_page(&state, &staff, typed, vec![problem]))
        }
        Err(CreateProblem::Store(error)) => Err(error.into()),
    }
}
