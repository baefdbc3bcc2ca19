//! `GET, POST /desk/s/{slug}`: how a statement stands and what to do next; close, stop, launch.

use super::{
    phase_problem,
    session::{Form, Look, May, Staff, Stop},
};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    id::StatementId,
    instant::{DAY, Instant},
    moderation::Queue,
    publication::Counts,
    statement::{Gate, Phase, PhaseProblem, Statement},
};
use jiff::ToSpan;
use serde::Deserialize;
use std::sync::Arc;
use store::statement::{ChangeProblem, FrozenVersion};
use view::{
    Problem,
    desk::{Day, DeskDone, DeskOverview, Next, Tab},
    public::MessageKind,
};

/// So many days are in the picture, today among them.
const DAYS: i64 = 14;

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
    #[serde(default)]
    n: u64,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let done = match after.done.as_str() {
        "created" => Some(DeskDone::DraftCreated),
        "opened" if can_sign(&state, &statement).await? => Some(DeskDone::Opened),
        "opened" => Some(DeskDone::Published),
        "closed" => Some(DeskDone::Closed),
        "stopped" => Some(DeskDone::Stopped),
        "resumed" if can_sign(&state, &statement).await? => Some(DeskDone::Resumed),
        "resumed" => Some(DeskDone::StopLifted),
        "launched" => Some(DeskDone::Launched(after.n)),
        _ => None,
    };
    page(&overview(&state, &staff, &statement, done, Vec::new()).await?)
}

async fn can_sign(state: &AppState, statement: &Statement) -> Result<bool, Refusal> {
    Ok(statement.gate(state.now()) == Gate::Open && !state.site_stopped().await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Stop, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["notice"])?;
    let act = posted.get("act").to_owned();
    staff.needs(if matches!(act.as_str(), "stop" | "resume") {
        Power::Stop
    } else {
        Power::Convene
    })?;
    let statement = staff.statement(&state, &slug).await?;
    if let Some((field, trouble)) = hidden.into_iter().next() {
        let problems = vec![Problem::of(field, &trouble, staff.locale)];
        let mut again = overview(&state, &staff, &statement, None, problems).await?;
        posted.get("notice").clone_into(&mut again.typed_notice);
        return page_with_problems(&again);
    }
    if act == "open" && statement.phase == Phase::Draft {
        // Nothing is frozen before it was shown.
        return see(&format!("/desk/s/{slug}/open"));
    }
    let names = match act.as_str() {
        "launch" => facts(&state, &statement).await?.waiting_for_launch,
        _ => 0,
    };
    match change(&state, &staff, &statement, &act, &posted).await? {
        Ok(done) => see(&format!("/desk/s/{slug}?done={done}&n={names}")),
        Err(problem) => refused(&state, &staff, &statement, problem).await,
    }
}

/// Does what was asked; gives the word for it in the address.
async fn change(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    act: &str,
    posted: &Posted,
) -> Result<Result<&'static str, ChangeProblem>, Refusal> {
    let (id, store) = (statement.id, state.store.by(staff.actor()));
    let (done, changed) = match act {
        "open" => {
            let controller = state.about.controller.clone();
            let open = store.write("open statement", move |tx| {
                store::statement::open(tx, id, controller.as_deref())
            });
            ("opened", open.await)
        }
        "close" => {
            let close = store.write("close statement", move |tx| store::statement::close(tx, id));
            ("closed", close.await)
        }
        "stop" => {
            let notice =
                Some(posted.get("notice").trim().to_owned()).filter(|notice| !notice.is_empty());
            let stop = store
                .write("stop sign-on", move |tx| store::statement::stop(tx, id, notice.as_deref()));
            ("stopped", stop.await)
        }
        "resume" => {
            let resume = store.write("resume sign-on", move |tx| store::statement::resume(tx, id));
            ("resumed", resume.await)
        }
        "launch" => {
            let launch = store.write("launch", move |tx| store::statement::launch(tx, id));
            ("launched", launch.await)
        }
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    Ok(changed.map(|()| done))
}

/// The page after something that was not possible.
pub(super) async fn refused(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    problem: ChangeProblem,
) -> Answer {
    // Somebody else may have been first: the page shows how it stands now.
    let now = staff.statement(state, statement.slug.as_str()).await?;
    let already = async |done| page(&overview(state, staff, &now, Some(done), Vec::new()).await?);
    match problem {
        ChangeProblem::Phase(PhaseProblem::AlreadyOpen) => already(DeskDone::AlreadyOpen).await,
        ChangeProblem::Phase(PhaseProblem::NotOpen) => already(DeskDone::NotOpen).await,
        ChangeProblem::Phase(problem) => {
            let problems = phase_problem::problems(&problem, &now.draft, staff.locale);
            page_with_problems(&overview(state, staff, &now, None, problems).await?)
        }
        ChangeProblem::Changed => see(&format!("/desk/s/{}/open", now.slug)),
        ChangeProblem::Gone => Err(Refusal::Message(MessageKind::Gone)),
        ChangeProblem::Store(error) => Err(error.into()),
    }
}

/// What the page says about the sign-ons.
struct Facts {
    counts: Counts,
    waiting: u64,
    oldest: Option<Instant>,
    set_apart: u64,
    /// Imported entries, and how many of them nobody has looked at.
    imported: (u64, u64),
    unconfirmed: u64,
    waiting_for_launch: u64,
    version: Option<FrozenVersion>,
    site_stopped: bool,
    /// When sign-ons were confirmed, and how many.
    confirmed: Vec<(Instant, u64)>,
}

async fn facts(state: &AppState, statement: &Statement) -> Result<Facts, Refusal> {
    let (id, version) = (statement.id, statement.version);
    // A day more than is shown: the first day begins at its midnight, wherever that is.
    let from = state.now().minus(DAY * (DAYS as u32 + 1));
    let read = state.store.desk().read("statement facts", move |tx| {
        let (waiting, oldest) = store::sign_on::queue_len(tx, id, Queue::Waiting)?;
        let frozen = version.map(|number| store::statement::version(tx, id, number.get()));
        Ok::<_, store::Error>(Facts {
            counts: store::statement::counts(tx, id)?,
            waiting: u64::from(waiting),
            oldest,
            set_apart: u64::from(store::sign_on::queue_len(tx, id, Queue::SetApart)?.0),
            imported: imported(tx, id)?,
            unconfirmed: store::sign_on::unconfirmed_len(tx, id)?,
            waiting_for_launch: store::sign_on::waiting_for_launch(tx, id)?,
            version: frozen.transpose()?.flatten(),
            site_stopped: store::site_stop::get(tx)?.is_some(),
            confirmed: store::sign_on::confirmed_since(tx, id, from)?,
        })
    });
    Ok(read.await?)
}

fn imported(tx: &mut store::Tx<'_>, id: StatementId) -> Result<(u64, u64), store::Error> {
    let imports = store::import::list(tx, id)?;
    Ok(imports.iter().fold((0, 0), |(added, waiting), import| {
        (added + u64::from(import.added), waiting + u64::from(import.waiting))
    }))
}

async fn overview(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    done: Option<DeskDone>,
    problems: Vec<Problem>,
) -> Result<DeskOverview, Refusal> {
    let (now, locale) = (state.now(), staff.locale);
    let facts = facts(state, statement).await?;
    let (slug, zone) = (&statement.slug, &statement.window.zone);
    let public = statement.phase != Phase::Draft;
    Ok(DeskOverview {
        f: staff.frame(state, &format!("/desk/s/{slug}")),
        bar: staff.bar(state, Tab::Overview, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        state: public.then(|| {
            convert::sign_on_state(
                statement,
                statement.gate(now),
                statement.notice.as_deref(),
                now,
                locale,
            )
        }),
        closed_by_time: statement.phase == Phase::Open && statement.gate(now) == Gate::Closed,
        site_stopped: facts.site_stopped,
        counts: facts.counts,
        set_apart: facts.set_apart,
        unconfirmed: facts.unconfirmed,
        version: facts.version.as_ref().map(|frozen| {
            let when = convert::instant_words(frozen.frozen_at, zone, locale);
            (u64::from(frozen.number), when)
        }),
        days: days(&facts.confirmed, now, zone, locale),
        next: next(state, statement, &facts, staff),
        launch_waiting: (statement.window.launch_at.is_some()
            && !statement.window.is_launched(now))
        .then_some(facts.waiting_for_launch),
        typed_notice: statement.notice.clone().unwrap_or_default(),
        documents: state.web.documents.notes(slug.as_str(), locale),
        problems,
        convenor: staff.role.may(Power::Convene),
        may_stop: staff.role.may(Power::Stop),
    })
}

/// How many were confirmed on each of the last days, today last, as days are counted in `zone`.
fn days(confirmed: &[(Instant, u64)], now: Instant, zone: &str, locale: view::Locale) -> Vec<Day> {
    let today = now.in_zone(zone).date();
    let dates = (0..DAYS).rev().filter_map(|back| today.checked_sub(back.days()).ok());
    dates
        .map(|date| {
            let on_it = confirmed.iter().filter(|(at, _)| at.in_zone(zone).date() == date);
            Day {
                date: convert::date_words(date, locale),
                confirmed: on_it.map(|(_, number)| number).sum(),
            }
        })
        .collect()
}

/// What to do next, and what happens by itself.
fn next(state: &AppState, statement: &Statement, facts: &Facts, staff: &Staff) -> Vec<Next> {
    let (now, window, locale) = (state.now(), &statement.window, staff.locale);
    let words = |at| convert::instant_words(at, &window.zone, locale);
    let ahead = |at: Option<Instant>| at.filter(|at| *at > now).map(words);
    let mut next = Vec::new();
    let (imported, unsettled) = facts.imported;
    // Imported entries wait as well, and are named apart.
    let waiting = facts.waiting.saturating_sub(unsettled);
    if unsettled > 0 {
        next.push(Next::Settle(unsettled));
    }
    if waiting > 0 {
        let oldest = facts.oldest.map(|at| locale.age(now.since(at).as_secs()));
        next.push(Next::Check(waiting, oldest.unwrap_or_default()));
    }
    let gate = statement.gate(now);
    if gate == Gate::Draft {
        if imported > 0 && unsettled == 0 {
            next.push(Next::Settled(imported));
        }
        next.extend([Next::Preview, Next::Open]);
    } else if unsettled + waiting == 0 {
        next.push(Next::Nothing);
    }
    match gate {
        Gate::Open => next.push(Next::Share(format!("{}/s/{}", state.about.url, statement.slug))),
        Gate::NotYet(opens) => next.push(Next::Opens(words(opens))),
        Gate::Draft | Gate::Stopped | Gate::Closed => {}
    }
    if gate != Gate::Closed && gate != Gate::Draft {
        next.extend(ahead(window.launch_at).map(Next::Launch));
        next.extend(ahead(window.closes_at).map(Next::Closes));
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::instant::{HOUR, parse_local};
    use view::Locale;

    #[test]
    fn days_begin_at_midnight_where_the_statement_is() {
        let at = |text| parse_local(text, "Africa/Nairobi").unwrap();
        let now = at("2026-11-30 06:00");
        let confirmed = [
            (at("2026-11-16 23:45"), 9),
            (at("2026-11-17 00:00"), 1),
            (at("2026-11-29 23:45"), 2),
            (at("2026-11-30 00:00"), 3),
            (at("2026-11-30 00:00").plus(HOUR), 4),
        ];
        let shown = days(&confirmed, now, "Africa/Nairobi", Locale::En);
        let numbers: Vec<u64> = shown.iter().map(|day| day.confirmed).collect();
        assert_eq!(numbers, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 7]);
        assert_eq!(shown[13].date, "30 November 2026");
    }
}
