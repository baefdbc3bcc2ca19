//! The organisations of all statements, compared with each other, and kept up to date entry by entry.

mod keeping;
mod kept;
mod rows;

pub use kept::{DirectoryPart, KeptDirectory};

use domain::{
    duplicate::{PairVerdict, Side, Verdicts},
    id::{OrganisationId, SignOnId},
    instant::Instant,
};
use names::{Band, Evidence, Index, Prepared};
use rows::{Dirty, Rows};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};
use store::{sign_on::ChangesRead, verdict};

/// Of so many all pairs are looked for; of more, those of the page that is shown.
const MOST_PAIRED: usize = 1_000;

/// Where an organisation stands among all: by the age of the oldest of its rows, which also stands in
/// its address.
pub type Rank = (Instant, OrganisationId);

/// Every organisation that has signed something here, and what was decided about them.
pub struct Directory {
    rows: Rows,
    groups: BTreeMap<Rank, Gathered>,
    /// The places of the groups in the index.
    at: HashMap<u32, Rank>,
    next: u32,
    index: Index,
    verdicts: Verdicts,
    /// With whom somebody compared a sign-on.
    partners: HashMap<SignOnId, Vec<SignOnId>>,
    contradictions: usize,
    /// What comparing two found, while all pairs are looked for.
    compared: HashMap<(u32, u32), Option<Arc<Likeness>>>,
    pairs: Option<Vec<(Rank, Arc<Likeness>)>>,
    changes: ChangesRead,
    stamp: Option<verdict::Stamp>,
    dirty: Dirty,
    most_held: usize,
    is_cut: bool,
}

/// One organisation under all its names.
struct Gathered {
    /// The oldest first.
    rows: Box<[OrganisationId]>,
    /// Keys of its names and places, one a line.
    search: Box<str>,
    prepared: Box<[Prepared]>,
    place: u32,
}

/// An organisation as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: OrganisationId,
    /// Its oldest sign-on.
    pub own: SignOnId,
    /// The name of its oldest sign-on, then what else it is called.
    pub names: Vec<String>,
    pub place: Option<String>,
    /// How many statements it has signed.
    pub statements: usize,
}

/// Another organisation that may be the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    pub at: Rank,
    pub band: Band,
    pub score: f32,
    pub reasons: Vec<names::Reason>,
    pub verdict: Option<PairVerdict>,
}

type Compared = HashMap<(u32, u32), Option<Arc<Likeness>>>;

impl Directory {
    /// Of more than so many sign-ons, those of the oldest organisations are let go.
    pub fn holding(most_held: usize) -> Self {
        Self {
            rows: Rows::default(),
            groups: BTreeMap::new(),
            at: HashMap::new(),
            next: 0,
            index: Index::new(),
            verdicts: Verdicts::default(),
            partners: HashMap::new(),
            contradictions: 0,
            compared: HashMap::new(),
            pairs: None,
            changes: ChangesRead::default(),
            stamp: None,
            dirty: Dirty::default(),
            most_held,
            is_cut: false,
        }
    }

    pub fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// How many decisions cannot all be right.
    pub fn contradictions(&self) -> usize {
        self.contradictions
    }

    /// How many sign-ons are held.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.len() == 0
    }

    /// All of them, oldest first; with `wanted`, a [key](names::key), those of which it stands in a
    /// name or place.
    pub fn ranks(&self, wanted: Option<&str>) -> Vec<Rank> {
        let answers = |group: &Gathered| wanted.is_none_or(|wanted| group.search.contains(wanted));
        let found = self.groups.iter().filter(|(_, group)| answers(group));
        found.map(|(rank, _)| *rank).collect()
    }

    /// The organisation of any of its rows.
    pub fn find(&self, id: OrganisationId) -> Option<Rank> {
        self.rows.row(id)?.group
    }

    pub fn listed(&self, rank: Rank) -> Option<Listed> {
        let ids = &self.groups.get(&rank)?.rows;
        let ones = self.rows.ones(ids);
        let statements: BTreeSet<_> = ones.iter().map(|one| one.statement).collect();
        Some(Listed {
            id: rank.1,
            own: ones.first()?.sign_on,
            names: self.rows.names(ids).into_iter().map(str::to_owned).collect(),
            place: self.rows.place(ids),
            statements: statements.len(),
        })
    }

    /// Those that may be the same as this one and were not decided about, best first.
    pub fn alike(&self, rank: Rank) -> Vec<Arc<Likeness>> {
        self.alike_of(rank, &mut Compared::new())
    }

    fn alike_of(&self, rank: Rank, compared: &mut Compared) -> Vec<Arc<Likeness>> {
        let Some(group) = self.groups.get(&rank) else { return Vec::new() };
        let near = group.prepared.iter().flat_map(|name| self.index.candidates(name));
        let near: BTreeSet<Rank> = near
            .filter(|(other, _)| *other != group.place)
            .filter_map(|(other, _)| self.at.get(&other).copied())
            .collect();
        let said = self.said(group);
        let mut found: Vec<Arc<Likeness>> = Vec::new();
        for other in near {
            let Some(two) = self.groups.get(&other) else { continue };
            let known = compared.entry((group.place, two.place)).or_insert_with(|| {
                self.compare(group, (other, two), &said)
                    .filter(|alike| matches!(alike.band, Band::Same | Band::Review))
                    .map(Arc::new)
            });
            found.extend(known.clone());
        }
        found.sort_by(|a, b| likelier(a, b));
        found
    }

    /// Pairs that may be one organisation, each once, the likeliest first. Of very many organisations
    /// only the pairs with one `among` those that a page shows.
    pub fn open_pairs(&mut self, among: &[Rank], most: usize) -> Vec<(Rank, Arc<Likeness>)> {
        if self.groups.len() > MOST_PAIRED {
            return self.pairs_of(among, most, &mut Compared::new());
        }
        if self.pairs.is_none() {
            // What is compared already is not compared again after each change.
            let mut compared = std::mem::take(&mut self.compared);
            self.pairs = Some(self.pairs_of(&self.ranks(None), most, &mut compared));
            self.compared = compared;
        }
        self.pairs.clone().unwrap_or_default()
    }

    fn pairs_of(
        &self,
        among: &[Rank],
        most: usize,
        compared: &mut Compared,
    ) -> Vec<(Rank, Arc<Likeness>)> {
        let (mut seen, mut pairs) = (BTreeSet::new(), Vec::new());
        for at in among {
            for alike in self.alike_of(*at, compared) {
                if seen.insert((alike.at.min(*at), alike.at.max(*at))) {
                    pairs.push((*at, alike));
                }
            }
        }
        pairs.sort_by(|(_, a), (_, b)| likelier(a, b));
        pairs.truncate(most);
        pairs
    }

    fn compare(
        &self,
        one: &Gathered,
        (at, two): (Rank, &Gathered),
        said: &HashMap<Rank, &PairVerdict>,
    ) -> Option<Likeness> {
        let known = said.get(&at).copied().or_else(|| self.said_of_names(one, two));
        let (a, further_a) = one.prepared.split_first()?;
        let (b, further_b) = two.prepared.split_first()?;
        let evidence = Evidence {
            declared_names_a: further_a,
            declared_names_b: further_b,
            verdict: known.map(|given| given.verdict.into()),
            ..Evidence::default()
        };
        let comparison = names::compare_with(a, b, &evidence);
        Some(Likeness {
            at,
            // As where sign-ons are compared: what many names share is no reason to ask.
            band: comparison.likely_band(),
            score: comparison.score,
            reasons: comparison.reasons(),
            verdict: known.cloned(),
        })
    }

    /// What was said of its sign-ons and those of others: two bodies of one name are known apart by
    /// nothing else.
    fn said(&self, group: &Gathered) -> HashMap<Rank, &PairVerdict> {
        let mut said = HashMap::new();
        if self.partners.is_empty() {
            return said;
        }
        for one in self.rows.ones(&group.rows) {
            let partners = self.partners.get(&one.sign_on).into_iter().flatten();
            let mut known: Vec<_> = partners
                .filter_map(|other| {
                    let (of, created_at) = self.rows.of(*other)?;
                    Some((created_at, *other, self.find(of)?))
                })
                .collect();
            known.sort_unstable();
            for (_, other, rank) in known {
                if let Some(given) = self.verdicts.about(one.sign_on, other) {
                    said.entry(rank).or_insert(given);
                }
            }
        }
        said
    }

    fn said_of_names(&self, one: &Gathered, two: &Gathered) -> Option<&PairVerdict> {
        let others = self.sides(two);
        self.sides(one)
            .into_iter()
            .find_map(|a| others.iter().find_map(|b| self.verdicts.given(a, *b)))
    }

    fn sides(&self, group: &Gathered) -> Vec<Side> {
        let Some(first) = self.rows.ones(&group.rows).first().map(|one| one.sign_on) else {
            return Vec::new();
        };
        let rows = group.rows.iter().filter_map(|id| self.rows.row(*id));
        rows.map(|row| Side { sign_on: first, key: row.key }).collect()
    }
}

fn likelier(a: &Likeness, b: &Likeness) -> std::cmp::Ordering {
    (b.band, b.score).partial_cmp(&(a.band, a.score)).unwrap_or(std::cmp::Ordering::Equal)
}
