//! The organisations of all statements, compared with each other.

use super::groups::{Group, groups};
use domain::{
    duplicate::{Known, NameKey, PairVerdict, Side, Verdicts},
    id::OrganisationId,
};
use names::{Band, Evidence, Index, Prepared};
use std::collections::{BTreeSet, HashMap};
use store::Tx;

/// Every organisation that has signed something here, and what was decided about them.
pub struct Directory {
    pub groups: Vec<Group>,
    pub verdicts: Verdicts,
    by_key: HashMap<NameKey, usize>,
    /// Per group.
    prepared: Vec<Vec<Prepared>>,
    index: Index,
}

/// Another organisation that may be the same.
pub struct Likeness {
    /// Its place among the groups.
    pub at: usize,
    pub band: Band,
    pub score: f32,
    pub reasons: Vec<names::Reason>,
    pub verdict: Option<PairVerdict>,
}

impl Directory {
    /// Reads them all. Opens every sealed name of an organisation: for pages of the desk only.
    pub fn read(tx: &mut Tx<'_>) -> Result<Self, store::Error> {
        let verdicts = Verdicts::new(store::verdict::all(tx)?);
        let groups = groups(store::organisation::all(tx)?, &verdicts);
        let mut index = Index::new();
        let mut by_key = HashMap::new();
        let mut prepared = Vec::with_capacity(groups.len());
        for (at, group) in groups.iter().enumerate() {
            let names: Vec<Prepared> =
                group.names().iter().map(|name| names::prepare(name)).collect();
            for name in &names {
                index.insert(at as u32, name);
            }
            for organisation in &group.organisations {
                by_key.entry(organisation.key).or_insert(at);
            }
            prepared.push(names);
        }
        Ok(Self { groups, verdicts, by_key, prepared, index })
    }

    /// An organisation by the id of any of its rows: addresses stay good when two were joined.
    pub fn find(&self, id: OrganisationId) -> Option<usize> {
        self.groups
            .iter()
            .position(|group| group.organisations.iter().any(|organisation| organisation.id == id))
    }

    pub fn by_key(&self, key: NameKey) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// Those that may be the same as this one and were not decided about, best first.
    pub fn alike(&self, at: usize) -> Vec<Likeness> {
        let near = self.prepared[at].iter().flat_map(|name| self.index.candidates(name));
        let near: BTreeSet<usize> =
            near.map(|(other, _)| other as usize).filter(|other| *other != at).collect();
        let mut found: Vec<Likeness> =
            near.into_iter().filter_map(|other| self.compare(at, other)).collect();
        found.retain(|alike| matches!(alike.band, Band::Same | Band::Review));
        found.sort_by(|a, b| {
            (b.band, b.score).partial_cmp(&(a.band, a.score)).unwrap_or(std::cmp::Ordering::Equal)
        });
        found
    }

    /// Pairs that may be one organisation, each once, the likeliest first.
    pub fn open_pairs(&self, most: usize) -> Vec<(usize, Likeness)> {
        let all = (0..self.groups.len())
            .flat_map(|at| self.alike(at).into_iter().map(move |alike| (at, alike)));
        let mut pairs: Vec<(usize, Likeness)> = all.filter(|(at, alike)| alike.at < *at).collect();
        pairs.sort_by(|(_, a), (_, b)| {
            (b.band, b.score).partial_cmp(&(a.band, a.score)).unwrap_or(std::cmp::Ordering::Equal)
        });
        pairs.truncate(most);
        pairs
    }

    /// What was decided about an organisation and others, the latest first.
    pub fn verdicts_on(&self, at: usize) -> Vec<&PairVerdict> {
        let own: BTreeSet<NameKey> =
            self.groups[at].organisations.iter().map(|organisation| organisation.key).collect();
        let about = |given: &&PairVerdict| {
            own.contains(&given.first.key) != own.contains(&given.second.key)
        };
        self.verdicts.all().iter().rev().filter(about).collect()
    }

    fn compare(&self, at: usize, other: usize) -> Option<Likeness> {
        let known = self.known(at, other);
        let (a, further_a) = self.prepared[at].split_first()?;
        let (b, further_b) = self.prepared[other].split_first()?;
        let evidence = Evidence {
            declared_names_a: further_a,
            declared_names_b: further_b,
            verdict: known.map(|given| given.verdict.into()),
            ..Evidence::default()
        };
        let comparison = names::compare_with(a, b, &evidence);
        Some(Likeness {
            at: other,
            band: comparison.band,
            score: comparison.score,
            reasons: comparison.reasons(),
            verdict: known.cloned(),
        })
    }

    fn known(&self, at: usize, other: usize) -> Option<&PairVerdict> {
        // Two bodies of one name are known apart by their sign-ons only.
        let members = |at: usize| self.groups[at].members.iter().map(|member| member.sign_on);
        if let Some(said) =
            members(at).find_map(|a| members(other).find_map(|b| self.verdicts.about(a, b)))
        {
            return Some(said);
        }
        let sides = |at: usize| {
            let group: &Group = &self.groups[at];
            let sign_on = group.members.first().map(|member| member.sign_on);
            group
                .organisations
                .iter()
                .filter_map(move |one| Some(Side { sign_on: sign_on?, key: one.key }))
                .collect::<Vec<_>>()
        };
        let others = sides(other);
        sides(at).into_iter().find_map(|a| {
            others.iter().find_map(|b| match self.verdicts.between(a, *b) {
                Some(Known::Given(given)) => Some(given),
                _ => None,
            })
        })
    }
}
