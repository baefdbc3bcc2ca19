//! Places by their names, and which country they are in.

use crate::{
    lexicon::{self, Entry},
    numbers::{self, FastMap, FastSet},
    tables,
    words::Words,
};
use std::sync::LazyLock;

/// The longest place name that begins at word `at`, whose entry is known: its number, and how many
/// words it takes.
pub(crate) fn place_at(words: &Words, at: usize, first: &Entry) -> Option<(u16, usize)> {
    if first.begins_place {
        let most = lexicon::longest_place().min(words.len() - at);
        let long =
            (2..=most).rev().find_map(|n| Some((lexicon::long_place(words.phrase(at, n)?)?, n)));
        if long.is_some() {
            return long;
        }
    }
    (first.place > 0).then_some((first.place, 1))
}

/// Code of a place by its name in one of several languages: `PS`, `x-europe`, `FR/lyon` (see
/// `data/places.tsv`).
pub fn place_code(name: &str) -> Option<&'static str> {
    let words = Words::of(name);
    let (id, taken) = place_at(&words, 0, &lexicon::entry(words.get(0)?))?;
    (taken == words.len()).then(|| lexicon::place_by_id(id))
}

/// The country of a town by the town's name: two letters. Only towns of 30,000 people and more are
/// known (`data/cities.tsv`). Meant for names that stand by themselves: many a town is called like
/// an ordinary word.
pub(crate) fn town_country(name: &str) -> Option<&'static str> {
    static TOWNS: LazyLock<FastMap<u64, &'static str>> = LazyLock::new(|| {
        tables::columns(include_str!("../data/cities.tsv"))
            .flat_map(|(country, names)| names.split('|').map(move |name| (number(name), country)))
            .collect()
    });
    // "Olinda/PE", "Manaus - AM": the letters are the state.
    let is_state = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    let bare = match name.trim().rsplit_once(['/', '-', '–', ',']) {
        Some((town, state)) if is_state(state.trim()) => town,
        _ => name,
    };
    TOWNS.get(&number(bare)).copied()
}

/// Whether two capitals are the code of a country, or of a state or province of one: `GO`, `NSW`.
pub(crate) fn is_code(text: &str) -> bool {
    static CODES: LazyLock<FastSet<&str>> = LazyLock::new(|| {
        let states = tables::columns(include_str!("../data/states.tsv"))
            .flat_map(|(_, codes)| codes.split(' '));
        let countries = tables::columns(include_str!("../data/places.tsv"))
            .map(|(code, _)| code)
            .filter(|code| code.len() == 2);
        states.chain(countries).collect()
    });
    text.len() <= 3 && CODES.contains(text)
}

fn number(name: &str) -> u64 {
    numbers::of(Words::of(name).key())
}

/// The country of a place code: `FR/lyon` is in `FR`; regions across borders have none.
pub fn country_of(code: &str) -> Option<&str> {
    code.split('/').next().filter(|country| country.len() == 2)
}
