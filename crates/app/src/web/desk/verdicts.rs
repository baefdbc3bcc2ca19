//! `GET, POST /desk/decisions`: what people said of names, and where it does not fit together.

use super::{
    compare::{self, Wish},
    paged::Paged,
    session::{Form, Look, May, Moderate, Staff},
    who::{People, entry_line},
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page},
};
use axum::extract::State;
use domain::{
    desk::Power,
    duplicate::{PairVerdict, Verdicts},
    id::{SignOnId, VerdictId},
};
use std::collections::HashMap;
use store::Tx;
use view::{
    Locale,
    desk::{Contradiction, DeskDone, DeskVerdicts, Tab, VerdictRow},
    public::MessageKind,
};

const PAGE: usize = 100;

pub async fn show(State(state): State<AppState>, staff: May<Look>, paged: Paged<PAGE>) -> Answer {
    page(&verdicts_page(&state, &staff, paged, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    paged: Paged<PAGE>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let wish = Wish::of(&posted).ok_or(Refusal::Message(MessageKind::Unreadable))??;
    let done = compare::act(&state, &staff, wish, None).await?;
    page(&verdicts_page(&state, &staff, paged, Some(done)).await?)
}

async fn verdicts_page(
    state: &AppState,
    staff: &Staff,
    paged: Paged<PAGE>,
    done: Option<DeskDone>,
) -> Result<DeskVerdicts, Refusal> {
    let locale = staff.locale;
    let read = state.store.desk().read("verdicts about names", move |tx| {
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
        let rows = paged.cut(verdicts.all().iter().rev()).map(|given| names.row(tx, given));
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
        paging: paged.paging(rows.len(), total, link),
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
        let name = entry_line(tx, id, self.locale)?;
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
