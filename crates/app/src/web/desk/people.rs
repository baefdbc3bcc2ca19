//! `GET, POST /desk/people`: who works at the desk.

use super::session::{Administer, Form, May, Staff};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems},
        forms::Mendable,
    },
};
use axum::extract::State;
use domain::{desk::Role, email::EmailAddress, id::PersonId};
use store::desk::{self, PeopleProblem};
use view::{
    Problem, Trouble,
    desk::{DeskDone, DeskPeople, Person, Tab},
    public::MessageKind,
};

pub async fn show(State(state): State<AppState>, staff: May<Administer>) -> Answer {
    page(&people_page(&state, &staff, None).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Form { staff, posted, .. }: Form<Administer, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["email"])?;
    let by = staff.actor();
    let done = if posted.get("act") == "remove" && hidden.is_empty() {
        let id: PersonId =
            posted.get("id").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
        if id == staff.person {
            return Err(Refusal::Message(MessageKind::Forbidden));
        }
        let remove = state.store.by(by).write("remove person", move |tx| desk::disable(tx, id));
        match remove.await {
            Ok(_) => DeskDone::Removed,
            Err(PeopleProblem::LastConvenor) => {
                return Err(Refusal::Message(MessageKind::Forbidden));
            }
            Err(PeopleProblem::Store(error)) => return Err(error.into()),
        }
    } else {
        let role = Role::parse(posted.get("role"));
        let email = EmailAddress::parse(posted.get("email"));
        let fit = email.clone().filter(|_| hidden.is_empty());
        let (Some(email), Some(role)) = (fit, role) else {
            let mut again = people_page(&state, &staff, None).await?;
            again.typed_email = posted.get("email").to_owned();
            again.typed_role = role.unwrap_or(Role::Moderator);
            let missing = [
                ("email", email.is_none(), Trouble::EmailUnreadable),
                ("role", role.is_none(), Trouble::DeskRoleMissing),
            ];
            let missing = missing.into_iter().filter(|(_, missing, _)| *missing);
            let missing = missing.map(|(field, _, trouble)| (field, trouble));
            again.problems = hidden
                .into_iter()
                .chain(missing)
                .map(|(field, trouble)| Problem::of(field, &trouble, staff.locale))
                .collect();
            return page_with_problems(&again);
        };
        let locale = staff.locale.code();
        let invite = state.store.by(by).write("invite", move |tx| {
            let person = desk::invite(tx, &email, role)?;
            Ok::<_, PeopleProblem>(store::desk_link::send_invitation(tx, person, locale)?)
        });
        match invite.await {
            Ok(()) => DeskDone::Invited,
            Err(PeopleProblem::LastConvenor) => {
                let mut again = people_page(&state, &staff, None).await?;
                posted.get("email").clone_into(&mut again.typed_email);
                again.typed_role = role;
                again.problems =
                    vec![Problem::of("role", &Trouble::DeskLastConvenor, staff.locale)];
                return page_with_problems(&again);
            }
            Err(PeopleProblem::Store(error)) => return Err(error.into()),
        }
    };
    page(&people_page(&state, &staff, Some(done)).await?)
}

async fn people_page(
    state: &AppState,
    staff: &Staff,
    done: Option<DeskDone>,
) -> Result<DeskPeople, Refusal> {
    let people = state.store.desk().read("people", store::desk::people).await?;
    let people = people
        .into_iter()
        .filter(|person| person.disabled_at.is_none())
        .map(|person| Person {
            id: person.id.to_string(),
            masked: person.email.masked(),
            name: person.name,
            role: person.role,
            seen: person.last_seen.map(|at| convert::instant_words(at, "UTC", staff.locale)),
            oneself: person.id == staff.person,
        })
        .collect();
    Ok(DeskPeople {
        f: staff.frame(state, "/desk/people"),
        bar: staff.bar(state, Tab::People, done),
        token: staff.form_token(state),
        people,
        typed_email: String::new(),
        typed_role: Role::Moderator,
        problems: Vec::new(),
    })
}
