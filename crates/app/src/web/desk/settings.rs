//! `GET /desk/settings`: what holds for the whole site. `POST /desk/stop`: its switch.

use super::session::{Convene, Form, May, Staff};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page, page_with_problems, see},
    forms::Mendable,
};
use axum::extract::{Query, State};
use serde::Deserialize;
use view::{
    Problem,
    desk::{DeskDone, DeskSettings, Tab},
};

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Convene>,
    Query(after): Query<Done>,
) -> Answer {
    let done = match after.done.as_str() {
        "stopped" => Some(DeskDone::SiteStopped),
        "resumed" => Some(DeskDone::SiteResumed),
        _ => None,
    };
    page(&settings(&state, &staff, done).await?)
}

async fn settings(
    state: &AppState,
    staff: &Staff,
    done: Option<DeskDone>,
) -> Result<DeskSettings, Refusal> {
    let stopped = state.store.desk().read("site switch", store::site_stop::get).await?;
    let about = &state.about;
    Ok(DeskSettings {
        f: staff.frame(state, "/desk/settings"),
        bar: staff.bar(state, Tab::Settings, done),
        token: staff.form_token(state),
        url: about.url.clone(),
        controller: about.controller.clone(),
        reach: about.contact.clone(),
        stopped: stopped.is_some(),
        notice: stopped.unwrap_or_default(),
        problems: Vec::new(),
    })
}

pub async fn stop(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["notice"])?;
    if let Some((field, trouble)) = hidden.into_iter().next() {
        let mut again = settings(&state, &staff, None).await?;
        posted.get("notice").clone_into(&mut again.notice);
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
    see(if stop { "/desk/settings?done=stopped" } else { "/desk/settings?done=resumed" })
}
