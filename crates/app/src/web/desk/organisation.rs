//! `GET, POST /desk/organisations/{id}`: one organisation across statements.

use super::{
    compare::{self, Wish, said, say},
    session::{Form, Look, May, Moderate, Staff},
    who::People,
};
use crate::{
    site::{
        convert,
        suspects::{Directory, Group, Likeness},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, State};
use domain::{
    desk::Power,
    duplicate::{PairVerdict, Relation, Verdict},
    form::{self, Field, FieldProblem},
    id::{OrganisationId, VerdictId},
    lang::Lang,
    name_rule,
    organisation::{FurtherName, Profile},
    signon::{Moderation, Standing},
};
use std::sync::Arc;
use store::{Tx, sign_on::DecideProblem};
use view::{
    Locale, Problem, Trouble,
    desk::{DeskDone, DeskOrganisation, KnownName, OrganisationSignOn, RelatedRow, Suspect, Tab},
    public::MessageKind,
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(id): Path<String>,
) -> Answer {
    page(&organisation_page(&state, &staff, read_id(&id)?, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path(id): Path<String>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["name", "lang", "place", "website"])?;
    let id = read_id(&id)?;
    if let Some(hidden) = hidden.into_iter().next() {
        return again(&state, &staff, id, &posted, hidden).await;
    }
    if let Some(wish) = Wish::of(&posted) {
        let done = compare::act(&state, &staff, wish?, None).await?;
        return page(&organisation_page(&state, &staff, id, Some(done)).await?);
    }
    match posted.get("act") {
        "relation" => {
            let done = set_relation(&state, &staff, id, &posted).await?;
            page(&organisation_page(&state, &staff, id, Some(done)).await?)
        }
        "add" => match described(&posted) {
            Ok(new) => {
                let done = change(&state, &staff, id, move |profile| {
                    profile.names.extend(new.names.iter().cloned());
                    profile.place.clone_from(&new.place);
                    profile.website.clone_from(&new.website);
                });
                let done = done.await?;
                page(&organisation_page(&state, &staff, id, Some(done)).await?)
            }
            Err(problem) => again(&state, &staff, id, &posted, problem).await,
        },
        "remove_name" => {
            let at: usize =
                posted.get("at").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
            let done = change(&state, &staff, id, move |profile| {
                if at < profile.names.len() {
                    profile.names.remove(at);
                }
            });
            let done = done.await?;
            page(&organisation_page(&state, &staff, id, Some(done)).await?)
        }
        _ => Err(Refusal::Message(MessageKind::Unreadable)),
    }
}

/// The page with what was typed, and what is wrong with it.
async fn again(
    state: &AppState,
    staff: &Staff,
    id: OrganisationId,
    posted: &Posted,
    (field, trouble): (&'static str, Trouble),
) -> Answer {
    let mut again = organisation_page(state, staff, id, None).await?;
    again.problems = vec![Problem::of(field, &trouble, staff.locale)];
    posted.get("name").clone_into(&mut again.typed_name);
    posted.get("lang").clone_into(&mut again.typed_lang);
    posted.get("place").clone_into(&mut again.typed_place);
    posted.get("website").clone_into(&mut again.typed_website);
    page_with_problems(&again)
}

fn read_id(id: &str) -> Result<OrganisationId, Refusal> {
    id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))
}

/// What the form adds; an empty name adds none.
fn described(posted: &Posted) -> Result<Profile, (&'static str, Trouble)> {
    let text = |field: &'static str| {
        name_rule::printed(posted.get(field))
            .map_err(|problem| (field, convert::trouble(Field::Name, FieldProblem::Name(problem))))
    };
    let lang = match posted.get("lang").trim() {
        "" => None,
        code => Some(code.parse::<Lang>().map_err(|_| ("lang", Trouble::LanguageUnknown))?),
    };
    let names = text("name")?.map(|name| FurtherName { name, lang }).into_iter().collect();
    let website = form::website(posted.get("website"))
        .map_err(|problem| ("website", convert::trouble(Field::Website, problem)))?;
    Ok(Profile { names, place: text("place")?, website })
}

/// Changes what the desk knows beside the sign-ons; it is kept with the oldest name.
async fn change(
    state: &AppState,
    staff: &Staff,
    id: OrganisationId,
    change: impl Fn(&mut Profile) + Send + Sync + 'static,
) -> Result<DeskDone, Refusal> {
    let by = staff.actor();
    let write = state.store.by(by).write("describe organisation", move |tx| {
        let directory = Directory::read_one(tx, id)?;
        let Some(group) = directory.find(id).map(|at| &directory.groups[at]) else {
            return Ok(false);
        };
        let (holder, mut profile) = group.profile();
        change(&mut profile);
        store::organisation::set_profile(tx, holder, &profile)
    });
    if write.await? {
        Ok(DeskDone::OrganisationSaved)
    } else {
        Err(Refusal::Message(MessageKind::NotFound))
    }
}

/// Says how two related ones are related: a verdict like the one before, with the relation.
async fn set_relation(
    state: &AppState,
    staff: &Staff,
    id: OrganisationId,
    posted: &Posted,
) -> Result<DeskDone, Refusal> {
    let verdict: VerdictId =
        posted.get("said").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
    let relation = Relation::parse(posted.get("relation"));
    let write = state.store.by(staff.actor()).write("relate organisations", move |tx| {
        let directory = Directory::read_one(tx, id)?;
        let at = directory.find(id).ok_or(DecideProblem::Gone)?;
        let given = directory
            .verdicts_on(at)
            .into_iter()
            .find(|given| given.id == verdict)
            .cloned()
            .ok_or(DecideProblem::Gone)?;
        let own_first = directory.by_key(given.first.key) == Some(at);
        let relation =
            relation.map(|relation| if own_first { relation } else { relation.turned() });
        say(tx, (given.first.sign_on, given.second.sign_on), Verdict::Related, relation, None)
    });
    write.await.map_err(|problem| match problem {
        DecideProblem::Store(error) => Refusal::from(error),
        _ => Refusal::Message(MessageKind::Gone),
    })?;
    Ok(DeskDone::OrganisationSaved)
}

pub(super) fn href(group: &Group) -> String {
    format!("/desk/organisations/{}", group.id)
}

pub(super) fn likeness_view(
    directory: &Directory,
    alike: &Likeness,
    people: &People,
    locale: Locale,
) -> Option<Suspect> {
    let group = &directory.groups[alike.at];
    Some(Suspect {
        id: group.members.first()?.sign_on.to_string(),
        name: group.names().into_iter().next()?,
        seq: None,
        href: href(group),
        band: alike.band,
        reasons: alike
            .reasons
            .iter()
            .filter(|reason| !matches!(reason, names::Reason::Verdict(_)))
            .cloned()
            .collect(),
        circumstances: Vec::new(),
        merged: false,
        takes_place: false,
        said: alike.verdict.as_ref().map(|given| said(given, people, locale)),
    })
}

async fn organisation_page(
    state: &AppState,
    staff: &Staff,
    id: OrganisationId,
    done: Option<DeskDone>,
) -> Result<DeskOrganisation, Refusal> {
    let (locale, frame, bar) = (
        staff.locale,
        staff.frame(state, &format!("/desk/organisations/{id}")),
        staff.bar(state, Tab::Organisations, done),
    );
    let (token, may_decide) = (staff.form_token(state), staff.role.may(Power::Moderate));
    let kept = Arc::clone(&state.suspects.directory);
    let read = state.store.desk().read("organisation", move |tx| {
        let directory = kept.get(tx)?;
        let Some(at) = directory.find(id) else { return Ok(None) };
        let people = People::read(tx)?;
        let group = &directory.groups[at];
        let names = known_names(group);
        let (_, profile) = group.profile();
        let related = directory
            .verdicts_on(at)
            .into_iter()
            .filter_map(|given| related_row(&directory, at, given, &people, locale));
        let suspects = directory.alike(at);
        Ok::<_, store::Error>(Some(DeskOrganisation {
            f: frame.clone(),
            bar: bar.clone(),
            token: token.clone(),
            id: group.id.to_string(),
            name: names.first().map(|name| name.name.clone()).unwrap_or_default(),
            names,
            places: group.places(),
            websites: group.websites(),
            sign_ons: sign_ons(tx, group, locale)?,
            related: related.collect(),
            suspects: suspects
                .iter()
                .filter_map(|alike| likeness_view(&directory, alike, &people, locale))
                .collect(),
            own: group.members.first().map(|member| member.sign_on.to_string()).unwrap_or_default(),
            typed_name: String::new(),
            typed_lang: String::new(),
            typed_place: profile.place.unwrap_or_default(),
            typed_website: profile.website.unwrap_or_default(),
            problems: Vec::new(),
            may_decide,
        }))
    });
    read.await?.ok_or(Refusal::Message(MessageKind::NotFound))
}

fn known_names(group: &Group) -> Vec<KnownName> {
    let (_, profile) = group.profile();
    let added = profile.names.iter().enumerate().map(|(at, further)| KnownName {
        name: further.name.clone(),
        lang: further.lang.as_ref().map(convert::language_name),
        added: Some(at as u64),
    });
    let added: Vec<KnownName> = added.collect();
    let own =
        group.names().into_iter().filter(|name| !added.iter().any(|further| further.name == *name));
    own.map(|name| KnownName { name, ..KnownName::default() })
        .chain(added.iter().cloned())
        .collect()
}

fn sign_ons(
    tx: &mut Tx<'_>,
    group: &Group,
    locale: Locale,
) -> Result<Vec<OrganisationSignOn>, store::Error> {
    let mut found = Vec::with_capacity(group.members.len());
    for member in &group.members {
        let Some(statement) = store::statement::by_id(tx, member.statement)? else { continue };
        let state = match (member.state.standing, member.state.moderation) {
            (Standing::Merged { .. }, _) => "standing-merged",
            (_, Moderation::Accepted) => "moderation-accepted",
            _ => "moderation-waiting",
        };
        found.push(OrganisationSignOn {
            statement: convert::text_for(&statement.draft, locale)
                .map(|text| text.title.clone())
                .unwrap_or_default(),
            entry: member.entry.one_line(),
            when: convert::instant_words(member.created_at, &statement.window.zone, locale),
            state: locale.t(state),
            href: format!("/desk/s/{}/signon/{}", statement.slug, member.sign_on),
        });
    }
    Ok(found)
}

fn related_row(
    directory: &Directory,
    at: usize,
    given: &PairVerdict,
    people: &People,
    locale: Locale,
) -> Option<RelatedRow> {
    let own_first = directory.by_key(given.first.key) == Some(at);
    let other = if own_first { given.second } else { given.first };
    let group = &directory.groups[directory.by_key(other.key)?];
    let relation =
        given.relation.map(|relation| if own_first { relation } else { relation.turned() });
    Some(RelatedRow {
        name: group.names().into_iter().next()?,
        href: href(group),
        said: said(given, people, locale),
        relation,
    })
}
