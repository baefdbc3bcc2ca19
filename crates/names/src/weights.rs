//! How common words are in names of bodies: a background table derived from ROR names (CC0 1.0).

use std::collections::HashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    include_str!("../data/words.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (word, count) = line.split_once('\t')?;
            Some((word, count.parse().ok()?))
        })
        .collect()
});

/// In how many names of the background table a folded word occurs, not counting names where it is printed in capitals. 0: unknown.
pub(crate) fn ordinary(word: &str) -> u32 {
    TABLE.get(word).copied().unwrap_or(0)
}

/// Words of the background table that occur in at least `count` names.
pub(crate) fn at_least(count: u32) -> impl Iterator<Item = (&'static str, u32)> {
    let mut words: Vec<_> = TABLE
        .iter()
        .filter(|(_, n)| **n >= count)
        .map(|(w, n)| (*w, *n))
        .collect();
    words.sort_unstable();
    words.into_iter()
}
