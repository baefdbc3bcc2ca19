//! `GET, POST /desk/s/{slug}/import/{id}`: left the source line, right the reading; every doubt
//! settled with one click.

mod acts;
mod page;

use super::{
    compare::{self, Wish},
    session::{Form, Look, May, Moderate},
    who::People,
};
use crate::{
    site::{
        review::{ImportSuspects, Presents},
        suspects::{KeptReview, Looked},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page as answer, page_with_problems, see},
        forms::Mendable,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    id::{ImportId, SignOnId},
    statement::Statement,
};
use page::review_page;
use serde::Deserialize;
use std::sync::Arc;
use view::{Problem, desk::DeskDone, public::MessageKind};

const PAGE: usize = 250;

#[derive(Deserialize, Default)]
pub struct PageQuery {
    #[serde(default)]
    page: usize,
    /// 1: only the entries that are not settled.
    #[serde(default)]
    open: u8,
    /// The page of the lines that look like entries.
    #[serde(default)]
    asked: usize,
    /// The page of the duplicates.
    #[serde(default)]
    same: usize,
    /// The page of the other lines that are no entry.
    #[serde(default)]
    lines: usize,
    #[serde(default)]
    done: String,
}

impl PageQuery {
    fn address(&self, slug: &str, import: &str, page: usize) -> String {
        let open = if self.open == 1 { "&open=1" } else { "" };
        format!("/desk/s/{slug}/import/{import}?page={page}{open}")
    }
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, id)): Path<(String, String)>,
    Query(query): Query<PageQuery>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let import = read_id(&id)?;
    let done = match query.done.as_str() {
        "read" => {
            let list = kept(&state, &statement, import).await?;
            Some(DeskDone::Imported(list.lines.entries().len() as u64))
        }
        "already" => Some(DeskDone::ImportedBefore),
        "taken" => Some(DeskDone::LineTaken),
        "put-back" => Some(DeskDone::LinePutBack),
        code => compare::done(code),
    };
    answer(&review_page(&state, &staff, &statement, (import, &query), done).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path((slug, id)): Path<(String, String)>,
    Query(query): Query<PageQuery>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["name", "short", "place"])?;
    let statement = staff.statement(&state, &slug).await?;
    let import = read_id(&id)?;
    let list = kept(&state, &statement, import).await?;
    let here = query.address(&slug, &id, query.page.max(1));
    if let Some((field, trouble)) = hidden.into_iter().next() {
        let of = (import, &query);
        let mut again = review_page(&state, &staff, &statement, of, None).await?;
        again.problems = vec![Problem::of(field, &trouble, staff.locale)];
        return page_with_problems(&again);
    }
    if let Some(wish) = Wish::of(&posted) {
        let (done, seq) = acts::say(&state, &staff, &statement, &list, (wish?, &posted)).await?;
        return see(&format!("{here}&done={}#r-{seq}", compare::code(&done)));
    }
    if posted.is_set("take") {
        let taken = acts::take(&state, &staff, (import, &list), &posted).await?;
        let (list, only_open) = (kept(&state, &statement, import).await?, query.open == 1);
        let seq = list.lines.seq(taken).unwrap_or_default();
        let page = state
            .store
            .desk()
            .read("page of an entry", move |tx| list.page_of(tx, taken, (only_open, PAGE)))
            .await?;
        return see(&format!("{}&done=taken#r-{seq}", query.address(&slug, &id, page)));
    }
    let seq: u32 =
        posted.get("seq").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
    match acts::settle(&state, &staff, (&statement, import, &list), seq, &posted).await? {
        Ok(()) if posted.get("act") == "put_back" => {
            see(&format!("{here}&done=put-back#{}", page::anchor(&list.lines, seq)))
        }
        Ok(()) => see(&format!("{here}#r-{seq}")),
        Err(problem) => {
            let of = (import, &query);
            let mut again = review_page(&state, &staff, &statement, of, None).await?;
            again.problems = vec![problem];
            page_with_problems(&again)
        }
    }
}

fn read_id(id: &str) -> Result<ImportId, Refusal> {
    id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))
}

/// A list of this statement.
async fn kept(
    state: &AppState,
    statement: &Statement,
    id: ImportId,
) -> Result<Arc<KeptReview>, Refusal> {
    let (kept, of) = (Arc::clone(&state.suspects.reviews), statement.id);
    let read = state.store.desk().read("import", move |tx| kept.get(tx, id)).await?;
    let list = read.filter(|list| list.statement() == of);
    list.ok_or(Refusal::Message(MessageKind::NotFound))
}

/// Some entries of a list as they are now, and what the comparison finds about them.
struct Opened {
    present: Presents,
    suspects: ImportSuspects,
    people: People,
    /// The names are still being read: what was found is not all there is.
    comparing: Option<(u64, u64)>,
}

impl Opened {
    async fn read(
        state: &AppState,
        statement: &Statement,
        ids: Vec<SignOnId>,
    ) -> Result<Self, Refusal> {
        let Looked { findings, comparing, .. } =
            state.suspects.of_page(&state.store, statement.id, &ids, state.now()).await?;
        let (opened, all) = (ids.clone(), ids.into_iter().zip(findings));
        let read = state.store.desk().read("entries", move |tx| {
            Ok::<_, store::Error>((store::import::open(tx, &opened)?, People::read(tx)?))
        });
        let (present, people) = read.await?;
        Ok(Self { present, suspects: ImportSuspects::new(all), people, comparing })
    }
}
