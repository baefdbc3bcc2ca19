//! `list.csv` says the same as `list.json`, to the last byte.

use super::row_name;
use crate::{
    escape::quoted,
    list_file::{ListFile, Row},
    report::Report,
};
use domain::{
    draft::Category,
    listing::{self, Group, Heading, ListView, Listing},
};

/// The CSV that a list makes.
pub fn of(list: &ListFile) -> Vec<u8> {
    press::list_csv(ListView {
        listing: &as_listed(&list.rows),
        categories: &categories(list),
        lang: &list.lang,
        authentic: &list.lang,
    })
}

/// Tells where a CSV is not the one that the list makes. A moment later it may be: caches may be a
/// little behind.
pub fn tell(file: &str, list: &ListFile, (found, due): (&[u8], &[u8]), report: &mut Report) {
    let (found_lines, due_lines): (Vec<_>, Vec<_>) =
        (found.split(|b| *b == b'\n').collect(), due.split(|b| *b == b'\n').collect());
    let same = found_lines.iter().zip(&due_lines).take_while(|(a, b)| a == b).count();
    let line = |lines: &[&[u8]]| {
        lines
            .get(same)
            .map_or("nothing".to_owned(), |line| quoted(String::from_utf8_lossy(line).trim_end()))
    };
    let number = same + 1;
    let whose = same
        .checked_sub(1)
        .and_then(|at| list.rows.get(at))
        .map(|row| format!(" ({})", row_name(row)))
        .unwrap_or_default();
    let (here, there) = (line(&found_lines), line(&due_lines));
    if here == there {
        return report.moving_problem(file, format!("line {number}{whose} has the words that list.json makes, and other bytes at its end"));
    }
    report.moving_problem(
        file,
        format!(
            "line {number}{whose} is not what list.json makes of it: here {here}, there {there}"
        ),
    );
    let others = found_lines.len().abs_diff(due_lines.len());
    if others > 0 {
        report.moving_problem(
            file,
            format!("has {} lines, list.json makes {}", found_lines.len() - 1, due_lines.len() - 1),
        );
    }
}

/// The headings as the rows carry them.
fn categories(list: &ListFile) -> Vec<Category> {
    let heading = |key: &str| {
        list.rows.iter().find(|row| row.group == key).and_then(|row| row.heading.clone())
    };
    let category = |key: &String| Category {
        key: key.clone(),
        headings: heading(key).map(|heading| (list.lang.clone(), heading)).into_iter().collect(),
    };
    list.categories.iter().map(category).collect()
}

fn as_listed(rows: &[Row]) -> Listing {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let heading = match (row.group.as_str(), &row.heading) {
            ("organisations", None) => Heading::Organisations,
            ("individuals", None) => Heading::Individuals,
            (key, _) => Heading::Category(key.to_owned()),
        };
        let numbered = listing::Row { number: row.number, signatory: row.signatory.clone().into() };
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.rows.push(numbered),
            _ => groups.push(Group { heading, rows: vec![numbered] }),
        }
    }
    Listing { groups }
}
