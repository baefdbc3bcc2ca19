//! What else an organisation is called, and where else it has signed.

use super::groups::{Group, whole};
use domain::{
    duplicate::{NameKey, Verdicts},
    entry::Entry,
    id::{OrganisationId, StatementId},
};
use store::Tx;

/// Of one organisation under one name so many sign-ons are read: they are called the same, and only
/// their names in other languages may differ.
const MOST_MEMBERS: u32 = 20;
/// Further names of one organisation that are compared.
pub(super) const MOST_NAMES: usize = 24;

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
        let of = (key, linked);
        let Some(group) = Group::of_sign_on(tx, of, verdicts, MOST_MEMBERS)? else {
            return Ok(Self::default());
        };
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
