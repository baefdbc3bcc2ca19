//! Who acted, in two columns: the kind, and the person if it was one.

use domain::id::PersonId;
use domain::moderation::Actor;

use crate::{Error, Row};

pub(crate) fn columns(actor: Actor) -> (&'static str, Option<PersonId>) {
    match actor {
        Actor::Person(person) => ("person", Some(person)),
        Actor::Signer => ("signer", None),
        Actor::Operator => ("operator", None),
    }
}

/// Reads the columns `actor_kind` and `person_id`.
pub(crate) fn read(row: &Row) -> Result<Actor, Error> {
    match (row.text("actor_kind")?, row.opt_array("person_id")?.map(PersonId)) {
        ("person", Some(person)) => Ok(Actor::Person(person)),
        ("signer", None) => Ok(Actor::Signer),
        ("operator", None) => Ok(Actor::Operator),
        _ => Err(row.wrong("actor_kind", "an actor")),
    }
}
