//! What speaks for a body, and what for a person.

use crate::{
    acronym::is_acronym,
    lexicon,
    places::place_at,
    roles, tables, text,
    words::{Words, folded_words},
};
use std::sync::LazyLock;

/// Folded, as the words are that they are looked for in.
static SURNAME_ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    tables::words(include_str!("../../data/surname-endings.txt")).flat_map(folded_words).collect()
});

/// Words that no person's name has: small words such as "for" and "and", common topics, places.
pub(super) fn body(name: &str, words: &Words) -> bool {
    let joined = words.len() >= 3 && words.iter().any(roles::is_joiner);
    let place = (0..words.len())
        .any(|i| words.get(i).is_some_and(|w| place_at(words, i, &lexicon::entry(w)).is_some()));
    let topics = words
        .iter()
        .filter(|w| lexicon::entry(w).count >= 12 && !lexicon::is_function_word(w))
        .count();
    let acronym = name.split_whitespace().any(is_acronym);
    // "Passengers' Voice", "Women's Table", "Youth 4 Rivers": no person is called so.
    let possessive =
        |w: &str| w.ends_with("'s") || w.ends_with("’s") || w.ends_with("s'") || w.ends_with("s’");
    let owned = words.len() >= 2 && name.split_whitespace().any(possessive);
    let counted = words.len() >= 2 && words.iter().any(|w| w.chars().any(|c| c.is_ascii_digit()));
    joined
        || owned
        || counted
        || topics >= 2
        || (place && words.len() >= 2 && (acronym || topics >= 1))
        || (acronym && words.len() >= 2)
        || topics == words.len()
}

/// 0: none. 1: weak (a name-like ending). 2 or more: a given name, a particle between capitalised
/// words, a title.
pub(super) fn person(name: &str, words: &Words) -> u32 {
    let Some(opening) = words.get(0) else {
        return 0;
    };
    let title = roles::is_folded_title(opening)
        && (opening.len() > 1 || name.trim_start().chars().nth(1) == Some('.'));
    // "Assoc. Prof.", "Rev. Dr."
    let titles = if title {
        words.iter().take_while(|word| roles::is_folded_title(word)).count()
    } else {
        0
    };
    let core: Vec<&str> = words.iter().skip(titles).collect();
    if core.is_empty()
        || core.len() > 6
        || core.iter().any(|w| w.chars().any(|c| c.is_ascii_digit()))
    {
        return 0;
    }
    if name.contains(['/', '&', '@', '“', '”', '"', '«', ':']) {
        return 0;
    }
    let lower_inside = name.split_whitespace().any(|w| {
        w.chars().next().is_some_and(char::is_lowercase)
            // "Prof. em.", "Dr. h.c."
            && !(title && w.ends_with('.') && w.chars().count() <= 5)
            && !roles::is_name_particle(w)
            && text::key(w) != "y"
            && text::key(w) != "e"
    });
    if lower_inside
        || name.split_whitespace().any(|w| w.chars().count() > 3 && is_acronym(w)) && !shouted(name)
    {
        return 0;
    }
    let given_first = lexicon::entry(core[0]).given;
    let given_last = core.len() >= 2
        && core.last().is_some_and(|w| lexicon::entry(w).given)
        && (name.contains(',') || core.len() == 2);
    let particle =
        core.len() >= 3 && core[1..core.len() - 1].iter().any(|w| roles::is_folded_particle(w));
    let ending = core.len() >= 2 && core.iter().skip(1).any(|w| has_surname_ending(w));
    let initial = core.len() >= 2
        && core.iter().any(|w| w.chars().count() == 1 && w.chars().all(char::is_alphabetic));
    let mut evidence = 0;
    if core.len() >= 2 {
        evidence += 2 * u32::from(given_first) + 2 * u32::from(given_last && !given_first);
        evidence += u32::from(particle) + u32::from(ending) + u32::from(initial && core.len() <= 4);
    }
    evidence + 2 * u32::from(title)
}

fn shouted(name: &str) -> bool {
    !name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase)
}

/// Patronymics and endings that are rare outside family names.
fn has_surname_ending(word: &str) -> bool {
    word.chars().count() >= 6
        && lexicon::entry(word).count < 3
        && SURNAME_ENDINGS.iter().any(|end| word.ends_with(end))
}
