//! Entries that may be the same signatory, or one body and its chapter.

mod person;

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};
use names::{Band, Comparison, Evidence, Prepared, Worth};

use crate::{Doubt, Entry, Kind, side_by_side, words};

/// Suspected duplicates kept for one entry, the best.
const DUPLICATES: usize = 3;
/// Relatives kept for one entry: a hint, not a family tree.
const RELATED: usize = 1;

/// Words of the longest name that is compared.
const LONGEST: usize = 24;

/// Chapters after which a name is that of a family of bodies, and nothing follows from having it in
/// one's own.
const FAMILY: usize = 3;

/// Of the pairs of one entry, the best so many are looked at closely.
const LOOKED: usize = 8;

/// A pair worth a word.
struct Pair {
    /// Places among the distinct entries, the earlier first.
    first: usize,
    second: usize,
    worth: Worth,
    /// The one of which the other has all telling words, and more.
    whole: Option<usize>,
}

/// Adds a doubt to the later one of each suspected pair. `keys` are the normal forms of the names,
/// and `list_words` counts the words of the list.
pub(crate) fn suspect(
    entries: &mut [Entry],
    keys: &[String],
    list_words: &(dyn Fn(&str) -> u32 + Sync),
) {
    let distinct = repeated(entries, keys);
    let compared = Compared::of(entries, &distinct, list_words);
    let pairs = compared.pairs();
    let mut chapters: HashMap<usize, usize> = HashMap::default();
    for whole in pairs.iter().filter_map(|pair| pair.whole) {
        *chapters.entry(whole).or_default() += 1;
    }
    let family = |whole: usize| chapters.get(&whole).is_some_and(|count| *count >= FAMILY);
    // The pairs come best first; each entry keeps its best, and only what is kept is put into
    // words.
    let mut counts: HashMap<(usize, bool), usize> = HashMap::default();
    let mut kept: Vec<&Pair> = Vec::new();
    for pair in pairs.iter().filter(|pair| !pair.whole.is_some_and(family)) {
        let related = pair.worth == Worth::Related;
        let count = counts.entry((pair.second, related)).or_default();
        if *count < if related { RELATED } else { DUPLICATES } {
            *count += 1;
            kept.push(pair);
        }
    }
    let doubts = side_by_side::map(&kept, |pair| compared.doubt(pair));
    let later: Vec<usize> = kept.iter().map(|pair| distinct[pair.second]).collect();
    for (at, doubt) in later.into_iter().zip(doubts) {
        entries[at].doubts.push(doubt);
    }
}

/// The entries whose names differ, ready for comparing.
struct Compared<'a> {
    entries: Vec<&'a Entry>,
    prepared: Vec<Prepared>,
    countries: Vec<Option<&'static str>>,
}

impl<'a> Compared<'a> {
    fn of(
        entries: &'a [Entry],
        distinct: &[usize],
        list_words: &(dyn Fn(&str) -> u32 + Sync),
    ) -> Self {
        let entries: Vec<&Entry> = distinct.iter().map(|at| &entries[*at]).collect();
        let prepared = side_by_side::map(&entries, |entry| match entry.kind {
            Kind::Individual => names::prepare_person(&entry.name, list_words),
            _ => names::prepare_with(&entry.name, list_words),
        });
        let countries = side_by_side::map(&entries, |entry| country(entry));
        Self { entries, prepared, countries }
    }

    /// The pairs worth a word, the best first.
    fn pairs(&self) -> Vec<Pair> {
        let threads = side_by_side::threads(self.prepared.len());
        let mut looked = vec![0; self.prepared.len()];
        let mut found = names::self_join(&self.prepared, Band::Related, threads);
        found.retain(|pair| {
            looked[pair.second as usize] += 1;
            looked[pair.second as usize] <= LOOKED
        });
        let pair = |pair: &names::Pair| self.pair(pair.first as usize, pair.second as usize);
        side_by_side::map(&found, pair).into_iter().flatten().collect()
    }

    fn pair(&self, first: usize, second: usize) -> Option<Pair> {
        let (one, other) = (self.entries[first], self.entries[second]);
        // A person is no duplicate of the body where he or she works.
        if [one.kind, other.kind].contains(&Kind::Individual) {
            let same = one.kind == other.kind && person::may_be_one(&one.name, &other.name);
            let likely = same && self.compare(first, second).band >= Band::Review;
            return likely.then_some(Pair { first, second, worth: Worth::Duplicate, whole: None });
        }
        let (worth, whole) = self.compare(first, second).worth();
        let whole = whole.map(|is_first| if is_first { first } else { second });
        (worth != Worth::Nothing).then_some(Pair { first, second, worth, whole })
    }

    fn compare(&self, first: usize, second: usize) -> Comparison<'_> {
        let evidence = Evidence {
            country_a: self.countries[first],
            country_b: self.countries[second],
            ..Evidence::default()
        };
        names::compare_with(&self.prepared[first], &self.prepared[second], &evidence)
    }

    fn doubt(&self, pair: &Pair) -> Doubt {
        let comparison = self.compare(pair.first, pair.second);
        let (of, why) = (self.entries[pair.first].seq, comparison.why());
        match pair.worth {
            Worth::Related | Worth::Nothing => Doubt::PossiblyRelated { of, why },
            Worth::Duplicate => Doubt::PossibleDuplicate {
                of,
                score: (f64::from(comparison.score) * 1000.0).round() / 1000.0,
                why,
            },
        }
    }
}

/// Doubts the entries that repeat a name, and gives those that are the first with theirs: only these
/// are compared.
fn repeated(entries: &mut [Entry], keys: &[String]) -> Vec<usize> {
    let mut first: HashMap<&str, usize> = HashMap::default();
    let mut distinct: Vec<usize> = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        // Nobody's name is that long; it would only cost time. Who gives no name is nobody's
        // duplicate.
        if key.is_empty()
            || is_folded_nameless(key)
            || key.split_whitespace().nth(LONGEST).is_some()
        {
            continue;
        }
        if let Some(of) = first.get(key.as_str()) {
            let kinds = [entries[*of].kind, entries[at].kind];
            if kinds[0] != kinds[1] && !kinds.contains(&Kind::Unknown) {
                continue;
            }
            let of = entries[*of].seq;
            entries[at].doubts.push(Doubt::PossibleDuplicate {
                of,
                score: 1.0,
                why: "the same name".to_owned(),
            });
        } else {
            first.insert(key, at);
            distinct.push(at);
        }
    }
    distinct
}

fn country(entry: &Entry) -> Option<&'static str> {
    names::country_of(names::place_code(entry.place.as_deref()?)?)
}

/// Whether a text is printed in place of a name: "Anonymous", "Anónima".
///
/// Such entries are never each other's duplicates.
#[must_use]
pub fn is_nameless(name: &str) -> bool {
    is_folded_nameless(&names::key(name))
}

fn is_folded_nameless(key: &str) -> bool {
    static NAMELESS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        words::lines(include_str!("../data/nameless.txt")).into_iter().map(names::key).collect()
    });
    NAMELESS.contains(key)
}
