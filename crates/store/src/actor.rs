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

/// Reads the two columns from the positions `kind` and `kind + 1`.
pub(crate) fn read(row: &Row, kind: usize) -> Result<Actor, Error> {
    match (row.text(kind)?, row.opt_array(kind + 1)?.map(PersonId)) {
        ("person", Some(person)) => Ok(Actor::Person(person)),
        ("signer", None) => Ok(Actor::Signer),
        ("operator", None) => Ok(Actor::Operator),
        _ => Err(row.wrong(kind, "an actor")),
    }
}
