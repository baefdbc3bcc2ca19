//! Are two names one body's? A score and a band.

use crate::{
    align::align,
    alignment::{Alignment, bits},
    comparison::{Band, Likeness, Verdict},
    features::{Features, Places, features},
    kind::Kind,
    person,
    prepared::{Prepared, ordered},
    score,
    token::Class,
};

/// What is known beside the names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Evidence<'a> {
    /// Seat of the first, ISO 3166-1 alpha-2, when known.
    pub country_a: Option<&'a str>,
    /// Seat of the second.
    pub country_b: Option<&'a str>,
    /// Both were confirmed from one domain that is not a free-mail domain.
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
    /// 0 to 1: about the share of such pairs that are one body's, in the data that the sizes were
    /// fitted on.
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

/// Circumstances beside the words that decided or changed a band.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent observation")]
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
const SAME: f32 = 0.88;
/// At or above: band `review`.
const REVIEW: f32 = 0.60;

/// Compares two names. Symmetric in score and band.
pub fn compare<'a>(a: &'a Prepared, b: &'a Prepared) -> Comparison<'a> {
    let (x, y) = ordered(a, b);
    weigh(a, (x, y), align(x, y))
}

/// What the alignment of two names in order is worth; `a` is the one that was given first.
fn weigh<'a>(
    a: &'a Prepared,
    (x, y): (&'a Prepared, &'a Prepared),
    alignment: Alignment,
) -> Comparison<'a> {
    let swapped = !std::ptr::eq(x, a);
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

/// Score and band of two names, where the band is `least` or better. As [`compare`], but most pairs
/// of a long list are told apart by their alignment alone.
pub(crate) fn compare_at_least(a: &Prepared, b: &Prepared, least: Band) -> Option<(f32, Band)> {
    let (x, y) = ordered(a, b);
    let alignment = align(x, y);
    if least > Band::Different && are_two(x, y, &alignment) {
        return None;
    }
    let outcome = weigh(a, (x, y), alignment);
    (outcome.band >= least).then_some((outcome.score, outcome.band))
}

/// Telling words that are left over on both sides outweigh all that may be shared below this.
const TOO_LITTLE: f32 = 24.0;

/// Two bodies, whatever else is counted: each name has a telling word for itself, and there is
/// nothing by which they may be related.
fn are_two(a: &Prepared, b: &Prepared, found: &Alignment) -> bool {
    if found.left_over == 0 || found.right_over == 0 {
        return false;
    }
    let telling = |name: &Prepared, mask: u32, class: Option<Class>| {
        bits(mask).any(|at| match class {
            Some(class) => name.tokens[at].class == class,
            None => name.tokens[at].tells(),
        })
    };
    let both = |class| telling(a, found.left_over, class) && telling(b, found.right_over, class);
    let weight = |name: &Prepared| -> f32 {
        name.tokens.iter().filter(|token| token.tells()).map(|token| token.weight).sum()
    };
    let bodies = ![a.kind, b.kind].contains(&Kind::Individual);
    let foreign = a.languages & b.languages == 0 && a.languages != 0 && b.languages != 0;
    let acronyms = found.matches().iter().any(|m| m.how == Likeness::Acronym);
    bodies
        && a.short == 0
        && b.short == 0
        && a.chapter == b.chapter
        && a.key != b.key
        && !foreign
        && !acronyms
        && both(None)
        && !both(Some(Class::Place))
        && 0.5 * (weight(a) + weight(b)) < TOO_LITTLE
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
    // Being of one country does not make bodies related: they must share a telling word.
    let own = found.matched - found.matched_by_places;
    let near = own >= 4.0 && own >= 0.6 * found.less && own >= 0.5 * found.more;
    let apart = found.places == Places::Conflict || found.chapter_one_sided;
    if apart {
        return if near { Band::Related } else { Band::Different };
    }
    // "Branch 14" and no number: perhaps a part of it.
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
        // Two or more unknown words may be a person's name, and persons of one name stay two.
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

/// Compares two names with what else is known. Symmetric like [`compare`], if the evidence is
/// swapped with the names.
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
        best.weigh_two_countries();
    }
    if evidence.same_confirmed_domain && !best.extra.persons && !best.extra.kinds_differ {
        best.weigh_one_domain();
    }
    if let Some(verdict) = evidence.verdict {
        best.weigh_verdict(verdict);
    }
    best
}

impl Comparison<'_> {
    fn weigh_two_countries(&mut self) {
        self.extra.countries_differ = true;
        self.score *= 0.55;
        self.band = match self.band {
            Band::Same => Band::Review,
            Band::Review if self.score < 0.45 => Band::Related,
            band => band,
        };
    }

    fn weigh_one_domain(&mut self) {
        self.extra.same_domain = true;
        let apart = self.features.as_ref().is_some_and(|f| {
            f.places == Places::Conflict || f.numbers_conflict || f.chapter_one_sided
        });
        if apart {
            self.band = Band::Related;
            return;
        }
        let likely = self.score >= REVIEW;
        self.band = if likely { Band::Same } else { self.band.max(Band::Review) };
        self.score = 1.0 - (1.0 - self.score) * 0.25;
    }

    fn weigh_verdict(&mut self, verdict: Verdict) {
        self.extra.verdict = Some(verdict);
        (self.score, self.band) = match verdict {
            Verdict::Same => (1.0, Band::Same),
            Verdict::Related => (self.score.min(0.4), Band::Related),
            Verdict::Different => (0.0, Band::Different),
            Verdict::Unsure => (self.score, Band::Review),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{compare, compare_at_least};
    use crate::{Band, prepare};

    /// The way through a long list leaves out nothing that a comparison would find.
    #[test]
    fn what_is_told_apart_early_is_different() {
        let table = include_str!("../tests/pairs.tsv");
        let rows = table.lines().filter(|line| !line.starts_with('#'));
        let names: Vec<&str> = rows.flat_map(|line| line.split('\t').take(2)).collect();
        let prepared: Vec<_> = names.iter().map(|name| prepare(name)).collect();
        let mut related = 0;
        for (nth, a) in prepared.iter().enumerate() {
            for (other, b) in prepared.iter().enumerate().skip(nth + 1) {
                let outcome = compare(a, b);
                let early = compare_at_least(a, b, Band::Related);
                let wanted =
                    (outcome.band >= Band::Related).then_some((outcome.score, outcome.band));
                assert_eq!(early, wanted, "{} | {}", names[nth], names[other]);
                related += usize::from(wanted.is_some());
            }
        }
        assert!(related > 50, "{related}");
    }
}
