//! `GET, POST /desk/s/{slug}/open`: the text that opening would freeze, and the question. Only what
//! was shown is opened.

use super::{
    overview, phase_problem,
    session::{Convene, Form, May, Staff},
};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{Html, IntoResponse},
};
use domain::{
    statement::{Phase, Statement},
    version::{TextHash, freeze},
};
use store::statement::ChangeProblem;
use view::{
    desk::{DeskOpening, FrozenText, Tab},
    public::MessageKind,
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Convene>,
    Path(slug): Path<String>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    if statement.phase != Phase::Draft {
        return see(&format!("/desk/s/{}", statement.slug));
    }
    page(&question(&state, &staff, &statement, false).await?)
}

pub async fn open(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Convene>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let shown =
        TextHash::from_hex(posted.get("shown")).ok_or(Refusal::Message(MessageKind::Unreadable))?;
    let (id, controller) = (statement.id, state.about.controller.clone());
    let open = state.store.by(staff.actor()).write("open statement", move |tx| {
        store::statement::open_as_shown(tx, id, controller.as_deref(), &shown)
    });
    match open.await {
        Ok(()) => see(&format!("/desk/s/{}?done=opened", statement.slug)),
        Err(ChangeProblem::Changed) => {
            let statement = staff.statement(&state, &slug).await?;
            let now = question(&state, &staff, &statement, true).await?.render()?;
            Ok((StatusCode::CONFLICT, Html(now)).into_response())
        }
        // The page names what stands in the way.
        Err(ChangeProblem::Phase(_)) if statement.phase == Phase::Draft => {
            page_with_problems(&question(&state, &staff, &statement, false).await?)
        }
        Err(problem) => overview::refused(&state, &staff, &statement, problem).await,
    }
}

/// `changed`: somebody was shown something else before.
async fn question(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    changed: bool,
) -> Result<DeskOpening, Refusal> {
    let (locale, slug, draft) = (staff.locale, &statement.slug, &statement.draft);
    let window = &statement.window;
    let words = |at| convert::instant_words(at, &window.zone, locale);
    let version = freeze(statement.id, statement.signed_version(), draft);
    let id = statement.id;
    let imports = state.store.desk().read("imports", move |tx| store::import::list(tx, id)).await?;
    let problems = match statement.check_open(state.now(), state.about.controller.as_deref()) {
        Ok(()) => Vec::new(),
        Err(problem) => phase_problem::problems(&problem, draft, locale),
    };
    let text = |text: &domain::draft::Text| {
        let name = format!("statement.{}.md", text.lang);
        let part = version.parts.iter().find(|part| part.name == name);
        FrozenText {
            label: convert::language_name(&text.lang),
            authentic: text.lang == draft.authentic,
            sha256: part.map(|part| TextHash::of(&part.bytes).to_string()).unwrap_or_default(),
            text: convert::text_view(text, locale),
        }
    };
    Ok(DeskOpening {
        f: staff.frame(state, &format!("/desk/s/{slug}/open")),
        bar: staff.bar(state, Tab::Overview, None),
        slug: slug.to_string(),
        title: convert::text_for(draft, locale).map(|t| t.title.clone()).unwrap_or_default(),
        token: staff.form_token(state),
        shown: statement.digest().to_string(),
        changed,
        version: u64::from(statement.signed_version()),
        sha256: version.hash().to_string(),
        coalition: draft.coalition.clone(),
        date: draft.date.map(|date| convert::date_words(date, locale)).unwrap_or_default(),
        opens: window.opens_at.filter(|at| *at > state.now()).map(words),
        closes: window.closes_at.map(words),
        launch: window.launch_at.map(words),
        controller: convert::controller(draft, &state.about).name,
        unsettled: imports.iter().map(|import| u64::from(import.waiting)).sum(),
        texts: draft.texts.iter().map(text).collect(),
        problems,
    })
}
