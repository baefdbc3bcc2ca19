//! The place at the end of a name.

use super::signs::{BRACKETS, separators};
use crate::{acronym::is_acronym, places, words::Words};

/// `X – Country`, `X (Country)`, `X, Country`: the text before and the place as printed.
pub(super) fn trailing_place(name: &str) -> Option<(&str, &str)> {
    let closed = BRACKETS.iter().find_map(|&(open, close)| {
        let inner_end = name.strip_suffix(close)?;
        let at = inner_end.rfind(open)?;
        Some((&name[..at], &inner_end[at + open.len_utf8()..]))
    });
    let candidate = closed.or_else(|| {
        let (at, len) = separators(name).pop()?;
        Some((&name[..at], &name[at + len..]))
    });
    let by_comma = || {
        name.rfind([',', '،', '，']).map(|at| {
            let sep = name[at..].chars().next().map_or(1, char::len_utf8);
            (&name[..at], &name[at + sep..])
        })
    };
    [candidate, by_comma()].into_iter().flatten().find_map(|(before, place)| {
        let (before, place) = (before.trim(), place.trim());
        let known = places::place_code(place)
            .is_some_and(|code| code != "x-world" && code != "x-arab")
            || (!is_acronym(place)
                && places::town_country(place).is_some()
                && Words::of(before).len() >= 2);
        (known && !before.is_empty()).then_some((before, place))
    })
}
