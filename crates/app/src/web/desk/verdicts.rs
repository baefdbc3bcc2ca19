//! `GET, POST /desk/decisions`: what people said of names, and where it does not fit together.

use super::{
    compare::{self, Wish},
    history::People,
    queue::entry_line,
    session::{Form, Look, May, Moderate, Staff},
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page},
};
use axum::extract::{Query, State};
use domain::{
    desk::Power,
    duplicate::{PairVerdict, Verdicts},
    id::{SignOnId, VerdictId},
};
use serde::Deserialize;
use std::collections::HashMap;
use store::Tx;
use view::{
    Locale, Paging,
    desk::{Contradiction, DeskDone, DeskVerdicts, Tab, VerdictRow},
    public::MessageKind,
};

const PAGE: usize = 100;

#[derive(Deserialize, Default)]
pub struct PageQuery {
    #[serde(default)]
    page: usize,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Query(query): Query<PageQuery>,
) -> Answer {
    page(&verdicts_page(&state, &staff, &query, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Query(query): Query<PageQuery>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let wish = Wish::of(&posted).ok_or(Refusal::Message(MessageKind::Unreadable))??;
    let done = compare::act(&state, &staff, wish, None).await?;
    page(&verdicts_page(&state, &staff, &query, Some(done)).await?)
}

async fn verdicts_page(
    state: &AppState,
    staff: &Staff,
    query: &PageQuery,
    done: Option<DeskDone>,
) -> Result<DeskVerdicts, Refusal> {
    let (number, locale) = (query.page.max(1), staff.locale);
    let from = Paging::before(number, PAGE);
    let read = state.store.read("verdicts about names", move |tx| {
        let verdicts = Verdicts::new(store::verdict::all(tx)?);
        let mut names = Names { people: People::read(tx)?, seen: HashMap::new(), locale };
        let by_id: HashMap<VerdictId, &PairVerdict> =
            verdicts.all().iter().map(|given| (given.id, given)).collect();
        let mut contradictions = Vec::new();
        for found in verdicts.contradictions() {
            let together = found
                .together
                .iter()
                .filter_map(|id| by_id.get(id))
                .map(|given| names.row(tx, given));
            contradictions.push(Contradiction {
                together: together.collect::<Result<_, _>>()?,
                apart: names.row(tx, by_id[&found.apart])?,
            });
        }
        let rows =
            verdicts.all().iter().rev().skip(from).take(PAGE).map(|given| names.row(tx, given));
        Ok::<_, store::Error>((
            contradictions,
            rows.collect::<Result<Vec<_>, _>>()?,
            verdicts.all().len(),
        ))
    });
    let (contradictions, rows, total) = read.await?;
    let link = |page: usize| format!("/desk/decisions?page={page}");
    Ok(DeskVerdicts {
        f: staff.frame(state, "/desk/decisions"),
        bar: staff.bar(state, Tab::Organisations, done),
        token: staff.form_token(state),
        contradictions,
        paging: Paging::of((number, PAGE), rows.len(), total, link),
        rows,
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// Opens the names that verdicts are about, each once.
struct Names {
    people: People,
    seen: HashMap<SignOnId, (String, String)>,
    locale: Locale,
}

impl Names {
    fn row(&mut self, tx: &mut Tx<'_>, given: &PairVerdict) -> Result<VerdictRow, store::Error> {
        let (first, first_href) = self.of(tx, given.first.sign_on)?;
        let (second, second_href) = self.of(tx, given.second.sign_on)?;
        let said = compare::said(given, &self.people, self.locale);
        Ok(VerdictRow { said, first, first_href, second, second_href })
    }

    fn of(&mut self, tx: &mut Tx<'_>, id: SignOnId) -> Result<(String, String), store::Error> {
        if let Some(seen) = self.seen.get(&id) {
            return Ok(seen.clone());
        }
        let name = entry_line(tx, id)?;
        let found = store::sign_on::one(tx, id)?;
        let statement = match found {
            Some(found) => store::statement::by_id(tx, found.statement)?,
            None => None,
        };
        let href = statement.map_or_else(String::new, |statement| {
            format!("/desk/s/{}/signon/{id}", statement.slug)
        });
        self.seen.insert(id, (name.clone(), href.clone()));
        Ok((name, href))
    }
}
