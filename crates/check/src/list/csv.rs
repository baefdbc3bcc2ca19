//! `list.csv` says the same as `list.json`, to the last byte.

use super::{List, row_name};
use crate::{
    escape::quoted,
    list_file::Row,
    report::Report,
    source::{Source, most},
};
use sha2::{Digest, Sha256};

use domain::{
    draft::Category,
    listing::{self, Group, Heading, ListView, Listing},
};

/// Makes the CSV of the list anew and compares.
pub fn compare(source: &dyn Source, list: &List, report: &mut Report) {
    let file = &list.wanted.csv;
    let Some(found) = report.file(source, file, most::LIST) else { return };
    let due = press::list_csv(ListView {
        listing: &as_listed(&list.body.rows),
        categories: &categories(list),
        lang: &list.body.lang,
        authentic: &list.body.lang,
    });
    if found == due {
        return;
    }
    if source
        .read(&list.wanted.list, most::LIST)
        .is_ok_and(|now| now.map(Sha256::digest) != Some(list.digest))
    {
        return report.notice(file, "not compared with list.json, which changed meanwhile");
    }
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
        .and_then(|at| list.body.rows.get(at))
        .map(|row| format!(" ({})", row_name(row)))
        .unwrap_or_default();
    let (here, there) = (line(&found_lines), line(&due_lines));
    if here == there {
        return report.problem(file, format!("line {number}{whose} has the words that list.json makes, and other bytes at its end"));
    }
    report.problem(
        file,
        format!(
            "line {number}{whose} is not what list.json makes of it: here {here}, there {there}"
        ),
    );
    let others = found_lines.len().abs_diff(due_lines.len());
    if others > 0 {
        report.problem(
            file,
            format!("has {} lines, list.json makes {}", found_lines.len() - 1, due_lines.len() - 1),
        );
    }
}

/// The headings as the rows carry them.
fn categories(list: &List) -> Vec<Category> {
    let body = &list.body;
    let heading = |key: &str| {
        body.rows.iter().find(|row| row.group == key).and_then(|row| row.heading.clone())
    };
    let category = |key: &String| Category {
        key: key.clone(),
        headings: heading(key).map(|heading| (body.lang.clone(), heading)).into_iter().collect(),
    };
    body.categories.iter().map(category).collect()
}

fn as_listed(rows: &[Row]) -> Listing {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let heading = match (row.group.as_str(), &row.heading) {
            ("organisations", None) => Heading::Organisations,
            ("individuals", None) => Heading::Individuals,
            (key, _) => Heading::Category(key.to_owned()),
        };
        let numbered = listing::Row { number: row.number, signatory: row.signatory.clone() };
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.rows.push(numbered),
            _ => groups.push(Group { heading, rows: vec![numbered] }),
        }
    }
    Listing { groups }
}
