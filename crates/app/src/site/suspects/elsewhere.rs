//! What else an organisation is called, and where else it has signed.

use super::groups::{Group, groups, whole};
use domain::{
    duplicate::{NameKey, Verdicts},
    entry::Entry,
    id::{OrganisationId, StatementId},
};
use std::collections::HashMap;
use store::Tx;

/// Of one organisation under one name so many sign-ons are read: they are called the same, and only
/// their names in other languages may differ.
const MOST_MEMBERS: u32 = 20;
/// Further names of one organisation that are compared.
const MOST_NAMES: usize = 24;

/// What is known of a sign-on's organisation beside the sign-on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Elsewhere {
    /// The organisation, and how many other statements it has signed, if any.
    pub(super) organisation: Option<(OrganisationId, u64)>,
    pub(super) names: Vec<String>,
}

impl Elsewhere {
    /// Of an organisation of this name; `linked` is the row it is known by, once it is accepted.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        statement: StatementId,
        (key, linked): (NameKey, Option<OrganisationId>),
        verdicts: &Verdicts,
    ) -> Result<Self, store::Error> {
        let mut keys: Vec<NameKey> = verdicts.same_as(key).into_iter().collect();
        keys.sort_unstable();
        let groups = groups(store::organisation::named(tx, &keys, MOST_MEMBERS)?, verdicts);
        let Some(group) = one_of(&groups, &keys, linked) else { return Ok(Self::default()) };
        let ids: Vec<OrganisationId> = group.organisations.iter().map(|one| one.id).collect();
        let signed = store::organisation::signed_elsewhere(tx, &ids, statement)?;
        let mut names = group.names();
        names.truncate(MOST_NAMES);
        Ok(Self { organisation: (signed > 0).then_some((group.id, signed)), names })
    }

    /// All that a sign-on is called: as printed, in another language, and by what else is known of
    /// its organisation.
    pub(super) fn texts(&self, entry: &Entry) -> Vec<String> {
        let mut texts = vec![whole(entry)];
        for text in entry.other_name.iter().chain(&self.names) {
            if !texts.contains(text) {
                texts.push(text.clone());
            }
        }
        texts
    }
}

fn one_of<'a>(
    groups: &'a [Group],
    keys: &[NameKey],
    linked: Option<OrganisationId>,
) -> Option<&'a Group> {
    // `None`: two organisations bear this name.
    let mut by_key: HashMap<NameKey, Option<&Group>> = HashMap::new();
    for group in groups {
        for organisation in &group.organisations {
            if Some(organisation.id) == linked {
                return Some(group);
            }
            let known = by_key.entry(organisation.key).or_insert(Some(group));
            if known.is_some_and(|known| known.id != group.id) {
                *known = None;
            }
        }
    }
    keys.iter().find_map(|key| by_key.get(key).copied().flatten())
}
