//! `POST /desk/s/{slug}/signatures/export`: what a table shows, as a file. It is recorded who took
//! it; addresses only for whoever may do everything, and with a reason.

use super::{
    address::{Sheet, SheetQuery},
    choose::chosen,
    undo::unreadable,
};
use crate::{
    site::suspects::From,
    web::{
        AppState,
        answer::{Answer, Refusal},
        desk::session::{Form, Look},
    },
};
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::IntoResponse,
};
use domain::{
    desk::Power,
    entry::Kind,
    id::SignOnId,
    roll::{Part, Way},
};
use std::collections::HashSet;
use store::{Tx, sign_on::Queued};

/// Opened in one read of the database.
const PIECE: usize = 500;

/// Characters of a reason; the form stops there.
const LONGEST_REASON: usize = 300;

const COLUMNS: [&str; 14] = [
    "id",
    "state",
    "source",
    "kind",
    "name",
    "short_name",
    "other_name",
    "role",
    "affiliation",
    "place",
    "country",
    "website",
    "received",
    "mail",
];

pub async fn export(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<SheetQuery>,
    Form { staff, posted, .. }: Form<Look>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let why = posted.get("why").trim().to_owned();
    if why.chars().count() > LONGEST_REASON {
        return Err(unreadable());
    }
    // Others at the desk, and the button that stops signing, need the same readers.
    let Ok(_turn) = state.exports.try_acquire() else { return Err(Refusal::Busy) };
    let addresses = posted.is_set("addresses");
    if addresses {
        staff.needs(Power::Convene)?;
        if why.is_empty() {
            return Err(unreadable());
        }
    }
    let shows = query.shows(Sheet::All);
    let chosen = chosen(&state, statement.id, &shows, HashSet::new()).await?;
    let all = (chosen, From::Start, usize::MAX);
    let (cut, complete) =
        state.suspects.select(&state.store, statement.id, all, state.now()).await?;
    if !complete {
        // A file must not look whole when it is not.
        return Err(Refusal::Busy);
    }
    let mut rows = Vec::with_capacity(cut.ids.len());
    for ids in cut.ids.chunks(PIECE) {
        let ids = ids.to_vec();
        let read = move |tx: &mut Tx<'_>| read_rows(tx, &ids, addresses);
        rows.extend(state.store.desk().read("export", read).await?);
    }
    let (of, number) = (statement.id, rows.len() as u64);
    let record = move |tx: &mut Tx<'_>| {
        let why = Some(why.as_str()).filter(|why| !why.is_empty());
        store::act::exported(tx, of, number, why)
    };
    state.store.by(staff.actor()).write("record export", record).await?;
    let file = press::table_csv(&COLUMNS, rows);
    let name = format!("attachment; filename=\"{}-signatures.csv\"", statement.slug);
    Ok((
        [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, name),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ],
        file,
    )
        .into_response())
}

fn read_rows(
    tx: &mut Tx<'_>,
    ids: &[SignOnId],
    addresses: bool,
) -> Result<Vec<Vec<String>>, store::Error> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(queued) = store::sign_on::one(tx, *id)? else { continue };
        let mail = if addresses {
            let address = store::sign_on::address(tx, *id)?;
            address.map(|address| address.expose().to_owned())
        } else {
            let shown = |kind: Kind| kind != Kind::Individual;
            let kind = queued.entry.as_ref().map(|entry| entry.kind);
            let mail = queued.mail.as_ref().filter(|_| kind.is_some_and(shown));
            mail.map(|mail| mail.domain.clone())
        };
        rows.extend(row(&queued, mail.unwrap_or_default()));
    }
    Ok(rows)
}

/// `None`: erased meanwhile.
fn row(queued: &Queued, mail: String) -> Option<Vec<String>> {
    let entry = queued.entry.as_ref()?;
    let state = &queued.sign_on.state;
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    Some(vec![
        queued.sign_on.id.to_string(),
        Part::of(state).as_str().to_owned(),
        Way::of(state).as_str().to_owned(),
        entry.kind.as_str().to_owned(),
        entry.name.clone(),
        text(&entry.short),
        text(&entry.other_name),
        text(&entry.role),
        text(&entry.affiliation),
        text(&entry.place),
        entry.country.map(|country| country.code().to_owned()).unwrap_or_default(),
        text(&entry.website),
        queued.sign_on.created_at.in_zone("UTC").strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        mail,
    ])
}
