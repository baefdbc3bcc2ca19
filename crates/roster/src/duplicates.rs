//! Entries that may be the same signatory, or one body and its chapter.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use names::{Band, Evidence, Prepared};

use crate::{Doubt, Entry, Kind, side_by_side, words};

/// Suspected duplicates kept for one entry, the best.
const DUPLICATES: usize = 3;
/// Relatives kept for one entry: a hint, not a family tree.
const RELATED: usize = 1;

/// Words of the longest name that is compared.
const LONGEST: usize = 24;

/// Adds a doubt to the later one of each suspected pair; `list_words` counts the words of the list.
pub(crate) fn suspect(entries: &mut [Entry], list_words: &(dyn Fn(&str) -> u32 + Sync)) {
    let distinct = repeated(entries);
    let prepared: Vec<Prepared> =
        side_by_side::map(&distinct, |at| names::prepare_with(&entries[*at].name, list_words));
    let countries: Vec<Option<&str>> = distinct.iter().map(|at| country(&entries[*at])).collect();
    // The pairs come best first; each entry keeps its best, and only what is kept is put into
    // words.
    let mut kept: HashMap<(usize, bool), usize> = HashMap::new();
    for pair in names::self_join(&prepared, Band::Related, side_by_side::threads(prepared.len())) {
        let (a, b) = (pair.first as usize, pair.second as usize);
        // A person is no duplicate of the body where he or she works.
        let kinds = [entries[distinct[a]].kind, entries[distinct[b]].kind];
        if kinds.contains(&Kind::Individual) && kinds[0] != kinds[1] {
            continue;
        }
        let full = |related: bool| {
            kept.get(&(b, related)).copied().unwrap_or(0)
                >= if related { RELATED } else { DUPLICATES }
        };
        if full(pair.band == Band::Related) {
            continue;
        }
        let evidence =
            Evidence { country_a: countries[a], country_b: countries[b], ..Evidence::default() };
        let comparison = names::compare_with(&prepared[a], &prepared[b], &evidence);
        let related = comparison.band == Band::Related;
        if comparison.band == Band::Different || full(related) {
            continue;
        }
        *kept.entry((b, related)).or_default() += 1;
        let (of, why) = (entries[distinct[a]].seq, comparison.why());
        let doubt = if related {
            Doubt::PossiblyRelated { of, why }
        } else {
            Doubt::PossibleDuplicate {
                of,
                score: (f64::from(comparison.score) * 1000.0).round() / 1000.0,
                why,
            }
        };
        entries[distinct[b]].doubts.push(doubt);
    }
}

/// Doubts the entries that repeat a name, and gives those that are the first with theirs: only these
/// are compared.
fn repeated(entries: &mut [Entry]) -> Vec<usize> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut distinct: Vec<usize> = Vec::new();
    for at in 0..entries.len() {
        let key = names::key(&entries[at].name);
        // Nobody's name is that long; it would only cost time. Who gives no name is nobody's
        // duplicate.
        if key.is_empty()
            || is_folded_nameless(&key)
            || key.split_whitespace().nth(LONGEST).is_some()
        {
            continue;
        }
        if let Some(of) = first.get(&key) {
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
