//! The sign-ons of one statement, compared: whom one of them may be the same as, and why.

use super::{
    keeping_up::ReadUntil,
    kept::{Kept, One},
};
use domain::{
    country::Country,
    duplicate::{Circumstance, Known, PairVerdict, Side, Verdicts},
    entry::with_country,
    id::{OrganisationId, SignOnId, StatementId},
};
use names::{Band, Evidence};
use std::collections::BTreeSet;

/// Another sign-on that may be the same signatory.
#[derive(Debug, Clone)]
pub struct Suspect {
    pub side: Side,
    /// The other's entry in one line, without its country.
    line: String,
    country: Option<Country>,
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
    /// The other was reported by the convenor and not confirmed.
    pub reported: bool,
    /// The other is counted as part of a third one, or of the one that was asked about.
    pub merged: bool,
}

impl Suspect {
    /// The other's entry in one line, its country in this language.
    pub fn name(&self, lang: &str) -> String {
        with_country(self.line.clone(), self.country, lang)
    }

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
    /// How many more share something with it than stand among the suspects.
    pub more: Vec<(Circumstance, u64)>,
    /// Its organisation, and how many other statements that has signed.
    pub organisation: Option<(OrganisationId, u64)>,
}

/// Whether somebody who looks through many should stop at a sign-on, by what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resemblance {
    /// Nothing is shown beside it but what somebody has decided.
    None,
    /// Perhaps it has something to do with another.
    Related,
    /// Perhaps it is another.
    Same,
}

impl Findings {
    pub fn resemblance(&self) -> Resemblance {
        let undecided = |suspect: &Suspect| !suspect.merged && suspect.verdict.is_none();
        if self.suspects.iter().any(Suspect::is_open) {
            Resemblance::Same
        } else if self.suspects.iter().any(undecided) || !self.more.is_empty() {
            Resemblance::Related
        } else {
            Resemblance::None
        }
    }
}

/// A moderator reads five; more would be noise.
const MOST: usize = 5;

/// Of those with one mailbox, mail domain, web site or look, the latest so many are compared with an
/// entry, and the rest is counted: what one entry costs must not grow with what strangers send.
const MOST_TOGETHER: usize = 20;

pub(super) struct Comparisons {
    pub(super) statement: StatementId,
    pub(super) kept: Kept,
    pub(super) verdicts: Verdicts,
    pub(super) read: ReadUntil,
    /// Those that may look like others than before, since somebody asked last.
    pub(super) touched: Vec<SignOnId>,
}

impl Comparisons {
    pub(super) fn new(statement: StatementId) -> Self {
        Self {
            statement,
            kept: Kept::default(),
            verdicts: Verdicts::default(),
            read: ReadUntil::default(),
            touched: Vec::new(),
        }
    }

    /// Notes that a sign-on, and whatever is like it, is to be compared anew.
    pub(super) fn touch(&mut self, id: SignOnId) {
        self.touched.push(id);
        let Some(place) = self.kept.place(id) else { return };
        let Some(one) = self.kept.one(place) else { return };
        let near = self.near(place, one);
        let ids = near.into_iter().filter_map(|other| Some(self.kept.one(other)?.side.sign_on));
        let ids: Vec<SignOnId> = ids.collect();
        self.touched.extend(ids);
    }

    /// The suspects of a sign-on, best first; those about whom somebody decided otherwise come
    /// last.
    pub(super) fn findings(&self, id: SignOnId) -> Findings {
        let Some(place) = self.kept.place(id) else { return Findings::default() };
        let Some(one) = self.kept.one(place) else { return Findings::default() };
        let mut found: Vec<(u32, Suspect)> = self
            .near(place, one)
            .into_iter()
            .filter_map(|other| Some((other, self.compare(one, self.kept.one(other)?)?)))
            .filter(|(_, suspect)| suspect.band != Band::Different || suspect.verdict.is_some())
            .collect();
        let rank = |suspect: &Suspect| (suspect.is_open(), suspect.band, suspect.score);
        found.sort_by(|(_, a), (_, b)| {
            rank(b).partial_cmp(&rank(a)).unwrap_or(std::cmp::Ordering::Equal)
        });
        found.truncate(MOST);
        let shown: Vec<&One> = found.iter().filter_map(|(at, _)| self.kept.one(*at)).collect();
        Findings {
            more: self.more(one, &shown),
            suspects: found.into_iter().map(|(_, suspect)| suspect).collect(),
            organisation: one.organisation,
        }
    }

    /// The places worth comparing with this one.
    pub(super) fn near(&self, place: u32, one: &One) -> BTreeSet<u32> {
        let kept = &self.kept;
        let by_name = one.names.iter().flat_map(|name| kept.index.candidates(name));
        let mut near: BTreeSet<u32> = by_name.map(|(other, _)| other).collect();
        // Itself is among them.
        let most = MOST_TOGETHER + 1;
        near.extend(kept.by_mailbox.of(one.mailbox.as_ref()).take(most));
        near.extend(kept.by_untagged.of(one.untagged.as_ref()).take(most));
        near.extend(kept.by_domain.of(one.domain.as_ref()).take(most));
        near.extend(kept.by_host.of(one.host.as_ref()).take(most));
        near.extend(kept.by_look.of(Some(&one.look)).take(most));
        near.remove(&place);
        near
    }

    /// How many share something with a sign-on beyond those that are shown.
    fn more(&self, one: &One, shown: &[&One]) -> Vec<(Circumstance, u64)> {
        let kept = &self.kept;
        let mailbox = kept.by_mailbox.count(one.mailbox.as_ref());
        let count = |circumstance| match circumstance {
            Circumstance::SameMailbox => mailbox,
            // Those of the mailbox itself are counted there.
            Circumstance::SameMailboxButTag => {
                (kept.by_untagged.count(one.untagged.as_ref()) + 1).saturating_sub(mailbox.max(1))
            }
            Circumstance::SameDomain => kept.by_domain.count(one.domain.as_ref()),
            Circumstance::SameWebsite => kept.by_host.count(one.host.as_ref()),
            Circumstance::LooksAlike => kept.by_look.count(Some(&one.look)),
        };
        let shares = |circumstance, other: &&&One| match circumstance {
            // To the letter or not: here it is about how many there are.
            Circumstance::LooksAlike => other.look == one.look,
            circumstance => holds(circumstance, one, other),
        };
        let all = Circumstance::ALL.into_iter().map(|circumstance| {
            let shown = shown.iter().filter(|other| shares(circumstance, other)).count();
            // One of those counted is the sign-on itself.
            (circumstance, count(circumstance).saturating_sub(1 + shown) as u64)
        });
        all.filter(|(_, more)| *more > 0).collect()
    }

    fn compare(&self, one: &One, two: &One) -> Option<Suspect> {
        let circumstances: Vec<Circumstance> = Circumstance::ALL
            .into_iter()
            .filter(|circumstance| holds(*circumstance, one, two))
            .collect();
        let known = self.verdicts.between(one.side, two.side);
        let (a, further_a) = one.names.split_first()?;
        let (b, further_b) = two.names.split_first()?;
        let evidence = Evidence {
            same_confirmed_domain: circumstances.contains(&Circumstance::SameDomain),
            declared_names_a: further_a,
            declared_names_b: further_b,
            verdict: known.as_ref().map(|known| known.verdict().into()),
            ..Evidence::default()
        };
        let comparison = names::compare_with(a, b, &evidence);
        // What many names share is no reason to stop. One mailbox or web site for two names: nothing
        // to hold against anybody, but worth a look.
        let likely = comparison.likely_band();
        let band = if known.is_none() && !circumstances.is_empty() {
            likely.max(Band::Review)
        } else {
            likely
        };
        Some(Suspect {
            side: two.side,
            line: two.line.to_string(),
            country: two.country,
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
            reported: two.is_reported,
            merged: two.is_merged,
        })
    }
}

fn holds(circumstance: Circumstance, one: &One, two: &One) -> bool {
    fn shared<T: PartialEq + Copy>(a: Option<T>, b: Option<T>) -> bool {
        a.is_some() && a == b
    }
    let same_mailbox = shared(one.mailbox, two.mailbox);
    match circumstance {
        Circumstance::SameMailbox => same_mailbox,
        Circumstance::SameMailboxButTag => !same_mailbox && shared(one.untagged, two.untagged),
        Circumstance::SameDomain => shared(one.domain, two.domain),
        Circumstance::SameWebsite => shared(one.host, two.host),
        // The same letters are no news: the names say that already.
        Circumstance::LooksAlike => one.look == two.look && one.side.key != two.side.key,
    }
}

#[cfg(test)]
mod tests;
