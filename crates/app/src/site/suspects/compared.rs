//! The sign-ons of one statement, ready to be compared.

use super::groups::{Group, whole};
use domain::{
    duplicate::{Circumstance, Known, NameKey, PairVerdict, Side, Verdicts},
    entry::Entry,
    id::{OrganisationId, SignOnId, StatementId},
    signon::{Moderation, Standing},
};
use names::{Band, Evidence, Index, Prepared};
use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};
use store::sign_on::Comparable;

/// Another sign-on that may be the same signatory.
#[derive(Debug, Clone)]
pub struct Suspect {
    pub side: Side,
    /// The other's entry in one line.
    pub name: String,
    pub band: Band,
    /// 0 to 1.
    pub score: f32,
    /// What the names say, the first being the one that was asked about.
    pub reasons: Vec<names::Reason>,
    /// What else is known of the two.
    pub circumstances: Vec<Circumstance>,
    /// What somebody decided about the two; empty when it follows from other verdicts or nothing
    /// was decided.
    pub verdict: Option<PairVerdict>,
    /// Decisions from which it follows that they are the same.
    pub follows: bool,
    /// The other is counted as part of a third one, or of the one that was asked about.
    pub merged: bool,
}

impl Suspect {
    /// Whether somebody should look before the sign-on is accepted.
    pub fn is_open(&self) -> bool {
        matches!(self.band, Band::Same | Band::Review) && !self.merged
    }
}

/// What the desk should know of a sign-on before it decides.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// Best first.
    pub suspects: Vec<Suspect>,
    /// Its organisation, and how many other statements that has signed.
    pub organisation: Option<(OrganisationId, u64)>,
}

struct One {
    side: Side,
    line: String,
    /// The name as printed, then what else the organisation is called.
    names: Vec<Prepared>,
    /// Of what `names` was made.
    texts: Vec<String>,
    mailbox: Option<[u8; 16]>,
    domain: Option<[u8; 16]>,
    host: Option<String>,
    /// Equal for names that look alike, whatever letters they are written with.
    look: String,
    organisation: Option<(OrganisationId, u64)>,
    /// `None`: it is no longer there.
    standing: Option<Standing>,
}

/// A moderator reads five; more would be noise.
const MOST: usize = 5;

/// Of those with one mailbox, mail domain, web site or look, the latest so many are compared with an
/// entry: what one entry costs must not grow with what strangers send.
const MOST_TOGETHER: usize = 50;

#[derive(Default)]
pub(super) struct Comparisons {
    all: Vec<One>,
    at: HashMap<SignOnId, usize>,
    index: Index,
    by_mailbox: HashMap<[u8; 16], Vec<usize>>,
    by_domain: HashMap<[u8; 16], Vec<usize>>,
    by_host: HashMap<String, Vec<usize>>,
    by_look: HashMap<String, Vec<usize>>,
    /// The places worth comparing with a place, as far as somebody asked.
    near: HashMap<usize, BTreeSet<usize>>,
    verdicts: Verdicts,
}

impl Comparisons {
    /// Takes in what the database has now; what has not changed is not prepared again.
    pub(super) fn refresh(
        &mut self,
        statement: StatementId,
        now: Vec<Comparable>,
        verdicts: Verdicts,
        groups: &[Group],
    ) {
        self.verdicts = verdicts;
        let further = Further::new(groups);
        for one in &mut self.all {
            one.standing = None;
        }
        for comparable in now {
            if matches!(comparable.state.moderation, Moderation::Declined { .. }) {
                continue;
            }
            let standing = comparable.state.standing;
            let group = further.of(&comparable, &self.verdicts);
            let texts = texts(&comparable.entry, group);
            let elsewhere = group.map(|group| {
                (group.id, group.statements().filter(|signed| *signed != statement).count() as u64)
            });
            let known = self.at.get(&comparable.side.sign_on).copied().filter(|at| {
                let one = &self.all[*at];
                one.texts == texts
                    && one.side.key == comparable.side.key
                    && one.line == comparable.entry.one_line()
            });
            let at = known.unwrap_or_else(|| self.insert(&comparable, texts));
            self.all[at].standing = Some(standing);
            self.all[at].organisation = elsewhere.filter(|(_, signed)| *signed > 0);
        }
    }

    fn insert(&mut self, comparable: &Comparable, texts: Vec<String>) -> usize {
        let at = self.all.len();
        let one = One {
            side: comparable.side,
            line: comparable.entry.one_line(),
            names: texts.iter().map(|text| names::prepare(text)).collect(),
            texts,
            mailbox: comparable.mailbox,
            domain: comparable.domain,
            host: comparable.entry.website.as_deref().and_then(host),
            look: names::skeleton(&comparable.entry.name),
            organisation: None,
            standing: None,
        };
        for name in &one.names {
            self.index.insert(at as u32, name);
        }
        remember(&mut self.by_mailbox, one.mailbox, at);
        remember(&mut self.by_domain, one.domain, at);
        remember(&mut self.by_host, one.host.clone(), at);
        remember(&mut self.by_look, Some(one.look.clone()), at);
        self.at.insert(one.side.sign_on, at);
        self.all.push(one);
        if !self.near.is_empty() {
            for other in self.look(at) {
                if let Some(near) = self.near.get_mut(&other) {
                    near.insert(at);
                }
            }
        }
        at
    }

    fn look(&self, at: usize) -> BTreeSet<usize> {
        let one = &self.all[at];
        let by_name = one
            .names
            .iter()
            .flat_map(|name| self.index.candidates(name))
            .map(|(other, _)| other as usize);
        let together = [
            one.mailbox.and_then(|key| self.by_mailbox.get(&key)),
            one.domain.and_then(|key| self.by_domain.get(&key)),
            one.host.as_ref().and_then(|host| self.by_host.get(host)),
            self.by_look.get(&one.look),
        ];
        let latest = |all: &Vec<usize>| all.iter().rev().copied().take(MOST_TOGETHER).collect();
        let together = together.into_iter().flatten().flat_map::<Vec<usize>, _>(latest);
        by_name.chain(together).filter(|other| *other != at).collect()
    }

    /// The suspects of a sign-on, best first; those about whom somebody decided otherwise come
    /// last.
    pub(super) fn findings(&mut self, id: SignOnId) -> Findings {
        let Some(&at) = self.at.get(&id) else { return Findings::default() };
        if !self.near.contains_key(&at) {
            let near = self.look(at);
            self.near.insert(at, near);
        }
        let mut found: Vec<Suspect> =
            self.near[&at].iter().filter_map(|other| self.compare(at, *other)).collect();
        found.retain(|suspect| suspect.band != Band::Different || suspect.verdict.is_some());
        let rank = |suspect: &Suspect| (suspect.is_open(), suspect.band, suspect.score);
        found.sort_by(|a, b| rank(b).partial_cmp(&rank(a)).unwrap_or(std::cmp::Ordering::Equal));
        found.truncate(MOST);
        Findings { suspects: found, organisation: self.all[at].organisation }
    }

    /// `None`: the other is no longer there, or has been renamed since.
    fn compare(&self, at: usize, other: usize) -> Option<Suspect> {
        let (one, two) = (&self.all[at], &self.all[other]);
        let standing = two.standing?;
        let shared = |a: Option<[u8; 16]>, b: Option<[u8; 16]>| a.is_some() && a == b;
        let mut circumstances = Vec::new();
        let same_domain = shared(one.domain, two.domain);
        for (holds, circumstance) in [
            (shared(one.mailbox, two.mailbox), Circumstance::SameMailbox),
            (same_domain, Circumstance::SameDomain),
            (one.host.is_some() && one.host == two.host, Circumstance::SameWebsite),
            // The same letters are no news: the names say that already.
            (one.look == two.look && one.side.key != two.side.key, Circumstance::LooksAlike),
        ] {
            if holds {
                circumstances.push(circumstance);
            }
        }
        let known = self.verdicts.between(one.side, two.side);
        let (a, further_a) = one.names.split_first()?;
        let (b, further_b) = two.names.split_first()?;
        let evidence = Evidence {
            same_confirmed_domain: same_domain,
            declared_names_a: further_a,
            declared_names_b: further_b,
            verdict: known.as_ref().map(|known| known.verdict().into()),
            ..Evidence::default()
        };
        let comparison = names::compare_with(a, b, &evidence);
        // One mailbox or web site for two names: nothing to hold against anybody, but worth a look.
        let band = if known.is_none() && !circumstances.is_empty() {
            comparison.band.max(Band::Review)
        } else {
            comparison.band
        };
        Some(Suspect {
            side: two.side,
            name: two.line.clone(),
            band,
            score: comparison.score,
            // What two names that have nothing in common do not share, nobody needs to read.
            reasons: if comparison.band == Band::Different && known.is_none() {
                Vec::new()
            } else {
                comparison.reasons()
            },
            circumstances,
            follows: matches!(known, Some(Known::Follows(_))),
            verdict: match known {
                Some(Known::Given(given)) => Some(given.clone()),
                _ => None,
            },
            merged: matches!(standing, Standing::Merged { .. }),
        })
    }
}

fn remember<K: Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: Option<K>, at: usize) {
    if let Some(key) = key {
        map.entry(key).or_default().push(at);
    }
}

/// Where else an organisation is found under other names.
struct Further<'a> {
    by_id: HashMap<OrganisationId, &'a Group>,
    /// `None`: two organisations bear this name.
    by_key: HashMap<NameKey, Option<&'a Group>>,
}

impl<'a> Further<'a> {
    fn new(groups: &'a [Group]) -> Self {
        let mut further = Self { by_id: HashMap::new(), by_key: HashMap::new() };
        for group in groups {
            for organisation in &group.organisations {
                further.by_id.insert(organisation.id, group);
                let one = further.by_key.entry(organisation.key).or_insert(Some(group));
                if one.is_some_and(|known| known.id != group.id) {
                    *one = None;
                }
            }
        }
        further
    }

    fn of(&self, comparable: &Comparable, verdicts: &Verdicts) -> Option<&'a Group> {
        if comparable.entry.kind.is_person() {
            return None;
        }
        let linked = comparable.organisation.and_then(|id| self.by_id.get(&id).copied());
        linked.or_else(|| {
            verdicts
                .same_as(comparable.side.key)
                .iter()
                .find_map(|key| self.by_key.get(key).copied().flatten())
        })
    }
}

/// All that a sign-on is called: as printed, in another language, and by what else is known of its
/// organisation.
fn texts(entry: &Entry, group: Option<&Group>) -> Vec<String> {
    let mut texts = vec![whole(entry)];
    for text in entry.other_name.iter().cloned().chain(group.into_iter().flat_map(Group::names)) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// Sites where everybody has a page: there the page counts, not the site.
const SHARED_SITES: [&str; 12] = [
    "facebook.com",
    "m.facebook.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "linkedin.com",
    "youtube.com",
    "linktr.ee",
    "t.me",
    "sites.google.com",
    "medium.com",
    "vk.com",
];

/// `reef.example` of `https://www.reef.example/about`.
fn host(website: &str) -> Option<String> {
    let rest = website.split_once("://").map_or(website, |(_, rest)| rest);
    let mut parts = rest.split(['/', '?', '#']);
    let host = parts.next()?.trim_start_matches("www.").to_lowercase();
    if !host.contains('.') {
        return None;
    }
    if SHARED_SITES.contains(&host.as_str()) {
        let page: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        return (!page.is_empty()).then(|| format!("{host}/{}", page.join("/")));
    }
    Some(host)
}

#[cfg(test)]
mod tests;
