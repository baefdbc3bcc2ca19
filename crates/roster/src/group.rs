//! Headings of groups inside a list, and what they say about the entries below them.

use crate::words::{Phrases, tagged, words};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// What the words of a group heading say about the entries below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Organisations,
    Individuals,
    Neither,
}

static GROUPS: LazyLock<HashMap<String, Group>> = LazyLock::new(|| {
    let mut groups = HashMap::new();
    for (tag, rest) in tagged(include_str!("../data/groups.txt")) {
        if matches!(tag, "strict" | "own") {
            continue;
        }
        let group = match tag {
            "org" => Group::Organisations,
            "ind" => Group::Individuals,
            _ => Group::Neither,
        };
        for word in words(rest) {
            groups.entry(word).or_insert(group);
        }
    }
    groups
});

/// What a heading says about the entries below it; `None` when a word of it is no heading word.
pub(crate) fn exact(heading: &[String]) -> Option<Group> {
    if heading.is_empty() || heading.len() > 8 {
        return None;
    }
    if OWN_NAME.find_last(heading).is_some() {
        return Some(Group::Individuals);
    }
    let (mut bodies, mut persons) = (false, false);
    for word in heading {
        match GROUPS.get(word) {
            Some(Group::Individuals) => persons = true,
            Some(Group::Organisations) => bodies = true,
            Some(Group::Neither) => {}
            None if word.chars().all(char::is_numeric) => {}
            None => return None,
        }
    }
    // "Organisations and individuals": both stand below.
    Some(match (bodies, persons) {
        (true, false) => Group::Organisations,
        (false, true) => Group::Individuals,
        _ => Group::Neither,
    })
}

/// "12 organisations and 2 individuals (listed below)": how many names stand below.
pub(crate) fn tally(heading: &[String]) -> Option<Group> {
    let figure = |word: &String| word.chars().all(char::is_numeric);
    let grouped = |word: &&String| {
        matches!(GROUPS.get(*word), Some(Group::Organisations | Group::Individuals))
            && STRICT.contains(*word)
    };
    let counts = heading.first().is_some_and(figure)
        && heading.get(1).is_some_and(|word| grouped(&word))
        && heading.len() <= 10;
    counts.then_some(Group::Neither)
}

/// "NGOs in special consultative status": begins as a heading does, in the plural.
pub(crate) fn leads(heading: &[String]) -> bool {
    heading.first().is_some_and(|first| {
        matches!(GROUPS.get(first), Some(Group::Organisations | Group::Individuals))
            && !STRICT_SINGULAR.contains(&first.as_str())
    })
}

/// Words of `groups.txt` that names begin with too.
const STRICT_SINGULAR: [&str; 6] =
    ["individual", "individuel", "personal", "personnel", "civil", "citizens"];

/// What a longer heading says ("The following individuals signed in their own name"); nothing where
/// it names both.
pub(crate) fn hint(heading: &[String]) -> Group {
    if let Some(group) = exact(heading) {
        return group;
    }
    if OWN_NAME.find_last(heading).is_some() {
        return Group::Individuals;
    }
    let has = |wanted: Group| {
        heading.iter().any(|word| GROUPS.get(word) == Some(&wanted) && STRICT.contains(word))
    };
    match (has(Group::Organisations), has(Group::Individuals)) {
        (true, false) => Group::Organisations,
        (false, true) => Group::Individuals,
        _ => Group::Neither,
    }
}

/// Phrases that announce persons who sign for themselves.
static OWN_NAME: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(
        tagged(include_str!("../data/groups.txt"))
            .filter(|(tag, _)| *tag == "own")
            .flat_map(|(_, rest)| rest.split(',')),
    )
});

/// Heading words that mean the same inside a sentence, where "people" or "networks" may be
/// anybody's.
static STRICT: LazyLock<HashSet<String>> = LazyLock::new(|| {
    tagged(include_str!("../data/groups.txt"))
        .filter(|(tag, _)| *tag == "strict")
        .flat_map(|(_, rest)| words(rest))
        .collect()
});
