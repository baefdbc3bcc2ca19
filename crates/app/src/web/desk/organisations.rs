//! `GET, POST /desk/organisations`: every organisation that has signed something here.

use super::{
    compare::{self, Wish},
    organisation::{href, likeness_view},
    paged::Paged,
    session::{Form, Look, May, Moderate, Staff},
    who::People,
};
use crate::{
    site::suspects::Group,
    web::{
        AppState,
        answer::{Answer, Refusal, page},
    },
};
use axum::extract::{Query, State};
use domain::desk::Power;
use serde::Deserialize;
use std::sync::Arc;
use view::{
    desk::{DeskDone, DeskOrganisations, OrganisationRow, OrganisationSuspect, Tab},
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
    let wanted = names::key(&query);
    let searching = !query.is_empty();
    let kept = Arc::clone(&state.suspects.directory);
    let read = state.store.desk().read("organisations", move |tx| {
        let directory = kept.get(tx)?;
        let people = People::read(tx)?;
        let found: Vec<(usize, &Group)> = directory
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| !searching || answers(group, &wanted))
            .collect();
        let shown: Vec<&(usize, &Group)> = paged.cut(found.iter()).collect();
        let rows: Vec<OrganisationRow> = shown.iter().map(|(_, group)| row(group)).collect();
        let places: Vec<usize> = shown.iter().map(|(at, _)| *at).collect();
        let pairs = if searching { Vec::new() } else { directory.open_pairs(&places, PAIRS) };
        let suspects = pairs.into_iter().filter_map(|(at, alike)| {
            let group = &directory.groups[at];
            let own = group.members.first()?.sign_on.to_string();
            let suspect = likeness_view(&directory, &alike, &people, locale)?;
            Some(OrganisationSuspect { name: row(group).name, href: href(group), own, suspect })
        });
        let suspects: Vec<OrganisationSuspect> = suspects.collect();
        Ok::<_, store::Error>((
            rows,
            found.len(),
            suspects,
            directory.verdicts.contradictions().len(),
        ))
    });
    let (rows, total, suspects, contradictions) = read.await?;
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
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// Whether what was searched for stands in a name or place, however it is written.
fn answers(group: &Group, wanted: &str) -> bool {
    let places = group.members.iter().filter_map(|member| member.entry.place.clone());
    group.names().into_iter().chain(places).any(|text| names::key(&text).contains(wanted))
}

fn row(group: &Group) -> OrganisationRow {
    let mut names = group.names().into_iter();
    OrganisationRow {
        name: names.next().unwrap_or_default(),
        others: names.collect(),
        place: group.places().into_iter().next(),
        statements: group.statements().count() as u64,
        href: href(group),
    }
}
