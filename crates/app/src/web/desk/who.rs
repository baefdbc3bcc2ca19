//! Who at the desk, and which entry, in one line.

use domain::{
    id::{PersonId, SignOnId},
    moderation::Actor,
};
use std::collections::HashMap;
use store::{Tx, sign_on::Queued};
use view::Locale;

/// How the people at the desk are called: by their names, else by their masked addresses.
pub(super) struct People(HashMap<PersonId, Called>);

struct Called {
    name: Option<String>,
    masked: String,
}

impl People {
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self, store::Error> {
        let people = store::desk::people(tx)?;
        let called = |person: store::desk::Person| {
            (person.id, Called { name: person.name, masked: person.email.masked() })
        };
        Ok(Self(people.into_iter().map(called).collect()))
    }

    /// Whether somebody else is called so, or could be taken to be.
    pub(super) fn is_taken(&self, name: &str, by: PersonId) -> bool {
        let look = names::skeleton(name);
        // An address is nobody's name, and a masked one stands for its owner.
        name.contains('@')
            || self.0.iter().any(|(id, called)| {
                *id != by
                    && called.name.as_deref().is_some_and(|other| names::skeleton(other) == look)
            })
    }

    /// `None` for the signer and the operator.
    pub(super) fn who(&self, actor: Actor) -> Option<String> {
        match actor {
            Actor::Person(person) => {
                let called = self.0.get(&person)?;
                Some(called.name.as_ref().unwrap_or(&called.masked).clone())
            }
            Actor::Signer | Actor::Operator => None,
        }
    }

    /// The same for the history: a name is chosen and can change, so part of the address stands
    /// beside it.
    pub(super) fn who_for_good(&self, actor: Actor) -> Option<String> {
        match actor {
            Actor::Person(person) => {
                let called = self.0.get(&person)?;
                let name = called.name.as_ref();
                Some(name.map_or_else(
                    || called.masked.clone(),
                    |name| format!("{name} ({})", called.masked),
                ))
            }
            Actor::Signer | Actor::Operator => None,
        }
    }
}

/// The entry in one line; empty when it is gone.
pub(super) fn entry_line(
    tx: &mut Tx<'_>,
    id: SignOnId,
    locale: Locale,
) -> Result<String, store::Error> {
    Ok(store::sign_on::one(tx, id)?.map_or_else(String::new, |queued| line(&queued, locale)))
}

/// The same of one that was read.
pub(super) fn line(queued: &Queued, locale: Locale) -> String {
    queued.entry.as_ref().map(|entry| entry.one_line(locale.code())).unwrap_or_default()
}
