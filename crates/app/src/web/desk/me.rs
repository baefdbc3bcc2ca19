//! `GET, POST /desk/me`: how somebody at the desk is called by the others.

use super::{
    session::{Form, Look, May, Staff},
    who::People,
};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
    },
};
use axum::extract::{Query, State};
use domain::{
    form::{Field, FieldProblem},
    name_rule,
};
use serde::Deserialize;
use view::{
    Problem,
    desk::{DeskDone, DeskMe, Tab},
};

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Query(after): Query<After>,
) -> Answer {
    let done = (after.done == "saved").then_some(DeskDone::DraftSaved);
    page(&me_page(&state, &staff, done).await?)
}

pub async fn save(State(state): State<AppState>, Form { staff, posted, .. }: Form<Look>) -> Answer {
    let name = match name_rule::printed(posted.get("name")) {
        Ok(name) => name.unwrap_or_default(),
        Err(problem) => {
            let trouble = convert::trouble(Field::Name, FieldProblem::Name(problem));
            let mut again = me_page(&state, &staff, None).await?;
            posted.get("name").clone_into(&mut again.name);
            again.problems = vec![Problem::of("name", &trouble, staff.locale)];
            return page_with_problems(&again);
        }
    };
    let person = staff.person;
    let people = state.store.desk().read("people", People::read).await?;
    if !name.is_empty() && people.is_taken(&name, person) {
        let mut again = me_page(&state, &staff, None).await?;
        again.problems = vec![Problem { field: "name", message: staff.locale.t("me-name-taken") }];
        again.name = name;
        return page_with_problems(&again);
    }
    state
        .store
        .write("name at the desk", move |tx| store::desk::set_name(tx, person, &name))
        .await?;
    see("/desk/me?done=saved")
}

async fn me_page(
    state: &AppState,
    staff: &Staff,
    done: Option<DeskDone>,
) -> Result<DeskMe, Refusal> {
    let person = staff.person;
    let read = state.store.desk().read("person", move |tx| {
        let email = store::desk::email_of(tx, person)?;
        Ok::<_, store::Error>((email, store::desk::name_of(tx, person)?))
    });
    let (email, name) = read.await?;
    Ok(DeskMe {
        f: staff.frame(state, "/desk/me"),
        bar: staff.bar(state, Tab::Me, done),
        token: staff.form_token(state),
        masked: email.map(|email| email.masked()).unwrap_or_default(),
        role: staff.role,
        name: name.unwrap_or_default(),
        problems: Vec::new(),
    })
}
