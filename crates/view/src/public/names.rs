use askama::Template;

use super::Group;
use crate::{Entry, Frame, Locale, Paging, StatementLink};

/// `GET /s/{slug}/names/{n}`: a part of a long list; `GET /s/{slug}/names`: the search, with what
/// it found.
#[derive(Template)]
#[template(path = "public/names.html")]
pub struct NamesPage {
    pub f: Frame,
    pub slug: String,
    /// Its text is where the list belongs to.
    pub statement: StatementLink,
    pub search: NameSearch,
    pub shown: Shown,
    pub groups: Vec<Group>,
    /// The parts of the list, where it has several.
    pub list_parts: Vec<PartGroup>,
}

/// What of the list stands on the page.
#[derive(Clone, Debug)]
pub enum Shown {
    /// This part, and no other.
    Part(PartLink),
    /// All of it.
    All,
    /// What was found of so many names.
    Found { total: u64, paging: Paging },
}

/// The box in which a name is looked for.
#[derive(Clone, Debug, Default)]
pub struct NameSearch {
    /// The language of the list's order, which the answer keeps.
    pub lang: String,
    /// As it was typed.
    pub typed: String,
    /// What can be chosen; none where the box stands alone, with a link to both.
    pub choices: Option<SearchChoices>,
}

/// What a search can be narrowed to.
#[derive(Clone, Debug, Default)]
pub struct SearchChoices {
    pub kinds: Vec<Choice>,
    pub countries: Vec<Choice>,
}

/// One line of a selection.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// How many names of the list it has.
    pub names: u64,
    pub chosen: bool,
}

/// The parts that begin under one heading.
#[derive(Clone, Debug, Default)]
pub struct PartGroup {
    /// The groups of the list; none where there is only one.
    pub heading: Option<String>,
    pub parts: Vec<PartLink>,
}

/// A link to a part of the list.
#[derive(Clone, Debug)]
pub struct PartLink {
    pub label: PartLabel,
    pub href: String,
    pub current: bool,
}

/// What is said of a part.
#[derive(Clone, Debug)]
pub enum PartLabel {
    /// How its first and its last name begin.
    Letters { from: String, to: String },
    /// Its first and its last number.
    Numbers { from: u64, to: u64 },
}

impl PartLabel {
    /// In one line, for a title.
    pub fn words(&self, l: Locale) -> String {
        let isolated = |text: &str| format!("\u{2068}{text}\u{2069}");
        match self {
            Self::Letters { from, to } if from == to => isolated(from),
            Self::Letters { from, to } => format!("{} – {}", isolated(from), isolated(to)),
            Self::Numbers { from, to } => l.t2("list-part-numbers", "from", from, "to", to),
        }
    }
}

impl NamesPage {
    fn title(&self) -> String {
        let heading = self.f.t("list-names-heading");
        match &self.shown {
            Shown::Part(part) => format!("{heading} · {}", part.label.words(self.f.locale)),
            Shown::All | Shown::Found { .. } => heading,
        }
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }

    fn has_disclaimer(&self) -> bool {
        self.entries().any(Entry::has_disclaimer)
    }

    fn has_mark(&self) -> bool {
        self.entries().any(|entry| entry.marked)
    }

    fn digits_class(&self) -> &'static str {
        super::statement::digits_class(&self.statement.lang)
    }

    /// The part before and the one after, where a part is shown.
    fn neighbours(&self) -> (Option<&PartLink>, Option<&PartLink>) {
        let all: Vec<&PartLink> = self.list_parts.iter().flat_map(|group| &group.parts).collect();
        let here = all.iter().position(|part| part.current);
        let beside = |step: fn(usize) -> Option<usize>| {
            here.and_then(step).and_then(|at| all.get(at).copied())
        };
        (beside(|at| at.checked_sub(1)), beside(|at| Some(at + 1)))
    }
}
