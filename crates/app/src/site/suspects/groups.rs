//! Organisations as people decided them: those under several names brought together.
//!
//! Of the rows of one name the oldest can be meant by the name: it stands together with the oldest
//! rows of all names that are the same by decision. The others, said to be another body or standing
//! in another place, are each by themselves.

use domain::{
    duplicate::{NameKey, Verdicts},
    entry::{Entry, Kind},
    id::OrganisationId,
    organisation::{Organisation, Profile},
};
use std::collections::HashSet;
use store::{
    Tx,
    organisation::{self, Member},
};

/// One organisation under all its names, as the database has it.
#[derive(Debug, Clone)]
pub struct Group {
    /// The oldest of its rows: stands in addresses, and stays when others are joined to it.
    pub id: OrganisationId,
    pub organisations: Vec<Organisation>,
    /// Its sign-ons, oldest first; of each row no more than were asked for.
    pub members: Vec<Member>,
    /// An older one bears its name: it is not the one meant by it.
    is_twin: bool,
}

impl Group {
    /// The organisation that one of its rows stands for: addresses stay good when two were joined.
    /// Of each row, the `most` oldest sign-ons are opened.
    pub fn read(
        tx: &mut Tx<'_>,
        id: OrganisationId,
        verdicts: &Verdicts,
        most: u32,
    ) -> Result<Option<Self>, store::Error> {
        let Some(key) = organisation::name_of(tx, id)? else { return Ok(None) };
        let first = organisation::standing(tx, key, 1)?.pop();
        if first.is_some_and(|first| first.id == id) {
            Self::named(tx, key, verdicts, most)
        } else {
            Self::twin(tx, id, most)
        }
    }

    /// The one that is meant by a name.
    pub fn named(
        tx: &mut Tx<'_>,
        key: NameKey,
        verdicts: &Verdicts,
        most: u32,
    ) -> Result<Option<Self>, store::Error> {
        let mut firsts = Vec::new();
        for key in sorted(verdicts.same_as(key)) {
            firsts.extend(organisation::standing(tx, key, 1)?);
        }
        gather(tx, firsts, most)
    }

    /// The one that a sign-on of this name is of: the row it is linked with, else the one that alone
    /// bears the name or one that is the same. `None`: two bear it, or none.
    pub fn of_sign_on(
        tx: &mut Tx<'_>,
        (key, linked): (NameKey, Option<OrganisationId>),
        verdicts: &Verdicts,
        most: u32,
    ) -> Result<Option<Self>, store::Error> {
        let keys = sorted(verdicts.same_as(key));
        let (mut firsts, mut one_alone) = (Vec::new(), false);
        for key in &keys {
            let mut found = organisation::standing(tx, *key, 2)?;
            one_alone |= found.len() == 1;
            found.truncate(1);
            firsts.append(&mut found);
        }
        let is_first = firsts.iter().any(|first| Some(first.id) == linked);
        if let Some(linked) = linked.filter(|_| !is_first)
            && organisation::name_of(tx, linked)?.is_some_and(|key| keys.contains(&key))
            && let Some(twin) = Self::twin(tx, linked, most)?
        {
            return Ok(Some(twin));
        }
        if is_first || one_alone { gather(tx, firsts, most) } else { Ok(None) }
    }

    fn twin(tx: &mut Tx<'_>, id: OrganisationId, most: u32) -> Result<Option<Self>, store::Error> {
        let Some(row) = organisation::by_id(tx, id)? else { return Ok(None) };
        let members = organisation::members(tx, id, most)?;
        let twin = Self { id, organisations: vec![row], members, is_twin: true };
        Ok(Some(twin).filter(|twin| !twin.members.is_empty()))
    }

    /// Whether one of its rows bears this name.
    pub fn bears(&self, key: NameKey) -> bool {
        self.organisations.iter().any(|organisation| organisation.key == key)
    }

    /// Whether it is the one meant by this name.
    pub fn is_meant_by(&self, key: NameKey) -> bool {
        !self.is_twin && self.bears(key)
    }

    /// Every name it was ever given, each once: as printed in a sign-on, in another language, or
    /// added by the desk.
    pub fn names(&self) -> Vec<String> {
        let printed = self
            .members
            .iter()
            .flat_map(|member| [Some(whole(&member.entry)), member.entry.other_name.clone()]);
        let further =
            self.organisations.iter().flat_map(|organisation| &organisation.profile.names);
        unique(printed.flatten().chain(further.map(|further| further.name.clone())))
    }

    /// What the desk added, of all its rows together, and the row that keeps it.
    pub fn profile(&self) -> (OrganisationId, Profile) {
        let mut profile = Profile::default();
        let holder =
            self.organisations.iter().find(|organisation| !organisation.profile.is_empty());
        if let Some(holder) = holder {
            profile = holder.profile.clone();
        }
        (holder.map_or(self.id, |holder| holder.id), profile)
    }

    /// The places it names, what the desk says first.
    pub fn places(&self) -> Vec<String> {
        let own =
            self.organisations.iter().filter_map(|organisation| organisation.profile.place.clone());
        unique(own.chain(self.members.iter().filter_map(|member| member.entry.place.clone())))
    }

    /// Its web sites, what the desk says first.
    pub fn websites(&self) -> Vec<String> {
        let own = self
            .organisations
            .iter()
            .filter_map(|organisation| organisation.profile.website.clone());
        unique(own.chain(self.members.iter().filter_map(|member| member.entry.website.clone())))
    }
}

fn sorted(keys: HashSet<NameKey>) -> Vec<NameKey> {
    let mut keys: Vec<NameKey> = keys.into_iter().collect();
    keys.sort_unstable();
    keys
}

/// Each once, where it stands first.
pub(super) fn unique<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> Vec<T> {
    let texts: Vec<T> = texts.collect();
    let mut seen = HashSet::new();
    let first: Vec<bool> = texts.iter().map(|text| seen.insert(text.as_ref())).collect();
    drop(seen);
    texts.into_iter().zip(first).filter_map(|(text, first)| first.then_some(text)).collect()
}

/// Name and short name as they are compared.
pub fn whole(entry: &Entry) -> String {
    match &entry.short {
        Some(short) => format!("{} ({short})", entry.name),
        None => entry.name.clone(),
    }
}

/// An entry made ready for comparing: of a person the name alone, since what he or she is and where
/// tells nothing of who it is.
pub fn prepared(entry: &Entry) -> names::Prepared {
    prepared_as(&whole(entry), entry.kind)
}

/// The same of another name of an entry of this kind.
pub(super) fn prepared_as(name: &str, kind: Kind) -> names::Prepared {
    if kind.is_person() { names::prepare_person(name, &|_| 0) } else { names::prepare(name) }
}

/// The organisations that stand first under their names, oldest first, with their sign-ons.
fn gather(
    tx: &mut Tx<'_>,
    mut firsts: Vec<Organisation>,
    most: u32,
) -> Result<Option<Group>, store::Error> {
    firsts.sort_by_key(|organisation| (organisation.created_at, organisation.id));
    let mut members = Vec::new();
    for organisation in &firsts {
        members.extend(organisation::members(tx, organisation.id, most)?);
    }
    members.sort_by_key(|member| (member.created_at, member.sign_on));
    let Some(id) = firsts.first().map(|first| first.id) else { return Ok(None) };
    let group = Group { id, organisations: firsts, members, is_twin: false };
    Ok(Some(group).filter(|group| !group.members.is_empty()))
}
