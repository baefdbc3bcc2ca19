//! Tables that the programs behind forms write: their own columns stand beside the answers.

use crate::words;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Headings of one program that show it.
const SHOW: usize = 3;

struct Programs {
    /// Each heading of a program's own columns.
    own: Vec<HashSet<String>>,
    sent: HashSet<String>,
    sure: HashSet<String>,
}

static PROGRAMS: LazyLock<Programs> = LazyLock::new(|| {
    let mut lists: HashMap<&str, Vec<HashSet<String>>> = HashMap::new();
    for (tag, rest) in words::tagged(include_str!("../../data/exports.txt")) {
        let headings = rest.split(';').map(folded).collect();
        lists.entry(tag).or_default().push(headings);
    }
    let mut all = |tag| lists.remove(tag).unwrap_or_default();
    Programs {
        own: all("program"),
        sent: all("sent").into_iter().flatten().collect(),
        sure: all("sure").into_iter().flatten().collect(),
    }
});

fn folded(heading: &str) -> String {
    words::words(heading).join(" ")
}

/// What the headings of a table say of the program that wrote it.
#[derive(Debug, Default)]
pub(super) struct Export {
    /// A program wrote it.
    pub is_one: bool,
    /// Its own columns before the answers: who filled in the form, and when.
    pub own: Vec<usize>,
    /// When an answer was sent; empty where it was only begun.
    pub sent: Option<usize>,
}

impl Export {
    pub(super) fn of(headings: &[String]) -> Self {
        let headings: Vec<String> = headings.iter().map(|heading| folded(heading)).collect();
        let own = PROGRAMS.own.iter().map(|own| own_columns(&headings, own));
        // "ID, Name, Email" stands above many a table; no program has only single words.
        let shows = |own: &Vec<usize>| {
            own.len() >= SHOW && own.iter().any(|at| headings[*at].contains(' '))
        };
        let own = own.max_by_key(Vec::len).filter(shows).unwrap_or_default();
        let sure = headings.iter().any(|heading| PROGRAMS.sure.contains(heading));
        Self {
            is_one: sure || !own.is_empty(),
            sent: headings.iter().position(|heading| PROGRAMS.sent.contains(heading)),
            own,
        }
    }
}

/// The leading columns that are called as the program calls its own.
fn own_columns(headings: &[String], own: &HashSet<String>) -> Vec<usize> {
    let mut seen = HashSet::new();
    headings
        .iter()
        .enumerate()
        .take_while(|(_, heading)| own.contains(*heading) && seen.insert(*heading))
        .map(|(at, _)| at)
        .collect()
}

/// The question of a heading of an export: without the groups of questions around it
/// ("signatory/org_name").
pub(super) fn ungrouped(heading: &str) -> &str {
    let grouped = heading.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '/'));
    match heading.rsplit_once('/') {
        Some((_, question)) if grouped => question,
        _ => heading,
    }
}

/// The question of a heading, without the code before it ("G01Q02. Name").
pub(super) fn question(heading: &str) -> &str {
    match heading.split_once(". ") {
        Some((code, question)) if is_code(code) => question,
        _ => heading,
    }
}

/// "G01Q02", "org[name]".
fn is_code(word: &str) -> bool {
    let code = word.split('[').next().unwrap_or_default();
    let digits = code.chars().any(|c| c.is_ascii_digit()) || word.ends_with(']');
    digits
        && code.starts_with(|c: char| c.is_ascii_alphabetic())
        && code.chars().all(|c| c.is_ascii_alphanumeric())
}

/// The row below the headings in which Nextcloud keeps its names for the columns.
pub(super) fn is_of_codes<'a>(mut cells: impl Iterator<Item = &'a str>) -> bool {
    let code = |cell: &str| {
        cell.contains(['_', '-'])
            && cell
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
    };
    let mut codes = 0;
    cells.all(|cell| {
        codes += usize::from(code(cell));
        code(cell) || cell == "timestamp"
    }) && codes >= SHOW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_their_columns() {
        let of = |headings: &[&str]| {
            Export::of(&headings.iter().map(|&heading| heading.to_owned()).collect::<Vec<_>>())
        };
        let forms =
            of(&["ID", "Start time", "Completion time", "Email", "Name", "Name", "Country"]);
        assert_eq!(forms.own, [0, 1, 2, 3, 4]);
        let cloud = of(&["User ID", "User display name", "Timestamp", "Name"]);
        assert_eq!(cloud.own, [0, 1, 2]);
        assert!(of(&["id", "submitdate", "lastpage", "name"]).sent == Some(1));
        assert!(!of(&["ID", "Name", "Email"]).is_one);
        assert_eq!(ungrouped("signatory/org_name"), "org_name");
        assert_eq!(ungrouped("Country / Region"), "Country / Region");
        assert_eq!(question("G01Q02. Name der Organisation:"), "Name der Organisation:");
        assert_eq!(question("Nome/Name"), "Nome/Name");
        assert_eq!(question("St. Mary"), "St. Mary");
        let codes = ["submission_id", "user_id", "timestamp", "question-id-12"];
        assert!(is_of_codes(codes.into_iter()));
        assert!(!is_of_codes(["a-b", "Harbour Library", "c-d"].into_iter()));
    }
}
