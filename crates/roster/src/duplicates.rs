//! Entries that may be the same signatory, or one body and its chapter.

use std::collections::HashMap;

use names::{Band, Evidence, Prepared};

use crate::{Doubt, Entry};

/// Suspected duplicates kept for one entry, the best.
const DUPLICATES: usize = 3;
/// Relatives kept for one entry: a hint, not a family tree.
const RELATED: usize = 1;

/// Words of the longest name that is compared.
const LONGEST: usize = 24;

/// Adds a doubt to the later one of each suspected pair; `list_words` counts the words of the list.
pub(crate) fn suspect(entries: &mut [Entry], list_words: &dyn Fn(&str) -> u32) {
    let mut first: HashMap<String, usize> = HashMap::new();
    // The entries that are the first with their name: only these are compared.
    let mut distinct: Vec<usize> = Vec::new();
    for at in 0..entries.len() {
        let key = names::key(&entries[at].name);
        // Nobody's name is that long; it would only cost time.
        if key.is_empty() || key.split_whitespace().nth(LONGEST).is_some() {
            continue;
        }
        if let Some(of) = first.get(&key) {
            let of = entries[*of].seq;
            entries[at].doubts.push(Doubt::PossibleDuplicate { of, score: 1.0, why: "the same name".to_owned() });
        } else {
            first.insert(key, at);
            distinct.push(at);
        }
    }
    let prepared: Vec<Prepared> = distinct.iter().map(|at| names::prepare_with(&entries[*at].name, list_words)).collect();
    let countries: Vec<Option<&str>> = distinct.iter().map(|at| country(&entries[*at])).collect();
    let mut found: Vec<(usize, Doubt)> = Vec::new();
    for pair in names::self_join(&prepared, Band::Related, 1) {
        let (a, b) = (pair.first as usize, pair.second as usize);
        let evidence = Evidence { country_a: countries[a], country_b: countries[b], ..Evidence::default() };
        let comparison = names::compare_with(&prepared[a], &prepared[b], &evidence);
        let of = entries[distinct[a]].seq;
        let why = comparison.why();
        match comparison.band {
            Band::Same | Band::Review => {
                found.push((
                    distinct[b],
                    Doubt::PossibleDuplicate { of, score: (f64::from(comparison.score) * 1000.0).round() / 1000.0, why },
                ));
            }
            Band::Related => found.push((distinct[b], Doubt::PossiblyRelated { of, why })),
            Band::Different => {}
        }
    }
    // The pairs come best first; each entry keeps its best.
    for (at, doubt) in found {
        let alike = entries[at].doubts.iter().filter(|known| known.code() == doubt.code()).count();
        let most = if matches!(doubt, Doubt::PossiblyRelated { .. }) { RELATED } else { DUPLICATES };
        if alike < most {
            entries[at].doubts.push(doubt);
        }
    }
}

fn country(entry: &Entry) -> Option<&'static str> {
    names::country_of(names::place_code(entry.place.as_deref()?)?)
}
