//! `GET, POST /desk/organisations`: every organisation that has signed something here.

use super::{
    compare::{self, Wish},
    organisation::{href, likeness_view},
    paged::Paged,
    session::{Form, Look, May, Moderate, Staff},
    who::People,
};
use crate::{
    site::suspects::{self, Listed, Rank},
    web::{
        AppState,
        answer::{Answer, Refusal, page},
    },
};
use axum::extract::{Query, State};
use domain::desk::Power;
use serde::Deserialize;
use view::{
    desk::{DeskDone, DeskOrganisations, DirectoryPart, OrganisationRow, OrganisationSuspect, Tab},
    public::MessageKind,
};

const PAGE: usize = 100;
/// A page of pairs is as much as somebody settles in one go.
const PAIRS: usize = 25;

#[derive(Deserialize, Default)]
pub struct Search {
    #[serde(default)]
    q: String,
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Query(search): Query<Search>,
    paged: Paged<PAGE>,
) -> Answer {
    page(&organisations_page(&state, &staff, (&search, paged), None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Query(search): Query<Search>,
    paged: Paged<PAGE>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let wish = Wish::of(&posted).ok_or(Refusal::Message(MessageKind::Unreadable))??;
    let done = compare::act(&state, &staff, wish, None).await?;
    page(&organisations_page(&state, &staff, (&search, paged), Some(done)).await?)
}

async fn organisations_page(
    state: &AppState,
    staff: &Staff,
    (search, paged): (&Search, Paged<PAGE>),
    done: Option<DeskDone>,
) -> Result<DeskOrganisations, Refusal> {
    let (query, locale) = (search.q.trim().chars().take(200).collect::<String>(), staff.locale);
    let wanted = (!query.is_empty()).then(|| names::key(&query));
    let asked =
        state.suspects.directory.ask(&state.store, "organisations", move |tx, directory| {
            let people = People::read(tx)?;
            let found = directory.ranks(wanted.as_deref());
            let shown: Vec<Rank> = paged.cut(found.iter().copied()).collect();
            let pairs =
                if wanted.is_some() { Vec::new() } else { directory.open_pairs(&shown, PAIRS) };
            let suspects = pairs.iter().filter_map(|(at, alike)| {
                let Listed { id, own, mut names, .. } = directory.listed(*at)?;
                let suspect = likeness_view(directory, alike, &people, locale)?;
                let (name, own) = (names.swap_remove(0), own.to_string());
                Some(OrganisationSuspect { name, href: href(id), own, suspect })
            });
            Ok(Found {
                suspects: suspects.collect(),
                rows: shown.iter().filter_map(|rank| directory.listed(*rank)).map(row).collect(),
                total: found.len(),
                contradictions: directory.contradictions(),
            })
        });
    let (Found { rows, total, suspects, contradictions }, part) = asked.await?;
    let link = |page: usize| {
        let query: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        format!("/desk/organisations?q={query}&page={page}")
    };
    Ok(DeskOrganisations {
        f: staff.frame(state, "/desk/organisations"),
        bar: staff.bar(state, Tab::Organisations, done),
        token: staff.form_token(state),
        paging: paged.paging(rows.len(), total, link),
        query,
        rows,
        suspects,
        contradictions: contradictions as u64,
        part: part.map(part_view),
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// What a page shows of the directory.
struct Found {
    rows: Vec<OrganisationRow>,
    total: usize,
    suspects: Vec<OrganisationSuspect>,
    contradictions: usize,
}

fn row(listed: Listed) -> OrganisationRow {
    let mut names = listed.names.into_iter();
    OrganisationRow {
        name: names.next().unwrap_or_default(),
        others: names.collect(),
        place: listed.place,
        statements: listed.statements as u64,
        href: href(listed.id),
    }
}

pub(super) fn part_view(part: suspects::DirectoryPart) -> DirectoryPart {
    DirectoryPart { held: part.held, all: part.all, is_reading: part.is_reading }
}
