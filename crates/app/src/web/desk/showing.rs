//! `GET, POST /desk/s/{slug}/showing`: a statement on other websites and in search engines.

use super::session::{Convene, Form, Look, May, Staff};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, page, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    embedders::{Embedders, EmbeddersProblem, MOST_EMBEDDERS},
    statement::{Showing, Statement},
};
use serde::Deserialize;
use view::{
    Problem, Trouble,
    desk::{DeskDone, DeskShowing, EmbedCode, Tab},
};

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let done = (after.done == "saved").then_some(DeskDone::DraftSaved);
    let mut shown = showing_page(&state, &staff, &statement);
    shown.bar = staff.bar(&state, Tab::Overview, done);
    page(&shown)
}

pub async fn save(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["embedders"])?;
    let statement = staff.statement(&state, &slug).await?;
    let noindex = posted.get("noindex") == "yes";
    let again = |trouble: &Trouble| {
        let mut again = showing_page(&state, &staff, &statement);
        posted.get("embedders").clone_into(&mut again.embedders);
        again.noindex = noindex;
        again.problems = vec![Problem::of("embedders", trouble, staff.locale)];
        page_with_problems(&again)
    };
    if let Some((_, trouble)) = hidden.into_iter().next() {
        return again(&trouble);
    }
    let embedders = match Embedders::read(posted.get("embedders")) {
        Ok(embedders) => embedders,
        Err(EmbeddersProblem::NotAnOrigin(line)) => return again(&Trouble::NotAnOrigin(line)),
        Err(EmbeddersProblem::TooMany) => {
            return again(&Trouble::TooManyOrigins(MOST_EMBEDDERS as u64));
        }
    };
    let revision = posted.get("revision").parse().unwrap_or(-1);
    let (id, showing) = (statement.id, Showing { noindex, embedders });
    let save = state.store.by(staff.actor()).write("save showing", move |tx| {
        store::statement::save_showing(tx, id, &showing, revision)
    });
    if save.await? {
        return see(&format!("/desk/s/{}/showing?done=saved", statement.slug));
    }
    // Somebody saved in between: show what was typed; sending it again is a decision.
    again(&Trouble::SavedMeanwhile)
}

fn showing_page(state: &AppState, staff: &Staff, statement: &Statement) -> DeskShowing {
    let (slug, locale) = (&statement.slug, staff.locale);
    let text = convert::text_for(&statement.draft, locale);
    let title = text.map(|text| text.title.clone()).unwrap_or_default();
    let code = text.filter(|_| statement.phase.is_public()).map(|text| {
        let address = format!("{}/s/{slug}", state.about.url);
        let about = locale.t1("embed-badge-alt", "title", text.title.as_str());
        EmbedCode::new(&address, text.lang.as_str(), &text.title, &about)
    });
    let origins: Vec<String> =
        statement.showing.embedders.iter().map(ToString::to_string).collect();
    DeskShowing {
        f: staff.frame(state, &format!("/desk/s/{slug}/showing")),
        bar: staff.bar(state, Tab::Overview, None),
        slug: slug.to_string(),
        title,
        token: staff.form_token(state),
        revision: statement.revision,
        embedders: origins.join("\n"),
        noindex: statement.showing.noindex,
        code,
        problems: Vec::new(),
        convenor: staff.role.may(Power::Convene),
    }
}
