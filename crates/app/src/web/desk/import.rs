//! `GET, POST /desk/s/{slug}/import`: reads a list that exists already.

use super::session::{Convene, Form, May, Staff};
use crate::{
    reader::Source,
    site::{convert, imports},
    web::{
        AppState,
        answer::{Answer, Refusal, aside, page, page_to_try_again, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::{
    body::Bytes,
    extract::{Path, State},
};
use domain::{import::Outcome, instant::Instant, statement::Statement};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use store::import::{ImportProblem, NewImport};
use view::{
    Locale, Problem, Trouble,
    desk::{DeskDone, DeskImport, ImportRow, Tab},
    public::MessageKind,
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Convene>,
    Path(slug): Path<String>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    page(&import_page(&state, &staff, &statement, None).await?)
}

pub async fn take_in(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let (posted, hidden) = posted.apart(&["list"])?;
    let list = posted.get("list").to_owned();
    let refuse = async |field, trouble: Trouble| {
        let mut again = import_page(&state, &staff, &statement, None).await?;
        again.typed.clone_from(&list);
        again.problems = vec![Problem::of(field, &trouble, staff.locale)];
        let later = matches!(trouble, Trouble::FilesBusy);
        if later { page_to_try_again(&again) } else { page_with_problems(&again) }
    };
    if let Some((field, trouble)) = hidden.into_iter().next() {
        return refuse(field, trouble).await;
    }
    let (name, bytes) = match &posted.file {
        Some((name, bytes)) => (name.clone(), bytes.clone()),
        None if list.trim().is_empty() => return refuse("file", Trouble::FileMissing).await,
        None => (format!("{slug}.txt"), Bytes::from(list.clone().into_bytes())),
    };
    let field = if posted.file.is_some() { "file" } else { "list" };
    let id = statement.id;
    let known = state
        .store
        .desk()
        .read("known names", move |tx| {
            Ok::<_, store::Error>(imports::known(&store::sign_on::comparable(tx, id)?))
        })
        .await?;
    let file_hash: [u8; 32] = Sha256::digest(&bytes).into();
    let read = state.reader.list(Source::File { name: name.clone(), bytes }).await;
    let roster = match read {
        Ok(roster) => roster,
        Err(failure) => return refuse(field, convert::reading_trouble(&failure)).await,
    };
    let mut intake = aside(move || imports::take_in(&roster, &name, &known)).await?;
    if posted.file.is_none() {
        let zone = &statement.window.zone;
        intake.report.file = pasted(state.now(), zone, intake.readings.len(), staff.locale);
    }
    let count = |outcome| intake.report.count(outcome);
    if intake.readings.is_empty() && count(Outcome::Duplicate) == 0 && intake.overlooked.is_empty()
    {
        return refuse("file", Trouble::NoEntriesFound).await;
    }
    let by = staff.actor();
    let import =
        NewImport { statement: id, file_hash, report: intake.report, readings: intake.readings };
    let (import, done) = match state
        .store
        .by(by)
        .write("import list", move |tx| store::import::create(tx, &import))
        .await
    {
        Ok(created) => (created.id, "read"),
        Err(ImportProblem::SameFile(import)) => (import, "already"),
        Err(ImportProblem::Gone) => return Err(Refusal::Message(MessageKind::Gone)),
        Err(ImportProblem::Store(error)) => return Err(error.into()),
    };
    see(&format!("/desk/s/{slug}/import/{import}?done={done}"))
}

/// What a list without a file is called: when it was pasted, and how many names it has.
pub(super) fn pasted(now: Instant, zone: &str, names: usize, locale: Locale) -> String {
    let when = convert::instant_words(now, zone, locale);
    locale.t2("import-pasted", "date", when, "n", names as u64)
}

async fn import_page(
    state: &AppState,
    staff: &Staff,
    statement: &Arc<Statement>,
    done: Option<DeskDone>,
) -> Result<DeskImport, Refusal> {
    let (id, slug) = (statement.id, &statement.slug);
    let earlier = state.store.desk().read("imports", move |tx| store::import::list(tx, id)).await?;
    let earlier = earlier
        .into_iter()
        .map(|import| ImportRow {
            file: import.file,
            when: convert::instant_words(import.at, &statement.window.zone, staff.locale),
            settled: u64::from(import.added - import.waiting.min(import.added)),
            total: u64::from(import.added),
            href: format!("/desk/s/{slug}/import/{}", import.id),
        })
        .collect();
    Ok(DeskImport {
        f: staff.frame(state, &format!("/desk/s/{slug}/import")),
        bar: staff.bar(state, Tab::Import, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        typed: String::new(),
        problems: Vec::new(),
        earlier,
    })
}
