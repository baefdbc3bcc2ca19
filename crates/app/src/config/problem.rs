//! What is wrong with a configuration, in words for its operator.

/// Everything wrong with the configuration. Displayed one problem a line.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}", lines(problems))]
pub struct ConfigError {
    pub problems: Vec<Problem>,
}

/// One mistake: where it stands, what it is, what to do. Holds no secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {text}")]
pub struct Problem {
    /// The place: a file with its line, a variable or a flag.
    pub place: String,
    /// The whole sentence about it, with the key.
    pub text: String,
}

impl Problem {
    pub(super) fn new(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self { place: place.into(), text: text.into() }
    }

    /// A key that no option has, with the nearest one that exists.
    pub(super) fn unknown(place: String, name: &str, nearest: Option<String>) -> Self {
        let hint = nearest.map_or_else(
            || "docs/config.md lists all keys".to_owned(),
            |nearest| format!("the nearest known key is \"{nearest}\""),
        );
        Self { place, text: format!("unknown key \"{}\"; {hint}", name.escape_default()) }
    }
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The name among `known` that differs least from `name`, with the number of edits between them.
pub(super) fn nearest(name: &str, known: impl Iterator<Item = String>) -> Option<(String, usize)> {
    // A far guess is worse than none: at most a third of the letters may differ, or only the
    // section is missing.
    let bare = format!(".{name}");
    let near = |edits: usize, key: &str| {
        key.ends_with(&bare) || 3 * edits <= name.chars().count().max(key.chars().count())
    };
    known
        .filter_map(|key| Some((names::edits(name, &key, usize::MAX)?, key)))
        .min()
        .filter(|(edits, key)| near(*edits, key))
        .map(|(edits, key)| (key, edits))
}
