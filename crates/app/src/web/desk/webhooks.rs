//! `GET, POST /desk/s/{slug}/webhooks`: the programs that are told what happens. They are only
//! written down here; what is sent is sent by the jobs.

use super::session::{Convene, Form, May, Staff};
use crate::{
    site::{convert, webhook},
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, State};
use domain::{id::WebhookId, statement::Statement, webhook::Occasion};
use store::webhook::{AddProblem, MOST};
use view::{
    Problem, Trouble,
    desk::{DeskDone, DeskWebhooks, Tab, WebhookRow},
    public::MessageKind,
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Convene>,
    Path(slug): Path<String>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    page(&webhooks(&state, &staff, &statement, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["url"])?;
    let statement = staff.statement(&state, &slug).await?;
    match posted.get("act") {
        "add" => {
            let hidden = hidden.into_iter().next();
            match add(&state, &staff, &statement, &posted, hidden).await? {
                // The secret is on this page alone, so it is not a redirect.
                Ok(secret) => {
                    let done = Some(DeskDone::WebhookAdded);
                    let mut shown = webhooks(&state, &staff, &statement, done).await?;
                    shown.secret = Some(secret);
                    page(&shown)
                }
                Err((field, trouble)) => {
                    let mut again = webhooks(&state, &staff, &statement, None).await?;
                    posted.get("url").clone_into(&mut again.typed_url);
                    again.ticked = occasions(&posted);
                    again.problems = vec![Problem::of(field, &trouble, staff.locale)];
                    page_with_problems(&again)
                }
            }
        }
        "test" | "remove" => {
            let test = posted.get("act") == "test";
            let id: WebhookId =
                posted.get("id").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
            let of = statement.id;
            let change = state.store.by(staff.actor()).write("webhook", move |tx| {
                if test {
                    store::webhook::test(tx, of, id)
                } else {
                    store::webhook::remove(tx, of, id)
                }
            });
            let done = match (change.await?, test) {
                (false, _) => None,
                (true, true) => Some(DeskDone::WebhookTested),
                (true, false) => Some(DeskDone::WebhookRemoved),
            };
            page(&webhooks(&state, &staff, &statement, done).await?)
        }
        _ => Err(Refusal::Message(MessageKind::Unreadable)),
    }
}

fn occasions(posted: &Posted) -> Vec<Occasion> {
    let ticked: Vec<_> = posted.all("occasions").collect();
    Occasion::CHOICE.into_iter().filter(|one| ticked.contains(&one.as_str())).collect()
}

/// Adds what the form says; gives the secret, or what is wrong with which field.
async fn add(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    posted: &Posted,
    hidden: Option<(&'static str, Trouble)>,
) -> Result<Result<String, (&'static str, Trouble)>, Refusal> {
    if let Some(hidden) = hidden {
        return Ok(Err(hidden));
    }
    let occasions = occasions(posted);
    if occasions.is_empty() {
        return Ok(Err(("occasions", Trouble::WebhookOccasions)));
    }
    let here = state.limits.webhooks_here;
    let (new, secret) = match webhook::new(statement.id, posted.get("url"), occasions, here) {
        Ok(new) => new,
        Err(webhook::AddressProblem::Unfit) => return Ok(Err(("url", Trouble::WebhookAddress))),
        Err(webhook::AddressProblem::Inner) => return Ok(Err(("url", Trouble::WebhookInner))),
    };
    let add =
        state.store.by(staff.actor()).write("add webhook", move |tx| store::webhook::add(tx, &new));
    match add.await {
        Ok(_) => Ok(Ok(secret)),
        Err(AddProblem::TooMany) => Ok(Err(("url", Trouble::WebhookMany(MOST as u64)))),
        Err(AddProblem::Gone) => Err(Refusal::Message(MessageKind::NotFound)),
        Err(AddProblem::Store(error)) => Err(error.into()),
    }
}

async fn webhooks(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    done: Option<DeskDone>,
) -> Result<DeskWebhooks, Refusal> {
    let (id, zone, locale) = (statement.id, &statement.window.zone, staff.locale);
    let read = state.store.desk().read("webhooks", move |tx| store::webhook::of_statement(tx, id));
    let rows = read.await?.into_iter().map(|one| WebhookRow {
        id: one.id.to_string(),
        url: one.url,
        occasions: one.occasions,
        delivered: u64::from(one.delivered.0),
        last: one.delivered.1.map(|at| convert::instant_words(at, zone, locale)),
        waiting: u64::from(one.waiting),
        given_up: u64::from(one.given_up),
        problem: one.problem.map(|(why, at)| (why, convert::instant_words(at, zone, locale))),
    });
    Ok(DeskWebhooks {
        f: staff.frame(state, &format!("/desk/s/{}/webhooks", statement.slug)),
        bar: staff.bar(state, Tab::Overview, done),
        token: staff.form_token(state),
        slug: statement.slug.to_string(),
        title: statement.draft.title(&statement.draft.authentic).to_owned(),
        rows: rows.collect(),
        secret: None,
        typed_url: String::new(),
        ticked: Occasion::CHOICE.to_vec(),
        problems: Vec::new(),
    })
}
