//! The organisations of all statements, compared with each other, and kept while nothing changes.

use super::groups::{Group, groups};
use domain::{
    duplicate::{Known, NameKey, PairVerdict, Side, Verdicts},
    id::OrganisationId,
    instant::Instant,
};
use names::{Band, Evidence, Index, Prepared};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};
use store::{Tx, sign_on::ChangesRead, verdict};

/// Every organisation that has signed something here, and what was decided about them.
pub struct Directory {
    pub groups: Vec<Group>,
    pub verdicts: Verdicts,
    by_key: HashMap<NameKey, usize>,
    /// Per group.
    prepared: Vec<Vec<Prepared>>,
    index: Index,
    pairs: OnceLock<Vec<(usize, Likeness)>>,
}

/// Of so many all pairs are looked for; of more, those of the page that is shown.
const MOST_PAIRED: usize = 1_000;

/// Sign-ons of one organisation under one name that are read to change it.
const MOST_MEMBERS: u32 = 1_000;

/// Another organisation that may be the same.
#[derive(Clone)]
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
        Self::of(tx, groups, verdicts)
    }

    /// Reads one with what is the same: enough to change it, while others wait for the writer.
    pub fn read_one(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Self, store::Error> {
        let verdicts = Verdicts::new(store::verdict::all(tx)?);
        let key = store::organisation::name_of(tx, id)?;
        let mut keys: Vec<NameKey> =
            key.map(|key| verdicts.same_as(key)).into_iter().flatten().collect();
        keys.sort_unstable();
        let groups = groups(store::organisation::named(tx, &keys, MOST_MEMBERS)?, &verdicts);
        Self::of(tx, groups, verdicts)
    }

    fn of(tx: &mut Tx<'_>, groups: Vec<Group>, verdicts: Verdicts) -> Result<Self, store::Error> {
        let mut index = Index::new();
        let mut by_key = HashMap::new();
        let mut prepared = Vec::with_capacity(groups.len());
        for (at, group) in groups.iter().enumerate() {
            tx.awaited()?;
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
        let pairs = OnceLock::new();
        Ok(Self { groups, verdicts, by_key, prepared, index, pairs })
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

    /// Pairs that may be one organisation, each once, the likeliest first. Of very many organisations
    /// only the pairs with one `among` those that a page shows.
    pub fn open_pairs(&self, among: &[usize], most: usize) -> Vec<(usize, Likeness)> {
        if self.groups.len() <= MOST_PAIRED {
            let all = || self.pairs_of(0..self.groups.len(), most);
            return self.pairs.get_or_init(all).clone();
        }
        self.pairs_of(among.iter().copied(), most)
    }

    fn pairs_of(&self, among: impl Iterator<Item = usize>, most: usize) -> Vec<(usize, Likeness)> {
        let mut seen = BTreeSet::new();
        let all = among.flat_map(|at| self.alike(at).into_iter().map(move |alike| (at, alike)));
        let once =
            |(at, alike): &(usize, Likeness)| seen.insert((alike.at.min(*at), alike.at.max(*at)));
        let mut pairs: Vec<(usize, Likeness)> = all.filter(once).collect();
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

/// The directory as it was read last. It holds names open, so it does not outlive its use.
#[derive(Default)]
pub struct KeptDirectory(Mutex<Option<Kept>>);

struct Kept {
    changes: ChangesRead,
    verdicts: (i64, Option<Instant>, Option<Instant>),
    used: Instant,
    directory: Arc<Directory>,
}

impl Kept {
    fn is_fresh(&mut self, tx: &mut Tx<'_>) -> Result<bool, store::Error> {
        let changed = store::sign_on::any_change(tx, &mut self.changes)?;
        Ok(!changed && verdict::stamp(tx)? == self.verdicts)
    }
}

impl KeptDirectory {
    /// The organisations as they are now; read anew only where something has changed.
    pub fn get(&self, tx: &mut Tx<'_>) -> Result<Arc<Directory>, store::Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Taken out: what is not fresh, or cannot be asked, is gone.
        if let Some(mut one) = kept.take()
            && one.is_fresh(tx)?
        {
            one.used = tx.now();
            let directory = Arc::clone(&one.directory);
            *kept = Some(one);
            return Ok(directory);
        }
        let (changes, verdicts) = (ChangesRead::until_now(tx)?, verdict::stamp(tx)?);
        let directory = Arc::new(Directory::read(tx)?);
        let used = tx.now();
        *kept = Some(Kept { changes, verdicts, used, directory: Arc::clone(&directory) });
        Ok(directory)
    }

    /// Lets go of the names when nobody looked at them in a while, and when one may be gone.
    pub(super) fn tidy(&self, tx: &mut Tx<'_>) -> Result<(), store::Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut one) = kept.take()
            && tx.now().since(one.used) < super::IDLE
            && one.is_fresh(tx)?
        {
            *kept = Some(one);
        }
        Ok(())
    }

    pub(super) fn is_held(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }
}
