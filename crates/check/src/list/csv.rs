//! `list.csv` says the same as `list.json`, to the last byte.

use super::{List, row_name};
use crate::{
    escape::quoted,
    list_file::Row,
    report::Report,
    source::{Source, most},
};
use domain::{
    draft::{Category, Draft},
    instant::Instant,
    listing::{self, Group, Heading, Listing},
    publication::{Counts, Coverage, Publication},
    statement::Gate,
    version::TextHash,
};

/// Makes the CSV of the list anew and compares.
pub fn compare(source: &dyn Source, list: &List, report: &mut Report) {
    let Some(file) = &list.wanted.csv else { return };
    let Some(found) = report.file(source, file, most::LIST) else { return };
    let due = press::list_csv(&publication(list));
    if found == due {
        return;
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

/// As much of a publication as its CSV shows, in the order of the file.
fn publication(list: &List) -> Publication {
    let body = &list.body;
    let heading = |key: &str| {
        body.rows.iter().find(|row| row.group == key).and_then(|row| row.heading.clone())
    };
    let category = |key: &String| Category {
        key: key.clone(),
        headings: heading(key).map(|heading| (body.lang.clone(), heading)).into_iter().collect(),
    };
    let draft = Draft {
        authentic: body.lang.clone(),
        coalition: String::new(),
        date: None,
        texts: Vec::new(),
        categories: body.categories.iter().map(category).collect(),
        order: body.order,
        controller: String::new(),
        privacy: String::new(),
        risk_note: String::new(),
    };
    Publication {
        slug: list.wanted.slug.clone(),
        draft,
        version: body.version,
        text_hash: list.text.unwrap_or(TextHash([0; 32])),
        frozen_at: Instant(0),
        gate: Gate::Open,
        notice: None,
        zone: String::new(),
        opens_at: None,
        closes_at: None,
        launch_at: None,
        revision: 0,
        counts: Counts::default(),
        listing: as_listed(&body.rows),
        lang: body.lang.clone(),
        statement: body.statement_id,
        log: Coverage {
            origin: String::new(),
            checkpoint: String::new(),
            size: 0,
            root: [0; 32],
            pending: Vec::new(),
        },
    }
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
