//! Are two names one body's? A score, a band and the reasons.

use crate::align::{Alignment, align};
use crate::features::{Features, Places, features};
use crate::kind::Kind;
use crate::person;
use crate::prepare::Prepared;
use crate::reason::Reason;
use crate::score;
use crate::token::Class;

/// What to do about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Different bodies, as far as the names say.
    Different,
    /// Parent, chapter, member or sister body: not the same.
    Related,
    /// A person should look.
    Review,
    /// Almost certainly one body.
    Same,
}

impl Band {
    /// The word used in files and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Review => "review",
            Self::Related => "related",
            Self::Different => "different",
        }
    }
}

/// What a moderator decided about two names before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// One body.
    Same,
    /// Parent, chapter, member or sister body.
    Related,
    /// Two bodies.
    Different,
    /// Looked at, not settled.
    Unsure,
}

/// What is known beside the names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Evidence<'a> {
    /// Seat of the first, ISO 3166-1 alpha-2, when known.
    pub country_a: Option<&'a str>,
    /// Seat of the second.
    pub country_b: Option<&'a str>,
    /// Both were confirmed from one domain that is no free-mail domain.
    pub same_confirmed_domain: bool,
    /// Further names the first gave itself: other languages, former names, short names.
    pub declared_names_a: &'a [Prepared],
    /// Further names of the second.
    pub declared_names_b: &'a [Prepared],
    /// An earlier verdict about the two.
    pub verdict: Option<Verdict>,
}

/// The outcome of comparing two names.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// 0 to 1; near the share of such pairs that are one body's, on the data the sizes were fitted
    /// on.
    pub score: f32,
    /// What to do.
    pub band: Band,
    pub(crate) a: &'a Prepared,
    pub(crate) b: &'a Prepared,
    /// The names were swapped for aligning.
    pub(crate) swapped: bool,
    pub(crate) alignment: Alignment,
    pub(crate) features: Option<Features>,
    pub(crate) extra: Extra,
}

#[expect(clippy::struct_excessive_bools, reason = "each is one independent observation")]
/// Circumstances beside the words that decided or changed a band.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Extra {
    pub(crate) same_key: bool,
    pub(crate) kinds_differ: bool,
    pub(crate) persons: bool,
    pub(crate) countries_differ: bool,
    pub(crate) same_domain: bool,
    pub(crate) declared: bool,
    pub(crate) verdict: Option<Verdict>,
}

/// At or above: band `same`, where nothing speaks against it.
pub(crate) const SAME: f32 = 0.88;
/// At or above: band `review`.
pub(crate) const REVIEW: f32 = 0.60;

/// Compares two names. Symmetric in score and band.
#[must_use]
pub fn compare<'a>(a: &'a Prepared, b: &'a Prepared) -> Comparison<'a> {
    let (x, y) = ordered(a, b);
    let swapped = !std::ptr::eq(x, a);
    let alignment = align(x, y);
    let mut outcome = Comparison {
        score: 0.0,
        band: Band::Different,
        a: x,
        b: y,
        swapped,
        alignment,
        features: None,
        extra: Extra::default(),
    };
    outcome.extra.same_key = x.key == y.key;
    let persons = [x.kind, y.kind];
    if persons.contains(&Kind::Individual) {
        if persons.contains(&Kind::Organisation) {
            outcome.extra.kinds_differ = true;
            return outcome;
        }
        outcome.extra.persons = true;
        outcome.score = person::likeness(x, y, &outcome.alignment);
        outcome.band = if outcome.score >= REVIEW { Band::Review } else { Band::Different };
        return outcome;
    }
    let found = features(x, y, &outcome.alignment);
    outcome.score = score::chance(score::log_odds(&found));
    if outcome.extra.same_key {
        outcome.score = if x.tokens.is_empty() { 0.0 } else { 0.999 };
    }
    cap(&mut outcome.score, &found);
    outcome.band = band(outcome.score, &found, x, y);
    outcome.features = Some(found);
    outcome
}

/// One order for a pair whichever way it is given, so that comparing is symmetric.
pub(crate) fn ordered<'a>(a: &'a Prepared, b: &'a Prepared) -> (&'a Prepared, &'a Prepared) {
    let rank = |name: &Prepared| (name.key, name.tokens.len(), name.short);
    if rank(a) > rank(b) { (b, a) } else { (a, b) }
}

/// Signs of two bodies that no likeness outweighs.
fn cap(score: &mut f32, found: &Features) {
    if found.numbers_conflict {
        *score = score.min(0.1);
    }
    if found.places == Places::Conflict {
        *score = score.min(0.4);
    }
}

fn band(score: f32, found: &Features, a: &Prepared, b: &Prepared) -> Band {
    if found.numbers_conflict {
        return Band::Different;
    }
    // Bodies of one country are not related for that: a telling word must be shared.
    let own = found.matched - found.matched_by_places;
    let near = own >= 4.0 && own >= 0.6 * found.less && own >= 0.5 * found.more;
    let apart = found.places == Places::Conflict || found.chapter_one_sided;
    if apart {
        return if near { Band::Related } else { Band::Different };
    }
    // "Branch 14" and no number: a part of it, perhaps.
    let one_sided =
        found.scope_one_sided || found.places == Places::OneSided || found.numbers_one_sided;
    // An acronym and its words, or a short name, are never enough alone.
    let worded =
        (found.complete && !found.acronym_run) || found.matched - found.matched_by_initials >= 2.0;
    if score >= SAME
        && worded
        && !one_sided
        && !found.foundation_one_sided
        && !found.strong_type
        && !found.short_conflict
    {
        // Two unknown words or more may be a person's name, and persons of one name stay two.
        let nameless = |name: &Prepared| {
            name.kind == Kind::Unknown && name.tokens.iter().all(|t| t.class == Class::Plain)
        };
        let open = nameless(a) && nameless(b) && a.tokens.len() > 1;
        return if open { Band::Review } else { Band::Same };
    }
    if one_sided && found.less == 0.0 && near {
        return Band::Related;
    }
    if score >= REVIEW {
        return Band::Review;
    }
    if near && found.less == 0.0 && found.matched > found.more * 0.8 && score >= 0.08 {
        Band::Related
    } else {
        Band::Different
    }
}

/// Compares two names with what else is known. Symmetric as [`compare`], if the evidence is swapped
/// with the names.
#[must_use]
pub fn compare_with<'a>(
    a: &'a Prepared,
    b: &'a Prepared,
    evidence: &Evidence<'a>,
) -> Comparison<'a> {
    let mut best = compare(a, b);
    let names = |own: &'a Prepared, more: &'a [Prepared]| std::iter::once(own).chain(more);
    for x in names(a, evidence.declared_names_a) {
        for y in names(b, evidence.declared_names_b) {
            if std::ptr::eq(x, a) && std::ptr::eq(y, b) {
                continue;
            }
            let other = compare(x, y);
            if (other.band, other.score) > (best.band, best.score) && !best.extra.kinds_differ {
                best = other;
                best.extra.declared = true;
            }
        }
    }
    if let (Some(x), Some(y)) = (evidence.country_a, evidence.country_b)
        && !x.eq_ignore_ascii_case(y)
    {
        best.extra.countries_differ = true;
        best.score *= 0.55;
        best.band = match best.band {
            Band::Same => Band::Review,
            Band::Review if best.score < 0.45 => Band::Related,
            band => band,
        };
    }
    if evidence.same_confirmed_domain && !best.extra.persons && !best.extra.kinds_differ {
        best.extra.same_domain = true;
        let apart = best.features.as_ref().is_some_and(|f| {
            f.places == Places::Conflict || f.numbers_conflict || f.chapter_one_sided
        });
        if apart {
            best.band = Band::Related;
        } else {
            best.band = if best.score >= REVIEW { Band::Same } else { best.band.max(Band::Review) };
            best.score = 1.0 - (1.0 - best.score) * 0.25;
        }
    }
    if let Some(verdict) = evidence.verdict {
        best.extra.verdict = Some(verdict);
        (best.score, best.band) = match verdict {
            Verdict::Same => (1.0, Band::Same),
            Verdict::Related => (best.score.min(0.4), Band::Related),
            Verdict::Different => (0.0, Band::Different),
            Verdict::Unsure => (best.score, Band::Review),
        };
    }
    best
}

impl Comparison<'_> {
    /// The reasons, the weightiest first, for a caller that words them itself.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        crate::reason::reasons(self)
    }

    /// The reasons in a short English text for a moderator: `oleandra=oleandra (rare) · youth=youth
    /// · center~foundation (generic)`.
    #[must_use]
    pub fn why(&self) -> String {
        self.reasons().iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ")
    }
}
