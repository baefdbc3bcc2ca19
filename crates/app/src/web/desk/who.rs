//! Who at the desk, and which entry, in one line.

use domain::{
    entry::Entry,
    id::{PersonId, SignOnId},
    moderation::Actor,
};
use std::collections::HashMap;
use store::{Tx, sign_on::Queued};

/// How the people at the desk are called: by their names, else by their masked addresses.
pub(super) struct People(HashMap<PersonId, String>);

impl People {
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self, store::Error> {
        let people = store::desk::people(tx)?;
        let called = |person: store::desk::Person| {
            (person.id, person.name.unwrap_or_else(|| person.email.masked()))
        };
        Ok(Self(people.into_iter().map(called).collect()))
    }

    /// `None` for the signer and the operator.
    pub(super) fn who(&self, actor: Actor) -> Option<String> {
        match actor {
            Actor::Person(person) => self.0.get(&person).cloned(),
            Actor::Signer | Actor::Operator => None,
        }
    }
}

/// The entry in one line; empty when it is gone.
pub(super) fn entry_line(tx: &mut Tx<'_>, id: SignOnId) -> Result<String, store::Error> {
    Ok(store::sign_on::one(tx, id)?.map_or_else(String::new, |queued| line(&queued)))
}

/// The same of one that was read.
pub(super) fn line(queued: &Queued) -> String {
    queued.entry.as_ref().map(Entry::one_line).unwrap_or_default()
}
