//! The desk's tables of entries. `/desk/s/{slug}/queue`: what waits for a decision, oldest first,
//! and apart from it what a rule set apart. `/desk/s/{slug}/signatures`: every sign-on, whatever
//! became of it. A page is asked for by the place it begins after, so that decisions made meanwhile
//! move nothing past the reader.

mod address;
mod choose;
mod decide;
mod entry;
mod export;
mod page;
mod tick;
mod undo;

pub use address::SheetQuery;
pub(super) use address::{Shown, look_through};
pub(super) use decide::{Outcome, decide, late};
pub(super) use entry::{Beside, queue_entry};
pub use export::export;
pub(super) use undo::reopen;

use super::{
    compare::{self, Wish},
    session::{Form, Look, May, Moderate, Staff},
    who,
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page as answer, page_with_problems, see},
    forms::{Mendable, Posted},
};
use address::Sheet;
use axum::extract::{Path, Query, State};
use domain::{id::SignOnId, statement::Statement};
use page::{Again, table};
use tick::TickedAct;
use view::{Locale, desk::DeskDone};

/// How many entries a page shows.
const PAGE: u32 = 50;

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(query): Query<SheetQuery>,
) -> Answer {
    show_sheet(Sheet::Queue, &state, &staff, &slug, &query).await
}

pub async fn show_all(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(query): Query<SheetQuery>,
) -> Answer {
    show_sheet(Sheet::All, &state, &staff, &slug, &query).await
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<SheetQuery>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    act_on(Sheet::Queue, &state, (&staff, posted), &slug, &query).await
}

pub async fn act_on_all(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<SheetQuery>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    act_on(Sheet::All, &state, (&staff, posted), &slug, &query).await
}

async fn show_sheet(
    sheet: Sheet,
    state: &AppState,
    staff: &Staff,
    slug: &str,
    query: &SheetQuery,
) -> Answer {
    let statement = staff.statement(state, slug).await?;
    let again = Again::done(done(state, &statement, query, staff.locale).await?);
    answer(&table(state, staff, &statement, (&query.shows(sheet), query), again).await?)
}

/// What the address says was done.
async fn done(
    state: &AppState,
    statement: &Statement,
    query: &SheetQuery,
    locale: Locale,
) -> Result<Option<DeskDone>, Refusal> {
    if query.done.is_empty() {
        return Ok(None);
    }
    if let Some(act) = TickedAct::parse(&query.done) {
        return Ok(Some(DeskDone::Ticked { what: act.what(), number: query.n, left: Vec::new() }));
    }
    let (within, of, locale) = (statement.id, query.of(), locale);
    let name = state.store.desk().read("name", move |tx| {
        let found = of.map_or(Ok(None), |of| store::sign_on::one(tx, of))?;
        let found = found.filter(|found| found.statement == within);
        Ok::<_, store::Error>(found.map(|found| who::line(&found, locale)).unwrap_or_default())
    });
    let name = name.await?;
    Ok(match query.done.as_str() {
        "accept" => Some(DeskDone::Accepted { name }),
        "decline" => Some(DeskDone::Declined { name }),
        "ask" => Some(DeskDone::Asked { name }),
        "undone" => Some(DeskDone::Undone { name }),
        code => compare::done(code),
    })
}

/// After an act one is where one was: the same entries, the same page, at the next row.
async fn act_on(
    sheet: Sheet,
    state: &AppState,
    (staff, posted): (&Staff, Mendable),
    slug: &str,
    query: &SheetQuery,
) -> Answer {
    let (posted, hidden) = posted.apart(&["question"])?;
    let posted = &posted;
    let statement = staff.statement(state, slug).await?;
    let shows = query.shows(sheet);
    if let Some(hidden) = hidden.into_iter().next() {
        let again = match TickedAct::parse(posted.get("act")) {
            Some(_) => Again::unticked(hidden, posted),
            None => Again::lacking(hidden, Shown::posted(posted)?, posted),
        };
        let again = table(state, staff, &statement, (&shows, query), again).await?;
        return page_with_problems(&again);
    }
    let back = |done: &[(&str, &str)], row: Option<SignOnId>| {
        let address = shows.address(&statement.slug, query.place(&shows), done);
        let row = row.map(|row| format!("#q-{row}")).unwrap_or_default();
        see(&format!("{address}{row}"))
    };
    let about = |done: &str, of: Option<SignOnId>, row: Option<SignOnId>| {
        let of = of.map(|of| of.to_string()).unwrap_or_default();
        back(&[("done", done), ("of", of.as_str())], row)
    };
    if let Some(wish) = Wish::of(posted) {
        let wish = wish?;
        let of = wish.about(state).await?;
        let done = compare::act(state, staff, wish, Some(statement.id)).await?;
        return about(compare::code(&done), of, of);
    }
    let next = posted.get("next").parse().ok();
    let again = if let Some(act) = TickedAct::parse(posted.get("act")) {
        match tick::act(state, staff, &statement, act, posted).await? {
            tick::Outcome::Done(number, left) if left.is_empty() => {
                let number = number.to_string();
                return back(&[("done", act.as_str()), ("n", number.as_str())], None);
            }
            tick::Outcome::Done(number, left) => {
                Again::done(Some(DeskDone::Ticked { what: act.what(), number, left }))
            }
            tick::Outcome::Lacking(field, trouble) => Again::unticked((field, trouble), posted),
        }
    } else {
        match one(state, staff, &statement, sheet, posted).await? {
            Ok((done, id, is_next)) => {
                return about(done, Some(id), if is_next { next } else { Some(id) });
            }
            Err(again) => *again,
        }
    };
    let lacking = again.is_lacking();
    let again = table(state, staff, &statement, (&shows, query), again).await?;
    if lacking { page_with_problems(&again) } else { answer(&again) }
}

/// An act about one entry: the word for it, the entry, and whether one goes on to the next.
async fn one(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    sheet: Sheet,
    posted: &Posted,
) -> Result<Result<(&'static str, SignOnId, bool), Box<Again>>, Refusal> {
    let word = match posted.get("act") {
        "undo" if posted.is_set("at") => {
            let (number, left) = undo::undo_all(state, staff, statement.id, posted).await?;
            let what = TickedAct::Reopen.what();
            return Ok(Err(Box::new(Again::done(Some(DeskDone::Ticked { what, number, left })))));
        }
        "undo" => {
            let shown = Shown::posted(posted)?;
            return Ok(match undo::undo(state, staff, statement.id, shown).await? {
                None => Ok(("undone", shown.id, false)),
                Some(why_not) => Err(Box::new(Again::done(Some(why_not)))),
            });
        }
        "reopen" => {
            let shown = Shown::posted(posted)?;
            return Ok(match undo::reopen(state, staff, statement.id, shown).await? {
                None => Ok(("undone", shown.id, sheet == Sheet::Queue)),
                Some(why_not) => Err(Box::new(Again::done(Some(why_not)))),
            });
        }
        "accept" => "accept",
        "decline" => "decline",
        _ => "ask",
    };
    let shown = Shown::posted(posted)?;
    Ok(match decide(state, staff, statement.id, shown, posted).await? {
        Outcome::Done(_) => Ok((word, shown.id, true)),
        Outcome::Late(done) => Err(Box::new(Again::late(done, shown, posted))),
        Outcome::Lacking(field, trouble) => {
            Err(Box::new(Again::lacking((field, trouble), shown, posted)))
        }
    })
}
