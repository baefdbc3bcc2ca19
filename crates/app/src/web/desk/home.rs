//! `GET /desk`: the statements and what waits. `POST /desk/stop`: the switch for the whole site.

use super::session::{Convene, Form, Look, May, Staff};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::extract::{Query, State};
use domain::{
    desk::Power,
    instant::{DAY, Instant},
    moderation::Queue,
    statement::{Phase, Statement},
};
use serde::Deserialize;
use store::{Error, Tx};
use view::{
    Problem,
    desk::{DeskDone, DeskHome, HomeRow, MailCounts, Tab},
};

/// One statement as the desk's first page needs it.
struct Row {
    statement: Statement,
    waiting: u64,
    oldest: Option<Instant>,
    set_apart: u64,
    counted: u64,
    unsettled_entries: u64,
}

fn row(tx: &mut Tx<'_>, statement: Statement) -> Result<Row, Error> {
    let (waiting, oldest) = store::sign_on::queue_len(tx, statement.id, Queue::Waiting)?;
    let (set_apart, _) = store::sign_on::queue_len(tx, statement.id, Queue::SetApart)?;
    let counts = store::statement::counts(tx, statement.id)?;
    let imports = store::import::list(tx, statement.id)?;
    Ok(Row {
        waiting: u64::from(waiting),
        oldest,
        set_apart: u64::from(set_apart),
        counted: u64::from(counts.total()),
        unsettled_entries: imports.iter().map(|import| u64::from(import.waiting)).sum(),
        statement,
    })
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Query(after): Query<Done>,
) -> Answer {
    let done = match after.done.as_str() {
        "stopped" => Some(DeskDone::SiteStopped),
        "resumed" => Some(DeskDone::SiteResumed),
        _ => None,
    };
    page(&home_page(&state, &staff, done).await?)
}

async fn home_page(
    state: &AppState,
    staff: &Staff,
    done: Option<DeskDone>,
) -> Result<DeskHome, Refusal> {
    let now = state.now();
    let budget = state.limits.mail_budget;
    let (rows, mails, over, stopped) = state
        .store
        .desk()
        .read("desk home", move |tx| {
            let statements = store::statement::all(tx)?;
            let rows = statements
                .into_iter()
                .map(|statement| row(tx, statement))
                .collect::<Result<Vec<_>, store::Error>>()?;
            let mails = store::mail::pending(tx)?;
            let over = store::mail::over_budget(tx, budget)?;
            Ok::<_, store::Error>((rows, mails, over, store::site_stop::get(tx)?))
        })
        .await?;
    let locale = staff.locale;
    let statements = rows
        .into_iter()
        .map(|row| {
            let statement = &row.statement;
            let public = statement.phase != Phase::Draft;
            let gate = statement.gate(now);
            HomeRow {
                statement: convert::statement_link(
                    &statement.draft,
                    format!("/desk/s/{}", statement.slug),
                    locale,
                ),
                slug: statement.slug.to_string(),
                state: public.then(|| {
                    convert::sign_on_state(
                        statement,
                        gate,
                        statement.notice.as_deref(),
                        now,
                        locale,
                    )
                }),
                waiting: row.waiting,
                oldest: row.oldest.map(|at| locale.age(now.since(at).as_secs())),
                late: row.oldest.is_some_and(|at| now.since(at) > 7 * DAY),
                set_apart: row.set_apart,
                listed: row.counted,
                unsettled: row.unsettled_entries,
            }
        })
        .collect();
    Ok(DeskHome {
        f: staff.frame(state, "/desk"),
        bar: staff.bar(state, Tab::Home, done),
        token: staff.form_token(state),
        statements,
        mails: MailCounts {
            queued: mails.0 as u64,
            failed: mails.2 as u64,
            held: (over.site + over.domain) as u64,
        },
        site_stopped: stopped.is_some(),
        site_notice: stopped.unwrap_or_default(),
        convenor: staff.role.may(Power::Convene),
        problems: Vec::new(),
    })
}

pub async fn stop(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["notice"])?;
    if let Some((field, trouble)) = hidden.into_iter().next() {
        let mut again = home_page(&state, &staff, None).await?;
        posted.get("notice").clone_into(&mut again.site_notice);
        again.problems = vec![Problem::of(field, &trouble, staff.locale)];
        return page_with_problems(&again);
    }
    let stop = posted.get("act") == "stop";
    let notice = posted.get("notice").trim().chars().take(1_000).collect::<String>();
    let by = staff.actor();
    state
        .store
        .by(by)
        .write("site switch", move |tx| store::site_stop::set(tx, stop.then_some(notice.as_str())))
        .await?;
    see(if stop { "/desk?done=stopped" } else { "/desk?done=resumed" })
}
