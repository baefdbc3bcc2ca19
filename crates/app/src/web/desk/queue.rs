//! `GET, POST /desk/s/{slug}/queue`: what waits for a decision, oldest first, and apart from it what
//! a rule set apart. A page is asked for by the place it begins after, so that decisions made
//! meanwhile move nothing past the reader.

mod address;
mod bulk;
mod decide;
mod entry;
mod page;
mod undo;

pub use address::QueueQuery;
pub(super) use address::Shown;
pub(super) use decide::{Outcome, decide, late};
pub(super) use entry::queue_entry;

use super::{
    compare::{self, Wish},
    session::{Form, Look, May, Moderate},
    who,
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page as answer, page_with_problems, see},
    forms::Mendable,
};
use address::address;
use axum::extract::{Path, Query, State};
use domain::{id::SignOnId, statement::Statement};
use page::{Again, queue_page};
use view::desk::DeskDone;

/// How many entries a page shows.
const PAGE: u32 = 50;

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(query): Query<QueueQuery>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let again = Again::done(done(&state, &statement, &query).await?);
    answer(&queue_page(&state, &staff, &statement, &query, again).await?)
}

/// What the address says was done.
async fn done(
    state: &AppState,
    statement: &Statement,
    query: &QueueQuery,
) -> Result<Option<DeskDone>, Refusal> {
    if query.done.is_empty() {
        return Ok(None);
    }
    let (within, of) = (statement.id, query.of());
    let name = state.store.desk().read("name", move |tx| {
        let found = of.map_or(Ok(None), |of| store::sign_on::one(tx, of))?;
        let found = found.filter(|found| found.statement == within);
        Ok::<_, store::Error>(found.as_ref().map(who::line).unwrap_or_default())
    });
    let name = name.await?;
    Ok(match query.done.as_str() {
        "accept" => Some(DeskDone::Accepted { name }),
        "decline" => Some(DeskDone::Declined { name }),
        "ask" => Some(DeskDone::Asked { name }),
        "undone" => Some(DeskDone::Undone { name }),
        "bulk" => Some(DeskDone::BulkAccepted { accepted: query.n, left: Vec::new() }),
        code => compare::done(code),
    })
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<QueueQuery>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["question"])?;
    let statement = staff.statement(&state, &slug).await?;
    if let Some(hidden) = hidden.into_iter().next() {
        let again = Again::lacking(hidden, Shown::posted(&posted)?, &posted);
        return page_with_problems(&queue_page(&state, &staff, &statement, &query, again).await?);
    }
    let back = |done: &str, of: Option<SignOnId>| {
        let of = of.map(|of| of.to_string()).unwrap_or_default();
        let done = [("done", done), ("of", of.as_str())];
        see(&address(&statement.slug, query.queue(), query.cursor(), &done))
    };
    if let Some(wish) = Wish::of(&posted) {
        let wish = wish?;
        let of = wish.about(&state).await?;
        let done = compare::act(&state, &staff, wish, Some(statement.id)).await?;
        return back(compare::code(&done), of);
    }
    let again = match posted.get("act") {
        "undo" => {
            let shown = Shown::posted(&posted)?;
            match undo::undo(&state, &staff, statement.id, shown).await? {
                None => return back("undone", Some(shown.id)),
                Some(why_not) => Again::done(Some(why_not)),
            }
        }
        "accept_all" => {
            let accepted = bulk::accept(&state, &staff, statement.id, &posted).await?;
            if accepted.left.is_empty() {
                let n = accepted.count.to_string();
                let done = [("done", "bulk"), ("n", n.as_str())];
                return see(&address(&statement.slug, query.queue(), query.cursor(), &done));
            }
            let (accepted, left) = (accepted.count, accepted.left);
            Again::done(Some(DeskDone::BulkAccepted { accepted, left }))
        }
        word => {
            let shown = Shown::posted(&posted)?;
            match decide(&state, &staff, statement.id, shown, &posted).await? {
                Outcome::Done(_) => return back(word, Some(shown.id)),
                Outcome::Late(done) => Again::late(done, shown, &posted),
                Outcome::Lacking(field, trouble) => {
                    Again::lacking((field, trouble), shown, &posted)
                }
            }
        }
    };
    let lacking = again.is_lacking();
    let again = queue_page(&state, &staff, &statement, &query, again).await?;
    if lacking { page_with_problems(&again) } else { answer(&again) }
}
