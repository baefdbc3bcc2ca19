//! Organisations as people decided them: those under several names brought together.

use domain::{
    duplicate::{NameKey, Verdicts},
    entry::Entry,
    id::{OrganisationId, StatementId},
    organisation::{Organisation, Profile},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::organisation::Member;

/// One organisation under all its names.
#[derive(Debug, Clone)]
pub struct Group {
    /// The oldest of its rows: stands in addresses, and stays when others are joined to it.
    pub id: OrganisationId,
    pub organisations: Vec<Organisation>,
    /// All its sign-ons, oldest first.
    pub members: Vec<Member>,
}

impl Group {
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

    /// The statements it has signed, each once.
    pub fn statements(&self) -> impl Iterator<Item = StatementId> {
        self.members.iter().map(|member| member.statement).collect::<BTreeSet<_>>().into_iter()
    }
}

fn unique(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// Name and short name as they are compared.
pub fn whole(entry: &Entry) -> String {
    match &entry.short {
        Some(short) => format!("{} ({short})", entry.name),
        None => entry.name.clone(),
    }
}

/// Brings together what decisions say is the same; in the order of the oldest.
pub fn groups(all: Vec<(Organisation, Vec<Member>)>, verdicts: &Verdicts) -> Vec<Group> {
    let mut by_key: HashMap<NameKey, usize> = HashMap::new();
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for (at, (organisation, members)) in all.into_iter().enumerate() {
        // Two of one name were said to be two, or stand in two places: only the first can be meant
        // by its name.
        let same = verdicts.same_as(organisation.key);
        let twin = by_key.contains_key(&organisation.key);
        let home =
            if twin { None } else { same.iter().filter_map(|key| by_key.get(key)).min().copied() };
        let home = home.unwrap_or(at);
        by_key.entry(organisation.key).or_insert(home);
        let group = groups.entry(home).or_insert_with(|| Group {
            id: organisation.id,
            organisations: Vec::new(),
            members: Vec::new(),
        });
        group.organisations.push(organisation);
        group.members.extend(members);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    for group in &mut groups {
        group.members.sort_by_key(|member| (member.created_at, member.sign_on));
    }
    groups
}
