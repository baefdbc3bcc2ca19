//! `GET, POST /desk/decisions`: what people said of names, and where it does not fit together.

use super::{
    compare::{self, Wish},
    queue::entry_line,
    record::People,
    session::Staff,
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page},
    forms::Posted,
};
use axum::extract::{Query, State};
use domain::{
    desk::Power,
    duplicate::{Decided, Decisions},
    id::{DecisionId, SignOnId},
};
use serde::Deserialize;
use std::collections::HashMap;
use store::Tx;
use view::{
    Locale, Paging,
    desk::{Contradiction, DecisionRow, DeskDecisions, DeskDone, Tab},
    public::MessageKind,
};

const PAGE: usize = 100;

#[derive(Deserialize, Default)]
pub struct At {
    #[serde(default)]
    page: usize,
}

pub async fn show(State(state): State<AppState>, staff: Staff, Query(at): Query<At>) -> Answer {
    staff.needs(Power::Look)?;
    page(&decisions_page(&state, &staff, &at, None).await?)
}

pub async fn act(State(state): State<AppState>, staff: Staff, Query(at): Query<At>, posted: Posted) -> Answer {
    staff.needs(Power::Moderate)?;
    staff.check(&state, &posted)?;
    let wish = Wish::of(&posted).ok_or(Refusal::Message(MessageKind::Unreadable))??;
    let done = compare::act(&state, &staff, wish, None).await?;
    page(&decisions_page(&state, &staff, &at, Some(done)).await?)
}

async fn decisions_page(state: &AppState, staff: &Staff, at: &At, done: Option<DeskDone>) -> Result<DeskDecisions, Refusal> {
    let (number, locale) = (at.page.max(1), staff.locale);
    let from = Paging::before(number, PAGE);
    let read = state.store.read("decisions about names", move |tx| {
        let decisions = Decisions::new(store::decision::all(tx)?);
        let mut names = Names { people: People::read(tx)?, seen: HashMap::new(), locale };
        let by_id: HashMap<DecisionId, &Decided> = decisions.all().iter().map(|decided| (decided.id, decided)).collect();
        let mut contradictions = Vec::new();
        for found in decisions.contradictions() {
            let together = found.together.iter().filter_map(|id| by_id.get(id)).map(|decided| names.row(tx, decided));
            contradictions
                .push(Contradiction { together: together.collect::<Result<_, _>>()?, apart: names.row(tx, by_id[&found.apart])? });
        }
        let rows = decisions.all().iter().rev().skip(from).take(PAGE).map(|decided| names.row(tx, decided));
        Ok::<_, store::Error>((contradictions, rows.collect::<Result<Vec<_>, _>>()?, decisions.all().len()))
    });
    let (contradictions, rows, total) = read.await?;
    let link = |page: usize| format!("/desk/decisions?page={page}");
    Ok(DeskDecisions {
        f: staff.frame(state, "/desk/decisions"),
        bar: staff.bar(state, Tab::Organisations, done),
        token: staff.form_token(state),
        contradictions,
        paging: Paging::of((number, PAGE), rows.len(), total, link),
        rows,
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// Opens the names that decisions are about, each once.
struct Names {
    people: People,
    seen: HashMap<SignOnId, (String, String)>,
    locale: Locale,
}

impl Names {
    fn row(&mut self, tx: &mut Tx<'_>, decided: &Decided) -> Result<DecisionRow, store::Error> {
        let (first, first_href) = self.of(tx, decided.first.sign_on)?;
        let (second, second_href) = self.of(tx, decided.second.sign_on)?;
        let said = compare::said(decided, &self.people, self.locale);
        Ok(DecisionRow { said, first, first_href, second, second_href })
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
        let href = statement.map_or_else(String::new, |statement| format!("/desk/s/{}/signon/{id}", statement.slug));
        self.seen.insert(id, (name.clone(), href.clone()));
        Ok((name, href))
    }
}
