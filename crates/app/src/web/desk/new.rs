//! `GET, POST /desk/new`: a statement from nothing.

use super::{
    session::{Convene, Form, May, Staff},
    statement_form,
};
use crate::{
    clock,
    web::{
        AppState,
        answer::{Answer, page, page_with_problems, see},
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
        draft,
        problems,
    }
}

pub async fn show(State(state): State<AppState>, staff: May<Convene>) -> Answer {
    let draft =
        Typed { lang: staff.locale.code().to_owned(), zone: "UTC".to_owned(), ..Typed::default() };
    page(&new_page(&state, &staff, draft, Vec::new()))
}

pub async fn create(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = statement_form::apart(posted, &[], staff.locale)?;
    let typed = statement_form::typed(&posted);
    if !hidden.is_empty() {
        return page_with_problems(&new_page(&state, &staff, typed, hidden));
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
