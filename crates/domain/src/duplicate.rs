//! What people decided about two names: kept with who and when, used again for the next list and
//! the next statement.
//!
//! A verdict is about two sign-ons and about the two names they bear. The names are known here by
//! keyed hashes, so that a verdict about a name that was never published gives nothing away.

use crate::{
    id::{SignOnId, StatementId, VerdictId},
    instant::Instant,
    moderation::Actor,
    named::named,
};
use std::collections::{HashMap, HashSet, VecDeque};

named!(
    /// What somebody at the desk says about two sign-ons.
    Verdict {
        /// One signatory.
        Same = "same",
        /// Parent, chapter, member or sister body: two signatories.
        Related = "related",
        /// Two signatories that have nothing to do with each other.
        Different = "different",
        /// Looked at, not settled.
        Unsure = "unsure",
    }
);

named!(
    /// What the first is to the second, where they are related.
    Relation {
        /// Chapter, branch, section or project of the second.
        PartOf = "part_of",
        /// The second is its chapter, branch, section or project.
        HasPart = "has_part",
        /// Member of the second, which is a network.
        MemberOf = "member_of",
        /// The second is its member.
        HasMember = "has_member",
        /// Of one family, neither above the other.
        Sister = "sister",
    }
);

impl Relation {
    /// The same relation seen from the second.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::PartOf => Self::HasPart,
            Self::HasPart => Self::PartOf,
            Self::MemberOf => Self::HasMember,
            Self::HasMember => Self::MemberOf,
            Self::Sister => Self::Sister,
        }
    }
}

impl From<Verdict> for names::Verdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Same => Self::Same,
            Verdict::Related => Self::Related,
            Verdict::Different => Self::Different,
            Verdict::Unsure => Self::Unsure,
        }
    }
}

/// What speaks for two sign-ons being one signatory's, beside their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Circumstance {
    /// One mail address behind both.
    SameMailbox,
    /// Two mail addresses that differ only in what stands after a plus sign.
    SameMailboxButTag,
    /// Mail addresses of one domain that is not a public provider's.
    SameDomain,
    SameWebsite,
    /// Two names that look the same to the eye and are written otherwise.
    LooksAlike,
}

impl Circumstance {
    pub const ALL: [Self; 5] = [
        Self::SameMailbox,
        Self::SameMailboxButTag,
        Self::SameDomain,
        Self::SameWebsite,
        Self::LooksAlike,
    ];
}

/// Keyed hash of a name in its normal form (for persons with affiliation and place), equal in all
/// statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameKey(pub [u8; 16]);

/// One of the two a verdict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Side {
    pub sign_on: SignOnId,
    pub key: NameKey,
}

/// A verdict that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairVerdict {
    pub id: VerdictId,
    pub first: Side,
    pub second: Side,
    pub verdict: Verdict,
    /// For [`Verdict::Related`], where somebody said which.
    pub relation: Option<Relation>,
    pub by: Actor,
    pub at: Instant,
    /// In whose queue or review it was made.
    pub statement: StatementId,
}

/// What is known of two sign-ons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known<'a> {
    /// Somebody decided about just these two, or about two of the same names.
    Given(&'a PairVerdict),
    /// It follows: each is the same as the next in this chain.
    Follows(Vec<&'a PairVerdict>),
}

impl Known<'_> {
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Given(given) => given.verdict,
            Self::Follows(_) => Verdict::Same,
        }
    }
}

/// A is the same as B, B the same as C, but A was said not to be the same as C.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The verdict that says "not the same".
    pub apart: VerdictId,
    /// The verdicts that say "the same", from one end of `apart` to the other.
    pub together: Vec<VerdictId>,
}

/// All verdicts that stand, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Verdicts {
    all: Vec<PairVerdict>,
    by_sign_ons: HashMap<(SignOnId, SignOnId), usize>,
    by_keys: HashMap<(NameKey, NameKey), usize>,
    /// Neighbours by `Same`, with the verdict that says so.
    same: HashMap<NameKey, Vec<(NameKey, usize)>>,
}

impl Verdicts {
    /// Of two verdicts about one pair the later one counts.
    pub fn new(mut all: Vec<PairVerdict>) -> Self {
        all.sort_by_key(|given| (given.at, given.id));
        let mut verdicts = Self::default();
        for (at, given) in all.iter().enumerate() {
            let (a, b) = (given.first, given.second);
            verdicts.by_sign_ons.insert(ordered(a.sign_on, b.sign_on), at);
            // Two bodies of one name: what was said of these two says nothing about others of that
            // name.
            if a.key != b.key {
                verdicts.by_keys.insert(ordered(a.key, b.key), at);
            }
        }
        for (&(a, b), &at) in &verdicts.by_keys {
            if all[at].verdict == Verdict::Same {
                verdicts.same.entry(a).or_default().push((b, at));
                verdicts.same.entry(b).or_default().push((a, at));
            }
        }
        for next in verdicts.same.values_mut() {
            next.sort_unstable_by_key(|(_, at)| *at);
        }
        verdicts.all = all;
        verdicts
    }

    pub fn all(&self) -> &[PairVerdict] {
        &self.all
    }

    /// What was decided about just these two.
    pub fn about(&self, a: SignOnId, b: SignOnId) -> Option<&PairVerdict> {
        self.by_sign_ons.get(&ordered(a, b)).map(|at| &self.all[*at])
    }

    /// What was decided about these two, or about others with their names.
    pub fn given(&self, a: Side, b: Side) -> Option<&PairVerdict> {
        let said = self.by_sign_ons.get(&ordered(a.sign_on, b.sign_on));
        let said = said.or_else(|| self.by_keys.get(&ordered(a.key, b.key)));
        said.map(|at| &self.all[*at])
    }

    /// What was decided about these two, or about others with their names, or follows from other
    /// verdicts.
    pub fn between(&self, a: Side, b: Side) -> Option<Known<'_>> {
        if let Some(given) = self.given(a, b) {
            return Some(Known::Given(given));
        }
        let chain = self.chain(a.key, b.key)?;
        // A chain that somebody contradicted proves nothing.
        let names: HashSet<NameKey> = chain
            .iter()
            .flat_map(|at| [self.all[*at].first.key, self.all[*at].second.key])
            .collect();
        let doubted = self.by_keys.iter().any(|((x, y), at)| {
            names.contains(x)
                && names.contains(y)
                && matches!(self.all[*at].verdict, Verdict::Different | Verdict::Related)
        });
        (!doubted).then(|| Known::Follows(chain.into_iter().map(|at| &self.all[at]).collect()))
    }

    /// All names that are one signatory's with this one, itself included.
    pub fn same_as(&self, key: NameKey) -> HashSet<NameKey> {
        let mut found = HashSet::from([key]);
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            for (next, _) in self.same.get(&key).into_iter().flatten() {
                if found.insert(*next) {
                    open.push(*next);
                }
            }
        }
        found
    }

    /// Decisions that cannot all be right, in the order in which they came about.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for (at, given) in self.all.iter().enumerate() {
            let apart = matches!(given.verdict, Verdict::Different | Verdict::Related);
            let (a, b) = (given.first.key, given.second.key);
            let in_force = a != b && self.by_keys.get(&ordered(a, b)) == Some(&at);
            if apart
                && in_force
                && let Some(chain) = self.chain(a, b)
            {
                found.push(Contradiction {
                    apart: given.id,
                    together: chain.iter().map(|at| self.all[*at].id).collect(),
                });
            }
        }
        found
    }

    /// The shortest chain of `Same` from one name to another.
    fn chain(&self, from: NameKey, to: NameKey) -> Option<Vec<usize>> {
        if from == to || !self.same.contains_key(&from) || !self.same.contains_key(&to) {
            return None;
        }
        let mut came: HashMap<NameKey, (NameKey, usize)> = HashMap::new();
        let mut open = VecDeque::from([from]);
        while let Some(key) = open.pop_front() {
            for &(next, at) in self.same.get(&key).into_iter().flatten() {
                if next == from || came.contains_key(&next) {
                    continue;
                }
                came.insert(next, (key, at));
                if next == to {
                    return Some(walk(&came, from, to));
                }
                open.push_back(next);
            }
        }
        None
    }
}

fn walk(came: &HashMap<NameKey, (NameKey, usize)>, from: NameKey, to: NameKey) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut key = to;
    while key != from {
        let (before, at) = came[&key];
        chain.push(at);
        key = before;
    }
    chain.reverse();
    chain
}

fn ordered<T: Ord>(a: T, b: T) -> (T, T) {
    if a <= b { (a, b) } else { (b, a) }
}

#[cfg(test)]
mod tests;
