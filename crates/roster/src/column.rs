//! What a column heading means, also where nobody has listed it.

use crate::words;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Meaning of a column heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Counter,
    /// A name, of whomever.
    Name,
    /// The name of an organisation.
    Body,
    First,
    Last,
    /// A contact person.
    Person,
    Role,
    Affiliation,
    Short,
    Place,
    Contact,
    Kind,
    Other,
}

impl Column {
    /// Whether signatories may stand in it.
    pub(crate) fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Body)
    }
}

static LISTED: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let mut columns = HashMap::new();
    for (tag, rest) in words::tagged(include_str!("../data/columns.txt")) {
        let column = match tag {
            "counter" => Column::Counter,
            "name" => Column::Name,
            "body" => Column::Body,
            "first" => Column::First,
            "last" => Column::Last,
            "role" => Column::Role,
            "affiliation" => Column::Affiliation,
            "person" => Column::Person,
            "short" => Column::Short,
            "place" => Column::Place,
            "contact" => Column::Contact,
            "kind" => Column::Kind,
            _ => Column::Other,
        };
        for heading in rest.split(',').map(|heading| words::words(heading).join(" ")) {
            columns.entry(heading).or_insert(column);
        }
    }
    columns
});

/// The meaning of a heading that stands in `columns.txt`.
pub(crate) fn listed(heading: &str) -> Option<Column> {
    let folded = words::words(heading).join(" ");
    if folded.is_empty() {
        return matches!(heading.trim(), "#" | "№").then_some(Column::Counter);
    }
    LISTED.get(&folded).copied()
}

/// A listed heading, or several of the same meaning: "Nome / Name", "País (Country)*".
pub(crate) fn exact(heading: &str) -> Option<Column> {
    if let Some(column) = listed(heading) {
        return Some(column);
    }
    if heading.len() > 200 {
        return None;
    }
    let mut meanings = parts(heading).map(listed);
    let first = meanings.next()??;
    meanings.all(|meaning| meaning == Some(first)).then_some(first)
}

/// The meaning by single words: "Nom de l'organisation ou de la personne".
pub(crate) fn meaning(heading: &str) -> Option<Column> {
    if let Some(column) = exact(heading) {
        return Some(column);
    }
    if heading.len() > 400 || heading.split_whitespace().count() > 20 {
        return None;
    }
    // "Do you agree that the name of your organisation is published?"
    if heading.trim_end().ends_with(['?', '؟'])
        && words::words(heading).first().is_some_and(|first| YES_OR_NO.contains(first))
    {
        return Some(Column::Other);
    }
    let meanings = parts(heading).flat_map(|part| {
        let found = words::words(part);
        found
            .split(|word| WORDS.joins.contains(&word.as_str()))
            .filter_map(by_words)
            .collect::<Vec<_>>()
    });
    // "Title, name and function": the name is what matters.
    meanings.reduce(|first, next| match (first, next) {
        (Column::Name | Column::Body, _) => first,
        (_, Column::Name | Column::Body) => next,
        _ => first,
    })
}

fn parts(heading: &str) -> impl Iterator<Item = &str> {
    let signs = [
        '/', '|', '(', ')', '[', ']', '{', '}', '\n', '–', '—', ':', '،', ',', ';', '&', '*', '•',
        '·',
    ];
    heading.split(signs).filter(|part| part.contains(char::is_alphanumeric))
}

/// Whose name a form asks for.
const YOUR: &[&str] = &[
    "your", "the", "su", "tu", "votre", "ton", "ihr", "ihre", "dein", "deine", "seu", "sua", "il",
    "la", "le", "vostro", "ваша", "ваше",
];

/// Headings that mean other things inside a phrase.
const AMBIGUOUS: &[&str] = &[
    "signed",
    "time",
    "source",
    "language",
    "data",
    "state",
    "estado",
    "index",
    "link",
    "title",
    "short",
    "rank",
    "first",
    "last",
    "signature",
    "signatures",
    "given",
    "job",
    "union",
    "group",
];

/// A question that begins so asks for a yes or a no.
static YES_OR_NO: LazyLock<HashSet<String>> = LazyLock::new(|| {
    words::lines(include_str!("../data/questions.txt")).into_iter().flat_map(words::words).collect()
});

/// What each word means in a longer heading, and the words that join two headings.
struct Words {
    meanings: HashMap<String, Column>,
    joins: &'static [&'static str],
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut meanings = HashMap::new();
    for heading in include_str!("../data/columns.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(headings)
    {
        let found = words::words(heading);
        if let [word] = found.as_slice()
            && word.chars().count() > 2
            && !AMBIGUOUS.contains(&word.as_str())
            && let Some(column) = listed(heading).filter(|column| *column != Column::Counter)
        {
            meanings.insert(word.clone(), column);
        }
    }
    Words {
        meanings,
        joins: &[
            "and", "or", "et", "ou", "y", "o", "e", "u", "und", "oder", "и", "или", "و", "او", "ve",
        ],
    }
});

fn headings(line: &str) -> impl Iterator<Item = &str> {
    line.split_once(':').map(|(_, rest)| rest).unwrap_or_default().split(',')
}

fn by_words(phrase: &[String]) -> Option<Column> {
    if let Some(column) = listed(&phrase.join(" ")) {
        return Some(column);
    }
    // "Your last name"
    if let [first, rest @ ..] = phrase
        && YOUR.contains(&first.as_str())
        && let Some(column) = listed(&rest.join(" "))
    {
        return Some(column);
    }
    let has = |wanted: Column| phrase.iter().any(|word| meaning_of(word) == Some(wanted));
    // "E-mail of the organisation", "Type of organisation", "Name of the contact person": the name
    // comes last.
    [
        Column::Contact,
        Column::Kind,
        Column::Other,
        Column::Short,
        Column::Person,
        Column::First,
        Column::Last,
        Column::Role,
        Column::Affiliation,
        Column::Place,
        Column::Body,
        Column::Name,
    ]
    .into_iter()
    .find(|column| has(*column))
}

fn meaning_of(word: &str) -> Option<Column> {
    // "Name of the contact": a person, where the heading "Contact" alone may hold anything.
    if ["contact", "contacto", "contato", "contatto", "kontakt", "контакт", "контактное"]
        .contains(&word)
    {
        return Some(Column::Person);
    }
    let known = |word: &str| WORDS.meanings.get(word).copied();
    known(word)
        .or_else(|| word.strip_prefix("ال").and_then(known))
        .or_else(|| known(&format!("ال{word}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_many_words() {
        for (heading, column) in [
            ("Nom de l’organisation ou de la personne", Column::Body),
            ("Nome da entidade", Column::Body),
            ("Your last name", Column::Last),
            ("Name of your organisation (as it should appear)*", Column::Body),
            ("Название вашей организации", Column::Body),
            ("اسم المؤسسة أو الجمعية", Column::Body),
            ("Name der Organisation", Column::Body),
            ("Nome dell'associazione", Column::Body),
            ("Pessoa de contato", Column::Person),
            ("Name of contact person", Column::Person),
            ("E-mail de l'organisation", Column::Contact),
            ("Type of organisation", Column::Kind),
            ("Country of your organisation", Column::Place),
            ("Do you agree that the name is published?", Column::Other),
        ] {
            assert_eq!(meaning(heading), Some(column), "{heading}");
        }
    }

    #[test]
    fn bilingual_headings() {
        assert_eq!(exact("Nome / Name"), Some(Column::Name));
        assert_eq!(exact("País (Country)*:"), Some(Column::Place));
        assert_eq!(exact("[Organisation]"), Some(Column::Body));
        assert_eq!(exact("Rede de Rádios / Name"), None);
        assert_eq!(exact("Association of Name Givers"), None);
    }
}
