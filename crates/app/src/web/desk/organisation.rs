//! `GET, POST /desk/organisations/{id}`: one organisation across statements.

use super::{
    compare::{self, Wish, said, say},
    organisations::part_view,
    paged::Paged,
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
    duplicate::{PairVerdict, Relation, Verdict, Verdicts},
    form::{self, Field, FieldProblem},
    id::{OrganisationId, StatementId, VerdictId},
    lang::Lang,
    name_rule,
    organisation::{FurtherName, Profile},
    signon::{Moderation, Standing},
    statement::Statement,
};
use std::collections::{HashMap, hash_map::Entry};
use store::{Tx, organisation::Member, sign_on::DecideProblem};
use view::{
    Locale, Problem, Trouble,
    desk::{DeskDone, DeskOrganisation, KnownName, OrganisationSignOn, RelatedRow, Suspect, Tab},
    public::MessageKind,
};

/// Sign-ons on a page.
const PAGE: usize = 100;

/// Of each of its names so many sign-ons are opened to say what else it is called, where it is and
/// which web sites it names: thousands may bear one name, and say the same.
const MOST_MEMBERS: u32 = 1_000;

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(id): Path<String>,
    paged: Paged<PAGE>,
) -> Answer {
    page(&organisation_page(&state, &staff, (read_id(&id)?, paged), None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path(id): Path<String>,
    paged: Paged<PAGE>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["name", "lang", "place", "website"])?;
    let id = read_id(&id)?;
    let here = (id, paged);
    if let Some(hidden) = hidden.into_iter().next() {
        return again(&state, &staff, here, &posted, hidden).await;
    }
    if let Some(wish) = Wish::of(&posted) {
        let done = compare::act(&state, &staff, wish?, None).await?;
        return page(&organisation_page(&state, &staff, here, Some(done)).await?);
    }
    match posted.get("act") {
        "relation" => {
            let done = set_relation(&state, &staff, id, &posted).await?;
            page(&organisation_page(&state, &staff, here, Some(done)).await?)
        }
        "add" => match described(&posted) {
            Ok(new) => {
                let done = change(&state, &staff, id, move |profile| {
                    profile.names.extend(new.names.iter().cloned());
                    profile.place.clone_from(&new.place);
                    profile.website.clone_from(&new.website);
                });
                let done = done.await?;
                page(&organisation_page(&state, &staff, here, Some(done)).await?)
            }
            Err(problem) => again(&state, &staff, here, &posted, problem).await,
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
            page(&organisation_page(&state, &staff, here, Some(done)).await?)
        }
        _ => Err(Refusal::Message(MessageKind::Unreadable)),
    }
}

/// The page with what was typed, and what is wrong with it.
async fn again(
    state: &AppState,
    staff: &Staff,
    here: (OrganisationId, Paged<PAGE>),
    posted: &Posted,
    (field, trouble): (&'static str, Trouble),
) -> Answer {
    let mut again = organisation_page(state, staff, here, None).await?;
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
        let verdicts = Verdicts::new(store::verdict::all(tx)?);
        let Some(group) = Group::read(tx, id, &verdicts, 1)? else { return Ok(false) };
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
        let verdicts = Verdicts::new(store::verdict::all(tx)?);
        let group = Group::read(tx, id, &verdicts, 1)?.ok_or(DecideProblem::Gone)?;
        let given = verdicts_on(&group, &verdicts)
            .find(|given| given.id == verdict)
            .cloned()
            .ok_or(DecideProblem::Gone)?;
        let own_first = group.is_meant_by(given.first.key);
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

pub(super) fn href(id: OrganisationId) -> String {
    format!("/desk/organisations/{id}")
}

/// What was decided about an organisation and others, the latest first.
fn verdicts_on<'a>(
    group: &'a Group,
    verdicts: &'a Verdicts,
) -> impl Iterator<Item = &'a PairVerdict> {
    let about =
        |given: &&PairVerdict| group.bears(given.first.key) != group.bears(given.second.key);
    verdicts.all().iter().rev().filter(about)
}

pub(super) fn likeness_view(
    directory: &Directory,
    alike: &Likeness,
    people: &People,
    locale: Locale,
) -> Option<Suspect> {
    let listed = directory.listed(alike.at)?;
    Some(Suspect {
        id: listed.own.to_string(),
        name: listed.names.into_iter().next()?,
        seq: None,
        href: href(listed.id),
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
    (id, paged): (OrganisationId, Paged<PAGE>),
    done: Option<DeskDone>,
) -> Result<DeskOrganisation, Refusal> {
    let (locale, frame, bar) =
        (staff.locale, staff.frame(state, &href(id)), staff.bar(state, Tab::Organisations, done));
    let (token, may_decide) = (staff.form_token(state), staff.role.may(Power::Moderate));
    let asked = state.suspects.directory.ask(&state.store, "organisation", move |tx, directory| {
        // What is known of it comes from the database, whatever was read of the others by now.
        let verdicts = directory.verdicts();
        let Some(group) = Group::read(tx, id, verdicts, MOST_MEMBERS)? else { return Ok(None) };
        let people = People::read(tx)?;
        let mut related = Vec::new();
        for given in verdicts_on(&group, verdicts) {
            related.extend(related_row(tx, (&group, verdicts), given, &people, locale)?);
        }
        let suspects = directory.find(group.id).map(|at| directory.alike(at)).unwrap_or_default();
        let suspects =
            suspects.iter().filter_map(|alike| likeness_view(directory, alike, &people, locale));
        let suspects = suspects.collect();
        let names = known_names(&group);
        let (_, profile) = group.profile();
        let (sign_ons, total) = sign_ons(tx, &group, paged, locale)?;
        let link = |page: usize| format!("{}?page={page}", href(group.id));
        Ok(Some(DeskOrganisation {
            f: frame.clone(),
            bar: bar.clone(),
            token: token.clone(),
            id: group.id.to_string(),
            name: names.first().map(|name| name.name.clone()).unwrap_or_default(),
            names,
            places: group.places(),
            websites: group.websites(),
            paging: paged.paging(sign_ons.len(), total, link),
            sign_ons,
            related,
            suspects,
            part: None,
            own: group.members.first().map(|member| member.sign_on.to_string()).unwrap_or_default(),
            typed_name: String::new(),
            typed_lang: String::new(),
            typed_place: profile.place.unwrap_or_default(),
            typed_website: profile.website.unwrap_or_default(),
            problems: Vec::new(),
            may_decide,
        }))
    });
    let (organisation, part) = asked.await?;
    let organisation = organisation.ok_or(Refusal::Message(MessageKind::NotFound))?;
    Ok(DeskOrganisation { part: part.map(part_view), ..organisation })
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

/// The sign-ons of a page, oldest first, and how many there are; nothing else is opened.
fn sign_ons(
    tx: &mut Tx<'_>,
    group: &Group,
    paged: Paged<PAGE>,
    locale: Locale,
) -> Result<(Vec<OrganisationSignOn>, usize), store::Error> {
    let until = u32::try_from(paged.before().saturating_add(PAGE)).unwrap_or(u32::MAX);
    let (mut ids, mut total) = (Vec::new(), 0);
    for row in &group.organisations {
        ids.extend(store::organisation::member_ids(tx, row.id, until)?);
        total += store::organisation::member_len(tx, row.id)? as usize;
    }
    ids.sort_unstable();
    let mut statements: HashMap<StatementId, Option<Statement>> = HashMap::new();
    let mut found = Vec::with_capacity(PAGE);
    for (_, id) in paged.cut(ids.into_iter()) {
        let Some(member) = store::organisation::member(tx, id)? else { continue };
        if let Entry::Vacant(vacant) = statements.entry(member.statement) {
            vacant.insert(store::statement::by_id(tx, member.statement)?);
        }
        let Some(statement) = &statements[&member.statement] else { continue };
        found.push(sign_on(&member, statement, locale));
    }
    Ok((found, total))
}

fn sign_on(member: &Member, statement: &Statement, locale: Locale) -> OrganisationSignOn {
    let state = match (member.state.standing, member.state.moderation) {
        (Standing::Merged { .. }, _) => "standing-merged",
        (_, Moderation::Accepted) => "moderation-accepted",
        _ => "moderation-waiting",
    };
    OrganisationSignOn {
        statement: convert::text_for(&statement.draft, locale)
            .map(|text| text.title.clone())
            .unwrap_or_default(),
        entry: member.entry.one_line(locale.code()),
        when: convert::instant_words(member.created_at, &statement.window.zone, locale),
        state: locale.t(state),
        href: format!("/desk/s/{}/signon/{}", statement.slug, member.sign_on),
    }
}

fn related_row(
    tx: &mut Tx<'_>,
    (group, verdicts): (&Group, &Verdicts),
    given: &PairVerdict,
    people: &People,
    locale: Locale,
) -> Result<Option<RelatedRow>, store::Error> {
    let own_first = group.is_meant_by(given.first.key);
    let other = if own_first { given.second } else { given.first };
    // Its oldest sign-on gives its name.
    let Some(other) = Group::named(tx, other.key, verdicts, 1)? else { return Ok(None) };
    let relation =
        given.relation.map(|relation| if own_first { relation } else { relation.turned() });
    Ok(other.names().into_iter().next().map(|name| RelatedRow {
        name,
        href: href(other.id),
        said: said(given, people, locale),
        relation,
    }))
}
