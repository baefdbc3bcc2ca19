//! The word lists of `data/`, folded once and looked up word by word.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use unicode_normalization::UnicodeNormalization;

/// Lower case, without accents, vowel signs, stretching and shape variants, so that only the letters decide.
pub(crate) fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_mark(*c) && *c != '\u{640}')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect()
}

pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

/// The folded words of a text, without punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Phrases, found by their first word.
pub(crate) struct Phrases(HashMap<String, Vec<Vec<String>>>);

impl Phrases {
    fn parse(file: &'static str) -> Self {
        Self::of(rows(file))
    }

    fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let mut by_first: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for phrase in phrases {
            let phrase = words(phrase);
            if let Some(first) = phrase.first() {
                by_first.entry(first.clone()).or_default().push(phrase);
            }
        }
        Self(by_first)
    }

    /// Position of the last phrase in the words.
    pub(crate) fn find_last(&self, words: &[String]) -> Option<usize> {
        (0..words.len()).rev().find(|at| self.begins(&words[*at..]))
    }

    /// Whether the words begin with one of the phrases.
    pub(crate) fn begins(&self, words: &[String]) -> bool {
        let Some(first) = words.first() else { return false };
        // Arabic glues its "and" to the word.
        let bare = first.strip_prefix('و').filter(|rest| rest.chars().count() >= 3);
        [Some(first.as_str()), bare].into_iter().flatten().any(|first| {
            self.0
                .get(first)
                .is_some_and(|phrases| phrases.iter().any(|phrase| words.len() >= phrase.len() && words[1..phrase.len()] == phrase[1..]))
        })
    }
}

fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(|line| line.split_once("# ").map_or(line, |(before, _)| before).trim()).filter(|line| !line.is_empty())
}

fn tagged(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(file).filter_map(|line| line.split_once(':')).map(|(tag, rest)| (tag.trim(), rest.trim()))
}

/// Introduces the list of signatories.
pub(crate) static ANCHORS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parse(include_str!("../data/anchors.txt")));
/// Introduces points of the text.
pub(crate) static DEMANDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parse(include_str!("../data/demands.txt")));
/// Stands after a list.
pub(crate) static AFTER: LazyLock<Phrases> = LazyLock::new(|| Phrases::parse(include_str!("../data/after.txt")));

/// A line that ends with one of these goes on in the next.
pub(crate) static JOINERS: LazyLock<HashSet<String>> =
    LazyLock::new(|| rows(include_str!("../data/joiners.txt")).flat_map(words).collect());

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
pub(crate) fn group_of(heading: &[String]) -> Option<Group> {
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

/// "NGOs in special consultative status": begins as a heading does, in the plural.
pub(crate) fn leads_group(heading: &[String]) -> bool {
    heading.first().is_some_and(|first| {
        matches!(GROUPS.get(first), Some(Group::Organisations | Group::Individuals)) && !STRICT_SINGULAR.contains(&first.as_str())
    })
}

/// Words of `groups.txt` that names begin with too.
const STRICT_SINGULAR: [&str; 6] = ["individual", "individuel", "personal", "personnel", "civil", "citizens"];

/// What a longer heading says ("The following individuals signed in their own name"); nothing where it names both.
pub(crate) fn group_hint(heading: &[String]) -> Group {
    if let Some(group) = group_of(heading) {
        return group;
    }
    if OWN_NAME.find_last(heading).is_some() {
        return Group::Individuals;
    }
    let has = |wanted: Group| heading.iter().any(|word| GROUPS.get(word) == Some(&wanted) && STRICT.contains(word));
    match (has(Group::Organisations), has(Group::Individuals)) {
        (true, false) => Group::Organisations,
        (false, true) => Group::Individuals,
        _ => Group::Neither,
    }
}

/// Phrases that announce persons who sign for themselves.
static OWN_NAME: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(tagged(include_str!("../data/groups.txt")).filter(|(tag, _)| *tag == "own").flat_map(|(_, rest)| rest.split(',')))
});

/// Heading words that mean the same inside a sentence, where "people" or "networks" may be anybody's.
static STRICT: LazyLock<HashSet<String>> = LazyLock::new(|| {
    tagged(include_str!("../data/groups.txt")).filter(|(tag, _)| *tag == "strict").flat_map(|(_, rest)| words(rest)).collect()
});

/// Meaning of a column heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Counter,
    Name,
    Person,
    Short,
    Place,
    Contact,
    Kind,
    Other,
}

static COLUMNS: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let mut columns = HashMap::new();
    for (tag, rest) in tagged(include_str!("../data/columns.txt")) {
        let column = match tag {
            "counter" => Column::Counter,
            "name" => Column::Name,
            "person" => Column::Person,
            "short" => Column::Short,
            "place" => Column::Place,
            "contact" => Column::Contact,
            "kind" => Column::Kind,
            _ => Column::Other,
        };
        for heading in rest.split(',').map(|heading| words(heading).join(" ")) {
            columns.entry(heading).or_insert(column);
        }
    }
    columns
});

/// The meaning of a column heading, where it is a known one.
pub(crate) fn column_of(heading: &str) -> Option<Column> {
    let folded = words(heading).join(" ");
    if folded.is_empty() {
        return matches!(heading.trim(), "#" | "№").then_some(Column::Counter);
    }
    COLUMNS.get(&folded).copied()
}

/// Month number of a folded phrase such as "october" or "تشرين الاول".
pub(crate) fn month_of(words: &[String]) -> Option<(u8, usize)> {
    static MONTHS: LazyLock<Vec<(u8, Vec<String>)>> = LazyLock::new(|| {
        tagged(include_str!("../data/months.txt"))
            .filter_map(|(tag, rest)| Some((tag.parse().ok()?, rest)))
            .flat_map(|(number, rest): (u8, &str)| rest.split(',').map(move |name| (number, words_of(name))))
            .collect()
    });
    MONTHS.iter().find(|(_, name)| !name.is_empty() && words.starts_with(name)).map(|(number, name)| (*number, name.len()))
}

fn words_of(name: &str) -> Vec<String> {
    words(name)
}

/// The small words of a language, with its code.
pub(crate) static COMMON: LazyLock<Vec<(&'static str, HashSet<String>)>> =
    LazyLock::new(|| tagged(include_str!("../data/common.txt")).map(|(code, rest)| (code, words(rest).into_iter().collect())).collect());
