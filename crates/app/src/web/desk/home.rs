//! `GET /desk`: the statements and what waits.

use super::session::{Look, May};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, page},
    },
};
use axum::extract::State;
use domain::{
    desk::Power,
    instant::{DAY, Instant},
    moderation::Queue,
    statement::{Phase, Statement},
};
use store::{Error, Tx};
use view::desk::{DeskHome, HomeRow, MailCounts, Tab};

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

pub async fn show(State(state): State<AppState>, staff: May<Look>) -> Answer {
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
    page(&DeskHome {
        f: staff.frame(&state, "/desk"),
        bar: staff.bar(&state, Tab::Home, None),
        statements,
        mails: MailCounts {
            queued: mails.0 as u64,
            failed: mails.2 as u64,
            held: (over.site + over.domain) as u64,
        },
        site_stopped: stopped.is_some(),
        site_notice: stopped.unwrap_or_default(),
        convenor: staff.role.may(Power::Convene),
    })
}
